// S8: is a group over-represented among the badly classed, also among people with the same coarse facts?
import {
  conditionalDisparity,
  conditionalDisparityBootstrap,
  demographicDisparity,
  detectableShares,
  mantelHaenszel,
  percentileInterval,
  type Stratum,
} from '../statistics/index.ts'
import { cellKey } from './adjustment.ts'
import { BAD_CLASS_WORDS, isBad } from './bad-classes.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { pairings, type Pairing, variablesOf } from './groups.ts'
import { ALPHA, adjusted } from './multiplicity.ts'
import { estimatePlan, rowName } from './plans.ts'

/** An odds ratio nearer to 1 than this is no finding however sure it is. */
const RELEVANT_ODDS = 1.25

export default defineAnalysis({
  id: 'conditional-disparity',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Wer steht in den schlechten Klassen?',
      question:
        'Ist eine Gruppe unter den schlecht Eingestuften häufiger als unter den übrigen, auch bei gleichen groben Angaben?',
      method: `Anteil der Gruppe unter schlecht Eingestuften minus Anteil unter den übrigen (DD), derselbe innerhalb grober Zellen, gewichtet nach Größe (CDD, geschichteter Bootstrap), gemeinsames Chancenverhältnis nach Mantel–Haenszel. ${BAD_CLASS_WORDS.de} Ein Befund nur, wenn CDD und Chancenverhältnis übereinstimmen und die Korrektur für alle Vergleiche bestehen.`,
      assumptions: ['Das Chancenverhältnis ist in allen Zellen gleich.'],
      caveats: [
        'Das Vorzeichen kann sich umkehren, wenn man Zellen vergleicht: Beide Zahlen stehen da.',
        'Zusammenhang unter Freiwilligen, keine Ursache.',
      ],
    },
    en: {
      title: 'Who stands in the bad classes?',
      question:
        'Is a group more frequent among the badly classed than among the others, also with the same coarse facts?',
      method: `Share of the group among the badly classed minus its share among the others (DD), the same within coarse cells, weighted by size (CDD, stratified bootstrap), common odds ratio by Mantel–Haenszel. ${BAD_CLASS_WORDS.en} A finding only where CDD and odds ratio agree and pass the correction for all comparisons.`,
      assumptions: ['The odds ratio is the same in all cells.'],
      caveats: [
        'The sign can turn when cells are compared: both numbers are printed.',
        'An association among volunteers, no cause.',
      ],
    },
    fr: {
      title: 'Qui se trouve dans les mauvaises classes\u202f?',
      question:
        'Un groupe est-il plus fréquent parmi les mal classés que parmi les autres, même avec les mêmes données grossières\u202f?',
      method: `Part du groupe parmi les mal classés moins sa part parmi les autres (DD), de même par cellules grossières, pondéré par leur taille (CDD, bootstrap stratifié), rapport des cotes commun selon Mantel–Haenszel. ${BAD_CLASS_WORDS.fr} Un résultat seulement si CDD et rapport des cotes concordent et passent la correction pour toutes les comparaisons.`,
      assumptions: ['Le rapport des cotes est le même dans toutes les cellules.'],
      caveats: [
        'Le signe peut s’inverser quand on compare par cellules\u202f: les deux nombres sont donnés.',
        'Une association parmi des volontaires, pas une cause.',
      ],
    },
  },
  run(samples, gate, { campaign, seed }) {
    const variables = variablesOf(campaign.analyses, 'conditional-disparity')
    const compared = samples
      .flatMap((sample) =>
        pairings(sample, variables, (row) => row.cell !== null && isBad(sample, row) !== null),
      )
      .map((pairing) => ({ pairing, ...measuresOf(pairing, seed) }))
      .filter(({ odds, bad, good }) => odds.odds !== null && bad >= 10 && good >= 10)
    if (compared.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const family = campaign.analyses.find(({ ids }) =>
      ids.includes('conditional-disparity'),
    )?.family
    const ps = adjusted(
      compared.map(({ odds }) => odds.p),
      family ?? 'exploratory',
    )
    const judged = compared.map((one, at) => ({ ...one, pAdjusted: ps[at] as number }))
    const found = judged.filter(({ pAdjusted, odds, interval }) => {
      const ratio = odds.odds ?? 1
      const up = ratio >= RELEVANT_ODDS && interval.low > 0
      const down = ratio <= 1 / RELEVANT_ODDS && interval.high < 0
      return pAdjusted <= 0.05 && (up || down)
    })
    const estimates = judged.flatMap(({ pairing, dd, cdd, interval, odds, pAdjusted, n }) => {
      const { sample, variable, group, reference } = pairing
      const who = { group: `${variable}:${group}`, reference: `${variable}:${reference}`, n }
      return [
        ...line(
          sample,
          { ...who, name: 'dd', specification: 'unadjusted', unit: 'percent', value: 100 * dd },
          gate,
          1,
        ),
        ...line(
          sample,
          {
            ...who,
            name: 'cdd',
            specification: 'cells',
            unit: 'percent',
            value: 100 * cdd,
            low: 100 * interval.low,
            high: 100 * interval.high,
          },
          gate,
          1,
        ),
        ...line(
          sample,
          {
            ...who,
            name: 'odds',
            specification: 'mantel-haenszel',
            unit: 'ratio',
            value: odds.odds ?? Number.NaN,
            low: odds.interval?.low ?? null,
            high: odds.interval?.high ?? null,
            p: odds.p,
            pAdjusted,
          },
          gate,
          0.1,
        ),
      ]
    })
    const largest = judged.reduce((a, b) => (b.n > a.n ? b : a))
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(
        estimates.filter(({ name }) => name === 'odds'),
        {
          description: DESCRIPTION,
          what: AXIS,
          neutral: 1,
          label: (one) => rowName(one, false),
        },
      ),
      detectable:
        found.length > 0
          ? null
          : {
              effect: Number(
                (
                  100 *
                  detectableShares(
                    largest.inside,
                    largest.n - largest.inside,
                    largest.bad / largest.n,
                    ALPHA / judged.length,
                  )
                ).toFixed(2),
              ),
              unit: 'percent',
              power: 0.8,
            },
      undoneBy: found.length > 0 ? Math.min(...found.map(undoneBy)) : null,
      seed,
    }
  },
})

