// The single matters of the points rule: a sum that does not add up, points that no table has, a class beyond its borders, facts that give other points.
import { RESTS_ON } from '../score/derive.ts'
import type { Recomputed, RecomputedRow } from '../score/recompute.ts'
import type { PointsTable } from '../score/table.ts'
import { overlaps } from './doubt.ts'
import type { Answer } from './define.ts'
import type { Look } from './look.ts'

const GROUNDS = ['gdpr-15-1-h', 'gdpr-5-1-a', 'gdpr-5-1-d', 'cjeu-c-203-22'] as const

export type Scored = { look: Look; path: string; found: Recomputed }

/** What a table is and who published it: stands under every finding that uses it. */
export function aboutTable(
  look: Look,
  { version, status }: Pick<PointsTable, 'version' | 'status'>,
): string {
  const day = look.date(version)
  return status === 'confirmed'
    ? look.say(
        `Gerechnet ist mit der bestätigten Punktetabelle vom ${day}.`,
        `This uses the confirmed points table of ${day}.`,
        `Le calcul suit le barème confirmé du ${day}.`,
      )
    : look.say(
        `Die Punktetabelle vom ${day} stammt aus zweiter Hand. Die SCHUFA hat sie nicht bestätigt, deshalb ist das kein Widerspruch.`,
        `The points table of ${day} comes from secondary sources. SCHUFA has not confirmed it, so this is no contradiction.`,
        `Le barème du ${day} vient de sources secondaires. La SCHUFA ne l’a pas confirmé, ce n’est donc pas une contradiction.`,
      )
}

export const tableCaveat = ({ look, found }: Scored) => aboutTable(look, found.table)

/** An answer of the points rule with what most of them share. */
export function answer(
  at: Scored,
  matter: string,
  own: Pick<Answer, 'title' | 'statement' | 'numbers' | 'used'> & Partial<Answer>,
): Answer {
  return {
    matter,
    kind: 'recomputation',
    strength: 'unexplained',
    contestable: 'yes',
    caveats: [tableCaveat(at)],
    grounds: [...GROUNDS],
    letters: ['explanation'],
    effect: null,
    ...own,
  }
}

/** The printed points do not give the printed total: a contradiction inside the letter, whatever the table says. */
export function sumAnswer(at: Scored, sum: number, total: number): Answer {
  const { look, path, found } = at
  const gap = Math.abs(total - sum)
  const strange = found.rows.filter((row) => row.inTable === false)
  const also =
    strange.length === 0
      ? ''
      : look.say(
          ` Bei „${strange[0]?.label ?? ''}“ steht eine Punktzahl, die es in der Tabelle nicht gibt.`,
          ` “${strange[0]?.label ?? ''}” shows points that do not exist in the table.`,
          ` « ${strange[0]?.label ?? ''} » porte un nombre de points que le barème ne connaît pas.`,
        )
  return answer(at, path, {
    strength: 'contradiction',
    title: look.say(
      'Die Punkte ergeben nicht den Score',
      'The points do not add up to the score',
      'Les points ne donnent pas le score',
    ),
    statement: look.say(
      `Die ${found.rows.length} Punktzahlen auf dem Brief ergeben zusammen ${sum}. Der Brief nennt ${total}. Der Unterschied ist ${gap}.${also}`,
      `The ${found.rows.length} points on the letter add up to ${sum}. The letter says ${total}. The difference is ${gap}.${also}`,
      `Les ${found.rows.length} nombres de points de la lettre donnent ensemble ${sum}. La lettre indique ${total}. L’écart est de ${gap}.${also}`,
    ),
    numbers: { criteria: found.rows.length, sum, total, difference: gap },
    used: [`${path}/value`, ...found.rows.map((row) => `${row.path}/points`)],
    caveats: [
      look.say(
        'Das zeigt, dass der Brief sich widerspricht. Welche der Zahlen falsch ist, zeigt es nicht.',
        'This shows that the letter contradicts itself. It does not show which number is wrong.',
        'Cela montre que la lettre se contredit. Cela ne montre pas quel nombre est inexact.',
      ),
    ],
    grounds: [...GROUNDS, 'gdpr-16'],
    letters: ['explanation', 'rectification'],
  })
}

/** The class word contradicts the published borders. */
export function classAnswer(at: Scored, total: number, printed: string, byTable: string): Answer {
  const { look, path, found } = at
  const isSure = found.table.status === 'confirmed'
  return answer(at, `${path}/meaning`, {
    strength: isSure ? 'contradiction' : 'unexplained',
    title: look.say(
      'Die Klasse passt nicht zum Score',
      'The class does not fit the score',
      'La classe ne va pas avec le score',
    ),
    statement: look.say(
      `Der Brief nennt ${total}\u00a0Punkte und die Klasse „${printed}“. Nach den veröffentlichten Grenzen gehört zu ${total}\u00a0Punkten „${byTable}“.`,
      `The letter gives ${total}\u00a0points and the class “${printed}”. By the published borders ${total}\u00a0points belong to “${byTable}”.`,
      `La lettre indique ${total} points et la classe « ${printed} ». Selon les bornes publiées, ${total} points relèvent de « ${byTable} ».`,
    ),
    numbers: { total, classPrinted: printed, classByTable: byTable },
    used: [`${path}/value`, `${path}/meaning`],
  })
}

