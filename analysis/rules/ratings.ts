// The single matters of the rating rule: words that do not fit the probability, and a higher value that is rated worse on the same card.
import type { Score } from '../../extract/index.ts'
import { type Band, bandOf, isWorse } from './bands.ts'
import { type Answer, inDoubt } from './define.ts'
import type { Look } from './look.ts'
import { percent } from './words.ts'

export type At = { path: string; row: Score }

/** Letters that follow the value; N, O and P belong to files with negative features and overlap them. */
const ORDERED = 'ABCDEFGHIJKLM'

/** Known class and probability of a row whose words fit its probability, else null. */
function fitting({ meaning, probability }: Score): { band: Band; probability: number } | null {
  const band = bandOf(meaning)
  if (band === null || probability === null) return null
  return band.from <= probability && probability <= band.to ? { band, probability } : null
}

/**
 * The words of the meaning against the known class of the printed probability. The classes come from secondary sources, so alone this is
 * unexplained; when another row of the letter has better words for a probability that is no higher, the letter contradicts itself.
 */
export function meaningMatter(look: Look, title: string, { path, row }: At, all: At[]): Answer[] {
  const { meaning, probability } = row
  const band = bandOf(meaning)
  if (band === null || meaning === null || probability === null) return []
  const leaves = [`${path}/probability`, `${path}/meaning`]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, title, doubt)]
  if (fitting(row) !== null) return []
  const against = all.find((other) => {
    const right = fitting(other.row)
    if (right === null) return false
    if (look.doubtful([`${other.path}/probability`, `${other.path}/meaning`]) !== null) return false
    return right.probability <= probability ? isWorse(band, right.band) : isWorse(right.band, band)
  })
  const shown = percent(probability, look.speech)
  const seen = look.say(
    `Bei „${row.name}“ stehen ${shown} und „${meaning}“.`,
    `“${row.name}” shows ${shown} and “${meaning}”.`,
    `« ${row.name} » porte ${shown} et « ${meaning} ».`,
  )
  const numbers = { probability, meaning }
  if (against) return [selfContradiction(look, path, leaves, seen, numbers, against)]
  const from = percent(band.from, look.speech)
  const to = percent(band.to, look.speech)
  return [
    matter(look, path, leaves, {
      strength: 'unexplained',
      statement: `${seen} ${look.say(
        `Diese Worte gehören nach den bekannten Klassen zu ${from} bis ${to}. Der Brief sagt nicht, warum es hier anders ist.`,
        `By the known classes these words belong to ${from} to ${to}. The letter does not say why it is different here.`,
        `Selon les classes connues, ces mots vont de ${from} à ${to}. La lettre ne dit pas pourquoi il en va autrement ici.`,
      )}`,
      numbers: { ...numbers, from: band.from, to: band.to },
      caveats: [
        look.say(
          'Die Klassen stammen aus zweiter Hand. Deshalb ist das nicht erklärt, aber kein Widerspruch.',
          'The classes come from secondary sources. So this is unexplained, but no contradiction.',
          'Les classes viennent de sources secondaires. C’est donc inexpliqué, mais pas une contradiction.',
        ),
      ],
    }),
  ]
}

function selfContradiction(
  look: Look,
  path: string,
  leaves: string[],
  seen: string,
  numbers: Answer['numbers'],
  against: At,
): Answer {
  const other = percent(against.row.probability ?? 0, look.speech)
  const words = against.row.meaning ?? ''
  const used = [...leaves, `${against.path}/probability`, `${against.path}/meaning`]
  return {
    ...matter(look, path, used, {
      strength: 'contradiction',
      statement: `${seen} ${look.say(
        `An anderer Stelle stehen auf demselben Brief ${other} und „${words}“. Beides zusammen kann nicht stimmen.`,
        `Elsewhere the same letter shows ${other} and “${words}”. Both cannot be right.`,
        `Ailleurs, la même lettre porte ${other} et « ${words} ». Les deux ne peuvent être exacts ensemble.`,
      )}`,
      numbers: { ...numbers, otherProbability: against.row.probability, otherMeaning: words },
      caveats: [whichIsWrong(look)],
    }),
    with: [against.path],
  }
}

type Broken = { high: At; low: At; field: 'probability' | 'rating' }

