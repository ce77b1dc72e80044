// United Kingdom: the person's own statement on the file, at most 200 words, after the agency refused or was silent for 28 days (s. 159).
import { british } from '../../abroad/texts.ts'
import { ABROAD_ITEMS } from '../../abroad/items.ts'
import { fillLine } from '../../block-text.ts'
import { type BodyContext, type BodyPart, defineRequest } from '../../define.ts'
import { followedEnclosures, followedWords } from '../../followed.ts'
import { missingInDrafts, missingInLog, strandsOf } from '../../follow-ups.ts'
import { blocksOf, filler } from '../../frame.ts'
import { type Offer, offer, type OfferContext, type Passage } from '../../offer.ts'
import { nameOf } from '../../row-facts.ts'
import { ANSWER_DAYS } from './request.ts'

const TYPE = 'notice-of-correction'
/** The most that the act lets a person say. */
export const MOST_WORDS = 200
const OVER = ['refused', 'partly', 'no-answer']

function applies({ before, bureaus, findings, theCase }: OfferContext): Offer[] {
  return strandsOf(theCase, bureaus, before, findings).flatMap(({ follows, target }) =>
    follows
      .filter(({ draft, stage }) => {
        const isOver = OVER.includes(stage.situation ?? '')
        return draft.definition.type === TYPE && isOver && stage.at !== 'done'
      })
      .map((followed) => {
        const missing = [...missingInLog([followed], false), ...missingInDrafts([followed])]
        const { id, passages } = followed.draft
        return offer(target, { id: `${id}--statement`, follows: [followed], passages, missing })
      }),
  )
}

const countWords = (text: string) => text.split(/\s+/).filter((one) => one !== '').length

/** One line for each entry, as many as fit: a statement that is too long may be left out by the agency as a whole. */
function statementOf({ draft, speech, theCase }: BodyContext): BodyPart[] {
  const blocks = blocksOf(draft, speech)
  const [first] = draft.follows
  const sent = first ? followedWords(first, theCase, speech) : {}
  const lineOf = ({ item, matter }: Passage) => {
    const variant = item.variant?.(matter, theCase)
    const rule = matter.finding.rule.id
    const fill = filler(theCase.today, speech, item.values(matter, theCase, speech) ?? {})
    const rows = matter.subjects.map((subject) => nameOf(theCase, subject, speech))
    const said = fillLine(blocks, `statement ${rule}${variant ? ` ${variant}` : ''}`, fill)
    return `${rows.filter((row) => row !== '').join('; ')}: ${said}`.replace(/^: /, '')
  }
  const fill = filler(theCase.today, speech, sent)
  const begin = fillLine(blocks, 'statement begin', fill)
  const end = fillLine(blocks, 'statement end', fill)
  let room = MOST_WORDS - countWords(begin) - countWords(end)
  const items = draft.passages.map(lineOf).filter((line) => {
    room -= countWords(line)
    return room >= 0
  })
  return [
    { kind: 'paragraph', text: begin },
    { kind: 'list', items },
    { kind: 'paragraph', text: end },
  ]
}

export default defineRequest({
  type: TYPE,
  right: 'cca-159',
  countries: ['UK'],
  tongue: 'en',
  applies,
  deadline: { law: 'cca-159', days: ANSWER_DAYS },
  items: ABROAD_ITEMS,
  texts: british(new URL('./', import.meta.url), true),
  reviewed: null,
  words: ({ follows: [first] }, theCase, tongue) =>
    first ? followedWords(first, theCase, tongue) : {},
  body: (context) => [
    'purpose statement',
    'heading statement',
    ...statementOf(context),
    'heading demand',
    'demand statement',
  ],
  subject: 'subject-statement',
  enclose: ({ follows }, theCase, tongue) => followedEnclosures(follows, theCase, tongue, false),
  warns: () => ['warn-notice-days', 'warn-english'],
})
