// `extract`: what a letter says, field by field, with the place of each. Stores nothing.
import { leaves, type Letter, Reader } from '../../../extract/index.ts'
import { lettersOf, readLetters } from '../cases.ts'
import { print, printJson, say, sentence, speech } from '../terminal.ts'

export async function run(
  files: string[],
  options: { asOne?: boolean; json?: boolean },
): Promise<void> {
  const reader = new Reader({ language: speech() })
  try {
    const found = await readLetters(reader, files, options.asOne ?? false)
    if (options.json) printJson(lettersOf(found))
    else for (const { letter } of found.letters) print(asText(letter))
    for (const { file, problem } of found.problems) say(sentence(problem, file))
    if (found.problems.length > 0 || found.letters.length === 0) process.exitCode = 2
  } finally {
    await reader.close()
  }
}

function asText(letter: Letter): string {
  const rows = leaves(letter)
    .filter(([pointer, value]) => value !== null && letter.provenance[pointer])
    .map(([pointer, value]) => {
      const place = letter.provenance[pointer]
      return `  p. ${place?.page ?? '?'}  ${pointer.padEnd(34)} ${String(value)}`
    })
  const doubts = letter.doubts.map((doubt) => `  ?  ${doubt.path}: ${doubt.reason}`)
  const head = `${letter.layout} · ${letter.pages} pages · ${rows.length} fields · ${doubts.length} doubtful`
  return [head, ...rows, ...doubts, ''].join('\n')
}
