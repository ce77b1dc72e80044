// What a pack may hold about other people: a comparison, made of rounded numbers only, and one's own exact ones.
import { z } from 'zod'
import { Day, Pointer } from '../../extract/index.ts'
import { Cell } from './cell.ts'

/** Version of the method; printed with every comparison. */
export const COMPARISON_VERSION = '1'
/** From so many peers up a position is said at all (decisions: peer position). */
export const PEERS_NEEDED = 20

const people = z.number().int().min(0).multipleOf(5)
/** 0, 'some' for one or two, else rounded to 5. */
const twinCount = z.union([people, z.literal('some')])

export const Peers = z.strictObject({
  /** Number of peers, rounded. */
  of: people,
  /** Peers with a higher value, rounded; null when fewer than 10 are above, or fewer than 10 are not. */
  higher: people.nullable(),
  bound: z.enum(['counted', 'few', 'but-few']),
  /** `from` included, `to` excluded, null = open end. */
  bins: z.array(
    z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), count: people }),
  ),
  median: z.number().nullable(),
  middle: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
})
export type Peers = z.infer<typeof Peers>

export const Twins = z.strictObject({
  count: twinCount,
  /** Twins whose value differs by the relevance limit or stands in another class. */
  different: twinCount,
  /** Where most of the different ones stand, seen from one's own value; null when none differs or both ways alike. */
  mostly: z.enum(['higher', 'lower']).nullable(),
  /** Size class of the middle difference. */
  gap: z.enum(['small', 'middle', 'large']).nullable(),
  /** True when own value and that of a different twin were each looked at beside their crop. */
  confirmed: z.boolean(),
})
export type Twins = z.infer<typeof Twins>

export const Comparison = z.strictObject({
  method: z.string(),
  /** Pointer into its own letter: '/scores/0'. */
  score: Pointer,
  name: z.string(),
  outcome: z.string(),
  version: z.string().nullable(),
  unit: z.enum(['points', 'percent', 'index']),
  measured: z.enum(['value', 'probability']),
  relevance: z.number(),
  own: z.strictObject({
    value: z.number().nullable(),
    class: z.string().nullable(),
    calculatedOn: Day.nullable(),
  }),
  population: z.strictObject({
    campaign: z.string(),
    batch: z.string(),
    sha256: z.string(),
    asOf: Day,
  }),
  /** Why this score cannot be compared with anybody; null when it can. */
  obstacle: z.enum(['no-value', 'transmitted', 'doubt', 'no-facts']).nullable(),
  /** The coarse facts that the peers share with this letter. */
  cell: Cell.nullable(),
  /** Null: fewer than 20 peers, or an obstacle. */
  peers: Peers.nullable(),
  /** Null: an obstacle. */
  twins: Twins.nullable(),
})
export type Comparison = z.infer<typeof Comparison>
