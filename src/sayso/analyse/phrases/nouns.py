"""Nouns for those who speak: people by role, groups, organizations, documents, media.

Source: the lower-case head words of source spans in PolNeAR train, each kept or thrown
out by hand, and our own knowledge of English (2026-11); no list was copied. Nouns are
singular; `phrase_words.read_noun` knows the plurals.
"""

from enum import StrEnum
from types import MappingProxyType


class NounClass(StrEnum):
    """What a noun says of a party."""

    ROLE = "role"  # an office, job or function: a title
    RELATION = "relation"  # a tie to somebody: a title if there is no better one
    PERSON = "person"  # a human being and no more: no title
    SOURCE = "source"  # somebody who is not to be named
    GROUP = "group"  # several people in one word
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    MEDIA = "media"
    DOCUMENT = "document"


_ROLE = """
academic accountant activist actor actress actuary adjutant administrator admiral
advertiser adviser advisor advocate agent aide ambassador analyst anchor anchorman
anchorwoman announcer anthropologist apologist archaeologist archbishop architect
archivist artist assemblyman assemblywoman assistant associate astronaut astronomer
athlete attache attorney attorney-general auditor author baker banker barber barista
barrister bartender battalion biographer biologist bishop blogger bodyguard boss boxer
brigadier broadcaster broker builder businessman businessperson businesswoman butcher
candidate captain cardinal caregiver carpenter cartoonist caseworker cashier ceo cfo
chair chairman chairperson chairwoman champion chancellor chaplain checker chef chemist
chief chieftain choreographer cleaner clergyman cleric clerk climatologist clinician
coach coauthor coeditor cofounder collector colonel columnist comedian comedienne
commandant commander commander-in-chief commentator commissioner committeeman
committeewoman commodore companion composer comptroller conductor confidant congressman
congressperson congresswoman conservator constable consul consultant contender
contestant contractor contributor controller coo cook coordinator coroner corporal
correspondent cosponsor councillor councilman councilmember councilor councilwoman
counsel counsellor counselor counterpart courier criminologist critic cto curator
custodian czar dancer dean delegate demographer dentist deputy designer detective
developer diplomat director dispatcher doctor documentarian donor dramatist driver
drummer ecologist economist editor educator electrician emir emperor employee employer
endocrinologist engineer entrepreneur envoy epidemiologist ethicist evp examiner
executive expert factchecker faculty farmer fellow figure filmmaker financier firebrand
firefighter fisherman forecaster foreman foreperson founder frontman frontrunner
fundraiser gardener general geneticist geographer geologist geophysicist governor grower
guard guitarist guru gynecologist hacker hairdresser handyman head headmaster historian
homemaker hopeful host hostess hygienist illustrator imam immunologist incumbent insider
inspector instructor intern interpreter interviewer inventor investigator investor
janitor jeweler journalist judge jurist juror justice king laborer landlord lawmaker
lawyer leader lecturer legislator librarian lieutenant linguist lobbyist maestro
magistrate magnate major maker manager manufacturer marine marketer marshal mate
mathematician mayor mechanic mediator member meteorologist microbiologist midwife miner
minister missionary model moderator mogul monk musician narrator naturalist navigator
negotiator neurologist neuroscientist neurosurgeon newsman newspaperman nominee novelist
nun nurse nutritionist obstetrician officeholder officer official oncologist operative
operator ophthalmologist owner painter paralegal paramedic parliamentarian partner
pastor pathologist patriarch pediatrician pharmacist philanthropist philosopher
photographer photojournalist physician physicist physiologist pianist pilot pioneer
planner player playwright plumber podcaster poet policeman policewoman policymaker
politician politico pollster pope porter postman practitioner preacher premier presenter
president priest prince princess principal producer professional professor programmer
prosecutor provost psychiatrist psychologist publicist publisher pundit quarterback
queen questioner rabbi radiologist rancher realtor receptionist rector referee reformer
registrar regulator rep reporter representative researcher restaurateur retailer retiree
reviewer salesman saleswoman scholar schoolteacher scientist screenwriter sculptor
secretary seller senator sergeant sheikh sheriff singer skipper socialite sociologist
soldier solicitor songwriter speaker specialist speechwriter spokesman spokesperson
spokeswoman staff staffer star statesman statistician steward strategist student
subcontractor substitute sultan superdelegate superintendent supervisor surgeon
surrogate surveyor svp tailor teacher technician technocrat technologist teller
theologian therapist toxicologist trader trainer translator treasurer trustee tsar tutor
tycoon umpire undersecretary undersheriff undertaker underwriter vendor veteran
veterinarian vicar viceroy violinist virologist volunteer vp waiter waitress warden
watchdog welder whistleblower worker writer youtuber zoologist
"""
_RELATION = """
ally antagonist associate aunt backer booster boyfriend bride brother child classmate
colleague confidante cousin critic dad daughter defender descendant detractor endorser
enemy fan father fiance fiancee foe follower friend girlfriend godfather grandchild
granddaughter grandfather grandma grandmother grandpa grandparent grandson groom heir
husband in-law loyalist mom mother mum neighbor neighbour nephew niece opponent parent
partisan proponent relative rival roommate sibling sister son spouse stepfather
stepmother supporter teammate uncle widow widower wife
"""
_PERSON = """
accuser adoptee adult african-american anybody anyone assailant asylum-seeker attendee
bearer believer black boy bundler buyer bystander caller camper celebrity challenger
citizen client commenter commuter complainant conservative constituent consumer customer
defendant demonstrator denizen dissident elector elite environmentalist evacuee
evangelical everybody everyone extremist farmworker female feminist folk gay gentleman
girl guest gunman guy hardliner hawk heavyweight heckler hispanic human immigrant
independent individual inhabitant inmate inquirer islamist jihadist kid lady landowner
latino left-winger leftist lesbian liberal libertarian listener local loser male man
marcher marxist migrant militant millennial moderate motorist nationalist native
newcomer nobody nonvoter objector observer occupier one onlooker participant partygoer
passenger passer-by patient patriot pedestrian pensioner person petitioner picketer
plaintiff populist prisoner progressive protester protestor radical reader rebel
recipient refugee resident respondent revolutionary rider rightist secessionist senior
settler shareholder shopper skeptic smoker socialist somebody someone spectator sponsor
stockholder survivor suspect sympathizer taxpayer teen teenager tenant terrorist thief
tourist traditionalist traveler traveller user victim viewer villager visitor voter
white winner witness woman worshiper worshipper youngster youth
"""
_SOURCE = "source informant tipster"
CORPS = frozenset(  # bodies of two words, the second of which may be a person
    {("coast", "guard"), ("national", "guard"), ("border", "patrol"), ("air", "force")}
)
_GROUP = """
army audience band base bloc camp cast chorus circle clan clergy community congregation
contingent couple crew crowd cult delegation duo electorate entourage establishment
faction family fandom gang generation grassroots jury leadership mainstream majority
management membership mob movement neighborhood opposition pair personnel populace
population posse public quartet rank-and-file ring side staff tribe trio troupe wing
workforce
"""
_ORGANIZATION = """
academy airline airport alliance archdiocese association bank bar brewery brigade
business camp campaign cartel casino center centre chain chamber charity church clinic
club co co-op coalition college committee company conference conglomerate congregation
consortium consultancy convention cooperative corp corporation council dealership
developer diocese enterprise exchange factory federation firm foundation franchise fund
giant group guild hospital hotel inc initiative institute institution insurer lab
laboratory league lender library llc lobby ltd maker manufacturer militia mosque museum
network ngo non-profit nonprofit office operator orchestra organisation organization
outfit pac panel parish partnership party platform producer project protection publisher
restaurant retailer school secretariat seminary service shelter shop site society squad
startup store studio super-pac supplier synagogue syndicate tank team temple theater
theatre think-tank thinktank trust union university utility venture watchdog website
"""
_GOVERNMENT = """
administration agency assembly authority board bureau cabinet caucus chancellery city
coastguard commission congress consulate corps country county court department
directorate district embassy force government guard house judiciary junta kingdom
kremlin legislature military ministry mission monarchy municipality nation navy
parliament patrol pentagon police politburo precinct presidency prosecution regime
republic selectboard senate state subcommittee town treasury tribunal village
"""
_MEDIA = """
blog broadcast broadcaster bulletin channel chronicle courier daily dispatch examiner
gazette globe herald inquirer journal magazine media network news newsletter newspaper
newsroom observer outlet paper periodical podcast post press programme publication radio
sentinel show station tabloid telegraph television times tribune tv weekly wire
"""
_DOCUMENT = """
account act ad address advertisement advisory affidavit agenda agreement amendment
analysis announcement appeal appraisal archive argument article assessment audit average
ballot bill biography book brief briefing brochure budget bulletin calculation caption
card census charge chart charter chat check circular citation clip code column comment
commentary commercial communique compilation complaint constitution contract copy count
crosstab data database deal decision declaration decree deposition diary dictionary
directive disclosure disclosures document documentary dossier draft e-mail editorial
email entry essay estimate evaluation evidence examination excerpt exhibit expose file
filing finding flier flyer footage footnote forecast form graphic graphics guidance
guide guideline handbook handout headline history image index indictment inquiry
instruction interview investigation invitation invoice law lawsuit leaflet ledger
legislation letter list listing log manifesto manual manuscript map measure memo memoir
memorandum menu message minutes missive model motion note notice novel op-ed opinion
order ordinance page pamphlet paper paperwork passage petition photo photograph picture
piece placard plan platform playbook pledge policy poll polling post poster posting
prediction preface presentation probe profile projection proposal prospectus protocol
questionnaire quiz readout receipt record recording records regulation release reply
report reporting research resolution response result resume return returns review rule
ruling schedule screenshot script series sign simulation slide spot spreadsheet
statement statistic statute sticker story study submission subpoena suit summary summons
survey tabulation tally tape testimony text thread timeline tracker transcript
translation treaty tweet update verdict version video voice-over voiceover waitlist
warning warrant webpage will writ
"""

NOUNS = (  # the earlier list wins where a noun is in two
    (NounClass.SOURCE, frozenset(_SOURCE.split())),
    (NounClass.RELATION, frozenset(_RELATION.split())),
    (NounClass.PERSON, frozenset(_PERSON.split())),
    (NounClass.ROLE, frozenset(_ROLE.split())),
    (NounClass.DOCUMENT, frozenset(_DOCUMENT.split())),
    (NounClass.GOVERNMENT, frozenset(_GOVERNMENT.split())),
    (NounClass.MEDIA, frozenset(_MEDIA.split())),
    (NounClass.ORGANIZATION, frozenset(_ORGANIZATION.split())),
    (NounClass.GROUP, frozenset(_GROUP.split())),
)

PLURALS = MappingProxyType(  # plurals that no rule gives, to their singular
    {
        "analyses": "analysis",
        "brothers-in-law": "brother-in-law",
        "children": "child",
        "clergymen": "clergyman",
        "folks": "folk",
        "grandchildren": "grandchild",
        "media": "medium",
        "men": "man",
        "people": "person",
        "persons": "person",
        "spouses": "spouse",
        "wives": "wife",
        "women": "woman",
    }
)
