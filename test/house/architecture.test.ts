// Imports point down, and a planted breach is seen.
import { describe, expect, it } from 'vitest'
import { breaches } from './directions.ts'
import { sources } from './sources.ts'

describe('the directions of imports', () => {
  it('hold in every source file', () => {
    const all = sources('.ts', '.tsx', '.js')
    expect(all.length).toBeGreaterThan(40)
    expect(all.flatMap(breaches)).toEqual([])
  })

  it.each([
    ['extract/read/x.ts', "import { checkCase } from '../../analysis/index.ts'", 'may not import'],
    ['analysis/x.ts', "import type { A } from '../reports/index.ts'", 'may not import'],
    ['reports/x.ts', "const s = await import('../server/app.ts')", 'may not import'],
    ['reports/x.ts', "import { a } from '../analysis/law/facts.ts'", 'beside its door'],
    ['server/x.ts', "import { p } from '../fixtures/index.ts'", 'may not import'],
  ])('a planted breach in %s is seen', (file, text, what) => {
    const found = breaches({ file, room: file.split('/')[0] ?? '', text })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(what)
  })
})
