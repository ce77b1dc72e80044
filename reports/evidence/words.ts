// The words of the pack that are the same in every pack, by language.
import type { Speech } from './speak.ts'
import { de } from './words-de.ts'
import { en } from './words-en.ts'

export type PackWords = typeof de

/** The pack's own words by language. */
export const PACK_WORDS: Record<Speech, PackWords> = { de, en }
