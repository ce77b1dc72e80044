// How far the letters of today are from the last batch: what came, went or changed makes published results stale until the next release.
import type { KeyObject } from 'node:crypto'
import { countOut, type PopulationRecord } from '../../analysis/index.ts'
import { openLastBatch } from '../population.ts'
import type { Data } from '../store/index.ts'

/** `changed`: people whose letters came, went or changed since that batch, rounded to 5; null under 10, so also when nobody's did. */
export type Staleness = { batch: string; changed: number | null }

/**
 * How stale the results of the last batch are.
 * @param records what would count today, without quarantine
 * @returns null before the first batch
 */
export async function stalenessOf(
  db: Data,
  campaign: string,
  privateKey: KeyObject,
  records: readonly PopulationRecord[],
): Promise<Staleness | null> {
  const last = await openLastBatch(db, campaign, privateKey)
  if (last === null) return null
  return {
    batch: last.batch,
    changed: countOut(peopleBetween(last.records, records).changed),
  }
}

/** People whose records are not the same in both, and whether anybody is in the first alone. */
export function peopleBetween(
  before: readonly PopulationRecord[],
  now: readonly PopulationRecord[],
): { changed: number; gone: boolean } {
  const held = byPerson(before)
  const holds = byPerson(now)
  const people = new Set([...held.keys(), ...holds.keys()])
  const changed = [...people].filter((one) => held.get(one) !== holds.get(one)).length
  return { changed, gone: [...held.keys()].some((one) => !holds.has(one)) }
}

function byPerson(records: readonly PopulationRecord[]): Map<string, string> {
  const lines = new Map<string, string[]>()
  for (const [at, one] of records.entries()) {
    const who = one.person ?? `#${at}`
    // What rules said follows from the letter, and from the day on which they were asked: alone it is no change of a person.
    const { checks: _, ...own } = one
    lines.set(who, [...(lines.get(who) ?? []), JSON.stringify(own)])
  }
  return new Map([...lines].map(([who, all]) => [who, all.toSorted().join('\n')]))
}
