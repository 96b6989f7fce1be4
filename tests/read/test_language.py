import pytest

from sayso.errors import InputError
from sayso.read.language import check_english

FOREIGN = [
    pytest.param(
        "Der Bürgermeister sagte am Montag, die Stadt werde im kommenden Jahr "
        "zwei neue Schulen bauen. Eltern hatten seit Monaten darauf gedrungen, "
        "doch im Rathaus fehlte bislang das Geld für das Vorhaben. Was sie am "
        "Ende kosten, will die Verwaltung noch prüfen.",
        "German",
        id="German",
    ),
    pytest.param(
        "Le maire a déclaré lundi que la ville construirait deux nouvelles "
        "écoles l'an prochain. Les parents le demandaient depuis des mois, mais "
        "la mairie manquait jusqu'ici de moyens pour ce projet. On ignore "
        "encore combien il coûtera.",
        "French",
        id="French",
    ),
    pytest.param(
        "El alcalde dijo el lunes que la ciudad construirá dos nuevas escuelas "
        "el próximo año. Los padres lo habían pedido durante meses, pero el "
        "ayuntamiento no tenía hasta ahora dinero para el proyecto, según ha "
        "explicado un portavoz.",
        "Spanish",
        id="Spanish",
    ),
    pytest.param(
        "Il sindaco ha detto lunedì che la città costruirà due nuove scuole "
        "l'anno prossimo. I genitori lo chiedevano da mesi, ma finora il comune "
        "non aveva i soldi per il progetto, come ha spiegato un portavoce della "
        "giunta.",
        "Italian",
        id="Italian",
    ),
    pytest.param(
        "O prefeito disse na segunda-feira que a cidade vai construir duas "
        "novas escolas no próximo ano. Os pais pediam isso havia meses, mas a "
        "prefeitura não tinha até agora dinheiro para o projeto, explicou um "
        "porta-voz.",
        "Portuguese",
        id="Portuguese",
    ),
    pytest.param(
        "De burgemeester zei maandag dat de stad volgend jaar twee nieuwe "
        "scholen zal bouwen. Ouders hadden er maanden op aangedrongen, maar het "
        "stadhuis had tot nu toe geen geld voor het plan. Of het is te betalen "
        "was onduidelijk.",
        "Dutch",
        id="Dutch",
    ),
    pytest.param(
        "Borgmästaren sade på måndagen att staden ska bygga två nya skolor "
        "nästa år. Föräldrar hade krävt det i flera månader, men kommunen hade "
        "hittills inte råd med projektet. Vad det kostar i slutändan är ännu "
        "inte klart.",
        "Swedish",
        id="Swedish",
    ),
    pytest.param(
        "Borgmesteren sagde mandag, at byen vil bygge to nye skoler til næste "
        "år. Forældre havde bedt om det i flere måneder, men kommunen havde "
        "hidtil ikke penge til planen. For at betale for den må her skæres ned.",
        "Danish",
        id="Danish",
    ),
    pytest.param(
        "Ordføreren sa mandag at byen vil bygge to nye skoler neste år. "
        "Foreldre hadde bedt om det i flere måneder, men kommunen hadde til nå "
        "ikke penger til planen. For at den skal gå opp, må det kuttes her.",
        "Danish|Norwegian",
        id="Norwegian",
    ),
    pytest.param(
        "Pormestari sanoi maanantaina, että kaupunki rakentaa ensi vuonna kaksi "
        "uutta koulua. Vanhemmat olivat vaatineet sitä kuukausia, mutta "
        "kaupungilla ei ollut tähän asti rahaa hankkeeseen. Lopullinen hinta ei "
        "ole vielä selvillä, kertoi tiedottaja.",
        "Finnish",
        id="Finnish",
    ),
    pytest.param(
        "Burmistrz powiedział w poniedziałek, że miasto zbuduje w przyszłym "
        "roku dwie nowe szkoły. Rodzice domagali się tego od miesięcy, ale "
        "ratusz nie miał dotąd pieniędzy na ten projekt. Ile to będzie "
        "kosztować, na razie nie wiadomo.",
        "Polish",
        id="Polish",
    ),
    pytest.param(
        "Belediye başkanı pazartesi günü kentin gelecek yıl iki yeni okul "
        "yapacağını söyledi. Veliler aylardır bunu istiyordu, ancak belediyenin "
        "bugüne kadar proje için parası yoktu. Toplam maliyetin ne olacağı "
        "henüz belli değil, dedi sözcü.",
        "Turkish",
        id="Turkish",
    ),
    pytest.param(
        "Wali kota mengatakan pada hari Senin bahwa kota itu akan membangun dua "
        "sekolah baru tahun depan. Para orang tua telah memintanya selama "
        "berbulan-bulan, tetapi balai kota belum memiliki uang untuk proyek "
        "tersebut, kata juru bicara.",
        "Indonesian",
        id="Indonesian",
    ),
    pytest.param(
        "Primarul a spus luni că orașul va construi două școli noi anul viitor. "
        "Părinții cereau asta de luni de zile, dar primăria nu avea până acum "
        "bani pentru proiect. Cât va costa în final nu se știe încă.",
        "Romanian",
        id="Romanian",
    ),
    pytest.param(
        "Мэр заявил в понедельник, что город построит две новые школы в "
        "следующем году. Родители просили об этом несколько месяцев, но у мэрии "
        "до сих пор не было денег на этот проект.",
        "Russian",
        id="Russian",
    ),
    pytest.param(
        "قال رئيس البلدية يوم الاثنين إن المدينة ستبني مدرستين جديدتين في العام "
        "المقبل. وكان الآباء يطالبون بذلك منذ أشهر، لكن البلدية لم تكن تملك "
        "المال للمشروع.",
        "Arabic",
        id="Arabic",
    ),
    pytest.param(
        "ראש העיר אמר ביום שני כי העיר תבנה שני בתי ספר חדשים בשנה הבאה. ההורים "
        "ביקשו זאת במשך חודשים, אך לעירייה לא היה עד כה כסף למיזם.",
        "Hebrew",
        id="Hebrew",
    ),
    pytest.param(
        "市长星期一表示，该市明年将新建两所学校。家长们几个月来一直要求这样做，但市政府此"
        "前没有资金。",
        "Chinese",
        id="Chinese",
    ),
    pytest.param(
        "市長は月曜日、市が来年新しい学校を二校建てると述べた。保護者は数か月前から求めて"
        "いたが、市にはこれまで資金がなかった。",
        "Japanese",
        id="Japanese",
    ),
    pytest.param(
        "महापौर ने सोमवार को कहा कि शहर अगले साल दो नए स्कूल बनाएगा। माता-पिता "
        "महीनों से इसकी मांग कर रहे थे, लेकिन नगरपालिका के पास पैसा नहीं था।",
        "Hindi|Nepali",
        id="Hindi",
    ),
]


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_other_language_is_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(InputError, match=language) as caught:
        check_english(text)

    assert "Only English" in caught.value.fix


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor said that she would leave at once.", id="short"),
        pytest.param("Zwei neue Schulen", id="too short to tell"),
        pytest.param("", id="empty"),
        pytest.param(
            "THE MAYOR OF DAYTON SAID ON MONDAY THAT SHE WOULD LEAVE HER OFFICE IN THE "
            "SPRING AND THAT NOBODY HAD ASKED HER TO DO SO.",
            id="capitals",
        ),
        pytest.param(
            "Sen. Ana Ruiz-Moreno and Gov. José Álvarez de la Cruz met Gen. Pietro "
            "Bianchi, Dr. Jürgen Weiß, Prof. François Lefèvre, Sanna Mäkinen, Łukasz "
            "Kowalski and Nguyễn Văn An with President Recep Yılmaz in Buenos Aires.",
            id="foreign names",
        ),
        pytest.param(
            "Smith beats Jones in Ohio primary. Dayton Democrat Jane Smith defeated "
            "incumbent Rep. John Jones in Tuesday’s Ohio primary — a wild turnaround "
            "from eight years ago, when Jones won.",
            id="names and headlinese",
        ),
        pytest.param(
            "The minister said “Wir schaffen das” on Monday, and that was that for the "
            "rest of the week, which his party spent in a rage.",
            id="foreign quotation",
        ),
        pytest.param("1 2 3 4 5 6 7 8 9 10 " * 10, id="numbers"),
    ],
)
def test_english_and_what_is_too_short_to_tell_pass(text: str) -> None:
    check_english(text)
