//! What sentences say besides words: every filter with the phrases that name it, in French and English.
//!
//! Phrases are folded (lower case, no accents, single spaces) and separated by `|`; their plural and gender do not matter.
//! A phrase may stand in several lines: "stage de 3e" names both a kind and an audience. Topics have theirs in
//! `search::synonyms`, and here what only a sentence says.

use crate::query::param::Param;

/// One filter and the phrases that name it.
pub(super) type Line = (Param, &'static str, &'static str);

/// All lines.
pub(super) const LINES: &[Line] = &[
    (
        Param::Format,
        "en-ligne",
        "en ligne|a distance|distanciel|en distanciel|online|on line|remote|remotely|en remote|visio|en visio|visioconference|\
webinaire|webinar|depuis chez moi|de chez moi|chez moi|depuis la maison|a la maison|a domicile|from home|at home|\
sur internet|par internet|e learning|elearning|mooc|virtuel|virtual|distance learning",
    ),
    (
        Param::Format,
        "presentiel",
        "presentiel|en presentiel|sur place|sur site|en salle|en vrai|in person|face to face|face a face|on site|onsite|\
in real life|classroom",
    ),
    (Param::Format, "hybride", "hybride|hybrid|blended|mi presentiel mi distanciel"),
    (
        Param::Kind,
        "formation",
        "formation|cours|course|training|bootcamp|boot camp|class|me former|se former|former a|formation courte|cursus",
    ),
    (Param::Kind, "mentorat", "mentorat|mentor|mentore|mentoring|mentorship|marraine|marrainage|parrainage"),
    (
        Param::Kind,
        "decouverte",
        "decouverte|decouvrir|discover|discovery|sensibilisation|immersion|stage de decouverte|stage d observation|\
stage 3e|stage 3eme|stage troisieme|stage seconde|stage 2nde|stage d observation 3e|stage d observation 3eme|\
stage de 3e|stage de 3eme|stage de troisieme|stage de seconde|stage de 2de|stage de 2nde|job shadowing",
    ),
    (
        Param::Kind,
        "communaute",
        "communaute|community|reseau de femmes|reseau feminin|reseau professionnel|reseau d entraide|women s network|\
networking|un reseau|mon reseau|rejoindre un reseau|reseau de professionnelle|reseau de fille|reseau d etudiante|join a network",
    ),
    (Param::Kind, "evenement", "evenement|event|meetup|conference|salon|forum"),
    (Param::Kind, "concours", "concours|contest|competition|hackathon|challenge|olympiade"),
    (Param::Kind, "bourse", "bourse|bourse d etudes|scholarship|grant|fellowship"),
    (
        Param::Audience,
        "demandeuses-emploi",
        "demandeuse d emploi|demandeur d emploi|chomage|chomeuse|sans emploi|sans travail|recherche d emploi|\
recherche un emploi|cherche un emploi|chercheuse d emploi|cherche du travail|france travail|pole emploi|\
rsa|inscrite a france travail|job seeker|jobseeker|unemployed|out of work|looking for a job|looking for work|between jobs|without a job|no job",
    ),
    (
        Param::Audience,
        "collegiennes-lyceennes",
        "collegienne|lyceenne|college|lycee|middle school|high school|secondary school|high schooler|pupil|schoolgirl|\
ado|adolescente|teen|teenager|teenage|mineure|en 6e|en 6eme|en sixieme|en 5e|en 5eme|en cinquieme|en 4e|en 4eme|en quatrieme|\
en 3e|en 3eme|en troisieme|classe de 3e|classe de 3eme|classe de troisieme|en seconde|en 2de|en 2nde|classe de seconde|\
en 1ere|en premiere|classe de premiere|terminale|en terminale|stage 3e|stage 3eme|stage troisieme|stage seconde|stage 2nde|stage d observation 3e|stage d observation 3eme|\
stage de 3e|stage de 3eme|stage de troisieme|\
stage de seconde|stage de 2de|stage de 2nde|9th grade|10th grade|11th grade|12th grade",
    ),
    (
        Param::Audience,
        "etudiantes",
        "etudiante|student|college student|university student|undergraduate|en licence|en master|en bts|en prepa|en fac|\
a la fac|a l universite|at university|en ecole d ingenieur|doctorante|phd",
    ),
    (
        Param::Audience,
        "salariees",
        "salariee|employee|en poste|en cdi|en activite professionnelle|employed|working professional|travaille deja",
    ),
    (
        Param::Audience,
        "entrepreneures",
        "entrepreneure|entrepreneuse|creatrice d entreprise|cheffe d entreprise|dirigeante|founder|fondatrice|\
porteuse de projet|freelance|auto entrepreneuse|autoentrepreneuse|business owner",
    ),
    (
        Param::Audience,
        "enseignantes",
        "enseignante|prof|professeure|teacher|school teacher|high school teacher|institutrice|professeure des ecoles|\
prof de college|prof de lycee|professeure de college|professeure de lycee|professeure au college|professeure au lycee|\
prof au college|prof au lycee|enseignante en college|enseignante en lycee|enseignante au college|enseignante au lycee",
    ),
    (
        Param::Level,
        "debutante",
        "debutante|grande debutante|niveau debutant|novice|sans experience|sans aucune experience|aucune experience|\
pas d experience|sans prerequis|aucun prerequis|sans connaissance|aucune connaissance|partir de zero|depuis zero|\
jamais code|jamais programme|ne sais pas coder|ne sais pas programmer|y connais rien|connais rien|\
beginner|no experience|no prior experience|no coding experience|without experience|from scratch|never coded|\
don t know how to code|can t code|starting out|entry level|no background",
    ),
    (Param::Level, "intermediaire", "intermediaire|niveau moyen|intermediate"),
    (Param::Level, "avancee", "avancee|niveau avance|confirmee|niveau expert|perfectionnement|advanced"),
    (
        Param::Women,
        "reserve",
        "reserve aux femmes|reserve aux filles|reserve a des femmes|reserve a celles|reserved for women|uniquement pour les femmes|\
uniquement pour femmes|uniquement des femmes|uniquement femmes|pour femmes uniquement|pour les femmes uniquement|\
seulement pour les femmes|seulement pour femmes|exclusivement pour les femmes|exclusivement feminin|\
que pour les femmes|que pour les filles|que des femmes|que des filles|entre femmes|entre filles|groupe de femmes|\
promotion feminine|100 feminin|100 femmes|100 pour cent feminin|non mixte|non mixite|sans homme|sans garcon|\
women only|only women|only for women|for women only|girls only|only girls|only for girls|for girls only|female only|\
all women|all female|no men|no boys|without men",
    ),
    (Param::Women, "priorite", "priorite aux femmes|women first|prioritaire pour les femmes"),
    (Param::Women, "mixte", "mixte|mixed|hommes et femmes|femmes et hommes|men and women|women and men"),
    (
        Param::Free,
        "oui",
        "gratuit|gratuitement|gratis|sans payer|sans rien payer|sans frais|sans debourser|zero euro|0 euro|0 eur|\
free|for free|free of charge|no cost|at no cost|no fee|without paying|without fees",
    ),
    (Param::Topic, "generative-ai", "ia generatives|ai generative|gpt"),
    (
        Param::Topic,
        "infrastructure",
        "reseau|reseau et systeme|systeme et reseau|administratrice reseau|administratrice systeme|technicienne reseau|\
ingenieure reseau|devops|sysadmin|system administrator|network administrator|networks",
    ),
    (Param::Topic, "creation", "infographie|infographiste|graphiste|motion design"),
    (Param::Topic, "web", "developpeuse web|dev web|web developer|integratrice web|creer un site|creer des sites"),
    (
        Param::Topic,
        "programming",
        "developpeuse|developer|dev|developpement informatique|developpement logiciel|software|software development|\
programmer|to code|how to code",
    ),
    (Param::Topic, "data", "analyste de donnees|data scientist|data analysis|data analytics"),
    (
        Param::Topic,
        "entrepreneurship",
        "creer mon entreprise|creer une entreprise|creer ma startup|creer ma boite|monter mon entreprise|monter ma boite|\
lancer mon entreprise|lancer ma startup|start a business|start my own business|start a company",
    ),
    (
        Param::Topic,
        "digital-basics",
        "utiliser un ordinateur|me servir d un ordinateur|basic computer skills|computer basics",
    ),
];

