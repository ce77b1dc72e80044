// The form of a layout: what one edition of one letter looks like, as data without functions. Written in TypeScript with `satisfies`,
// and plain enough to be loaded from JSON. Labels and marks are written as printed; the engine normalises them.
import { z } from 'zod'
import { ItemList } from './layout-items.ts'

/** Named kinds of values; a layout that needs another kind extends `typed.ts`, never itself. */
export const ValueType = z.enum([
  'date',
  'money',
  'percent',
  'points',
  'rating',
  'effect',
  'count',
  'text',
  'party',
  'address',
  'number',
  // Other countries write days and amounts otherwise; which form a value has follows from the kind of letter, never from the number.
  'us-date',
  'us-money',
])
export type ValueType = z.infer<typeof ValueType>

export const SetName = z.enum([
  'scores',
  'entries',
  'inquiries',
  'addresses',
  'criteria',
  'reasons',
  'factors',
])
export type SetName = z.infer<typeof SetName>

/** A value that can stand in a table column, behind a label or in a sentence. `labels`: synonyms as printed. */
export const Column = z.strictObject({
  id: z.string(),
  type: ValueType,
  labels: z.array(z.string()),
  /** Further synonyms as heads of tables, where a label would say too little. */
  heads: z.array(z.string()).optional(),
  /** For labels and heads not met yet: normalised words, all of a group, that only this column's label holds. `!` before a stem: must not stand. */
  stems: z.array(z.array(z.string())).optional(),
  /** Regular expression sources with one group; `{date}`, `{money}`, `{percent}`, `{int}`, `{party}`, `{number}` expand. */
  says: z.array(z.string()).optional(),
  /** Days told in sentences: the word that stands in the clause of such a day and of no other. */
  role: z.string().optional(),
  /** What every cell of such a column looks like: names a column whose head we do not know. */
  looks: z.string().optional(),
  /** What the label of a value must be to be the name in this column, too: „RiskIndicator: 399". */
  namedBy: z.string().optional(),
  /** What every value is that we know of: another may be half of one, and waits. */
  known: z.string().optional(),
  /** The values that it is known to have, as printed: what a picture's reading may have been. */
  phrases: z.array(z.string()).optional(),
  /** Where the value ends though more stands in its place: a name above a street. */
  ends: z.string().optional(),
  /** Lines after which, or until which, this label is not this column's: „Address" is the applicant's until the bureau is named. */
  after: z.string().optional(),
  until: z.string().optional(),
  /** Of two names under one label that no comma parts: which is printed first; null where the label does not say. Given names are where this is missing. */
  first: z.enum(['given', 'surname']).nullable().optional(),
  /** This label opens a new record of its set even where no heading announced the set. */
  opens: z.boolean().optional(),
})
export type Column = z.infer<typeof Column>

export const RecordSet = z.strictObject({
  /** Name by which sections refer to it; several sets may give records of one kind. */
  id: z.string(),
  into: SetName,
  /** All that is said of it in the letter is one record, such as the one Basisscore. */
  once: z.boolean().optional(),
  /** Scores: the name where the letter prints none. */
  name: z.string().optional(),
  columns: z.array(Column),
  /** Tables: which columns must be among the heads, and how many heads make a table. */
  tables: z.array(
    z.strictObject({ requires: z.array(z.string()), minimum: z.number().int().min(2) }),
  ),
  /** Sentences: a paragraph speaks of this set when all of `when` and none of `not` match. Items begin at `starts`. */
  sentences: z
    .strictObject({ when: z.array(z.string()), not: z.array(z.string()), starts: z.string() })
    .optional(),
  /** Lists of plain items: what announces one (a whole line or the end of a sentence), and which lines can be no item of it. */
  items: ItemList.optional(),
  /** A line of its own that names what the record is: whole-line pattern; its group 1 fills the column `title`. */
  title: z.strictObject({ pattern: z.string(), column: z.string() }).optional(),
})
export type RecordSet = z.infer<typeof RecordSet>

export const Section = z.strictObject({
  /** Headings as printed; a line of its own that begins so. */
  titles: z.array(z.string()),
  /** Words that a heading of this section holds somewhere, for headings not met yet; `score+erhielt`: both. */
  stems: z.array(z.string()).optional(),
  /** Set that its lines speak of; null: none (general information). */
  into: z.string().nullable(),
  /** Further sets that the heading names: „Verträge und Anfragen". Found in the letter, not written in layouts. */
  also: z.array(z.string()).optional(),
  /** A heading like the others of its letter, of which we do not know what it heads. Found in the letter, not written in layouts. */
  unknown: z.boolean().optional(),
  /** What stands below is no stored data of the person: explanations, examples, what was deleted, what is stored of others. */
  aside: z.boolean().optional(),
  /** Text that stands for a column which the records below do not print: `{ type: 'Forderung' }`. */
  implies: z.record(z.string(), z.string()).optional(),
  /** Stems beside which the heading implies nothing: „Verträge und Zahlungsstörungen". */
  unless: z.array(z.string()).optional(),
})
export type Section = z.infer<typeof Section>

