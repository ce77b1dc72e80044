// The clock of the house. Everything that needs the time is given one, so that tests can set it.
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** Days are counted where the law counts them (`sv-SE` writes them as YYYY-MM-DD). Instants stay in UTC. */
const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

export const instantOf = (clock: Clock): string => clock.now().toISOString()

const MINUTE_MS = 60_000
let known = { minute: Number.NaN, day: '' }

/** The day of today in Europe/Berlin, YYYY-MM-DD. Worded once a minute: days begin with a minute. */
export function dayOf(clock: Clock): string {
  const now = clock.now()
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  if (minute !== known.minute) known = { minute, day: BERLIN.format(now) }
  return known.day
}

/** `days` after (or, negative, before) the clock's instant. */
export function instantAfter(clock: Clock, days: number): string {
  return new Date(clock.now().getTime() + days * 86_400_000).toISOString()
}

/** The day in Europe/Berlin that lies `days` times 24 hours after the clock's instant. */
export const dayAfter = (clock: Clock, days: number): string =>
  BERLIN.format(new Date(instantAfter(clock, days)))
