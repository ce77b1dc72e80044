// The texts of letters to other countries: their frame, what is wrong about an entry in English, and the letter's own over both.
import { type Blocks, textsIn } from '../block-text.ts'

const folder = (name: string) => new URL(`../${name}/`, import.meta.url)
const UK = textsIn(folder('uk/frame'), ['en']).en
const US = textsIn(folder('us/frame'), ['en']).en
const FR = textsIn(folder('fr/frame'), ['fr']).fr
const ITEMS = textsIn(folder('abroad'), ['en']).en

/** Blocks of a letter to the United Kingdom; `withItems`: those about entries among them. */
export function british(at: URL, withItems = false): { en: Blocks } {
  return { en: { ...UK, ...(withItems ? ITEMS : {}), ...textsIn(at, ['en']).en } }
}

/** Blocks of a letter to the United States. */
export function american(at: URL, withItems = false): { en: Blocks } {
  return { en: { ...US, ...(withItems ? ITEMS : {}), ...textsIn(at, ['en']).en } }
}

/** Blocks of a letter to France. */
export function french(at: URL): { fr: Blocks } {
  return { fr: { ...FR, ...textsIn(at, ['fr']).fr } }
}
