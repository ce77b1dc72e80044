// `npm run power-cuts [-- 500 [seed]]`: the power-cut model at length. Ends with 1 when a letter is lost.
import { diceOf } from './dice.ts'
import { powerCuts } from './power-cut-model.ts'

const found = await powerCuts(Number(process.argv[2] ?? 500), diceOf(Number(process.argv[3] ?? 1)))
console.log(JSON.stringify(found, null, 2))
if (found.lost + found.back + found.damaged > 0) process.exitCode = 1
