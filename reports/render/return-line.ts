// The small line above the addressee that tells the post where to bring a letter back to. It never wraps: what is too long is told shorter.
import type { Paper } from './paper.ts'

/** From the whole sender to street and place, and last the place alone; the first that fits on one line is taken. */
export function returnLines({ sender: { lines, name } }: Pick<Paper, 'sender'>): string[] {
  const join = (parts: readonly string[]) => parts.join(' · ')
  const all = [
    join([name, ...lines]),
    join([name, ...lines.slice(-2)]),
    join(lines.slice(-2)),
    join(lines.slice(-1)),
  ]
  return [...new Set(all)].filter((one) => one !== '')
}

/** The first of at most `most` characters, for formats that cannot measure; else the shortest. */
export function returnLineOf(paper: Pick<Paper, 'sender'>, most: number): string {
  const lines = returnLines(paper)
  const shortest = lines.toSorted((a, b) => a.length - b.length)[0] ?? ''
  return lines.find((one) => one.length <= most) ?? shortest
}
