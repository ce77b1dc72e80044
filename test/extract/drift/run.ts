// `npm run drift`: 200 and more letters whose structure was changed; none may be wrong and sure. Prints a table, ends with 1 when one is.
import { judgeAll } from './judged.ts'
import { original } from './mutants.ts'

const PLAN = [
  ['schufa/datenuebersicht-34', '2018-03-20', 'ruled', 11],
  ['schufa/datenkopie-15', '2018-06-14', 'ruled', 12],
  ['schufa/datenkopie-15', '2018-06-14', 'plain', 13],
  ['schufa/datenkopie-15', '2023-09-01', 'airy', 14],
  ['schufa/datenkopie-15', '2023-09-01', 'plain', 15],
  ['schufa/datenkopie-15', '2026-06-02', 'ledger', 16],
  ['schufa/score-2026', '2026-05-04', 'ruled', 17],
  ['schufa/bonitaetsauskunft', '2019-03-03', 'airy', 18],
] as const

const letters = []
for (const [kind, on, dress, seed] of PLAN) letters.push(await original(kind, on, dress, seed))
const sums = judgeAll(letters, 4)
console.table(sums.map(({ notes, ...row }) => ({ ...row, sure: notes.length })))
for (const note of sums.flatMap((one) => one.notes).slice(0, Number(process.argv[2] ?? 60)))
  console.log(note)
process.exit(sums.some((one) => one.wrongSure > 0) ? 1 : 0)
