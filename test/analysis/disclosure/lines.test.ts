// Which people each row and each estimate of a result counts: what is the same set, what parts a whole, what only looks like a count.
import { describe, expect, it } from 'vitest'
import { isCount, linesOf } from '../../../analysis/disclosure/lines.ts'
import { countsOf } from '../../../analysis/disclosure/sums.ts'
import { estimate, result, table } from '../../disclosure/results.ts'

const estimates = (...all: Parameters<typeof estimate>[0][]) =>
  linesOf(result('x', { estimates: all.map(estimate) })).estimates
const share = (over: Parameters<typeof estimate>[0]) =>
  estimates({ name: 'thin', unit: 'percent', n: 200, group: 'file:thin', ...over })[0]?.counts.find(
    ({ at }) => at === 'part',
  )?.people

describe('a column', () => {
  it('counts people by its unit, or by its name where it has none', () => {
    expect(isCount({ name: 'whatever', unit: 'people' })).toBe(true)
    expect(isCount({ name: 'Letters', unit: null })).toBe(true)
    expect(isCount({ name: 'n', unit: null })).toBe(true)
    expect(isCount({ name: 'n', unit: 'points' })).toBe(false)
    expect(isCount({ name: 'letters', unit: 'points' })).toBe(false)
    expect(isCount({ name: 'median', unit: null })).toBe(false)
  })
})

describe('the lines of a result', () => {
  it('begin with the data set and those who are left out of it, by reason', () => {
    const { dataset } = linesOf(
      result('x', { dataset: { ...result('x', {}).dataset, n: 80, excluded: { duplicate: 12 } } }),
    )
    expect(dataset.key).toBe('x|dataset')
    expect(dataset.counts.map(({ at, people }) => [at, people])).toEqual([
      ['n', 80],
      ['duplicate', 12],
    ])
    expect(new Set(dataset.counts.map(({ set }) => set)).size).toBe(2)
  })

  it('hold the counts of a row apart from its other figures, and no text', () => {
    const head = [
      { name: 'score', unit: null },
      { name: 'class', unit: null },
      { name: 'unit', unit: null },
      { name: 'n', unit: 'people' },
      { name: 'median', unit: 'points' },
      { name: 'none', unit: 'people' },
    ]
    const rows = [['basisscore', 'class:A', 'points', 40, 97.5, null]]
    const [line] = linesOf(result('x', { table: { columns: head, rows } })).rows
    expect(line?.outcome).toBe('basisscore')
    // The unit tells no people apart, and a class is named with or without the word.
    expect(line?.labels).toEqual(['A'])
    expect(line?.counts.map(({ at, people }) => [at, people])).toEqual([['3', 40]])
    expect(line?.numbers).toEqual([97.5, null])
  })

  it('have a key each, the same in every run over other letters', () => {
    const rows = (n: number) => [
      ['basisscore', 'A', n],
      ['basisscore', 'A', n],
      ['basisscore', 'A', n],
      ['basisscore', 'B', n],
    ]
    const keys = (n: number) =>
      linesOf(result('x', { table: table(['score', 'class', 'n'], rows(n)) })).rows.map(
        ({ key }) => key,
      )
    expect(keys(40)).toEqual(keys(41))
    expect(keys(40)).toEqual([
      'x|row|basisscore|A',
      'x|row|basisscore|A|2',
      'x|row|basisscore|A|3',
      'x|row|basisscore|B',
    ])
  })

  it('part people by a group, not by a method and not where two groups are compared', () => {
    const parting = (column: string, further: string[] = []) =>
      linesOf(
        result('x', {
          table: table(
            ['score', column, ...further, 'n'],
            [['basisscore', 'A', ...further.map(() => 'B'), 40]],
          ),
        }),
      ).rows[0]?.parting
    expect(parting('class')).toEqual([0])
    for (const column of ['method', 'quantity', 'state', 'what'])
      expect(parting(column)).toEqual([])
    for (const second of ['compared', 'against-level'])
      expect(parting('class', [second])).toEqual([])
    expect(parting('class', ['sex'])).toEqual([0, 1])
  })

  it('know everybody by any of the words for it', () => {
    const rows = ['all', 'All', 'donations', ''].map((word) => ['basisscore', word, 40])
    const { rows: lines } = linesOf(result('x', { table: table(['score', 'group', 'n'], rows) }))
    for (const { labels, parting } of lines) expect([labels, parting]).toEqual([[], []])
    expect(new Set(lines.flatMap(({ counts }) => counts.map(({ set }) => set))).size).toBe(1)
  })
})

