// A whole letter in a chance arrangement: its truth, and the pages of words that a reader would get from its file.
import type { Letter } from '../../../extract/index.ts'
import type { Page } from '../../../extract/read/word.ts'
import {
  editionOf,
  KINDS,
  letterOf,
  OTHER_KINDS,
  otherLetter,
  person,
} from '../../../fixtures/index.ts'
import { addDays } from '../../../fixtures/make/days.ts'
import { random, type Random } from '../../../fixtures/make/random.ts'
import { ARRANGEMENTS } from '../arrange.ts'
import { LEFT, RIGHT, Sheet, widthOf } from '../sheet.ts'
import { partOf, printedBy, withoutSeats } from './parts.ts'
import { type Style, styleOf } from './style.ts'
import { AFTER, BEFORE, EMPTY, GREETINGS, RIGHTS } from './words.ts'

/** Kinds that consist of the parts that can be arranged. */
export const WHOLE_KINDS = [...KINDS, ...OTHER_KINDS].filter(
  (kind) => kind !== 'schufa/score-2026' && kind !== 'us/adverse-action',
)
type WholeKind = (typeof WHOLE_KINDS)[number]

const FROM = {
  'schufa/datenuebersicht-34': '2016-11-07',
  'schufa/datenkopie-15': '2018-06-11',
  'schufa/bonitaetsauskunft': '2023-02-05',
} as const

/** Somebody whose letters hold something to read. */
function truthOf(kind: WholeKind, seed: number): Letter {
  if (kind === 'crif-at/auskunft' || kind === 'ksv1870/auskunft') return otherLetter(kind, 97, seed)
  const r = random('whole', kind, seed)
  const from = kind in FROM ? FROM[kind as keyof typeof FROM] : '2023-02-05'
  const on = addDays(from, r.int(0, 400))
  for (let i = 0; ; i++) {
    const p = person(seed, `whole/${kind}/${i}`)
    if (!p.homes.some((home) => home.storedOn <= on)) continue
    const letter = letterOf(p, kind, { on })
    if (letter.entries.length > 0 && editionOf(kind, on) !== '2026') return letter
  }
}

const SENDERS: Record<string, [string, string, string]> = {
  schufa: [
    'SCHUFA Holding AG',
    'Kormoranweg 5, 65201 Wiesbaden',
    'Amtsgericht Wiesbaden HRB 12286',
  ],
  'crif-at': ['CRIF GmbH', 'Rothschildplatz 3, 1020 Wien', 'Handelsgericht Wien FN 200570g'],
  ksv1870: [
    'KSV1870 Information GmbH',
    'Wagenseilgasse 7, 1120 Wien',
    'Handelsgericht Wien FN 186590f',
  ],
}
const TITLES: Record<WholeKind, readonly string[]> = {
  'schufa/datenkopie-15': [
    'Datenkopie nach Art. 15 DS-GVO',
    'Ihre Datenkopie (nach Art. 15 DS-GVO)',
    'Auskunft nach Artikel 15 Datenschutz-Grundverordnung: Datenkopie',
  ],
  'schufa/datenuebersicht-34': [
    'Datenübersicht nach § 34 Bundesdatenschutzgesetz',
    'Ihre Datenübersicht gemäß § 34 BDSG',
  ],
  'schufa/bonitaetsauskunft': [
    'SCHUFA-BonitätsAuskunft',
    'BonitätsAuskunft: Zertifikat für Dritte',
  ],
  'crif-at/auskunft': ['Auskunft nach Art. 15 DSGVO', 'Ihr Auskunftsbegehren nach Art 15 DSGVO'],
  'ksv1870/auskunft': ['Auskunft nach Art. 15 DSGVO', 'Selbstauskunft gemäß Art 15 DSGVO'],
} as Record<WholeKind, readonly string[]>

const OPENINGS: Record<string, (on: string | null) => string> = {
  'schufa/datenkopie-15': (on) =>
    `nachfolgend erhalten Sie eine Kopie der am ${on} zu Ihrer Person gespeicherten Daten.`,
  'schufa/datenuebersicht-34': (on) =>
    `hiermit erhalten Sie die Übersicht der zu Ihrer Person am ${on} gespeicherten Daten.`,
  'schufa/bonitaetsauskunft': () =>
    'Zertifikat zur Vorlage bei Geschäftspartnern. Es liegen ausschließlich positive Vertragsinformationen vor.',
  'crif-at/auskunft': (on) => `wir erteilen Ihnen Auskunft mit Stand ${on}.`,
  'ksv1870/auskunft': (on) => `wir erteilen Ihnen Auskunft über die am ${on} gespeicherten Daten.`,
}

