// What the codes in results mean, in German, English and French: columns, units, quantities, ways of reckoning, groups. Pure data.
import type { Trio } from '../law/fact.ts'

const trio = (de: string, en: string, fr: string): Trio => ({ de, en, fr })

/** Heads of columns. */
export const COLUMN = {
  score: trio('Score', 'Score', 'Score'),
  version: trio('Version', 'Version', 'Version'),
  'points-table': trio('Tabelle', 'Table', 'Barème'),
  class: trio('Klasse', 'Class', 'Classe'),
  facts: trio('Grundangaben', 'Basic facts', 'Données de base'),
  file: trio('Akte', 'File', 'Dossier'),
  quantity: trio('Größe', 'Quantity', 'Grandeur'),
  group: trio('Gruppe', 'Group', 'Groupe'),
  compared: trio('verglichen mit', 'compared with', 'comparé à'),
  method: trio('Verfahren', 'Method', 'Procédé'),
  value: trio('Wert', 'Value', 'Valeur'),
  difference: trio('Unterschied', 'Difference', 'Écart'),
  from: trio('von', 'from', 'de'),
  to: trio('bis', 'to', 'à'),
  unit: trio('Einheit', 'Unit', 'Unité'),
  n: trio('n', 'n', 'n'),
  'with-facts': trio('mit belegten Angaben', 'with documented facts', 'avec données documentées'),
  'with-twin': trio('mit Zwilling', 'with a twin', 'avec un jumeau'),
  'other-than-twins': trio(
    'anders als die Zwillinge',
    'other than the twins',
    'autrement que les jumeaux',
  ),
  cells: trio('Zellen', 'Cells', 'Cellules'),
  pairs: trio('Paare', 'Pairs', 'Paires'),
  'all-points': trio(
    'Briefe mit allen Punkten',
    'Letters with all points',
    'Lettres avec tous les points',
  ),
  'wrong-sum': trio('Summe stimmt nicht', 'Sum is wrong', 'Somme fausse'),
  'with-listed-facts': trio(
    'Briefe mit gelisteten Angaben',
    'Letters with listed facts',
    'Lettres avec données listées',
  ),
  'outside-table': trio(
    'Score außerhalb der Tabelle',
    'Score outside the table',
    'Score hors du barème',
  ),
  letters: trio('Briefe', 'Letters', 'Lettres'),
  'quantile-5': trio('5-%-Quantil', '5 % quantile', 'Quantile à 5 %'),
  'quantile-25': trio('25-%-Quantil', '25 % quantile', 'Quantile à 25 %'),
  'quantile-50': trio('50-%-Quantil', '50 % quantile', 'Quantile à 50 %'),
  'quantile-75': trio('75-%-Quantil', '75 % quantile', 'Quantile à 75 %'),
  'quantile-95': trio('95-%-Quantil', '95 % quantile', 'Quantile à 95 %'),
  'lower-quarter': trio('unteres Viertel bis', 'lower quarter up to', 'quart inférieur jusqu’à'),
  median: trio('Median', 'Median', 'Médiane'),
  'upper-quarter': trio('oberes Viertel ab', 'upper quarter from', 'quart supérieur dès'),
  what: trio('Was', 'What', 'Quoi'),
  number: trio('Zahl', 'Number', 'Nombre'),
  rule: trio('Prüfregel', 'Rule', 'Règle'),
  found: trio('gefunden', 'found', 'trouvé'),
  'looked-nothing': trio('geprüft, nichts', 'looked, nothing', 'vérifié, rien'),
  'not-testable': trio('nicht prüfbar', 'not testable', 'non vérifiable'),
  criterion: trio('Kriterium', 'Criterion', 'Critère'),
  level: trio('Stufe', 'Level', 'Niveau'),
  'against-level': trio('gegen Stufe', 'against level', 'contre le niveau'),
  learned: trio('gelernt', 'learned', 'appris'),
  published: trio('veröffentlicht', 'published', 'publié'),
  state: trio('Stand', 'State', 'État'),
  waited: trio('Wartezeit', 'Waited', 'Attente'),
} as const satisfies Record<string, Trio>

