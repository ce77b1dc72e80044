// The form of a list of plain items in a layout: what announces it, what can be no item of it, and how it may be told instead.
import { z } from 'zod'

export const ItemList = z.strictObject({
  after: z.array(z.string()),
  /** Wider words that announce a list only where its first item, right below, bears a mark. */
  marked: z.array(z.string()).optional(),
  /** Words that announce a list of this set or of another: of this where the lines above say `above` (or do not: `there`), and it waits for the person. */
  vague: z
    .strictObject({ lead: z.array(z.string()), above: z.string(), there: z.boolean() })
    .optional(),
  until: z.array(z.string()),
  /** How sentences begin that follow a list, and items as well: such a line is an item where it is no whole sentence and stands as the items do. */
  sentences: z.array(z.string()).optional(),
  /** Lines within a list that say nothing: „(continued)". */
  passed: z.array(z.string()).optional(),
  /** Head of a list set as a table, a whole line; group 1 is the head of a column that counts. */
  head: z.string().optional(),
  /** Sentences that tell the list; group 1 is its text. Asked only where no list stands. */
  told: z.array(z.string()).optional(),
  /** The items as a sample form orders them: tells whether boxes in columns run down or across. */
  order: z.array(z.string()).optional(),
})
export type ItemList = z.infer<typeof ItemList>
