// Whoever waits for another thread gets an end: the engine's thread is gone, does not answer, or nothing in the process moves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Worker } from 'node:worker_threads'
import { Engine } from '../../extract/ocr/engine.ts'
import { blank } from '../../extract/ocr/grey.ts'
import { watched } from '../../extract/ocr/watch.ts'

const never = () => new Promise<never>(() => undefined)

test('work that ends is passed on, with its value or its error', async () => {
  expect(await watched(Promise.resolve(7))).toBe(7)
  await expect(watched(Promise.reject(new Error('own')))).rejects.toThrow('own')
})

test('a process that does not move ends the waiting', async () => {
  await expect(watched(never(), null, { quietMs: 300, lookMs: 100 })).rejects.toMatchObject({
    code: 'READ_FAILED',
  })
})

test('a process that works is waited for', async () => {
  const busy = setInterval(() => {
    const until = performance.now() + 30
    while (performance.now() < until);
  }, 40)
  const slow = new Promise((done) => setTimeout(() => done('late'), 700))
  try {
    expect(await watched(slow, null, { quietMs: 200, lookMs: 100 })).toBe('late')
  } finally {
    clearInterval(busy)
  }
})

let engine: Engine
const threads: Worker[] = []
const seen = (thread: Worker) => threads.push(thread)
beforeAll(async () => {
  process.on('worker', seen)
  engine = await Engine.start()
  process.off('worker', seen)
})
afterAll(() => engine.close())

test('a thread that ends while it is asked ends the question', async () => {
  const thread = threads.at(-1)
  expect(thread).toBeDefined()
  const asked = engine.read(blank(400, 400), 'block')
  await thread?.terminate()
  await expect(asked).rejects.toMatchObject({ code: 'READ_FAILED' })
  await expect(engine.read(blank(40, 40), 'block')).rejects.toMatchObject({ code: 'READ_FAILED' })
})
