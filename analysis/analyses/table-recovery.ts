// S3: what points table does the bureau really use? Learned from the letters, shown beside the published one, with an alarm when it changes.
import {
  ALARM,
  type Change,
  changesOf,
  coded,
  type Contrast,
  type Dated,
  GATE,
  learnTable,
} from '../recovery/index.ts'
import { pointsTableOn, type PointsTable } from '../score/table.ts'
import { defineAnalysis } from './define.ts'
import { columns, NOTHING } from './estimates.ts'
import { each, phrase } from './phrase.ts'
import { barPlan } from './plans.ts'
import type { Trio } from '../law/fact.ts'
import type { Row, Sample } from './sample.ts'

const LETTERS = 200

export default defineAnalysis({
  id: 'table-recovery',
  version: '1',
  minimumN: LETTERS,
  minimumCell: 10,
  words: {
    de: {
      title: 'Nach welcher Punktetabelle wird gerechnet?',
      question:
        'Welche Punkte gibt jede Stufe wirklich, und stimmen sie mit der veröffentlichten Tabelle überein?',
      method: `Kleinste absolute Abweichungen auf die belegten Stufen, auf ganze Punkte gerundet. Eine Stufe gilt als bekannt, wenn sie aus den Briefen folgt, in mindestens ${GATE.letters} steht, ${100 * GATE.reproduced} % der bestätigten Briefe genau getroffen werden und ${100 * GATE.stability} % von ${GATE.resamples} Ziehungen dieselbe ganze Zahl geben. Eine Änderung gilt ab ${ALARM.letters} Briefen.`,
      assumptions: ['Alle Briefe eines Zeitraums wurden nach einer Tabelle gerechnet.'],
      caveats: [
        'Nur Unterschiede zwischen Stufen eines Kriteriums werden gelernt. Stufen, die die Probe nicht bestehen, heißen „nicht bestimmt“.',
      ],
    },
    en: {
      title: 'By which points table is it computed?',
      question:
        'How many points does each level really give, and do they agree with the published table?',
      method: `Least absolute deviations on the documented levels, rounded to whole points. A level counts as known when it follows from the letters, stands in at least ${GATE.letters}, ${100 * GATE.reproduced} % of the confirmed letters are met exactly, and ${100 * GATE.stability} % of ${GATE.resamples} draws give the same whole number. A change counts from ${ALARM.letters} letters.`,
      assumptions: ['All letters of a period were computed by one table.'],
      caveats: [
        'Only differences between levels of one criterion are learned. Levels that do not pass are called “not identified”.',
      ],
    },
    fr: {
      title: 'Selon quel barème calcule-t-on\u202f?',
      question:
        'Combien de points chaque niveau donne-t-il vraiment, et cela concorde-t-il avec le barème publié\u202f?',
      method: `Moindres écarts absolus sur les niveaux documentés, arrondis à des points entiers. Un niveau est connu s’il découle des lettres, figure dans au moins ${GATE.letters}, si ${100 * GATE.reproduced} % des lettres confirmées sont retrouvées exactement et si ${100 * GATE.stability} % de ${GATE.resamples} tirages donnent le même nombre entier. Un changement compte dès ${ALARM.letters} lettres.`,
      assumptions: ['Toutes les lettres d’une période ont été calculées avec un seul barème.'],
      caveats: [
        'On n’apprend que des différences entre niveaux d’un critère. Les niveaux qui ne passent pas l’épreuve sont dits «\u202fnon déterminés\u202f».',
      ],
    },
  },
  run(samples, gate, { seed, progress }) {
    const learned = samples.flatMap((sample) => learnedFrom(sample, seed, progress) ?? [])
    if (learned.length === 0) return { verdict: 'insufficient data', ...NOTHING, seed }
    const differing = learned.flatMap(({ rows }) =>
      rows.filter(
        ({ contrast, published }) =>
          contrast.points !== null && !published.includes(contrast.points),
      ),
    )
    const changes = learned.flatMap((one) => one.changes)
    const all = learned.flatMap(({ rows }) => rows)
    const known = all.filter(({ contrast }) => contrast.points !== null)
    const found = differing.length > 0 || changes.length > 0
    return {
      verdict: found ? 'finding' : known.length > 0 ? 'no evidence' : 'insufficient data',
      estimates: learned.flatMap(({ sample, rows, letters }) =>
        rows.flatMap(({ contrast, published }) => {
          const n = gate.count(contrast.letters)
          return n === null || contrast.points === null
            ? []
            : [
                {
                  name: 'contrast',
                  outcome: sample.name,
                  group: `${contrast.criterion}:${contrast.level}`,
                  reference: `${contrast.criterion}:${contrast.reference}`,
                  specification: `published ${published.join('/')}`,
                  unit: 'points',
                  value: contrast.points,
                  low: null,
                  high: null,
                  level: 0.95,
                  n: Math.min(n, letters),
                  p: null,
                  pAdjusted: null,
                },
              ]
        }),
      ),
      table: {
        columns: columns(
          'version',
          'criterion',
          'level',
          'against-level',
          'letters',
          'learned',
          'published',
          'state',
        ),
        rows: learned.flatMap(({ sample, rows }) =>
          rows.map(({ contrast, published }) => [
            sample.version,
            contrast.criterion,
            `${contrast.criterion}:${contrast.level}`,
            `${contrast.criterion}:${contrast.reference}`,
            gate.count(contrast.letters),
            contrast.points,
            published.join(' / '),
            contrast.because === null ? '' : `not-identified:${contrast.because}`,
          ]),
        ),
      },
      figure: barPlan(DESCRIPTION, AXIS, [
        { label: LABEL.equal, count: known.length - differing.length },
        { label: LABEL.other, count: differing.length },
        { label: LABEL.unknown, count: all.length - known.length },
      ]),
      detectable: null,
      undoneBy: found
        ? Math.min(
            ...differing.map(({ contrast }) => contrast.letters),
            ...changes.map(({ letters }) => letters - ALARM.letters + 1),
          )
        : null,
      seed,
      furtherCaveats: changes.map((change) => alarm(change, gate.count(change.letters))),
    }
  },
})

