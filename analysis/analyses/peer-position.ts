// S5 over a campaign: how far do scores of people with the same coarse facts spread?
import { PEERS_NEEDED } from '../compare/index.ts'
import { EXACT, type Gate } from '../disclosure/index.ts'
import { sorted } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { medianEstimate } from './estimate.ts'
import { columns, NOTHING } from './estimates.ts'
import { each, phrase } from './phrase.ts'
import { axisOf } from './plans.ts'
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
    fr: {
      title: 'À quel point des dossiers semblables sont-ils éloignés\u202f?',
      question:
        'Comment se répartissent les scores de personnes avec les mêmes données de base\u202f?',
      method:
        'Groupes aux mêmes données grossières (coarsened exact matching)\u202f; médiane avec intervalle des statistiques d’ordre, 95\u202f%, et moitié centrale (quantiles de type 7).',
      assumptions: [],
      caveats: [
        'Une simple description. Dans un groupe, d’autres données diffèrent.',
        'Les gens ont donné leur lettre de leur plein gré. Ils ne représentent pas tout le monde.',
      ],
    },
  },
  run(samples, gate) {
    const groups = samples.flatMap((sample) => groupsOf(sample))
    const rows = groups.flatMap((group) => rowOf(group, gate) ?? [])
    if (rows.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const first = rows.toSorted((a, b) => b.n - a.n)[0]
    const shown = rows.filter((row) => row.group.sample.name === first?.group.sample.name)
    return {
      verdict: 'description',
      estimates: groups.flatMap(({ sample, name, values }) =>
        medianEstimate('median', sample, values, gate, name),
      ),
      table: {
        columns: columns('score', 'facts', 'n', 'lower-quarter', 'median', 'upper-quarter'),
        rows: rows.map(({ group, n, low, median, high }) => [
          group.sample.name,
          group.name,
          n,
          low,
          median,
          high,
        ]),
      },
      figure: {
        kind: 'intervals',
        description: DESCRIPTION,
        axis: axisOf(AXIS, first?.group.sample.unit ?? 'points', first?.group.sample.name),
        rows: shown.slice(0, SHOWN).map(({ group, n, low, median, high }) => ({
          label: each(
            (language) => `${phrase('group', group.name)?.[language] ?? group.name} (n = ${n})`,
          ),
          low,
          middle: median,
          high,
        })),
      },
      detectable: null,
    }
  },
})

type Group = {
  sample: Sample
  name: string
  values: number[]
}

/** Cells with enough people, largest first. */
function groupsOf(sample: Sample): Group[] {
  const people = sample.people.filter(({ value, cell }) => value !== null && cell !== null)
  return [...grouped(people, ({ cell }) => JSON.stringify(cell))]
    .flatMap(([key, members]) => {
      const values = sorted(members.flatMap(({ value }) => (value === null ? [] : [value])))
      return values.length >= PEERS_NEEDED ? [{ sample, name: nameOf(key), values }] : []
    })
    .sort((a, b) => b.values.length - a.values.length || a.name.localeCompare(b.name))
}

/** 'defaults:none inquiries:0 …', the group as contract §6 spells groups. */
function nameOf(key: string): string {
  const facts = Object.entries(JSON.parse(key) as Record<string, string>)
  return facts.map(([fact, band]) => `${fact}:${band}`).join(' ')
}

function rowOf(group: Group, gate: Gate) {
  const { values, sample } = group
  const n = gate.count(values.length)
  const [low, median, high] = [0.25, 0.5, 0.75].map((p) => gate.quantile(values, p, sample.grain))
  if (n === null || low == null || median == null || high == null) return null
  const round = (value: number) => (gate === EXACT ? Number(value.toFixed(2)) : value)
  return {
    group,
    n,
    low: round(low),
    median: round(median),
    high: round(high),
  }
}

const AXIS = { de: 'Wert', en: 'value', fr: 'valeur' }
const DESCRIPTION = {
  de: 'Mittlere Hälfte und Median der Scores der größten Gruppen mit denselben Grundangaben.',
  en: 'Middle half and median of the scores of the largest groups with the same basic facts.',
  fr: 'Moitié centrale et médiane des scores des plus grands groupes aux mêmes données de base.',
}
