// Runs around every file of tests that shares its process: what the file opened it has closed, what it set is as it was.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect } from 'vitest'
import { changedSince, present } from './left.ts'

/** A killed child or a closed socket needs a moment to be gone. */
const PATIENCE_MS = 10_000

// Before the file is loaded: some open a store while they are.
const before = present()

// Named before those of the file, so it runs after them.
afterAll(async () => {
  const until = performance.now() + PATIENCE_MS
  while (changedSince(before).length > 0 && performance.now() < until) await sleep(50)
  const { env: _now, ...said } = present()
  const { env: _before, ...expected } = before
  expect(said).toEqual(expected)
  // The environment may hold what no report should print.
  expect(changedSince(before)).toEqual([])
}, 2 * PATIENCE_MS)