describe('an estimate', () => {
  it('of a group parts people by it; of two groups it does not', () => {
    const [of, between, all] = estimates(
      { group: 'sex:female' },
      { group: 'sex:female', reference: 'sex:male' },
      {},
    )
    expect([of?.parting, between?.parting, all?.parting]).toEqual([[0], [], []])
    expect(of?.counts.map(({ at, people }) => [at, people])).toEqual([['n', 400]])
  })

  it('has a key that no row has', () => {
    const [one, other] = estimates({ group: 'sex:female' }, { group: 'sex:female' })
    expect(one?.key).toBe('x|estimate|median|basisscore|sex:female||all')
    expect(other?.key).toBe(`${one?.key}|2`)
  })

  it('is about the same people as a row of the same name and number', () => {
    const rows = [['basisscore', 'A', 60]]
    const [row] = linesOf(result('x', { table: table(['score', 'class', 'n'], rows) })).rows
    const [one] = estimates({ group: 'class:A', n: 60 })
    expect(one?.counts[0]?.set).toBe(row?.counts[0]?.set)
    const [other] = estimates({ group: 'class:A', n: 61 })
    expect(other?.counts[0]?.set).not.toBe(row?.counts[0]?.set)
  })

  it('that is a share stands for people', () => {
    expect([share({ value: 5 }), share({ value: 0 }), share({ value: 100 })]).toEqual([10, 0, 200])
    // 33.3 of 200 are 66.6: no share of these people, as it is.
    expect(share({ value: 33.3 })).toBeUndefined()
    expect(share({ value: 33.45 })).toBe(67)
    // 33.4 of 200 are 66.8: just too far from 67.
    expect(share({ value: 33.4 })).toBeUndefined()
  })

  it('that is none stands for none', () => {
    expect(share({ value: 5, unit: 'points' })).toBeUndefined()
    expect(share({ value: null })).toBeUndefined()
    expect(share({ value: 5, reference: 'sex:male' })).toBeUndefined()
    expect(share({ value: 5, name: 'median' })).toBeUndefined()
    expect(share({ value: 101 })).toBeUndefined()
    expect(share({ value: -1 })).toBeUndefined()
  })

  it('that is a share counts all its people as everybody, and the part by its name', () => {
    const [one] = estimates({ name: 'thin', unit: 'percent', value: 5, n: 200, group: 'file:thin' })
    const [all] = estimates({ n: 200 })
    expect(one?.counts.map(({ at }) => at)).toEqual(['n', 'part'])
    expect(one?.counts[0]?.set).toBe(all?.counts[0]?.set)
    expect(one?.counts[1]?.set).not.toBe(one?.counts[0]?.set)
  })
})

