// S14: how many are scored although the letter lists nothing that a credit criterion could use, and how do they fare?
import { intervalFigure } from '../figures/index.ts'
import { sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { medianEstimate, shareEstimate } from './estimate.ts'
import { fewLines } from './few-entries.ts'
import type { Sample } from './sample.ts'

export default defineAnalysis({
  id: 'thin-file',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Scores aus fast leeren Akten',
      question:
        'Wie viele Menschen haben einen Score, obwohl ihr Brief keinen Vertrag, Kredit und keine Zahlungsstörung nennt, und wie liegt er?',
      method:
        'Anteil mit Clopper–Pearson-Intervall, 95 %; Median und mittlere Hälfte der Scores mit und ohne solche Einträge. Dazu: der Anteil mit höchstens drei Einträgen; unter denen ohne Negatives der Anteil in einer schlechten Klasse mit höchstens drei Einträgen und mit mehr; die Änderung des Scores je Verdopplung der Einträge (Regression, Fehler HC3).',
      assumptions: ['Der Brief listet alles, was gespeichert ist.'],
      caveats: [
        'Gezählt werden nur Briefe, die die gespeicherten Einträge nennen.',
        'Ein Unterschied zwischen beiden Gruppen ist eine Beschreibung, kein Beleg für eine Benachteiligung.',
        'Ein Score aus drei Einträgen wird so genau gedruckt wie einer aus zwanzig; über seine Sicherheit sagt die Genauigkeit nichts.',
      ],
    },
    en: {
      title: 'Scores from nearly empty files',
      question:
        'How many people have a score although their letter lists no contract, loan or default, and where does it lie?',
      method:
        'Share with Clopper–Pearson interval, 95 %; median and middle half of the scores with and without such entries. Besides: the share with at most three entries; among those with nothing negative the share in a bad class with at most three entries and with more; the change of the score with each doubling of the entries (regression, HC3 errors).',
      assumptions: ['The letter lists everything that is stored.'],
      caveats: [
        'Only letters that list the stored entries are counted.',
        'A difference between the two groups is a description, no proof of a disadvantage.',
        'A score from three entries is printed as precisely as one from twenty; the precision says nothing about its certainty.',
      ],
    },
  },
  run(samples, gate, speech) {
    const groups = samples.map(groupOf).filter(({ all }) => all >= 100)
    const estimates = groups.flatMap(({ sample, all, thin, rest }) => [
      ...shareEstimate('thin', sample, { people: thin.length, all }, gate),
      ...medianEstimate('median', sample, thin, gate, 'file:thin'),
      ...medianEstimate('median', sample, rest, gate, 'file:not-thin'),
    ])
    const few = samples.flatMap((sample) => fewLines(sample, gate))
    const nothing = { estimates: [], table: null, chart: null, detectable: null }
    if (groups.length === 0) return { verdict: 'insufficient data', ...nothing }
    const words = WORDS[speech]
    const rows = groups.flatMap(({ sample, thin, rest }) => {
      const { cells } = gate.oneWay({ thin: thin.length, rest: rest.length })
      return [
        { sample, label: words.thin, n: cells.thin, values: thin },
        { sample, label: words.rest, n: cells.rest, values: rest },
      ].map((row) => ({
        ...row,
        // What is not counted is not described either.
        ...quartersOf(row.n === null ? [] : row.values, row.sample, gate),
      }))
    })
    const largest = groups.reduce((a, b) => (b.all > a.all ? b : a))
    const drawn = rows.flatMap(({ label, low, median, high, sample }) =>
      sample !== largest.sample || low === null || median === null || high === null
        ? []
        : [{ label, low, middle: median, high }],
    )
    return {
      verdict: 'description',
      estimates: [
        ...estimates.filter(({ group }) => group === null || rows.every(({ n }) => n !== null)),
        ...few,
      ],
      table: {
        columns: words.columns,
        rows: rows.map(({ sample, label, n, low, median, high }) => [
          sample.name,
          label,
          n,
          low,
          median,
          high,
        ]),
      },
      chart: drawn.length === 0 ? null : intervalFigure(drawn, words.description),
      detectable: null,
    }
  },
})

function groupOf(sample: Sample) {
  const people = sample.people.filter(({ thin, value }) => thin !== null && value !== null)
  const values = (wanted: boolean) =>
    sorted(people.flatMap(({ thin, value }) => (thin === wanted && value !== null ? [value] : [])))
  return { sample, all: people.length, thin: values(true), rest: values(false) }
}

function quartersOf(
  values: number[],
  { grain }: Sample,
  gate: Parameters<typeof medianEstimate>[3],
) {
  return {
    low: gate.quantile(values, 0.25, grain),
    median: gate.quantile(values, 0.5, grain),
    high: gate.quantile(values, 0.75, grain),
  }
}

const WORDS = {
  de: {
    thin: 'ohne solche Einträge',
    rest: 'mit Einträgen',
    description: 'Mittlere Hälfte und Median der Scores, ohne und mit Einträgen.',
    columns: [
      { name: 'Score', unit: null },
      { name: 'Akte', unit: null },
      { name: 'n', unit: 'Menschen' },
      { name: 'unteres Viertel bis', unit: 'Punkte oder Prozent' },
      { name: 'Median', unit: 'Punkte oder Prozent' },
      { name: 'oberes Viertel ab', unit: 'Punkte oder Prozent' },
    ],
  },
  en: {
    thin: 'without such entries',
    rest: 'with entries',
    description: 'Middle half and median of the scores, without and with entries.',
    columns: [
      { name: 'Score', unit: null },
      { name: 'File', unit: null },
      { name: 'n', unit: 'people' },
      { name: 'lower quarter up to', unit: 'points or percent' },
      { name: 'Median', unit: 'points or percent' },
      { name: 'upper quarter from', unit: 'points or percent' },
    ],
  },
}
