// Letters as codes: for each criterion the level that the letter documents, and the value that it prints.

/** A criterion with the levels that occur in the letters. The first one, the most frequent, is the reference of the contrasts. */
export type CodedCriterion = { id: string; levels: string[] }

/**
 * Letters of one scorecard whose facts are documented for every criterion.
 * `codes[letter * criteria.length + criterion]` is the index of the level.
 */
export type Coded = {
  criteria: CodedCriterion[]
  codes: Uint8Array
  values: Float64Array
  /** The person looked at every field: only these letters may vouch for a table. */
  confirmed: Uint8Array
}

/** A letter before coding: level by criterion, printed value. */
export type Documented = {
  levels: Record<string, string>
  value: number
  confirmed: boolean
}

/**
 * Codes letters; those that do not document every criterion are left out.
 * @param order criteria and their levels; levels that occur in no letter are dropped
 * @returns the codes and, for each coded letter, its place in `letters`
 */
export function coded(
  letters: readonly Documented[],
  order: readonly CodedCriterion[],
): { coded: Coded; places: number[] } {
  const places = letters.flatMap((letter, at) =>
    order.every(({ id, levels }) => levels.includes(letter.levels[id] ?? '')) ? [at] : [],
  )
  const used = places.map((at) => letters[at] as Documented)
  const criteria = order.map(({ id, levels }) => {
    const counts = new Map<string, number>()
    for (const letter of used) {
      const level = letter.levels[id] ?? ''
      counts.set(level, (counts.get(level) ?? 0) + 1)
    }
    const occurring = levels.filter((level) => counts.has(level))
    // A rare reference would leave every contrast of its criterion open.
    const most = occurring.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
    return { id, levels: [...new Set([...(most === undefined ? [] : [most]), ...occurring])] }
  })
  const codes = new Uint8Array(used.length * criteria.length)
  used.forEach((letter, row) => {
    criteria.forEach(({ id, levels }, at) => {
      codes[row * criteria.length + at] = levels.indexOf(letter.levels[id] ?? '')
    })
  })
  return {
    places,
    coded: {
      criteria,
      codes,
      values: Float64Array.from(used, ({ value }) => value),
      confirmed: Uint8Array.from(used, ({ confirmed }) => (confirmed ? 1 : 0)),
    },
  }
}

/** Where each criterion's contrasts begin among the columns; column 0 is the constant. */
export function offsets(criteria: readonly CodedCriterion[]): {
  starts: number[]
  columns: number
} {
  const starts: number[] = []
  let columns = 1
  for (const { levels } of criteria) {
    starts.push(columns)
    columns += Math.max(0, levels.length - 1)
  }
  return { starts, columns }
}

/** The columns that are 1 for a letter (beside the constant), −1 at the end for "reference". Filled into `out`. */
export function columnsOf(
  { criteria, codes }: Coded,
  starts: readonly number[],
  row: number,
  out: Int32Array,
): number {
  let n = 0
  out[n++] = 0
  for (let at = 0; at < criteria.length; at++) {
    const code = codes[row * criteria.length + at] as number
    if (code > 0) out[n++] = (starts[at] as number) + code - 1
  }
  return n
}
