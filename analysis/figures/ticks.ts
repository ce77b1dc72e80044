// Few round ticks on a value axis.

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000]

/** Multiples of the smallest round step that gives at most `most` ticks within low–high (look: 6 wide, 3 narrow). */
export function ticks(low: number, high: number, most: number): number[] {
  for (const step of STEPS) {
    const first = Math.ceil(low / step - 1e-9)
    const last = Math.floor(high / step + 1e-9)
    if (last - first + 1 > most) continue
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
      Number(((first + at) * step).toFixed(6)),
    )
  }
  return []
}
