// The words of the pack that are the same in every pack, by language.
import type { Language } from '../../extract/index.ts'
import { de } from './words-de.ts'
import { en } from './words-en.ts'
import { fr } from './words-fr.ts'

export type PackWords = typeof de

/** The pack's own words by language. */
export const PACK_WORDS: Record<Language, PackWords> = { de, en, fr }
