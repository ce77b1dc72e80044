// Data of the finding pages, in the order in which a judge needs them: statement, crop, sum, rule, limits, effect, values.
import type { Finding, Language, Letter } from '../../extract/index.ts'
import { type Crop, cropName, type Evidence } from './evidence.ts'
import { fieldName, fieldValue } from './fields.ts'
import { type FindingSaid, findingSaid } from './finding-said.ts'
import { contestableWord, markLine, numbered, strengthWords } from './lines.ts'
import { markedRows } from './marked.ts'
import { matterWords } from './matter-words.ts'
import type { Said } from './sources-said.ts'
import type { Print } from './print.ts'
import { bound, dayText, languageOf, numberText, type PackSpeech } from './speak.ts'
import { sumRows } from './sum.ts'
import { inLetter, type ValueUsed, valuesUsed } from './values.ts'
import { PACK_WORDS } from './words.ts'

/** Width of the text on paper, and how far a crop may be enlarged to fill it. */
const ZONE: Record<Print, { mm: number; largest: number }> = {
  normal: { mm: 128, largest: 1.2 },
  large: { mm: 165, largest: 2 },
}
const MM_PER_POINT = 25.4 / 72
/** Most rows of values on a finding page; the others stand in evidence.json. */
const MOST_VALUES = 16
const MOST_CROPS = 4

/** A chart drawn for a finding: file of the typesetting, words for those who cannot see it, caption. */
export type Drawing = { file: string; alt: string; caption: Said }

/** How wide a crop stands on paper, and at which scale: text width, but never enlarged beyond what the print allows. */
export function cropSize(
  crop: Pick<Crop, 'width' | 'scale'>,
  print: Print = 'normal',
): { width: number; percent: number } {
  const natural = (crop.width / crop.scale) * MM_PER_POINT
  const scale = Math.min(ZONE[print].largest, ZONE[print].mm / natural)
  return { width: natural * scale, percent: Math.round(scale * 100) }
}

function cropData(crop: Crop, many: boolean, print: Print, speech: Language) {
  const w = PACK_WORDS[speech].crop
  const { width, percent } = cropSize(crop, print)
  const size = percent < 100 ? w.smaller(percent) : percent > 100 ? w.larger(percent) : w.same
  return {
    file: cropName(crop),
    width,
    height: (width * crop.height) / crop.width,
    alt: w.alt(crop.page),
    caption: bound(w.caption(w.sheet(crop.page, many ? crop.letter + 1 : null), size)),
  }
}

/** How a value was read and who vouched for it. */
export function howRead(value: ValueUsed, byAdviser: boolean, speech: Language): string {
  const { how } = PACK_WORDS[speech]
  if (value.method === 'person' && value.box === null) return how.person
  const read = () =>
    value.method === 'ocr' ? how.ocr(Math.floor(value.confidence * 100)) : how.text
  const vouched = byAdviser ? how.vouched : how.confirmed
  const words = value.method === 'person' ? how.person : value.confirmed ? vouched : read()
  return bound(how.page(words, value.page))
}

function valueRows(e: Evidence, finding: Finding, speech: Language): string[][] {
  const byAdviser = e.case.answers.confirmed === 'all'
  const values = valuesUsed(e.case, finding).filter((v) => !v.pointer.endsWith('/currency'))
  const rows = values.slice(0, MOST_VALUES).flatMap((value) => {
    const { letter: n, path } = inLetter(value.pointer)
    const letter: Letter | null = e.case.letters[n] ?? null
    if (!letter) return []
    const name = fieldName(letter, path, speech)
    return [[name, fieldValue(letter, path, speech), howRead(value, byAdviser, speech)]]
  })
  const left = values.length - MOST_VALUES
  return left > 0 ? [...rows, ['', '', PACK_WORDS[speech].moreValues(left)]] : rows
}

/** Where the rule comes from: its question, each ground with its day, the rule with its version and review, its sources. */
function sourceOf({ rule }: Finding, said: FindingSaid, speech: Language) {
  const w = PACK_WORDS[speech]
  const days = new Set(said.grounds.map((g) => g.asOf))
  const [only] = days
  // One day for all texts is said once, after the last of them.
  const once = days.size === 1 && said.grounds.length > 1
  const colon = speech === 'fr' ? '\u00a0: ' : ': '
  const grounds = said.grounds.map(({ cited, text, asOf }) => ({
    before: text.text ? `${cited}${colon}` : `${cited}.`,
    text: { ...text, text: text.text && text.text.replace(/\.?$/, '.') },
    after: once ? '' : bound(w.asOf(dayText(asOf, speech))),
  }))
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(rule.validFrom)
  const from = isDay ? dayText(rule.validFrom, speech) : rule.validFrom
  return {
    question: said.question === null ? null : bound(w.question(said.question.text)),
    grounds,
    once: once && only !== undefined ? bound(w.asOfAll(dayText(only, speech))) : null,
    rule: {
      before: w.rule,
      id: rule.id,
      after: bound(w.ruleAfter(rule.version, from, w.reviewed[rule.reviewed])),
    },
    label: w.sources,
    sources: said.sources.map(({ text, foreign }) => ({ text: bound(text), foreign })),
  }
}

function effectOf({ effect }: Finding, { note }: FindingSaid, speech: Language) {
  if (!effect) return null
  const { from, low, high } = effect
  const known = from !== null && low !== null && high !== null
  const text = (value: number) => numberText(value, speech)
  const range = known ? bound(PACK_WORDS[speech].from(text(from), text(low), text(high))) : null
  return range === null && note === null ? null : { range, note }
}

/** One finding as its page needs it. */
function pageOf(
  e: Evidence,
  finding: Finding,
  place: { n: number; of: number },
  drawings: Drawing[],
  print: Print,
  speech: Language,
) {
  const rows = sumRows(finding, speech)
  const total = rows.findLast((row) => row.total)
  const shown = markedRows(e.case.letters, finding).map((row) => `${row.page} ${row.pointer}`)
  const crops = e.crops.filter((crop) => shown.includes(`${crop.page} ${crop.pointer}`))
  const many = e.case.letters.length > 1
  const said = findingSaid(finding, speech)
  return {
    n: String(place.n),
    anchor: `finding-${place.n}`,
    header: bound(PACK_WORDS[speech].finding(place.n, place.of)),
    title: said.title,
    matter: matterWords(e.case.letters, finding, speech),
    line: markLine(finding.strength),
    ...strengthWords(finding.strength, speech),
    contestable: contestableWord(finding, speech),
    statement: [said.statement],
    crops: crops.slice(0, MOST_CROPS).map((crop) => cropData(crop, many, print, speech)),
    charts: drawings,
    sum:
      rows.length === 0
        ? null
        : {
            rows: rows.filter((row) => row !== total).map((row) => [row.label, row.value]),
            total: total ? [total.label, total.value] : null,
          },
    source: sourceOf(finding, said, speech),
    caveats: said.caveats,
    effect: effectOf(finding, said, speech),
    values: valueRows(e, finding, speech),
    quoted: e.case.letters.find((letter) => letter !== null)?.language ?? speech,
  }
}

/** Pages of all numbered findings, the surest first. @param drawings by finding id */
export function pagesData(
  e: Evidence,
  drawings: Map<string, Drawing[]>,
  print: Print,
  speech: PackSpeech,
) {
  const findings = numbered(e.findings)
  const place = (at: number) => ({ n: at + 1, of: findings.length })
  return findings.map((finding, at) =>
    pageOf(e, finding, place(at), drawings.get(finding.id) ?? [], print, languageOf(speech)),
  )
}
