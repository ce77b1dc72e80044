// SCHUFA's later styles (letters.md §5): the same facts as sentences, tables or labelled blocks, in words and looks of every open dress; the score of 2026 as account page and as letter. Which combination nobody tuned for is the point.
import type { Letter } from '../../extract/index.ts'
import {
  DRESSES,
  type Dress,
  type Kind,
  letterOf,
  type LetterOptions,
  population,
} from '../../fixtures/index.ts'

export type Style = { name: string; dress: Dress; letters: Letter[] }

type Case = { kind: Kind; options: LetterOptions }
const CASES: readonly Case[] = [
  { kind: 'schufa/datenkopie-15', options: { on: '2018-06-14' } },
  { kind: 'schufa/datenkopie-15', options: { on: '2023-09-01' } },
  { kind: 'schufa/datenkopie-15', options: { on: '2026-06-02', bothScales: true } },
  { kind: 'schufa/score-2026', options: { on: '2026-07-04', contracts: true, labels: 'account' } },
]

const LISTINGS = ['sentences', 'table', 'blocks'] as const
const ADDRESSES = { sentences: 'sentence', table: 'table', blocks: 'pairs' } as const

/** Every case in every listing and dress, with `people` letters each. */
export function styles(seed: number, people: number): Style[] {
  const everybody = population(seed, people)
  return CASES.flatMap(({ kind, options }) =>
    DRESSES.flatMap((base) =>
      LISTINGS.flatMap((listing) =>
        (kind === 'schufa/score-2026'
          ? (['account', 'letter'] as const)
          : (['letter'] as const)
        ).map((form) => ({
          name: `${kind} ${options.on.slice(0, 4)} ${form} · ${listing} · ${base.id}`,
          dress: {
            ...base,
            entries: listing,
            inquiries: listing,
            mixed: listing === 'sentences' && base.mixed,
            addresses: ADDRESSES[listing],
            criteria: listing === 'table' ? ('table' as const) : ('plus' as const),
            form,
          },
          letters: everybody.map((one) => letterOf(one, kind, options)),
        })),
      ),
    ),
  )
}
