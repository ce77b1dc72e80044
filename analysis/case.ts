// A case: the letters of one person in the order given (null where one was not recognised), what the person adds, and today.
import type { Answers, Letter } from '../extract/index.ts'

export type Case = { letters: (Letter | null)[]; answers: Answers; today: string }
