// Counting how often somebody comes: windows of their own for each key, exact bounds, nothing kept longer than a window.
import { describe, expect, it } from 'vitest'
import { Rate } from '../../server/plugins/rate.ts'

const WINDOW = 60_000

describe('a rate', () => {
  it('lets a key come so many times within its window, and anew after it', () => {
    const rate = new Rate(2, WINDOW)
    expect([rate.waitOf('a', 1000), rate.waitOf('a', 1000)]).toEqual([0, 0])
    // The window began at 1,000 and ends at 61,000; who goes on asking does not make it longer.
    expect(rate.waitOf('a', 1000)).toBe(60_000)
    expect(rate.waitOf('a', 41_000)).toBe(20_000)
    expect(rate.waitOf('a', 60_999)).toBe(1)
    expect([rate.waitOf('a', 61_000), rate.waitOf('a', 61_001)]).toEqual([0, 0])
    expect(rate.waitOf('a', 62_000)).toBe(59_000)
  })

  it('counts each key apart', () => {
    const rate = new Rate(1, WINDOW)
    expect(['a', 'b', 'c'].map((key) => rate.waitOf(key, 0))).toEqual([0, 0, 0])
    expect(['a', 'b', 'c'].map((key) => rate.waitOf(key, 10))).toEqual([59_990, 59_990, 59_990])
  })

  it('forgets the oldest when more come than it can remember, and goes on counting the newest', () => {
    const rate = new Rate(1, WINDOW)
    for (let n = 0; n <= 20_000; n += 1) rate.waitOf(`n${n}`, n)
    expect(rate.waitOf('n20000', 20_001)).toBe(WINDOW - 1)
    expect(rate.waitOf('n2', 20_001)).toBe(WINDOW - 19_999)
    expect(rate.waitOf('n0', 20_001)).toBe(0)
  })

  it('goes on so when far more came than it can remember', () => {
    const rate = new Rate(1, WINDOW)
    for (let n = 0; n < 70_000; n += 1) rate.waitOf(`n${n}`, n)
    expect(rate.waitOf('n69999', 70_000)).toBe(WINDOW - 1)
    expect(rate.waitOf('n50001', 70_000)).toBe(WINDOW - 19_999)
    expect(rate.waitOf('n49999', 70_000)).toBe(0)
    // All of them are over then, the one begun last, too.
    expect(rate.waitOf('n69999', 130_000)).toBe(0)
    expect(rate.waitOf('n69999', 130_001)).toBe(WINDOW - 1)
  })
})