/** One criterion: its points are no level of the table, or the documented facts give other points in every reading, or both. */
export function criterionAnswer(at: Scored, row: RecomputedRow, differs: boolean): Answer {
  const { look, found } = at
  const isSure = found.table.status === 'confirmed'
  const points = row.points ?? 0
  const low = row.expected.at(-1) ?? null
  const high = row.expected[0] ?? null
  const level = look.say(
    `Bei „${row.label}“ stehen ${points}\u00a0Punkte. Diese Zahl gibt es dort in der Punktetabelle nicht.`,
    `“${row.label}” shows ${points}\u00a0points. The points table has no such number there.`,
    `« ${row.label} » porte ${points} points. Le barème ne connaît pas ce nombre à cet endroit.`,
  )
  const range =
    low === high
      ? `${high ?? ''}`
      : look.say(
          `${low ?? ''} bis ${high ?? ''}`,
          `${low ?? ''} to ${high ?? ''}`,
          `${low ?? ''} à ${high ?? ''}`,
        )
  const facts = look.say(
    `Nach den Einträgen auf dem Brief gibt die Tabelle für „${row.label}“ ${range}\u00a0Punkte. Der Brief nennt ${points}.`,
    `By the entries on the letter the table gives ${range}\u00a0points for “${row.label}”. The letter says ${points}.`,
    `Selon les inscriptions de la lettre, le barème donne ${range} points pour « ${row.label} ». La lettre indique ${points}.`,
  )
  const statement = row.inTable === false ? (differs ? `${level} ${facts}` : level) : facts
  return answer(at, row.path, {
    strength: isSure ? 'contradiction' : 'unexplained',
    title: differs
      ? look.say(
          'Die Punkte passen nicht zu den Einträgen',
          'The points do not fit the entries',
          'Les points ne vont pas avec les inscriptions',
        )
      : look.say(
          'Eine Punktzahl, die es nicht gibt',
          'Points that do not exist',
          'Un nombre de points qui n’existe pas',
        ),
    statement,
    numbers: {
      criterion: row.id,
      points,
      ...(differs ? { expectedLow: low, expectedHigh: high } : {}),
    },
    with: differs ? row.rows : [],
    used: [
      `${row.path}/points`,
      ...(differs ? row.rows.flatMap((path) => leavesOf(at, row.id, path)) : []),
    ],
    caveats: [
      tableCaveat(at),
      ...(differs
        ? [
            look.say(
              'Gerechnet sind alle bekannten Zählweisen. Was der Brief nicht zeigt, kann trotzdem eingegangen sein.',
              'All known ways of counting were computed. What the letter does not show may still have been used.',
              'Toutes les façons connues de compter ont été calculées. Ce que la lettre ne montre pas a pu être utilisé tout de même.',
            ),
          ]
        : []),
    ],
  })
}

const RESTS = new Map(Object.entries(RESTS_ON))
/** What a criterion rests on; null where it is nothing that the letter lists, or no criterion of the table. */
const restsOf = (id: string) => RESTS.get(id) ?? null

/** Leaves of a row on which a criterion rests and which the letter prints as values. */
function leavesOf({ look }: Scored, id: string, path: string): string[] {
  const rests = restsOf(id)
  const printed =
    rests === null ? [] : rests.fields.filter((field) => field.endsWith('On') || field === 'since')
  const [, list, n] = path.split('/')
  const rows: Record<string, readonly object[]> = {
    entries: look.letter.entries,
    inquiries: look.letter.inquiries,
    addresses: look.letter.addresses,
  }
  const row = new Map(Object.entries(rows[list ?? '']?.[Number(n)] ?? {}))
  return [...printed, 'on']
    .filter((field) => row.has(field) && row.get(field) !== null)
    .map((field) => `${path}/${field}`)
}

/** The first doubt on which a criterion's facts rest, or null: the list itself, a row as a whole, or a field that counts. */
export function doubtOnFacts({ look }: Scored, id: string): string | null {
  const rests = restsOf(id)
  if (rests === null) return null
  const lists = id === 'account-and-card-inquiries' ? ['inquiries', 'entries'] : [rests.list]
  const counts = (path: string) => {
    // A page that could not be read may hold the very row whose absence would count.
    if (path === '/pages') return true
    const [, list, row, field] = path.split('/')
    if (!lists.includes(list ?? '')) return false
    return (
      row === undefined ||
      field === undefined ||
      rests.fields.includes(field) ||
      field === 'openedOn'
    )
  }
  const doubt = look.letter.doubts.find(({ path }) => counts(path) || overlaps(path, look.dayPath))
  return doubt === undefined ? null : look.doubtful([doubt.path])
}