/** A sheet that prints something on each page beside the letter. */
class Bordered extends Sheet {
  border(style: Style, sender: readonly [string, string, string], reference: string): void {
    for (const [i, page] of this.pages.entries()) {
      const put = (text: string, y: number) => {
        const other = new Sheet()
        other.put(text, LEFT, 7, y)
        for (const word of other.pages[0]?.words ?? [])
          page.words.push({ ...word, page: page.number })
      }
      if (style.runningHead && i > 0)
        put(`${sender[0]} · ${reference} · Seite ${i + 1} von ${this.pages.length}`, 30)
      if (style.runningFoot === 'page') put(`Seite ${i + 1}/${this.pages.length}`, 812)
      if (style.runningFoot === 'company')
        put(`${sender.join(' · ')} · IBAN DE00 0000 0000 0000 0000 00`, 812)
    }
  }
}

function head(sheet: Sheet, style: Style, letter: Letter, title: string): void {
  const [name, seat] = SENDERS[letter.issuer] ?? ['', '']
  const town = letter.issuer === 'schufa' ? 'Wiesbaden' : 'Wien'
  const { surname, givenNames, reference } = letter.identity
  const isCertificate = letter.kind === 'schufa/bonitaetsauskunft'
  sheet.put(name, LEFT, 13)
  sheet.y += 18
  sheet.put(seat, LEFT, 8)
  sheet.y += 24
  const top = sheet.y
  if (style.hasWindow && !isCertificate)
    for (const line of [
      `${givenNames} ${surname}`,
      ...(letter.addresses.find((one) => one.current)?.text?.split(', ') ?? []),
    ])
      sheet.flow(line)
  const day = style.day(letter.issuedOn) ?? ''
  const isBlock = style.dateAt === 'block'
  const block: [string, string][] = [
    ...(isBlock && !isCertificate ? [['Datum', day] as [string, string]] : []),
    ...(style.referenceAt === 'block'
      ? [[style.label('reference') ?? '', reference ?? ''] as [string, string]]
      : []),
  ]
  for (const [i, [label, value]] of block.entries()) {
    sheet.put(`${label}:`, 380, 9, top + i * 13)
    sheet.put(value, 380 + widthOf(`${label}: `, 9) + 4, 9, top + i * 13)
  }
  sheet.y = Math.max(sheet.y, top + block.length * 13) + 20
  if (!isBlock && !isCertificate) {
    const text = `${town}, ${style.day(letter.issuedOn)?.includes(' ') ? '' : 'den '}${day}`
    sheet.put(text, style.dateAt === 'right' ? RIGHT - widthOf(text, 10) : LEFT, 10)
    sheet.y += 26
  }
  sheet.put(title, LEFT, 14)
  sheet.y += 24
  if (style.referenceAt === 'subject') {
    sheet.put(`${style.label('reference')}: ${reference}`, LEFT, 10)
    sheet.y += 22
  }
}

const say = (sheet: Sheet, r: Random, texts: readonly string[] | undefined): void => {
  if (!texts || texts.length === 0) return
  sheet.flow(r.pick(texts), 9)
  sheet.gap(6)
}

/** The letter with this number: the same number gives the same letter. */
export function wholeLetter(
  kind: WholeKind,
  seed: number,
): { truth: Letter; pages: Page[]; style: Style } {
  const r = random('whole letter', kind, seed)
  const style = styleOf(r)
  const letter = withoutSeats(printedBy(style, truthOf(kind, seed)))
  const sheet = new Bordered()
  head(sheet, style, letter, r.pick(TITLES[kind]))
  sheet.flow(r.pick(GREETINGS))
  sheet.flow(OPENINGS[kind]?.(style.day(letter.cutoffOn)) ?? '')
  let number = 0
  for (const name of style.order) {
    const part = partOf(style, name, letter)
    const isEmpty = part.items.length === 0
    if (isEmpty && !(name in EMPTY && r.chance(0.6))) continue
    if (isEmpty && kind === 'schufa/bonitaetsauskunft') continue
    number += 1
    sheet.heading(style.heading(part.heading, number), style.headingSize)
    if (isEmpty) {
      say(sheet, r, EMPTY[name])
      continue
    }
    if (style.hasBefore) say(sheet, r, BEFORE[name])
    ARRANGEMENTS[style.ways[name]]?.(sheet, part)
    if (style.hasAfter) say(sheet, r, AFTER[name])
  }
  sheet.heading(style.heading('Ihre Rechte', number + 1), style.headingSize)
  for (const text of RIGHTS) sheet.flow(text, 9)
  sheet.border(style, SENDERS[letter.issuer] ?? ['', '', ''], letter.identity.reference ?? '')
  return { truth: { ...letter, pages: sheet.pages.length }, pages: sheet.pages, style }
}
