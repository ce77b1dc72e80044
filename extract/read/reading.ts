// What a reader is told when it is made, and what it answers.
import type { Language, Letter, Problem } from '../model/index.ts'

/** File (0-based) and page of it (from 1). */
type SourcePage = { file: number; page: number }

/** `sourcePages[i]` says where the letter's page i+1 comes from. */
export type ReadLetter = { letter: Letter; sourcePages: SourcePage[] }
export type Reading = {
  letters: ReadLetter[]
  problems: Problem[]
  /** Where each page that was seen stands, whether it belongs to a letter or not; empty when the files could not be opened. */
  places: SourcePage[]
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
