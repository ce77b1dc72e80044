// Reads one case as the service would and counts. Time is CPU time, so that neighbours on the machine change nothing: neither the figures
// nor the budget of a letter.
import { readLetter } from '../../extract/pipeline.ts'
import { type Letter, Refusal } from '../../extract/index.ts'
import { watched } from '../../extract/ocr/watch.ts'
import { reasonFor } from '../../extract/parse/reasons.ts'
import { type Case, drawn, idOf } from './cases.ts'
import { type Count, count } from './count.ts'

export type Measured = Count & {
  id: string
  part: Case['part']
  way: Case['way']
  kind: string
  recognised: boolean
  /** Taken for another kind of letter. */
  mistaken: boolean
  /** Not recognised, and the person was told how to make a better picture. */
  askedForBetter: boolean
  pages: number
  cpuSeconds: number
  /** Of a picture: what would be wrong and sure, and right and doubted, without the doubt that every row from a picture carries. */
  bare?: { wrongSure: number; rightDoubted: number }
}

/** Parts of which values may be named. */
const OPEN_PARTS: ReadonlySet<Case['part']> = new Set(['open', 'tuned'])

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const BETTER = /^READ_PICTURE_(DARK|BLURRED|SMALL|CUT)$/u

/**
 * @param folder where drawn pictures are kept
 * @param note hears about each value of an open letter that is not right; of sealed ones nothing is told
 */
export async function measure(
  c: Case,
  folder: string,
  note: (text: string) => void = () => {},
): Promise<Measured> {
  const { truth, files } = await drawn(c, folder)
  const start = cpuMs()
  // A letter on which nothing moves any more ends as not read; the others are still measured.
  const answer = await watched(readLetter(files, 'de', { now: cpuMs })).catch((error: unknown) => {
    if (error instanceof Refusal) return { letters: [], refusals: [{ code: error.code }] }
    throw error
  })
  const cpuSeconds = Math.round(cpuMs() - start) / 1000
  const own = answer.letters.find(({ letter }) => letter.kind === truth.kind) ?? answer.letters[0]
  const tally = count(truth, own?.letter ?? null, OPEN_PARTS.has(c.part) ? note : undefined)
  // A letter that was not sent is invented from end to end.
  for (const other of answer.letters.filter((one) => one !== own)) {
    const { wrongDoubted, wrongSure } = count({ ...other.letter, ...NOTHING }, other.letter)
    tally.wrongDoubted += wrongDoubted
    tally.wrongSure += wrongSure
  }
  const recognised = own?.letter.kind === truth.kind
  const bare = c.way === 'text' ? null : count(truth, own ? withoutRowDoubts(own.letter) : null)
  return {
    id: idOf(c),
    part: c.part,
    way: c.way,
    kind: c.kind,
    recognised,
    mistaken: own !== undefined && !recognised,
    askedForBetter: !own && answer.refusals.some((one) => BETTER.test(one.code)),
    pages: truth.pages,
    cpuSeconds,
    ...tally,
    ...(bare && { bare: { wrongSure: bare.wrongSure, rightDoubted: bare.rightDoubted } }),
  }
}

const ROW_DOUBT = reasonFor('picture', 'de')
const withoutRowDoubts = (letter: Letter): Letter => ({
  ...letter,
  doubts: letter.doubts.filter((one) => one.reason !== ROW_DOUBT),
})

/** A letter of which nothing was read. */
export const NOTHING = {
  issuedOn: null,
  cutoffOn: null,
  sender: null,
  scores: [],
  entries: [],
  inquiries: [],
  addresses: [],
  reasons: [],
  identity: {
    surname: null,
    givenNames: null,
    bornOn: null,
    birthplace: null,
    recordNumber: null,
    reference: null,
  },
}