export const Need = z.enum([
  'record-number',
  'two-identity',
  'whole-person',
  'person',
  'date',
  'score',
  'dated-score',
  'own-score',
  'eight-criteria',
  'entry',
  'inquiry',
  'address',
  'statement',
  'reason',
  'bureau',
  'report-used',
  'reasons-on-request',
])

export const Layout = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+@\d{4}(-\d{2})?$/),
  issuer: z.string(),
  kind: z.string(),
  language: z.string(),
  sender: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
  /** No original of this letter is known to us: nothing read by it is surer than nine in ten, and its score waits for a look. */
  unseen: z.boolean().optional(),
  /** Values that every letter of the kind states: pointers; a doubt says when one was not found. */
  expects: z.array(z.string()).optional(),
  /** Refusals: bureaus by the names that they are printed under; the one that is named is the letter's issuer. */
  bureaus: z.array(z.strictObject({ issuer: z.string(), names: z.array(z.string()) })).optional(),
  recognise: z.strictObject({
    /** Each group is one mark; a mark is met when one of its phrases stands in the text. All must be met. `phrase.ts` says what a phrase may hold. */
    all: z.array(z.array(z.string()).min(1)).min(2),
    /** Evidence beside: what such letters say in one way or another, and how much it weighs. Half of it may be said in words not met yet. */
    marks: z
      .array(
        z.strictObject({
          weight: z.number().int().min(1),
          phrases: z.array(z.string()).min(1),
          /** The same as patterns on the text as it runs, where spaces and signs count; sources as in `says` of a column. */
          says: z.array(z.string()).optional(),
        }),
      )
      .optional(),
    /** What the evidence beside must weigh; a heading that names the kind weighs two. */
    least: z.number().int().optional(),
    none: z.array(z.string()),
    /** Phrases that no heading of the first page may hold: it is a request, an invoice, a calculator. */
    notTitle: z.array(z.string()).optional(),
    /** What no line of the first page may begin with: the heading of a paper of another kind. */
    notFirst: z.array(z.string()).optional(),
    /** Phrases of the heading: which layout wins when two are met, and where a second letter begins. */
    title: z.array(z.string()).min(1),
    /** Phrases that tell this edition from the others of its kind. */
    edition: z.array(z.string()),
  }),
  /** The least content: of every group one must be in the letter, or it is none of this kind. */
  needs: z.array(z.array(Need).min(1)).min(1),
  /** Parts that each such letter has: of every group one phrase must stand in it, or a page is missing. */
  parts: z.array(z.array(z.string()).min(1)).optional(),
  /**
   * Whom the letter addresses, where it names the person nowhere else: how the last line of an address looks, and what is no name. `isHint`: such
   * letters store particulars of their own, so that the person looks.
   */
  recipient: z
    .strictObject({ place: z.string(), firm: z.string(), isHint: z.boolean().optional() })
    .optional(),
  /** A letter may come from anybody: a name in large type at its top is who writes, unless it holds `not`. */
  letterHead: z.strictObject({ not: z.string() }).optional(),
  /** Lists under a heading of their own in each such letter, even when empty: without the heading an empty list is in doubt. */
  lists: z.array(z.enum(['entries', 'inquiries'])).optional(),
  /** Phrases about stored items for which a letter has no place of its own: how long, how paid. Sources as in `says`. */
  aside: z.array(z.string()).optional(),
  fields: z.array(Column),
  sections: z.array(Section),
  sets: z.array(RecordSet),
  /** Criteria of a points scorecard: all of `stems` and none of `not` in the normalised row label. */
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      stems: z.array(z.array(z.string())),
      not: z.array(z.string()),
    }),
  ),
  /** Words → meanings, first match wins. */
  words: z.strictObject({
    entryTypes: z.array(z.tuple([z.string(), z.string()])),
    statuses: z.array(z.tuple([z.string(), z.string()])),
    inquiryKinds: z.array(z.tuple([z.string(), z.string()])),
    products: z.array(z.tuple([z.string(), z.string()])),
    classes: z.array(z.string()),
    meanings: z.array(z.string()),
    notAvailable: z.array(z.string()),
    /** Abbreviations in heads, in small letters and without their stop, and what they stand for. */
    short: z.array(z.tuple([z.string(), z.string()])).optional(),
    /** How a list of contracts and queries calls the kind of a row that is a query. */
    query: z.string().optional(),
  }),
  /**
   * Scores that have their name or day from lines above them. `value`: a line that begins with what a score is; `names`: lines that name one and say
   * nothing else, the titles of `set` besides; `whole`: name and values in one paragraph; `day`: the end of a heading, for scores of `set`, group 1;
   * `all`: a sentence of its own that says the day of all of them.
   */
  titled: z
    .strictObject({
      set: z.string(),
      names: z.array(z.string()),
      value: z.string(),
      whole: z.string(),
      day: z.string(),
      all: z.string(),
    })
    .optional(),
  /** Scales known for a scorecard: the first whose pattern fits the printed name. */
  scales: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.enum(['points', 'percent', 'index']),
      min: z.number(),
      max: z.number(),
      better: z.enum(['higher', 'lower']),
    }),
  ),
  statements: z.partialRecord(
    z.enum(['recipients', 'sources', 'logic', 'retention', 'rights']),
    z.array(z.string()),
  ),
})
export type Layout = z.infer<typeof Layout>
