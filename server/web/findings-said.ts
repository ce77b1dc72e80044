// What the findings say together: the answer in two sentences, counts that add up, and which of them stand under one heading.
import type { Finding as FindingShape } from '../../extract/index.ts'
import { numbered } from '../../reports/index.ts'
import type { Drawing, Numbered } from './components/finding.tsx'
import type { Frame } from './frame.ts'

const OVERDUE = new Set([
  'settled-claim-overdue',
  'fast-settled-overdue',
  'discharge-overdue',
  'inquiry-overdue',
])
/** Findings about a computation on the letter: they read as a sum that does not add up, however sure they are. */
const SUMS = new Set(['points-do-not-add-up'])

/** The answer in two sentences: what is stored too long, what does not add up, what contradicts, else that nothing was seen. */
export function answer(findings: FindingShape[], { t }: Pick<Frame, 't'>): string[] {
  const open = findings.filter(
    ({ contestable, strength }) =>
      contestable !== 'no' && (strength === 'contradiction' || strength === 'unexplained'),
  )
  const overdue = open.filter(({ rule }) => OVERDUE.has(rule.id)).length
  // Several matters of one score are one sum that does not add up.
  const sums = new Set(
    open.filter(({ rule }) => SUMS.has(rule.id)).map((finding) => scoreOf(finding) ?? finding.id),
  ).size
  const others = open.filter(({ rule }) => !OVERDUE.has(rule.id) && !SUMS.has(rule.id))
  const other = others.filter(({ strength }) => strength === 'contradiction').length
  const unexplained = others.length - other
  const hints = findings.filter(({ strength }) => strength === 'indication').length
  const sentences = [
    overdue > 0 ? t.findings.overdue(overdue) : '',
    sums > 0 ? t.findings.sums(sums) : '',
    other > 0
      ? overdue + sums > 0
        ? t.findings.moreContradiction(other)
        : t.findings.contradiction(other)
      : '',
    unexplained > 0 ? t.findings.unexplained(unexplained) : '',
    hints > 0 ? t.findings.hints(hints) : '',
  ].filter(Boolean)
  if (sentences.length === 0) return [t.findings.clean, t.findings.cleanMore]
  return sentences.length === 1 ? [...sentences, t.findings.rest] : sentences.slice(0, 2)
}

/** Counts for the lead: contestable, for information, in order, not testable. They add up to all. */
export function counts(
  findings: FindingShape[],
): [all: number, open: number, notes: number, none: number, untestable: number] {
  const none = findings.filter(({ strength }) => strength === 'none').length
  const untestable = findings.filter(({ strength }) => strength === 'untestable').length
  const shown = numbered(findings)
  const open = shown.filter(({ contestable }) => contestable === 'yes').length
  return [findings.length, open, shown.length - open, none, untestable]
}

/** The score that a finding is about; null when it is about none. */
const scoreOf = ({ where }: FindingShape) =>
  where.map((place) => /^.*\/scores\/\d+/.exec(place)?.[0]).find(Boolean) ?? null

const isOneMatter = (a: FindingShape, b: FindingShape) =>
  a.rule.id === b.rule.id &&
  a.title === b.title &&
  a.strength === b.strength &&
  a.contestable === b.contestable &&
  scoreOf(a) !== null &&
  scoreOf(a) === scoreOf(b)

/** Findings in their order; neighbours of one rule about one score that have the same title stand together. Numbers stay. */
export function grouped(
  shown: FindingShape[],
  drawings: Map<string, Drawing>,
): [Numbered, ...Numbered[]][] {
  const groups: [Numbered, ...Numbered[]][] = []
  for (const [i, finding] of shown.entries()) {
    const one = { finding, number: i + 1, drawing: drawings.get(finding.id) ?? null }
    const before = groups.at(-1)
    if (before && isOneMatter(before[0].finding, finding)) before.push(one)
    else groups.push([one])
  }
  return groups
}
