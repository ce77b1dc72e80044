// Words for what changed between two letters, by language: states, reasons, outcomes, verdicts.
import type { ChangedRow, ChangedScore, Changes, Demand, Prediction } from '../../analysis/index.ts'
import type { Language } from '../../extract/index.ts'

const de = {
  title: 'Was sich geändert hat',
  header: 'Was sich geändert hat',
  between: (a: string, b: string) => `Verglichen sind der Brief ${a} und der Brief ${b}.`,
  letter: (n: number, day: string | null) => (day === null ? `${n} (ohne Tag)` : `${n} vom ${day}`),
  obstacle: {
    'no-day':
      'Einer der Briefe nennt keinen Tag, für den die Daten gelten. Deshalb ist nichts verglichen.',
    'same-day':
      'Beide Briefe gelten für denselben Tag. Unterschiede sind gezeigt, Forderungen nicht beurteilt.',
    'other-person':
      'Name oder Geburtstag auf den Briefen passen nicht zusammen. Deshalb ist nichts verglichen.',
  } satisfies Record<NonNullable<Changes['obstacle']>, string>,
  otherKind:
    'Die Briefe sind von verschiedener Art. Was eine Art nicht zeigt, lässt sich nicht vergleichen.',
  rows: 'Zeilen der Akte',
  rowsHead: ['Eintrag', 'Was', 'Worin'],
  lists: { entries: 'Eintrag', inquiries: 'Anfrage', addresses: 'Anschrift' } satisfies Record<
    ChangedRow['list'],
    string
  >,
  states: {
    same: 'unverändert',
    changed: 'geändert',
    gone: 'weg',
    new: 'neu',
    unsure: 'nicht zu sagen',
  } satisfies Record<ChangedRow['state'], string>,
  same: (n: number) => (n === 1 ? 'Eine Zeile ist unverändert.' : `${n} Zeilen sind unverändert.`),
  none: 'Keine Zeile hat sich geändert.',
  why: {
    doubt: 'Eine Stelle ist nicht sicher gelesen.',
    'not-listed': 'Der andere Brief führt solche Zeilen nicht auf.',
    alike: 'Mehrere Zeilen kommen in Frage.',
  } satisfies Record<NonNullable<ChangedRow['why']>, string>,
  periodOver: 'Die Frist war ohnehin vorbei.',
  field: (name: string, before: string, after: string) => `${name}: von ${before} auf ${after}.`,
  scores: 'Scores',
  scoresHead: ['Score', 'Vorher', 'Nachher', 'Unterschied'],
  score: {
    same: 'unverändert',
    changed: '',
    gone: 'steht nicht mehr da',
    new: 'neu',
    unsure: 'nicht zu sagen',
    'other-scale': 'andere Skala, nicht vergleichbar',
    'no-value': 'ohne Wert',
  } satisfies Record<ChangedScore['state'], string>,
  demands: 'Was verlangt war',
  demandsHead: ['Befund im früheren Brief', 'Verlangt am', 'Ergebnis'],
  notAsked: 'nicht angegeben',
  outcome: {
    met: 'erfüllt',
    partly: 'zum Teil erfüllt',
    'not-met': 'nicht erfüllt',
    unsure: 'nicht zu sagen',
  } satisfies Record<Demand['outcome'], string>,
  demandsNote: 'Erfüllt heißt: Der neue Brief zeigt den Fehler nicht mehr. Warum, zeigt er nicht.',
  prediction: 'Vorhergesagt und gekommen',
  foretold: (low: string, high: string) =>
    low === high
      ? `Nach Punktetabelle und Einträgen: ${low}.`
      : `Nach Punktetabelle und Einträgen: ${low} bis ${high}.`,
  foretoldOpen:
    'Ein Kriterium folgt nicht aus den Einträgen. Deshalb ist keine Summe vorhergesagt.',
  actual: (n: string) => `Auf den Briefen: ${n}.`,
  verdict: {
    'as-foretold': 'Der Score hat sich so geändert, wie die Tabelle sagt.',
    higher: 'Der Score ist höher, als die Tabelle sagt. Der Brief nennt keinen Grund.',
    lower: 'Der Score ist niedriger, als die Tabelle sagt. Der Brief nennt keinen Grund.',
    unsure: 'Ob das passt, lässt sich nicht sagen.',
  } satisfies Record<Prediction['verdict'], string>,
  criteriaHead: ['Kriterium', 'Vorhergesagt', 'Auf den Briefen'],
  unknown: 'nicht zu sagen',
  table: (name: string, isConfirmed: boolean) =>
    `Punktetabelle ${name}${isConfirmed ? '' : ', vom Herausgeber nicht bestätigt'}.`,
  range: (low: string, high: string) => (low === high ? low : `${low} bis ${high}`),
}

export type ChangesWords = typeof de

