// Doubts on what a letter says once: who it is about, and which edition it is.
import type { Letter } from '../model/index.ts'
import type { Layout } from './layout.ts'
import type { Line } from './lines.ts'
import type { Net } from './nets.ts'
import { normal } from './normal.ts'

/** A person of whom one name was read may have it under the label of the other. */
export const halfNamed = ({ identity: { surname, givenNames } }: Letter): Net[] =>
  (surname === null) === (givenNames === null)
    ? []
    : [{ path: surname === null ? '/identity/givenNames' : '/identity/surname', code: 'gap' }]

/** A letter without a day may be of a later edition than the one that it looks like. */
export const undated = ({ issuedOn, cutoffOn }: Letter, { validTo }: Layout): Net[] =>
  validTo !== null && issuedOn === null && cutoffOn === null
    ? [{ path: '/layout', code: 'layout-changed' }]
    : []

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

const DAY = /^\d{1,2}\.\d{1,2}\.\d{4}$/u
const PADDED = /^\d\d\.\d\d\.\d{4}$/u
/** So many days written alike tell how the letter writes them. */
const DAYS_LEAST = 3

/** „10.1.2006" where all others are written „08.02.2011": a figure of it may be lost. */
export function unpadded({ provenance }: Letter): Net[] {
  const days = Object.entries(provenance).filter(([, { text }]) => DAY.test(text))
  const other = days.filter(([, { text }]) => !PADDED.test(text))
  return other.length === 1 && days.length > DAYS_LEAST
    ? other.map(([path]): Net => ({ path, code: 'unparsable' }))
    : []
}
