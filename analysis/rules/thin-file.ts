// E15: a score that rests on no credit history, or on the address alone.
import type { EntryType, Score } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, missingField, none, withoutDay } from './define.ts'
import { HISTORY, isAddressOnly, isThin, type Symbols, symbolsOf } from './factors.ts'
import { hasPoints, listsEntries } from './kinds.ts'
import type { Look } from './look.ts'
import { scoresWords } from './words.ts'

/** Entries that a criterion of a score could use as history. */
const HISTORY_TYPES: readonly EntryType[] = [
  'current-account',
  'basic-account',
  'credit-card',
  'instalment-loan',
  'mortgage',
  'framework-credit',
  'leasing',
  'guarantee',
  'mail-order-account',
  'telecom',
  'energy',
  'building-loan',
]
/** Points of "there is none" that no other level of the criterion has. */
const NONE_POINTS: Record<string, number> = {
  'oldest-bank-contract': 18,
  'oldest-credit-card': 24,
  'loan-status': 9,
}

export const thinFile = defineRule({
  id: 'thin-file',
  code: 'E15',
  title: {
    de: 'Ein Score aus wenigen Daten',
    en: 'A score from few data',
    fr: 'Un score fondé sur peu de données',
  },
  question: {
    de: 'Beruht ein Score auf keiner Kreditgeschichte oder allein auf der Anschrift?',
    en: 'Does a score rest on no credit history, or on the address alone?',
    fr: 'Un score repose-t-il sur aucun historique de crédit, ou sur la seule adresse ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 15(1)(g) and (h), Art. 22',
    '§ 31(1) no. 3 BDSG until 19 November 2026; § 28b BDSG until 24 May 2018',
  ],
  applies: (letter) => letter.scores.some((score) => score.value !== null),
  needs: {
    de: 'Dafür braucht es einen Brief mit einem Score.',
    en: 'This needs a letter with a score.',
    fr: 'Il faut pour cela une lettre avec un score.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const scores = look.letter.scores.map((row, n) => ({ path: `/scores/${n}`, row }))
    const valued = scores.filter(({ row }) => row.value !== null)
    const withSymbols = valued.flatMap(({ row, path }) => {
      const symbols = symbolsOf(row, path)
      return symbols === null ? [] : [{ path, row, symbols }]
    })
    if (withSymbols.length > 0) return bySymbols(look, withSymbols)
    const points = valued.find(({ row }) => hasPoints(row))
    if (points !== undefined) return byPoints(look, points)
    return byEntries(look, valued[0]?.path ?? '/scores/0')
  },
})

type At = { path: string; row: Score }
type Shown = At & { symbols: Symbols }
const titleOf = (look: Look) => look.say(thinFile.title.de, thinFile.title.en, thinFile.title.fr)

function bySymbols(look: Look, shown: Shown[]): Answer[] {
  const alone = shown.filter(({ symbols }) => isAddressOnly(symbols))
  const thin = shown.filter(({ symbols }) => isThin(symbols) && !isAddressOnly(symbols))
  const answers = [
    ...(alone[0] ? [symbolMatter(look, alone, alone[0], shown.length, true)] : []),
    ...(thin[0] ? [symbolMatter(look, thin, thin[0], shown.length, false)] : []),
  ]
  if (answers.length > 0) return answers
  const gap = shown.find(({ symbols }) => HISTORY.some((kind) => symbols.effects[kind] === null))
  if (gap) return [missingField(look, gap.path, titleOf(look), `${gap.path}/factors/0/effect`)]
  return [enough(look, shown.length)]
}

function symbolMatter(look: Look, hit: Shown[], first: Shown, all: number, alone: boolean): Answer {
  const kinds = alone ? ([...HISTORY, 'defaults', 'general', 'address'] as const) : HISTORY
  const used = hit.flatMap(({ symbols }) => kinds.map((kind) => symbols.leaves[kind]))
  const doubt = look.doubtful(used)
  if (doubt !== null) return inDoubt(look, first.path, titleOf(look), doubt)
  const at = scoresWords(hit.length, all, look.speech)
  const base = {
    matter: first.path,
    with: hit.map(({ path }) => path),
    used: [...used, look.dayPath],
    numbers: { scores: hit.length, allScores: all },
    contestable: 'unclear' as const,
    effect: null,
  }
  if (alone) {
    return {
      ...base,
      strength: 'indication',
      title: look.say(
        'Ein Score allein aus der Anschrift',
        'A score from the address alone',
        'Un score tiré de la seule adresse',
      ),
      statement: look.say(
        `${at} ist nur bei den Anschriftendaten ein Zeichen eingetragen, bei allen anderen Datenarten steht „nv“. Das deutet darauf hin, dass allein die Anschrift gezählt hat.`,
        `${at} only address data have a sign; all other kinds of data show “nv”. That suggests that the address alone was counted.`,
        `${at}, seules les données d’adresse portent un signe ; toutes les autres catégories portent « nv ». Cela suggère que seule l’adresse a compté.`,
      ),
      caveats: [hidden(look)],
      grounds: ['bdsg-31-1', 'bdsg-old-28b', 'gdpr-15-1-h', 'gdpr-22-1', 'gdpr-5-1-d'],
      letters: ['explanation', 'complaint'],
    }
  }
  return {
    ...base,
    strength: 'context',
    title: look.say(
      'Ein Score ohne Kreditgeschichte',
      'A score without credit history',
      'Un score sans historique de crédit',
    ),
    statement: look.say(
      `${at} steht für Kreditaktivität, Kreditnutzung und Länge der Kredithistorie „nv“, also nicht verwendet. Der Score beruht auf wenigen Daten. Das allein ist kein Fehler. Fragen Sie, worauf er beruht.`,
      `${at} credit activity, use of credit and length of history show “nv”, not used. The score rests on few data. That alone is no error. Ask what it rests on.`,
      `${at}, l’activité de crédit, l’utilisation du crédit et la longueur de l’historique portent « nv », non utilisé. Le score repose sur peu de données. À lui seul, ce n’est pas une erreur. Demandez sur quoi il repose.`,
    ),
    caveats: [hidden(look)],
    grounds: ['gdpr-15-1-g', 'gdpr-15-1-h', 'bdsg-old-34'],
    letters: ['explanation'],
  }
}

