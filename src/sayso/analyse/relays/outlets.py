"""Names of news outlets, programmes and social platforms.

Source: our own knowledge of what outlets call themselves and how others write it
(2026-11); no list was copied. Outlets that are not listed are known by the last word of
their name ("The Star-Ledger", "Channel 12", "WKOW-TV"), or by what is done with them:
see `media`.
"""

from types import MappingProxyType

_SEPARATOR = "; "
_ALIASES = {
    "ABC": "ABC News; ABCNews",
    "Agence France-Presse": "AFP; Agence France Presse",
    "Al Jazeera": "Al-Jazeera; Aljazeera; Al Jazeera America",
    "Al-Manar": "Al Manar",
    "Al-Mayadeen": "Al Mayadeen",
    "Arutz Sheva": "Israel National News",
    "Associated Press": "AP; A.P.",
    "BBC": "BBC News; British Broadcasting Corporation",
    "Black Entertainment Television": "BET",
    "Bloomberg": "Bloomberg News; Bloomberg Politics; Bloomberg TV",
    "Breitbart": "Breitbart News; Breitbart News Daily",
    "BuzzFeed": "BuzzFeed News; Buzzfeed; Buzzfeed News",
    "C-SPAN": "CSPAN",
    "CBC": "CBC News; Canadian Broadcasting Corporation",
    "CBN": "CBN News; Christian Broadcasting Network",
    "CBS": "CBS News",
    "CNN": "CNN International; Cable News Network; CNN en Español",
    "Cosmopolitan": "Cosmo",
    "Daily Mail": "MailOnline; Mail on Sunday; DailyMail.com",
    "Der Spiegel": "Spiegel Online",
    "Detroit Free Press": "Free Press",
    "Deutsche Welle": "DW",
    "El País": "El Pais",
    "Fox Business": "Fox Business Network; FOX Business Network; FBN",
    "Fox News": "Fox; FOX; FOX News; Fox News Channel; FNC",
    "France 24": "France24",
    "Haaretz": "Ha’aretz; Ha'aretz",
    "Huffington Post": "HuffPost; HuffPo",
    "i24NEWS": "i24 News; i24News",
    "Independent Journal Review": "IJR",
    "InfoWars": "Infowars",
    "Islamic Republic News Agency": "IRNA",
    "ITV": "ITV News",
    "Jewish News Syndicate": "JNS",
    "Kan": "Kan News; Kan 11",
    "Los Angeles Times": "L.A. Times; LA Times",
    "MTV": "MTV News",
    "National Public Radio": "NPR",
    "NBC": "NBC News",
    "New York Magazine": "New York magazine",
    "New York Times": "NYT; NYTimes",
    "Newsmax": "Newsmax TV; NewsMax",
    "One America News": "OAN; OANN; One America News Network",
    "PBS": "PBS NewsHour",
    "People": "People magazine; PEOPLE",
    "Politico": "POLITICO; Politico Magazine; POLITICO Magazine",
    "Press TV": "PressTV",
    "Radio Free Europe": "RFE/RL; Radio Free Europe/Radio Liberty",
    "Real Clear Politics": "RealClearPolitics",
    "Reuters": "Thomson Reuters",
    "RIA Novosti": "RIA",
    "RT": "Russia Today; RT America",
    "SiriusXM": "Sirius XM; Sirius XM Radio; SiriusXM Radio",
    "Sky News": "Sky News Arabia; Sky News Australia",
    "Sputnik": "Sputnik News",
    "Syrian Arab News Agency": "SANA",
    "TASS": "Itar-Tass; ITAR-TASS",
    "Tasnim": "Tasnim News Agency",
    "The Atlantic": "Atlantic",
    "The Economist": "Economist",
    "The Hill": "Hill newspaper",
    "The Times of Israel": "Times of Israel",
    "TheBlaze": "The Blaze; Blaze TV",
    "Time": "TIME; Time magazine; TIME magazine",
    "USA Today": "USA TODAY; USAToday; USA Today Network",
    "Vice": "VICE News; Vice News",
    "Voice of America": "VOA",
    "Walla": "Walla News; Walla!",
    "Wall Street Journal": "WSJ",
    "Washington Post": "WaPo",
    "Weekly Standard": "WEEKLY STANDARD",
    "Western Journalism": "Western Journal",
    "Xinhua": "Xinhua News Agency",
    "Yahoo News": "Yahoo; Yahoo Finance; Yahoo! News",
    "Ynet": "ynet; Yedioth Ahronoth; Yediot Aharonot",
    "Yonhap": "Yonhap News Agency",
}
_WITHOUT_ALIAS = (
    "Al Arabiya; Al-Akhbar; Axios; Baltimore Sun; Business Insider; CNBC; Daily "
    "Beast; Daily Caller; Daily Wire; ESPN; Euronews; FiveThirtyEight; Gawker; "
    "Globe and Mail; GQ; Interfax; Iran International; Israel Hayom; Jezebel; "
    "Kommersant; La Repubblica; Le Figaro; Le Monde; Mother Jones; MSNBC; National "
    "Enquirer; National Review; New Republic; New York Daily News; New Yorker; "
    "Newsweek; Philadelphia Inquirer; Rappler; Rolling Stone; Salon; Slate; Sports "
    "Illustrated; Telemundo; The Intercept; TMZ; Univision; Vanity Fair; Vox"
)
_PROGRAMMES = {
    "CBS": "60 Minutes; CBS This Morning; Face the Nation; Late Show",
    "MSNBC": "All In; Hardball; Morning Joe; The Rachel Maddow Show",
    "NPR": "All Things Considered; Morning Edition",
    "Fox News": (
        "America’s Newsroom; Fox & Friends; Fox and Friends; Fox News Sunday; Hannity; "
        "On the Record; Special Report; The Five; The Kelly File; The O’Reilly Factor"
    ),
    "CNN": (
        "Anderson Cooper 360; Inside Politics; New Day; Reliable Sources; State of the "
        "Union; The Lead; The Situation Room"
    ),
    "ABC": "Good Morning America; Jimmy Kimmel Live; Nightline; The View; This Week",
    "NBC": "Meet the Press; The Tonight Show; Today",
    "BBC": "Newsnight; The Andrew Marr Show",
    "CNBC": "Squawk Box",
}
_PLATFORMS = (
    "Bluesky Facebook Gab Instagram LinkedIn Mastodon Parler Periscope Reddit Snapchat"
    " Substack Telegram TikTok Tumblr Twitter VKontakte WeChat Weibo WhatsApp X YouTube"
)

