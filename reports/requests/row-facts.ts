// Which values of a row identify it in a letter, how each is said, and which of them must be vouched for before it is stated.
import type { Row } from '../render/paper.ts'
import { type List, mayState, type Subject, valueOf } from './matter.ts'
import { inTongue } from './tongue.ts'
import { type Case, casePointer } from './vouching.ts'
import {
  counted,
  dayInWords,
  ENTRY_WORDS,
  INQUIRY_WORDS,
  label,
  money,
  percent,
  type Tongue,
} from './wording.ts'

/** Values printed of each kind of row, in this order. */
const PRINTED: Record<List, readonly string[]> = {
  entries: [
    'party',
    'originalParty',
    'reference',
    'amount',
    'openedOn',
    'firstDueOn',
    'lastDueOn',
    'reportedOn',
    'storedOn',
    'grantedOn',
    'settledOn',
    'closedOn',
  ],
  inquiries: ['on', 'party', 'purpose'],
  scores: [
    'name',
    'value',
    'rating',
    'probability',
    'meaning',
    'calculatedOn',
    'transmittedOn',
    'recipient',
  ],
  addresses: ['text', 'reportedBy', 'storedOn', 'since'],
  identity: ['surname', 'givenNames', 'bornOn'],
}

/** Values without which nobody could tell which row is meant: always to be vouched for when printed. */
const IDENTIFYING: Record<List, readonly string[]> = {
  entries: ['party', 'amount'],
  inquiries: ['party', 'on'],
  scores: ['name', 'value'],
  addresses: ['text'],
  identity: [],
}

/** A value in words of the letter. Days, money, points and percent by the leaf's name; other text as printed. */
export function sayValue(
  subject: Subject,
  leaf: string,
  value: string | number,
  speech: Tongue,
): string {
  if (leaf.endsWith('On') || leaf === 'on' || leaf === 'since')
    return dayInWords(String(value), speech)
  if (typeof value === 'string') return value
  if (leaf === 'amount') {
    const entry = subject.letter.entries[subject.row]
    return money(value, entry?.currency ?? null, speech)
  }
  if (leaf === 'probability') return percent(value, speech)
  const unit = subject.letter.scores[subject.row]?.unit
  if (unit === 'percent') return percent(value, speech)
  return unit === 'points' ? counted(value, 'points', speech) : String(value)
}

function kindRow(subject: Subject, speech: Tongue): Row[] {
  const entry = subject.list === 'entries' ? subject.letter.entries[subject.row] : undefined
  const inquiry = subject.list === 'inquiries' ? subject.letter.inquiries[subject.row] : undefined
  if (entry)
    return [{ label: label('kind', speech), value: inTongue(ENTRY_WORDS[entry.type], speech) }]
  if (inquiry)
    return [{ label: label('kind', speech), value: inTongue(INQUIRY_WORDS[inquiry.kind], speech) }]
  return []
}

/** Points and signs that the finding rests on, under their printed names: 'Kreditkarten: 24 Punkte'. */
function detailRows(
  theCase: Case,
  subject: Subject,
  used: readonly string[],
  speech: Tongue,
): Row[] {
  const score = subject.list === 'scores' ? subject.letter.scores[subject.row] : undefined
  const prefix = `${casePointer(subject.index, subject.place)}/`
  const stated = (leaf: string) => {
    const value = used.includes(`${prefix}${leaf}`) ? valueOf(theCase, subject, leaf) : null
    return value !== null && mayState(theCase, subject, leaf, value)
  }
  const criteria = (score?.criteria ?? []).flatMap((one, at): Row[] =>
    one.points !== null && stated(`criteria/${at}/points`)
      ? [{ label: one.label, value: counted(one.points, 'points', speech) }]
      : [],
  )
  const factors = (score?.factors ?? []).flatMap((one, at): Row[] =>
    one.effect !== null && stated(`factors/${at}/effect`)
      ? [{ label: one.name, value: one.effect }]
      : [],
  )
  return [...criteria, ...factors]
}

/** The labelled values of a row that may be stated; a value that was not vouched for is left out. `used`: the finding's values. */
export function factsOf(
  theCase: Case,
  subject: Subject,
  speech: Tongue,
  used: readonly string[] = [],
): Row[] {
  const rows = PRINTED[subject.list].flatMap((leaf): Row[] => {
    const value = valueOf(theCase, subject, leaf)
    if (value === null || !mayState(theCase, subject, leaf, value)) return []
    // Of the person's own data only what the finding is about.
    const pointer = casePointer(subject.index, `${subject.place}/${leaf}`)
    if (subject.list === 'identity' && !used.includes(pointer)) return []
    const name = subject.list === 'inquiries' && leaf === 'party' ? 'inquirer' : leaf
    return [{ label: label(name, speech), value: sayValue(subject, leaf, value.value, speech) }]
  })
  return [...kindRow(subject, speech), ...rows, ...detailRows(theCase, subject, used, speech)]
}

/**
 * Pointers of the values of a row that are still to be vouched for: those that identify it, and `needs`, the leaves that the rule
 * rests on. A needed leaf that is printed nowhere is not in this list.
 */
export function unvouched(theCase: Case, subject: Subject, needs: readonly string[]): string[] {
  const leaves = [...new Set([...IDENTIFYING[subject.list], ...needs])]
  return leaves
    .filter((leaf) => {
      const value = valueOf(theCase, subject, leaf)
      return value !== null && !mayState(theCase, subject, leaf, value)
    })
    .map((leaf) => casePointer(subject.index, `${subject.place}/${leaf}`))
}

/** A row in a few words that may be stated: 'Forderung, Musterbank AG, 312,40 Euro'. */
export function nameOf(theCase: Case, subject: Subject, speech: Tongue): string {
  const kind = kindRow(subject, speech).map((row) => row.value)
  const leaves = IDENTIFYING[subject.list].flatMap((leaf) => {
    const value = valueOf(theCase, subject, leaf)
    if (value === null || !mayState(theCase, subject, leaf, value)) return []
    return [sayValue(subject, leaf, value.value, speech)]
  })
  return [...kind, ...leaves].join(', ')
}
