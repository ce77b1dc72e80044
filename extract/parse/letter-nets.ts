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
