// The process that writes papers: answers one message after another. It holds nothing between them and writes nothing to disk.
import { Refusal } from '../../extract/index.ts'
import { chartSvg } from '../../reports/index.ts'
import { directPapers } from './direct.ts'
import type { Answer, Question } from './process.ts'

/** The whole life of this process: answers until its parent is gone. */
export function answerPapers(): void {
  process.on('message', (question: Question) => {
    void answer(question).then((reply) => process.send?.(reply))
  })
  // The parent is gone: nobody waits for an answer any more.
  process.on('disconnect', () => process.exit(0))
  void warm().catch(() => {})
}

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

/** Fonts, the word processor format and charts load with their first use: this one, which nobody gets, so that the first person does not wait. */
async function warm(): Promise<void> {
  const nobody = { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] }
  await directPapers.access('schufa', nobody, '2026-01-01', 'pdf')
  await directPapers.access('schufa', nobody, '2026-01-01', 'docx')
  await chartSvg({ data: { values: [{ x: 1 }] }, mark: 'point', encoding: { x: { field: 'x' } } })
}
