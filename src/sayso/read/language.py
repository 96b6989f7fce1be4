"""Refuse what is not English; every later stage knows English only."""

import re

from sayso.errors import InputError

LEAST_WORDS = 20  # fewer tell little: a headline of names looks like any language
_SAMPLE_CHARACTERS = 20_000
_LEAST_LETTERS = 20
_LAST_LATIN = "\u024f"
# Words that no other language in Latin letters shares. The least share of them in 840
# PolNeAR train texts is 0.055; in the foreign texts of tests/read/test_language.py, 0.
_SURE = 0.04
# By how much the detector's rank of the language found must be better than that of
# English: 53 is the most for first 30 words of PolNeAR train texts, all of them names;
# 71 the least for German, French and 15 other living languages in the same test.
_LEAST_LEAD = 60
_ENGLISH = frozenset(
    "the and that with said his are were which who their not but this they its about "
    "after would been when what from she than could should".split()
)
_NO_CUTOFF = 10_000  # rank; worse than any
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali",
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "ne": "Nepali",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "yi": "Yiddish", "zh": "Chinese",
}  # fmt: skip


def check_english(text: str) -> None:
    """Return if `text` is English, or too short to tell.

    Raises:
        InputError: If it is in another language, which is named.
    """
    sample = text[:_SAMPLE_CHARACTERS].lower()
    words = _WORD.findall(sample)
    foreign_script = _is_foreign_script(words)
    if not foreign_script and len(words) < LEAST_WORDS:
        return
    if sum(word in _ENGLISH for word in words) >= _SURE * len(words):
        return
    language, lead = _detect(sample)
    if lead < _LEAST_LEAD and not foreign_script:
        return
    name = _NAMES.get(language, f"a language with the code {language!r}")
    if language == "en":
        name = "a language other than English"
    raise InputError(
        f"The text seems to be in {name}.",
        fix="Only English is analysed: leave it out, or give a translation.",
    )


def _is_foreign_script(words: list[str]) -> bool:
    letters = "".join(words)
    others = sum(letter > _LAST_LATIN for letter in letters)
    return others >= _LEAST_LETTERS and 2 * others > len(letters)


def _detect(sample: str) -> tuple[str, int]:
    """Return the likeliest language, and the lead of its rank over that of English."""
    from resiliparse.parse.lang import detect_fast  # noqa: PLC0415 (start-up time)

    language, rank = _ranked(detect_fast(sample, cutoff=_NO_CUTOFF))
    _, english = _ranked(detect_fast(sample, cutoff=_NO_CUTOFF, langs=["en"]))
    return language, english - rank


def _ranked(found: object) -> tuple[str, int]:
    """Narrow what `detect_fast` returns, which with more results is a list."""
    match found:
        case (str(language), int(rank)) if language != "unknown":
            return language, rank
        case _:
            return "en", _NO_CUTOFF
