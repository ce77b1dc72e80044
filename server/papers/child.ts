// The process that writes papers: answers one message after another. It holds nothing between them and writes nothing to disk.
import { Refusal } from '../../extract/index.ts'
import { directPapers } from './direct.ts'
import type { Answer, Question } from './process.ts'

process.on('message', (question: Question) => {
  void answer(question).then((reply) => process.send?.(reply))
})
// The parent is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0))

async function answer({ no, call, values }: Question): Promise<Answer> {
  try {
    const work = directPapers[call] as (...values: unknown[]) => Promise<unknown>
    return { no, value: await work(...values) }
  } catch (error) {
    if (error instanceof Refusal) {
      return { no, refusal: { code: error.code, details: error.details, page: error.page } }
    }
    return { no, failed: true }
  }
}

// Typesetting loads its fonts with the first paper: this one, which nobody gets, so that the first person does not wait for them.
const nobody = { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] }
void directPapers.access('schufa', nobody, '2026-01-01', 'pdf').catch(() => {})
