"""The window's language: catalogues, dates and counted words, switched while running."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leadercoach import languages
from leadercoach.resources import resource

_installed: list[QTranslator] = []
_language: list[str] = [languages.SOURCE]


def language() -> str:
    """The code of the language in use."""
    return _language[0]


def system_language() -> str:
    """The system's where we have it, else English."""
    return languages.spoken_in(QLocale.system().name())


def use(lang: str) -> None:
    """Speak `lang` from now on. Widgets made earlier keep their words until they are made anew."""
    app = QCoreApplication.instance()
    assert app is not None
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{lang}", qt_texts), (lang, str(resource("i18n")))):
        translator = QTranslator()
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(languages.language(lang).locale))
    _language[:] = [lang]


def number_word(number: int) -> str:
    """One to twelve as a word in lower case, larger numbers in figures."""
    words = languages.language(language()).numbers
    return words[number] if number < len(words) else str(number)
