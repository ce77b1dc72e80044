// The case work that API, pages and commands share: letters in, findings, evidence and pack out. Pure orchestration: no HTTP, no store.
import {
  type Case,
  type Comparison,
  checkCase,
  compareWith,
  comparisonFindings,
  type Population,
} from '../analysis/index.ts'
import {
  applyCorrections,
  consistencyDoubts,
  type Finding,
  type Language,
  type Letter,
  type ReadLetter,
  type Reader,
  type Reading,
} from '../extract/index.ts'
import { CROP_DPI, type Crop, neededCrops } from '../reports/index.ts'
import { isPicturedCertificate } from './certificates.ts'
import type { Papers } from './papers/index.ts'
import type { PatchOperation } from './service.ts'

export type CaseFindings = { findings: Record<Language, Finding[]>; comparisons: Comparison[][] }
/** A letter with the files that it was read from, so that its pages can be drawn. */
export type FiledLetter = ReadLetter & { files: Uint8Array[] }

/** Reads uploads one after another; each gives its letters with the files they stand in, and what went wrong. */
export async function readFiles(
  reader: Reader,
  uploads: Uint8Array[][],
): Promise<{ letters: FiledLetter[]; readings: Reading[] }> {
  const letters: FiledLetter[] = []
  const readings: Reading[] = []
  for (const files of uploads) {
    const reading = await reader.read(files)
    readings.push(reading)
    letters.push(...reading.letters.map((letter) => ({ ...letter, files })))
  }
  return { letters, readings }
}

/**
 * Everything found in a case, in the three languages, with what a released batch says about it.
 * @param mark the person's own mark in the batch, so that nobody is compared with herself
 */
export function findingsOf(
  subject: Case,
  population: Population | null = null,
  mark: string | null = null,
): CaseFindings {
  const comparisons = subject.letters.map((letter, letterIndex) =>
    letter && population
      ? compareWith(letter, subject.answers, population, { excluding: mark, letterIndex })
      : [],
  )
  const inSpeech = (speech: Language) => [
    ...checkCase(subject, speech),
    ...comparisons.flatMap((of, index) => comparisonFindings(of, index, speech)),
  ]
  return { findings: { de: inSpeech('de'), en: inSpeech('en'), fr: inSpeech('fr') }, comparisons }
}

/** Draws pages (from 1) of the letter at index `letter`, in the order asked; [] when its files are gone. */
export type DrawPages = (letter: number, pages: number[]) => Promise<Uint8Array[]>

/** Cuts what the findings point at from the letters' own pages. A letter that cannot be drawn gives no crops and no error. */
export async function cropsOf(
  letters: readonly (Letter | null)[],
  findings: readonly Finding[],
  draw: DrawPages,
  papers: Pick<Papers, 'cut'>,
  dpi: number,
): Promise<Crop[]> {
  const needs = neededCrops(letters.slice(), findings.slice())
  const crops: Crop[] = []
  for (const letter of new Set(needs.map((need) => need.letter))) {
    const own = needs.filter((need) => need.letter === letter)
    const pages = [...new Set(own.map(({ page }) => page))]
    const pngs = await draw(letter, pages)
    for (const need of own) {
      const png = pngs[pages.indexOf(need.page)]
      if (png) crops.push(await papers.cut(png, dpi, need))
    }
  }
  return crops
}

/** For commands: crops of letters that were just read from files. */
export async function cropsFromFiles(
  reader: Reader,
  letters: readonly FiledLetter[],
  findings: readonly Finding[],
  papers: Pick<Papers, 'cut'>,
): Promise<Crop[]> {
  const draw: DrawPages = async (index, pages) => {
    const filed = letters[index]
    if (filed && isPicturedCertificate(filed.letter)) return []
    const sources = pages.flatMap((page) => filed?.sourcePages[page - 1] ?? [])
    return filed ? await reader.render(filed.files, sources, CROP_DPI) : []
  }
  return await cropsOf(
    letters.map(({ letter }) => letter),
    findings,
    draw,
    papers,
    CROP_DPI,
  )
}

/**
 * Applies a person's corrections and looks again whether the letter agrees with itself: doubts that came from a failed check are made
 * anew, those on values that she just set are not raised again. Refuses PATCH_*.
 */
export function corrected(letter: Letter, operations: PatchOperation[]): Letter {
  const changed = applyCorrections(letter, operations)
  const old = new Set(consistencyDoubts(letter).map(keyOf))
  const own = new Set(operations.filter(({ op }) => op !== 'test').map(({ path }) => path))
  const kept = changed.doubts.filter((doubt) => !old.has(keyOf(doubt)))
  const fresh = consistencyDoubts(changed).filter(({ path }) => !own.has(path))
  return { ...changed, doubts: [...kept, ...fresh] }
}

const keyOf = ({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`
