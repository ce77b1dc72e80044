// `check`: the findings of one case (or of many with --each), for an adviser at a desk. Stores nothing, needs no server.
import { checkCase } from '../../../analysis/index.ts'
import { type Finding, Reader } from '../../../extract/index.ts'
import { casesOf, lettersOf, readAnswers, readLetters } from '../cases.ts'
import { today } from '../clock.ts'
import { print, printJson, say, sentence, speech } from '../terminal.ts'

type Options = { asOne?: boolean; each?: boolean; answers?: string; today?: string; json?: boolean }

export async function run(paths: string[], options: Options): Promise<void> {
  const day = today(options.today)
  const language = speech() === 'de' ? 'de' : 'en'
  const reader = new Reader({ language: speech() })
  const results: { case: string; findings: Finding[] }[] = []
  try {
    const cases = await casesOf(paths, {
      each: options.each ?? false,
      answers: options.answers ?? null,
    })
    for (const desk of cases) {
      const answers = await readAnswers(desk.answersFile)
      const found = await readLetters(reader, desk.files, options.asOne ?? false)
      for (const { file, problem } of found.problems) say(sentence(problem, file))
      if (found.problems.length > 0 || found.letters.length === 0) process.exitCode = 2
      if (found.letters.length === 0 && !options.each) continue
      const letters = lettersOf(found)
      const findings = checkCase({ letters, answers, today: day }, language)
      results.push({ case: desk.name, findings })
      if (options.json) continue
      // Loaded only for people: it brings the words of papers with it.
      const { asText } = await import('../findings.ts')
      print(asText(findings, letters, language, options.each ? desk.name : null))
    }
  } finally {
    await reader.close()
  }
  if (options.json) printJson(options.each ? results : results.flatMap(({ findings }) => findings))
  const open = results.some(({ findings }) =>
    findings.some(({ contestable }) => contestable !== 'no'),
  )
  if (open) process.exitCode ??= 1
}
