"""News agencies and how they sign.

Source: our own knowledge of the names and credits that agencies print (2026-11); no
list was copied. Left out are tags that are also common words or other institutions.
"""

import re
from types import MappingProxyType

# Full name to the other ways it is signed. A signature in capitals is matched as is.
_SIGNED = {
    "Agence France-Presse": ("AFP", "Agence France Presse"),
    "Agencia EFE": ("EFE", "EFE News"),
    "Agenzia Giornalistica Italia": ("AGI",),
    "Algeria Press Service": ("APS",),
    "Anadolu Agency": ("AA", "Anadolu", "Anadolu Ajansi", "Anadolu Ajansı"),
    "Andina": ("ANDINA",),
    "ANSA": (),
    "Asian News International": ("ANI",),
    "Associated Press": ("AP", "The Associated Press", "A.P."),
    "Associated Press of Pakistan": ("APP",),
    "Australian Associated Press": ("AAP",),
    "Austria Press Agency": ("APA",),
    "Bahrain News Agency": ("BNA",),
    "Bangladesh Sangbad Sangstha": ("BSS",),
    "Belga": ("Belga News Agency",),
    "BelTA": ("BELTA",),
    "Bernama": ("BERNAMA",),
    "Bloomberg": ("Bloomberg News",),
    "BNS": ("Baltic News Service",),
    "Canadian Press": ("CP", "The Canadian Press"),
    "Central News Agency": ("CNA",),
    "China News Service": ("CNS",),
    "Cihan News Agency": ("CIHAN",),
    "CTK": ("ČTK", "Czech News Agency"),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "Emirates News Agency": ("WAM",),
    "Fars News Agency": ("FNA", "Fars"),
    "Interfax": ("Interfax-Ukraine",),
    "Indo-Asian News Service": ("IANS",),
    "Inter Press Service": ("IPS",),
    "Islamic Republic News Agency": ("IRNA",),
    "Iranian Students' News Agency": ("ISNA",),
    "Jewish News Syndicate": ("JNS", "JNS.org"),
    "Jewish Telegraphic Agency": ("JTA",),
    "Jiji Press": ("JIJI", "Jiji"),
    "Korean Central News Agency": ("KCNA",),
    "Kuwait News Agency": ("KUNA",),
    "Kyodo News": ("KYODO", "Kyodo"),
    "LETA": (),
    "Lusa": ("LUSA",),
    "Maghreb Arabe Presse": ("MAP",),
    "Mehr News Agency": ("MNA",),
    "MENA": ("Middle East News Agency",),
    "MTI": (),
    "National News Agency": ("NNA",),
    "News Agency of Nigeria": ("NAN",),
    "Notimex": (),
    "NTB": ("Norsk Telegrambyrå",),
    "PA Media": ("PA", "Press Association", "The Press Association"),
    "PAP": ("Polish Press Agency",),
    "Petra": ("Jordan News Agency",),
    "Philippine News Agency": ("PNA",),
    "Press Trust of India": ("PTI",),
    "Prensa Latina": ("PL",),
    "Qatar News Agency": ("QNA",),
    "Reuters": ("REUTERS", "Thomson Reuters", "Reuters Health"),
    "RIA Novosti": ("RIA", "Sputnik"),
    "Ritzau": (),
    "Saudi Press Agency": ("SPA",),
    "Syrian Arab News Agency": ("SANA",),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "Tanjug": ("TANJUG",),
    "Tribune News Service": ("TNS",),
    "TT News Agency": ("TT",),
    "Ukrinform": (),
    "UNB": ("United News of Bangladesh",),
    "United News of India": ("UNI",),
    "United Press International": ("UPI",),
    "Vietnam News Agency": ("VNA",),
    "WAFA": ("Palestine News Agency",),
    "Xinhua": ("XINHUA", "Xinhua News Agency"),
    "Yonhap": ("YONHAP", "Yonhap News Agency"),
}
AGENCIES = MappingProxyType(
    {sign: name for name, signs in _SIGNED.items() for sign in (name, *signs)}
)
_FOLDED = MappingProxyType(
    {
        sign.casefold(): name
        for sign, name in AGENCIES.items()
        if len(sign) > len("AFPX")
    }
)
# What may be a whole line by itself: not two letters, which may be initials.
LINE_SIGNATURES = frozenset(s for s in AGENCIES if len(s) > len("PA")) | {"AP"}
_AFFIXES = re.compile(
    r"^(?:the|by)\s+|\s+(?:writers?|correspondents?|staff|news)$", re.IGNORECASE
)


def find_agency(signature: str) -> str | None:
    """Return the full name of the agency that signs so; None: not one known here."""
    trimmed = signature.strip(" .\t\xa0")
    bare = _AFFIXES.sub("", _AFFIXES.sub("", trimmed))
    for form in (signature.strip(), trimmed, bare):
        if name := AGENCIES.get(form) or _FOLDED.get(form.casefold()):
            return name
    return None