export const UNIT = {
  people: trio('Menschen', 'people', 'personnes'),
  letters: trio('Briefe', 'letters', 'lettres'),
  scores: trio('Scores', 'scores', 'scores'),
  points: trio('Punkte', 'points', 'points'),
  percent: trio('%', '%', '%'),
  'points-or-percent': trio('Punkte oder %', 'points or %', 'points ou %'),
  ratio: trio('Verhältnis', 'ratio', 'rapport'),
  cells: trio('Zellen', 'cells', 'cellules'),
  pairs: trio('Paare', 'pairs', 'paires'),
  days: trio('Tage', 'days', 'jours'),
} as const satisfies Record<string, Trio>

/** Scorecards by their code; those named as printed on letters keep that name. */
export const OUTCOME: Record<string, Trio> = {
  'score-2026': trio(
    'Score (seit März 2026)',
    'Score (since March 2026)',
    'Score (depuis mars 2026)',
  ),
  basisscore: trio('Basisscore', 'Basisscore', 'Basisscore'),
  letters: trio('Briefe', 'Letters', 'Lettres'),
}

/** What is estimated. */
export const QUANTITY: Record<string, Trio> = {
  different: trio('anders als die Zwillinge', 'other than the twins', 'autrement que les jumeaux'),
  sum: trio('Summe stimmt nicht', 'sum is wrong', 'somme fausse'),
  table: trio('Score außerhalb der Tabelle', 'score outside the table', 'score hors du barème'),
  unexplained: trio(
    'Score folgt nicht aus den Angaben',
    'score does not follow from the facts',
    'score ne découle pas des données',
  ),
  'one-fact': trio(
    'davon durch eine Angabe erklärt',
    'of these explained by one fact',
    'dont expliqués par une donnée',
  ),
  contrast: trio('Punkte der Stufe', 'points of the level', 'points du niveau'),
  median: trio('Median', 'median', 'médiane'),
  gap: trio('Unterschied', 'difference', 'écart'),
  'neighbour-gap': trio(
    'Abstand zu den nächsten Nachbarn',
    'distance from the nearest neighbours',
    'écart aux plus proches voisins',
  ),
  dd: trio(
    'mehr unter schlecht Eingestuften (DD)',
    'more among the badly classed (DD)',
    'plus parmi les mal classés (DD)',
  ),
  cdd: trio(
    'dasselbe in Zellen (CDD)',
    'the same within cells (CDD)',
    'de même par cellules (CDD)',
  ),
  odds: trio('Chancenverhältnis', 'odds ratio', 'rapport des cotes'),
  class: trio('Anteil der Klasse', 'share of the class', 'part de la classe'),
  'percent-order': trio(
    'Prozentzahl außer der Reihe',
    'percentage out of order',
    'pourcentage hors de l’ordre',
  ),
  'class-order': trio('Klasse außer der Reihe', 'class out of order', 'classe hors de l’ordre'),
  'paired-difference': trio(
    'Unterschied derselben Menschen',
    'difference of the same people',
    'écart des mêmes personnes',
  ),
  'rank-correlation': trio('Rangkorrelation', 'rank correlation', 'corrélation des rangs'),
  'best-to-worst': trio(
    'vom besten ins schlechteste Fünftel',
    'from the best fifth to the worst',
    'du meilleur au pire cinquième',
  ),
  'unexpected-change': trio(
    'anders bewegt als die Angaben',
    'moved otherwise than the facts',
    'bougé autrement que les données',
  ),
  thin: trio('ohne solche Einträge', 'without such entries', 'sans telles inscriptions'),
  'few-entries': trio(
    'höchstens drei Einträge',
    'at most three entries',
    'trois inscriptions au plus',
  ),
  bad: trio('in einer schlechten Klasse', 'in a bad class', 'dans une mauvaise classe'),
  'slope-entries': trio(
    'Änderung je Verdopplung der Einträge',
    'change with each doubling of entries',
    'variation par doublement des inscriptions',
  ),
  'bad-without-negative': trio(
    'schlechte Klasse ohne Negatives',
    'bad class, nothing negative',
    'mauvaise classe, rien de négatif',
  ),
  'mean-gap': trio('Unterschied der Mittel', 'difference of the means', 'écart des moyennes'),
  'rank-above': trio(
    'liegt über einem der übrigen',
    'lies above one of the others',
    'se trouve au-dessus d’un autre',
  ),
  'median-gap': trio('Unterschied der Mediane', 'difference of the medians', 'écart des médianes'),
  slope: trio('Änderung je Einheit', 'change by unit', 'variation par unité'),
  error: trio('mittlerer Fehler', 'mean error', 'erreur moyenne'),
  detectable: trio(
    'kleinster erkennbarer Unterschied',
    'smallest detectable difference',
    'plus petit écart décelable',
  ),
  found: trio('Prüfregel findet etwas', 'rule finds something', 'la règle trouve quelque chose'),
  answered: trio('beantwortet', 'answered', 'répondu'),
}

