// Data of the finding pages, in the order in which a judge needs them: statement, crop, sum, rule, limits, effect, values.
import type { Finding, Letter } from '../../extract/index.ts'
import { type Crop, cropName, type Evidence } from './evidence.ts'
import { fieldName, fieldValue } from './fields.ts'
import { contestableWord, markLine, numbered, strengthWords } from './lines.ts'
import { markedRows } from './marked.ts'
import { bound, dayText, numberText, type Speech } from './speak.ts'
import { sumRows } from './sum.ts'
import { inLetter, type ValueUsed, valuesUsed } from './values.ts'
import { PACK_WORDS } from './words.ts'

const TEXT_ZONE_MM = 128
const MM_PER_POINT = 25.4 / 72
const LARGEST = 1.2
/** Most rows of values on a finding page; the others stand in evidence.json. */
const MOST_VALUES = 16
const MOST_CROPS = 4

/** A chart drawn for a finding: file of the typesetting, words for those who cannot see it, caption. */
export type Drawing = { file: string; alt: string; caption: string }

/** How wide a crop stands on paper, and at which scale: text width, but never enlarged beyond 120 %. */
export function cropSize(crop: Pick<Crop, 'width' | 'scale'>): { width: number; percent: number } {
  const natural = (crop.width / crop.scale) * MM_PER_POINT
  const scale = Math.min(LARGEST, TEXT_ZONE_MM / natural)
  return { width: natural * scale, percent: Math.round(scale * 100) }
}

function cropData(crop: Crop, many: boolean, speech: Speech) {
  const w = PACK_WORDS[speech].crop
  const { width, percent } = cropSize(crop)
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
export function howRead(value: ValueUsed, byAdviser: boolean, speech: Speech): string {
  const { how } = PACK_WORDS[speech]
  if (value.method === 'person' && value.box === null) return how.person
  const read = () =>
    value.method === 'ocr' ? how.ocr(Math.floor(value.confidence * 100)) : how.text
  const vouched = byAdviser ? how.vouched : how.confirmed
  const words = value.method === 'person' ? how.person : value.confirmed ? vouched : read()
  return bound(how.page(words, value.page))
}

function valueRows(e: Evidence, finding: Finding, speech: Speech): string[][] {
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

/** Where the rule comes from: each ground with its day, the rule with its version and review, its sources. */
function sourceOf(finding: Finding, speech: Speech) {
  const w = PACK_WORDS[speech]
  const { rule } = finding
  const days = new Set(finding.grounds.map((g) => g.asOf))
  const [only] = days
  // One day for all texts is said once, after the last of them.
  const once = days.size === 1 && finding.grounds.length > 1
  const grounds = finding.grounds.map((g) => {
    const cited = [g.article, g.law].filter(Boolean).join(' ')
    const text = g.text ? `: ${g.text.replace(/\.?$/, '.')}` : '.'
    return bound(once ? `${cited}${text}` : `${cited}${text} ${w.asOf(dayText(g.asOf, speech))}`)
  })
  if (once && only !== undefined) grounds.push(w.asOfAll(dayText(only, speech)))
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(rule.validFrom)
  const from = isDay ? dayText(rule.validFrom, speech) : rule.validFrom
  const after = bound(w.ruleAfter(rule.version, from, w.reviewed[rule.reviewed]))
  const sources = rule.sources.length > 0 ? `${w.sources} ${rule.sources.join(' · ')}` : null
  return { grounds, rule: { before: w.rule, id: rule.id, after }, sources }
}

function effectOf(finding: Finding, speech: Speech): string[] {
  const { effect } = finding
  if (!effect) return []
  const { from, low, high, note } = effect
  const known = from !== null && low !== null && high !== null
  const range = known
    ? [
        PACK_WORDS[speech].from(
          numberText(from, speech),
          numberText(low, speech),
          numberText(high, speech),
        ),
      ]
    : []
  return [[...range, note].filter(Boolean).map(bound).join(' ')]
}

/** One finding as its page needs it. */
function pageOf(
  e: Evidence,
  finding: Finding,
  place: { n: number; of: number },
  drawings: Drawing[],
  speech: Speech,
) {
  const rows = sumRows(finding, speech)
  const total = rows.findLast((row) => row.total)
  const shown = markedRows(e.case.letters, finding).map((row) => `${row.page} ${row.pointer}`)
  const crops = e.crops.filter((crop) => shown.includes(`${crop.page} ${crop.pointer}`))
  return {
    n: String(place.n),
    anchor: `finding-${place.n}`,
    header: bound(PACK_WORDS[speech].finding(place.n, place.of)),
    title: bound(finding.title),
    line: markLine(finding.strength),
    ...strengthWords(finding.strength, speech),
    contestable: contestableWord(finding, speech),
    statement: [bound(finding.statement)],
    crops: crops
      .slice(0, MOST_CROPS)
      .map((crop) => cropData(crop, e.case.letters.length > 1, speech)),
    charts: drawings,
    sum:
      rows.length === 0
        ? null
        : {
            rows: rows.filter((row) => row !== total).map((row) => [row.label, row.value]),
            total: total ? [total.label, total.value] : null,
          },
    source: sourceOf(finding, speech),
    caveats: finding.caveats.map(bound),
    effect: effectOf(finding, speech),
    values: valueRows(e, finding, speech),
    quoted: e.case.letters.find((letter) => letter !== null)?.language ?? speech,
  }
}

/** Pages of all numbered findings, the surest first. @param drawings by finding id */
export function pagesData(e: Evidence, drawings: Map<string, Drawing[]>, speech: Speech) {
  const findings = numbered(e.findings)
  return findings.map((finding, at) =>
    pageOf(e, finding, { n: at + 1, of: findings.length }, drawings.get(finding.id) ?? [], speech),
  )
}
