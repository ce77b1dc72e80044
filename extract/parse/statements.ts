// Which of the statements of Art. 15 a letter holds: said, left out, or not to be told.
import type { Letter } from '../model/index.ts'
import type { Page } from '../read/word.ts'
import type { Paragraph } from './flow.ts'
import type { Layout } from './layout.ts'
import { normal } from './normal.ts'

type Statement = keyof Letter['statements']

/**
 * Stems by which a German letter may speak of the matter in words that no layout knows. They never show that it is said, only that
 * its absence is not certain: a bureau is not to be accused of leaving out what it says in its own words.
 */
const HINTS: Record<Statement, readonly string[]> = {
  recipients: ['empfäng', 'übermittl', 'weitergeb', 'weitergegeb', 'weitergeleitet', 'erhalten'],
  sources: ['herkunft', 'quelle', 'stamm', 'gemeldet', 'mitgeteilt', 'bezogen von'],
  logic: [
    'mathemat',
    'statist',
    'verfahren',
    'berechnung',
    'algorithm',
    'einbezogen',
    'gewicht',
    'scoring',
    'profilbildung',
    'prognose',
    'vorhersage',
    'erfahrungen',
    'vergleichsgruppe',
    'formel',
  ],
  retention: [
    'gelöscht',
    'löschen wir',
    'löschfrist',
    'getilgt',
    'tilgung der',
    'aufbewahr',
    'speicherfrist',
    'speicherdauer',
    'solange',
    'wie lange',
    'dauer der',
    'bleiben zwölf',
    'bleiben drei',
    'bleiben sechs',
    'drei jahre',
    'sechs monate',
    'jahre gespeichert',
    'monate gespeichert',
    'taggenau',
    'nach zwölf',
    'nach drei',
    'nach sechs',
    'nach 12 monat',
    'nach 18 monat',
    'nach 36 monat',
    'nach 3 jahr',
  ],
  rights: ['widersp', 'beschwer', 'berichtig', 'einschränk', 'aufsichtsbeh', 'ihre rechte'],
}

/**
 * True when a phrase of the layout is there; false when the letter is whole and nothing speaks of the matter; null when it is not
 * whole, or when words hint at the matter that no layout knows.
 */
export function statementsIn(
  pages: readonly Page[],
  paragraphs: readonly Paragraph[],
  layout: Layout,
): Letter['statements'] {
  const text = normal(paragraphs.map((one) => one.text).join(' '))
  const whole = isComplete(pages)
  const holds = (phrases: readonly string[]) =>
    phrases.some((phrase) => text.includes(normal(phrase)))
  const given = (id: Statement): boolean | null => {
    const phrases = layout.statements[id]
    if (!phrases) return null
    if (holds(phrases)) return true
    return whole && !holds(HINTS[id]) ? false : null
  }
  return {
    recipients: given('recipients'),
    sources: given('sources'),
    logic: given('logic'),
    retention: given('retention'),
    rights: given('rights'),
  }
}

/** True when the pages number themselves through to their last. */
function isComplete(pages: readonly Page[]): boolean {
  const last = pages.at(-1)
  if (!last) return false
  const text = last.words.map((word) => word.text).join(' ')
  const match =
    /(?:Seite|Blatt|S\.)? ?(\d{1,2}) ?(?:von|\/) ?(\d{1,2})(?!\d)/iu.exec(text.slice(-60)) ??
    /(?:Seite|Blatt) (\d{1,2}) (?:von|\/) (\d{1,2})/iu.exec(text)
  return match !== null && match[1] === match[2] && Number(match[2]) === pages.length
}
