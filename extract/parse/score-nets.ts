// Doubts on scores that only the whole letter shows: names without their version, rows that lack what others have, cards that are not whole.
import type { Letter } from '../model/index.ts'
import { criterionOf } from './criterion.ts'
import type { Layout } from './layout.ts'
import type { Line } from './lines.ts'
import type { Net } from './nets.ts'
import { normal } from './normal.ts'

/** Rows of one card and version print the same columns, in whatever table they stand. */
export function unratedRows({ scores }: Letter): Net[] {
  return (['rating', 'probability'] as const).flatMap((leaf) =>
    scores.flatMap((score, i): Net[] => {
      const isUsual = scores.some((one) => one.version === score.version && one[leaf] !== null)
      return score.version !== null && isUsual && score[leaf] === null
        ? [{ path: `/scores/${i}/${leaf}`, code: 'gap' }]
        : []
    }),
  )
}

/** „SCHUFA-Score für Banken" without the version that such a name ends with; „SCHUFA-Score" alone, which is the name of 2026, on an older letter. */
export function cutScores({ scores, issuedOn, issuer }: Letter): Net[] {
  if (issuer !== 'schufa') return []
  // Two names in one: the columns of a table that stands on its side were mixed, and others lost theirs.
  if (scores.some(({ name }) => /SCHUFA-.*SCHUFA-/u.test(name)))
    return [{ path: '/scores', code: 'columns' }]
  return scores.flatMap(({ name, value }, i): Net[] => {
    const isOld = (issuedOn ?? '9') < '2026' || (value ?? 0) > 999
    // „SCHUFA Holding AG · Seite" at the foot of a page is none.
    if (/Holding| · /u.test(name)) return [{ path: `/scores/${i}`, code: 'columns' }]
    const isCut = name === 'SCHUFA-Score' ? isOld : /^SCHUFA-Score für (?!.*Version)/u.test(name)
    return isCut ? [{ path: `/scores/${i}/name`, code: 'broken' }] : []
  })
}

/** A copy of data prints the scores of trades that were sent to somebody: one without whom lacks that, and its day is that of sending. */
export function unsent({ kind, scores }: Letter): Net[] {
  if (kind !== 'schufa/datenkopie-15') return []
  return scores.flatMap(({ version, recipient, calculatedOn }, i): Net[] =>
    version !== null && recipient === null && calculatedOn !== null
      ? ['recipient', 'calculatedOn', 'transmittedOn'].map((leaf) => ({
          path: `/scores/${i}/${leaf}`,
          code: 'gap',
        }))
      : [],
  )
}

/** The published scorecard has so many criteria. */
const CARD = 12
const NAMED_LEAST = 4

/** A card of which only a part was read, or whose criteria are named though none was read. */
export function partOfCard(letter: Letter, lines: readonly Line[], layout: Layout): Net[] {
  if (!layout.sets.some((set) => set.into === 'criteria')) return []
  return letter.scores.flatMap((score, i): Net[] => {
    if (score.max !== 999 || score.criteria.length >= CARD) return []
    const named = new Set(
      lines.flatMap((row) =>
        row.words.length <= 10 ? (criterionOf(row.text, layout.criteria) ?? []) : [],
      ),
    )
    const isPart = score.criteria.length > 0 || named.size >= NAMED_LEAST
    return isPart ? [{ path: `/scores/${i}/criteria`, code: 'unread' }] : []
  })
}
/** „Skala" as the meaning of a score: one word that names no class may be a label that stood where the value was looked for. */
export function strangeMeanings({ scores }: Letter, { words }: Layout): Net[] {
  const known = [...words.classes, ...words.meanings].map(normal)
  return scores.flatMap(({ meaning }, i): Net[] =>
    meaning !== null && !meaning.includes(' ') && !known.includes(normal(meaning))
      ? [{ path: `/scores/${i}/meaning`, code: 'unknown-word' }]
      : [],
  )
}

/** „Score | 648 | 662 | 655": several scores side by side, of which a letter that tells one gave the first. */
export function oneOfSeveral({ scores }: Letter, lines: readonly Line[], { sets }: Layout): Net[] {
  const labels = sets
    .filter(({ into, once }) => into === 'scores' && once)
    .flatMap(({ columns }) => columns.flatMap(({ id, labels }) => (id === 'value' ? labels : [])))
    .map(normal)
  // „Ihr Score-Wert | 602 | 999": what can be reached stands beside it.
  const max = scores[0]?.max
  const isSeveral = ({ segments: [label, ...values] }: Line) =>
    values.length > 1 &&
    values.every(({ text }) => /^\d{3}$/u.test(text) && Number(text) !== max) &&
    labels.includes(normal(label?.text ?? ''))
  return scores.length === 1 && lines.some(isSeveral)
    ? ['/scores', '/scores/0'].map((path): Net => ({ path, code: 'columns' }))
    : []
}
