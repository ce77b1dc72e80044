// `npm run arrangements [-- --kind WORD --part WORD --notes]`: sets each part of a letter in each way while the others stand as tables and labels, and prints
// how much of it is read right and what is wrong and sure.
import { parseArgs } from 'node:util'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { count } from '../accuracy/count.ts'
import { NOTHING } from '../accuracy/measure.ts'
import { ARRANGEMENTS } from './arrange.ts'
import { type PartName, WORDINGS } from './parts.ts'
import { pagesWith, partsIn, printed, USUAL, WAYS } from './set.ts'
import { TRUTHS } from './truth.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    part: { type: 'string' },
    way: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
})

const NO_NAME = { surname: null, givenNames: null, bornOn: null, birthplace: null }

/** Only that part of a letter. */
function only(letter: Letter, part: PartName): Letter {
  const base = { ...letter, ...NOTHING }
  const scores = letter.scores.filter((one) => one !== null)
  if (part === 'identity') {
    const isNotice = letter.kind === 'us/adverse-action'
    return isNotice
      ? { ...base, identity: letter.identity, addresses: letter.addresses }
      : { ...base, identity: { ...letter.identity, recordNumber: null, reference: null } }
  }
  // The agency gives no value of its own: it must not be taken for another.
  if (part === 'agency')
    return { ...base, identity: { ...letter.identity, ...NO_NAME }, addresses: letter.addresses }
  if (part === 'own score')
    return {
      ...base,
      scores: scores
        .filter((one) => one.recipient === null)
        .map((one) => ({ ...one, criteria: [], factors: [] })),
    }
  if (part === 'sent scores') return { ...base, scores }
  // The column of a list of queries seldom says which score it was.
  if (part === 'queries with score')
    return {
      ...base,
      scores: scores.map((one) => (one.recipient === null ? one : { ...one, name: '' })),
      inquiries: letter.inquiries,
    }
  if (part === 'criteria' || part === 'criteria, one a line') return { ...base, scores }
  // Names of factors without a code are no values for the count: as reasons they are.
  if (part === 'factors') {
    const factors = scores.flatMap((one) => one.factors)
    return {
      ...base,
      reasons: factors.map((one, i) => ({ code: one.code, text: one.name, rank: i + 1 })),
    }
  }
  if (part === 'reasons') return { ...base, reasons: letter.reasons }
  return { ...base, [part]: letter[part] }
}

for (const [kind, base] of Object.entries(TRUTHS)) {
  if (values.kind && !kind.includes(values.kind)) continue
  const own = partsIn(printed(base, 0), 0)
  const names = (Object.keys(USUAL) as PartName[]).filter(
    (name) => (own[name]?.items.length ?? 0) > 0 && (!values.part || name.includes(values.part)),
  )
  if (names.length === 0) continue
  console.log(`\n${kind}: right %, wrong and sure (w), unsaid (u), in doubt (d); four wordings`)
  console.log(''.padEnd(24) + names.map((name) => name.padEnd(44)).join(''))
  for (const way of Object.keys(WAYS)) {
    if (values.way && !way.includes(values.way)) continue
    const isSet = (name: PartName) => (own[name]?.ways ?? Object.keys(ARRANGEMENTS)).includes(way)
    if (!names.some(isSet)) continue
    const cells = names.map((name) =>
      isSet(name)
        ? WORDINGS.map((wording) => {
            const truth = printed(base, wording)
            const read = letterOfPages(pagesWith(truth, wording, name, way), 'de')
            if (!read) return '—'
            const notes: string[] = []
            const c = count(only(truth, name), only(read, name), (text) => notes.push(text))
            if (values.notes)
              for (const text of notes) console.log(`  ${name} / ${way} / ${wording}${text}`)
            const marks = [
              c.wrongSure && `${c.wrongSure}w`,
              c.unsaid && `${c.unsaid}u`,
              c.rightDoubted && `${c.rightDoubted}d`,
            ]
              .filter(Boolean)
              .join(' ')
            return `${Math.round((100 * c.right) / Math.max(1, c.fields))}${marks ? ` ${marks}` : ''}`
          }).join(' | ')
        : '',
    )
    console.log(way.padEnd(24) + cells.map((cell) => cell.padEnd(44)).join(''))
  }
}
