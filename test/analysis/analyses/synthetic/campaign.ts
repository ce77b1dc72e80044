// Campaigns as records: invented people, invented bureaus, and on request a bias, a hidden input, reading errors or a planted effect.
import { populationOf, type PopulationRecord } from '../../../../analysis/compare/index.ts'
import { type Chance, chance } from '../../../../analysis/statistics/index.ts'
import type { CampaignFile } from '../../../../extract/index.ts'
import { cellOf, drawPerson, featuresOf, type Person, volunteers } from './people.ts'
import { CRITERIA, leaning, levelsFrom, levelsOf, percentOf, pointsOf, within } from './scorers.ts'

export const CAMPAIGN: CampaignFile = {
  id: 'drawn',
  title: { de: 'Probe' },
  intro: { de: 'Probe' },
  opensOn: null,
  closesOn: null,
  issuers: ['schufa'],
  controller: {
    name: 'Verein',
    lines: [],
    email: 'post@example.org',
    privacyNotice: { de: 'Hinweis' },
  },
  consent: { version: '1', purposes: [] },
  questions: [],
  retention: { originalsDays: 30, unconfirmedDays: 60, endsOn: null },
  analyses: [],
  margins: [
    {
      variable: 'sex',
      shares: { female: 0.51, male: 0.49 },
      source: 'invented',
      asOf: '2026-01-01',
    },
  ],
}

/** What is wrong in a campaign; nothing where left out. Shares are 0–1. */
export type Plant = {
  /** Points that women get less with the same facts (a tenth of it in percent on the old score). */
  lessForWomen?: number
  /** Share of women without anything negative who are put into a bad class. */
  badWomen?: number
  /** Share of everybody with at most three entries. */
  fewEntries?: number
  /** Percent that people with at most three entries, all positive, get less on the old score. */
  lessForFew?: number
  /** Percent that the newer bank card prints less for the same person. */
  lowerCard?: number
  /** Share of people whom the trade card places by lot. */
  otherBranch?: number
  /** Percent a year at the address that the old score gives, counted from the twentieth. */
  addressYear?: number
  /** Every so-many-th letter has printed points that do not sum. */
  wrongSumEvery?: number
  /** Of the people with two letters, every so-many-th moved otherwise than the facts. */
  wrongChangeEvery?: number
  /** By rule, the share of letters in which it finds something. */
  checks?: Record<string, number>
  /** Of ten people, so many waited 45 days for the answer, the others 20; not said where left out. */
  lateOfTen?: number
  /** Chance of each fact of a letter that nobody looked at to be read wrong. */
  readingErrors?: number
  /** Standard deviation, in points, of what enters the new score and stands on no letter. */
  hidden?: number
}

type Score = PopulationRecord['scores'][number]

/**
 * `n` donors with a score of 2026 and an old percentage each; a third with three sector cards, another third with a later letter, one in
 * seven with the very facts of somebody else. Who gives a letter is no fair sample (see `volunteers`); one in ten leaves the questions open.
 */
export function drawnCampaign(n: number, seed: number, plant: Plant = {}) {
  const draw = chance(seed)
  const people: Person[] = []
  while (people.length < n) {
    const person = drawPerson(draw, plant.fewEntries ?? 0.12)
    if (draw.uniform() > volunteers(person)) continue
    const model = draw.uniform() < 1 / 7 ? people[draw.below(Math.max(1, people.length))] : null
    people.push(model ? { ...person, facts: model.facts } : person)
  }
  const records = people.flatMap((person, at) => recordsOf(person, at, plant, draw))
  return populationOf({ campaign: 'drawn', batch: '1', asOf: '2026-11-20' }, records)
}

function recordsOf(person: Person, at: number, plant: Plant, draw: Chance): PopulationRecord[] {
  const { facts } = person
  const negative = facts.settledFor !== null
  const silent = draw.uniform() < 0.1
  const shared = {
    person: `p${at}`,
    kind: 'schufa/datenkopie-15',
    thin: facts.contracts === 0 && !negative,
    negative,
    about: {
      sex: silent ? null : person.sex,
      birthYear: 2026 - person.age,
      moves: silent ? null : person.moves,
      state: person.state,
    },
    ...(plant.lateOfTen === undefined ? {} : { waited: at % 10 < plant.lateOfTen ? 45 : 20 }),
    checks: Object.fromEntries(
      Object.entries(plant.checks ?? {}).map(([rule, share]): [string, 'found' | 'none'] => [
        rule,
        draw.uniform() < share ? 'found' : 'none',
      ]),
    ),
  }
  const newScore = tabled(person, at, plant, draw)
  const scores = [newScore, percentage(person, plant)]
  if (at % 3 === 0) scores.push(...cards(person, plant, draw))
  const first: PopulationRecord = { ...shared, scores }
  if (at % 3 !== 1) return [first]
  const moved = plant.wrongChangeEvery && at % plant.wrongChangeEvery === 1 ? 25 : 0
  const later = {
    ...newScore,
    calculatedOn: '2026-10-15',
    value: (newScore.value ?? 0) + moved,
    tableGap: (newScore.tableGap ?? 0) + moved,
  }
  return [first, { ...shared, scores: [later] }]
}

