// Mutants of a drawn letter: bytes of the file as sent, or words, places, objects and maps of the file taken apart. A seed names a mutant.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../../folder.ts'

export type Original = { name: string; sent: Buffer; apart: string }
export type Mutant = { how: string; bytes: Buffer }
/** A whole number from 0 to n - 1. */
export type Pick = (n: number) => number

/** Park and Miller. */
export function dice(seed: number): Pick {
  let state = (seed * 7919 + 12_345) % 2_147_483_647
  return (n) => {
    state = (state * 48_271) % 2_147_483_647
    return state % n
  }
}

/** The file with its streams unpacked, as latin1. */
export function takenApart(pdf: Uint8Array): string {
  const folder = tempFolder('apart')
  try {
    const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')]
    writeFileSync(from, pdf)
    spawnSync('qpdf', ['--qdf', '--object-streams=disable', from, to])
    return readFileSync(to, 'latin1')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const replaced = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end)

/** Places of what matches, in the streams that set text (or, with `everywhere`, in the whole file). */
function places(text: string, what: RegExp, everywhere = false): [number, number][] {
  const found: [number, number][] = []
  const parts = everywhere
    ? [[0, text.length] as const]
    : [...text.matchAll(/\nstream\n([\s\S]*?)\nendstream/gu)]
        .filter(([, body = '']) => /\bT[Jj]\b/u.test(body))
        .map((match) => [match.index, match.index + match[0].length] as const)
  for (const [start, end] of parts)
    for (const match of text.slice(start, end).matchAll(what))
      found.push([start + match.index, start + match.index + match[0].length])
  return found
}

const HEX = '0123456789abcdef'
type Break = (text: string, pick: Pick) => string | null

function once(what: RegExp, by: (was: string, pick: Pick) => string, everywhere = false): Break {
  return (text, pick) => {
    const all = places(text, what, everywhere)
    const at = all[pick(Math.max(1, all.length))]
    return at ? replaced(text, at[0], at[1], by(text.slice(...at), pick)) : null
  }
}

/** Two matches change places. */
function swapped(what: RegExp): Break {
  return (text, pick) => {
    const all = places(text, what)
    const [a, b] = [
      all[pick(Math.max(1, all.length))],
      all[pick(Math.max(1, all.length))],
    ].toSorted((x, y) => (x?.[0] ?? 0) - (y?.[0] ?? 0))
    if (!a || !b || a[1] > b[0]) return null
    const second = replaced(text, b[0], b[1], text.slice(...a))
    return replaced(second, a[0], a[1], text.slice(...b))
  }
}

const NUMBER = /(?<=[\s[])-?\d+(?:\.\d+)?(?=[\s\]])/gu
const SHOWN = /(?:\[[^\]]*\]\s*TJ|<[0-9a-f]+>\s*Tj|\((?:\\.|[^\\)])*\)\s*Tj)/gu
const HEX_TEXT = /<[0-9a-f]{4,}>(?=[\s\]\d-]*[^\n]*T[Jj])/giu
const LINE = /^[^\n]{2,}\n/gmu

const APART: Record<string, Break> = {
  'a glyph is another': once(HEX_TEXT, (was, pick) => {
    const at = 1 + pick(was.length - 2)
    return replaced(was, at, at + 1, HEX[pick(16)] ?? '0')
  }),
  'a number is another': once(NUMBER, (was, pick) =>
    String(Number(was) + [1, -1, 7, 12, -12, 100, 0.5][pick(7)]!),
  ),
  'a number has another sign or none': once(NUMBER, (was, pick) =>
    pick(2) === 0 ? `-${was}`.replace('--', '') : '0',
  ),
  'two numbers change places': swapped(NUMBER),
  'two texts change places': swapped(SHOWN),
  'a text is lost': once(SHOWN, () => ''),
  'a text is set twice': once(SHOWN, (was) => `${was}\n${was}`),
  'a line is lost': once(LINE, () => ''),
  'two lines change places': swapped(LINE),
  'a line is set twice': once(LINE, (was) => was + was),
  'an object is lost': once(/\n\d+ 0 obj\n[\s\S]*?\nendobj\n/gu, () => '\n', true),
  'a reference points elsewhere': once(/\b\d+ 0 R\b/gu, (_, pick) => `${1 + pick(60)} 0 R`, true),
  'the map of a font is another': once(
    /^<[0-9a-f]+>\s*<[0-9a-f]+>(?:\s*<[0-9a-f]+>)?$/gimu,
    (was, pick) => {
      const at = was.lastIndexOf('<') + 1 + pick(4)
      return replaced(was, at, at + 1, HEX[pick(16)] ?? '0')
    },
    true,
  ),
  'the page is turned': once(
    /\/MediaBox/gu,
    (was, pick) => `/Rotate ${[90, 180, 270, 45, -90][pick(5)]} ${was}`,
    true,
  ),
  'a name is another': once(
    /\/[A-Z][A-Za-z]{2,}/gu,
    (was, pick) => replaced(was, 1 + pick(was.length - 1), was.length, 'Qx'),
    true,
  ),
}

