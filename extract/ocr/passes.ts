// How often a page is read: once with the recipe that suits most pages; again, otherwise prepared, where the first reading shows too little.
// The readings are ranked by what they show, and each is recorded.
import type { Engine, SeenLine } from './engine.ts'
import { type Evidence, evidenceOf, isGood, rank } from './evidence.ts'
import type { Grey } from './grey.ts'
import { type Merged, merged } from './merge.ts'
import { type Base, hasSheet, prepared, type Prepared, type Recipe } from './prepare.ts'
import { type Frame, type Spotted, wordsFrom } from './words.ts'
import { withSecondLook } from './reread.ts'
import { readTables, withoutTables } from './tables.ts'

export type Pass = { name: string; evidence: Evidence; chosen: boolean }
export type PageReading = {
  words: Merged[]
  passes: Pass[]
  /** Frame of `box`, in points. */
  width: number
  height: number
  prepared: Prepared
}

type Attempt = { name: string; recipe: Recipe; cutting: 'block' | 'auto' }

/** A4 width in points: pictures are scaled to it. */
export const PICTURE_WIDTH = 595

/**
 * Reads one page. `sentScale`: points a pixel on the page as sent. `hasTime()` is asked before each further pass.
 */
export async function readPage(
  engine: Engine,
  base: Base,
  page: Grey,
  number: number,
  sentScale: number,
  hasTime: () => boolean,
): Promise<PageReading> {
  const sheet = hasSheet(base, page)
  const first: Attempt = {
    name: sheet ? 'flat' : 'level',
    recipe: { sheet, rules: true, flip: false },
    cutting: 'block',
  }
  const others: Attempt[] = [
    { name: 'ruled', recipe: { sheet, rules: false, flip: false }, cutting: 'auto' },
    ...(sheet
      ? [
          {
            name: 'level',
            recipe: { sheet: false, rules: true, flip: false },
            cutting: 'block',
          } as const,
        ]
      : []),
  ]
  const done: (Attempt & { reading: Reading })[] = []
  const attempt = async (one: Attempt) => {
    const reading = await read(engine, base, page, number, sentScale, one)
    done.push({ ...one, reading })
    return reading
  }
  const start = await attempt(first)
  // Hardly a known word: perhaps the page stands on its head.
  if (start.evidence.known < 3 && start.evidence.mean < 70 && hasTime()) {
    await attempt({ ...first, name: 'flipped', recipe: { ...first.recipe, flip: true } })
  }
  const best = () => done.toSorted((a, b) => rank(b.reading.evidence) - rank(a.reading.evidence))[0]
  for (const one of others) {
    const top = best()
    // A fax is read twice whatever it looks like: at its resolution figures go wrong without a sign of it.
    const enough = top && isGood(top.reading.evidence) && (!base.fax || done.length > 1)
    if (!top || enough || !hasTime()) break
    await attempt({ ...one, recipe: { ...one.recipe, flip: top.recipe.flip } })
  }
  const chosen = best() ?? { ...first, reading: start }
  const second = done.filter((one) => one !== chosen && one.recipe.flip === chosen.recipe.flip)[0]
  const { reading } = chosen
  let { words } = reading
  let seen: Spotted[] = second?.reading.words ?? []
  if (hasTime()) {
    const tables = await readTables(engine, reading.prepared, reading.frame, reading.words)
    if (tables.bands.length > 0) seen = [...reading.words, ...seen]
    const outside = withoutTables(reading.lines, tables)
    const again = await withSecondLook(engine, reading.prepared, outside, hasTime)
    words = [...wordsFrom([...again.lines, ...tables.lines], reading.frame), ...tables.turned]
    seen = [...wordsFrom(again.others, reading.frame), ...seen]
  }
  return {
    words: merged(words, seen),
    passes: done.map((one) => ({
      name: one.name,
      evidence: one.reading.evidence,
      chosen: one === chosen,
    })),
    width: reading.width,
    height: reading.height,
    prepared: reading.prepared,
  }
}

type Reading = {
  words: Spotted[]
  evidence: Evidence
  prepared: Prepared
  frame: Frame
  width: number
  height: number
  lines: SeenLine[]
}

async function read(
  engine: Engine,
  base: Base,
  page: Grey,
  number: number,
  sentScale: number,
  one: Attempt,
): Promise<Reading> {
  const made = prepared(base, page, one.recipe)
  const scale = PICTURE_WIDTH / made.picture.width
  const frame: Frame = {
    page: number,
    plane: made.plane,
    scale,
    sentScale,
    height: made.picture.height,
  }
  const lines = await engine.read(made.picture, one.cutting)
  const words = wordsFrom(lines, frame)
  return {
    words,
    evidence: evidenceOf(words),
    prepared: made,
    frame,
    width: PICTURE_WIDTH,
    height: made.picture.height * scale,
    lines,
  }
}
