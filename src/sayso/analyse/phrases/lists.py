"""Small word lists for reading a phrase: titles, agencies, verbs, places.

Source: our own knowledge of English and of the news, checked against source spans in
PolNeAR train (2026-11); no list was copied. All words are in lower case.
"""

COLLECTIVES = frozenset(  # several people in a word without number
    """
    authority clergy police staff
    """.split()
)
SPOKESPEOPLE = frozenset(  # speak for another party
    """
    spokesman spokespeople spokesperson spokeswoman
    """.split()
)
WITHHELD = frozenset(  # unnamed, one of these has asked to be
    """
    adviser advisor aide diplomat informant insider official operative source staffer
    strategist tipster
    """.split()
)
SURNAMES = frozenset(  # roles that as often are the name of a family: Larry King
    """
    abbott baker banks barber bill bishop bond brewer butler cardinal carpenter cook
    cooper dean farmer fisher gardener hacker hall house judge king knight law love mark
    marshal miller page painter poll pope porter post prince read shepherd singer smith
    star tailor
    """.split()
)
TITLES = frozenset(  # as printed before a name, without a stop
    """
    adm ald amb assemb atty capt cmdr col comm cpl cpt dame del dir dr drs gen gens gov
    govs hon insp lady lord lt maj msgr pfc pres prof profs pvt rep reps rev revd rt sec
    sen sens sgt sir supt
    """.split()
)
COURTESY = frozenset(  # before a name, and no title
    """
    madam messrs miss mme mr mrs ms mx
    """.split()
)
NOBODY = frozenset(  # stand for no party of the report
    """
    anybody anyone everybody everyone no-one nobody none
    """.split()
)
FEMALE = frozenset(  # say that somebody is a woman
    """
    actress aunt bride comedienne dame daughter duchess female fiancee girl girlfriend
    granddaughter grandma grandmother heiress her hers herself hostess lady madam miss
    mme mom mother mrs ms mum niece nun policewoman princess queen she sister stepmother
    waitress widow wife
    """.split()
)
MALE = frozenset(  # say that somebody is a man
    """
    boy boyfriend brother dad duke father fiance gentleman grandfather grandpa grandson
    groom guy he him himself his husband king lord male man mr nephew policeman prince
    sir son stepfather uncle widower
    """.split()
)
AGENCIES = frozenset(  # of governments
    """
    atf caltrans cbp cdc cia dea dhs dni dod doj dot epa eu faa fbi fcc fda fec fema fsb
    ftc gao gru hhs hud ice idf interpol irs kgb kremlin lapd mi5 mi6 mossad nasa nato
    nhs noaa nsa nsc ntsb nypd osha pentagon sec tsa u.n. un uscis usda va
    """.split()
)
PARTIES = frozenset(  # adherents: no country, no title
    """
    catholic christian conservative democrat democratic gop green independent jewish
    labour liberal libertarian muslim republican socialist tories tory whig
    """.split()
)
STATES = frozenset(  # after a name and a comma these say where from
    """
    ala alabama alaska ariz arizona ark arkansas calif california colo colorado conn
    connecticut d.c del delaware fla florida ga georgia hawaii idaho ill illinois ind
    indiana iowa kan kansas kentucky ky la louisiana maine maryland mass massachusetts
    md mich michigan minn minnesota miss mississippi missouri mo mont montana n.c n.d
    n.h n.j n.m n.y neb nebraska nev nevada ohio okla oklahoma ore oregon pa
    pennsylvania r.i s.c s.d tenn tennessee tex texas utah va vermont virginia vt w.va
    wash washington wis wisconsin wyo wyoming
    """.split()
)
PARTICLES = frozenset(  # inside names of people
    """
    al bin da de del della der di du el ibn la le ter van von y
    """.split()
)
PRONOUNS = frozenset(  # stand for a party
    """
    he her hers herself him himself his i it its itself let me mine my myself our ours
    ourselves she that their theirs them themselves they us we which who whom whose you
    your yours
    """.split()
)
FUNCTION_WORDS = frozenset(  # end a phrase, read backwards from a name
    """
    a about above according across after again against all almost alongside also
    although am amid among amongst an and another any anything april are around as asked
    at august be because been before behind being below beneath besides between beyond
    both but by can could december despite did do does down during each earlier either
    even ever every everything except february for friday from had has have he her here
    him his how however i if in including instead into is it its january july june just
    later like march may me meanwhile might monday moreover must my near nearly neither
    never no nor not nothing november now october of off on once only onto or other our
    out over per recently roughly saturday september shall she should since so some
    something still sunday than that the their them then there these they this those
    though through throughout thursday thus to today tomorrow tonight too toward towards
    tuesday under unless until up upon us versus very via was we wednesday were what
    when where whether which while who whom whose why will with within without would
    yesterday yet you your
    """.split()
)
VERBS = frozenset(  # before or after a name, never in a title
    """
    accused accuses acknowledged added adds against agreed announced argued argues ask
    asks backs beat became becomes began believes blasted call called calls came
    challenged cited citing claimed comes concluded confirmed continued criticized
    declared declined defeated denied described does endorsed endorses explained felt
    fired found gave gets gives goes got greeted hired hires hit hits insisted
    interviewed introduced join joins kept knew knows led left let loses lost made makes
    married meet met mocked mocks names noted notes paid picked picks praise predicted
    put puts quote quoted quoting ran read reads recalled remained remains replaced
    replaces replied reported reports responded said saw say says sees sent slam slammed
    slams spoke stated stood suggested takes tapped tell tells testified thanked thinks
    thought told took tweeted urged urges vowed wants warned went wins won write writes
    wrote
    """.split()
)
PARTICIPLES = frozenset(  # in -ed and -ing, that are adjectives in titles
    """
    accounting accused acting admired advertising affected alleged anointed appointed
    armed aspiring attending banking beloved booking broadcasting campaigning celebrated
    certified commanding concerned consulting convicted deceased decorated defeated
    designated disabled disaffected disgraced distinguished educated elected embattled
    embedded engineering existing experienced famed founding fundraising hearing
    highly-regarded honored housing incoming indicted informed interested leading
    licensed limited lobbying managing manufacturing marketing married need-based
    nursing ousted outgoing participating planning pledged polling practicing presiding
    presumed programming publishing racing ranking re-elected red registered reigning
    renowned respected retired retiring rising seasoned selected self-described sitting
    skilled speed-skating supervising surviving suspected talented teaching tenured
    trailing training uncommitted undecided unelected unidentified united unnamed
    unpledged visiting voting wing-leaning working wounded
    """.split()
)
AFTER_NOUN = frozenset(  # begin what follows a noun: sources close to him
    """
    advising alike all alone attending authorized available aware backing based briefed
    calling close compiled concerned conducted contacted contained covering drafted due
    elsewhere familiar filed following founded gathered given held here herself himself
    hired hoping identified including interviewed involved issued itself knowledgeable
    known led linked living made named nationwide obtained opposed opposing owned polled
    posted present privy protesting provided published quoted reached released
    representing responsible run running seeking seen sent shared supporting surveyed
    taken themselves there today tonight trying unearthed unveiled viewed waiting who
    working worldwide written
    """.split()
)
