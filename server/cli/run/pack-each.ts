// Many clients one after another: what goes wrong with one is said and does not stop the others; a table at the end says how each went.
import { type Finding, Refusal, wordsFor } from '../../../extract/index.ts'
import type { DeskCase } from '../cases.ts'
import { CLI_PROBLEMS } from '../errors.ts'
import { print, say, sentence, speech } from '../terminal.ts'

/** How a case went. `problems`: sentences that were already said. */
export type Went = {
  name: string
  letters: number
  findings: Finding[]
  file: string | null
  problems: number
}

const WORDS = {
  de: {
    head: [
      'Fall',
      'Briefe',
      'Widerspruch',
      'Nicht erklärt',
      'Sonstige',
      'Nicht prüfbar',
      'Probleme',
    ],
    failed: 'Fehler in Countercheck selbst. Bitte melden.',
  },
  en: {
    head: ['Case', 'Letters', 'Contradiction', 'Unexplained', 'Other', 'Untestable', 'Problems'],
    failed: 'Something is wrong in Countercheck itself. Please report it.',
  },
} as const

/**
 * Runs `work` for each case in turn. A refusal, a file that cannot be read and even a bug end one case only. Sets exit code 2 when
 * anything could not be read, as contract §1 says.
 */
export async function forEachCase(
  cases: readonly DeskCase[],
  language: 'de' | 'en',
  work: (desk: DeskCase) => Promise<Went>,
): Promise<Went[]> {
  const all: Went[] = []
  for (const desk of cases) {
    let went: Went = { name: desk.name, letters: 0, findings: [], file: null, problems: 1 }
    try {
      went = await work(desk)
    } catch (error) {
      say(`${desk.name}: ${await whatHappened(error, language)}`)
    }
    if (went.problems > 0 || went.letters === 0) process.exitCode = 2
    all.push(went)
  }
  return all
}

async function whatHappened(error: unknown, language: 'de' | 'en'): Promise<string> {
  if (error instanceof Refusal) {
    // The tables of all rooms weigh half a second at import: only a refusal pays it.
    const { PROBLEMS } = await import('../../errors.ts')
    return sentence(wordsFor(error, speech(), { ...PROBLEMS, ...CLI_PROBLEMS }))
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return `${code} ${message}`
  return WORDS[language].failed
}

const count = (findings: Finding[], ...strengths: Finding['strength'][]) =>
  findings.filter(({ strength }) => strengths.includes(strength)).length

/** The table at the end: a line a case, numbers at the right, and a sum that adds up. */
export function printTable(all: readonly Went[], language: 'de' | 'en'): void {
  const { head } = WORDS[language]
  const numbers = all.map(({ letters, findings, problems }) => [
    letters,
    count(findings, 'contradiction'),
    count(findings, 'unexplained'),
    count(findings, 'indication', 'context'),
    count(findings, 'untestable'),
    problems,
  ])
  const sums = numbers.reduce((a, b) => a.map((n, i) => n + (b[i] ?? 0)), [0, 0, 0, 0, 0, 0])
  const width = Math.max(head[0].length, ...all.map(({ name }) => name.length))
  const line = (name: string, cells: readonly (string | number)[]) =>
    [
      name.padEnd(width),
      ...cells.map((cell, i) => String(cell).padStart(head[i + 1]?.length ?? 0)),
    ].join('  ')
  const rule = '─'.repeat(line('', head.slice(1)).length)
  print(
    [
      line(head[0], head.slice(1)),
      rule,
      ...all.map(({ name }, n) => line(name, numbers[n] ?? [])),
      rule,
      line(String(all.length), sums),
      '',
    ].join('\n'),
  )
}

/** A file name for each case that no other has: 'mueller', 'mueller-2'. ASCII letters, digits, dot, hyphen. */
export function fileNames(cases: readonly DeskCase[]): Map<DeskCase, string> {
  const used = new Set<string>()
  return new Map(
    cases.map((desk) => {
      const bare =
        desk.name
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/[^\w.-]/g, '-') || 'case'
      let name = bare
      for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${bare}-${n}`
      used.add(name.toLowerCase())
      return [desk, name]
    }),
  )
}
