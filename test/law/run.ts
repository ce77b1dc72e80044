// `npm run law [-- --months 6] [-- --day 2026-11-25]`: prints what a lawyer still has to look at; ends with 1 when a letter cites what it must not.
import { currentReview, reviewText } from './review.ts'

const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const day = argument('day') ?? new Date().toISOString().slice(0, 10)
const months = Number(argument('months') ?? 6)
const review = currentReview(day, months)
process.stdout.write(`Law as of ${day}, stale after ${months} months\n${reviewText(review)}\n`)
process.exitCode = review.refused.length === 0 ? 0 : 1
