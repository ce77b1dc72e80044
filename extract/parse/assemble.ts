// Records → a Letter: values in their places, each with where it was read, and a doubt wherever text did not become a value.
// What follows from other values (unit, direction, status, kind of inquiry) is derived here and has no provenance.
import type {
  Doubt,
  Entry,
  EntryType,
  Inquiry,
  Language,
  Letter,
  Provenance,
  Score,
} from '../model/index.ts'
import { union } from '../read/word.ts'
import { criterionOf } from './criteria.ts'
import type { Layout } from './layout.ts'
import { normal } from './normal.ts'
import { reasonFor, type ReasonCode } from './reasons.ts'
import type { Reading, Record_ } from './record.ts'

/** Collects provenance and doubts while values are put in their places. */
class Ledger {
  readonly provenance: Record<string, Provenance> = {}
  readonly doubts: Doubt[] = []
  readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  doubt(path: string, code: ReasonCode): void {
    const reason = reasonFor(code, this.language)
    if (!this.doubts.some((one) => one.path === path && one.reason === reason))
      this.doubts.push({ path, reason })
  }

  note(path: string, made: Reading): void {
    const [first] = made.words
    if (!first) return
    const box = union(made.words.filter((word) => word.page === first.page).map((word) => word.at))
    this.provenance[path] = {
      page: first.page,
      box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])],
      text: made.text.slice(0, 2000),
      method: first.source,
      confidence: Math.min(made.confidence, ...made.words.map((word) => word.confidence)),
    }
    if (made.value === null) this.doubt(path, 'unparsable')
  }

  text(path: string, made: Reading | undefined): string | null {
    if (!made) return null
    this.note(path, made)
    return typeof made.value === 'string' ? made.value : null
  }

  number(path: string, made: Reading | undefined): number | null {
    if (!made) return null
    this.note(path, made)
    return typeof made.value === 'number' ? made.value : null
  }
}

const round = (x: number): number => Math.round(x * 100) / 100

const meaningOf = <T extends string>(
  text: string,
  table: readonly (readonly [string, string])[],
  fallback: T,
): string => {
  const words = normal(text)
  return table.find(([stem]) => words.includes(stem))?.[1] ?? fallback
}

const NEGATIVE = new Set<EntryType>([
  'claim',
  'court-register',
  'insolvency',
  'discharge',
  'fraud-marker',
])

export type Parts = {
  layout: Layout
  language: Language
  pages: number
  fields: Reading[]
  records: Record_[]
  statements: Letter['statements']
}

/** Builds the letter; records must be in reading order. */
export function assemble(parts: Parts): Letter {
  const { layout, language } = parts
  const ledger = new Ledger(language)
  const of = (into: string) => parts.records.filter((record) => record.set.into === into)
  const field = (id: string) => {
    const all = parts.fields.filter((made) => made.column.id === id)
    const good = all.filter((made) => made.value !== null)
    const [first] = good.length > 0 ? good : all
    if (first && good.some((made) => normal(String(made.value)) !== normal(String(first.value)))) {
      if (id !== 'issuedOn') ledger.doubt(`/${id}`, 'twice')
    }
    return first
  }
  const sender = field('sender')
  return {
    issuer: layout.issuer,
    kind: layout.kind,
    layout: layout.id,
    language: layout.language,
    issuedOn: ledger.text('/issuedOn', field('issuedOn')),
    cutoffOn: ledger.text('/cutoffOn', field('cutoffOn')),
    sender: ledger.text('/sender', sender),
    scores: scoresOf(of('scores'), of('criteria'), layout, ledger),
    entries: of('entries').map((record, i) => entryOf(record, `/entries/${i}`, layout, ledger)),
    inquiries: of('inquiries').map((record, i) =>
      inquiryOf(record, `/inquiries/${i}`, layout, ledger),
    ),
    addresses: of('addresses').map((record, i) => addressOf(record, `/addresses/${i}`, i, ledger)),
    reasons: [],
    statements: parts.statements,
    identity: {
      surname: ledger.text('/identity/surname', field('identity/surname')),
      givenNames: ledger.text('/identity/givenNames', field('identity/givenNames')),
      bornOn: ledger.text('/identity/bornOn', field('identity/bornOn')),
      birthplace: ledger.text('/identity/birthplace', field('identity/birthplace')),
      recordNumber: ledger.text('/identity/recordNumber', field('identity/recordNumber')),
      reference: ledger.text('/identity/reference', field('identity/reference')),
    },
    pages: parts.pages,
    provenance: ledger.provenance,
    doubts: ledger.doubts,
  }
}