/** The lengths of streams, which qpdf sets apart as objects, as they are now: what says another length than it has is known as damaged, and nothing of it is sure. */
function measured(text: string): string {
  let out = text
  for (const [, number = '', body = ''] of text.matchAll(
    /\/Length (\d+) 0 R(?:(?!endobj)[\s\S])*?>>\nstream\n([\s\S]*?)\nendstream/gu,
  ))
    out = out.replace(
      new RegExp(`(\n${number} 0 obj\n(?:%[^\n]*\n)?)\\d+(\nendobj)`, 'u'),
      `$1${body.length}$2`,
    )
  return out
}

/** The table of places and the lengths made anew, so that a reader goes by them and does not search the file. */
function placed(broken: string): string {
  const text = measured(broken)
  const end = text.lastIndexOf('\nxref\n')
  const body = end < 0 ? text : text.slice(0, end + 1)
  const at = new Map(
    [...body.matchAll(/^(\d+) 0 obj$/gmu)].map((match) => [Number(match[1]), match.index]),
  )
  const size = Math.max(0, ...at.keys()) + 1
  const rows = Array.from({ length: size - 1 }, (_, i) => {
    const place = at.get(i + 1)
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const trailer = /trailer <<([\s\S]*?)>>/u.exec(text.slice(end))?.[1] ?? ' /Root 1 0 R '
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer <<${trailer.replace(/\/Size \d+/u, `/Size ${size}`)}>>\nstartxref\n${body.length}\n%%EOF\n`
}

function bytesBroken(sent: Buffer, pick: Pick): Mutant {
  const bytes = Buffer.from(sent)
  const at = pick(bytes.length)
  switch (pick(5)) {
    case 0:
      for (let i = pick(20); i >= 0; i -= 1) bytes[pick(bytes.length)] = pick(256)
      return { how: 'bytes are others', bytes }
    case 1:
      return {
        how: 'cut and closed',
        bytes: Buffer.concat([bytes.subarray(0, at), Buffer.from('\n%%EOF\n')]),
      }
    case 2:
      return {
        how: 'a piece is lost',
        bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + pick(400))]),
      }
    case 3:
      return {
        how: 'a piece is there twice',
        bytes: Buffer.concat([bytes.subarray(0, at + 1 + pick(400)), bytes.subarray(at)]),
      }
    default:
      bytes.fill(0, at, Math.min(bytes.length, at + 1 + pick(60)))
      return { how: 'a piece is zeros', bytes }
  }
}

const WAYS = Object.keys(APART)

/** The mutant of this number: one in five has broken bytes, the others one to three breaks of what is in the file. */
export function mutantOf({ sent, apart }: Original, seed: number): Mutant {
  const pick = dice(seed)
  if (pick(5) === 0 || apart === '') return bytesBroken(sent, pick)
  let text = apart
  const ways: string[] = []
  for (let i = [1, 1, 1, 2, 3][pick(5)] ?? 1; i > 0; i -= 1) {
    const way = WAYS[pick(WAYS.length)] ?? ''
    const broken = APART[way]?.(text, pick) ?? null
    if (broken === null) continue
    text = broken
    ways.push(way)
  }
  if (ways.length === 0) return bytesBroken(sent, pick)
  return {
    how: ways.join(' and '),
    bytes: Buffer.from(pick(6) === 0 ? text : placed(text), 'latin1'),
  }
}
