// Records that stand among others like them: when they are made coarser, which way, and who is left out.
import { describe, expect, it } from 'vitest'
import { ALIKE_LEAST, alikeOut, type Ladders } from '../../../analysis/disclosure/index.ts'

type Row = { sex: string | null; town: string | null; year: string | null }
const same = <T>(value: T): T => value
const nobody = () => null
const many = (n: number, over: Partial<Row> = {}): Row[] =>
  Array.from({ length: n }, () => ({ sex: 'f', town: 'x', year: '1980', ...over }))
/** How many stand in each class, and how coarse each field is. */
function shape(
  rows: Row[],
  ladders: Ladders<Row>,
  fixed: Parameters<typeof alikeOut<Row>>[3] = null,
) {
  const { classes, steps } = alikeOut(rows, ladders, ALIKE_LEAST, fixed)
  return { sizes: [...classes].map(([key, group]) => [key, group.length]), steps }
}

describe('records for researchers', () => {
  it('stand among twenty alike, and among no fewer', () => {
    expect(shape(many(20), { sex: [same] }).sizes).toEqual([['["f"]', 20]])
    expect(shape(many(19), { sex: [same] }).sizes).toEqual([])
    expect(ALIKE_LEAST).toBe(20)
    expect(() => alikeOut(many(40), { sex: [same] }, 19)).toThrow('k of at least 20')
  })

  it('are left out as long as they are no more than one in twenty', () => {
    const ladders = { sex: [same, nobody] }
    const five = [...many(95), ...many(5, { sex: 'm' })]
    expect(shape(five, ladders)).toEqual({ sizes: [['["f"]', 95]], steps: { sex: 0 } })
    const six = [...many(94), ...many(6, { sex: 'm' })]
    expect(shape(six, ladders)).toEqual({ sizes: [['[null]', 100]], steps: { sex: 1 } })
  })

  it('lose the field that leaves fewest alone, the first of two that do as well', () => {
    // Ten of each town: without towns 40 are alike; without sexes the towns still part them.
    const towns = ['a', 'b', 'c', 'd'].flatMap((town) => many(10, { town }))
    const both: Ladders<Row> = { sex: [same, nobody], town: [same, nobody] }
    expect(shape(towns, both)).toEqual({ sizes: [['["f",null]', 40]], steps: { sex: 0, town: 1 } })
    // Either field joins twenty of these thirty: ten are left, few enough among three hundred.
    const rows = [
      ...many(10, { town: 'a', year: '1' }),
      ...many(10, { town: 'a', year: '2' }),
      ...many(10, { town: 'b', year: '1' }),
      ...many(270, { town: 'c', year: '9' }),
    ]
    const either: Ladders<Row> = { town: [same, nobody], year: [same, nobody] }
    expect(shape(rows, either).steps).toEqual({ town: 1, year: 0 })
  })

  it('stay as coarse as an earlier release made them, however many are left out', () => {
    const rows = [...many(30), ...many(19, { sex: 'm' })]
    const ladders = { sex: [same, nobody] }
    expect(shape(rows, ladders, { sex: 0 })).toEqual({ sizes: [['["f"]', 30]], steps: { sex: 0 } })
    expect(shape(rows, ladders, { sex: 1 }).sizes).toEqual([['[null]', 49]])
  })

  it('are left out where no step is left', () => {
    const rows = [...many(30), ...many(10, { sex: 'm' })]
    expect(shape(rows, { sex: [same] })).toEqual({ sizes: [['["f"]', 30]], steps: { sex: 0 } })
  })

  it('are as fine as the first step from the start, and come in the order of what they say', () => {
    const rows = [...many(20, { year: '1991' }), ...many(20, { year: '1983' })]
    const { classes } = alikeOut(rows, { year: [(year) => `${year?.slice(0, 3)}0s`] })
    expect([...classes.keys()]).toEqual(['["1980s"]', '["1990s"]'])
    expect([...classes.values()].flat().every(({ year }) => year?.endsWith('0s'))).toBe(true)
    // What nobody else may know is not part of it, and stays as it is.
    expect(classes.get('["1980s"]')?.[0]).toEqual({ sex: 'f', town: 'x', year: '1980s' })
  })
})