type Line = { contrast: Contrast; published: number[] }

function learnedFrom(sample: Sample, seed: number, progress?: (done: number, all: number) => void) {
  const table = sample.version === null ? null : pointsTableOn(sample.version)
  if (!sample.table || table === null) return null
  const documented = sample.people.flatMap((row) => datedOf(row) ?? [])
  const order = table.criteria.map(({ id, levels }) => ({
    id,
    levels: levels.map((level) => level.id),
  }))
  const { coded: letters } = coded(documented, order)
  if (letters.values.length < LETTERS) return null
  const learned = learnTable(letters, { seed, ...(progress ? { progress } : {}) })
  return {
    sample,
    letters: letters.values.length,
    rows: learned.contrasts.map(
      (contrast): Line => ({ contrast, published: publishedContrast(table, contrast) }),
    ),
    // A letter whose distance from the table is not known says neither that it holds nor that it changed.
    changes: changesOf(documented.filter(({ known }) => known)),
  }
}

function datedOf(row: Row): (Dated & { known: boolean }) | null {
  const { levels, value, calculatedOn, tableGap } = row
  if (levels === null || value === null || calculatedOn === null) return null
  return {
    levels,
    value,
    confirmed: row.confirmed,
    on: calculatedOn,
    gap: tableGap ?? 0,
    known: tableGap !== null,
  }
}

/** What the published table gives for a contrast: one number, or several where its sources differ. */
function publishedContrast(
  table: PointsTable,
  { criterion, level, reference }: Contrast,
): number[] {
  const levels = table.criteria.find(({ id }) => id === criterion)?.levels ?? []
  const points = (id: string): readonly number[] =>
    levels.find((one) => one.id === id)?.points ?? []
  return [...new Set(points(level).flatMap((a) => points(reference).map((b) => a - b)))].toSorted(
    (a, b) => a - b,
  )
}

function alarm({ criterion, level, points, since }: Change, letters: number | null): Trio {
  const many = letters ?? `${ALARM.letters}+`
  const change = `${points > 0 ? '+' : '−'}${Math.abs(points)}`
  const where = phrase('group', `${criterion}:${level}`) ?? each(() => `${criterion}:${level}`)
  const month = since.slice(0, 7)
  return {
    de: `Die Tabelle hat sich offenbar geändert: ${where.de}, ${change} Punkte seit ${month} (${many} Briefe).`,
    en: `The table seems to have changed: ${where.en}, ${change} points since ${month} (${many} letters).`,
    fr: `Le barème semble avoir changé\u202f: ${where.fr}, ${change} points depuis ${month} (${many} lettres).`,
  }
}

const AXIS: Trio = { de: 'Zahl der Stufen', en: 'Number of levels', fr: 'Nombre de niveaux' }
const LABEL = {
  equal: {
    de: 'gelernt wie veröffentlicht',
    en: 'learned as published',
    fr: 'appris comme publié',
  },
  other: { de: 'anders als veröffentlicht', en: 'other than published', fr: 'autre que publié' },
  unknown: { de: 'nicht bestimmt', en: 'not identified', fr: 'non déterminé' },
} as const satisfies Record<string, Trio>
const DESCRIPTION: Trio = {
  de: 'Zahl der Stufen, deren gelernte Punkte den veröffentlichten gleichen, von ihnen abweichen oder nicht bestimmt sind.',
  en: 'Number of levels whose learned points equal the published ones, differ from them, or are not identified.',
  fr: 'Nombre de niveaux dont les points appris égalent les points publiés, s’en écartent ou ne sont pas déterminés.',
}
