// How one letter in a chance arrangement looks: drawn from chance once, then the same for the whole letter.
import type { Random } from '../../../fixtures/make/random.ts'
import { ARRANGEMENTS } from '../arrange.ts'
import { dayOf } from '../parts.ts'
import { PARTS, type PartName } from './parts.ts'
import { LABELS, STANDINGS } from './words.ts'

export type Style = {
  /** The words of a label; null for what is no name of one: it is printed as it is. */
  label: (name: string) => string | null
  day: (iso: string | null) => string | null
  money: (cents: number | null) => string | null
  percent: (value: number | null) => string | null
  /** Which of the words for a type or a status. */
  word: number
  standing: readonly [string, string]
  ways: Record<PartName, string>
  order: PartName[]
  heading: (text: string, number: number) => string
  headingSize: number
  /** Which of the headings of each part. */
  headingAt: number
  /** Columns that this letter does not have. */
  without: ReadonlySet<string>
  hasBefore: boolean
  hasAfter: boolean
  runningHead: boolean
  runningFoot: 'none' | 'page' | 'company'
  dateAt: 'right' | 'left' | 'block'
  hasWindow: boolean
  referenceAt: 'subject' | 'block' | 'particulars'
}

/** A day as letters print it; „3.5.2018" beside the two of the matrix. */
const DAYS = {
  short: dayOf(false),
  long: dayOf(true),
  bare: (iso: string | null) => dayOf(false)(iso)?.replaceAll(/(?<!\d)0(?=\d\.)/gu, '') ?? null,
}

/** What stands once is not numbered or grouped. */
const OF_LISTS = /numbered|^1\.|grouped/u
const waysOf = (name: PartName): string[] =>
  Object.keys(ARRANGEMENTS).filter(
    (way) => (name !== 'identity' && name !== 'own score') || !OF_LISTS.test(way),
  )

export function styleOf(r: Random): Style {
  const labels = new Map<string, string>()
  const isLoud = r.chance(0.1)
  const shape = DAYS[r.pick(['short', 'short', 'short', 'long', 'bare'] as const)]
  const amount = r.pick([
    (text: string) => `${text} EUR`,
    (text: string) => `EUR ${text}`,
    (text: string) => `${text} €`,
  ])
  const share = r.pick([(text: string) => `${text} %`, (text: string) => `${text}%`])
  const numbered = r.pick([
    (text: string) => text,
    (text: string) => text,
    (text: string) => text,
    (text: string, n: number) => `${n}. ${text}`,
    (text: string, n: number) => `${String.fromCharCode(64 + n)}) ${text}`,
    (text: string) => text.toUpperCase(),
    (text: string) => `${text}:`,
  ])
  for (const [name, pool] of Object.entries(LABELS)) {
    const text = r.pick<string>(pool)
    labels.set(name, isLoud ? text.toUpperCase() : text)
  }
  const fixed = PARTS.filter((name) => name !== 'identity' && name !== 'addresses')
  return {
    label: (name) => labels.get(name) ?? null,
    headingAt: r.int(0, 59),
    day: shape,
    money: (cents) =>
      cents === null
        ? null
        : amount((cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })),
    percent: (value) => (value === null ? null : share(value.toFixed(2).replace('.', ','))),
    word: r.int(0, 2),
    standing: r.pick(STANDINGS),
    ways: Object.fromEntries(PARTS.map((name) => [name, r.pick(waysOf(name))])) as Record<
      PartName,
      string
    >,
    order: ['identity', 'addresses', ...r.shuffle(fixed)],
    heading: numbered,
    headingSize: r.pick([10, 11, 12, 14]),
    without: new Set(
      ['storedOn', 'firstDueOn', 'status', 'instalments', 'originalParty', 'standing'].filter(() =>
        r.chance(0.3),
      ),
    ),
    hasBefore: r.chance(0.5),
    hasAfter: r.chance(0.4),
    runningHead: r.chance(0.4),
    runningFoot: r.pick(['none', 'page', 'company'] as const),
    dateAt: r.pick(['right', 'left', 'block'] as const),
    hasWindow: r.chance(0.85),
    referenceAt: r.pick(['subject', 'block', 'particulars'] as const),
  }
}
