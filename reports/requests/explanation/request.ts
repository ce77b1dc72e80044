// How the scores came about (Art. 15(1)(h), (g), (c) GDPR): every score that may be stated, and what about it needs an answer.
import type { Row } from '../../render/paper.ts'
import { textsIn } from '../block-text.ts'
import { type BodyContext, type BodyPart, defineRequest, type Item } from '../define.ts'
import type { Matter } from '../matter.ts'
import { scoreLine } from '../score-line.ts'
import { pointsItem } from '../score-figures.ts'
import { label } from '../wording.ts'

/** A question about one score: its printed values are the facts, the passage asks. */
const asked = (needs: Item['needs']): Item => ({ to: ['issuer'], needs, values: () => ({}) })

function factorLeaves(matter: Matter): string[] {
  const [subject] = matter.subjects
  const factors = subject?.letter.scores[subject.row]?.factors ?? []
  return factors.flatMap(({ effect }, at) => (effect === null ? [] : [`factors/${at}/effect`]))
}

function listed({ theCase, letters, speech }: BodyContext): Row[] {
  return letters.flatMap((index) => {
    const letter = theCase.letters[index]
    if (!letter) return []
    return letter.scores.flatMap((_, row): Row[] => {
      const line = scoreLine(
        theCase,
        { index, letter, list: 'scores', row, place: `/scores/${row}` },
        speech,
      )
      return line === null ? [] : [{ label: label('name', speech), value: line }]
    })
  })
}

export default defineRequest({
  type: 'explanation',
  right: 'gdpr-15-1-h',
  applies: 'always',
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {
    'points-do-not-add-up': pointsItem(false),
    'rating-inconsistent': asked(() => ['value', 'rating', 'probability', 'meaning']),
    'thin-file': asked(factorLeaves),
    'address-used': asked(factorLeaves),
  },
  texts: textsIn(new URL('./', import.meta.url)),
  body: (context): BodyPart[] => {
    const rows = listed(context)
    const scores: BodyPart[] =
      rows.length === 0
        ? ['scores-all']
        : ['scores-listed', { kind: 'list', items: rows.map((row) => row.value) }]
    return [
      'purpose',
      ...scores,
      'demand',
      'standard',
      { part: 'items' },
      'identity',
      'deadline',
      'refusal',
    ]
  },
})
