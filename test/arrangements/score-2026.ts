// The score of 2026 as a letter or a page may print it: value, class and day; the criteria with their points, as records or one on each line.
import type { Letter } from '../../extract/index.ts'
import { LIST_OF_PAIRS } from './lists.ts'
import { dayOf, type Part, type PartName, partsOf, type Wording } from './parts.ts'

type Named = { id: string; names: [string, string, string]; detail: string; most: number }

/** The criteria in the order of the published table, in three wordings: the table's, the account's, plain words. */
const CRITERIA: Named[] = [
  {
    id: 'payment-defaults',
    names: ['Zahlungsstörungen', 'Keine Zahlungsstörung', 'Erledigte oder offene Zahlungsausfälle'],
    detail: 'keine',
    most: 264,
  },
  {
    id: 'account-and-card-inquiries',
    names: [
      'Anfragen/Abschlüsse Girokonto und Kreditkarte',
      'Anfragen/Abschlüsse Girokonto + Kreditkarte',
      'Angefragte und eröffnete Girokonten und Kreditkarten',
    ],
    detail: '1 in 12 Monaten',
    most: 117,
  },
  {
    id: 'other-inquiries',
    names: ['Anfragen außerhalb Banken', 'Weitere Anfragen', 'Anfragen anderer Branchen'],
    detail: 'höchstens 1',
    most: 99,
  },
  {
    id: 'new-instalment-loans',
    names: [
      'Neue Ratenkredite',
      'Neue Ratenkredite (12 Monate)',
      'Im letzten Jahr aufgenommene Ratenkredite',
    ],
    detail: '2 in 12 Monaten',
    most: 66,
  },
  {
    id: 'mortgage',
    names: ['Immobilienkredit', 'Immobilienkredit', 'Kredit für eine Immobilie'],
    detail: 'nein',
    most: 55,
  },
  {
    id: 'identity-confirmed',
    names: ['Bestätigte Identität', 'Identität bestätigt', 'Prüfung Ihrer Identität'],
    detail: 'ja',
    most: 38,
  },
  {
    id: 'oldest-bank-contract',
    names: [
      'Ältester Bankvertrag',
      'Alter des ältesten Bankvertrags',
      'Beginn des ersten Bankvertrags',
    ],
    detail: 'seit 10 Jahren',
    most: 69,
  },
  {
    id: 'youngest-credit-line',
    names: ['Rahmenkredit', 'Kein laufender Rahmenkredit', 'Jüngster Rahmenkredit'],
    detail: 'keiner',
    most: 36,
  },
  {
    id: 'current-address-age',
    names: ['Aktuelle Adresse', 'Alter der aktuellen Adresse', 'Wohndauer an Ihrer Anschrift'],
    detail: 'seit 8 Jahren',
    most: 94,
  },
  {
    id: 'oldest-credit-card',
    names: [
      'Älteste Kreditkarte',
      'Alter der ältesten Kreditkarte',
      'Laufzeit der ersten Kreditkarte',
    ],
    detail: 'seit 3 Jahren',
    most: 81,
  },
  {
    id: 'longest-remaining-term',
    names: [
      'Längste Restlaufzeit Ratenkredite',
      'Längste Restlaufzeit der Ratenkredite',
      'Wie lange Ihre Ratenkredite noch laufen',
    ],
    detail: '4 Jahre',
    most: 61,
  },
  {
    id: 'loan-status',
    names: ['Kreditstatus', 'Kreditstatus', 'Stand Ihrer Kredite'],
    detail: 'positiv erledigt',
    most: 19,
  },
]

const wordOf = (wording: Wording): 0 | 1 | 2 => (wording === 3 ? 0 : wording)
const MOST = new Map(CRITERIA.map((one) => [one.id, one]))

/** The truth with the criteria called as this wording calls them. */
export const called = (letter: Letter, wording: Wording): Letter => ({
  ...letter,
  scores: letter.scores.map((score) => ({
    ...score,
    criteria: score.criteria.map((one) => ({
      ...one,
      label: MOST.get(one.id)?.names[wordOf(wording)] ?? one.label,
    })),
  })),
})

