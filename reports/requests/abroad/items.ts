// What a dispute abroad may be about: what a rectification may be about here, to the bureau alone, without the law of the Union.
import type { Item } from '../define.ts'
import rectification from '../rectification/request.ts'

/** The points of the German table are no matter of other bureaus. */
const LEFT_OUT = ['points-do-not-add-up', 'missing-entry', 'bureaus-disagree']

export const ABROAD_ITEMS: Record<string, Item> = Object.fromEntries(
  Object.entries(rectification.items)
    .filter(([rule]) => !LEFT_OUT.includes(rule))
    .map(([rule, item]) => [rule, { ...item, to: ['issuer'] }]),
)
