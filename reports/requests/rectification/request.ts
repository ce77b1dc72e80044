// Rectification of what is wrong in the file (Art. 16 GDPR): to the bureau, and where somebody reported it, to the reporter too.
import { textsIn } from '../block-text.ts'
import { dayOf } from '../dates.ts'
import { defineRequest, type Item } from '../define.ts'
import { impossibleDates } from '../impossible-dates.ts'
import { pointsItem } from '../score-figures.ts'
import { aboutAddress, aboutEntry, isSomebodyElses, type Matter } from '../matter.ts'
import type { Passage } from '../offer.ts'
import { inTongue } from '../tongue.ts'
import type { Case } from '../vouching.ts'
import { dayInWords, ENTRY_WORDS, money } from '../wording.ts'

/** The day of settlement that the letter lacks: as the person knows it, else for the bureau to establish. */
const settledWithoutDate: Item = {
  to: ['issuer', 'party'],
  needs: () => [],
  variant: ({ subjects: [subject] }, theCase) =>
    dayOf(theCase, subject, 'settledOn') === null ? 'unknown' : null,
  values: ({ subjects: [subject] }, theCase, speech) => {
    const day = dayOf(theCase, subject, 'settledOn')
    return day === null ? {} : { settledOn: dayInWords(day, speech) }
  },
}

/** A row that is somebody else's, or the person's own birth date or name, as she said them. */
const identityMismatch: Item = {
  to: ['issuer'],
  needs: () => [],
  aboutOthers: true,
  variant: ({ subjects: [subject], used }) => {
    if (subject?.list !== 'identity') return null
    return used.some((one) => one.endsWith('/bornOn')) ? 'birth' : 'name'
  },
  values: ({ subjects, used }, theCase, speech) => {
    if (subjects.every((one) => isSomebodyElses(theCase, one))) return {}
    const { bornOn, givenNames, surname } = theCase.answers.identity ?? {}
    if (subjects.some(({ list }) => list !== 'identity')) return null
    if (used.some((one) => one.endsWith('/bornOn'))) {
      return bornOn ? { saidBornOn: dayInWords(bornOn, speech) } : null
    }
    return surname && givenNames ? { saidName: `${givenNames} ${surname}` } : null
  },
}

/** An ended contract, or a paid claim that is shown as open. */
const closedShownOpen: Item = {
  to: ['issuer', 'party'],
  needs: () => [],
  variant: ({ letter, subjects: [subject] }) =>
    letter.entries[subject?.row ?? -1]?.type === 'claim' ? 'claim' : null,
  values: ({ letter, subjects: [subject] }, theCase, speech) => {
    const isClaim = letter.entries[subject?.row ?? -1]?.type === 'claim'
    const leaf = isClaim ? 'settledOn' : 'closedOn'
    const day = dayOf(theCase, subject, leaf)
    return day === null ? null : { [leaf]: dayInWords(day, speech) }
  },
}

/** Where the person lives, or since when, as she said it; the letter's own day is among the facts. */
const addressWrong: Item = {
  to: ['issuer'],
  needs: () => [],
  variant: ({ finding, subjects: [subject] }, theCase) => {
    if (typeof finding.numbers['saidSince'] === 'string') return 'since'
    return subject && aboutAddress(theCase, subject)?.current === true ? 'current' : 'former'
  },
  values: ({ finding, subjects: [subject] }, theCase, speech) => {
    const about = subject ? aboutAddress(theCase, subject) : undefined
    const since = finding.numbers['saidSince']
    if (typeof since === 'string') {
      return about?.since === since ? { since: dayInWords(since, speech) } : null
    }
    return typeof about?.current === 'boolean' ? {} : null
  },
}

/** The right amount as the person said it, in the currency of the row. */
const amountWrong: Item = {
  to: ['issuer'],
  needs: () => ['amount'],
  values: ({ subjects: [subject] }, theCase, speech) => {
    const said = subject ? aboutEntry(theCase, subject)?.amount : null
    if (!subject || said === null || said === undefined) return null
    const currency = subject.letter.entries[subject.row]?.currency ?? null
    return { saidAmount: money(said, currency, speech) }
  },
}

/** What was really asked for: conditions, or only who the person is. */
const conditionsAsCredit: Item = {
  to: ['issuer', 'party'],
  needs: () => [],
  variant: ({ finding }) => (finding.numbers['saidKind'] === 'identity' ? 'identity' : null),
  values: ({ finding }) =>
    finding.numbers['saidKind'] === 'conditions' || finding.numbers['saidKind'] === 'identity'
      ? {}
      : null,
}

/** A contract that the person has and the letter does not list: only the company that has it can report it. */
const missingEntry: Item = {
  to: ['party'],
  needs: () => [],
  told: (matter, theCase) => missedIn(matter, theCase)?.party ?? null,
  values: (matter, theCase, speech) => {
    const missed = missedIn(matter, theCase)
    const words = missed
      ? Object.entries(ENTRY_WORDS).find(([type]) => type === missed.type)?.[1]
      : null
    if (!missed?.openedOn || !missed.party || !words) return null
    return {
      openedOn: dayInWords(missed.openedOn, speech),
      contract: inTongue(words, speech),
    }
  },
}

/** Which of the contracts that the person misses a finding is about. */
function missedIn({ finding }: Matter, { answers }: Case) {
  const at = finding.numbers['missing']
  return typeof at === 'number' ? (answers.missing?.[at] ?? null) : null
}

const isMissing = ({ matter }: Passage) => matter.finding.rule.id === 'missing-entry'

export default defineRequest({
  type: 'rectification',
  right: 'gdpr-16',
  applies: 'findings',
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {
    'duplicate-entry': {
      to: ['issuer', 'party'],
      needs: () => ['openedOn', 'reportedOn'],
      variant: ({ finding }) => (finding.strength === 'contradiction' ? null : 'alike'),
      values: (matter) => (matter.subjects.length > 1 ? {} : null),
    },
    'impossible-dates': impossibleDates,
    'points-do-not-add-up': pointsItem(true),
    'closed-shown-open': closedShownOpen,
    'settled-without-date': settledWithoutDate,
    'identity-mismatch': identityMismatch,
    'address-wrong': addressWrong,
    'amount-wrong': amountWrong,
    'conditions-as-credit': conditionsAsCredit,
    'missing-entry': missingEntry,
  },
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: ({ draft: { passages } }) => [
    passages.every(isMissing) ? 'purpose missing' : 'purpose',
    { part: 'items' },
    'heading demand',
    passages.every(isMissing) ? 'demand missing' : 'demand',
    'deadline',
    'refusal',
  ],
  enclose: ({ passages }) =>
    passages.some(isMissing) ? [{ text: 'enclose-contract', words: {} }] : [],
})
