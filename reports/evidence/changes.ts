// Data of the pages "What changed": one for each step from a letter to the next of the same bureau. Commands print the same words.
import {
  type ChangedRow,
  type ChangedScore,
  type Changes,
  recompute,
} from '../../analysis/index.ts'
import type { Finding, Language, Letter } from '../../extract/index.ts'
import { CHANGES_WORDS } from './changes-words.ts'
import { fieldName, fieldValue } from './fields.ts'
import { findingSaid } from './finding-said.ts'
import { matterWords } from './matter-words.ts'
import type { Part } from './method.ts'
import { bound, dayText, numberText, percentText } from './speak.ts'
import { inLetter } from './values.ts'

type Letters = (Letter | null)[]

/** A part of a step in words: its name, sentences, and rows of a table or null. */
export type ChangesSaid = { title: string; text: string[]; parts: Part[] }

const signed = (value: number, unit: ChangedScore['unit'], speech: Language) => {
  const text = unit === 'percent' ? percentText(value, speech) : numberText(value, speech)
  return value > 0 ? `+${text}` : text
}

function fieldsSaid(row: ChangedRow, letters: Letters, speech: Language): string[] {
  const w = CHANGES_WORDS[speech]
  const [before, after] = [row.before, row.after].map((p) => (p === null ? null : inLetter(p)))
  if (!before || !after) return []
  const [a, b] = [letters[before.letter], letters[after.letter]]
  if (!a || !b) return []
  return row.fields.map(({ field }) => {
    const [one, other] = [`${before.path}/${field}`, `${after.path}/${field}`]
    return w.field(
      fieldName(b, other, speech),
      fieldValue(a, one, speech),
      fieldValue(b, other, speech),
    )
  })
}

function rowSaid(row: ChangedRow, letters: Letters, speech: Language): string[] {
  const w = CHANGES_WORDS[speech]
  const pointer = row.after ?? row.before ?? ''
  const matter = matterWords(letters, { where: [pointer] }, speech)
  const more = [
    ...fieldsSaid(row, letters, speech),
    ...(row.why ? [w.why[row.why]] : []),
    ...(row.periodOver && row.state === 'gone' ? [w.periodOver] : []),
  ]
  return [
    [w.lists[row.list], matter].filter(Boolean).join(': '),
    w.states[row.state],
    bound(more.join(' ')),
  ]
}

function rowsPart(changes: Changes, letters: Letters, speech: Language): Part {
  const w = CHANGES_WORDS[speech]
  const other = changes.rows.filter(({ state }) => state !== 'same')
  const same = changes.rows.length - other.length
  const rows = other.map((row) => rowSaid(row, letters, speech))
  const text = [...(same > 0 ? [w.same(same)] : []), ...(rows.length === 0 ? [w.none] : [])]
  return {
    label: w.rows,
    text,
    table: rows.length > 0 ? { columns: [4, 0, 5], head: w.rowsHead, rows } : null,
  }
}

function scoresPart(changes: Changes, speech: Language): Part[] {
  const w = CHANGES_WORDS[speech]
  if (changes.scores.length === 0) return []
  const rows = changes.scores.map(({ name, from, to, difference, unit, state }) => {
    const value = (one: number | null) =>
      one === null ? '–' : unit === 'percent' ? percentText(one, speech) : numberText(one, speech)
    const last =
      difference !== null && state === 'changed' ? signed(difference, unit, speech) : w.score[state]
    return [name, value(from), value(to), last]
  })
  return [{ label: w.scores, text: [], table: { columns: [3, 1, 1, 2], head: w.scoresHead, rows } }]
}

function demandsPart(
  changes: Changes,
  findings: Finding[],
  letters: Letters,
  speech: Language,
): Part[] {
  const w = CHANGES_WORDS[speech]
  if (changes.demands.length === 0) return []
  const rows = changes.demands.map((demand) => {
    const finding = findings.find(({ id }) => id === demand.finding)
    const title = finding ? findingSaid(finding, speech).title.text : demand.rule
    const matter = matterWords(letters, { where: demand.rows }, speech)
    const asked = demand.askedOn === null ? w.notAsked : dayText(demand.askedOn, speech)
    return [[title, matter].filter(Boolean).join(': '), asked, w.outcome[demand.outcome]]
  })
  return [
    {
      label: w.demands,
      text: [w.demandsNote],
      table: { columns: [4, 0, 0], head: w.demandsHead, rows },
    },
  ]
}

/** Whether the publisher confirmed the points table by which the score at this pointer is recomputed. */
function isByConfirmedTable(pointer: string, letters: Letters): boolean {
  const { letter: n, path } = inLetter(pointer)
  const letter = letters[n]
  return letter ? recompute(letter, path)?.table.status === 'confirmed' : false
}

function predictionPart({ prediction }: Changes, letters: Letters, speech: Language): Part[] {
  const w = CHANGES_WORDS[speech]
  if (!prediction) return []
  const points = (n: number) => signed(n, 'points', speech)
  const range = (low: number | null, high: number | null) =>
    low === null || high === null ? w.unknown : w.range(points(low), points(high))
  const { low, high, actual, verdict, criteria, table } = prediction
  const rows = criteria.map((one) => [
    one.label,
    range(one.low, one.high),
    one.actual === null ? w.unknown : points(one.actual),
  ])
  const isConfirmed = [prediction.before, prediction.after].every((one) =>
    isByConfirmedTable(one, letters),
  )
  const foretold =
    low === null || high === null ? w.foretoldOpen : w.foretold(points(low), points(high))
  return [
    {
      label: w.prediction,
      text: [
        [foretold, w.actual(points(actual)), w.verdict[verdict]].join(' '),
        w.table(table, isConfirmed),
      ],
      table: rows.length > 0 ? { columns: [3, 1, 1], head: w.criteriaHead, rows } : null,
    },
  ]
}

/** One step in words, in the order in which a person asks: what was demanded, the score, whether it fits, the rows. */
export function changesSaid(
  changes: Changes,
  letters: Letters,
  findings: Finding[],
  speech: Language,
): ChangesSaid {
  const w = CHANGES_WORDS[speech]
  const name = (n: number, day: string | null) =>
    w.letter(n + 1, day === null ? null : dayText(day, speech))
  const { older, newer, olderOn, newerOn, obstacle, otherKind } = changes
  const text = [
    w.between(name(older, olderOn), name(newer, newerOn)),
    ...(obstacle ? [w.obstacle[obstacle]] : []),
    ...(otherKind && obstacle !== 'other-person' && obstacle !== 'no-day' ? [w.otherKind] : []),
  ]
  const isCompared = obstacle === null || obstacle === 'same-day'
  const parts = isCompared
    ? [
        ...demandsPart(changes, findings, letters, speech),
        ...scoresPart(changes, speech),
        ...predictionPart(changes, letters, speech),
        rowsPart(changes, letters, speech),
      ]
    : []
  return { title: w.title, text: text.map(bound), parts }
}
