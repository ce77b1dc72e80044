// Scores that went out as an Austrian bureau may print them: a list of its own, or a column beside the queries.
import type { Letter } from '../../extract/index.ts'
import { dayOf, type Part, type Wording } from './parts.ts'

const HEADINGS = [
  'Übermittelte Scores',
  'Weitergegebene Bonitätsscores der letzten zwölf Monate',
  'An wen Ihr Score ging',
] as const
const L = {
  on: ['Datum', 'Abgefragt am', 'Tag der Übermittlung'],
  recipient: ['Empfänger', 'Abfragendes Unternehmen', 'Übermittelt an'],
  name: ['Score', 'Art des Scores', 'Bezeichnung'],
  value: ['Scorewert', 'Wert', 'Punkte'],
} as const
const Q = {
  heading: ['Abfragen und übermittelte Scores', 'Abfragen mit Score', 'Wer Ihren Score erhielt'],
  on: ['Abfrage am', 'Datum', 'Abfragedatum'],
  party: ['Abfragendes Unternehmen', 'Unternehmen', 'Abgefragt von'],
  purpose: ['Zweck', 'Abfragegrund', 'Anlass'],
  value: ['Übermittelter Score', 'Mitgeteilter Scorewert', 'Score'],
} as const

const wordOf = (wording: Wording): 0 | 1 | 2 => (wording === 3 ? 0 : wording)
const label =
  (wording: Wording) =>
  (words: readonly [string, string, string]): string =>
    wording === 3 ? words[0].toUpperCase() : words[wordOf(wording)]

/** A list of the scores that went out. */
export function sentScores(letter: Letter, wording: Wording): Part {
  const [l, day] = [label(wording), dayOf(wording === 3)]
  const sent = letter.scores.filter(({ recipient }) => recipient !== null)
  return {
    heading: HEADINGS[wordOf(wording)],
    items: sent.map((one) => ({
      title: one.recipient,
      group: one.recipient,
      cells: [
        [l(L.on), day(one.transmittedOn)],
        [l(L.recipient), one.recipient],
        [l(L.name), one.name],
        [l(L.value), String(one.value)],
      ],
    })),
    told: sent.map(
      ({ name, value, recipient, transmittedOn }) =>
        [
          `Am ${day(transmittedOn)} wurde der ${name} ${value} an ${recipient} übermittelt.`,
          `${recipient} erhielt am ${day(transmittedOn)} Ihren ${name} (${value}).`,
          `Wir haben ${recipient} am ${day(transmittedOn)} einen ${name} von ${value} mitgeteilt.`,
        ][wordOf(wording)] ?? '',
    ),
  }
}

/** Queries of which some were answered with a score: it stands in a column of its own, and takes the place of both lists. */
export function answeredQueries(letter: Letter, wording: Wording): Part {
  const [l, day] = [label(wording), dayOf(wording === 3)]
  const rows = letter.inquiries.map((one) => ({
    ...one,
    value:
      letter.scores.find(
        ({ recipient, transmittedOn }) => recipient === one.party && transmittedOn === one.on,
      )?.value ?? null,
  }))
  return {
    heading: Q.heading[wordOf(wording)],
    instead: ['inquiries', 'sent scores'],
    items: rows.map(({ on, party, purpose, value }) => ({
      title: party,
      group: party,
      cells: [
        [l(Q.on), day(on)],
        [l(Q.party), party],
        [l(Q.purpose), purpose],
        [l(Q.value), value === null ? null : String(value)],
      ],
    })),
    told: rows.map(({ on, party, purpose, value }) => {
      const asked = [
        `Am ${day(on)} hat ${party} angefragt (${purpose}).`,
        `${party} fragte am ${day(on)} Ihre Daten ab. Zweck: ${purpose}.`,
        `Abfrage vom ${day(on)} durch ${party}, Anlass: ${purpose}.`,
      ][wordOf(wording)]
      return value === null ? (asked ?? '') : `${asked} Dabei wurde der Score ${value} übermittelt.`
    }),
  }
}
