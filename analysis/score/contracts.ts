// Criteria that look at contracts, claims and the address: ages, remaining terms, states. Each returns every level that a reading allows.
import type { Entry } from '../../extract/index.ts'
import { addMonths } from '../day.ts'
import type { Material, Placed } from './material.ts'
import {
  type Derived,
  type Option,
  optionAt,
  optionByAge,
  optionsByTerm,
  unknown,
} from './option.ts'
import type { Criterion } from './table.ts'

const paths = (rows: Placed<Entry>[]) => rows.map(({ path }) => path)
const isRunning = ({ row }: Placed<Entry>) => row.closedOn === null && row.status !== 'closed'

/** Criterion 1: claims by state and by the age of the last settlement. */
export function paymentDefaults(criterion: Criterion, material: Material): Derived {
  const negative = material.entries.filter(({ row }) => row.negative)
  const rows = paths(negative)
  if (negative.length === 0) return { known: true, options: [optionAt(criterion, 'none')], rows }
  if (negative.some(({ row }) => row.type !== 'claim' || row.status === 'disputed')) {
    return unknown(
      'Wie Register, Restschuldbefreiung oder bestrittene Forderungen zählen, ist nicht veröffentlicht.',
      'How registers, discharges or disputed claims count is not published.',
      'La façon dont comptent registres, effacements de dettes ou créances contestées n’est pas publiée.',
      rows,
    )
  }
  if (negative.some(({ row }) => row.settledOn === null && row.status !== 'settled')) {
    return { known: true, options: [optionAt(criterion, 'open')], rows }
  }
  const settled = negative.flatMap(({ row }) => row.settledOn ?? [])
  if (settled.length < negative.length) {
    return unknown(
      'Bei einer erledigten Forderung fehlt das Datum der Erledigung.',
      'A settled claim has no settlement date.',
      'Une créance réglée n’a pas de date de règlement.',
      rows,
    )
  }
  const last = settled.toSorted().at(-1) ?? material.day
  return { known: true, options: [optionByAge(criterion, last, material.day)], rows }
}

/** Criterion 5: a mortgage; one source counts a guarantee too, and for a closed one nothing is said. */
export function mortgage(criterion: Criterion, material: Material): Derived {
  const mortgages = material.entries.filter(({ row }) => row.type === 'mortgage')
  const guarantees = material.entries.filter(({ row }) => row.type === 'guarantee')
  const yes = optionAt(criterion, 'yes')
  const no = optionAt(criterion, 'no')
  const rows = paths([...mortgages, ...guarantees])
  if (mortgages.some(isRunning)) return { known: true, options: [yes], rows }
  if (mortgages.length + guarantees.length === 0) return { known: true, options: [no], rows }
  return {
    known: true,
    options: [
      { ...no, variant: 'running mortgage only' },
      { ...yes, variant: 'closed mortgage or guarantee too' },
    ],
    rows,
  }
}

const ACCOUNTS: readonly Entry['type'][] = ['current-account', 'basic-account']
const WITH_CARDS: readonly Entry['type'][] = [...ACCOUNTS, 'credit-card']
const WITH_LOANS: readonly Entry['type'][] = [
  ...WITH_CARDS,
  'instalment-loan',
  'mortgage',
  'framework-credit',
]
const ALL_BANK: readonly Entry['type'][] = [...WITH_LOANS, 'building-loan', 'leasing']

/** The oldest (or no) contract of these types, running ones only or all: one option for each reading. */
function oldest(
  criterion: Criterion,
  material: Material,
  readings: { variant: string; types: readonly Entry['type'][]; onlyRunning: boolean }[],
): Derived {
  const all = material.entries.filter(({ row }) =>
    readings.some((reading) => reading.types.includes(row.type)),
  )
  if (all.some(({ row }) => row.openedOn === null)) {
    return unknown(
      'Bei einem Vertrag fehlt der Beginn.',
      'A contract has no start date.',
      'Un contrat n’a pas de date de début.',
      paths(all),
    )
  }
  const options = readings.map((reading) => {
    const begun = all
      .filter(
        (at) => reading.types.includes(at.row.type) && (!reading.onlyRunning || isRunning(at)),
      )
      .flatMap(({ row }) =>
        row.openedOn === null || row.openedOn > material.day ? [] : [row.openedOn],
      )
      .toSorted()
    const first = begun[0]
    return first === undefined
      ? optionAt(criterion, 'none', reading.variant)
      : optionByAge(criterion, first, material.day, reading.variant)
  })
  return { known: true, options, rows: paths(all) }
}

/** Criterion 7: which contracts are "bank contracts" and whether ended ones count is not published. */
export function oldestBankContract(criterion: Criterion, material: Material): Derived {
  const kinds = [
    { variant: 'accounts', types: ACCOUNTS },
    { variant: 'accounts and cards', types: WITH_CARDS },
    { variant: 'accounts, cards and loans', types: WITH_LOANS },
    { variant: 'all bank contracts', types: ALL_BANK },
  ]
  const readings = kinds.flatMap(({ variant, types }) => [
    { variant: `${variant}, running`, types, onlyRunning: true },
    { variant: `${variant}, ended too`, types, onlyRunning: false },
  ])
  return oldest(criterion, material, readings)
}