OUTLETS = MappingProxyType(
    {name: name for name in _WITHOUT_ALIAS.split(_SEPARATOR)}
    | {
        form: name
        for name, aliases in _ALIASES.items()
        for form in (name, *aliases.split(_SEPARATOR))
    }
)
"""How an outlet is written, without "the" unless it is part of it -> its full name."""

PROGRAMMES = MappingProxyType(
    {
        programme: outlet
        for outlet, programmes in _PROGRAMMES.items()
        for programme in programmes.split(_SEPARATOR)
    }
)
PLATFORMS = frozenset({*_PLATFORMS.split(), "Truth Social"})

# Names that mostly mean something else: outlets only where one is expected.
DOUBTFUL = frozenset(
    "AP Atlantic BET DW Economist Fox FOX GQ Kan MTV People PEOPLE RIA RT SANA Salon"
    " Slate TASS Time TIME Vice Vox Yahoo X Telegram Today Hardball Hannity".split()
) | {"This Week", "The View", "The Five", "The Lead", "New Day", "All In"}
# Print: what is "on" these is about them.
PRINT_WORDS = frozenset("Journal Magazine Post Times magazine newspaper".split())
SHORT_NAMES = "Globe Guardian Herald Journal Post Sun Telegraph Times Tribune".split()
LAST_WORDS = (
    "Advertiser Advocate Bee Broadcasting Bulletin Chronicle Courier Democrat-Gazette"
    " Dispatch Enquirer Examiner Gazette Globe Guardian Herald Inquirer Journal Ledger"
    " Magazine Mail Mercury Mirror Monitor Network News News-Press NewsHour Observer"
    " Post Press Radio Register Sentinel Standard Star-Ledger Sun Sun-Times"
    " Telegraph Television Times Tribune TV Weekly"
).split()

_SPELLING = str.maketrans({"’": "'", "\xa0": " ", ".": ""})
_FOLDED = {
    form.translate(_SPELLING).casefold(): name.translate(_SPELLING).casefold()
    for form, name in [*OUTLETS.items(), *PROGRAMMES.items()]
}
_EMPTY_WORDS = frozenset("news the magazine newspaper network online .com".split())


def is_same_outlet(one: str, other: str) -> bool:
    """Say whether two wordings may name one outlet: the Post, Washington Post."""
    a, b = _outlet_words(one), _outlet_words(other)
    shorter, longer = sorted((a, b), key=len)
    return bool(shorter) and longer[len(longer) - len(shorter) :] == shorter


def _outlet_words(words: str) -> list[str]:
    """Return the telling words of an outlet's full name, folded."""
    folded = " ".join(words.translate(_SPELLING).casefold().split())
    folded = folded.removesuffix("'s").removeprefix("the ")
    known = _FOLDED.get(folded) or _FOLDED.get(f"the {folded}") or folded
    return [w for w in known.split() if w not in _EMPTY_WORDS] or known.split()
