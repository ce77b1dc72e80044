// Every layout compiles, and no drawn letter meets the marks of two kinds.
import { describe, expect, it, test } from 'vitest'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { Layout } from '../../extract/parse/layout.ts'
import { recognise } from '../../extract/parse/recognise.ts'
import { columnByStems } from '../../extract/parse/stems.ts'
import { pattern } from '../../extract/parse/typed.ts'
import { openPdf, pagesOf } from '../../extract/read/pdf.ts'
import { DRESSES, drawDocument, examples, OTHER_KINDS, otherLetter } from '../../fixtures/index.ts'

test.each(LAYOUTS.map((one) => [one.id, one] as const))('%s compiles', (_, layout) => {
  expect(Layout.safeParse(layout).success).toBe(true)
  const sources = [
    ...(layout.aside ?? []),
    ...layout.fields.flatMap((one) => one.says ?? []),
    ...layout.sets.flatMap((set) => [
      ...set.columns.flatMap((one) => [...(one.says ?? []), ...(one.looks ? [one.looks] : [])]),
      ...(set.sentences ? [...set.sentences.when, ...set.sentences.not, set.sentences.starts] : []),
      ...(set.title ? [set.title.pattern] : []),
    ]),
  ]
  for (const source of sources) expect(() => pattern(source), source).not.toThrow()
})

test('a label is known by its stems only where one column has them', () => {
  const columns = LAYOUTS.find(({ kind }) => kind === 'schufa/datenkopie-15')?.sets.find(
    ({ id }) => id === 'entries',
  )?.columns
  if (!columns) throw new Error('no entries')
  expect(columnByStems(columns, 'Datum der Erstmeldung')?.id).toBe('reportedOn')
  expect(columnByStems(columns, 'Anz. Raten')?.id).toBe('instalments')
  expect(columnByStems(columns, 'Erledigt am / Beendet am')?.id).toBe('endedOn')
  expect(columnByStems(columns, 'Bemerkung')).toBe(null)
})

describe('drawn letters', () => {
  it.each(DRESSES.map((dress) => [dress.id, dress] as const))(
    'of dress %s are of one kind each',
    { timeout: 120_000 },
    async (_, dress) => {
      const letters = [
        ...examples(77, 1, dress.id).map(({ letter }) => letter),
        ...OTHER_KINDS.map((kind) => otherLetter(kind, 77, 0)),
      ]
      for (const truth of letters) {
        const { pdf } = await drawDocument(truth, dress)
        const pages = await pagesOf(await openPdf(pdf))
        const kinds = new Set(
          LAYOUTS.flatMap((layout) =>
            'layout' in recognise(pages, [layout]) ? [layout.kind] : [],
          ),
        )
        const best = recognise(pages, LAYOUTS)
        expect('layout' in best && best.layout.kind).toBe(truth.kind)
        expect([...kinds], `${truth.kind} ${dress.id}`).toEqual([truth.kind])
      }
    },
  )
})
