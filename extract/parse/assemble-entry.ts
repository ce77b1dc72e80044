// Records of entries → `Entry`s; type, sign and status follow from the printed words.
import type { Entry, EntryType } from '../model/index.ts'
import { besideType, entryTypeOf, namesAnother } from './entry-type.ts'
import type { Layout } from './layout.ts'
import { type Ledger, meaningOf, passDoubts } from './ledger.ts'
import type { ReasonCode } from './reasons.ts'
import type { Record_ } from './record.ts'

const NEGATIVE = new Set<EntryType>([
  'claim',
  'court-register',
  'insolvency',
  'discharge',
  'fraud-marker',
])

export function entryOf(record: Record_, path: string, layout: Layout, ledger: Ledger): Entry {
  const get = (id: string) => record.readings.get(id)
  const day = (id: string) => ledger.text(`${path}/${id}`, get(id))
  const either = (id: string) => ledger.text(`${path}/${id}`, get(id) ?? get('endedOn'))
  const typeText = get('type')?.text ?? record.implied['type'] ?? ''
  const found = entryTypeOf(typeText, layout.words.entryTypes)
  const type = (found.type ?? 'other') as EntryType // layouts name only types of the model; a test checks it
  passDoubts(
    withoutIdle(record, type),
    path,
    { endedOn: NEGATIVE.has(type) ? 'settledOn' : 'closedOn' },
    ledger,
  )
  // Status and sign follow from the type, so the entry as a whole is in doubt.
  if (found.type === null) ledger.doubt(path, 'unknown-word')
  else if (!found.sure || (record.told && namesAnother(record.told, type, layout.words.entryTypes)))
    ledger.doubt(path, 'two-types')
  // What names neither type nor number nor amount may be of another list, and moves all that follow.
  if (found.type === null && !get('type') && !get('reference') && !get('amount'))
    ledger.doubt(path.replace(/\/\d+$/u, ''), 'unread')
  // Without a party it is not sure that this is one entry, and which.
  if (!get('party')) {
    ledger.doubt(path, 'gap')
    // A told item without its party is the rest of another one, or two were told as one: the list is not sure.
    // And what has neither party nor type is no entry, but moves all that follow.
    if (record.told || found.type === null) ledger.doubt(path.replace(/\/\d+$/u, ''), 'unread')
  }
  // The day on which a claim ended may be that of its settlement.
  if (NEGATIVE.has(type) && get('closedOn') && !get('settledOn') && !get('endedOn'))
    ledger.doubt(`${path}/settledOn`, 'left')
  const amount = get('amount')
  const money = amount && typeof amount.value === 'object' ? amount.value : null
  if (amount) ledger.note(`${path}/amount`, amount)
  const currency =
    money?.currency ??
    (money && amount && /EUR|€/u.test(record.implied['currency'] ?? '') ? 'EUR' : null)
  if (amount && currency) ledger.note(`${path}/currency`, amount)
  // An amount is printed with its currency: where the one is not sure the other is not.
  if (amount && money === null) ledger.doubt(`${path}/currency`, 'unparsable')
  else if (amount && currency === null) ledger.doubt(`${path}/currency`, 'gap')
  for (const { code } of record.doubts.filter(({ column }) => column === 'amount'))
    ledger.doubt(`${path}/currency`, code as ReasonCode)
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
    closedOn: NEGATIVE.has(type) ? day('closedOn') : either('closedOn'),
    settledOn: NEGATIVE.has(type) ? either('settledOn') : day('settledOn'),
    grantedOn: day('grantedOn'),
    status: 'unknown',
    negative: NEGATIVE.has(type),
    history: null,
  }
  // A claim does not end as a contract does: the day may be that of its settlement.
  if (NEGATIVE.has(type) && entry.closedOn !== null && entry.settledOn === null)
    for (const leaf of ['closedOn', 'settledOn', 'status']) ledger.doubt(`${path}/${leaf}`, 'left')
  // A contract is not settled: the words of the type, or the day, are of something else.
  if (!entry.negative && type !== 'other' && entry.settledOn !== null)
    for (const leaf of ['type', 'settledOn', 'status']) ledger.doubt(`${path}/${leaf}`, 'two-types')
  // „Erledigte Forderung" states it in its name; „Offene oder erledigte", „Teilweise erledigte Forderung" say it and more: a look must tell.
  const named =
    type === 'claim' && !get('status') ? besideType(typeText, layout.words.entryTypes) : ''
  const isStated = STATED.has(meaningOf(named, layout.words.statuses, ''))
  if (isStated && !PLAIN.test(named)) ledger.doubt(`${path}/status`, 'two-status')
  const statusText = laterStatus(record, get('status')?.text ?? (isStated ? named : ''))
  const said = meaningOf(statusText, layout.words.statuses, '')
  const status = statusOf(entry, said)
  // A word that settles the debt without a date of it, or beside words that say the opposite: which holds, a look must tell.
  const hasTwo = record.told ? isUnclear(record.told) : isTitledAndSettled(statusText)
  if (type === 'claim' && entry.settledOn === null && hasTwo)
    ledger.doubt(`${path}/status`, 'two-status')
  // „Ein Vollstreckungstitel liegt nicht vor", „Titel: nein".
  if (type === 'claim' && status === 'titled' && isTitleUnsure(record.told ?? statusText))
    ledger.doubt(`${path}/status`, 'unknown-word')
  // „offen" of a contract, „laufend" of a claim: what it is was not read as printed.
  const isOfOther = type === 'claim' ? said === 'running' : !entry.negative && OF_CLAIMS.has(said)
  if (isOfOther) ledger.doubt(`${path}/status`, 'two-types')
  // „Ende: 01.04.2027" of a contract that runs is an end agreed upon.
  if (!entry.negative && said === 'running' && entry.closedOn !== null)
    for (const leaf of ['closedOn', 'lastDueOn', 'status'])
      ledger.doubt(`${path}/${leaf}`, 'two-status')
  const statusMade = get('status')
  if (statusMade) ledger.note(`${path}/status`, statusMade)
  // A word that we do not know may be a status that changes what follows.
  if (statusMade && said === '') ledger.doubt(`${path}/status`, 'unknown-word')
  return { ...entry, status }
}

