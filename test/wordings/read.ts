// Sets a short letter on a sheet, reads it, and counts what it expects.
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import type { Letter } from '../../extract/index.ts'
import { buildLetter } from '../../extract/parse/build.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import type { Page } from '../../extract/read/word.ts'
import type { Wording } from '../../fixtures/wordings/index.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'

/** Line spacing of rows of cells, in type sizes. */
const PITCH = 1.45

export function sheetOf({ lines, size }: Wording): Page[] {
  const sheet = new Sheet()
  for (const line of lines) {
    if (line === '') sheet.gap(size)
    else if (typeof line === 'string') sheet.flow(line, size)
    else if (Array.isArray(line)) {
      sheet.room(size * PITCH)
      for (const [x, text] of line) sheet.put(text, LEFT + x, size)
      sheet.y += size * PITCH
    } else if ('gap' in line) sheet.gap(line.gap)
    else if ('head' in line) sheet.heading(line.head, size + 3)
    else sheet.room(Number.POSITIVE_INFINITY)
  }
  return sheet.pages
}

/** Read as any letter is; one too short to be recognised, by the first layout of its kind. */
export function readWording(wording: Wording): { letter: Letter; recognised: boolean } {
  const pages = sheetOf(wording)
  const language = wording.kind.startsWith('us/') ? 'en' : 'de'
  const letter = letterOfPages(pages, language)
  if (letter?.kind === wording.kind) return { letter, recognised: true }
  const layout = LAYOUTS.find(({ kind }) => kind === wording.kind)
  if (!layout) throw new Error(`no layout for ${wording.kind}`)
  return { letter: buildLetter(pages, layout, language), recognised: false }
}

export type Counted = {
  letters: number
  recognised: number
  values: number
  right: number
  wrongSure: number
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (own, key) =>
        typeof own === 'object' && own !== null ? (own as Record<string, unknown>)[key] : undefined,
      value,
    )

/** How many of the expected values are read. `note` hears of each that is not. */
export function countWordings(
  wordings: readonly Wording[],
  note: (text: string) => void = () => undefined,
): Counted {
  const out = { letters: wordings.length, recognised: 0, values: 0, right: 0, wrongSure: 0 }
  for (const wording of wordings) {
    const { letter, recognised } = readWording(wording)
    out.recognised += Number(recognised)
    for (const [pointer, wanted] of Object.entries(wording.expects)) {
      const is = at(letter, pointer)
      out.values += 1
      if (is === wanted) {
        out.right += 1
        continue
      }
      const isRead = is !== null && is !== undefined
      const isDoubted = letter.doubts.some(
        ({ path }) => pointer === path || pointer.startsWith(`${path}/`),
      )
      const isSure = isRead && !isDoubted
      out.wrongSure += Number(isSure)
      const how = isSure ? `SURE ${JSON.stringify(is)}` : isRead ? JSON.stringify(is) : 'missing'
      note(`${wording.id} ${pointer}: ${JSON.stringify(wanted)} → ${how}`)
    }
  }
  return out
}
