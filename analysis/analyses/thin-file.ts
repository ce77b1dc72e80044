// S14: how many are scored although the letter lists nothing that a credit criterion could use, and how do they fare?
import { sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { medianEstimate, shareEstimate } from './estimate.ts'
import { columns, NOTHING } from './estimates.ts'
import { fewLines } from './few-entries.ts'
import { GROUP_WORDS } from './words-of-codes.ts'
import { axisOf } from './plans.ts'
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
    fr: {
      title: 'Des scores tirés de dossiers presque vides',
      question:
        'Combien de personnes ont un score bien que leur lettre ne cite ni contrat, ni crédit, ni incident, et où se situe-t-il\u202f?',
      method:
        'Part avec intervalle de Clopper–Pearson, 95\u202f%\u202f; médiane et moitié centrale des scores avec et sans de telles inscriptions. En outre\u202f: la part avec trois inscriptions au plus\u202f; parmi les dossiers sans rien de négatif la part dans une mauvaise classe avec trois inscriptions au plus et avec davantage\u202f; la variation du score par doublement des inscriptions (régression, erreurs HC3).',
      assumptions: ['La lettre liste tout ce qui est enregistré.'],
      caveats: [
        'Seules comptent les lettres qui citent les inscriptions enregistrées.',
        'Un écart entre les deux groupes est une description, pas la preuve d’un désavantage.',
        'Un score tiré de trois inscriptions est imprimé aussi précisément qu’un score tiré de vingt\u202f; la précision ne dit rien de sa sûreté.',
      ],
    },
  },
  run(samples, gate) {
    const groups = samples.map(groupOf).filter(({ all }) => all >= 100)
    const estimates = groups.flatMap(({ sample, all, thin, rest }) => [
      ...shareEstimate('thin', sample, { people: thin.length, all }, gate),
      ...medianEstimate('median', sample, thin, gate, 'file:thin'),
      ...medianEstimate('median', sample, rest, gate, 'file:not-thin'),
    ])
    const few = samples.flatMap((sample) => fewLines(sample, gate))
    if (groups.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const rows = groups.flatMap(({ sample, thin, rest }) => {
      const { cells } = gate.oneWay({ thin: thin.length, rest: rest.length })
      return [
        { sample, file: 'file:thin', n: cells.thin, values: thin },
        { sample, file: 'file:not-thin', n: cells.rest, values: rest },
      ].map((row) => ({
        ...row,
        // What is not counted is not described either.
        ...quartersOf(row.n === null ? [] : row.values, row.sample, gate),
      }))
    })
    const largest = groups.reduce((a, b) => (b.all > a.all ? b : a))
    const drawn = rows.flatMap(({ file, low, median, high, sample }) =>
      sample !== largest.sample || low === null || median === null || high === null
        ? []
        : [{ label: GROUP_WORDS[file] ?? AXIS, low, middle: median, high }],
    )
    return {
      verdict: 'description',
      estimates: [
        ...estimates.filter(({ group }) => group === null || rows.every(({ n }) => n !== null)),
        ...few,
      ],
      table: {
        columns: columns('score', 'file', 'n', 'lower-quarter', 'median', 'upper-quarter'),
        rows: rows.map(({ sample, file, n, low, median, high }) => [
          sample.name,
          file,
          n,
          low,
          median,
          high,
        ]),
      },
      figure:
        drawn.length === 0
          ? null
          : {
              kind: 'intervals',
              description: DESCRIPTION,
              axis: axisOf(AXIS, largest.sample.unit, largest.sample.name),
              rows: drawn,
            },
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

const AXIS = { de: 'Wert', en: 'value', fr: 'valeur' }
const DESCRIPTION = {
  de: 'Mittlere Hälfte und Median der Scores, ohne und mit Einträgen.',
  en: 'Middle half and median of the scores, without and with entries.',
  fr: 'Moitié centrale et médiane des scores, sans et avec inscriptions.',
}
