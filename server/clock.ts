// The clock of the house. Everything that needs the time is given one, so that tests can set it.
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

export const instantOf = (clock: Clock): string => clock.now().toISOString()
export const dayOf = (clock: Clock): string => clock.now().toISOString().slice(0, 10)

/** `days` after (or, negative, before) the clock's instant. */
export function instantAfter(clock: Clock, days: number): string {
  return new Date(clock.now().getTime() + days * 86_400_000).toISOString()
}

export const dayAfter = (clock: Clock, days: number): string =>
  instantAfter(clock, days).slice(0, 10)
