// The process in which mutants are judged: one after the other as they are sent. What never ends in it is killed with it.
import { judge, type Verdict } from './judge.ts'
import type { Mutant } from './nodes.ts'

export type Asked = { mutant: Mutant | null; order: readonly string[] }
/** `begins`: a file of tests; `verdict`: the end, with the CPU that each file took, ms. */
export type Told = { begins: string } | { verdict: Verdict; spent: [string, number][] }

const tell = (told: Told) => process.send?.(told)

process.on('message', ({ mutant, order }: Asked) => {
  const spent: [string, number][] = []
  const watch = {
    begins: (test: string) => void tell({ begins: test }),
    ended: (test: string, cpuMs: number) => void spent.push([test, cpuMs]),
  }
  void judge(mutant, order, watch).then((verdict) => tell({ verdict, spent }))
})
process.on('disconnect', () => process.exit())
