// From a draft to a paper: which passages stand in the letter, in which order, with which words filled in.
import { type Block, nbsp, type Paper, plainLine, type Row } from '../render/paper.ts'
import type { Country } from './addressee.ts'
import { type Blocks, type Fill, fillBlock, fillLine, lawIn } from './block-text.ts'
import type { BodyPart } from './define.ts'
import { decisionOf } from './decision.ts'
import type { Draft } from './draft.ts'
import { enclosuresOf } from './enclosures.ts'
import { blockFor, blocksOf, dateOf, filler, frameWords, subjectOf, tongueOf } from './frame.ts'
import { mayCite } from './law.ts'
import { letterDay, pageOf, type Subject } from './matter.ts'
import type { Passage } from './offer.ts'
import { factsOf } from './row-facts.ts'
import { personIn } from './sender.ts'
import { type Case, isUsable } from './vouching.ts'
import { dayInWords, label, type Tongue } from './wording.ts'

function placeRow(theCase: Case, blocks: Blocks, subject: Subject, speech: Tongue): Row[] {
  const day = letterDay(theCase, subject.index)
  if (day === null) return []
  const page = pageOf(subject)
  const words = {
    letterDate: dayInWords(day, speech),
    ...(page === null ? {} : { page: String(page) }),
  }
  const fill = filler(theCase.today, speech, words)
  return [
    {
      label: label('place', speech),
      value: fillLine(blocks, page === null ? 'place-letter' : 'place-page', fill),
    },
  ]
}

function passageBlocks(
  draft: Draft,
  theCase: Case,
  blocks: Blocks,
  passage: Passage,
  at: number,
  speech: Tongue,
): Block[] {
  const { matter, item } = passage
  const rule = matter.finding.rule.id
  const variant = item.variant?.(matter, theCase)
  const words = { ...frameWords(draft, theCase, speech), ...item.values(matter, theCase, speech) }
  const fill = filler(dateOf(draft, theCase), speech, words)
  const ofRule = variant && blocks[`heading ${rule} ${variant}`] ? `${rule} ${variant}` : rule
  const title = fillLine(blocks, `heading ${ofRule}`, fill)
  const facts = matter.subjects.map(
    (subject): Block => ({
      kind: 'facts',
      rows: [
        ...factsOf(theCase, subject, speech, matter.used),
        ...placeRow(theCase, blocks, subject, speech),
      ],
    }),
  )
  const name = blockFor(blocks, draft, `item ${rule}${variant ? ` ${variant}` : ''}`)
  const support = supportBlocks(blocks, `support ${rule}`, dateOf(draft, theCase), fill)
  return [
    { kind: 'heading', text: `${at + 1}. ${title}` },
    ...facts,
    ...fillBlock(blocks, name, fill),
    ...support,
  ]
}

/** A paragraph that strengthens the rest, left out where there is none or its law was not there yet on that day. */
function supportBlocks(blocks: Blocks, name: string, day: string, fill: Fill): Block[] {
  const isThere = blocks[name] !== undefined && mayCite(lawIn(blocks, name), day)
  return isThere ? fillBlock(blocks, name, fill) : []
}

function bodyOf(draft: Draft, theCase: Case, blocks: Blocks, speech: Tongue): Block[] {
  const shared = frameWords(draft, theCase, speech)
  const named = (name: string, words: Record<string, string>): Block[] => {
    const fill = filler(dateOf(draft, theCase), speech, { ...shared, ...words })
    const own = blockFor(blocks, draft, name)
    if (name.startsWith('heading ')) {
      return [{ kind: 'heading', text: fillLine(blocks, own, fill) }]
    }
    if (/^support( |$)/.test(name)) {
      return supportBlocks(blocks, own, dateOf(draft, theCase), fill)
    }
    const filled = fillBlock(blocks, own, fill)
    const isMandate = /^purpose( |$)/.test(name) && draft.sender.client !== null
    return isMandate ? [...filled, ...fillBlock(blocks, 'mandate', fill)] : filled
  }
  const blocksFor = (part: BodyPart): Block[] => {
    if (typeof part === 'string') return named(part, {})
    if ('kind' in part) return [part]
    if ('text' in part) return named(part.text, part.words)
    return draft.passages.flatMap((one, at) =>
      passageBlocks(draft, theCase, blocks, one, at, speech),
    )
  }
  return draft.definition
    .body({ theCase, draft, letters: draft.letters, speech, hasItems: draft.passages.length > 0 })
    .flatMap(blocksFor)
}

