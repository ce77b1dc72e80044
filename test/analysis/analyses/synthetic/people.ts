// Invented people with facts that hang together: age drives contracts, moves drive addresses, defaults come with moves and inquiries.
import type { Cell, Features } from '../../../../analysis/compare/index.ts'
import type { Chance } from '../../../../analysis/statistics/index.ts'

/** What the letters of a person document, in natural units. */
export type Facts = {
  /** Months since a default was settled; null: there is none. */
  settledFor: number | null
  inquiries: number
  otherInquiries: number
  newLoans: number
  mortgage: boolean
  identity: boolean
  contracts: number
  loans: number
  cards: number
  addresses: number
  oldest: number | null
  youngestCredit: number | null
  address: number
  oldestCard: number | null
  longestTerm: number | null
}

export type Person = {
  age: number
  sex: 'female' | 'male'
  moves: '0' | '1' | '2' | '3+'
  state: string
  facts: Facts
}

const STATES = ['NW', 'NW', 'NW', 'BY', 'BY', 'BW', 'NI', 'HE', 'BE', 'SN'] as const

/**
 * One person of the population: half women, 18 to 79 years old.
 * @param few share of people with at most three entries (about a quarter of those who gave letters in 2018)
 */
export function drawPerson(draw: Chance, few: number): Person {
  const age = 18 + draw.below(62)
  const sex = draw.uniform() < 0.5 ? 'female' : 'male'
  // The young move: about two moves in ten years at 25, hardly one in two people at 65.
  const moved = Math.floor(-Math.log(1 - draw.uniform()) * (age < 35 ? 1.8 : 0.6))
  const moves = moved >= 3 ? '3+' : (String(moved) as '0' | '1' | '2')
  const state = STATES[draw.below(STATES.length)] as string
  return { age, sex, moves, state, facts: factsOf(draw, age, moved, few) }
}

function factsOf(draw: Chance, age: number, moved: number, few: number): Facts {
  const chanceOf = (p: number): boolean => draw.uniform() < p
  const adult = (age - 18) * 12 + 6
  const sparse = chanceOf(few)
  const contracts = sparse ? draw.below(4) : 4 + draw.below(6)
  const settled = chanceOf(0.06 + 0.03 * Math.min(4, moved)) && !sparse
  const loans = contracts > 1 && chanceOf(age < 60 ? 0.4 : 0.15) ? 1 : 0
  const cards = contracts > 2 ? draw.below(3) : 0
  const oldest = contracts === 0 ? null : Math.floor(adult * Math.sqrt(0.1 + 0.9 * draw.uniform()))
  const since = (most: number): number => draw.below(Math.max(1, most))
  return {
    settledFor: settled ? since(34) : null,
    inquiries: Math.floor(-Math.log(1 - draw.uniform()) * (0.6 + 0.5 * loans)),
    otherInquiries: Math.floor(-Math.log(1 - draw.uniform()) * 1.2),
    newLoans: loans === 1 && chanceOf(0.3) ? 1 : 0,
    mortgage: loans === 1 && age > 30 && chanceOf(0.35),
    identity: chanceOf(0.7),
    contracts,
    loans,
    cards,
    addresses: 1 + Math.min(4, moved),
    oldest,
    youngestCredit: loans === 1 ? since(48) : null,
    address: moved === 0 ? Math.min(adult, 120 + since(240)) : since(Math.ceil(120 / moved)),
    oldestCard: cards > 0 ? since(oldest ?? 1) : null,
    longestTerm: loans === 1 ? since(120) : null,
  }
}

/** Chance that a person gives a letter: men and people around 38 more, as among the donors of 2018. Levels: 0.15 to 0.95. */
export function volunteers({ age, sex }: Person): number {
  return 0.15 + 0.55 * Math.exp(-(((age - 38) / 18) ** 2)) + (sex === 'male' ? 0.25 : 0)
}

export const featuresOf = (facts: Facts): Features => ({
  settledDefaults: facts.settledFor === null ? 0 : 1,
  openDefaults: 0,
  inquiries: facts.inquiries,
  contracts: facts.contracts,
  loans: facts.loans,
  cards: facts.cards,
  addresses: facts.addresses,
  oldestContract: facts.oldest ?? 0,
  currentAddress: facts.address,
})

export const cellOf = (facts: Facts): Cell => ({
  defaults: facts.settledFor === null ? 'none' : 'settled',
  inquiries: facts.inquiries === 0 ? '0' : facts.inquiries === 1 ? '1' : '2+',
  oldestContract:
    (facts.oldest ?? 0) < 60 ? 'under-5' : (facts.oldest ?? 0) < 180 ? '5-to-15' : 'from-15',
  addressAge: facts.address < 24 ? 'under-2' : facts.address < 120 ? '2-to-10' : 'from-10',
  loan: facts.loans > 0 ? 'yes' : 'no',
})
