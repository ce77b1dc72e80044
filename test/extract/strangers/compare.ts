// Scores a reading against its truth, leaf by leaf: right, wrong, wrong and sure (no doubt on it), missing, invented.
import type { Letter } from '../../../extract/index.ts'

export type Tally = {
  right: number
  wrong: number
  sure: number
  missing: number
  invented: number
  notes: string[]
}

const SKIP = new Set(['provenance', 'doubts', 'layout', 'pages', 'statements'])

function leavesOf(value: unknown, path: string, out: Map<string, unknown>): void {
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) leavesOf(one, `${path}/${i}`, out)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value))
      if (path !== '' || !SKIP.has(key)) leavesOf(one, `${path}/${key}`, out)
  } else out.set(path, value)
}

/** Compares all leaves but statements, layout and pages. A null that should be null is not counted. */
export function compare(truth: Letter, read: Letter | null): Tally {
  const tally: Tally = { right: 0, wrong: 0, sure: 0, missing: 0, invented: 0, notes: [] }
  const want = new Map<string, unknown>()
  const got = new Map<string, unknown>()
  leavesOf(truth, '', want)
  if (read) leavesOf(read, '', got)
  const doubted = (path: string) =>
    read?.doubts.some((one) => path === one.path || path.startsWith(`${one.path}/`)) ?? false
  for (const path of new Set([...want.keys(), ...got.keys()])) {
    const [a, b] = [want.get(path) ?? null, got.get(path) ?? null]
    if (a === b) {
      if (a !== null) tally.right += 1
      continue
    }
    const note = `${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}${doubted(path) ? ' (doubt)' : ''}`
    tally.notes.push(note)
    if (b === null) tally.missing += 1
    else {
      if (a === null) tally.invented += 1
      else tally.wrong += 1
      if (!doubted(path)) tally.sure += 1
    }
  }
  return tally
}
