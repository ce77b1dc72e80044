// S7: does a group score lower with the same facts? Three methods, all printed; a finding only where all agree.
import type { AnalysisResult } from '../../extract/index.ts'
import { measured } from './adjustment.ts'
import { defineAnalysis } from './define.ts'
import { type Pairing, pairings, variablesOf } from './groups.ts'
import { detectableGap, undoneByExtremes } from './limits.ts'
import { adjusted } from './multiplicity.ts'
import { agree, type Specification, specifications } from './specifications.ts'
import { columns, NOTHING } from './estimates.ts'
import { estimatePlan, rowName } from './plans.ts'
import { grainOf, spoken } from './spoken.ts'

export default defineAnalysis({
  id: 'group-gap',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Bekommen Gruppen bei gleichen Angaben andere Scores?',
      question:
        'Liegt der Score einer Gruppe (Geschlecht, Alter, Umzüge, Land) bei gleichen belegten Angaben höher oder niedriger als der der größten Gruppe?',
      method:
        'Drei Verfahren: Regression mit den belegten Angaben (Altersverläufe als Splines, Fehler HC3); Vergleich innerhalb grober Zellen gleicher Angaben (Permutation, bis 9.999 Züge); Mediane innerhalb dieser Zellen (Bootstrap, 499 Züge). Wo eine veröffentlichte Punktetabelle gilt, wird der Abstand vom Tabellenwert verglichen. Ein Befund nur, wenn alle drei in dieselbe Richtung zeigen, mindestens um die Erheblichkeitsgrenze, und der größte p-Wert die Korrektur für alle Vergleiche besteht.',
      assumptions: [
        'Wer eine Frage nicht beantwortet hat, unterscheidet sich darin nicht von den anderen.',
      ],
      caveats: [
        'Ein Zusammenhang unter Freiwilligen, keine Ursache. Verglichen werden nur belegte Angaben; die Auskunftei kann weitere verwenden. Gleich gemacht ist nicht ausgelost.',
        'Der unbereinigte Unterschied steht zum Vergleich dabei. Aus ihm allein folgt nichts.',
      ],
    },
    en: {
      title: 'Do groups get other scores with the same facts?',
      question:
        'Is the score of a group (sex, age, moves, state) higher or lower than that of the largest group with the same documented facts?',
      method:
        'Three methods: regression on the documented facts (ages as splines, HC3 errors); comparison within coarse cells of equal facts (permutation, up to 9,999 draws); medians within these cells (bootstrap, 499 draws). Where a published points table is in force, the distance from the table is compared. A finding only where all three point the same way, by at least the relevance limit, and the largest p passes the correction for all comparisons.',
      assumptions: [
        'Whoever left a question open does not differ from the others in what it asks.',
      ],
      caveats: [
        'An association among volunteers, no cause. Only documented facts are compared; the bureau may use further ones. Matched is not randomised.',
        'The unadjusted difference stands beside for comparison. Nothing follows from it alone.',
      ],
    },
    fr: {
      title: 'Des groupes reçoivent-ils d’autres scores avec les mêmes données\u202f?',
      question:
        'Le score d’un groupe (sexe, âge, déménagements, Land) est-il plus haut ou plus bas que celui du plus grand groupe, avec les mêmes données documentées\u202f?',
      method:
        'Trois procédés\u202f: régression sur les données documentées (âges en splines, erreurs HC3)\u202f; comparaison dans des cellules grossières de données égales (permutation, jusqu’à 9\u202f999 tirages)\u202f; médianes dans ces cellules (bootstrap, 499 tirages). Où un barème publié est en vigueur, c’est l’écart au barème qui est comparé. Un résultat seulement si les trois vont dans le même sens, d’au moins le seuil de pertinence, et si la plus grande valeur p passe la correction pour toutes les comparaisons.',
      assumptions: ['Qui a laissé une question ouverte ne diffère pas des autres sur ce point.'],
      caveats: [
        'Une association parmi des volontaires, pas une cause. Seules des données documentées sont comparées\u202f; l’agence peut en utiliser d’autres. Apparié n’est pas tiré au sort.',
        'L’écart non ajusté est donné pour comparaison. À lui seul il ne prouve rien.',
      ],
    },
  },
  run(samples, gate, { campaign, seed }) {
    const variables = variablesOf(campaign.analyses, 'group-gap')
    const compared = samples
      .flatMap((sample) => pairings(sample, variables, (row) => measured(sample, row) !== null))
      .flatMap((pairing) => {
        const all = specifications(pairing, seed)
        return all === null ? [] : [{ pairing, all }]
      })
    if (compared.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const family = campaign.analyses.find(({ ids }) => ids.includes('group-gap'))?.family
    const ps = adjusted(
      compared.map(({ all }) => worstP(all)),
      family ?? 'exploratory',
    )
    const judged = compared.map((one, at) => ({
      ...one,
      pAdjusted: ps[at] as number,
      found: (ps[at] as number) <= 0.05 && agree(one.all, one.pairing.sample.relevance),
    }))
    const found = judged.filter((one) => one.found)
    const estimates = judged.flatMap(({ pairing, all, pAdjusted }) =>
      all.flatMap((one) => estimateOf(pairing, one, pAdjusted, gate)),
    )
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: {
        columns: columns(
          'score',
          'group',
          'compared',
          'method',
          'unit',
          'difference',
          'from',
          'to',
          'n',
        ),
        rows: estimates.map(
          ({ outcome, group, reference, specification, unit, value, low, high, n }) => [
            outcome,
            group,
            reference,
            specification,
            unit,
            value,
            low,
            high,
            n,
          ],
        ),
      },
      figure: estimatePlan(estimates, {
        description: DESCRIPTION,
        what: AXIS,
        neutral: 0,
        label: (one) => rowName(one, true),
      }),
      detectable: found.length > 0 ? null : detectableGap(judged.map(({ pairing }) => pairing)),
      undoneBy:
        found.length > 0
          ? Math.min(
              ...found.map(({ pairing, all }) =>
                undoneByExtremes(
                  pairing.sample,
                  pairing.member.reduce((sum, one) => sum + one, 0),
                  all.find(({ name }) => name === 'matched')?.value ?? 0,
                ),
              ),
            )
          : null,
      seed,
    }
  },
})

