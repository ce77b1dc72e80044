// A8: how long people waited for the answer to their request, of those who say when it was on its way and when the answer came.
import type { Population } from '../compare/index.ts'
import type { Gate } from '../disclosure/index.ts'
import { clopperPearson, sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { columns, line, NOTHING } from './estimates.ts'
import { each, phrase } from './phrase.ts'
import { axisOf, barPlan } from './plans.ts'

const PEOPLE = 100
/** Days that end a band: about the month of Art. 12(3) GDPR, and its extension to three months. */
const ENDS = [30, 60, 90] as const
const BANDS = ['days:0-30', 'days:31-60', 'days:61-90', 'days:91+'] as const

export default defineAnalysis({
  id: 'response-times',
  version: '1',
  minimumN: PEOPLE,
  minimumCell: 10,
  words: {
    de: {
      title: 'Wie lange dauert die Antwort?',
      question: 'Wie viele Tage nach ihrer Anfrage hatten Menschen ihre Auskunft?',
      method:
        'Tage vom Eingang der Anfrage (wo nicht gesagt: vom Absenden) bis zur Antwort, je Mensch die längste; Zahl und Anteil je Zeitraum mit Clopper–Pearson-Intervall, 95 %, Median.',
      assumptions: ['Die Menschen nennen die Tage richtig.'],
      caveats: [
        'Wer nie eine Antwort bekam, hat keinen Brief zu spenden und fehlt hier: Die wirklichen Wartezeiten sind eher länger.',
        'Die Frist ist ein Monat, nicht 30 Tage. Ob sie im einzelnen Fall überschritten ist, sagt die Prüfregel zum Brief.',
      ],
    },
    en: {
      title: 'How long does the answer take?',
      question: 'How many days after their request did people have their answer?',
      method:
        'Days from the arrival of the request (where it is not said: from sending it) to the answer, the longest of each person; number and share in each period with Clopper–Pearson interval, 95 %, median.',
      assumptions: ['People state the days correctly.'],
      caveats: [
        'Whoever never got an answer has no letter to give and is missing here: the real times are rather longer.',
        'The deadline is one month, not 30 days. Whether it has passed in a single case is said by the rule about the letter.',
      ],
    },
    fr: {
      title: 'Combien de temps prend la réponse\u202f?',
      question: 'Combien de jours après leur demande les gens avaient-ils leur réponse\u202f?',
      method:
        'Jours de l’arrivée de la demande (si elle n’est pas dite\u202f: de l’envoi) à la réponse, les plus longs de chaque personne\u202f; nombre et part par période avec intervalle de Clopper–Pearson, 95\u202f%, médiane.',
      assumptions: ['Les gens indiquent les jours correctement.'],
      caveats: [
        'Qui n’a jamais eu de réponse n’a pas de lettre à donner et manque ici\u202f: les délais réels sont plutôt plus longs.',
        'Le délai est d’un mois, non de 30 jours. La règle sur la lettre dit s’il est dépassé dans un cas précis.',
      ],
    },
  },
  run(_, gate, { population }) {
    const days = waitedIn(population)
    if (days.length < PEOPLE) return { verdict: 'insufficient data', ...NOTHING }
    const { cells } = gate.oneWay(inBands(days))
    const counts = BANDS.map((band) => ({ band, n: cells[band] ?? null }))
    return {
      verdict: 'description',
      estimates: [...shareLines(counts, gate), ...medianLine(days, gate)],
      table: {
        columns: columns('score', 'waited', 'n'),
        rows: counts.map(({ band, n }) => ['letters', band, n]),
      },
      figure: barPlan(
        DESCRIPTION,
        axisOf(AXIS, 'people'),
        counts.map(({ band, n }) => ({
          label: phrase('group', band) ?? each(() => band),
          count: n,
        })),
      ),
      detectable: null,
    }
  },
})

/** Days of each person who says them, the longest where several letters do. */
function waitedIn({ records }: Population): number[] {
  const longest = new Map<string, number>()
  for (const [at, { person, waited }] of records.entries()) {
    if (waited === undefined || waited === null) continue
    const who = person ?? `#${at}`
    longest.set(who, Math.max(waited, longest.get(who) ?? 0))
  }
  return sorted(longest.values())
}

/** People in each band; bands are told apart and not added up, so that no difference of two sums is about few. */
function inBands(days: readonly number[]): Record<(typeof BANDS)[number], number> {
  const counts = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<
    (typeof BANDS)[number],
    number
  >
  for (const one of days) {
    const at = ENDS.findIndex((end) => one <= end)
    counts[BANDS[at < 0 ? ENDS.length : at] ?? 'days:91+']++
  }
  return counts
}

/** From the counts as they are said: nothing where one of them is withheld. */
function shareLines(counts: readonly { band: string; n: number | null }[], gate: Gate) {
  const said = counts.flatMap(({ band, n }) => (n === null ? [] : [{ band, n }]))
  if (said.length < counts.length) return []
  const all = said.reduce((sum, { n }) => sum + n, 0)
  return said.flatMap(({ band, n }) => {
    const { low, high } = clopperPearson(n, all)
    return line(
      { name: 'letters' },
      {
        name: 'answered',
        group: band,
        specification: 'people',
        unit: 'percent',
        n: all,
        value: (100 * n) / all,
        low: 100 * low,
        high: 100 * high,
      },
      gate,
      1,
    )
  })
}

function medianLine(days: readonly number[], gate: Gate) {
  const value = gate.quantile([...days], 0.5, 1)
  return value === null
    ? []
    : line(
        { name: 'letters' },
        { name: 'median', specification: 'people', unit: 'days', n: days.length, value },
        gate,
        1,
      )
}

const AXIS = { de: 'Zahl', en: 'Number', fr: 'Nombre' }
const DESCRIPTION = {
  de: 'Zahl der Menschen nach den Tagen, die sie auf ihre Auskunft warteten.',
  en: 'Number of people by the days that they waited for their answer.',
  fr: 'Nombre de personnes selon les jours d’attente de leur réponse.',
}
