// What the accuracy report measures: letters of the open dresses, of the sealed hands and of the folders of tuned and unseen letters, in four channels.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CHANNELS, OPEN, pictures, SEALED } from '../../fixtures/channels/index.ts'
import {
  DRESSES,
  drawDocument,
  dressOf,
  type Example,
  examples,
  OTHER_KINDS,
  otherLetter,
} from '../../fixtures/index.ts'
import {
  drawSealed,
  drawsKind,
  handOf,
  HANDS,
  sealedExamples,
} from '../../fixtures/make/sealed/index.ts'
import { TUNED } from '../../fixtures/tuned/index.ts'
import { UNSEEN } from '../../fixtures/unseen/index.ts'
import type { Filed } from '../../fixtures/filed.ts'
import type { Letter } from '../../extract/index.ts'

export const PARTS = ['open', 'tuned', 'sealed', 'unseen'] as const
export type Part = (typeof PARTS)[number]
export const WAYS = ['text', ...CHANNELS] as const
export type Way = (typeof WAYS)[number]

export type Case = {
  part: Part
  /** Kind with its edition: 'datenkopie-15-2018'. */
  name: string
  kind: string
  /** Dress or hand. */
  look: string
  number: number
  way: Way
}

/** Parts that are finished files. */
const FILED: Partial<Record<Part, Filed>> = { tuned: TUNED, unseen: UNSEEN }

let filedIds: Set<string> | undefined

/** Whether a figure is of a letter that is still there: files are replaced when they have been opened, and their figures go with them. */
export function stands({ part, id }: { part: Part; id: string }): boolean {
  filedIds ??= new Set(casesOf(1).map(idOf))
  return !FILED[part] || filedIds.has(id)
}
/** Pictures cost seconds a page: one such letter in so many. */
const EVERY_PICTURE = 4

export const idOf = (c: Case): string => `${c.part}/${c.way}/${c.name}/${c.look}/${c.number}`

/** People of the open part of the report. */
const OPEN_SEED = 311
const CHANNEL_SEED = { open: 17, tuned: 17, sealed: 90_210, unseen: 90_210 } as const

const looksOf = (part: Part): string[] => (part === 'open' ? DRESSES : HANDS).map((one) => one.id)
function truthsOf(part: Part, look: string, count: number): Example[] {
  if (part === 'sealed') return sealedExamples(handOf(look), count)
  const at = DRESSES.findIndex((one) => one.id === look)
  const others = OTHER_KINDS.flatMap((kind) =>
    Array.from({ length: count }, (_, number) => ({
      name: kind.replace('/', '-'),
      number,
      letter: otherLetter(kind, OPEN_SEED, at + number * DRESSES.length),
    })),
  )
  return [...examples(OPEN_SEED, count, look), ...others]
}

/**
 * Cases in a fixed order. Text: `letters` in each look. Pictures cost seconds a page: `letters` of each kind and edition, each in the next
 * look, so that all looks come to their turn over kinds and channels.
 */
export function casesOf(letters: number): Case[] {
  return PARTS.flatMap((part) => {
    const filed = FILED[part]
    if (filed)
      return WAYS.flatMap((way) =>
        filed.list
          .filter((_, i) => way === 'text' || i % EVERY_PICTURE === 0)
          .map(
            ({ id, kind, hand }): Case => ({
              part,
              name: kind.replace('/', '-'),
              kind,
              look: hand,
              number: id,
              way,
            }),
          ),
      )
    const looks = looksOf(part)
    const counts = Math.max(1, letters)
    const all = looks.map((look) => truthsOf(part, look, counts))
    const names = [...new Set(all.flatMap((some) => some.map((one) => one.name)))]
    return WAYS.flatMap((way, w) =>
      names.flatMap((name, n) => {
        const rounds = way === 'text' ? looks.length * counts : counts
        return Array.from({ length: rounds }, (_, i): Case[] => {
          const turn = way === 'text' ? i : n + w + i
          const look = looks[turn % looks.length] ?? ''
          const number =
            way === 'text' ? Math.floor(i / looks.length) : Math.floor(i / looks.length)
          const truth = all[turn % looks.length]?.find(
            (one) => one.name === name && one.number === number,
          )
          if (!truth || (part === 'sealed' && !drawsKind(truth.letter.kind))) return []
          return [{ part, name, kind: truth.letter.kind, look, number, way }]
        }).flat()
      }),
    )
  })
}

export type Drawn = { truth: Letter; files: Uint8Array[] }

async function document(c: Case): Promise<{ pdf: Uint8Array; letter: Letter }> {
  const filed = FILED[c.part]
  if (filed) return filed.letterOf(c.number)
  const example = truthsOf(c.part, c.look, c.number + 1).find(
    (one) => one.name === c.name && one.number === c.number,
  )
  if (!example) throw new Error(`no letter ${idOf(c)}`)
  return c.part === 'open'
    ? await drawDocument(example.letter, dressOf(c.look))
    : await drawSealed(example.letter, handOf(c.look))
}

/** The files that a person would send, and their truth. Pictures take seconds to draw and are kept in `folder`. */
export async function drawn(c: Case, folder: string): Promise<Drawn> {
  const { pdf, letter } = await document(c)
  if (c.way === 'text') return { truth: letter, files: [pdf] }
  const key = createHash('sha256').update(pdf).update(idOf(c)).update(channelCode()).digest('hex')
  const place = path.join(folder, 'pictures', key.slice(0, 24))
  if (!existsSync(place)) {
    const traits = c.part === 'open' ? OPEN : SEALED
    const seed = CHANNEL_SEED[c.part] + letter.pages
    const made = await pictures(pdf, c.way, seed, undefined, traits)
    mkdirSync(place, { recursive: true })
    for (const [i, one] of made.entries()) writeFileSync(path.join(place, `${i + 10}`), one.bytes)
  }
  const names = readdirSync(place).toSorted()
  return {
    truth: letter,
    files: names.map((name) => new Uint8Array(readFileSync(path.join(place, name)))),
  }
}

let code: string | null = null
function channelCode(): string {
  if (code === null) {
    const folder = path.resolve(import.meta.dirname, '../../fixtures/channels')
    const hash = createHash('sha256')
    for (const name of readdirSync(folder).toSorted())
      hash.update(readFileSync(path.join(folder, name)))
    code = hash.digest('hex')
  }
  return code
}
