// Doubts on what a letter says once: who it is about, and which edition it is.
import type { Letter } from '../model/index.ts'
import type { Layout } from './layout.ts'
import type { Net } from './nets.ts'

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
