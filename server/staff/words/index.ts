// The texts of the staff pages by language.
import type { Language } from '../../../extract/index.ts'
import { de, type StaffWords } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

export type { StaffWords } from './de.ts'

export const STAFF_WORDS: Record<Language, StaffWords> = { de, en, fr }
