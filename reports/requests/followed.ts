// How a letter speaks of the requests that it follows: what was asked for and when, what came back, and the copies to enclose.
import type { Block } from '../render/paper.ts'
import { fillLine } from './block-text.ts'
import type { Sent } from './chain.ts'
import type { BodyPart, Worded } from './define.ts'
import type { Draft } from './draft.ts'
import { blocksOf, dateOf, filler, frameWords, subjectOf } from './frame.ts'
import type { Followed, Passage } from './offer.ts'
import { nameOf } from './row-facts.ts'
import { inTongue } from './tongue.ts'
import type { Case } from './vouching.ts'
import { dayInWords, OWN_REQUEST, type Tongue, STATEMENTS } from './wording.ts'

type Words = Record<string, string>

const dayWord = (name: string, day: string | null | undefined, speech: Tongue): Words =>
  day ? { [name]: dayInWords(day, speech) } : {}

/** Words for the blocks about one request: `request`, `sentOn`, `receivedOn`, `answerDue`, `answeredOn` and days of the reminder. */
export function followedWords({ draft, stage }: Followed, theCase: Case, speech: Tongue): Words {
  const sent = stage.sent?.entry
  const reminder = stage.reminder?.entry
  return {
    request:
      stage.sent?.path === 'request'
        ? inTongue(OWN_REQUEST, speech)
        : subjectOf(draft, theCase, speech),
    ...dayWord('sentOn', sent?.sentOn, speech),
    ...dayWord('receivedOn', sent?.receivedOn, speech),
    ...dayWord('answeredOn', sent?.answeredOn, speech),
    ...dayWord('answerDue', stage.answerDue, speech),
    ...dayWord('remindedOn', reminder?.sentOn, speech),
    ...dayWord('reminderReceivedOn', reminder?.receivedOn, speech),
    ...dayWord('reminderAnsweredOn', reminder?.answeredOn, speech),
  }
}

/** 'Erledigte Forderung nach Ablauf der Speicherfrist: Forderung, Musterbank AG, 312,40 Euro', as in the request itself. */
export function matterLine(
  draft: Draft,
  theCase: Case,
  { item, matter }: Passage,
  speech: Tongue,
): string {
  const blocks = blocksOf(draft, speech)
  const fill = filler(dateOf(draft, theCase), speech, {
    ...frameWords(draft, theCase, speech),
    ...item.values(matter, theCase, speech),
  })
  const rule = matter.finding.rule.id
  const variant = item.variant?.(matter, theCase)
  const own = variant && blocks[`heading ${rule} ${variant}`] ? `${rule} ${variant}` : rule
  const rows = matter.subjects.map((subject) => nameOf(theCase, subject, speech))
  const told = Object.values(item.values(matter, theCase, speech) ?? {})
  // A contract that no letter lists is named as the person told it.
  const said = (rows.length > 0 ? rows : told).filter((row) => row !== '')
  return [
    fillLine(blocks, `heading ${own}`, fill),
    ...(said.length > 0 ? [said.join('; ')] : []),
  ].join(': ')
}

/** The matters of a request as a list, none for a request that names none. */
export function mattersOf({ draft }: Followed, theCase: Case, speech: Tongue): Block[] {
  const items = draft.passages.map((one) => matterLine(draft, theCase, one, speech))
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Heading, matters and the block of its situation, for each request in turn. */
export function followedParts(
  { follows }: Draft,
  theCase: Case,
  speech: Tongue,
  more: (one: Followed) => string[] = () => [],
): BodyPart[] {
  return follows.flatMap((one, at): BodyPart[] => {
    const words = { number: String(at + 1), ...followedWords(one, theCase, speech) }
    const list = mattersOf(one, theCase, speech)
    const named = (text: string): Worded => ({ text, words })
    const sent = one.stage.sent?.entry.receivedOn ? 'sent received' : 'sent'
    return [
      named('heading request'),
      named(list.length === 0 ? sent : `${sent} about`),
      ...list,
      named(`situation ${one.stage.situation ?? ''}`),
      ...gapParts(one, speech).map((part) => (typeof part === 'string' ? named(part) : part)),
      named(`support ${one.stage.situation ?? ''}`),
      ...more(one).map(named),
    ]
  })
}

/** What the answer lacks, as a list. */
function gapParts({ gaps }: Followed, speech: Tongue): (string | Block)[] {
  if (gaps === null) return []
  return [
    'gaps',
    {
      kind: 'list',
      items: gaps.keys.map((key) => {
        const words = STATEMENTS[key]
        return words ? inTongue(words, speech) : key
      }),
    },
  ]
}

const isProven = (sent: Sent | null) =>
  sent?.entry.receivedOn != null && ['registered', 'fax'].includes(sent.entry.by ?? '')

/** Copies of the requests, of the proof that they arrived, of answers and of reminders; each only when the log has its day. */
export function followedEnclosures(
  follows: readonly Followed[],
  theCase: Case,
  speech: Tongue,
  forOthers: boolean,
): Worded[] {
  return follows.flatMap((one): Worded[] => {
    const words = followedWords(one, theCase, speech)
    const { reminder, sent } = one.stage
    const has = (text: string, name: string): Worded[] => (words[name] ? [{ text, words }] : [])
    // A request that the person wrote in her own words has a title of its own.
    const isOwn = sent?.path === 'request'
    const request = has(isOwn ? 'enclose-own-request' : 'enclose-request', 'sentOn')
    if (!forOthers) return request
    return [
      ...request,
      ...(isProven(sent) ? has('enclose-receipt', 'receivedOn') : []),
      ...has('enclose-answer', 'answeredOn'),
      ...has('enclose-reminder', 'remindedOn'),
      ...(isProven(reminder) ? has('enclose-reminder-receipt', 'reminderReceivedOn') : []),
      ...has('enclose-reminder-answer', 'reminderAnsweredOn'),
    ]
  })
}
