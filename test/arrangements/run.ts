// `npm run arrangements [-- --kind WORD --part WORD --notes]`: sets each part of a letter in each way while the others stand as tables and labels, and prints
// how much of it is read right and what is wrong and sure.
import { parseArgs } from 'node:util'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { count } from '../accuracy/count.ts'
import { NOTHING } from '../accuracy/measure.ts'
import { ARRANGEMENTS } from './arrange.ts'
import { type PartName, partsOf, WORDINGS } from './parts.ts'
import { pagesWith, USUAL } from './set.ts'
import { TRUTHS } from './truth.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    part: { type: 'string' },
    way: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
})

/** Only that part of a letter. */
function only(letter: Letter, part: PartName): Letter {
  const base = { ...letter, ...NOTHING }
  if (part === 'identity')
    return { ...base, identity: { ...letter.identity, recordNumber: null, reference: null } }
  if (part === 'own score')
    return { ...base, scores: letter.scores.filter((one) => one?.recipient === null) }
  if (part === 'sent scores') return { ...base, scores: letter.scores }
  return { ...base, [part]: letter[part] }
}

for (const [kind, truth] of Object.entries(TRUTHS)) {
  if (values.kind && !kind.includes(values.kind)) continue
  const names = (Object.keys(USUAL) as PartName[]).filter(
    (name) => !values.part || name.includes(values.part),
  )
  console.log(`\n${kind}: right %, wrong and sure (w), unsaid (u), in doubt (d); four wordings`)
  console.log(''.padEnd(24) + names.map((name) => name.padEnd(44)).join(''))
  for (const way of Object.keys(ARRANGEMENTS)) {
    if (values.way && !way.includes(values.way)) continue
    const cells = names.map((name) =>
      WORDINGS.map((wording) => {
        if (partsOf(truth, wording)[name].items.length === 0) return ''
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
      }).join(' | '),
    )
    console.log(way.padEnd(24) + cells.map((cell) => cell.padEnd(44)).join(''))
  }
}
