// Findings for a terminal: certainty drawn as lines (look.md §3), the place on the letter, and a sum that adds up.
import type { Finding, Letter, Strength } from '../../extract/index.ts'
import type { Changes } from '../../analysis/index.ts'
import { changesSaid, STRENGTH_ORDER, STRENGTHS } from '../../reports/index.ts'

const LINES: Record<Strength, string> = {
  contradiction: '═',
  unexplained: '━',
  indication: '─',
  context: '┈',
  none: ' ',
  untestable: '╌',
}
const WIDTH = 78

const WORDS = {
  de: {
    checks: 'Prüfungen',
    page: 'Blatt',
    rule: 'Regel',
    not: 'Was das nicht zeigt',
    law: 'Recht',
    yes: 'angreifbar',
    no: 'rechtmäßig',
    unclear: 'unklar',
  },
  en: {
    checks: 'Checks',
    page: 'page',
    rule: 'Rule',
    not: 'What this does not show',
    law: 'Law',
    yes: 'contestable',
    no: 'lawful',
    unclear: 'unclear',
  },
} as const

/** All findings of a case as text: the accusing ones in full, "nothing found" and "cannot be tested" as one line each. */
export function asText(
  findings: Finding[],
  letters: Letter[],
  language: 'de' | 'en',
  name: string | null,
): string {
  const words = WORDS[language]
  const loud = findings.filter(({ strength }) => strength !== 'none' && strength !== 'untestable')
  const quiet = findings.filter(({ strength }) => strength === 'none' || strength === 'untestable')
  const blocks = loud.map((finding, index) => [
    LINES[finding.strength].repeat(WIDTH),
    `${index + 1}  ${STRENGTHS[finding.strength][language].word} · ${words[finding.contestable]}`,
    '',
    ...wrap(finding.title),
    ...wrap(finding.statement),
    ...place(finding, letters, words.page),
    ...wrap(`${words.rule}: ${finding.rule.id} ${finding.rule.version}`),
    ...finding.grounds.flatMap((ground) => wrap(`${words.law}: ${ground.law} ${ground.article}`)),
    ...finding.caveats.flatMap((caveat) => wrap(`${words.not}: ${caveat}`)),
    '',
  ])
  const rest = quiet.flatMap((finding) =>
    wrap(`${STRENGTHS[finding.strength][language].word}: ${finding.title}`),
  )
  return [
    ...(name ? [name, ''] : []),
    ...blocks.flat(),
    ...rest,
    '',
    ...sum(findings, language),
  ].join('\n')
}

function place(finding: Finding, letters: Letter[], page: string): string[] {
  const places = finding.where.flatMap((pointer) => {
    const [, number, rest] = /^\/letters\/(\d+)(\/.*)$/.exec(pointer) ?? [null, '0', pointer]
    const at = letters[Number(number)]?.provenance[rest ?? '']
    return at ? [`${page} ${at.page}: „${at.text}“`] : []
  })
  return [...new Set(places)].slice(0, 6).flatMap((line) => wrap(line))
}

function sum(findings: Finding[], language: 'de' | 'en'): string[] {
  const rows = STRENGTH_ORDER.map((strength) => ({
    word: STRENGTHS[strength][language].word,
    count: findings.filter((finding) => finding.strength === strength).length,
  })).filter(({ count }) => count > 0)
  const total = rows.reduce((all, { count }) => all + count, 0)
  const line = (word: string, count: number) => `   ${word.padEnd(30)}${String(count).padStart(4)}`
  return [
    ...rows.map(({ word, count }) => line(word, count)),
    `   ${'─'.repeat(34)}`,
    line(WORDS[language].checks, total),
    `   ${'═'.repeat(34)}`,
  ]
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = '  '
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = '  '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

/** What changed between two letters, in the words of the pack. */
export function changesText(
  changes: Changes,
  letters: Letter[],
  findings: Finding[],
  language: 'de' | 'en',
): string {
  const { title, text, parts } = changesSaid(changes, letters, findings, language)
  const rows = parts.flatMap(({ label, text: said, table }) => [
    '',
    ...wrap(`${label}:`),
    ...said.flatMap(wrap),
    ...(table?.rows ?? []).flatMap((row) => wrap(`– ${row.filter(Boolean).join(' · ')}`)),
  ])
  return [LINES.unexplained.repeat(WIDTH), ...wrap(title), ...text.flatMap(wrap), ...rows, ''].join(
    '\n',
  )
}
