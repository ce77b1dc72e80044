// What a file prints, told by another program than ours: the words of its pages with their places.
import { spawnSync } from 'node:child_process'

export type Printed = {
  pages: { words: { text: string; box: [number, number, number, number] }[] }[]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) =>
  text.replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)

/** By `pdftotext -bbox`; null when that cannot read the file. */
export function printedOf(pdf: Uint8Array): Printed | null {
  const { status, stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    timeout: 30_000,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) return null
  const pages = stdout
    .split('<page ')
    .slice(1)
    .map((page) => ({
      words: [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu,
        ),
      ].map(([, x0, y0, x1, y1, text = '']) => ({
        text: plain(text),
        box: [Number(x0), Number(y0), Number(x1), Number(y1)] as [number, number, number, number],
      })),
    }))
  return { pages }
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}+]/gu, '')
    .toLowerCase()

/** The same words at the same places, to a point. */
export function samePrint(a: Printed, b: Printed): boolean {
  const key = ({ pages }: Printed) =>
    pages
      .map(({ words }) =>
        words
          .map(({ text, box }) => `${text}@${Math.round(box[0])},${Math.round(box[1])}`)
          .toSorted()
          .join(' '),
      )
      .join('\n')
  return key(a) === key(b)
}

/** Does what stands in and around this box hold the text? Letters and digits only: spaces and dashes are cut differently. */
export function standsThere(
  printed: Printed,
  page: number,
  box: readonly number[] | null,
  text: string,
): boolean {
  const words = printed.pages[page - 1]?.words ?? []
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box ?? []
  const near = box
    ? words.filter(({ box: [a, b, c, d] }) => c > x0 - 4 && a < x1 + 4 && d > y0 - 4 && b < y1 + 4)
    : words
  const there = bare(near.map((word) => word.text).join(''))
  const wanted = bare(text)
  if (there.includes(wanted)) return true
  // Values of several lines are read line by line and printed word by word: every piece must stand there.
  return text.split(/\s+/u).every((piece) => there.includes(bare(piece)))
}

/** Is everything in the row of this box printed as before? */
export function sameRow(
  a: Printed,
  b: Printed,
  page: number,
  [, top = 0, , bottom = 0]: readonly number[],
): boolean {
  const row = ({ pages }: Printed) =>
    (pages[page - 1]?.words ?? [])
      .filter(({ box: [, y0, , y1] }) => y1 > top && y0 < bottom)
      .map(({ text, box }) => `${text}@${Math.round(box[0])}`)
      .toSorted()
      .join(' ')
  return row(a) === row(b)
}