const common = (person: Person) => ({
  version: null,
  confirmed: true,
  sumGap: null,
  tableGap: null,
  levels: null,
  explanations: null,
  features: featuresOf(person.facts),
  cell: cellOf(person.facts),
  calculatedOn: '2026-06-15',
})

function tabled(person: Person, at: number, plant: Plant, draw: Chance): Score {
  const levels = levelsFrom(person.facts)
  const less = person.sex === 'female' ? (plant.lessForWomen ?? 0) : 0
  const hidden = plant.hidden ? Math.round(plant.hidden * draw.normal()) : 0
  const value = pointsOf(levels) - less + hidden
  const confirmed = at % 3 === 0 || !plant.readingErrors
  const read = { ...levels }
  if (!confirmed)
    for (const criterion of CRITERIA)
      if (draw.uniform() < (plant.readingErrors ?? 0)) {
        const others = levelsOf(criterion).filter(([id]) => id !== levels[criterion])
        read[criterion] = others[draw.below(others.length)]?.[0] ?? ''
      }
  const tableGap = value - pointsOf(read)
  const pushed =
    person.sex === 'female' &&
    person.facts.settledFor === null &&
    draw.uniform() < (plant.badWomen ?? 0)
  return {
    ...common(person),
    outcome: 'score-2026',
    version: '2026-03-17',
    value,
    probability: null,
    class: pushed ? 'Ausreichend' : classOf(value),
    confirmed,
    facts: JSON.stringify(read),
    levels: read,
    sumGap: plant.wrongSumEvery && at % plant.wrongSumEvery === 0 ? 5 : 0,
    tableGap,
    explanations: tableGap === 0 ? null : 1,
  }
}

const classOf = (points: number): string =>
  points >= 776
    ? 'Hervorragend'
    : points >= 709
      ? 'Gut'
      : points >= 560
        ? 'Akzeptabel'
        : 'Ausreichend'

function percentage(person: Person, plant: Plant): Score {
  const { facts, sex } = person
  const few = facts.contracts <= 3 && facts.settledFor === null
  const value = within(
    percentOf(facts) -
      (sex === 'female' ? (plant.lessForWomen ?? 0) / 10 : 0) -
      (few ? (plant.lessForFew ?? 0) : 0) +
      // From twenty years on it adds, before it takes: so that the upper end of the scale does not cut it off.
      (plant.addressYear ?? 0) * (facts.address / 12 - 20),
  )
  const key = JSON.stringify(facts)
  return {
    ...common(person),
    outcome: 'basisscore',
    value,
    probability: value,
    class: null,
    facts: key,
  }
}

/** Two bank cards and a trade card of one day: the same percentage, each leaning a little to its own side. */
function cards(person: Person, plant: Plant, draw: Chance): Score[] {
  const { facts } = person
  const strange = draw.uniform() < (plant.otherBranch ?? 0)
  return [
    ['SCHUFA-Score für Banken, Version 2.0', '2.0', 0.4, 0],
    ['SCHUFA-Score für Banken, Version 3.0', '3.0', 0.4, plant.lowerCard ?? 0],
    ['SCHUFA-Score für Handel, Version 3.0', '3.0', 0.4, 0],
  ].map(([outcome, version, lean, less]) => {
    const own = percentOf(facts) + Number(lean) * leaning(facts, String(outcome)) - Number(less)
    const placed = strange && String(outcome).includes('Handel') ? 85 + 14 * draw.uniform() : own
    const probability = within(placed)
    return {
      ...common(person),
      outcome: String(outcome),
      version: String(version),
      value: Math.round(probability * 100),
      probability,
      class: String.fromCharCode(65 + Math.min(12, Math.floor((100 - probability) / 2))),
      facts: JSON.stringify(facts),
    }
  })
}
