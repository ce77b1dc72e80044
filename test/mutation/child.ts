// The process in which mutants are judged: one after the other as they are sent. What never ends in it is killed with it.
import { judge } from './judge.ts'
import type { Mutant } from './nodes.ts'

export type Asked = { mutant: Mutant | null; order: readonly string[] }
export type Answered = { killed: boolean; by: string | null; spent: [string, number][] }

process.on('message', ({ mutant, order }: Asked) => {
  const spent = new Map<string, number>()
  void judge(mutant, order, spent).then((verdict) => {
    const answer: Answered = { ...verdict, spent: [...spent] }
    process.send?.(answer)
  })
})
process.on('disconnect', () => process.exit())
