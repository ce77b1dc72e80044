// The catalogues of the pages. German is the reference; another language satisfies its type, so that a missing text does not compile.
import type { Speech } from '../../service.ts'
import { de, type Messages } from './de.ts'
import { en } from './en.ts'

export type { Messages } from './de.ts'

const CATALOGUES: Record<Speech, Messages> = { de, en }

/** Every text of the pages in one language. */
export const messages = (speech: Speech): Messages => CATALOGUES[speech]