const en: ChangesWords = {
  title: 'What changed',
  header: 'What changed',
  between: (a, b) => `Letter ${a} and letter ${b} are compared.`,
  letter: (n, day) => (day === null ? `${n} (without a day)` : `${n} of ${day}`),
  obstacle: {
    'no-day':
      'One of the letters prints no day for which its data are stated. So nothing is compared.',
    'same-day':
      'Both letters are stated for the same day. Differences are shown, demands are not judged.',
    'other-person': 'Name or birthday on the letters do not fit together. So nothing is compared.',
  },
  otherKind: 'The letters are of different kinds. What one kind does not show cannot be compared.',
  rows: 'Rows of the file',
  rowsHead: ['Row', 'What', 'In what'],
  lists: { entries: 'Entry', inquiries: 'Inquiry', addresses: 'Address' },
  states: {
    same: 'unchanged',
    changed: 'changed',
    gone: 'gone',
    new: 'new',
    unsure: 'cannot tell',
  },
  same: (n) => (n === 1 ? 'One row is unchanged.' : `${n} rows are unchanged.`),
  none: 'No row has changed.',
  why: {
    doubt: 'A place was not read with certainty.',
    'not-listed': 'The other letter does not list such rows.',
    alike: 'Several rows could be meant.',
  },
  periodOver: 'The period was over anyway.',
  field: (name, before, after) => `${name}: from ${before} to ${after}.`,
  scores: 'Scores',
  scoresHead: ['Score', 'Before', 'After', 'Difference'],
  score: {
    same: 'unchanged',
    changed: '',
    gone: 'no longer there',
    new: 'new',
    unsure: 'cannot tell',
    'other-scale': 'another scale, not comparable',
    'no-value': 'without a value',
  },
  demands: 'What was demanded',
  demandsHead: ['Finding in the earlier letter', 'Demanded on', 'Outcome'],
  notAsked: 'not stated',
  outcome: { met: 'met', partly: 'partly met', 'not-met': 'not met', unsure: 'cannot tell' },
  demandsNote: 'Met means: the new letter no longer shows the error. It does not show why.',
  prediction: 'Foretold and come',
  foretold: (low, high) =>
    low === high
      ? `By the points table and the entries: ${low}.`
      : `By the points table and the entries: ${low} to ${high}.`,
  foretoldOpen: 'A criterion does not follow from the entries. So no sum is foretold.',
  actual: (n) => `On the letters: ${n}.`,
  verdict: {
    'as-foretold': 'The score changed as the table says.',
    higher: 'The score is higher than the table says. The letter gives no reason.',
    lower: 'The score is lower than the table says. The letter gives no reason.',
    unsure: 'Whether that fits cannot be told.',
  },
  criteriaHead: ['Criterion', 'Foretold', 'On the letters'],
  unknown: 'cannot tell',
  table: (name, isConfirmed) =>
    `Points table ${name}${isConfirmed ? '' : ', not confirmed by its publisher'}.`,
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
}

const fr: ChangesWords = {
  title: 'Ce qui a changé',
  header: 'Ce qui a changé',
  between: (a, b) => `La lettre ${a} et la lettre ${b} sont comparées.`,
  letter: (n, day) => (day === null ? `${n} (sans date)` : `${n} du ${day}`),
  obstacle: {
    'no-day': 'Une des lettres n’indique pas la date de ses données. Rien n’est donc comparé.',
    'same-day':
      'Les deux lettres valent pour le même jour. Les différences sont montrées, les demandes ne sont pas jugées.',
    'other-person': 'Le nom ou la date de naissance ne concordent pas. Rien n’est donc comparé.',
  },
  otherKind:
    'Les lettres sont de types différents. Ce qu’un type ne montre pas ne peut être comparé.',
  rows: 'Lignes du dossier',
  rowsHead: ['Ligne', 'Quoi', 'En quoi'],
  lists: { entries: 'Inscription', inquiries: 'Consultation', addresses: 'Adresse' },
  states: {
    same: 'inchangée',
    changed: 'modifiée',
    gone: 'disparue',
    new: 'nouvelle',
    unsure: 'incertain',
  },
  same: (n) => (n === 1 ? 'Une ligne est inchangée.' : `${n} lignes sont inchangées.`),
  none: 'Aucune ligne n’a changé.',
  why: {
    doubt: 'Un endroit n’a pas été lu avec certitude.',
    'not-listed': 'L’autre lettre n’énumère pas de telles lignes.',
    alike: 'Plusieurs lignes sont possibles.',
  },
  periodOver: 'Le délai était de toute façon écoulé.',
  field: (name, before, after) => `${name} : de ${before} à ${after}.`,
  scores: 'Scores',
  scoresHead: ['Score', 'Avant', 'Après', 'Écart'],
  score: {
    same: 'inchangé',
    changed: '',
    gone: 'n’y figure plus',
    new: 'nouveau',
    unsure: 'incertain',
    'other-scale': 'autre échelle, non comparable',
    'no-value': 'sans valeur',
  },
  demands: 'Ce qui était demandé',
  demandsHead: ['Constat dans l’ancienne lettre', 'Demandé le', 'Résultat'],
  notAsked: 'non indiqué',
  outcome: {
    met: 'satisfait',
    partly: 'satisfait en partie',
    'not-met': 'non satisfait',
    unsure: 'incertain',
  },
  demandsNote:
    'Satisfait veut dire : la nouvelle lettre ne montre plus l’erreur. Elle ne montre pas pourquoi.',
  prediction: 'Prévu et advenu',
  foretold: (low, high) =>
    low === high
      ? `Selon le barème et les inscriptions : ${low}.`
      : `Selon le barème et les inscriptions : de ${low} à ${high}.`,
  foretoldOpen: 'Un critère ne découle pas des inscriptions. Aucune somme n’est donc prévue.',
  actual: (n) => `Sur les lettres : ${n}.`,
  verdict: {
    'as-foretold': 'Le score a changé comme le dit le barème.',
    higher: 'Le score est plus élevé que ne le dit le barème. La lettre n’en donne pas la raison.',
    lower: 'Le score est plus bas que ne le dit le barème. La lettre n’en donne pas la raison.',
    unsure: 'On ne peut dire si cela concorde.',
  },
  criteriaHead: ['Critère', 'Prévu', 'Sur les lettres'],
  unknown: 'incertain',
  table: (name, isConfirmed) =>
    `Barème ${name}${isConfirmed ? '' : ', non confirmé par son éditeur'}.`,
  range: (low, high) => (low === high ? low : `de ${low} à ${high}`),
}

export const CHANGES_WORDS: Record<Language, ChangesWords> = { de, en, fr }
