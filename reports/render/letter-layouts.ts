// How business letters look in the countries that letters go to, in millimetres: where the window of a usual envelope shows the addressee.
// Sources: general knowledge of the usual window envelopes (DL for the United Kingdom and France, no. 10 for the United States), not read in
// a norm; the address lies inside the window with three millimetres of play on each side.
import { DIN_5008_B, type LetterGeometry } from './din5008b.ts'
import type { Paper } from './paper.ts'

/** Sender at the right, addressee at the left, the subject after the salutation. Window of a DL envelope: 20–110 mm, 44–79 mm. */
const BRITISH = {
  name: 'british',
  page: { width: 210, height: 297 },
  margin: { left: 25, right: 25, top: 25, bottom: 22 },
  address: { left: 25, top: 48, width: 80, height: 28, returnZone: 0, inset: 0 },
  info: { left: 120, top: 50, width: 65 },
  sender: { left: 105, top: 12, width: 80, align: 'right' },
  subject: 92,
  marks: null,
  salutationFirst: true,
  textPt: 11,
} as const satisfies LetterGeometry

/** Letter size, all at the left. Window of a no. 10 envelope, folded in three: 22–136 mm, 52–80 mm. */
const AMERICAN = {
  name: 'american',
  page: { width: 215.9, height: 279.4 },
  margin: { left: 25.4, right: 25.4, top: 25.4, bottom: 22 },
  address: { left: 25.4, top: 54, width: 90, height: 24, returnZone: 0, inset: 0 },
  info: { left: 137.5, top: 54, width: 58 },
  sender: { left: 25.4, top: 14, width: 165.1, align: 'left' },
  subject: 94,
  marks: null,
  salutationFirst: false,
  textPt: 11,
} as const satisfies LetterGeometry

/** Sender at the left, addressee at the right. Window of a DL envelope at the right: 100–190 mm, 44–79 mm. */
const FRENCH = {
  name: 'french',
  page: { width: 210, height: 297 },
  margin: { left: 25, right: 20, top: 25, bottom: 22 },
  address: { left: 106, top: 48, width: 80, height: 28, returnZone: 0, inset: 0 },
  info: { left: 25, top: 58, width: 70 },
  sender: { left: 25, top: 14, width: 75, align: 'left' },
  subject: 98,
  marks: null,
  salutationFirst: false,
  textPt: 11,
} as const satisfies LetterGeometry

const LAYOUTS: Record<Paper['layout'], LetterGeometry> = {
  din5008b: DIN_5008_B,
  british: BRITISH,
  american: AMERICAN,
  french: FRENCH,
}

/** The geometry of a paper by its layout. */
export const geometryOf = ({ layout }: Pick<Paper, 'layout'>): LetterGeometry => LAYOUTS[layout]

/** Region of the language, for hyphenation and for screen readers. */
export const REGIONS: Record<Paper['layout'], string> = {
  din5008b: 'DE',
  british: 'GB',
  american: 'US',
  french: 'FR',
}

/** Language with region, as PDF and DOCX name it. An English reading aid of a German letter is British English. */
export function localeOf({ language, layout }: Pick<Paper, 'language' | 'layout'>): string {
  if (language === 'en' && layout === 'din5008b') return 'en-GB'
  return `${language}-${REGIONS[layout]}`
}