/** Criterion 10. */
export function oldestCreditCard(criterion: Criterion, material: Material): Derived {
  const types: Entry['type'][] = ['credit-card']
  return oldest(criterion, material, [
    { variant: 'running', types, onlyRunning: true },
    { variant: 'ended too', types, onlyRunning: false },
  ])
}

/** Criterion 8: age of the youngest running credit line. */
export function youngestCreditLine(criterion: Criterion, material: Material): Derived {
  const lines = material.entries.filter((at) => at.row.type === 'framework-credit' && isRunning(at))
  const rows = paths(lines)
  const begun = lines.flatMap(({ row }) => row.openedOn ?? [])
  if (begun.length < lines.length) {
    return unknown(
      'Bei einem Rahmenkredit fehlt der Beginn.',
      'A credit line has no start.',
      'Un crédit renouvelable n’a pas de date de début.',
      rows,
    )
  }
  const youngest = begun.toSorted().at(-1) ?? null
  const option =
    youngest === null ? optionAt(criterion, 'none') : optionByAge(criterion, youngest, material.day)
  return { known: true, options: [option], rows }
}

/** Criterion 9: age of the current address, by the day of moving in or of storing, whichever is printed. */
export function currentAddressAge(criterion: Criterion, material: Material): Derived {
  const current = material.addresses.filter(({ row }) => row.current)
  const rows = current.map(({ path }) => path)
  const options = current.flatMap(({ row }): Option[] => [
    ...(row.since === null ? [] : [optionByAge(criterion, row.since, material.day, 'since')]),
    ...(row.storedOn === null
      ? []
      : [optionByAge(criterion, row.storedOn, material.day, 'stored')]),
  ])
  return options.length > 0
    ? { known: true, options, rows }
    : unknown(
        'Zur aktuellen Anschrift nennt der Brief kein Datum.',
        'The letter gives no date for the current address.',
        'La lettre n’indique pas de date pour l’adresse actuelle.',
        rows,
      )
}

/** Criterion 11: the longest time that running instalment loans still have; the end is printed or follows from first due date and number of instalments. */
export function longestRemainingTerm(criterion: Criterion, material: Material): Derived {
  const loans = material.entries.filter((at) => at.row.type === 'instalment-loan' && isRunning(at))
  const rows = paths(loans)
  if (loans.length === 0) return { known: true, options: [optionAt(criterion, 'none')], rows }
  const ends = loans.map(({ row }) => endsOf(row))
  if (ends.some((one) => one === null)) {
    return unknown(
      'Bei einem laufenden Ratenkredit fehlt das Ende.',
      'A running instalment loan has no end date.',
      'Un prêt à tempérament en cours n’a pas de date de fin.',
      rows,
    )
  }
  const longest = (pick: 'early' | 'late') =>
    ends
      .map((one) => one?.[pick] ?? material.day)
      .toSorted()
      .at(-1) ?? material.day
  return {
    known: true,
    options: [
      ...optionsByTerm(criterion, material.day, longest('early'), 'last instalment'),
      ...optionsByTerm(criterion, material.day, longest('late'), 'one month after'),
    ],
    rows,
  }
}

function endsOf(row: Entry): { early: string; late: string } | null {
  if (row.lastDueOn !== null) return { early: row.lastDueOn, late: row.lastDueOn }
  if (row.firstDueOn === null || row.instalments === null) return null
  return {
    early: addMonths(row.firstDueOn, Math.max(0, row.instalments - 1)),
    late: addMonths(row.firstDueOn, row.instalments),
  }
}

/** Criterion 12: instalment loans by state. Several loans in different states, or a claim of the same lender, leave both ends open. */
export function loanStatus(criterion: Criterion, material: Material): Derived {
  const loans = material.entries.filter(({ row }) => row.type === 'instalment-loan')
  const mortgages = material.entries.filter(({ row }) => row.type === 'mortgage')
  const claimants = material.entries
    .filter(({ row }) => row.type === 'claim')
    .flatMap(({ row }) => [row.party, row.originalParty])
  const rows = paths([...loans, ...mortgages])
  const statesOf = (among: Placed<Entry>[]) =>
    new Set(
      among.flatMap(({ row }): string[] => {
        if (row.status === 'unknown') return ['open-or-negative', 'positively-settled']
        if (row.status === 'closed' || row.status === 'settled' || row.closedOn !== null) {
          const claimed = row.party !== null && claimants.includes(row.party)
          return claimed ? ['open-or-negative', 'positively-settled'] : ['positively-settled']
        }
        return ['open-or-negative']
      }),
    )
  const options = [
    { variant: 'instalment loans', among: loans },
    { variant: 'mortgages too', among: [...loans, ...mortgages] },
  ].flatMap(({ variant, among }) =>
    among.length === 0
      ? [optionAt(criterion, 'none', variant)]
      : [...statesOf(among)].map((state) => optionAt(criterion, state, variant)),
  )
  return { known: true, options, rows }
}
