// S11: how do value, percentage and class map onto each other, and does any letter break the order?
import type { Gate } from '../disclosure/index.ts'
import type { Plan } from '../figures/index.ts'
import { isotonic } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { columns, line, NOTHING } from './estimates.ts'
import { each } from './phrase.ts'
import { axisOf } from './plans.ts'
import { grouped, type Row, type Sample } from './sample.ts'

const PER_VERSION = 30
/** Letters N–P stand for open defaults and overlap with the others by design; only A–M are ordered. */
const ORDERED = /^[A-M]$/
const OVERLAPPING = /^[N-P]$/

export default defineAnalysis({
  id: 'scale-mapping',
  version: '1',
  minimumN: PER_VERSION,
  minimumCell: 10,
  words: {
    de: {
      title: 'Passen Wert, Prozent und Klasse zusammen?',
      question:
        'Gibt ein höherer Wert derselben Scorekarte immer eine mindestens so hohe Wahrscheinlichkeit und eine mindestens so gute Klasse?',
      method:
        'Spannweite der Werte je Klasse; monotone Anpassung (isotone Regression) der gedruckten Prozentzahl an den Wert; gezählt werden Briefe, die mehr als die gedruckte Genauigkeit davon abweichen.',
      assumptions: ['Die Scorekarte einer Version änderte sich nicht.'],
      caveats: [
        'Die Ratingstufen N bis P überschneiden sich mit den anderen und zählen nicht mit.',
      ],
    },
    en: {
      title: 'Do value, percentage and class fit together?',
      question:
        'Does a higher value of the same scorecard always give at least as high a probability and at least as good a class?',
      method:
        'Range of values by class; monotone fit (isotonic regression) of the printed percentage on the value; letters count that are further from it than the printed precision.',
      assumptions: ['The scorecard of a version did not change.'],
      caveats: ['Ratings N to P overlap with the others and do not count.'],
    },
    fr: {
      title: 'Valeur, pourcentage et classe vont-ils ensemble\u202f?',
      question:
        'Une valeur plus haute de la même grille donne-t-elle toujours une probabilité au moins aussi haute et une classe au moins aussi bonne\u202f?',
      method:
        'Étendue des valeurs par classe\u202f; ajustement monotone (régression isotone) du pourcentage imprimé à la valeur\u202f; on compte les lettres qui s’en écartent de plus que la précision imprimée.',
      assumptions: ['La grille d’une version n’a pas changé.'],
      caveats: ['Les notes N à P se recoupent avec les autres et ne comptent pas.'],
    },
  },
  run(samples, gate) {
    const mapped = samples
      .map((sample) => ({ sample, ...violationsOf(sample) }))
      .filter(({ pairs }) => pairs >= PER_VERSION)
    if (mapped.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const broken = mapped.reduce((sum, { percent, classes }) => sum + percent + classes, 0)
    const estimates = mapped.flatMap(({ sample, pairs, percent, classes }) => [
      ...line(
        sample,
        {
          name: 'percent-order',
          specification: sample.version ?? 'all',
          unit: 'letters',
          n: pairs,
          value: gate.count(percent) ?? Number.NaN,
        },
        gate,
        1,
      ),
      ...line(
        sample,
        {
          name: 'class-order',
          specification: sample.version ?? 'all',
          unit: 'letters',
          n: pairs,
          value: gate.count(classes) ?? Number.NaN,
        },
        gate,
        1,
      ),
    ])
    const classes = mapped.flatMap(({ sample }) => classesOf(sample, gate))
    return {
      // A single misread letter must not call a bureau's scale broken.
      verdict: broken >= 3 ? 'finding' : 'no evidence',
      estimates,
      table: {
        columns: columns('score', 'version', 'class', 'letters', 'quantile-5', 'quantile-95'),
        rows: classes.map(({ sample, name, n, low, high }) => [
          sample.name,
          sample.version,
          name,
          n,
          low,
          high,
        ]),
      },
      figure: planOf(classes),
      detectable: null,
      undoneBy: broken >= 3 ? broken - 2 : null,
    }
  },
})

function violationsOf({ people }: Sample): { pairs: number; percent: number; classes: number } {
  const both = people.filter(
    ({ value, probability, class: name }) =>
      value !== null && probability !== null && (name === null || !OVERLAPPING.test(name)),
  )
  const order = pooled(both)
  const fit = isotonic(
    order.map(({ mean }) => mean),
    order.map(({ rows }) => rows.length),
  )
  // Two decimals are printed: half a hundredth is rounding.
  const percent = order.reduce(
    (sum, { rows }, at) =>
      sum +
      rows.filter(({ probability }) => Math.abs((probability ?? 0) - (fit[at] as number)) > 0.0051)
        .length,
    0,
  )
  const classed = people.filter(
    (row) => row.value !== null && row.class !== null && ORDERED.test(row.class),
  )
  return { pairs: Math.max(both.length, classed.length), percent, classes: misordered(classed) }
}

function pooled(rows: Row[]): { mean: number; rows: Row[] }[] {
  return [...grouped(rows, ({ value }) => String(value))]
    .map(([value, same]) => ({
      value: Number(value),
      rows: same,
      mean: same.reduce((sum, { probability }) => sum + (probability ?? 0), 0) / same.length,
    }))
    .toSorted((a, b) => a.value - b.value)
}

/** The fewest letters whose removal leaves every better class above every worse one: all but a longest ordered sequence. */
function misordered(rows: Row[]): number {
  const sorted = rows.toSorted(
    (a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.class ?? '').localeCompare(b.class ?? ''),
  )
  const tails: string[] = []
  for (const { class: name } of sorted) {
    const letter = name ?? ''
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] as string) <= letter) low = middle + 1
      else high = middle
    }
    tails[low] = letter
  }
  return sorted.length - tails.length
}

type Class = {
  sample: Sample
  name: string
  n: number | null
  low: number | null
  middle: number | null
  high: number | null
}

/** Values of each class between its 5th and 95th percentile. */
function classesOf(sample: Sample, gate: Gate): Class[] {
  const classed = sample.people.filter(({ value, class: name }) => value !== null && name !== null)
  return [...grouped(classed, (row) => row.class ?? '')]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => {
      const values = rows.map(({ value }) => value ?? 0).toSorted((a, b) => a - b)
      const [low = null, middle = null, high = null] = [0.05, 0.5, 0.95].map((p) =>
        gate.quantile(values, p, sample.grain),
      )
      return { sample, name, n: gate.count(rows.length), low, middle, high }
    })
}

function planOf(classes: readonly Class[]): Plan | null {
  const drawn = [...grouped(classes, ({ sample }) => `${sample.name} ${sample.version}`).values()]
  // Most classes show most of a scale.
  const [most] = drawn.toSorted((a, b) => b.length - a.length)
  const first = most?.[0]
  const rows = classes.flatMap(({ sample, name, low, middle, high }) =>
    sample !== first?.sample || low === null || middle === null || high === null
      ? []
      : [{ label: each(() => name), low, middle, high }],
  )
  if (!first || rows.length === 0) return null
  const { unit, name } = first.sample
  return { kind: 'intervals', description: DESCRIPTION, axis: axisOf(AXIS, unit, name), rows }
}

const AXIS = { de: 'Wert', en: 'value', fr: 'valeur' }
const DESCRIPTION = {
  de: 'Werte jeder Klasse zwischen ihrem 5-%- und 95-%-Quantil, mit Median.',
  en: 'Values of each class between its 5 % and 95 % quantile, with the median.',
  fr: 'Valeurs de chaque classe entre ses quantiles à 5\u202f% et 95\u202f%, avec la médiane.',
}
