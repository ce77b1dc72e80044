// Drawn letters as pictures, read by OCR: for fitting and proving what may be sure. Reading costs seconds a page, so that reads are kept in a
// folder, before confidence is calibrated; a change of what is read (not of how sure it is) wants another folder.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  drawDocument,
  DRESSES,
  examples,
  mixedDress,
  OTHER_KINDS,
  otherLetter,
} from '../../fixtures/index.ts'
import { type Channel, pictures } from '../../fixtures/channels/index.ts'
import { TUNED } from '../../fixtures/tuned/index.ts'
import type { Letter } from '../../extract/index.ts'
import { pageOfPicture, PictureReader, type RawPage } from '../../extract/ocr/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { openPdf, pagesOf } from '../../extract/read/pdf.ts'
import type { Page } from '../../extract/read/word.ts'

export type Read = {
  id: string
  channel: Channel
  look: string
  truth: Letter
  /** Null: a page that holds no value, which is not read by OCR but taken from the text layer. */
  pages: (RawPage | null)[]
  /** The same pages as their text layer gives them. */
  text: Page[]
}

export type Wanted = {
  seed: number
  channels: readonly Channel[]
  /** Dresses that the reader was built with, mixtures of their parts, or letters that other writers drew. */
  looks: 'open' | 'mixed' | 'tuned'
  /** Letters of each kind and edition, or of each hand. */
  letters: number
  /** Letters begun after so many minutes are left out. */
  minutes: number
  folder: string
}

type Kept = Omit<Read, 'text'> & { pdf: string }

const NAMES = [
  'datenuebersicht-34-2017',
  'datenkopie-15-2023',
  'score-2026-contracts',
  'datenkopie-15-2026',
  'bonitaetsauskunft-2024',
  'datenkopie-15-2018',
  'score-2026',
  'datenkopie-15-both',
  'crif-at-auskunft',
  'bonitaetsauskunft-2026',
  'ksv1870-auskunft',
  'us-adverse-action',
]

function truthOf(name: string, seed: number, round: number, at: number): Letter {
  const other = OTHER_KINDS.find((kind) => kind.replace('/', '-') === name)
  if (other) return otherLetter(other, seed, at)
  const found = examples(seed, 1, `pictures-${round}`).find((one) => one.name === name)
  if (!found) throw new Error(`no letter ${name}`)
  return found.letter
}

/** What is to be read, not drawn yet. */
type Made = {
  name: string
  look: string
  drawn: () => Promise<{ pdf: Uint8Array; letter: Letter }>
}

const drawn = (looks: 'open' | 'mixed', seed: number, letters: number): Made[] =>
  Array.from({ length: letters }, (_, round) =>
    NAMES.map((name, n): Made => {
      const at = round * NAMES.length + n
      const dress =
        looks === 'mixed' ? mixedDress(seed * 100 + at) : DRESSES[(at + round) % DRESSES.length]
      if (!dress) throw new Error('no dress')
      return {
        name: `${name}-${round}`,
        look: dress.id,
        drawn: () => drawDocument(truthOf(name, seed, round, at), dress),
      }
    }),
  ).flat()

/** So many letters of each kind in each hand; another seed takes others. */
const filed = (seed: number, letters: number): Made[] =>
  TUNED.list.flatMap(({ id, kind, hand }): Made[] => {
    const same = TUNED.list.filter((one) => one.kind === kind && one.hand === hand)
    const turn = (same.findIndex((one) => one.id === id) + seed) % same.length
    return turn < letters
      ? [{ name: String(id), look: hand, drawn: () => Promise.resolve(TUNED.letterOf(id)) }]
      : []
  })

/** The wanted letters as read, one after the other; what the folder holds is not read again. */
export async function* reads(wanted: Wanted): AsyncGenerator<Read> {
  const { seed, channels, looks, letters, minutes, folder } = wanted
  const own = path.join(folder, `${seed}-${looks}`)
  mkdirSync(own, { recursive: true })
  const until = performance.now() + minutes * 60_000
  const reader = new PictureReader({
    now: () => performance.now(),
    until: Number.POSITIVE_INFINITY,
  })
  const wantedOnes = looks === 'tuned' ? filed(seed, letters) : drawn(looks, seed, letters)
  for (const [at, made] of wantedOnes.entries())
    for (const channel of channels) {
      const id = `${made.name}-${channel}`
      const file = path.join(own, `${id}.json`)
      if (!existsSync(file)) {
        if (performance.now() > until) continue
        const { pdf, letter } = await made.drawn()
        const told = letterOfPages(await pagesOf(await openPdf(new Uint8Array(pdf))), 'de')
        const holding = new Set(Object.values(told?.provenance ?? {}).map((made) => made.page))
        const pages: Read['pages'] = []
        for (let number = 1; number <= letter.pages; number += 1) {
          const [one] = holding.has(number)
            ? await pictures(pdf, channel, seed * 1000 + at, [number])
            : []
          pages.push(
            one ? await reader.raw(await pageOfPicture(one.bytes, one.kind), number) : null,
          )
        }
        const kept: Kept = {
          id,
          channel,
          look: made.look,
          truth: letter,
          pages,
          pdf: Buffer.from(pdf).toString('base64'),
        }
        writeFileSync(file, JSON.stringify(kept))
      }
      const { pdf, ...read } = JSON.parse(readFileSync(file, 'utf8')) as Kept // written above
      const text = await pagesOf(await openPdf(new Uint8Array(Buffer.from(pdf, 'base64'))))
      yield { ...read, text }
    }
  await reader.close()
}