const worstP = (all: readonly Specification[]): number =>
  Math.max(...all.flatMap(({ name, p }) => (name === 'unadjusted' || p === null ? [] : [p])))

function estimateOf(
  { sample, variable, group, reference }: Pairing,
  one: Specification,
  pAdjusted: number,
  gate: Parameters<typeof spoken>[1],
): AnalysisResult['estimates'] {
  const n = gate.count(one.n)
  if (n === null) return []
  const [value, low, high] = [one.value, one.low, one.high].map((number) =>
    spoken(number, gate, grainOf(sample)),
  )
  return [
    {
      name: 'gap',
      outcome: sample.name,
      group: `${variable}:${group}`,
      reference: `${variable}:${reference}`,
      specification: one.name,
      unit: sample.measured === 'value' ? sample.unit : 'percent',
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      level: 0.95,
      n,
      p: one.p,
      pAdjusted: one.name === 'unadjusted' ? null : pAdjusted,
    },
  ]
}

const AXIS = {
  de: 'Unterschied zur größten Gruppe',
  en: 'Difference from the largest group',
  fr: 'Écart au plus grand groupe',
}
const DESCRIPTION = {
  de: 'Unterschiede der Gruppen zur größten Gruppe mit 95-%-Intervall, nach jedem Verfahren.',
  en: 'Differences of the groups from the largest group with 95 % interval, by each method.',
  fr: 'Écarts des groupes au plus grand groupe avec intervalle de 95\u202f%, par chaque procédé.',
}
