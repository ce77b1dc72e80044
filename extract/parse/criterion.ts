// Which criterion of a points scorecard a printed label names.
import type { Layout } from './layout.ts'
import { normal } from './normal.ts'

/** The id of the criterion that a printed label names; null when none or more than one fits equally. */
export function criterionOf(label: string, criteria: Layout['criteria']): string | null {
  const text = normal(label)
  const fits = criteria.filter(
    (one) =>
      one.stems.some((all) => all.every((stem) => text.includes(stem))) &&
      !one.not.some((stem) => text.includes(stem)),
  )
  return fits[0]?.id ?? null
}

/** A label without what leads to its points or begins its row. */
export const withoutSigns = (text: string): string =>
  text
    .replace(/[\s:.…·–—|=-]+$/u, '')
    .replace(/^(?:P )?[·;|] /u, '')
    .replace(/^(?:[–—•▪■●*·-]|\d{1,2}[.)]|\d{1,2}(?= \p{Lu})) */u, '')
