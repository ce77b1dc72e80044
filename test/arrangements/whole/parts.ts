// The parts of a letter in a chance arrangement: what its style prints, as labels and values, as sentences, and what of the truth is left.
import type { Letter } from '../../../extract/index.ts'
import type { Item, Part } from '../parts.ts'
import type { Style } from './style.ts'
import { HEADINGS, type LabelName, STATUSES, TYPES } from './words.ts'

export const PARTS = [
  'identity',
  'addresses',
  'entries',
  'inquiries',
  'own score',
  'current scores',
  'sent scores',
] as const
export type PartName = (typeof PARTS)[number]

type Cell = readonly [label: LabelName, value: string | null]
type Fact = { title?: string | null; group?: string | null; cells: Cell[]; told: string }

const isTold = (style: Style, name: PartName) => style.ways[name].startsWith('told')

/** The truth without what this style does not print. */
export function printedBy(style: Style, letter: Letter): Letter {
  const told = (name: PartName) => isTold(style, name)
  const has = (name: string, part: PartName) => !style.without.has(name) && !told(part)
  const isCertificate = letter.kind === 'schufa/bonitaetsauskunft'
  return {
    ...letter,
    identity: { ...letter.identity, recordNumber: null },
    entries: letter.entries
      .filter((one) => TYPES[one.type] !== undefined)
      .map((one) => ({
        ...one,
        originalParty: has('originalParty', 'entries') ? one.originalParty : null,
        instalments: style.without.has('instalments') ? null : one.instalments,
        firstDueOn: has('firstDueOn', 'entries') ? one.firstDueOn : null,
        lastDueOn: has('firstDueOn', 'entries') ? one.lastDueOn : null,
        storedOn: style.without.has('storedOn') ? null : one.storedOn,
        history: null,
        grantedOn: null,
      })),
    addresses: letter.addresses.map((one) => ({
      ...one,
      storedOn: style.without.has('storedOn') ? null : one.storedOn,
    })),
    scores: letter.scores.map((one) => ({ ...one, factors: [], criteria: [] })),
    ...(isCertificate && { inquiries: [] }),
  }
}

const sentence = (parts: readonly (string | null | false | undefined)[]): string =>
  parts.filter(Boolean).join(' ')

function identity(style: Style, letter: Letter): Fact[] {
  const { surname, givenNames, bornOn, birthplace, reference } = letter.identity
  const isCertificate = letter.kind === 'schufa/bonitaetsauskunft'
  const [address] = letter.addresses
  const number: Cell[] = style.referenceAt === 'particulars' ? [['reference', reference]] : []
  return [
    {
      cells: isCertificate
        ? [
            ['fullName', `${givenNames} ${surname}`],
            ['bornOn', style.day(bornOn)],
            ['address', address?.text ?? null],
            ['issuedOn', style.day(letter.issuedOn)],
            ...number,
          ]
        : [
            ['surname', surname],
            ['givenNames', givenNames],
            ['bornOn', style.day(bornOn)],
            ['birthplace', birthplace],
            ...number,
          ],
      told: sentence([
        `Zu Ihrer Person sind gespeichert: ${givenNames} ${surname}, geboren am ${style.day(bornOn)}`,
        birthplace && `in ${birthplace}`,
        isCertificate &&
          `, wohnhaft ${address?.text}. Ausgestellt am ${style.day(letter.issuedOn)}`,
      ])
        .replace(' ,', ',')
        .concat('.'),
    },
  ]
}

const addresses = (style: Style, letter: Letter): Fact[] =>
  letter.kind === 'schufa/bonitaetsauskunft'
    ? []
    : letter.addresses.map((one) => ({
        title: one.current ? 'Aktuelle Anschrift' : 'Frühere Anschrift',
        cells: [
          ['address', one.text],
          ['standing', style.standing[one.current ? 0 : 1]],
          ['reportedBy', one.reportedBy],
          ['storedOn', style.day(one.storedOn)],
        ],
        told: sentence([
          `${one.current ? 'Ihre aktuelle' : 'Eine frühere'} Anschrift lautet ${one.text}.`,
          one.reportedBy && `Sie wurde von ${one.reportedBy} gemeldet`,
          one.storedOn ? `und am ${style.day(one.storedOn)} gespeichert.` : one.reportedBy && '.',
        ]).replace(' .', '.'),
      }))

const entries = (style: Style, letter: Letter): Fact[] =>
  letter.entries.map((one) => {
    const type = TYPES[one.type]?.[style.word] ?? null
    const day = style.day
    const isStated = !style.without.has('status') || one.status === 'titled'
    return {
      title: type,
      group: one.party,
      cells: [
        ['type', type],
        ['party', one.party],
        ['originalParty', one.originalParty],
        ['number', one.reference],
        ['amount', style.money(one.amount)],
        ['instalments', one.instalments === null ? null : String(one.instalments)],
        ['openedOn', day(one.openedOn)],
        ['reportedOn', day(one.reportedOn)],
        ['storedOn', day(one.storedOn)],
        ['firstDueOn', day(one.firstDueOn)],
        ['lastDueOn', day(one.lastDueOn)],
        ['endedOn', day(one.closedOn ?? one.settledOn)],
        ['status', isStated ? (STATUSES[one.status]?.[style.word] ?? null) : null],
      ],
      told: sentence([
        `${one.party} hat am ${day(one.reportedOn)} gemeldet: ${type} (Nummer ${one.reference}${one.amount === null ? '' : `, Betrag ${style.money(one.amount)}`}${one.instalments === null ? '' : `, ${one.instalments} Raten`}).`,
        one.openedOn && `Der Vertrag wurde am ${day(one.openedOn)} abgeschlossen.`,
        one.closedOn && `Der Vertrag wurde am ${day(one.closedOn)} beendet.`,
        one.settledOn && `Die Forderung wurde am ${day(one.settledOn)} beglichen.`,
        one.status === 'open' && 'Die Forderung ist offen.',
        one.status === 'titled' && 'Die Forderung ist tituliert.',
        one.storedOn && `Gespeichert am ${day(one.storedOn)}.`,
      ]),
    }
  })