/// Phrases of topics that say more than their topic: they stay words.
pub(super) const NARROW: &str = "python|html|javascript|chatgpt|copilot|llm|robotique|algorithmique|fibre optique|\
premiers pas|stage de troisieme|stage de seconde";

/// Phrases that stay words whatever their parts may name.
pub(super) const KEPT: &str = "changer de metier|changement de metier|changer de carriere|career change|change career|\
changing careers|switch careers|data analyst";

/// What turns the next thing said into its contrary.
pub(super) const NOT: &str = "pas|non|sans|sauf|hors|en dehors de|ni|jamais|plutot que|autre que|autre qu|ailleurs que|ailleurs qu|other than|not|no|except|without|nor|never|don t|can t|cannot|excluding";

/// Words that say nothing to a search: left out of the words as soon as a filter is taken.
pub(super) const FILLER: &str = "a|au|aux|avec|d|dans|de|des|du|en|et|for|in|je|l|la|le|les|of|on|ou|par|pour|qu|que|qui|s|sur|the|to|\
un|une|with|and|an|or|j|ai|j ai|n ai|l ai|i|m|my|under|below|moins|have|has|had|into|out|up|do|does|who|our|their|it|its|will|should|me|moi|mon|ma|mes|il|elle|nous|notre|nos|vous|votre|vos|se|sa|son|ses|leur|y|ce|cette|ces|c|\
est|suis|es|sont|etre|ete|n|ne|plus|tres|bien|comme|comment|quel|quelle|quoi|ou trouver|where|what|how|which|can|could|would|\
like|want|need|look|looking|search|searching|find|there|is|are|am|be|some|any|this|that|near me|around me|close to me|close to home|\
pres de chez moi|pres de moi|autour de moi|autour de chez moi|loin de chez moi|a cote de chez moi|pres d ici|\
cherche|chercher|recherche|rechercher|trouver|trouve|veux|veut|voudrais|voudrait|souhaite|souhaiterais|souhaiterait|aimerais|\
aimerait|envie|besoin|desire|faire|fait|suivre|participer|rejoindre|apprendre|learn|learning|join|take|get|attend|study|teach|\
devenir|become|aller|avoir|as|a t il|existe|exist|y a t il|possible|peux|peut|pouvoir|pourrais|svp|s il vous plait|merci|please|\
thanks|bonjour|bonsoir|hello|hi|salut|aide|aider|help|propose|proposez|offre|quelque chose|something|anything|un truc|\
programme|program|programs|parcours|dispositif|place|lieu|type|format|niveau|level|theme|domaine|field|secteur|\
femme|fille|woman|women|girl|girls|female|daughter|daughters|son age|jeune|young|fils|niece|soeur|sister|amie|friend|copine|enfant|child|kid|maman|mere|mother|mum|mom|\
madame|france|in france|partout|anywhere|pres|proche|vers|autour|near|nearby|around|close|cote|environs|alentours|region|departement|ville|\
habite|vis|living|live|based|from|at|about|by|banlieue|metropole|agglomeration|base|basee|situe|situee|chez|entre|afin|car|mais|but|also|aussi|donc|\
alors|si|if|maintenant|now|bientot|soon|actuellement|currently|toute|tout|tous|toutes|all|uniquement|seulement|only|just|totalement|\
entierement|completement|fully|totally|100|surtout|of course|age|agee|aged|years|ans|year|old|annee|ou pas|or not|pas cher|cheap|\
aime|adore|passionnee|love|plutot|quand|when|deux|foyer|spe|sans bac|sans le bac|sans diplome|sans aucun diplome|\
sans qualification|without a degree|no degree|temps libre|free time|en premiere annee|a l avance|en avance|pas loin|non loin|pas trop loin|not far|not too far|not only|\
pas seulement|pas forcement|pas mal|pourquoi pas|sans doute|no problem|etudes|class of|km|kilometre|minutes|min|interesse|interessee|interested|inscrire|m inscrire|sign up|\
reserve|destine|ouvert|ouverte|adapte|adaptee|accessible|dedie|dediee|specialement|idealement|preferably|ideally|preference|de preference";

/// Words before a place that leave no doubt: any commune may follow.
pub(super) const PLACE_CUES: &str = "a|au|aux|pres|vers|autour|dans|near|around|proche|close|cote|environs|alentours|loin|far|region|departement|dept|\
ville|commune|habite|vis|live|living|based|basee|banlieue|metropole|agglomeration|from|at|outside|km|kilometre|kilometres|minutes|min";

/// Names of places that are words first: they are places only after a cue.
pub(super) const WORDS_FIRST: &str = "orange|gap|sens|die|eu|us|y|ars|nord|manche|cher|lot|centre|aura|na|ara|rp|creuse|somme|aube|vienne|\
loire|ain|port|est|sud|or|ham|mer|bien|grand|code|vers|france|plus|ma|me|stage|salon|robert|francois|lens|landes|garde|moule|tampon";