describe('sums among the counts of a release', () => {
  const classes = (id: string, rows: [string, number][]) =>
    result(id, {
      table: table(
        ['score', 'class', 'n'],
        rows.map(([word, n]) => ['basisscore', word, n]),
      ),
    })
  const named = (all: ReturnType<typeof countsOf>) =>
    all.sums.map(({ whole, parts }) => [whole, ...parts.toSorted()])

  it('rows that part a whole, and whoever is left over, unseen', () => {
    const { counts, sums } = countsOf([
      classes('x', [
        ['all', 100],
        ['A', 60],
        ['B', 25],
      ]),
    ])
    const rest = counts.find(({ shown }) => shown === false)
    expect(rest?.people).toBe(15)
    expect(sums).toContainEqual({
      whole: 'basisscore#100',
      parts: ['basisscore|A#60', 'basisscore|B#25', rest?.id],
    })
  })

  it('no whole is printed: their sum stands in for it', () => {
    const found = countsOf([
      classes('x', [
        ['A', 60],
        ['B', 25],
      ]),
    ])
    const whole = found.counts.find(({ people }) => people === 85)
    expect(whole?.shown).toBeUndefined()
    expect(named(found)).toContainEqual([whole?.id, 'basisscore|A#60', 'basisscore|B#25'])
  })

  it('the smallest whole that is large enough is the one', () => {
    const found = countsOf([
      classes('wide', [['all', 200]]),
      classes('close', [['all', 85]]),
      classes('small', [['all', 84]]),
      classes('x', [
        ['A', 60],
        ['B', 25],
      ]),
    ])
    expect(named(found)).toEqual(
      expect.arrayContaining([['basisscore#85', 'basisscore|A#60', 'basisscore|B#25']]),
    )
    expect(named(found).filter(([whole]) => whole === 'basisscore#200')).toEqual([])
  })

  it('age and sex part the same people twice, each by itself', () => {
    const found = countsOf([
      classes('x', [
        ['all', 100],
        ['sex:female', 60],
        ['sex:male', 40],
        ['age:18-29', 30],
        ['age:30-', 70],
      ]),
    ])
    expect(named(found)).toEqual(
      expect.arrayContaining([
        ['basisscore#100', 'basisscore|sex:female#60', 'basisscore|sex:male#40'],
        ['basisscore#100', 'basisscore|age:18-29#30', 'basisscore|age:30-#70'],
      ]),
    )
  })

  it('one column of a row may hold another', () => {
    const found = countsOf([
      result('x', {
        table: {
          columns: [
            { name: 'score', unit: null },
            { name: 'asked', unit: 'people' },
            { name: 'answered', unit: 'people' },
          ],
          rows: [['basisscore', 50, 44]],
        },
      }),
    ])
    const rest = found.counts.find(({ people }) => people === 6)
    expect(rest?.shown).toBe(false)
    expect(found.sums).toContainEqual({
      whole: 'basisscore|asked#50',
      parts: ['basisscore|answered#44', rest?.id],
    })
  })
  it('shares of groups part those who were asked, each by its people', () => {
    const of = (name: string, value: number) =>
      estimate({ name: 'file', unit: 'percent', value, n: 200, group: `file:${name}` })
    const { counts, sums } = countsOf([
      result('x', { estimates: [of('thin', 10), of('thick', 85)] }),
    ])
    const people = new Map(counts.map((one) => [one.id, one.people]))
    const sizes = sums.map(({ whole, parts }) => [whole, ...parts].map((one) => people.get(one)))
    // Ten are in neither.
    expect(sizes).toContainEqual([200, 20, 170, 10])
  })

  it('a part of a part is no whole of others', () => {
    const head = {
      columns: [
        { name: 'score', unit: null },
        { name: 'class', unit: null },
        { name: 'sex', unit: null },
        { name: 'asked', unit: 'people' },
      ],
      rows: [['basisscore', 'A', 'sex:male', 90]],
    }
    const { sums } = countsOf([
      result('wide', { table: head }),
      classes('x', [
        ['A', 60],
        ['B', 25],
      ]),
    ])
    const own = sums.find(({ parts }) => parts.includes('basisscore|A#60'))
    expect(own?.whole).not.toContain('#90')
    // The same people without a second label are.
    const again = countsOf([
      classes('wide', [['all', 90]]),
      classes('x', [
        ['A', 60],
        ['B', 25],
      ]),
    ])
    expect(again.sums.some(({ whole }) => whole === 'basisscore#90')).toBe(true)
  })
})
