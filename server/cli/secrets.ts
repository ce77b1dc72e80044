// Secrets that people type: asked for one by one without being shown, or read from stdin, one a line, when nobody sits there.
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** One answer for each question, in order; '' where stdin ended early. */
export async function secretsFrom(questions: string[]): Promise<string[]> {
  const seen = process.stdin.isTTY === true
  // Readline echoes what is typed into its output: here that goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: seen })
  const typed = lines[Symbol.asyncIterator]()
  const answers: string[] = []
  for (const question of questions) {
    if (seen) process.stderr.write(question)
    const line = await typed.next()
    if (seen) process.stderr.write('\n')
    answers.push(line.done ? '' : line.value)
  }
  lines.close()
  process.stdin.unref?.()
  return answers
}
