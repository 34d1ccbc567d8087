"""The page a coach without the program opens a package with: one file, a browser, the passphrase.

Built from resources/web into resources/viewer. Outside the seal it says only its language and
that it is a package: no name, no day.
"""

from leadercoach.feedback.page import Page

PAGE = Page("viewer", "viewer")


def viewer_html(armored: str, lang: str) -> str:
    """The whole file around a package's words, sealed with a passphrase as an armored age file.

    Write it as UTF-8 without changing its line ends, or its hashes fail.
    """
    say = PAGE.words(lang)
    return PAGE.html(lang, say["title"], say["waiting"], {"sealed": armored, "words": say})
