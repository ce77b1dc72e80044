// Records of scores and criteria → `Score`s with scale, direction and provenance.
import type { Score } from '../model/index.ts'
import { criterionOf } from './criterion.ts'
import type { Layout } from './layout.ts'
import { type Ledger, passDoubts } from './ledger.ts'
import { isNearlyKnown } from './meaning.ts'
import { normal } from './normal.ts'
import type { Reading, Record_ } from './record.ts'

export function scoresOf(
  records: Record_[],
  parts: { criteria: Record_[]; factors: Record_[] },
  layout: Layout,
  ledger: Ledger,
): Score[] {
  const points = records.findIndex((record) => record.set.id === 'score-2026')
  // Key factors are printed of the letter's own score.
  const own = records.findIndex((record) => !record.readings.has('recipient'))
  return records.map((record, i) =>
    scoreOf(record, `/scores/${i}`, layout, ledger, {
      criteria: i === points ? parts.criteria : [],
      factors: i === own ? parts.factors : [],
    }),
  )
}

const DEFAULT_NAMES: Record<string, string> = {
  basisscore: 'Basisscore',
  'score-2026': 'SCHUFA-Score',
}

const OWN_NAME = /^SCHUFA-Basisscore$/u

function scoreOf(
  record: Record_,
  path: string,
  layout: Layout,
  ledger: Ledger,
  { criteria, factors }: { criteria: Record_[]; factors: Record_[] },
): Score {
  const get = (id: string) => record.readings.get(id)
  const once = record.set.once === true
  passDoubts(record, path, { on: get('recipient') ? 'transmittedOn' : 'calculatedOn' }, ledger)
  // Whether a day is that of sending or of calculation follows from there being a recipient.
  const isUnsure = record.doubts.some(
    ({ column, code }) => column === 'recipient' && (!get('recipient') || code === 'columns'),
  )
  if (isUnsure)
    ledger.doubt(`${path}/${get('recipient') ? 'transmittedOn' : 'calculatedOn'}`, 'left')
  // A score told without its value is one of the explanations, or was not read whole.
  if (record.set.id === 'basisscore' && !get('probability')) ledger.doubt(path, 'gap')
  // „8202 H", „N 47,12 %" in one cell: what is no value and no share may hold the rating, too.
  if (['value', 'probability'].some((id) => get(id)?.value === null) && !get('rating'))
    ledger.doubt(`${path}/rating`, 'left')
  // Trade and version are parts of the name, and the scale follows from them.
  for (const { column, code } of record.doubts)
    if (column === 'name')
      for (const leaf of ['sector', 'version', 'min', 'max'])
        passDoubts({ ...record, doubts: [{ column: leaf, code }] }, path, {}, ledger)
  for (const [f, made] of factors.entries())
    passDoubts(made, `${path}/factors/${record.list.length + f}`, { text: 'name' }, ledger)
  const printed = ledger.text(`${path}/name`, get('name'))
  // „Ihr aktueller Basisscore" is named so; with the bureau before it, it is printed otherwise.
  const isWhole = once && printed !== null && OWN_NAME.test(printed)
  const name =
    (once && !isWhole ? DEFAULT_NAMES[record.set.id] : printed) ?? printed ?? record.set.name ?? ''
  // Of which score the row is, nobody knows: it has no name, or the letter of another column.
  if (!once && !printed && record.set.name === undefined) ledger.doubt(path, 'gap')
  if (!once && printed && !/\p{L}{3}/u.test(printed)) ledger.doubt(path, 'columns')
  // A refusal may call the score by its model in words that we do not know.
  if (once && layout.bureaus && (!printed || get('name')?.weak))
    ledger.doubt(`${path}/name`, 'not-found')
  const scale = layout.scales.find((one) => new RegExp(one.name, 'u').test(name))
  const parts = /für (?<sector>.+?),? Version (?<version>\d\.\d)$/u.exec(name)?.groups
  const basis = record.set.id === 'basisscore'
  // The value of a Basisscore is its share: one printed number.
  if (basis)
    for (const { column, code } of record.doubts)
      if (column === 'probability')
        passDoubts({ ...record, doubts: [{ column: 'value', code }] }, path, {}, ledger)
  const transmitted = get('recipient') !== undefined
  const on = get('on')
  const valueReading = basis ? get('probability') : get('value')
  const recipient = ledger.text(`${path}/recipient`, get('recipient'))
  // A class of risk under the head of those who got scores: the heads are not over their columns, and nobody got it.
  if (recipient !== null && isClass(recipient, layout.words)) ledger.doubt(path, 'columns')
  // Of scores that went out, one that went to nobody on no day is what is left of a list that was not read.
  if (!once && record.set.name !== undefined && recipient === null && !on)
    ledger.doubt('/scores', 'unread')
  const transmittedOn = ledger.text(`${path}/transmittedOn`, transmitted ? on : undefined)
  const value = ledger.number(`${path}/value`, valueReading)
  const score: Score = {
    name,
    sector: parts?.['sector'] ?? null,
    version: parts?.['version'] ?? /Version (\d\.\d)/u.exec(name)?.[1] ?? null,
    value,
    unit: scale?.unit ?? 'points',
    min: ledger.number(`${path}/min`, get('min') ?? bound(get('range'), 0)) ?? scale?.min ?? null,
    max: ledger.number(`${path}/max`, get('max') ?? bound(get('range'), 1)) ?? scale?.max ?? null,
    // What the letter says of the direction goes before what we know of the scale.
    better: get('lower') ? 'lower' : get('higher') ? 'higher' : (scale?.better ?? 'higher'),
    rating: ledger.text(`${path}/rating`, get('rating')),
    probability: ledger.number(`${path}/probability`, get('probability')),
    meaning: ledger.text(`${path}/meaning`, withoutStop(get('meaning'))),
    calculatedOn: ledger.text(
      `${path}/calculatedOn`,
      get('calculatedOn') ?? (transmitted ? undefined : on),
    ),
    transmittedOn,
    recipient,
    factors: [
      ...record.list.map((made, f) => {
        const effect = ledger.text(
          `${path}/factors/${f}/effect`,
          made,
        ) as Score['factors'][number]['effect'] // typed('effect') gives only these
        if (made.words.length === 0) ledger.doubt(`${path}/factors/${f}/effect`, 'gap')
        return { code: null, name: made.column.labels[0] ?? '', effect, rank: null }
      }),
      ...factors.map((made, f) => ({
        code: ledger.text(`${path}/factors/${f}/code`, made.readings.get('code')),
        name: ledger.text(`${path}/factors/${f}/name`, made.readings.get('text')) ?? '',
        effect: null,
        rank: f + 1,
      })),
    ],
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
        // A label that ends in a figure has taken over the cell beside it.
        if (/ [+=]?\d+$|^[+=]?\d+ (?!Monat|Jahr)/u.test(row.readings.get('label')?.text ?? ''))
          ledger.doubt(at, 'columns')
        return { id, label: ledger.text(`${at}/label`, row.readings.get('label')) ?? '', points }
      }),
  }
  // Such letters print all kinds of data or none: where one was lost, another may have its sign.
  const kinds = record.set.columns.filter(({ type }) => type === 'effect').length
  if (record.list.length > 0 && record.list.length < kinds) ledger.doubt(`${path}/factors`, 'gap')
  // A name or a class that breaks off where others of its kind go on.
  if (name === 'SCHUFA-Score' && (score.rating !== null || score.factors.length > 0))
    ledger.doubt(`${path}/name`, 'broken')
  if (isNearlyKnown(score.meaning ?? '', layout.words.meanings))
    ledger.doubt(`${path}/meaning`, 'broken')
  const unavailable = get('unavailable')
  if (unavailable && score.value === null) {
    ledger.note(`${path}/value`, unavailable)
    ledger.doubts.splice(
      0,
      ledger.doubts.length,
      ...ledger.doubts.filter((one) => one.path !== `${path}/value`),
    )
  } else if (!valueReading && record.set.id !== 'score-2026')
    // A row that says which score went to whom lacks its value and nothing else.
    ledger.doubt(recipient !== null && printed ? `${path}/value` : path, 'gap')
  // Of all classes only the last comes without a number.
  else if (!valueReading && !/^ungenügend$/iu.test(score.meaning ?? '')) {
    ledger.doubt(`${path}/value`, 'not-found')
    // Without a scorecard it may be no score at all.
    if (criteria.length === 0) ledger.doubt(path, 'gap')
  }
  return score
}

const isClass = (text: string, { classes, meanings }: Layout['words']): boolean =>
  [...classes, ...meanings].some((one) => normal(one) === normal(text)) ||
  isNearlyKnown(text, meanings)

const RANGE = /^(?:from |von )?(\d{1,4})(?: ?(?:-|–|—|to|bis|through|and|und) ?)(\d{1,4})$/iu

/** „300 to 850": the one end or the other of a range in a cell of its own. */
function bound(made: Reading | undefined, end: 0 | 1): Reading | undefined {
  const text = made && RANGE.exec(made.text)?.[end + 1]
  return made && text !== undefined ? { ...made, value: Number(text) } : undefined
}

/** „Bewertung: geringes Risiko." – the stop ends the sentence, not the class. */
function withoutStop(made: Reading | undefined): Reading | undefined {
  return typeof made?.value === 'string' ? { ...made, value: made.value.replace(/\.$/u, '') } : made
}
