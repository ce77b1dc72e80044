// `check`: the findings of one case (or of many with --each), for an adviser at a desk. Stores nothing, needs no server.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { changesIn, checkCase } from '../../../analysis/index.ts'
import { type Finding, type Letter, Reader } from '../../../extract/index.ts'
import type { Evidence, PackSpeech } from '../../../reports/index.ts'
import { casesOf, type DeskCase, lettersOf, readAnswers, readLetters } from '../cases.ts'
import { today } from '../clock.ts'
import { print, printJson, say, sentence, speech } from '../terminal.ts'
import { fileNames, forEachCase, printTable, type Went } from './pack-each.ts'
import { packLanguage } from './pack-language.ts'

type Options = {
  asOne?: boolean
  each?: boolean
  answers?: string
  today?: string
  changes?: boolean
  summary?: string
  language?: string
  json?: boolean
}

/** What every case of one call shares. */
type Desk = { reader: Reader; options: Options; day: string; own: 'de' | 'en'; page: PackSpeech }

export async function run(paths: string[], options: Options): Promise<void> {
  const day = today(options.today)
  const own = speech() === 'de' ? 'de' : 'en'
  const page = packLanguage(options.language)
  const reader = new Reader({ language: speech() })
  try {
    const cases = await casesOf(paths, {
      each: options.each ?? false,
      answers: options.answers ?? null,
    })
    if (options.each && options.summary) await mkdir(options.summary, { recursive: true })
    const names = fileNames(cases)
    const changes: unknown[] = []
    const look = (desk: DeskCase) =>
      checkOne({ reader, options, day, own, page }, desk, names.get(desk) ?? 'case', changes)
    const [only] = cases
    const went = options.each ? await forEachCase(cases, own, look) : only ? [await look(only)] : []
    report(went, changes, options, own)
  } finally {
    await reader.close()
  }
}

async function checkOne(
  shared: Desk,
  desk: DeskCase,
  name: string,
  changes: unknown[],
): Promise<Went> {
  const { reader, options, day, own } = shared
  const answers = await readAnswers(desk.answersFile)
  const found = await readLetters(reader, desk.files, options.asOne ?? false)
  for (const { file, problem } of found.problems) say(sentence(problem, file))
  if (found.problems.length > 0 || found.letters.length === 0) process.exitCode = 2
  const letters = lettersOf(found)
  const problems = found.problems.length
  if (letters.length === 0)
    return { name: desk.name, letters: 0, findings: [], file: null, problems }
  const theCase = { letters, answers, today: day }
  const findings = checkCase(theCase, own)
  const steps = changesIn(theCase)
  changes.push(...steps)
  if (!options.json) await tell(shared, desk, letters, findings, steps)
  const file = options.summary
    ? options.each
      ? path.join(options.summary, `${name}.pdf`)
      : options.summary
    : null
  if (file)
    await writePage(
      shared,
      {
        case: theCase,
        findings,
        comparisons: letters.map(() => []),
        campaign: null,
        crops: [],
        madeOn: day,
      },
      file,
    )
  return { name: desk.name, letters: letters.length, findings, file, problems }
}

async function tell(
  { options, own }: Desk,
  desk: DeskCase,
  letters: Letter[],
  findings: Finding[],
  steps: ReturnType<typeof changesIn>,
): Promise<void> {
  // Loaded only for people: it brings the words of papers with it.
  const { asText, changesText } = await import('../findings.ts')
  if (!options.changes) print(asText(findings, letters, own, options.each ? desk.name : null))
  for (const step of steps) print(changesText(step, letters, findings, own))
}

async function writePage({ own, page }: Desk, evidence: Evidence, file: string): Promise<void> {
  const { packLanguage, summaryOf } = await import('../../../reports/index.ts')
  const wanted = packLanguage(page)
  const findings = wanted === own ? evidence.findings : checkCase(evidence.case, wanted)
  await writeFile(file, await summaryOf({ ...evidence, findings }, page))
  say(file)
}

function report(went: Went[], changes: unknown[], options: Options, own: 'de' | 'en'): void {
  if (options.json) {
    const each = went.map(({ name, findings }) => ({ case: name, findings }))
    printJson(
      options.changes ? changes : options.each ? each : went.flatMap(({ findings }) => findings),
    )
  } else if (options.each) printTable(went, own)
  const open = went.some(({ findings }) => findings.some(({ contestable }) => contestable !== 'no'))
  if (open) process.exitCode ??= 1
}
