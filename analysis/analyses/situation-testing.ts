// S6: for each person of a group, the nearest people of the other side with the same kind of facts: who fares better?
import { measured } from './adjustment.ts'
import { defineAnalysis } from './define.ts'
import { line, NOTHING, tableOf } from './estimates.ts'
import { pairings, variablesOf } from './groups.ts'
import { detectableGap, undoneByExtremes } from './limits.ts'
import { adjusted } from './multiplicity.ts'
import { comparisons, PERMUTED } from './neighbours.ts'
import { estimatePlan, rowName } from './plans.ts'
import { grainOf } from './spoken.ts'

/** Three numbers of neighbours; a finding holds at all. Below 16 the smallest p could not pass the family of all donors. */
const NEIGHBOURS = [8, 16, 32] as const
export default defineAnalysis({
  id: 'situation-testing',
  version: '1',
  minimumN: 100,
  minimumCell: 10,
  words: {
    de: {
      title: 'Die nächsten Nachbarn der anderen Seite',
      question:
        'Stehen Menschen einer Gruppe im Mittel schlechter als die Menschen der Vergleichsgruppe mit den ähnlichsten Angaben?',
      method: `Je Mensch die k = ${NEIGHBOURS.join(', ')} nächsten der Vergleichsgruppe (Gower-Abstand, im selben Block grober Angaben); Mittel der Unterschiede, Permutation der Gruppe im Block (${PERMUTED} Züge). Der Abstand wird zweimal gemessen: mit den Angaben, wie sie sind, und mit ihren Rängen. Ein Befund nur, wenn er bei jedem k und beiden Abständen besteht.`,
      assumptions: ['Der Abstand wägt die Angaben gleich.'],
      caveats: [
        'Die Wahl des Abstands ist eine Wahl. Kein Zahlenpaar spricht über einen einzelnen Menschen.',
        'Ein Zusammenhang unter Freiwilligen, keine Ursache.',
      ],
    },
    en: {
      title: 'The nearest neighbours of the other side',
      question:
        'Do people of a group fare worse on average than the people of the reference with the most similar facts?',
      method: `For each person the k = ${NEIGHBOURS.join(', ')} nearest of the reference (Gower's distance, in the same block of coarse facts); mean of the differences, permutation of the group within blocks (${PERMUTED} draws). The distance is taken twice: from the facts as they are and from their ranks. A finding only where it holds at every k and both distances.`,
      assumptions: ['The distance weighs the facts alike.'],
      caveats: [
        'The choice of the distance is a choice. No pair of numbers speaks of a single person.',
        'An association among volunteers, no cause.',
      ],
    },
    fr: {
      title: 'Les plus proches voisins de l’autre côté',
      question:
        'Les personnes d’un groupe sont-elles en moyenne moins bien placées que celles du groupe de référence aux données les plus semblables\u202f?',
      method: `Pour chaque personne les k = ${NEIGHBOURS.join(', ')} plus proches de la référence (distance de Gower, dans le même bloc de données grossières)\u202f; moyenne des écarts, permutation du groupe dans le bloc (${PERMUTED} tirages). La distance est prise deux fois\u202f: avec les données telles quelles et avec leurs rangs. Un résultat seulement s’il vaut pour chaque k et les deux distances.`,
      assumptions: ['La distance pèse les données de façon égale.'],
      caveats: [
        'Le choix de la distance est un choix. Aucune paire de nombres ne parle d’une personne en particulier.',
        'Une association parmi des volontaires, pas une cause.',
      ],
    },
  },
  run(samples, gate, { campaign, seed }) {
    const variables = variablesOf(campaign.analyses, 'situation-testing').filter(
      (one) => one === 'sex',
    )
    const compared = samples
      .flatMap((sample) =>
        pairings(
          sample,
          variables,
          (row) => row.features !== null && measured(sample, row) !== null,
        ),
      )
      .flatMap((pairing) => {
        const all = comparisons(pairing, NEIGHBOURS, seed)
        return all === null ? [] : [{ pairing, all }]
      })
    if (compared.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const family = campaign.analyses.find(({ ids }) => ids.includes('situation-testing'))?.family
    const ps = adjusted(
      compared.map(({ all }) => Math.max(...all.map(({ p }) => p))),
      family ?? 'exploratory',
    )
    const found = compared.filter(({ pairing, all }, at) => {
      const { relevance } = pairing.sample
      const below = all.every(({ value }) => value <= -relevance)
      const above = all.every(({ value }) => value >= relevance)
      return (ps[at] as number) <= 0.05 && (below || above)
    })
    const estimates = compared.flatMap(
      ({ pairing: { sample, variable, group, reference }, all }, at) =>
        all.flatMap(({ k, metric, value, p, n }) =>
          line(
            sample,
            {
              name: 'neighbour-gap',
              group: `${variable}:${group}`,
              reference: `${variable}:${reference}`,
              specification: `k=${k}, ${metric}`,
              unit: sample.measured === 'value' ? sample.unit : 'percent',
              n,
              value,
              p,
              pAdjusted: ps[at] as number,
            },
            gate,
            grainOf(sample),
          ),
        ),
    )
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: tableOf(estimates),
      figure: estimatePlan(estimates, {
        description: DESCRIPTION,
        what: AXIS,
        neutral: 0,
        label: (one) => rowName(one, true),
      }),
      detectable: found.length > 0 ? null : detectableGap(compared.map(({ pairing }) => pairing)),
      undoneBy:
        found.length > 0
          ? Math.min(
              ...found.map(({ pairing, all }) =>
                undoneByExtremes(pairing.sample, all[0]?.n ?? 0, smallest(all)),
              ),
            )
          : null,
      seed,
    }
  },
})

const smallest = (all: readonly { value: number }[]): number =>
  Math.min(...all.map(({ value }) => Math.abs(value)))

const AXIS = {
  de: 'Mittlerer Abstand zu den nächsten Nachbarn der Vergleichsgruppe',
  en: 'Mean distance from the nearest neighbours of the reference',
  fr: 'Écart moyen aux plus proches voisins de la référence',
}
const DESCRIPTION = {
  de: 'Mittlerer Abstand der Gruppe zu ihren nächsten Nachbarn der Vergleichsgruppe, nach jeder Zahl von Nachbarn und jedem Abstandsmaß.',
  en: 'Mean distance of the group from its nearest neighbours of the reference, by each number of neighbours and each measure.',
  fr: 'Écart moyen du groupe à ses plus proches voisins de la référence, pour chaque nombre de voisins et chaque mesure.',
}
