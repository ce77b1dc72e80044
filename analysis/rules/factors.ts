// The symbols of the table letter: which kinds of data a score used. 'nv' means not used.
import type { Score } from '../../extract/index.ts'

/** The six kinds of data by the header of their column. */
const KINDS = {
  defaults: 'zahlungsstörung',
  activity: 'kreditaktivität',
  use: 'kreditnutzung',
  history: 'kredithistorie',
  general: 'allgemeine daten',
  address: 'anschriftendaten',
} as const

export type FactorKind = keyof typeof KINDS
export type Symbols = {
  effects: Record<FactorKind, string | null>
  leaves: Record<FactorKind, string>
}

const isKind = (name: string): name is FactorKind => name in KINDS

/** The six symbols of a score at `path`, or null when the letter does not print all six columns. */
export function symbolsOf(score: Score, path: string): Symbols | null {
  const effects: Partial<Record<FactorKind, string | null>> = {}
  const leaves: Partial<Record<FactorKind, string>> = {}
  for (const [n, factor] of score.factors.entries()) {
    const name = factor.name.toLowerCase().replace(/\s+/g, ' ')
    const kind = Object.entries(KINDS).find(([, word]) => name.includes(word))?.[0]
    if (kind === undefined || !isKind(kind)) continue
    effects[kind] = factor.effect
    leaves[kind] = `${path}/factors/${n}/effect`
  }
  return isWhole(effects) && isWhole(leaves) ? { effects, leaves } : null
}

function isWhole<T>(found: Partial<Record<FactorKind, T>>): found is Record<FactorKind, T> {
  return Object.keys(KINDS).every((kind) => kind in found)
}

export const HISTORY: readonly FactorKind[] = ['activity', 'use', 'history']
const OTHERS: readonly FactorKind[] = ['defaults', 'activity', 'use', 'history', 'general']

/** No credit history was used. */
export const isThin = ({ effects }: Symbols) => HISTORY.every((kind) => effects[kind] === 'nv')

/** Address data and nothing else was used. */
export const isAddressOnly = ({ effects }: Symbols) =>
  effects.address !== null &&
  effects.address !== 'nv' &&
  OTHERS.every((kind) => effects[kind] === 'nv')