/** Doubts that the engine had about the record become doubts of its leaves, or of the record. */
function passDoubts(
  record: Record_,
  path: string,
  names: Record<string, string>,
  ledger: Ledger,
): void {
  for (const { column, code } of record.doubts) {
    const leaf = column === null ? '' : `/${names[column] ?? column}`
    ledger.doubt(`${path}${leaf}`, code as ReasonCode) // record.ts and build.ts write only codes of REASONS
  }
}

function scoresOf(
  records: Record_[],
  criteria: Record_[],
  layout: Layout,
  ledger: Ledger,
): Score[] {
  const points = records.findIndex((record) => record.set.id === 'score-2026')
  const all = [...records]
  return all.map((record, i) =>
    scoreOf(record, `/scores/${i}`, layout, ledger, i === points ? criteria : []),
  )
}

const DEFAULT_NAMES: Record<string, string> = {
  basisscore: 'Basisscore',
  'score-2026': 'SCHUFA-Score',
}

function scoreOf(
  record: Record_,
  path: string,
  layout: Layout,
  ledger: Ledger,
  criteria: Record_[],
): Score {
  const get = (id: string) => record.readings.get(id)
  const once = record.set.once === true
  passDoubts(record, path, { on: 'transmittedOn' }, ledger)
  const printed = ledger.text(`${path}/name`, get('name'))
  const name = (once ? DEFAULT_NAMES[record.set.id] : printed) ?? printed ?? ''
  if (!once && !printed) ledger.doubt(`${path}/name`, 'gap')
  const scale = layout.scales.find((one) => new RegExp(one.name, 'u').test(name))
  const parts = /für (?<sector>.+?),? Version (?<version>\d\.\d)$/u.exec(name)?.groups
  const basis = record.set.id === 'basisscore'
  const transmitted = get('recipient') !== undefined
  const on = get('on')
  const valueReading = basis ? get('probability') : get('value')
  const recipient = ledger.text(`${path}/recipient`, get('recipient'))
  const transmittedOn = ledger.text(`${path}/transmittedOn`, transmitted ? on : undefined)
  const value = ledger.number(`${path}/value`, valueReading)
  const score: Score = {
    name,
    sector: parts?.['sector'] ?? null,
    version: parts?.['version'] ?? /Version (\d\.\d)/u.exec(name)?.[1] ?? null,
    value,
    unit: scale?.unit ?? 'points',
    min: scale?.min ?? null,
    max: scale?.max ?? null,
    better: scale?.better ?? 'higher',
    rating: ledger.text(`${path}/rating`, get('rating')),
    probability: ledger.number(`${path}/probability`, get('probability')),
    meaning: ledger.text(`${path}/meaning`, get('meaning')),
    calculatedOn: ledger.text(
      `${path}/calculatedOn`,
      get('calculatedOn') ?? (transmitted ? undefined : on),
    ),
    transmittedOn,
    recipient,
    factors: record.list.map((made, f) => {
      const effect = ledger.text(
        `${path}/factors/${f}/effect`,
        made,
      ) as Score['factors'][number]['effect'] // typed('effect') gives only these
      return { code: null, name: made.column.labels[0] ?? '', effect, rank: null }
    }),
    criteria: criteria
      .flatMap((row) => {
        const label = row.readings.get('label')
        const id = label ? criterionOf(label.text, layout.criteria) : null
        return id === null ? [] : [{ row, id }]
      })
      .map(({ row, id }, c) => {
        const at = `${path}/criteria/${c}`
        passDoubts(row, at, {}, ledger)
        const points = ledger.number(`${at}/points`, row.readings.get('points'))
        if (!row.readings.get('points')) ledger.doubt(`${at}/points`, 'gap')
        return { id, label: ledger.text(`${at}/label`, row.readings.get('label')) ?? '', points }
      }),
  }
  const unavailable = get('unavailable')
  if (unavailable && score.value === null) {
    ledger.note(`${path}/value`, unavailable)
    ledger.doubts.splice(
      0,
      ledger.doubts.length,
      ...ledger.doubts.filter((one) => one.path !== `${path}/value`),
    )
  } else if (!valueReading && record.set.id !== 'score-2026') ledger.doubt(`${path}/value`, 'gap')
  else if (!valueReading && score.meaning === null) ledger.doubt(`${path}/value`, 'not-found')
  return score
}

