// Records → a Letter: values in their places, each with where it was read, and a doubt wherever text did not become a value.
// What follows from other values (unit, direction, status, kind of inquiry) is derived here and has no provenance.
import type { Inquiry, Language, Letter } from '../model/index.ts'
import { entryOf } from './assemble-entry.ts'
import { DATE_SOURCE } from './date.ts'
import { entryTypeOf } from './entry-type.ts'
import { scoresOf } from './assemble-score.ts'
import type { Layout } from './layout.ts'
import { Ledger, meaningOf, passDoubts } from './ledger.ts'
import { valueAt } from '../pointer.ts'
import { normal } from './normal.ts'
import type { ReasonCode } from './reasons.ts'
import { typed } from './typed.ts'
import { oddText } from './odd-text.ts'
import { type Reading, type Record_ } from './record.ts'

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
    if (
      first &&
      good.some(
        (made) =>
          normal(made.text) !== normal(first.text) &&
          JSON.stringify(made.value) !== JSON.stringify(first.value),
      )
    ) {
      if (id !== 'issuedOn' && id !== 'sender') ledger.doubt(`/${id}`, 'twice')
    }
    const odd = first ? oddText(first) : null
    if (first?.weak && id.startsWith('identity/')) ledger.doubt(`/${id}`, 'columns')
    if (odd !== null) ledger.doubt(id === 'bureau' ? '/issuer' : `/${id}`, odd as ReasonCode) // record.ts writes only codes of REASONS
    // „Vorname" in the place of the given names: the surname is not where it was looked for, either.
    if (odd !== null && /^identity\/(?:surname|givenNames)$/u.test(id))
      for (const path of ['/identity/surname', '/identity/givenNames'])
        ledger.doubt(path, odd as ReasonCode)
    return first
  }
  const sender = field('sender')
  const letter: Letter = {
    // A refusal names the bureau: a known one is the issuer; the words of another are kept with their place.
    issuer: ledger.text('/issuer', field('issuer')) ?? issuerOf(field('bureau'), layout, ledger),
    kind: layout.kind,
    layout: layout.id,
    language: layout.language,
    issuedOn: ledger.text('/issuedOn', field('issuedOn')),
    cutoffOn: ledger.text('/cutoffOn', field('cutoffOn')),
    sender: ledger.text('/sender', sender),
    scores: scoresOf(
      of('scores'),
      { criteria: of('criteria'), factors: of('factors') },
      layout,
      ledger,
    ),
    entries: of('entries').map((record, i) => entryOf(record, `/entries/${i}`, layout, ledger)),
    inquiries: of('inquiries').map((record, i) =>
      inquiryOf(record, `/inquiries/${i}`, layout, ledger),
    ),
    addresses: of('addresses').map((record, i, all) =>
      addressOf(record, `/addresses/${i}`, i, all, ledger),
    ),
    reasons: of('reasons').map((record, i) => {
      passDoubts(record, `/reasons/${i}`, {}, ledger)
      return {
        code: ledger.text(`/reasons/${i}/code`, record.readings.get('code')),
        text: ledger.text(`/reasons/${i}/text`, record.readings.get('text')) ?? '',
        rank: i + 1,
      }
    }),
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
  for (const path of layout.expects ?? [])
    if (valueAt(letter, path) === null && !ledger.doubts.some((one) => one.path === path))
      ledger.doubt(path, 'not-found')
  if (layout.unseen) unsure(letter, ledger)
  return letter
}

function unsure(letter: Letter, ledger: Ledger): void {
  for (const [i, score] of letter.scores.entries())
    if (score.value !== null && score.transmittedOn === null)
      ledger.doubt(`/scores/${i}/value`, 'unseen')
}

function issuerOf(made: Reading | undefined, layout: Layout, ledger: Ledger): string {
  if (made) ledger.note('/issuer', made)
  return layout.issuer
}

function inquiryOf(record: Record_, path: string, layout: Layout, ledger: Ledger): Inquiry {
  const get = (id: string) => record.readings.get(id)
  passDoubts(record, path, {}, ledger)
  const purpose = ledger.text(`${path}/purpose`, get('purpose'))
  const on = ledger.text(`${path}/on`, get('on'))
  // Without its day or its party it may be the rest of something else.
  if (!get('on') || !get('party')) ledger.doubt(path, 'gap')
  // „Uns wurde am … gemeldet. Gespeichert am … Am … hat … angefragt": two sentences of which one lost its end, told as one.
  if (record.told && TOLD_ENTRY.test(record.told) && daysIn(record.told) > 1)
    ledger.doubt(path, 'columns')
  // A day alone may be of anything, and moves all inquiries that follow.
  if (!get('party') && !get('purpose')) ledger.doubt(path.replace(/\/\d+$/u, ''), 'unread')
  const words = purpose ?? record.implied['purpose'] ?? ''
  const said = meaningOf(words, layout.words.inquiryKinds, 'other')
  // „Anfrage zu einem Mobilfunkvertrag": who asks before a contract asks for credit.
  const asks = !OTHERS.test(words) && entryTypeOf(words, layout.words.entryTypes).type !== null
  const kind = (said === 'other' && asks ? 'credit' : said) as Inquiry['kind'] // layouts name only kinds of the model; a test checks it
  const product = meaningOf(words, layout.words.products, 'other') as NonNullable<
    Inquiry['product']
  > // likewise
  // The kind follows from words that we did not find.
  if (purpose === null && words === '') ledger.doubt(`${path}/kind`, 'gap')
  if (purpose !== null && kind === 'other' && !KNOWN_OTHER.test(purpose))
    ledger.doubt(path, 'unknown-word')
  // „Anfrage Schuhkauf" is an inquiry; what for, we do not know.
  else if (purpose !== null && kind === 'other' && !NAMED_OTHER.test(purpose))
    ledger.doubt(`${path}/kind`, 'unknown-word')
  if (purpose !== null && lacksFirst(purpose, layout)) ledger.doubt(path, 'broken')
  return {
    on,
    party: ledger.text(`${path}/party`, get('party')),
    kind,
    product: saysNothing(words) || (kind === 'identity' && product === 'other') ? null : product,
    purpose,
  }
}

