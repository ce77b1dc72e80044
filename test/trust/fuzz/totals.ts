// What many runs found together: one line a share in a file, so that twenty thousand mutants can be read in pieces and a broken run goes on where it stopped.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { LIMITS } from '../../../extract/index.ts'
import type { Outcome } from './herd.ts'

export type Share = {
  seed: number
  /** Numbers of mutants: from, and up to but without. */
  from: number
  to: number
  /** Of the reading code, as git names the folder; with `+` when files were changed. */
  code: string
  states: Record<string, number>
  crashed: number[]
  hung: number[]
  wrong: number[]
  /** Read by a new child, after one that had read others had ended at them. */
  again?: number[]
  faults: Record<string, number>
  values: number
  doubts: number
  cpuMs: number
  slowestMs: number
}

/** CPU as the service allows it: of a text, and of pages whose fonts say nothing any more, which are looked at as pictures. */
const CPU_MS_MAX = LIMITS.readTextMsMax
const PICTURED_CPU_MS_MAX = 1.5 * LIMITS.readMsMax

/** Killed by the clock while others held the machine, and little CPU used: that says nothing. */
const isHung = ({ state, cpuMs, isPictured }: Outcome) =>
  (state !== 'killed:time' && cpuMs > (isPictured ? PICTURED_CPU_MS_MAX : CPU_MS_MAX)) ||
  (state === 'killed:time' && cpuMs > PICTURED_CPU_MS_MAX / 2)
const isCrash = ({ state }: Outcome) => ['killed:limit', 'no state', 'READ_FAILED'].includes(state)

export function shareOf(seed: number, code: string, outcomes: readonly Outcome[]): Share {
  const numbers = outcomes.map(({ n }) => n)
  const of = (is: (one: Outcome) => boolean) => outcomes.filter(is).map(({ n }) => n)
  return {
    seed,
    from: Math.min(...numbers),
    to: Math.max(...numbers) + 1,
    code,
    states: counted(outcomes.map(({ state }) => state)),
    crashed: of(isCrash),
    hung: of(isHung),
    wrong: of(({ faults }) => faults.length > 0),
    again: of(({ isAgain }) => isAgain === true),
    faults: counted(outcomes.flatMap(({ faults }) => faults.map(({ kind }) => kind))),
    values: sum(outcomes.map(({ values }) => values)),
    doubts: sum(outcomes.map(({ doubts }) => doubts)),
    cpuMs: Math.round(sum(outcomes.map(({ cpuMs }) => cpuMs))),
    slowestMs: Math.round(Math.max(0, ...outcomes.map(({ cpuMs }) => cpuMs))),
  }
}

/** The shares of this seed that a file holds. */
export function sharesIn(file: string | undefined, seed: number): Share[] {
  if (!file || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Share)
    .filter((share) => share.seed === seed)
}

export function keepShare(file: string | undefined, share: Share): void {
  if (file) appendFileSync(file, `${JSON.stringify(share)}\n`)
}

/** The figures of all shares in lines for people. */
export function totalsOf(shares: readonly Share[]): string[] {
  const states = merged(shares.map((share) => share.states))
  const faults = merged(shares.map((share) => share.faults))
  const n = sum(states.map(([, count]) => count))
  const all = (of: (share: Share) => number[]) => shares.flatMap(of)
  const line = ([name, count]: [string, number], what = '') =>
    `${String(count).padStart(6)}  ${what}${name}`
  const [crashed, hung, wrong, again] = [
    all((share) => share.crashed),
    all((share) => share.hung),
    all((share) => share.wrong),
    all((share) => share.again ?? []),
  ]
  return [
    ...states.map((one) => line(one)),
    ...faults.map((one) => line(one, 'values: ')),
    `${sum(shares.map(({ values }) => values))} values with a place read, ${sum(shares.map(({ doubts }) => doubts))} doubts`,
    `by the reader at ${[...new Set(shares.map(({ code }) => code))].join(', ')}`,
    `${n} mutants: ${crashed.length} crashes, ${hung.length} hangs, ${wrong.length} with a wrong value reported as sure`,
    `${(sum(shares.map(({ cpuMs }) => cpuMs)) / n).toFixed(0)} ms of CPU a mutant, the slowest ${(Math.max(...shares.map(({ slowestMs }) => slowestMs)) / 1000).toFixed(1)} s`,
    ...[
      ['crashed', crashed] as const,
      ['hung', hung] as const,
      ['wrong and sure', wrong] as const,
      ['asked again of a new child', again] as const,
    ].flatMap(([what, numbers]) =>
      numbers.length > 0 ? [`${what}: --numbers ${numbers.join(',')}`] : [],
    ),
  ]
}

/** What git calls the reading code as it lies here. */
export function codeOf(): string {
  const git = (...args: string[]) =>
    spawnSync('git', args, { encoding: 'utf8', cwd: import.meta.dirname }).stdout?.trim() ?? ''
  const name = git('rev-parse', '--short', 'HEAD:extract') || 'unknown'
  return git('status', '--porcelain', ':/extract') ? `${name}+` : name
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

function counted(names: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {}
  for (const name of names) out[name] = (out[name] ?? 0) + 1
  return out
}

function merged(all: readonly Record<string, number>[]): [string, number][] {
  const out: Record<string, number> = {}
  for (const one of all)
    for (const [name, n] of Object.entries(one)) out[name] = (out[name] ?? 0) + n
  return Object.entries(out).toSorted((a, b) => b[1] - a[1])
}
