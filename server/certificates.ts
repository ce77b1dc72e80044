// Letters that print a code for landlords, a live credential (contract §1): of them only drawn pages are kept, in which it is blackened.
import type { Letter } from '../extract/index.ts'

const KINDS = new Set(['schufa/bonitaetsauskunft'])

export const isCertificate = ({ kind }: Letter): boolean => KINDS.has(kind)

/** On a photo or scan the place of the code is not known well enough to blacken it: of such a certificate no page is kept or cut. */
export const isPicturedCertificate = (letter: Letter): boolean =>
  isCertificate(letter) && Object.values(letter.provenance).some(({ method }) => method === 'ocr')
