"""First names that in English-language news nearly always mean one gender.

Source: our own knowledge of common names (2026-11); no list was copied. Names given to
women and men alike ("Jordan", "Taylor", "Kim") are left out: a pronoun then fits both.
"""

from typing import Literal

Gender = Literal["female", "male"]

_FEMALE = """
abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison alyssa
amanda amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna
anne annette annie april ariana arlene ashley audrey ayesha barbara beatrice becky
belinda bernadette bernice beth bethany betsy betty beverly bianca bonnie brenda brianna
bridget brittany camila candace carla carly carmen carol carole caroline carolyn carrie
catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christina
christine cindy claire clara claudia colleen condoleezza connie constance courtney
crystal cynthia daisy dana daniela danielle deborah debbie debra delia denise diana
diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa
elise elizabeth ella ellen ellie eloise elsa emily emma erica erika erin esther eva eve
evelyn faith fatima felicia fiona florence frances francesca gabriela gabrielle gail
georgia geraldine gertrude gina ginger gisele gladys gloria grace gretchen gwen hannah
harriet hazel heather heidi helen helena hilary hillary holly hope huma ida ilana ilhan
ingrid irene iris isabel isabella ivanka jackie jacqueline jamila jan jane janelle janet
janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann
joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june
justine kaitlyn kamala kara karen kate katelin katherine kathleen kathryn kathy katie
katrina kayla kayleigh kellyanne kerry-ann kimberly kirsten kristen kristin kristina
lara laura lauren leah leila lena leslie letitia lillian lily linda lindsay lisa liz
lois lola loretta lori lorraine louise lucia lucille lucy lydia lynn mabel mackenzie
madeleine madeline maggie mallory marcia margaret margarita margot maria marian marianne
marie marilyn marina marissa marjorie marlene marsha martha mary maryam matilda maureen
maxine megan meghan melanie melania melinda melissa mercedes meredith mia michaela
michele michelle mildred mindy minyon miranda miriam molly monica muriel nadia nancy
naomi natalia natalie natasha nicole nikki nina noelle nora norma olga olivia pamela
patricia patti paula pauline peggy penelope phyllis priscilla rachel ramona rebecca
regina renee rhonda rita roberta rochelle rosa rosalind rose rosemary roxanne ruth
sabrina sally samantha sandra sara sarah selena serena shannon sharon sheila shelby
shelley sherry sheryl shirley silvia sofia sonia sonya sophia sophie stacey stella
stephanie sue susan susanna susie suzanne sylvia tamara tammy tanya tara teresa theresa
therese tiffany tina tonya tracy tulsi ursula valentina valerie vanessa vera veronica
vicki victoria viola violet virginia vivian wanda wendy whitney wilma yolanda yvette
yvonne zainab zoe
"""
_MALE = """
aaron abdul abdullah abraham adam adrian ahmed al alan albert alberto alejandro
alexander alfonso alfred ali allan allen alvin amir andre andreas andres andrew andy
angelo anthony antonio antony arnold arthur asif austin barack barry bart ben benito
benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan
brent brett brian bruce bruno bryan byron caleb calvin carl carlos carter cesar chad
charles charlie chris christian christopher chuck clarence claude clayton clifford
clinton clyde cody colin conor corey craig curtis cyril dale damian damon dan daniel
danny darrell darren daryl dave david dean dennis derek desmond dick diego dirk dmitri
dmitry dominic don donald doug douglas duncan dustin dwayne dwight earl ed eddie edgar
edmund eduardo edward edwin eli elias elijah elon emmanuel emmanuel enrique eric erik
ernest ethan eugene evan fabian felipe felix ferdinand fernando francis francisco frank
franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald
gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy
hamid hank hans harold harry harvey hassan hector henry herbert herman horace howard
hubert hugh hugo hussein ian ibrahim igor ira isaac ismail israel ivan jack jackson
jacob jacques jake james jared jason javier jay jeb jeff jeffrey jeh jeremiah jeremy
jerome jerry jesus jim jimmy joaquin joe joel joey johannes john johnny jon jonah
jonathan jorge jose joseph josh joshua juan julian julio julius justin kareem karl keith
kenneth kenny ken kevin khalid kurt kyle lance larry lars laurence lawrence lee len leo
leon leonard leonid leopold leroy lester lev lewis liam lionel lloyd logan lorenzo lou
louis luc luca lucas luis luke luther mahmoud malcolm manuel marc marcel marco marcos
marcus mario mark marshall martin marty marvin mathew matt matteo matthew maurice max
maxim mel melvin michael miguel mike mikhail miles mitch mitchell mohamed mohammad
mohammed mohammad moshe muhammad mustafa nathan nathaniel ned neil nelson newt nicholas
nick nicolas nigel nikita nikolai noah norman oliver omar orlando oscar osama otto owen
pablo patrick paul pedro percy perry pete peter phil philip phillip pierre rafael ralph
ramon randall randy raul ray raymond reginald rene rex ricardo richard rick ricky rob
robby robert roberto rodney rodrigo roger roland ron ronald ross roy ruben rudolph rudy
rupert rush russell ryan salman salvador sam samir samuel scott sean sebastian sergei
sergey sergio seth shane shaun sidney silvio simon spencer stan stanley stephen sterling
steve steven stewart stuart ted terrence terry theodore thomas tim timothy tobias todd
tom tommy tony travis trevor tucker tyler ulrich vance vernon victor vincent vikram
viktor vladimir volodymyr wade wallace walter warren wayne wesley wilfred wilhelm will
willard william willie winston wolf wolfgang xavier yasser yitzhak yoav yuri yusuf
zachary
"""
GENDERS: dict[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), "female"),
    **dict.fromkeys(_MALE.split(), "male"),
}
