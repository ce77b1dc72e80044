// Whether a PDF fills a dark rectangle anywhere, told from its streams without a PDF library: most letters do not, and cost nothing more.
import { inflateSync } from 'node:zlib'

/** Least size of a bar in points: rules, marks and modules of codes are smaller. */
export const LONG = 12
export const THICK = 5
const STREAM_MAX = 4_000_000
const ALL_MAX = 24_000_000

/** False when no stream of the file fills a dark rectangle of that size. Streams that cannot be unpacked may hold anything. */
export function mayHoldBars(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let unpacked = 0
  for (let at = all.indexOf('stream'); at >= 0; at = all.indexOf('stream', at + 6)) {
    if (all.toString('latin1', at - 3, at) === 'end') continue
    const from = at + 6 + (all[at + 6] === 13 ? 2 : 1)
    const to = all.indexOf('endstream', from)
    if (to < 0) break
    const head = all.toString('latin1', Math.max(0, at - 400), at)
    const dict = head.slice(head.lastIndexOf('obj') + 3)
    at = to
    if (
      /\/(?:FontFile|Subtype\s*\/Image|ToUnicode|XRef|ObjStm|Metadata|ICCBased|Length1)/u.test(dict)
    )
      continue
    const body = all.subarray(from, to)
    const text = dict.includes('/FlateDecode')
      ? inflated(body)
      : dict.includes('/Filter')
        ? null
        : body.toString('latin1')
    if (text === null) continue
    unpacked += text.length
    if (unpacked > ALL_MAX || fillsDark(text)) return true
  }
  return /\/Encrypt\b/u.test(all.toString('latin1', Math.max(0, all.length - 4096)))
}

function inflated(body: Uint8Array): string | null {
  try {
    return inflateSync(body, { maxOutputLength: STREAM_MAX }).toString('latin1')
  } catch {
    return null
  }
}

/** Follows the drawing orders as far as fills go: numbers, the colour to fill with, and rectangles that wait to be painted. */
function fillsDark(content: string): boolean {
  if (!/\sre\s/u.test(content)) return false
  let numbers: number[] = []
  let dark = true // until a colour is set, it is black
  let waiting = false
  for (const [token] of content.matchAll(/\S+/gu)) {
    const value = Number(token)
    if (!Number.isNaN(value)) {
      numbers.push(value)
      continue
    }
    if (token === 're') {
      const [w = 0, h = 0] = numbers.slice(-2).map(Math.abs)
      if (Math.max(w, h) >= LONG && Math.min(w, h) >= THICK) waiting = true
    } else if (FILL_COLOURS.has(token)) dark = isDark(numbers, token)
    else if (FILLS.has(token)) {
      if (waiting && dark) return true
      waiting = false
    } else if (ENDS.has(token)) waiting = false
    numbers = []
  }
  return false
}

const FILL_COLOURS = new Set(['g', 'rg', 'k', 'sc', 'scn'])
const FILLS = new Set(['f', 'F', 'f*', 'b', 'b*', 'B', 'B*'])
const ENDS = new Set(['n', 'S', 's'])

/** Grey and red-green-blue from 0 (black) to 1; four numbers are inks, the last of them black. A pattern has no numbers. */
function isDark(numbers: readonly number[], order: string): boolean {
  if (numbers.length === 0) return false
  if (order === 'k' || numbers.length === 4)
    return (numbers[3] ?? 0) > 0.75 || numbers.slice(0, 3).every((one) => one > 0.75)
  return numbers.every((one) => one < 0.25)
}
