// Where a finding points on the letters: the rows to cut, each with the boxes to mark and whether the person vouched for them.
import type { Finding } from '../../extract/index.ts'
import type { Messages } from './messages/index.ts'
import type { LetterView } from '../service.ts'
import type { Box } from './components/crop.tsx'
import { hasLetter, type Vouched } from './letter-values.ts'
import { inCase, inLetter, readPaths } from './pointers.ts'
import { valueName } from './value-words.ts'

export type Place = {
  n: number
  page: number
  boxes: Box[]
  /** The first value marked, by its pointer and its name. */
  path: string
  name: string
  confirmed: boolean
}

/** More cuttings than this are folded away: the pack shows them all. */
const PLACES_MOST = 3
/** Of a row that is named as a whole, the value that tells most is marked. */
const TELLING = ['settledOn', 'grantedOn', 'on', 'value', 'amount', 'points', 'text', 'party']

function leaves(view: LetterView, path: string): string[] {
  if (!hasLetter(view) || path === '') return []
  const { letter } = view
  if (letter.provenance[path]?.box) return [path]
  const read = readPaths(letter, path).filter((key) => letter.provenance[key]?.box)
  const telling = TELLING.map((key) => `${path}/${key}`).find((key) => read.includes(key))
  return telling ? [telling] : read.slice(0, 1)
}

/** The letter's own day stands in nearly every statement: its cutting is shown only when there is no other. */
const LETTER_DAYS = new Set(['/cutoffOn', '/issuedOn'])

/** A row of the letter is one cutting: `/entries/3`; single values stand for themselves. */
const rowKey = (path: string) => /^\/[a-z]+\/\d+/.exec(path)?.[0] ?? path

/** The cuttings of a finding, in the order in which it names its places; rows with named values before rows without. */
export function placesOf(
  finding: Pick<Finding, 'where'>,
  views: LetterView[],
  vouched: Vouched,
  t: Messages,
): Place[] {
  const rows = new Map<string, Place>()
  const named = finding.where.map(inLetter)
  for (const { n, path } of named) {
    const view = views.find((one) => one.n === n)
    const inner = named.some((other) => other.n === n && other.path.startsWith(`${path}/`))
    if (!view || !hasLetter(view) || inner) continue
    for (const leaf of leaves(view, path)) {
      const seen = view.letter.provenance[leaf]
      if (!seen?.box) continue
      const key = `${n} ${rowKey(leaf)} ${seen.page}`
      const sure =
        vouched === 'all' || seen.method === 'person' || vouched.includes(inCase(n, leaf))
      const known = rows.get(key)
      if (known) {
        known.boxes.push(seen.box)
        known.confirmed &&= sure
      } else
        rows.set(key, {
          n,
          page: seen.page,
          boxes: [seen.box],
          path: leaf,
          name: valueName(view.letter, leaf, t),
          confirmed: sure,
        })
    }
  }
  const places = [...rows.values()]
  const telling = places.filter(({ path }) => !LETTER_DAYS.has(path))
  return (telling.length > 0 ? telling : places).slice(0, PLACES_MOST)
}
