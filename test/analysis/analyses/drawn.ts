// Campaigns drawn as records: facts that hang together, scores by the table or by a rule, and effects planted on purpose.
import { populationOf, type PopulationRecord } from '../../../analysis/compare/index.ts'
import type { CampaignFile } from '../../../extract/index.ts'
import { chance } from '../../../analysis/statistics/index.ts'

export const CAMPAIGN: CampaignFile = {
  id: 'drawn',
  title: { de: 'Probe' },
  intro: { de: 'Probe' },
  opensOn: null,
  closesOn: null,
  issuers: ['schufa'],
  controller: {
    name: 'Verein',
    lines: [],
    email: 'post@example.org',
    privacyNotice: { de: 'Hinweis' },
  },
  consent: { version: '1', purposes: [] },
  questions: [],
  retention: { originalsDays: 30, unconfirmedDays: 60, endsOn: null },
  analyses: [],
  margins: [
    {
      variable: 'sex',
      shares: { female: 0.51, male: 0.49 },
      source: 'invented',
      asOf: '2026-01-01',
    },
  ],
}

export type Plant = {
  /** Points (percent for the old score) that women get less with the same facts. */
  lessForWomen?: number
  /** Share of women among those with nothing negative that are put into a bad class. */
  badWomen?: number
  /** The second sector card prints so many percentage points less for the same person. */
  lowerCard?: number
  /** Every so-many-th letter has printed points that do not sum. */
  wrongSumEvery?: number
  /** Two-letter people whose score moved otherwise than their facts: every so-many-th. */
  wrongChangeEvery?: number
}

type Score = PopulationRecord['scores'][number]

/** `n` people with a 2026 score and a Basisscore each; about a third with two sector cards and a later letter. */
export function drawnCampaign(n: number, seed: number, plant: Plant = {}) {
  const draw = chance(seed)
  const records: PopulationRecord[] = []
  for (let at = 0; at < n; at++) {
    const woman = draw.uniform() < 0.5
    const age = 18 + draw.below(60)
    const contracts = 1 + draw.below(6)
    const oldest = Math.min((age - 18) * 12, draw.below(300))
    const address = draw.below(240)
    const settled = draw.uniform() < 0.15 ? 1 : 0
    const inquiries = draw.below(4)
    const features = {
      settledDefaults: settled,
      openDefaults: 0,
      inquiries,
      contracts,
      loans: draw.below(2),
      cards: draw.below(3),
      addresses: 1 + draw.below(3),
      oldestContract: oldest,
      currentAddress: address,
    }
    const cell = {
      defaults: settled ? ('settled' as const) : ('none' as const),
      inquiries:
        inquiries === 0 ? ('0' as const) : inquiries === 1 ? ('1' as const) : ('2+' as const),
      oldestContract:
        oldest < 60
          ? ('under-5' as const)
          : oldest < 180
            ? ('5-to-15' as const)
            : ('from-15' as const),
      addressAge:
        address < 24
          ? ('under-2' as const)
          : address < 120
            ? ('2-to-10' as const)
            : ('from-10' as const),
      loan: features.loans > 0 ? ('yes' as const) : ('no' as const),
    }
    const less = woman ? (plant.lessForWomen ?? 0) : 0
    const worth =
      620 - 150 * settled - 40 * inquiries + Math.round(oldest / 3) + Math.round(address / 4)
    const points = Math.max(100, Math.min(999, worth - less))
    const pushed = woman && settled === 0 && draw.uniform() < (plant.badWomen ?? 0)
    const base = Number(
      (98 - 6 * settled - 1.5 * inquiries + oldest / 300 + draw.normal() * 0.3 - less / 10).toFixed(
        2,
      ),
    )
    const common = {
      version: null,
      confirmed: true,
      sumGap: null,
      tableGap: null,
      levels: null,
      explanations: null,
      features,
      cell,
      calculatedOn: '2026-06-15',
    }
    const scores: Score[] = [
      {
        ...common,
        outcome: 'score-2026',
        version: '2026-03-17',
        value: points,
        probability: null,
        class: pushed
          ? 'Ausreichend'
          : points >= 776
            ? 'Hervorragend'
            : points >= 709
              ? 'Gut'
              : points >= 560
                ? 'Akzeptabel'
                : 'Ausreichend',
        facts: `f${at}`,
        sumGap: plant.wrongSumEvery && at % plant.wrongSumEvery === 0 ? 5 : 0,
        tableGap: -less,
      },
      {
        ...common,
        outcome: 'basisscore',
        value: Math.min(99.99, base),
        probability: Math.min(99.99, base),
        class: null,
        facts: `b${at}`,
      },
    ]
    if (at % 3 === 0) {
      const first = Number((90 + 9 * draw.uniform()).toFixed(2))
      const second = Number((first - (plant.lowerCard ?? 0) + draw.normal() * 0.2).toFixed(2))
      for (const [version, probability] of [
        ['2.0', first],
        ['3.0', second],
      ] as const)
        scores.push({
          ...common,
          outcome: `SCHUFA-Score für Banken, Version ${version}`,
          version,
          value: Math.round(probability * 100),
          probability,
          class: null,
          facts: `s${version}${at}`,
        })
    }
    const about = {
      sex: woman ? ('female' as const) : ('male' as const),
      birthYear: 2026 - age,
      moves: (['0', '1', '2', '3+'] as const)[draw.below(4)] ?? '0',
      state: ['BE', 'BY', 'NW'][draw.below(3)] ?? null,
    }
    const person = `p${at}`
    const shared = {
      person,
      kind: 'schufa/datenkopie-15',
      thin: false,
      negative: settled === 1,
      about,
    }
    records.push({ ...shared, scores })
    if (at % 3 === 1) {
      const wrong = plant.wrongChangeEvery && at % plant.wrongChangeEvery === 1
      const [before] = scores
      if (before)
        records.push({
          ...shared,
          scores: [
            {
              ...before,
              calculatedOn: '2026-10-15',
              value: points + (wrong ? 25 : 0),
              tableGap: -less + (wrong ? 25 : 0),
            },
          ],
        })
    }
  }
  return populationOf({ campaign: 'drawn', batch: '1', asOf: '2026-11-20' }, records)
}