/** Rows of one scorecard and version: a strictly higher value with a lower probability or a worse letter. One matter a card. */
export function orderMatters(look: Look, title: string, rated: At[]): Answer[] {
  const cardOf = ({ row }: At) => `${row.name} ${row.version ?? ''}`
  return [...new Set(rated.map(cardOf))].flatMap((card) => {
    const rows = rated.filter((at) => cardOf(at) === card)
    const broken = rows.flatMap((a, n) =>
      rows.slice(n).flatMap((b) => brokenPair(a, b) ?? brokenPair(b, a) ?? []),
    )
    const named = mostBroken(broken)
    if (named === null) return []
    const { high, low, field } = named
    const leaves = [high, low].flatMap(({ path }) => [`${path}/value`, `${path}/${field}`])
    const doubt = look.doubtful(leaves)
    if (doubt !== null) return [inDoubt(look, high.path, title, doubt)]
    const others = broken.flatMap((one) => [one.high.path, one.low.path])
    return [orderAnswer(look, named, leaves, [...new Set(others)])]
  })
}

function brokenPair(high: At, low: At): Broken | null {
  if (high.row.value === null || low.row.value === null || high.row.value <= low.row.value)
    return null
  const [p, q] = [high.row.probability, low.row.probability]
  if (p !== null && q !== null && p < q) return { high, low, field: 'probability' }
  const up = high.row.rating === null ? -1 : ORDERED.indexOf(high.row.rating)
  const down = low.row.rating === null ? -1 : ORDERED.indexOf(low.row.rating)
  return down >= 0 && up > down ? { high, low, field: 'rating' } : null
}

/** The pair whose rows break the order most often: one wrong row breaks it against many. */
function mostBroken(broken: Broken[]): Broken | null {
  const times = (path: string) =>
    broken.filter(({ high, low }) => high.path === path || low.path === path).length
  const weight = ({ high, low }: Broken) => Math.max(times(high.path), times(low.path))
  return broken.toSorted((a, b) => weight(b) - weight(a))[0] ?? null
}

function orderAnswer(
  look: Look,
  { high, low, field }: Broken,
  leaves: string[],
  rows: string[],
): Answer {
  const shown = ({ row }: At) =>
    field === 'probability' ? percent(row.probability ?? 0, look.speech) : (row.rating ?? '')
  const [more, less] = [high.row.value ?? 0, low.row.value ?? 0]
  return {
    ...matter(look, high.path, leaves, {
      strength: 'contradiction',
      statement: look.say(
        `„${high.row.name}“ steht mehrmals auf dem Brief. Zum Wert ${more} gehört ${shown(high)}, zum kleineren Wert ${less} gehört ${shown(low)}. Auf derselben Karte kann ein höherer Wert nicht schlechter sein.`,
        `“${high.row.name}” stands on the letter several times. The value ${more} has ${shown(high)}, the smaller value ${less} has ${shown(low)}. On the same card a higher value cannot be worse.`,
        `« ${high.row.name} » figure plusieurs fois sur la lettre. À la valeur ${more} correspond ${shown(high)}, à la valeur plus petite ${less} correspond ${shown(low)}. Sur la même grille, une valeur plus élevée ne peut être moins bonne.`,
      ),
      numbers: {
        higherValue: more,
        lowerValue: less,
        ofHigher: field === 'probability' ? high.row.probability : high.row.rating,
        ofLower: field === 'probability' ? low.row.probability : low.row.rating,
      },
      caveats: [whichIsWrong(look)],
    }),
    with: rows,
  }
}

function whichIsWrong(look: Look): string {
  return look.say(
    'Das zeigt, dass der Brief sich widerspricht. Welche Angabe falsch ist, zeigt es nicht.',
    'This shows that the letter contradicts itself. It does not show which value is wrong.',
    'Cela montre que la lettre se contredit. Cela ne montre pas quelle indication est inexacte.',
  )
}

function matter(
  look: Look,
  path: string,
  used: string[],
  own: Pick<Answer, 'strength' | 'statement' | 'numbers' | 'caveats'>,
): Answer {
  return {
    matter: path,
    kind: 'consistency',
    contestable: 'yes',
    title: look.say(
      'Angaben zu einem Score passen nicht zusammen',
      'Values of a score do not fit together',
      'Des indications sur un score ne vont pas ensemble',
    ),
    used,
    grounds: ['gdpr-15-1-h', 'gdpr-5-1-d', 'bdsg-old-34'],
    letters: ['explanation'],
    effect: null,
    ...own,
  }
}