const SIDES = ['otherGood', 'otherBad', 'groupGood', 'groupBad'] as const

function strataOf({ sample, people, member, variable }: Pairing): Stratum[] {
  const strata = new Map<string, Stratum>()
  people.forEach((person, at) => {
    const key = cellKey(person, variable !== 'age')
    const stratum = strata.get(key) ?? { groupBad: 0, groupGood: 0, otherBad: 0, otherGood: 0 }
    const side = 2 * (member[at] as number) + (isBad(sample, person) === true ? 1 : 0)
    stratum[SIDES[side] as (typeof SIDES)[number]]++
    strata.set(key, stratum)
  })
  return [...strata.values()]
}

const total = (strata: Iterable<Stratum>): Stratum => {
  const sum = { groupBad: 0, groupGood: 0, otherBad: 0, otherGood: 0 }
  for (const one of strata)
    for (const key of Object.keys(sum) as (keyof Stratum)[]) sum[key] += one[key]
  return sum
}

function measuresOf(pairing: Pairing, seed: number) {
  const { people, member } = pairing
  const strata = strataOf(pairing)
  const all = total(strata)
  return {
    n: people.length,
    inside: member.reduce((sum, one) => sum + one, 0),
    bad: all.groupBad + all.otherBad,
    good: all.groupGood + all.otherGood,
    all,
    dd: demographicDisparity(all) ?? 0,
    cdd: conditionalDisparity(strata) ?? 0,
    interval: percentileInterval(conditionalDisparityBootstrap(strata, { seed, resamples: 999 })),
    odds: mantelHaenszel(strata),
  }
}

/** Invented well-classed letters of the group that bring the overall odds to the relevance limit. */
function undoneBy({ all, odds }: { all: Stratum; odds: { odds: number | null } }): number {
  const ratio = odds.odds ?? 1
  const excess = ratio >= 1 ? ratio / RELEVANT_ODDS : 1 / (ratio * RELEVANT_ODDS)
  return Math.max(1, Math.ceil((ratio >= 1 ? all.groupGood : all.groupBad) * (excess - 1)))
}

const AXIS = {
  de: 'Chancen auf eine schlechte Klasse gegen die größte Gruppe',
  en: 'Odds of a bad class against the largest group',
  fr: 'Cote d’une mauvaise classe face au plus grand groupe',
}
const DESCRIPTION = {
  de: 'Gemeinsames Chancenverhältnis jeder Gruppe gegen die größte, mit 95-%-Intervall; 1 heißt: kein Unterschied.',
  en: 'Common odds ratio of each group against the largest, with 95 % interval; 1 means: no difference.',
  fr: 'Rapport des cotes commun de chaque groupe face au plus grand, avec intervalle de 95\u202f%\u202f; 1 veut dire\u202f: aucun écart.',
}
