"""The window's language: catalogues, dates and counted words, switched while running."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leadercoach.resources import resource

_installed: list[QTranslator] = []
_language: list[str] = ["en"]


def language() -> str:
    """The language in use, sv or en."""
    return _language[0]


def system_language() -> str:
    """Swedish where the system speaks it, else English."""
    swedish = QLocale.system().language() == QLocale.Language.Swedish
    return "sv" if swedish else "en"


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
    country = QLocale.Country.Sweden if lang == "sv" else QLocale.Country.UnitedKingdom
    tongue = QLocale.Language.Swedish if lang == "sv" else QLocale.Language.English
    QLocale.setDefault(QLocale(tongue, country))
    _language[:] = [lang]


def number_word(number: int) -> str:
    """One to twelve as a word in lower case, larger numbers in figures."""
    words = {
        "sv": "noll en två tre fyra fem sex sju åtta nio tio elva tolv",
        "en": "zero one two three four five six seven eight nine ten eleven twelve",
    }[language()].split()
    return words[number] if number < len(words) else str(number)
