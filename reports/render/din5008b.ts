// Geometry of a business letter, DIN 5008 form B (Germany, Austria), as data in millimetres. Letters of other countries are constants of the
// same type in letter-layouts.ts. Source: reports-and-pages knowledge §1.3 (the norm's text itself was not read).
export type LetterGeometry = {
  name: string
  page: { width: number; height: number }
  margin: { left: number; right: number; top: number; bottom: number }
  /** The window: upper zone for the return line (0: none), lower zone for the addressee. */
  address: {
    left: number
    top: number
    width: number
    height: number
    returnZone: number
    inset: number
  }
  info: { left: number; top: number; width: number }
  sender: { left: number; top: number; width: number; align: 'left' | 'right' }
  /** Upper edge of the subject line on the first page. */
  subject: number
  /** Marks at the left edge, from the top: two folds, one hole; null: none are usual. */
  marks: { fold: [number, number]; hole: number } | null
  /** British letters greet first and then say what it is about. */
  salutationFirst: boolean
  textPt: number
}

export const DIN_5008_B = {
  name: 'din5008b',
  page: { width: 210, height: 297 },
  margin: { left: 25, right: 20, top: 25, bottom: 22 },
  address: { left: 20, top: 45, width: 85, height: 45, returnZone: 17.7, inset: 5 },
  info: { left: 125, top: 50, width: 65 },
  sender: { left: 25, top: 16, width: 165, align: 'left' },
  subject: 98.46,
  marks: { fold: [105, 210], hole: 148.5 },
  salutationFirst: false,
  textPt: 11,
} as const satisfies LetterGeometry