/** Longer ones are no reference but something misread. */
const LONGEST_REFERENCE = 60

/** Date, the bureau's own references, and what identifies the person. A company gets no number of the bureau's. */
function infoOf(draft: Draft, theCase: Case, speech: Tongue): Row[] {
  const row = (name: string, value: string | null | undefined): Row[] =>
    value && value.length <= LONGEST_REFERENCE
      ? [{ label: label(name, speech), value: plainLine(value) }]
      : []
  const printed = (leaf: 'reference' | 'recordNumber') => {
    const index = draft.letters.find(
      (one) => theCase.letters[one]?.identity[leaf] && isUsable(theCase, one, `/identity/${leaf}`),
    )
    return index === undefined ? null : theCase.letters[index]?.identity[leaf]
  }
  const toBureau = draft.role === 'issuer'
  const toWatcher = draft.role === 'authority' || draft.role === 'desk'
  const day = toBureau ? letterDay(theCase, draft.letters[0] ?? 0) : null
  // Whoever looks into a complaint needs no data to search by.
  // A company that the person does not know is told no more than it needs to search by.
  const isUnknown = draft.role === 'party' && draft.definition.type === 'access'
  const bornOn = toWatcher || isUnknown ? null : personIn(theCase).bornOn
  const ofDecision = draft.role === 'lender' ? decisionOf(theCase)?.reference : null
  return [
    ...row('date', dayInWords(dateOf(draft, theCase), speech)),
    ...row('letterDate', day === null ? null : dayInWords(day, speech)),
    ...row('yourReference', toBureau ? printed('reference') : ofDecision),
    ...row('recordNumber', toBureau ? printed('recordNumber') : null),
    ...row('person', draft.sender.client),
    ...row('bornOn', bornOn === null ? null : dayInWords(bornOn, speech)),
  ]
}

const bound = (block: Block): Block => {
  if (block.kind === 'list') {
    return { kind: 'list', items: block.items.map((item) => nbsp(plainLine(item))) }
  }
  if (block.kind === 'facts') return { kind: 'facts', rows: block.rows.map(boundRow) }
  return { ...block, text: nbsp(plainLine(block.text)) }
}
const boundRow = ({ label: name, value }: Row): Row => ({
  label: nbsp(plainLine(name)),
  value: nbsp(plainLine(value)),
})

/** Business letters look as they do where they go to. */
const LAYOUTS: Record<Country, Paper['layout']> = {
  DE: 'din5008b',
  AT: 'din5008b',
  UK: 'british',
  US: 'american',
  FR: 'french',
}

/** The whole letter of a draft that lacks nothing. German letters come in the language asked for ('en' is a reading aid and is never sent). */
export function composePaper(draft: Draft, theCase: Case, asked: Tongue = 'de'): Paper {
  const speech = tongueOf(draft, asked)
  const blocks = blocksOf(draft, speech)
  const fill = filler(dateOf(draft, theCase), speech, frameWords(draft, theCase, speech))
  const { name, client, lines, email } = draft.sender
  const subject = nbsp(subjectOf(draft, theCase, speech))
  return {
    language: speech === 'us' ? 'en' : speech,
    layout: LAYOUTS[draft.addressee.country],
    title: subject,
    date: dateOf(draft, theCase),
    sender: { name, lines, email },
    addressee: [draft.addressee.name, ...(draft.addressee.lines ?? [])],
    info: infoOf(draft, theCase, speech).map(boundRow),
    subject: blocks['subject-line']
      ? nbsp(
          fillLine(blocks, 'subject-line', (name) => (name === 'subject' ? subject : fill(name))),
        )
      : subject,
    salutation: fillLine(blocks, 'salutation', fill),
    body: bodyOf(draft, theCase, blocks, speech).map(bound),
    closing: fillLine(blocks, 'closing', fill),
    signature: client === null ? [name] : [name, fillLine(blocks, 'on-behalf', fill)],
    enclosures: {
      title: fillLine(blocks, 'enclosures-title', fill),
      items: enclosuresOf(draft, theCase, speech).map(nbsp),
    },
  }
}