/** A day that is left over cannot be one that entries of this type do not have. */
function withoutIdle(record: Record_, type: EntryType): Record_ {
  const isNegative = NEGATIVE.has(type)
  const idle = [
    ...(isNegative ? ['closedOn', 'lastDueOn'] : ['settledOn']),
    ...(type === 'discharge' || type === 'insolvency' ? [] : ['grantedOn']),
    ...(RATED.has(type) || isNegative ? [] : ['firstDueOn', 'lastDueOn']),
  ]
  const doubts = record.doubts.filter(
    ({ column, code }) => code !== 'left' || column === null || !idle.includes(column),
  )
  return type === 'other' ? record : { ...record, doubts }
}

/** Contracts that are paid in instalments. */
const RATED = new Set<EntryType>([
  'instalment-loan',
  'mortgage',
  'leasing',
  'building-loan',
  'framework-credit',
])

const SETTLED =
  /(?<!(?:nicht|nie|nicht vollständig) )(?:erledigt|beglichen|ausgeglichen|getilgt|zurückgezahlt)/iu
const UNPAID =
  /(?:nicht|nie|noch nicht)[ \p{L}]{0,14} ?(?:bezahlt|beglichen|ausgeglichen|erledigt)|unbezahlt|offen/iu

/** „eine nicht bezahlte Forderung … erledigt": what the claim was is said first, what became of it later. */
const isUnclear = (told: string): boolean =>
  (SETTLED.test(told) && UNPAID.test(told)) || isTitledAndSettled(told)

/** „Tituliert, inzwischen erledigt". */
const isTitledAndSettled = (text: string): boolean =>
  SETTLED.test(text) && /tituliert|titel(?!\p{L})/iu.test(text)

const UNSURE =
  /(?<!\p{L})(?:nicht|nie|kein\p{L}*|ohne|nein|soll|wird)(?!\p{L})|un(?=tituliert)|aufgehoben|beantragt|bestritten|widersprochen/iu

/** Whether a sentence that speaks of a title says more of it than that there is one; that the debt is not paid is no such thing. */
const isTitleUnsure = (text: string): boolean =>
  text
    .split(/\.(?= |$)/u)
    .some((part) => /titul|titel/iu.test(part) && UNSURE.test(part.replace(UNPAID, '')))

/** The word of the status; of a told item that says both, the later one. */
function laterStatus(record: Record_, said: string): string {
  const [settled] = record.told ? (SETTLED.exec(record.told) ?? []) : []
  return settled && record.told && isUnclear(record.told) ? settled : said
}

/** What only a claim is. */
const OF_CLAIMS: ReadonlySet<string> = new Set(['open', 'titled', 'disputed'])

/** What the name of a claim may state of it: a contract that it comes of may have ended. */
const STATED: ReadonlySet<string> = new Set([...OF_CLAIMS, 'settled'])

/** A word for what became of a claim, alone or with what leaves it as plain. */
const PLAIN = /^(?:(?:noch )?nicht |inzwischen |bereits |vollständig )?\p{L}+$/iu

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