const inquiries = (style: Style, letter: Letter): Fact[] =>
  letter.inquiries.map((one) => ({
    title: one.purpose,
    group: one.party,
    cells: [
      ['on', style.day(one.on)],
      ['asker', one.party],
      ['purpose', one.purpose],
    ],
    told: `Am ${style.day(one.on)} hat ${one.party} angefragt. Grund: ${one.purpose}.`,
  }))

type Score = Letter['scores'][number]
const valueOf = (style: Style, one: Score) =>
  one.unit === 'percent' ? style.percent(one.value) : one.value === null ? null : String(one.value)
const firmOf = (text: string | null) => text?.replace(/ \([^)]*\)$/u, '') ?? null

const isSector = (one: Score) => one.recipient === null && one.sector !== null
const isOwn = (one: Score) => one.recipient === null && one.sector === null

function scores(style: Style, own: readonly Score[], isSent: boolean): Fact[] {
  return own.map((one) => ({
    title: one.name,
    group: one.recipient,
    cells: [
      ...(isSent
        ? ([
            ['sentOn', style.day(one.transmittedOn)],
            ['recipient', one.recipient],
          ] satisfies Cell[])
        : []),
      ['scoreName', one.name],
      ['value', valueOf(style, one)],
      ['rating', one.rating],
      ['probability', style.percent(one.probability)],
      ['meaning', one.meaning],
      ...(isSent ? [] : ([['calculatedOn', style.day(one.calculatedOn)]] satisfies Cell[])),
    ],
    told: sentence([
      isSent
        ? `Am ${style.day(one.transmittedOn)} erhielt ${one.recipient} den ${one.name}. Der Scorewert betrug ${valueOf(style, one)}`
        : `Ihr ${one.name} beträgt ${valueOf(style, one)}`,
      one.rating && `, die Ratingstufe ${one.rating}`,
      one.probability !== null &&
        one.unit !== 'percent' &&
        `, die Erfüllungswahrscheinlichkeit ${style.percent(one.probability)}`,
      one.meaning && `(${one.meaning})`,
      '.',
      !isSent && one.calculatedOn && `Er wurde am ${style.day(one.calculatedOn)} berechnet.`,
    ]).replace(/ ([,.])/gu, '$1'),
  }))
}

/** A score that stands alone: its name is the label of its value. */
const ownScores = (style: Style, letter: Letter): Fact[] =>
  letter.scores.filter(isOwn).map((one) => {
    const [told] = scores(style, [one], false)
    return {
      cells: [
        [one.name as LabelName, valueOf(style, one)],
        ['meaning', one.meaning],
        ['calculatedOn', style.day(one.calculatedOn)],
      ],
      told: told?.told ?? '',
    }
  })

/** Columns in which nothing stands are not printed. */
function itemsOf(style: Style, facts: readonly Fact[]): Item[] {
  const names = [...new Set(facts.flatMap(({ cells }) => cells.map(([name]) => name)))].filter(
    (name) =>
      !style.without.has(name) &&
      facts.some(({ cells }) => cells.some(([own, value]) => own === name && value !== null)),
  )
  return facts.map(({ title, group, cells }) => ({
    title: title ?? null,
    group: group ?? null,
    cells: names.map((name) => [
      style.label(name) ?? name,
      cells.find(([own]) => own === name)?.[1] ?? null,
    ]),
  }))
}

/** What the part says as this style prints it. */
export function partOf(style: Style, name: PartName, letter: Letter): Part {
  const facts = {
    identity,
    addresses,
    entries,
    inquiries,
    'own score': ownScores,
    'current scores': (_: Style, one: Letter) => scores(style, one.scores.filter(isSector), false),
    'sent scores': (_: Style, one: Letter) =>
      scores(
        style,
        one.scores.filter(({ recipient }) => recipient !== null),
        true,
      ),
  }[name](style, letter)
  const [german, austrian] = HEADINGS[name === 'current scores' ? 'own score' : name] ?? [[], []]
  const pool = letter.kind.startsWith('schufa') ? german : austrian
  return {
    heading: pool[(style.headingAt + name.length) % pool.length] ?? '',
    items: itemsOf(style, facts),
    told: facts.map(({ told }) => told),
  }
}

/** As a row of its own a recipient is printed without its seat. */
export const withoutSeats = (letter: Letter): Letter => ({
  ...letter,
  scores: letter.scores.map((one) => ({ ...one, recipient: firmOf(one.recipient) })),
})
