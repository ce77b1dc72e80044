// What a reader is told when it is made, and what it answers.
import type { Language, Letter, Problem } from '../model/index.ts'

/** `sourcePages[i]` says from which file (0-based) and page of it (from 1) the letter's page i+1 comes. */
export type ReadLetter = { letter: Letter; sourcePages: { file: number; page: number }[] }
export type Reading = {
  letters: ReadLetter[]
  problems: Problem[]
  pageCount: number
  /** The child was ended by something else than this reader, its own limits or itself: memory that the machine lacks, or a machine that goes down. */
  killed?: true
}

export type ReaderOptions = {
  language?: Language
  /** For a service: people on its pages come first. */
  isBehindOthers?: boolean
  /** For pages of a service, which only draw: a waiting child loads the canvas instead of practising to read. */
  drawsOnly?: boolean
  /** False: each child starts with its job and none is kept waiting, for whoever asks once and whom nobody waits for. */
  startsAhead?: boolean
  /** For tests: other deadlines (ms) and another entry. */
  readMsMax?: number
  renderMsMax?: number
  entry?: string
}
