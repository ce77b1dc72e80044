// S5 over a campaign: how far do scores of people with the same coarse facts spread?
import { cellInWords, PEERS_NEEDED, type Speech } from '../compare/index.ts'
import { EXACT, type Gate } from '../disclosure/index.ts'
import { intervalFigure } from '../figures/index.ts'
import { sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { medianEstimate } from './estimate.ts'
import { grouped, type Sample } from './sample.ts'

/** Cells that the figure shows, largest first; the table holds all. */
const SHOWN = 8

export default defineAnalysis({
  id: 'peer-position',
  version: '1',
  minimumN: PEERS_NEEDED,
  minimumCell: PEERS_NEEDED,
  words: {
    de: {
      title: 'Wie weit liegen ähnliche Akten auseinander?',
      question: 'Wie verteilen sich die Scores von Menschen mit denselben Grundangaben?',
      method:
        'Gruppen mit denselben groben Angaben (coarsened exact matching); Median mit Intervall aus Ordnungsstatistiken, 95 %, und mittlere Hälfte (Quantile Typ 7).',
      assumptions: [],
      caveats: [
        'Nur eine Beschreibung. Innerhalb einer Gruppe unterscheiden sich andere Angaben.',
        'Menschen haben freiwillig gespendet. Sie stehen nicht für alle.',
      ],
    },
    en: {
      title: 'How far apart do similar files lie?',
      question: 'How do the scores of people with the same basic facts spread?',
      method:
        'Groups with the same coarse facts (coarsened exact matching); median with interval from order statistics, 95 %, and middle half (quantiles of type 7).',
      assumptions: [],
      caveats: [
        'A description only. Within a group other facts differ.',
        'People donated of their own accord. They do not stand for everybody.',
      ],
    },
  },
  run(samples, gate, speech) {
    const groups = samples.flatMap((sample) => groupsOf(sample))
    const rows = groups.flatMap((group) => rowOf(group, gate, speech) ?? [])
    if (rows.length === 0)
      return {
        verdict: 'insufficient data',
        estimates: [],
        table: null,
        chart: null,
        detectable: null,
      }
    const [first] = rows
    const shown = rows.filter((row) => row.group.sample.name === first?.group.sample.name)
    return {
      verdict: 'description',
      estimates: groups.flatMap(({ sample, name, values }) =>
        medianEstimate('median', sample, values, gate, name),
      ),
      table: {
        columns: COLUMNS[speech],
        rows: rows.map(({ group, words, n, low, median, high }) => [
          group.sample.name,
          words,
          n,
          low,
          median,
          high,
        ]),
      },
      chart: intervalFigure(
        shown.slice(0, SHOWN).map(({ n, low, median, high }, at) => ({
          label: `${at + 1} (n = ${n})`,
          low,
          middle: median,
          high,
        })),
        DESCRIPTION[speech],
      ),
      detectable: null,
    }
  },
})

type Group = {
  sample: Sample
  name: string
  values: number[]
  cell: NonNullable<Sample['people'][number]['cell']>
}

/** Cells with enough people, largest first. */
function groupsOf(sample: Sample): Group[] {
  const people = sample.people.filter(({ value, cell }) => value !== null && cell !== null)
  return [...grouped(people, ({ cell }) => JSON.stringify(cell))]
    .flatMap(([key, members]) => {
      const cell = members[0]?.cell
      const values = sorted(members.flatMap(({ value }) => (value === null ? [] : [value])))
      return cell && values.length >= PEERS_NEEDED
        ? [{ sample, name: nameOf(key), values, cell }]
        : []
    })
    .sort((a, b) => b.values.length - a.values.length || a.name.localeCompare(b.name))
}

/** 'defaults:none inquiries:0 …', the group as contract §6 spells groups. */
function nameOf(key: string): string {
  const facts = Object.entries(JSON.parse(key) as Record<string, string>)
  return facts.map(([fact, band]) => `${fact}:${band}`).join(' ')
}

function rowOf(group: Group, gate: Gate, speech: Speech) {
  const { values, sample, cell } = group
  const n = gate.count(values.length)
  const [low, median, high] = [0.25, 0.5, 0.75].map((p) => gate.quantile(values, p, sample.grain))
  if (n === null || low == null || median == null || high == null) return null
  const round = (value: number) => (gate === EXACT ? Number(value.toFixed(2)) : value)
  return {
    group,
    n,
    words: cellInWords(cell, speech),
    low: round(low),
    median: round(median),
    high: round(high),
  }
}

const DESCRIPTION = {
  de: 'Mittlere Hälfte und Median der Scores der größten Gruppen; die Nummern sind die Zeilen der Tabelle.',
  en: 'Middle half and median of the scores of the largest groups; the numbers are the rows of the table.',
}
const COLUMNS = {
  de: [
    { name: 'Score', unit: null },
    { name: 'Grundangaben', unit: null },
    { name: 'n', unit: 'Menschen' },
    { name: 'unteres Viertel bis', unit: 'Punkte oder Prozent' },
    { name: 'Median', unit: 'Punkte oder Prozent' },
    { name: 'oberes Viertel ab', unit: 'Punkte oder Prozent' },
  ],
  en: [
    { name: 'Score', unit: null },
    { name: 'Basic facts', unit: null },
    { name: 'n', unit: 'people' },
    { name: 'lower quarter up to', unit: 'points or percent' },
    { name: 'Median', unit: 'points or percent' },
    { name: 'upper quarter from', unit: 'points or percent' },
  ],
}
