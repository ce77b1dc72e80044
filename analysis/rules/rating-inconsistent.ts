// E13: value, rating letter, probability and meaning of one letter contradict each other.
import type { Score } from '../../extract/index.ts'
import { bandOf } from './bands.ts'
import { type Answer, defineRule, inDoubt, none } from './define.ts'
import type { Look } from './look.ts'
import { percent } from './words.ts'

/** Letters that follow the value; N, O and P belong to files with negative features and overlap them. */
const ORDERED = 'ABCDEFGHIJKLM'

const isRated = (score: Score) =>
  score.criteria.length === 0 && (score.probability !== null || score.rating !== null)

export const ratingInconsistent = defineRule({
  id: 'rating-inconsistent',
  code: 'E13',
  title: {
    de: 'Score, Ratingstufe, Wahrscheinlichkeit und Bedeutung',
    en: 'Score, rating, probability and meaning',
  },
  question: {
    de: 'Passen Score, Ratingstufe, Wahrscheinlichkeit und Bedeutung auf dem Brief zusammen?',
    en: 'Do score, rating, probability and meaning on the letter fit together?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'Order inside one scorecard: a higher value has no lower probability and no worse letter',
    'Verbal classes of the years before 2026, from secondary sources',
    'GDPR Art. 15(1)(h)',
  ],
  applies: (letter) => letter.scores.some(isRated),
  needs: {
    de: 'Dafür braucht es einen Brief, der zum Score eine Wahrscheinlichkeit oder Ratingstufe nennt.',
    en: 'This needs a letter that gives a probability or a rating with the score.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const scores = look.letter.scores.map((row, n) => ({ path: `/scores/${n}`, row }))
    const rated = scores.filter(({ row }) => isRated(row))
    const answers = [
      ...rated.flatMap((at) => meaningMatter(look, at)),
      ...orderMatters(look, rated),
    ]
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Scores geprüft: ${rated.length}. Wert, Stufe, Wahrscheinlichkeit und Bedeutung passen zusammen.`,
          `Scores checked: ${rated.length}. Value, rating, probability and meaning fit together.`,
        ),
        { checked: rated.length },
      ),
    ]
  },
})

type At = { path: string; row: Score }
const titleOf = (look: Look) => look.say(ratingInconsistent.title.de, ratingInconsistent.title.en)
const rowNumber = (path: string) => Number(path.split('/')[2]) + 1

/** The word of the meaning against the published class of the printed probability. */
function meaningMatter(look: Look, { path, row }: At): Answer[] {
  const band = row.meaning === null ? null : bandOf(row.meaning)
  if (band === null || row.meaning === null || row.probability === null) return []
  const leaves = [`${path}/probability`, `${path}/meaning`]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  if (band.from <= row.probability && row.probability <= band.to) return []
  const printed = percent(row.probability, look.speech)
  return [
    matter(look, path, leaves, {
      strength: 'unexplained',
      statement: look.say(
        `Bei „${row.name}“ stehen ${printed} und „${row.meaning}“. Diese Worte gehören nach den bekannten Klassen zu ${percent(band.from, 'de')} bis ${percent(band.to, 'de')}.`,
        `“${row.name}” shows ${printed} and “${row.meaning}”. By the known classes these words belong to ${percent(band.from, 'en')} to ${percent(band.to, 'en')}.`,
      ),
      numbers: { probability: row.probability, meaning: row.meaning, from: band.from, to: band.to },
      caveats: [
        look.say(
          'Die Klassen stammen aus zweiter Hand. Deshalb ist das nicht erklärt, aber kein Widerspruch.',
          'The classes come from secondary sources. So this is unexplained, but no contradiction.',
        ),
      ],
    }),
  ]
}

/** Rows of one scorecard and version, each pair compared once; every row that breaks the order is named once. */
function orderMatters(look: Look, rated: At[]): Answer[] {
  const named = new Set<string>()
  return rated.flatMap((a, n) =>
    rated.slice(n + 1).flatMap((b) => {
      if (a.row.name !== b.row.name || a.row.version !== b.row.version) return []
      const [high, low] = (a.row.value ?? 0) >= (b.row.value ?? 0) ? [a, b] : [b, a]
      const broken = brokenOrder(high.row, low.row)
      if (broken === null || named.has(a.path)) return []
      named.add(a.path)
      const leaves = [a, b].flatMap(({ path }) => [`${path}/value`, `${path}/${broken}`])
      const doubt = look.doubtful(leaves)
      if (doubt !== null) return [inDoubt(look, a.path, titleOf(look), doubt)]
      return [orderAnswer(look, a.path, high, low, broken, leaves)]
    }),
  )
}

/** A strictly higher value with a lower probability or a worse letter (A to M only). */
function brokenOrder(high: Score, low: Score): 'probability' | 'rating' | null {
  if (high.value === null || low.value === null || high.value === low.value) return null
  if (high.probability !== null && low.probability !== null && high.probability < low.probability) {
    return 'probability'
  }
  const [up, down] = [high.rating, low.rating].map((letter) =>
    letter === null ? -1 : ORDERED.indexOf(letter),
  )
  if (up === undefined || down === undefined || up < 0 || down < 0) return null
  return up > down ? 'rating' : null
}

function orderAnswer(
  look: Look,
  path: string,
  high: At,
  low: At,
  broken: 'probability' | 'rating',
  leaves: string[],
): Answer {
  const shown = ({ row }: At) =>
    broken === 'probability' ? percent(row.probability ?? 0, look.speech) : (row.rating ?? '')
  const other = path === high.path ? low : high
  return {
    ...matter(look, path, leaves, {
      strength: 'contradiction',
      statement: look.say(
        `Zweimal steht „${high.row.name}“ auf dem Brief. Der Wert ${high.row.value ?? ''} hat ${shown(high)}, der kleinere Wert ${low.row.value ?? ''} hat ${shown(low)}. Ein höherer Wert kann nicht schlechter sein.`,
        `“${high.row.name}” stands on the letter twice. The value ${high.row.value ?? ''} has ${shown(high)}, the smaller value ${low.row.value ?? ''} has ${shown(low)}. A higher value cannot be worse.`,
      ),
      numbers: {
        higherValue: high.row.value,
        lowerValue: low.row.value,
        ofHigher: broken === 'probability' ? high.row.probability : high.row.rating,
        ofLower: broken === 'probability' ? low.row.probability : low.row.rating,
        rows: `${rowNumber(high.path)}, ${rowNumber(low.path)}`,
      },
      caveats: [
        look.say(
          'Das zeigt, dass der Brief sich widerspricht. Welche Angabe falsch ist, zeigt es nicht.',
          'This shows that the letter contradicts itself. It does not show which value is wrong.',
        ),
      ],
    }),
    with: [other.path],
  }
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
    ),
    used,
    grounds: ['gdpr-15-1-h', 'gdpr-5-1-d', 'bdsg-old-34'],
    letters: ['explanation'],
    effect: null,
    ...own,
  }
}
