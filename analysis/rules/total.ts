// A points score whose criteria are not printed: can its value follow from the entries at all, by any reading of the counting rules?
import { explainingCriteria, possibleTotals, uncomputed } from '../score/totals.ts'
import { type Answer, inDoubt, none, untestable } from './define.ts'
import { answer, doubtOnFacts, type Scored, tableCaveat } from './points.ts'

/** One answer: the printed value against all totals that the facts allow. */
export function totalAnswer(at: Scored, title: string): Answer {
  const { look, path, found } = at
  const value = found.total
  const gap = uncomputed(found)
  if (gap !== null || value === null) {
    const reason = gap?.reason?.[look.speech] ?? ''
    const label = gap?.label ?? ''
    return untestable(
      path,
      title,
      look.say(
        `Der Brief nennt die Punkte der Kriterien nicht, und „${label}“ lässt sich aus den Einträgen nicht berechnen. ${reason}`.trim(),
        `The letter does not give the points of the criteria, and “${label}” cannot be computed from the entries. ${reason}`.trim(),
        `La lettre n’indique pas les points des critères, et « ${label} » ne peut être calculé à partir des inscriptions. ${reason}`.trim(),
      ),
    )
  }
  const doubt =
    look.doubtful([`${path}/value`]) ??
    found.rows.map((row) => doubtOnFacts(at, row.id)).find((one) => one !== null) ??
    null
  if (doubt !== null) return inDoubt(look, path, title, doubt)
  const totals = possibleTotals(found)
  const [low, high] = [totals[0] ?? 0, totals.at(-1) ?? 0]
  const range =
    low === high
      ? `${low}`
      : look.say(`${low} bis ${high}`, `${low} to ${high}`, `${low} à ${high}`)
  if (totals.includes(value)) {
    return none(
      title,
      look.say(
        `Der Brief nennt ${value} ohne die Punkte der Kriterien. Aus den Einträgen kann dieser Wert folgen.`,
        `The letter gives ${value} without the points of the criteria. This value can follow from the entries.`,
        `La lettre indique ${value} sans les points des critères. Cette valeur peut se déduire des inscriptions.`,
      ),
      { total: value, low, high },
    )
  }
  const [only, ...others] = explainingCriteria(found)
  const hint =
    only === undefined || others.length > 0
      ? ''
      : look.say(
          ` Der Unterschied passt nur zu einem anderen Stand bei „${only.label}“.`,
          ` The difference fits only another state of “${only.label}”.`,
          ` L’écart ne va qu’avec un autre état de « ${only.label} ».`,
        )
  return answer(at, path, {
    title: look.say(
      'Der Score folgt nicht aus den Einträgen',
      'The score does not follow from the entries',
      'Le score ne se déduit pas des inscriptions',
    ),
    statement: look.say(
      `Nach den Einträgen auf dem Brief gibt die Tabelle ${range}\u00a0Punkte. Der Brief nennt ${value}. Keine bekannte Zählweise ergibt diese Zahl.${hint}`,
      `By the entries on the letter the table gives ${range}\u00a0points. The letter says ${value}. No known way of counting gives this number.${hint}`,
      `Selon les inscriptions de la lettre, le barème donne ${range} points. La lettre indique ${value}. Aucune façon connue de compter ne donne ce nombre.${hint}`,
    ),
    numbers: { total: value, low, high, explaining: others.length + (only === undefined ? 0 : 1) },
    used: [`${path}/value`, look.dayPath],
    caveats: [
      tableCaveat(at),
      look.say(
        'Gerechnet ist mit allen Einträgen des Briefs. Mehrere Fehler können sich aufheben, und was der Brief nicht zeigt, kann trotzdem eingegangen sein.',
        'All entries of the letter were used. Several errors can cancel each other, and what the letter does not show may still have been used.',
        'Toutes les inscriptions de la lettre ont été utilisées. Plusieurs erreurs peuvent se compenser, et ce que la lettre ne montre pas a pu être utilisé tout de même.',
      ),
    ],
  })
}