/** By what: a method, or the people it rests on. */
export const WAY: Record<string, Trio> = {
  all: trio('alle', 'all', 'tous'),
  unadjusted: trio('unbereinigt', 'unadjusted', 'non ajusté'),
  regression: trio('Regression', 'regression', 'régression'),
  matched: trio('Zellen', 'cells', 'cellules'),
  cells: trio('Zellen', 'cells', 'cellules'),
  median: trio('Mediane', 'medians', 'médianes'),
  'mantel-haenszel': trio('Mantel–Haenszel', 'Mantel–Haenszel', 'Mantel–Haenszel'),
  logit: trio('logistische Regression', 'logistic regression', 'régression logistique'),
  'signed-rank': trio('Vorzeichen-Rang-Test', 'signed-rank test', 'test des rangs signés'),
  ranks: trio('Ränge', 'ranks', 'rangs'),
  table: trio('Punktetabelle', 'points table', 'barème'),
  donations: trio('wie gespendet', 'as donated', 'comme données'),
  raked: trio('gewichtet', 'weighted', 'pondéré'),
  'held-out half': trio('zurückgelegte Hälfte', 'held-out half', 'moitié mise de côté'),
  'least-absolute': trio(
    'kleinste absolute Abweichungen',
    'least absolute deviations',
    'moindres écarts absolus',
  ),
  'unseen fifth': trio('an ungesehenen Fünfteln', 'on unseen fifths', 'sur cinquièmes non vus'),
  'median alone': trio('allein mit dem Median', 'by the median alone', 'avec la seule médiane'),
  means: trio('Mittel', 'means', 'moyennes'),
  people: trio('Menschen', 'people', 'personnes'),
  gower: trio('Angaben', 'facts', 'données'),
  'rank-gower': trio('Ränge der Angaben', 'ranks of the facts', 'rangs des données'),
}

