// How the scores came about (Art. 15(1)(h), (g), (c) GDPR): every score that may be stated, and what about it needs an answer.
import { textsIn } from '../block-text.ts'
import { type BodyContext, type BodyPart, defineRequest, type Item } from '../define.ts'
import { isUnknownTo, type Matter } from '../matter.ts'
import { pointsItem } from '../score-figures.ts'
import { scoreLine } from '../score-line.ts'
import { dayInWords, type Tongue } from '../wording.ts'

/** A question about one score: its printed values are the facts, the passage asks. */
const asked = (...needs: string[]): Item => ({
  to: ['issuer'],
  needs: () => needs,
  values: () => ({}),
})

/** A company that asked about the person, or one to which a score went. */
const unknownRecipient: Item = {
  ...asked('recipient'),
  variant: ({ subjects: [subject] }) => (subject?.list === 'inquiries' ? 'inquiry' : null),
  values: ({ subjects }, theCase) =>
    subjects.every((one) => isUnknownTo(theCase, one)) ? {} : null,
}

/** A day that the finding says among its numbers; the values that it comes from must be vouched for. */
const dayWords = ({ finding }: Matter, names: readonly string[], tongue: Tongue) => {
  const days = names.map((name) => finding.numbers[name])
  if (!days.every((day) => typeof day === 'string')) return null
  return Object.fromEntries(names.map((name, at) => [name, dayInWords(days[at] ?? '', tongue)]))
}

/** Another bureau says something else about the same matter: what it says is not told. */
const bureausDisagree: Item = {
  ...asked('settledOn', 'closedOn'),
  acrossBureaus: true,
  variant: ({ subjects: [subject] }) => (subject?.list === 'identity' ? 'birth' : null),
}

/** A row that a later letter no longer has, or that came back. */
const entryVanished: Item = {
  ...asked(),
  variant: ({ finding }) => (finding.numbers['backOn'] === undefined ? null : 'back'),
  values: (matter, _case, tongue) =>
    dayWords(matter, ['stateOf', matter.finding.numbers['backOn'] ? 'backOn' : 'laterOn'], tongue),
}

/** A line for every score of the bureau that may be stated. */
function listed({ theCase, letters, speech }: BodyContext): string[] {
  return letters.flatMap((index) => {
    const letter = theCase.letters[index]
    const rows = letter?.scores.keys() ?? []
    return [...rows].flatMap((row) => {
      if (!letter) return []
      const subject = { index, letter, list: 'scores', row, place: `/scores/${row}` } as const
      return scoreLine(theCase, subject, speech) ?? []
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
    'rating-inconsistent': asked('rating', 'probability', 'meaning'),
    'thin-file': asked(),
    'address-used': asked(),
    'unknown-recipient': unknownRecipient,
    'bureaus-disagree': bureausDisagree,
    'entry-vanished': entryVanished,
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: (context): BodyPart[] => {
    const lines = listed(context)
    const scores: BodyPart[] =
      lines.length === 0 ? ['scores-all'] : ['scores-listed', { kind: 'list', items: lines }]
    const items: BodyPart[] = context.hasItems ? [{ part: 'items' }, 'heading answer'] : []
    return ['purpose', ...scores, 'demand', 'support', ...items, 'identity', 'deadline', 'refusal']
  },
})