const L = {
  value: ['Ihr Score-Wert', 'Ihre Punktzahl', 'SCHUFA-Score'],
  meaning: ['Score-Klasse', 'Bewertung', 'Einstufung'],
  on: ['Ermittelt am', 'Stand', 'Berechnet am'],
  label: ['Kriterium', 'Merkmal', 'Bestandteil'],
  detail: ['Ihre Angabe', 'Ausprägung', 'Bei Ihnen'],
  points: ['Punkte', 'Erreichte Punkte', 'Ihre Punkte'],
  most: ['Maximal', 'Höchstpunktzahl', 'Möglich'],
} as const

/** How points are printed behind the name of a criterion. */
const pointsOf = (points: number, most: number, wording: Wording): string =>
  [`${points} Punkte`, `+${points} P`, `${points} von ${most} Punkten`, `${points} P`][wording] ??
  ''

function toldOf(name: string, detail: string, points: number, most: number, w: 0 | 1 | 2): string {
  return (
    [
      `Für das Kriterium ${name} (${detail}) erhalten Sie ${points} Punkte.`,
      `${name}: ${detail}, das ergibt ${points} von ${most} Punkten.`,
      `${points} Punkte entfallen auf: ${name}.`,
    ][w] ?? ''
  )
}

/** The parts of such a letter. */
export function partsOf2026(letter: Letter, wording: Wording): Partial<Record<PartName, Part>> {
  const w = wordOf(wording)
  const day = dayOf(wording === 3)
  const l = (words: readonly [string, string, string]): string =>
    wording === 3 ? words[0].toUpperCase() : words[w]
  const { identity, inquiries } = partsOf(letter, wording)
  const [score] = letter.scores
  if (!score) throw new Error('a score of 2026 has a score')
  const on = day(score.calculatedOn)
  const rows = score.criteria.map(({ id, label, points }) => ({
    label,
    points: points ?? 0,
    detail: MOST.get(id)?.detail ?? '',
    most: MOST.get(id)?.most ?? 0,
  }))
  const heading = ['Ihre Punkte im Einzelnen', 'Was zählt', 'So setzt sich Ihr Score zusammen'][w]
  const told = rows.map((one) => toldOf(one.label, one.detail, one.points, one.most, w))
  return {
    identity,
    'own score': {
      heading: ['Mein SCHUFA-Score', 'Ihr Ergebnis', 'Ihr SCHUFA-Score'][w] ?? '',
      items: [
        {
          title: null,
          group: null,
          cells: [
            [l(L.value), String(score.value)],
            [l(L.meaning), score.meaning],
            [l(L.on), on],
          ],
        },
      ],
      told: [
        [
          `Ihr SCHUFA-Score beträgt ${score.value} Punkte und wurde am ${on} ermittelt. Das entspricht der Klasse ${score.meaning}.`,
          `Mit ${score.value} von 999 Punkten liegen Sie in der Klasse „${score.meaning}“. Der Score hat den Stand ${on}.`,
          `Am ${on} haben wir für Sie einen Score von ${score.value} Punkten errechnet; die Bewertung lautet ${score.meaning}.`,
        ][w] ?? '',
      ],
    },
    criteria: {
      heading: heading ?? '',
      items: rows.map(({ label, points, detail, most }) => ({
        title: label,
        group: null,
        cells: [
          [l(L.label), label],
          [l(L.detail), detail],
          [l(L.points), wording === 1 ? `${points} P` : String(points)],
          [l(L.most), String(most)],
          ...(wording === 2
            ? [['Anteil', `${Math.round((100 * points) / most)} %`] as [string, string]]
            : []),
        ],
      })),
      told,
    },
    'criteria, one a line': {
      heading: heading ?? '',
      ways: LIST_OF_PAIRS,
      instead: ['criteria'],
      items: [
        {
          title: null,
          group: null,
          cells: rows.map(({ label, points, most }) => [label, pointsOf(points, most, wording)]),
        },
      ],
      told,
    },
    inquiries,
  }
}
