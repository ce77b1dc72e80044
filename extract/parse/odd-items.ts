// What can be no item of a list as it stands: two known ones in one, the rest of a sentence, two in one breath, a text longer than any.
import type { Layout } from './layout.ts'
import { normal } from './normal.ts'
import { oddText } from './odd-text.ts'
import type { Record_ } from './record.ts'

/** No principal reason and no key factor is longer. */
const LONGEST = 130

/** Puts a doubt on every item of a list that cannot be one: then the list was not understood, and so all its items are in doubt. */
export function doubtOddItems(records: readonly Record_[], layout: Layout): void {
  for (const record of records)
    if (isNobodys(record)) record.doubts.push({ column: null, code: 'columns' })
  for (const set of layout.sets) {
    const known = set.items?.order ?? []
    const own = records.filter((record) => record.set.id === set.id)
    const texts = own.map((record) => record.readings.get('text')?.text ?? '')
    const areAlike = new Set(texts).size < texts.length
    if (!set.items || !(areAlike || texts.some((text) => isOdd(text, known)))) continue
    for (const record of own) record.doubts.push({ column: null, code: 'columns' })
  }
}

/** „… und die Länge der Kredithistorie AG, gespeichert am 22.10.2016": an entry of nobody, without a number and without a day on which somebody told it. */
function isNobodys({ set, readings }: Record_): boolean {
  const party = readings.get('party')
  return (
    set.into === 'entries' &&
    party !== undefined &&
    !readings.has('reference') &&
    !readings.has('reportedOn') &&
    oddText(party) !== null
  )
}

/** „Value or type of collateral not sufficient income employment": a known item and more that does not go on with it. */
function isWithMore(text: string, known: string): boolean {
  const isOf = text.toLowerCase().startsWith(`${known.toLowerCase()} `)
  const more = isOf ? text.slice(known.length + 1) : ''
  return (
    known.split(' ').length > 2 &&
    more !== '' &&
    !/^(?:and|or|as|at|because|by|due|for|from|in|of|on|other|please|reported|since|that|the|to|with|within)\b|^\P{L}/iu.test(
      more,
    )
  )
}

function isOdd(text: string, known: readonly string[]): boolean {
  const plain = normal(text)
  const held = known.map(normal).filter((one) => plain.includes(one))
  // „Length of employment" holds no other, „Unable to verify employment Length of employment" two.
  const apart = held.filter((one) => !held.some((other) => other !== one && other.includes(one)))
  return (
    apart.length > 1 ||
    text.length > LONGEST ||
    // „Serious delinquency 18: Number of accounts …": the code of the column beside it.
    /. [A-Z]?\d{1,3}: ?\p{L}/u.test(text) ||
    known.some((one) => isWithMore(text, one)) ||
    /^(?:as follows|the following|first|second|third|[xX✓☐☒]) ?|[?]$| and because(?= )/u.test(text)
  )
}
