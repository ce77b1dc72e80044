// Papers that are no letter of a kind that we read are refused, each with what it lacks; and what an honest letter may say in other words is known.
import { describe, expect, test } from 'vitest'
import { LAYOUTS } from '../../../extract/issuers/layouts.ts'
import { begins, says } from '../../../extract/parse/phrase.ts'
import { normal } from '../../../extract/parse/normal.ts'
import { recognise } from '../../../extract/parse/recognise.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { pageOf } from './page.ts'
import { PAPERS } from './papers.ts'

describe('refused', () => {
  test.each(PAPERS.map(({ name, lines }) => [name, lines] as const))('%s', (_, lines) => {
    expect(letterOfPages([pageOf(lines)], 'en')?.kind ?? null).toBeNull()
  })
  test('what is lacking is said in words a person could look for', () => {
    const found = recognise([pageOf(['Notice of Action Taken', 'Reason: income'])], LAYOUTS)
    expect('missing' in found ? found.missing : []).toEqual(['Equal Credit Opportunity Act'])
    const poor = recognise([pageOf(['SCHUFA Holding AG', 'Ihr Score'])], LAYOUTS)
    const missing = 'missing' in poor ? poor.missing : []
    expect(missing.length).toBeGreaterThan(0)
    for (const phrase of missing) expect(phrase).not.toMatch(/[([|…\]]/u)
  })
})

describe('phrases', () => {
  const text = normal('We were not able to grant your request for an auto loan.')
  test('alternatives, parts that may be missing, gaps', () => {
    expect(says(text, '(unable|not able) to (approve|grant)')).toBe(true)
    expect(says(text, 'grant your [credit ]request')).toBe(true)
    expect(says(text, 'not able … loan')).toBe(true)
    expect(says(text, 'not able … approve')).toBe(false)
    expect(says(text, 'auto loan')).toBe(true)
  })
  test('the beginning', () => {
    expect(begins(text, 'We (were|are) not')).toBe(true)
    expect(begins(text, '(grant|deny) your')).toBe(false)
  })
})
