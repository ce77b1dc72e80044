// All attacks on releases at full length: `npm run attacks`. Ends with 1 when one succeeds. About three minutes of CPU.
import { hiddenOf } from '../../analysis/disclosure/index.ts'
import { differenceAuc, membershipAuc } from './simulated.ts'
import { foundBy, randomCounts } from './tables.ts'

const SETS = 1000
/** Agreed: no better than this at telling whether somebody is in a release. 0.5 is a guess. */
const AUC_MOST = 0.55
const say = (line: string) => void process.stdout.write(`${line}\n`)
let failed = false

let found = 0
let weak = 0
let hidden = 0
let cells = 0
for (let seed = 0; seed < SETS; seed++) {
  const tables = randomCounts(seed)
  const out = hiddenOf(tables)
  const small = tables.counts.filter(({ people }) => people < 10).map(({ id }) => id)
  hidden += out.size
  cells += tables.counts.length
  if (foundBy(tables, out).length > 0) found++
  if (foundBy(tables, new Set(small)).length > 0) weak++
}
failed ||= found > 0 || weak === 0
say(
  `tables: ${found} of ${SETS} sets give a hidden count away (${weak} when only small ones are hidden)`,
)
say(`        ${hidden} of ${cells} counts hidden`)

for (const size of [1000, 3000]) {
  const auc = membershipAuc(size, 1500, size)
  failed ||= auc > AUC_MOST
  say(`membership, release of ${size}: AUC ${auc.toFixed(3)}`)
}
say(
  `membership, exact live counts (nothing withheld): AUC ${membershipAuc(1, 400, 1000, true).toFixed(3)}`,
)
for (const came of [20, 40, 100]) {
  const auc = differenceAuc(came, 3000, 300, came)
  failed ||= auc > AUC_MOST
  say(`difference of two releases, ${came} new people: AUC ${auc.toFixed(3)}`)
}
process.exitCode = failed ? 1 : 0
