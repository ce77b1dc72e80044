// Which finding of the older letter was put right in the newer one: met, partly, not met, or it cannot be told.
import type { Answers, Finding } from '../../extract/index.ts'
import type { ChangedRow, Demand } from './shape.ts'
import type { Two } from './rows.ts'

const ROW = /^(?:\/letters\/\d+)?\/(?:entries|inquiries|addresses)\/\d+/

const isIn = (letter: number, pointer: string) => {
  const at = /^\/letters\/(\d+)(?=\/|$)/.exec(pointer)
  return (at ? Number(at[1]) : 0) === letter
}

const isAffirmed = ({ strength, contestable }: Finding) =>
  contestable !== 'no' && strength !== 'none' && strength !== 'untestable'

/** Rows of the older letter that a finding names, its own matter first. */
function rowsIn(finding: Finding, letter: number): string[] {
  const rows = finding.where.filter((p) => isIn(letter, p)).flatMap((p) => ROW.exec(p)?.[0] ?? [])
  return [...new Set(rows)]
}

/** The first day on which the person says that she sent a request that rests on the finding. */
function askedOn(finding: Finding, log: NonNullable<Answers['log']>): string | null {
  const days = log.flatMap(({ request, sentOn }) => {
    const type = request.split('--')[0]
    return sentOn && finding.letters.some((one) => one === type) ? [sentOn] : []
  })
  return days.toSorted()[0] ?? null
}

/** What the same rule says about the same thing in the newer letter. */
function again(finding: Finding, row: string | null, two: Two, findings: readonly Finding[]) {
  const own = findings.filter((f) => f.rule.id === finding.rule.id)
  const about = own.filter((f) =>
    row === null
      ? f.where.some((p) => isIn(two.newer.index, p)) ||
        f.id === idIn(finding.rule.id, two.newer.index)
      : f.where.some((p) => p === row || p.startsWith(`${row}/`)),
  )
  return {
    found: about.some(isAffirmed),
    none: own.some((f) => f.strength === 'none' && f.id === idIn(finding.rule.id, two.newer.index)),
    untestable: about.some((f) => f.strength === 'untestable'),
  }
}

const idIn = (rule: string, letter: number) => (letter === 0 ? rule : `${rule}:/letters/${letter}`)

function outcomeOfRow(
  finding: Finding,
  change: ChangedRow,
  two: Two,
  findings: readonly Finding[],
): Demand['outcome'] {
  if (change.state === 'gone') return 'met'
  if (change.state === 'unsure' || change.after === null) return 'unsure'
  const now = again(finding, change.after, two, findings)
  if (now.found) return change.state === 'changed' ? 'partly' : 'not-met'
  if (now.untestable) return 'unsure'
  return change.state === 'changed' ? 'met' : 'unsure'
}

function outcomeOf(
  finding: Finding,
  rows: string[],
  two: Two,
  changes: readonly ChangedRow[],
  findings: readonly Finding[],
): Demand['outcome'] {
  if (rows.length === 0) {
    const now = again(finding, null, two, findings)
    return now.found ? 'not-met' : now.none && !now.untestable ? 'met' : 'unsure'
  }
  const outcomes = rows.flatMap((row) => {
    const change = changes.find(({ before }) => before === row)
    return change ? [outcomeOfRow(finding, change, two, findings)] : []
  })
  // One thing that stood twice is put right when one of the two is gone.
  if (finding.rule.id === 'duplicate-entry') {
    return outcomes.includes('met') ? 'met' : (outcomes.find((one) => one !== 'unsure') ?? 'unsure')
  }
  const [first] = outcomes
  if (first === undefined || outcomes.every((one) => one === first)) return first ?? 'unsure'
  if (outcomes.includes('unsure')) return 'unsure'
  return outcomes.some((one) => one === 'met' || one === 'partly') ? 'partly' : 'not-met'
}

/**
 * What became of each finding of the older letter that could be contested.
 * @param findings all findings of the case, of both letters
 */
export function demandsOf(
  two: Two,
  changes: readonly ChangedRow[],
  findings: readonly Finding[],
  log: NonNullable<Answers['log']>,
): Demand[] {
  const own = findings.filter(
    (f) => isAffirmed(f) && f.letters.length > 0 && f.where.some((p) => isIn(two.older.index, p)),
  )
  return own.flatMap((finding) => {
    // A finding about both letters, such as an entry that vanished, is no demand of the older one.
    if (finding.where.some((p) => isIn(two.newer.index, p))) return []
    const rows = rowsIn(finding, two.older.index)
    const { low, high } = finding.effect ?? { low: null, high: null }
    return [
      {
        finding: finding.id,
        rule: finding.rule.id,
        requests: finding.letters,
        askedOn: askedOn(finding, log),
        outcome: outcomeOf(finding, rows, two, changes, findings),
        rows,
        foretold: low === null || high === null ? null : { low, high },
      },
    ]
  })
}
