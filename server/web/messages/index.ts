// The catalogues of the pages. German is the reference; another language satisfies its type, so that a missing text does not compile.
// A new language is one file here and one line below: docs/how-to/add-a-language.md.
import { de, type Messages } from './de.ts'
import { plain } from './de-plain.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

export type { Messages } from './de.ts'

const CATALOGUES = { de, 'de-plain': plain, en, fr } satisfies Record<string, Messages>

/** A language in which pages are read: the name of its catalogue. */
export type Tongue = keyof typeof CATALOGUES
export const TONGUES = Object.keys(CATALOGUES) as Tongue[]
export const isTongue = (text: unknown): text is Tongue => TONGUES.some((one) => one === text)

/** Every text of the pages in one language. */
export const messages = (tongue: Tongue): Messages => CATALOGUES[tongue]
