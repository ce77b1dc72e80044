// How a reading child ended: by its limits and its own doing, which speaks against the letter, or by something else.
import { Refusal } from '../refusal.ts'

/** Signals that a limit never sends and a program never sends itself; bubblewrap tells them as 128 and their number. */
const FROM_OUTSIDE: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGKILL: 137,
  SIGTERM: 143,
}

/** What it says to a person is what most often ends a child so: a machine without enough memory. */
export class KilledFromOutside extends Refusal {
  constructor() {
    super('READ_MEMORY')
  }
}

export const isFromOutside = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === null ? Object.values(FROM_OUTSIDE).includes(code ?? 0) : signal in FROM_OUTSIDE
