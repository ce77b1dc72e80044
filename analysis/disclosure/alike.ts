// Records that may be handed to researchers: coarse enough that each stands among k alike in all that others may know of a person.
// Source: k-anonymity by full-domain generalisation with suppression (Samarati 2001; Sweeney 2002), greedy over the ladders.

/** So many records at least are alike in every quasi-identifier. */
export const ALIKE_LEAST = 20
/** Generalising ends when no more than this share has to be left out instead. */
const LEFT_OUT_MOST = 0.05

/** For each field that others may know, its coarser and coarser forms; the first step is as fine as it ever gets. */
export type Ladders<Row> = { [Field in keyof Row]?: readonly ((value: Row[Field]) => Row[Field])[] }
export type Steps<Row> = { [Field in keyof Row]?: number }

/**
 * Generalises until nearly all records stand in classes of k, and leaves the others out.
 * @param ladders fields with more than one step are made coarser; all fields named are what others may know
 * @param fixed steps that an earlier release has set: records of two releases must not differ in how coarse they are
 * @returns the classes by their key, every one with at least k records
 */
export function alikeOut<Row extends Record<string, unknown>>(
  rows: readonly Row[],
  ladders: Ladders<Row>,
  k = ALIKE_LEAST,
  fixed: Steps<Row> | null = null,
): { classes: Map<string, Row[]>; steps: Steps<Row> } {
  if (!(k >= ALIKE_LEAST)) throw new RangeError(`alikeOut requires k of at least ${ALIKE_LEAST}`)
  const fields = Object.keys(ladders) as (keyof Row & string)[]
  let steps: Steps<Row> =
    fixed ?? (Object.fromEntries(fields.map((field) => [field, 0])) as Steps<Row>)
  const lonely = (at: Steps<Row>) => {
    let count = 0
    for (const group of classesOf(rows, ladders, fields, at).values())
      if (group.length < k) count += group.length
    return count
  }
  while (!fixed && lonely(steps) > LEFT_OUT_MOST * rows.length) {
    const coarser = fields.flatMap((field) => {
      const next = (steps[field] ?? 0) + 1
      return next < (ladders[field]?.length ?? 0) ? [{ ...steps, [field]: next }] : []
    })
    // The step that leaves fewest alone; of equal ones the first field.
    const [best] = coarser
      .map((at) => ({ at, count: lonely(at) }))
      .toSorted((a, b) => a.count - b.count)
    if (!best) break
    steps = best.at
  }
  const classes = [...classesOf(rows, ladders, fields, steps)]
    .filter(([, group]) => group.length >= k)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { classes: new Map(classes), steps }
}

function classesOf<Row extends Record<string, unknown>>(
  rows: readonly Row[],
  ladders: Ladders<Row>,
  fields: readonly (keyof Row & string)[],
  steps: Steps<Row>,
): Map<string, Row[]> {
  const classes = new Map<string, Row[]>()
  for (const row of rows) {
    const coarse: Row = { ...row }
    for (const field of fields) {
      const step = ladders[field]?.[steps[field] ?? 0]
      if (step) coarse[field] = step(row[field])
    }
    const key = JSON.stringify(fields.map((field) => coarse[field]))
    const group = classes.get(key)
    if (group) group.push(coarse)
    else classes.set(key, [coarse])
  }
  return classes
}