function byPoints(look: Look, { path, row }: At): Answer[] {
  const wanted = Object.entries(NONE_POINTS).map(([id, points]) => ({
    points,
    n: row.criteria.findIndex((one) => one.id === id),
  }))
  const gap = wanted.find(({ n }) => row.criteria[n]?.points === null || n < 0)
  if (gap)
    return [
      missingField(look, path, titleOf(look), `${path}/criteria/${Math.max(0, gap.n)}/points`),
    ]
  const leaves = wanted.map(({ n }) => `${path}/criteria/${n}/points`)
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (!wanted.every(({ n, points }) => row.criteria[n]?.points === points)) return [enough(look, 1)]
  return [
    few(
      look,
      path,
      leaves,
      look.say(
        'Die Punkte für Bankvertrag, Kreditkarte und Kredite sind die für „keiner vorhanden“.',
        'The points for bank contract, credit card and loans are those of “none”.',
        'Les points pour le contrat bancaire, la carte de crédit et les prêts sont ceux de « aucun ».',
      ),
    ),
  ]
}

function byEntries(look: Look, path: string): Answer[] {
  if (!listsEntries(look.letter)) {
    return [missingField(look, path, titleOf(look), '/entries')]
  }
  if (look.listInDoubt('entries')) return [inDoubt(look, path, titleOf(look), '/entries')]
  if (look.doubtful(['/pages']) !== null) return [inDoubt(look, path, titleOf(look), '/pages')]
  const history = look.entries.filter(({ row }) => HISTORY_TYPES.includes(row.type) || row.negative)
  if (history.length > 0) return [enough(look, 1)]
  return [
    few(
      look,
      path,
      [],
      look.say(
        'Der Brief nennt keinen Vertrag und keine Forderung, auf die der Score sich stützen könnte.',
        'The letter names no contract and no claim on which the score could rest.',
        'La lettre ne mentionne aucun contrat ni aucune créance sur lesquels le score pourrait reposer.',
      ),
    ),
  ]
}

function few(look: Look, path: string, leaves: string[], seen: string): Answer {
  return {
    matter: path,
    strength: 'context',
    contestable: 'unclear',
    title: look.say(
      'Ein Score ohne Kreditgeschichte',
      'A score without credit history',
      'Un score sans historique de crédit',
    ),
    statement: `${seen} ${look.say(
      'Das allein ist kein Fehler. Fragen Sie, worauf der Score beruht.',
      'That alone is no error. Ask what the score rests on.',
      'À lui seul, ce n’est pas une erreur. Demandez sur quoi le score repose.',
    )}`,
    numbers: {},
    used: [...leaves, look.dayPath],
    caveats: [hidden(look)],
    grounds: ['gdpr-15-1-g', 'gdpr-15-1-h', 'bdsg-old-34'],
    letters: ['explanation'],
    effect: null,
  }
}

function hidden(look: Look): string {
  return look.say(
    'Der Brief zeigt nicht jede Angabe, die in den Score eingehen kann.',
    'The letter does not show every datum that can enter the score.',
    'La lettre ne montre pas toutes les données qui peuvent entrer dans le score.',
  )
}

function enough(look: Look, checked: number): Answer {
  return none(
    titleOf(look),
    look.say(
      `Scores geprüft: ${checked}. Jeder stützt sich auch auf Verträge oder Zahlungen.`,
      `Scores checked: ${checked}. Each rests on contracts or payments too.`,
      `Scores vérifiés : ${checked}. Chacun repose aussi sur des contrats ou des paiements.`,
    ),
    { checked },
  )
}