/** Groups, and what stands in their place. */
export const GROUP_WORDS: Record<string, Trio> = {
  'sex:female': trio('Frauen', 'women', 'femmes'),
  'sex:male': trio('Männer', 'men', 'hommes'),
  'sex:diverse': trio('divers', 'diverse', 'divers'),
  others: trio('alle übrigen', 'all others', 'tous les autres'),
  'file:thin': trio('ohne solche Einträge', 'without such entries', 'sans telles inscriptions'),
  'file:not-thin': trio('mit Einträgen', 'with entries', 'avec inscriptions'),
  'file:few': trio(
    'höchstens drei Einträge',
    'at most three entries',
    'trois inscriptions au plus',
  ),
  'file:more': trio(
    'mehr als drei Einträge',
    'more than three entries',
    'plus de trois inscriptions',
  ),
  'file:nothing-negative': trio('nichts Negatives', 'nothing negative', 'rien de négatif'),
  'fact:settledDefaults': trio(
    'erledigte Störung mehr',
    'settled default more',
    'incident réglé de plus',
  ),
  'fact:openDefaults': trio('offene Störung mehr', 'open default more', 'incident ouvert de plus'),
  'fact:inquiries': trio('Anfrage mehr', 'inquiry more', 'consultation de plus'),
  'fact:contracts': trio('Vertrag mehr', 'contract more', 'contrat de plus'),
  'fact:loans': trio('Kredit mehr', 'loan more', 'crédit de plus'),
  'fact:cards': trio('Karte mehr', 'card more', 'carte de plus'),
  'fact:addresses': trio('Anschrift mehr', 'address more', 'adresse de plus'),
  'fact:oldestContract': trio(
    'Vertragsjahr mehr',
    'contract year more',
    'année de contrat de plus',
  ),
  'fact:currentAddress': trio(
    'Jahr an der Anschrift mehr',
    'year at the address more',
    'année à l’adresse de plus',
  ),
  'kind:people': trio('Scores', 'scores', 'scores'),
  'kind:copies': trio(
    'gleiche Briefe verschiedener Menschen',
    'equal letters of different people',
    'lettres égales de personnes différentes',
  ),
  'kind:bursts': trio(
    'in auffälligen Häufungen',
    'in conspicuous clusters',
    'en accumulations suspectes',
  ),
  'kind:held': trio(
    'Menschen in Quarantäne, nicht mitgezählt',
    'people in quarantine, not counted',
    'personnes en quarantaine, non comptées',
  ),
  'not-identified:entangled': trio(
    'nicht bestimmt: tritt nie allein auf',
    'not identified: never occurs alone',
    'non déterminé : n’apparaît jamais seul',
  ),
  'not-identified:few-letters': trio(
    'nicht bestimmt: zu wenige Briefe',
    'not identified: too few letters',
    'non déterminé : trop peu de lettres',
  ),
  'not-identified:unstable': trio(
    'nicht bestimmt: schwankt',
    'not identified: varies',
    'non déterminé : varie',
  ),
  'not-identified:table-not-reproduced': trio(
    'nicht bestimmt: die bestätigten Briefe folgen keiner Tabelle',
    'not identified: the confirmed letters follow no table',
    'non déterminé : les lettres confirmées ne suivent aucun barème',
  ),
}

/** Variables of groups whose value is put behind. */
export const VARIABLE: Record<string, Trio> = {
  age: trio('Alter', 'age', 'âge'),
  moves: trio('Umzüge', 'moves', 'déménagements'),
}

/** The German states, by their two letters. */
export const STATE: Record<string, Trio> = {
  BE: trio('Berlin', 'Berlin', 'Berlin'),
  BY: trio('Bayern', 'Bavaria', 'Bavière'),
  BB: trio('Brandenburg', 'Brandenburg', 'Brandebourg'),
  BW: trio('Baden-Württemberg', 'Baden-Württemberg', 'Bade-Wurtemberg'),
  HB: trio('Bremen', 'Bremen', 'Brême'),
  HH: trio('Hamburg', 'Hamburg', 'Hambourg'),
  HE: trio('Hessen', 'Hesse', 'Hesse'),
  MV: trio('Mecklenburg-Vorpommern', 'Mecklenburg-Vorpommern', 'Mecklembourg-Poméranie'),
  NI: trio('Niedersachsen', 'Lower Saxony', 'Basse-Saxe'),
  NW: trio('Nordrhein-Westfalen', 'North Rhine-Westphalia', 'Rhénanie-du-Nord-Westphalie'),
  RP: trio('Rheinland-Pfalz', 'Rhineland-Palatinate', 'Rhénanie-Palatinat'),
  SL: trio('Saarland', 'Saarland', 'Sarre'),
  ST: trio('Sachsen-Anhalt', 'Saxony-Anhalt', 'Saxe-Anhalt'),
  SH: trio('Schleswig-Holstein', 'Schleswig-Holstein', 'Schleswig-Holstein'),
  SN: trio('Sachsen', 'Saxony', 'Saxe'),
  TH: trio('Thüringen', 'Thuringia', 'Thuringe'),
}

/** Reasons why people or scores were left out of a count. */
export const REASON: Record<string, Trio> = {
  duplicate: trio('doppelt', 'copies', 'doublons'),
  'further-letter': trio('weitere Briefe', 'further letters', 'autres lettres'),
  quarantine: trio('in Quarantäne', 'in quarantine', 'en quarantaine'),
}