const STEM_LEAST = 6

/** „Bonitätsprüfung Kreditkonditionen atenkredit": a word that a letter was lost from, in a file of which a part is gone. */
const lacksFirst = (purpose: string, { words }: Layout): boolean =>
  purpose
    .split(' ')
    .filter((word) => /^\p{Ll}/u.test(word))
    .some((word) =>
      [...words.inquiryKinds, ...words.products].some(
        ([stem]) => stem.length >= STEM_LEAST && normal(word).startsWith(stem.slice(1)),
      ),
    )

/** What is told of entries and of no inquiry. */
const TOLD_ENTRY =
  /(?<!\p{L})(?:gemeldet|mitgeteilt|eröffnet|abgeschlossen|Kontonummer|Vertragsnummer)(?!\p{L})/iu

const daysIn = (text: string): number => text.match(new RegExp(DATE_SOURCE, 'giu'))?.length ?? 0

/** Purposes that are none of the kinds with a name, and say that they are inquiries. */
const KNOWN_OTHER = /anfrage|auskunft|prüfung|abgleich|sonstig|allgemein|inkasso|forderung/iu

/** Words that name another purpose, or none. */
const NAMED_OTHER = /sonstig|allgemein|weitere|inkasso|forderung|auskunft|abgleich|^anfrage$/iu

const OTHERS = /sonstig|allgemein|weitere|inkasso|forderung/iu

/** „Bonitätsanfrage" alone names no product; a „Kreditanfrage" does, and conditions are those of a loan. */
function saysNothing(words: string): boolean {
  const rest = normal(words).replace(
    /bonitats?(?:anfrage|prufung|auskunft)|identitats?-?(?:prufung|feststellung)?|alters?-?(?:prufung|verifikation)|adressabgleich|anfrage|^zu|und/gu,
    '',
  )
  return rest === ''
}

function addressOf(
  record: Record_,
  path: string,
  index: number,
  others: readonly Record_[],
  ledger: Ledger,
): Letter['addresses'][number] {
  const textOf = ({ readings }: Record_): string | undefined =>
    ['text', 'textFormer', 'anyText'].map((id) => readings.get(id)?.text).find(Boolean)
  const get = (id: string) => record.readings.get(id)
  const places = { textFormer: 'text', anyText: 'text', standing: 'current' }
  passDoubts(record, path, places, ledger)
  const former = get('textFormer')
  const whole = get('text') ?? former ?? get('anyText')
  // „Früher Musterweg 1, …": the cell before it has no head of its own.
  const before =
    whole &&
    /^(?:(?:aktuell|früher|derzeit|vorherig|ehemalig)\p{Ll}*(?: (?:Adresse|Anschrift))?:?|(?:jetzt|heute|vorher|zuvor|bisher|vormals):) (?=\p{Lu})/iu.exec(
      whole.text,
    )?.[0]
  const text =
    whole && before
      ? {
          ...whole,
          text: whole.text.slice(before.length),
          value: typed('address', whole.text.slice(before.length)),
          words: whole.words.slice(before.trim().split(' ').length),
        }
      : whole
  const said = /früher|vorherig|ehemalig|aktuell|derzeit/iu.exec(whole?.text ?? '')?.[0]
  const standing = normal(
    get('standing')?.text ?? before ?? said ?? record.implied['standing'] ?? '',
  )
  const isOld =
    former !== undefined ||
    /fruher|sonstig|ehemalig|vorher|zuvor|bisher|vormals|alt|voran|weitere/u.test(standing)
  const isNew =
    get('text') !== undefined || /aktuell|derzeit|gegenwartig|jetzt|heute/u.test(standing)
  // An address that is there twice, once without more: one place was read two times.
  const isBare = !get('reportedBy') && !get('storedOn') && !get('since')
  if (isBare && text && others.some((one) => one !== record && textOf(one) === text.text))
    ledger.doubt(path, 'gap')
  // Without its text it may be the rest of another address.
  if (!text) ledger.doubt(path, 'gap')
  // A street of at most six words and a number; anything more is something else as well.
  else if (!/^(?:\S+ ){1,6}?\d/u.test(text.text)) ledger.doubt(path, 'unparsable')
  // Its second line, the town, may stand where we did not look.
  else if (!/\d{4,5} \p{Lu}|[A-Z]{2} \d{5}/u.test(text.text)) ledger.doubt(path, 'gap')
  return {
    current: isNew ? true : isOld ? false : index === 0,
    text: ledger.text(`${path}/text`, text),
    reportedBy: ledger.text(`${path}/reportedBy`, get('reportedBy')),
    storedOn: ledger.text(`${path}/storedOn`, get('storedOn')),
    since: ledger.text(`${path}/since`, get('since')),
  }
}
