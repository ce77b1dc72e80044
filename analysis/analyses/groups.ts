// Groups that are compared: a fixed list, each against the largest one, only among people who said where they belong.
import type { Row, Sample } from './sample.ts'

/** The variables that a campaign may name (P5); ages in bands of ten years. */
export const VARIABLES = ['sex', 'age', 'moves', 'state'] as const
export type Variable = (typeof VARIABLES)[number]

/** People needed in each group that is compared. */
export const GROUP = 30

/** One group against its reference, the people of both. */
export type Pairing = {
  sample: Sample
  variable: Variable
  group: string
  reference: string
  people: Row[]
  /** 1 for members of the group, in the order of `people`. */
  member: Uint8Array
}

/** The groups that the campaign declared for an analysis; all of the list when it declared none. */
export function variablesOf(
  declared: readonly { ids: readonly string[]; groups: readonly string[] }[],
  id: string,
): Variable[] {
  const named = declared.find(({ ids }) => ids.includes(id))?.groups ?? []
  const known = VARIABLES.filter((variable) => named.includes(variable))
  return known.length === 0 ? [...VARIABLES] : known
}

/** A person's group by a variable; null: not said. */
export function groupOf(row: Row, variable: Variable): string | null {
  if (variable === 'sex') return row.about.sex
  if (variable === 'moves') return row.about.moves
  if (variable === 'state') return row.about.state
  return ageBand(ageOf(row))
}

/** Age in the year of the score, in years; null: not known. */
export function ageOf(row: Row): number | null {
  const { birthYear } = row.about
  return birthYear === null || row.calculatedOn === null
    ? null
    : Number(row.calculatedOn.slice(0, 4)) - birthYear
}

/** '18-29', '30-39' … '70+'. */
export function ageBand(age: number | null): string | null {
  if (age === null || age < 18) return null
  if (age < 30) return '18-29'
  return age >= 70 ? '70+' : `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}`
}

/** Every pairing of a sample in which both sides have enough people among those for whom `usable` holds. */
export function pairings(
  sample: Sample,
  variables: readonly Variable[],
  usable: (row: Row) => boolean,
): Pairing[] {
  return variables.flatMap((variable) => {
    const groups = new Map<string, Row[]>()
    for (const row of sample.people) {
      const group = groupOf(row, variable)
      if (group === null || !usable(row)) continue
      const members = groups.get(group)
      if (members) members.push(row)
      else groups.set(group, [row])
    }
    const large = [...groups].filter(([, members]) => members.length >= GROUP)
    const [first, ...others] = large.toSorted(
      ([a, x], [b, y]) => y.length - x.length || a.localeCompare(b),
    )
    if (!first) return []
    const [reference, beside] = first
    return others
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([group, members]) => ({
        sample,
        variable,
        group,
        reference,
        people: [...members, ...beside],
        member: Uint8Array.from({ length: members.length + beside.length }, (_, at) =>
          at < members.length ? 1 : 0,
        ),
      }))
  })
}
