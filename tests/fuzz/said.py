"""Every refusal is a sentence of ours in both languages."""

from leadercoach import content
from leadercoach.errors import Refused

LONGEST = 600


def said(error: Refused) -> str:
    """The code of a refusal, once it has been said; a refusal as a parameter is one, too."""
    assert error.code in content.raw("messages"), f"no sentence for {error.code}"
    for value in error.params.values():
        if isinstance(value, Refused):
            said(value)
    for lang in content.LANGUAGES:
        sentence = content.sentence(error.code, error.params, lang)
        assert sentence.strip(), error.code
        assert len(sentence) < LONGEST, sentence
        sentence.encode()  # it can be shown and written
    return error.code
