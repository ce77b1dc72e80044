// The log of the house: an allow-list of events with figures and words of ours. No body, no address, no receipt, no text of an error.

type Events = {
  listening: { port: number }
  'worker-started': { pid: number }
  'worker-ended': { code: number; signal: string }
  'no-campaign-key': Record<string, never>
  'read-without-walls': { isolation: string }
  'job-failed': { kind: string; attempt: number }
  'job-refused': { kind: string; attempt: number }
  swept: { blobs: number; keys: number }
  'clock-failed': Record<string, never>
  'clock-jumped': { hours: number }
  /** So often since it was last told; `route` as registered, never what stood in its place. */
  refused: { route: string; status: number; count: number }
  bug: { reference: string; route: string; kind: string }
  crashed: { kind: string; place: string }
  closing: Record<string, never>
}

export type Log = <Name extends keyof Events>(event: Name, details: Events[Name]) => void

/** One JSON line an event, on stderr. */
export const stderrLog: Log = (event, details) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`)
}

export const noLog: Log = () => {}