function entryOf(record: Record_, path: string, layout: Layout, ledger: Ledger): Entry {
  const get = (id: string) => record.readings.get(id)
  const day = (id: string) => ledger.text(`${path}/${id}`, get(id))
  passDoubts(record, path, {}, ledger)
  const typeText = get('type')?.text ?? record.implied['type'] ?? ''
  const found = meaningOf(typeText, layout.words.entryTypes, 'other')
  const type = found as EntryType // layouts name only types of the model; a test checks it
  if (found === 'other') ledger.doubt(`${path}/type`, 'unknown-word')
  const amount = get('amount')
  const money = amount && typeof amount.value === 'object' ? amount.value : null
  if (amount) ledger.note(`${path}/amount`, amount)
  const currency =
    money?.currency ??
    (money && amount && /EUR|€/u.test(record.implied['currency'] ?? '') ? 'EUR' : null)
  if (amount && currency) ledger.note(`${path}/currency`, amount)
  const entry: Entry = {
    type,
    party: ledger.text(`${path}/party`, get('party')),
    originalParty: ledger.text(`${path}/originalParty`, get('originalParty')),
    reference: ledger.text(`${path}/reference`, get('reference')),
    amount: money?.cents ?? null,
    currency,
    instalments: ledger.number(`${path}/instalments`, get('instalments')),
    reportedOn: day('reportedOn'),
    storedOn: day('storedOn'),
    openedOn: day('openedOn'),
    firstDueOn: day('firstDueOn'),
    lastDueOn: day('lastDueOn'),
    closedOn: day('closedOn'),
    settledOn: day('settledOn'),
    grantedOn: day('grantedOn'),
    status: 'unknown',
    negative: NEGATIVE.has(type),
    history: null,
  }
  const statusText = get('status')?.text ?? ''
  if (statusText) ledger.note(`${path}/status`, get('status') as Reading) // present: its text is
  return { ...entry, status: statusOf(entry, meaningOf(statusText, layout.words.statuses, '')) }
}

/** Claims: settled, titled, disputed, else open. Contracts: closed, else running. Others as the letter says. */
function statusOf(entry: Entry, said: string): Entry['status'] {
  if (entry.type === 'claim') {
    if (entry.settledOn !== null || said === 'settled' || said === 'closed') return 'settled'
    return said === 'titled' || said === 'disputed' ? said : 'open'
  }
  if (entry.negative) {
    if (said === 'settled' || entry.settledOn !== null) return 'settled'
    return said === 'open' || said === 'closed' || said === 'running' ? said : 'unknown'
  }
  if (entry.closedOn !== null || said === 'closed' || said === 'settled') return 'closed'
  return 'running'
}

function inquiryOf(record: Record_, path: string, layout: Layout, ledger: Ledger): Inquiry {
  const get = (id: string) => record.readings.get(id)
  passDoubts(record, path, {}, ledger)
  const purpose = ledger.text(`${path}/purpose`, get('purpose'))
  const on = ledger.text(`${path}/on`, get('on'))
  if (!get('on')) ledger.doubt(path, 'gap')
  const words = purpose ?? record.implied['purpose'] ?? ''
  const kind = meaningOf(words, layout.words.inquiryKinds, 'other') as Inquiry['kind'] // layouts name only kinds of the model; a test checks it
  const product = meaningOf(words, layout.words.products, 'other') as NonNullable<
    Inquiry['product']
  > // likewise
  return {
    on,
    party: ledger.text(`${path}/party`, get('party')),
    kind,
    product: saysNothing(words) ? null : product,
    purpose,
  }
}

/** „Bonitätsanfrage" alone names no product. */
function saysNothing(words: string): boolean {
  const rest = normal(words).replace(
    /bonitats?(?:anfrage|prufung|auskunft)|konditions?(?:en)?anfrage|kreditkonditionen|kreditanfrage|identitats?-?(?:prufung|feststellung)?|alters?-?(?:prufung|verifikation)|anfragekredit(?!karte)|anfrage|^zu|und/gu,
    '',
  )
  return rest === ''
}

function addressOf(
  record: Record_,
  path: string,
  index: number,
  ledger: Ledger,
): Letter['addresses'][number] {
  const get = (id: string) => record.readings.get(id)
  passDoubts(record, path, {}, ledger)
  const former = get('textFormer')
  const text = get('text') ?? former ?? get('anyText')
  const standing = normal(get('standing')?.text ?? record.implied['standing'] ?? '')
  const isOld =
    former !== undefined || /fruher|sonstig|ehemalig|vorherig|alt|voran|weitere/u.test(standing)
  const isNew = get('text') !== undefined || /aktuell|derzeit|gegenwartig/u.test(standing)
  if (!text) ledger.doubt(`${path}/text`, 'gap')
  return {
    current: isNew ? true : isOld ? false : index === 0,
    text: ledger.text(`${path}/text`, text),
    reportedBy: ledger.text(`${path}/reportedBy`, get('reportedBy')),
    storedOn: ledger.text(`${path}/storedOn`, get('storedOn')),
    since: ledger.text(`${path}/since`, get('since')),
  }
}
