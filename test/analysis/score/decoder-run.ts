// `npm run decoder [-- 1000 1 2 3]`: how often the decoder names a single explanation; people for each seed, then the seeds.
import { measureDecoder, type Told } from './decoder-made.ts'

const [people = 1000, ...given] = process.argv.slice(2).map(Number)
const seeds = given.length > 0 ? given : [1, 2, 3]
const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`
const WORDS: Record<Told, string> = {
  printed: 'points printed',
  identity: 'value alone, identity known',
  alone: 'value alone, nothing said',
}
for (const told of ['printed', 'identity', 'alone'] as const)
  for (const seed of seeds) {
    const found = measureDecoder(seed, people, told)
    const of = (part: number) => share(part, found.visible)
    process.stdout.write(
      `${WORDS[told].padEnd(28)} seed ${seed}: ${found.visible} visible, unique ${of(found.unique)} (right ${of(found.uniqueAndRight)}), one answer away ${of(found.decided)}, up to three ${of(found.upToThree)}, truth among them ${of(found.holdsTruth)}\n`,
    )
  }
