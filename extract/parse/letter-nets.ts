// Doubts on what a letter says once: who it is about, and which edition it is.
import type { Letter } from '../model/index.ts'
import { SHORT_YEAR } from './date.ts'
import { bookOfLetter } from './label-start.ts'
import type { Layout } from './layout.ts'
import { parseMoney } from './money.ts'
import type { Net } from './nets.ts'
import { normal } from './normal.ts'

/** A person of whom one name was read may have it under the label of the other. */
export const halfNamed = ({ identity: { surname, givenNames } }: Letter): Net[] =>
  (surname === null) === (givenNames === null)
    ? []
    : [{ path: surname === null ? '/identity/givenNames' : '/identity/surname', code: 'gap' }]

/** „Berechnet am" as a surname: what a label of the letter says is nobody's name. Names of one word may be labels by chance: „Bank". */
export function namedAsLabel({ identity }: Letter, layout: Layout): Net[] {
  const { byLabel } = bookOfLetter(layout)
  return (['surname', 'givenNames', 'birthplace'] as const).flatMap((id): Net[] => {
    const name = identity[id]
    const isLabel = name?.includes(' ') === true && byLabel.has(normal(name))
    return isLabel ? [{ path: `/identity/${id}`, code: 'columns' }] : []
  })
}

/** A letter without a day may be of a later edition than the one that it looks like. */
export const undated = ({ issuedOn, cutoffOn }: Letter, { validTo }: Layout): Net[] =>
  validTo !== null && issuedOn === null && cutoffOn === null
    ? [{ path: '/layout', code: 'layout-changed' }]
    : []

const DAY = /^\d{1,2}\.\d{1,2}\.\d{4}$/u
const PADDED = /^\d\d\.\d\d\.\d{4}$/u
/** So many days written alike tell how the letter writes them. */
const DAYS_LEAST = 3

/** „10.1.2006" where all others are written „08.02.2011": a figure of it may be lost. */
export function unpadded({ provenance }: Letter): Net[] {
  const days = Object.entries(provenance).filter(([, { text }]) => DAY.test(text))
  const other = days.filter(([, { text }]) => !PADDED.test(text))
  return other.length === 1 && days.length > DAYS_LEAST
    ? other.map(([path]): Net => ({ path, code: 'unparsable' }))
    : []
}

const SPACED = /\d[\s]\d{3},\d{2}/u
const DOTTED = /\d\.\d{3}/u
/** So many values written alike tell that the letter writes them so. */
const ALIKE_LEAST = 3

/**
 * „08.06.23" and „5 000,00 €" may be what is left of „08.06.2023", or an amount and the figure beside it: sure only where a letter writes so
 * throughout. A birthday may be of either century.
 */
export function shortForms({ provenance }: Letter): Net[] {
  const all = Object.entries(provenance)
  const fieldOf = (path: string) => path.replaceAll(/\/\d+/gu, '')
  const odd = (isOne: (text: string) => boolean, isOther: (text: string) => boolean) => {
    const own = all.filter(([, { text }]) => isOne(text))
    const others = new Set(
      all.flatMap(([path, { text }]) => (isOther(text) ? [fieldOf(path)] : [])),
    )
    return own.filter(([path]) => own.length < ALIKE_LEAST || others.has(fieldOf(path)))
  }
  const years = odd(
    (text) => SHORT_YEAR.test(text),
    (text) => DAY.test(text),
  )
  const amounts = odd(
    (text) => SPACED.test(text),
    (text) => DOTTED.test(text) && parseMoney(text) !== null,
  )
  // „1 200,00 €", „2 350,00 €", „3 120,00 €": figures that count on may be the numbers of the rows.
  const spaced = all.filter(([path, { text }]) => path.endsWith('/amount') && SPACED.test(text))
  const isCount = spaced.every(([, { text }], i) => Number(/\d+/u.exec(text)?.[0]) === i + 1)
  if (spaced.length > 1 && isCount) amounts.push(...spaced)
  const born = all.filter(([path, { text }]) => path.endsWith('/bornOn') && SHORT_YEAR.test(text))
  return [...years, ...amounts, ...born].map(([path]): Net => ({ path, code: 'unparsable' }))
}

/** Day and month of an American letter parted by stops, each of which may be the other: so writers elsewhere write days. */
const EITHER = /^(0?[1-9]|1[0-2])\.(0?[1-9]|1[0-2])\.\d{4}$/u

export const eitherDays = ({ kind, provenance }: Letter): Net[] =>
  kind.startsWith('us/')
    ? Object.entries(provenance).flatMap(([path, { text }]): Net[] =>
        EITHER.test(text) ? [{ path, code: 'unparsable' }] : [],
      )
    : []

/** Nobody of fewer years has a contract of their own that a bureau stores. */
const YEARS_LEAST = 14

/** „geboren am 22.10.2016" in a letter of 2017: the day of something else stands in the place of the birth. */
export function bornLate({ identity, issuedOn, cutoffOn }: Letter): Net[] {
  const [born, on] = [identity.bornOn, issuedOn ?? cutoffOn]
  const isLate =
    born !== null && on !== null && Number(on.slice(0, 4)) - Number(born.slice(0, 4)) < YEARS_LEAST
  return isLate ? [{ path: '/identity/bornOn', code: 'columns' }] : []
}
