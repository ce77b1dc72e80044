// What stands in for files and readings in tests of jobs: files that are no papers, and readers that answer at once. Nothing is drawn or read.
import { type Letter, type Problem, type Reading, Refusal } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { JobLoop } from '../../../server/jobs/loop.ts'
import type { JobKind } from '../../../server/store/index.ts'
import type { TestHouse } from '../house.ts'

export const pdf = (name: string) => Buffer.from(`%PDF-1.7\n${name}`)

const [one, two] = demoLetters(3, 2).flatMap(({ letters }) => letters)
/** Two letters of invented people. */
export const letters: Letter[] = [one, two].flatMap((letter) => letter ?? [])

/** An answer of the reader: each letter is the first page of its file. */
export const reading = (found: Letter[], more: Partial<Reading> = {}): Reading => ({
  letters: found.map((letter, file) => ({ letter, sourcePages: [{ file, page: 1 }] })),
  problems: [],
  places: [0, 1].map((file) => ({ file, page: 1 })),
  ...more,
})

export const problem = (code: string): Problem => ({ code, page: null, title: code, detail: code })

export type Reads = ConstructorParameters<typeof JobLoop>[0]['reader']['read']
export const says = (answer: Reading) => () => Promise.resolve(answer)
export const broken: Reads = () => Promise.reject(new Error('the reader broke'))

/** The house's premises without eyes: these files are no papers, so that nobody tries to draw them. */
export const premisesOf = (house: TestHouse) => ({
  ...house.premises,
  drawing: { render: () => Promise.reject(new Refusal('STORE_NOT_FOUND')) },
})

/** A loop of the house's worker with this reader. `kinds`: all unless said; `told` hears what is logged. */
export function loopOf(
  house: TestHouse,
  read: Reads,
  { kinds, name = 'a', told }: { kinds?: readonly JobKind[]; name?: string; told?: Told } = {},
): JobLoop {
  return new JobLoop({
    premises: premisesOf(house),
    keys: house.keys,
    reader: { read },
    name,
    log: (event, details) => void told?.push([event, details]),
    ...(kinds ? { kinds } : {}),
  })
}
export type Told = [string, object][]

/** The house's clock goes on by `ms`. */
export const later = (house: TestHouse, ms: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + ms).toISOString())
