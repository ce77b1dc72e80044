// The review of the law data: what is listed today, what time brings, and that a letter is refused rather than written on unfit law.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Fact, LAW_FACTS } from '../../analysis/index.ts'
import { fillLine, parseBlocks } from '../../reports/requests/block-text.ts'
import { filler } from '../../reports/requests/frame.ts'
import { paperFor, requestsFor } from '../../reports/requests/index.ts'
import { REQUESTS } from '../../reports/requests/registry.ts'
import { erika, overdue } from '../reports/requests/erika.ts'
import { currentReview, reviewOf, reviewText } from './review.ts'

const TODAY = '2026-11-25'
const run = (...args: string[]) =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('run.ts', import.meta.url)), ...args],
    { encoding: 'utf8' },
  )
const [gdpr] = LAW_FACTS.filter(({ id }) => id === 'gdpr-16')
const fact = (over: Partial<Fact>): Fact => {
  if (!gdpr) throw new Error('no fact to start from')
  return { ...gdpr, ...over }
}

describe('the review today', () => {
  const review = currentReview(TODAY, 6)

  it('finds no letter that cites what it must not', () => {
    expect(review.refused).toEqual([])
  })

  it('lists every fact and every text as unreviewed', () => {
    expect(review.unreviewedFacts).toHaveLength(LAW_FACTS.length)
    expect(review.unreviewedTexts).toHaveLength(REQUESTS.length)
    expect(review.unreviewedTexts).toContain('notice-of-correction (statement) [UK]')
  })

  it('lists what is open, known by heart only, expired, left out or not settled', () => {
    expect(review.open).toEqual(['bdsg-37a', 'coc-iv-4', 'coc-iv-5', 'uk-duaa-22a'])
    expect(review.withoutWording).toContain('dsg-24')
    expect(review.withoutWording).not.toContain('gdpr-17-1-a')
    expect(review.expired).toContain('bdsg-31-2')
    expect(review.leftOut).toEqual(['complaint [DE, AT]: dsg-24'])
    expect(review.conflicting).toContain('crif-de: authority open')
    expect(review.stale).toEqual([])
  })
})

describe('the review in time', () => {
  it('calls a fact stale once its months are over', () => {
    expect(currentReview('2027-05-24', 6).stale).toEqual([])
    expect(currentReview('2027-05-25', 6).stale.length).toBe(LAW_FACTS.length)
    expect(currentReview('2027-05-25', 12).stale).toEqual([])
  })

  it('warns before the code of conduct ends, and then lists the letters that it refuses', () => {
    expect(currentReview('2029-11-24', 60).ending).toEqual([])
    expect(currentReview('2029-11-25', 60).ending).toContain('coc-iv-1b')
    const after = currentReview('2030-05-26', 60)
    expect(after.refused).toContain('erasure [DE, AT]: coc-iv-1b')
  })

  it('finds two facts at one place that hold at the same time', () => {
    const over = { facts: [fact({ id: 'a' }), fact({ id: 'b', validTo: '2027-01-01' })] }
    const found = reviewOf({ ...over, requests: [], day: TODAY, months: 6 })
    expect(found.conflicting).toContain('a / b: GDPR Art. 16')
    const after = [
      fact({ id: 'a', validTo: '2026-01-01' }),
      fact({ id: 'b', validFrom: '2026-01-02' }),
    ]
    expect(
      reviewOf({ facts: after, requests: [], day: TODAY, months: 6 }).conflicting,
    ).not.toContain('a / b: GDPR Art. 16')
  })
})

describe('npm run law', () => {
  it('ends well today, and with 1 once expired law is used', () => {
    const text = reviewText(currentReview(TODAY, 6))
    expect(text).toMatch(/^Letters that cite what may not be cited \(error\): 0\n/)
    expect(() => run('--day', '2030-05-26')).toThrow(
      expect.objectContaining({
        status: 1,
        stdout: expect.stringMatching(/^Law as of 2030-05-26, stale after 6 months\n/),
      }),
    )
  })
})

describe('a letter on unfit law', () => {
  const blocks = parseBlocks(
    '## a\nNach {law:nothing-1}.\n\n## b\nNach {law:bdsg-31-2}.\n\n## c\n{law:bdsg-37a}\n',
  )
  const fill = filler(TODAY, 'de', {})
  it.each([
    ['a', 'unknown', 'LAW_UNKNOWN'],
    ['b', 'expired', 'LAW_EXPIRED'],
    ['c', 'open', 'LAW_UNKNOWN'],
  ])('is refused: block %s cites %s law', (name, _, code) => {
    expect(() => fillLine(blocks, name, fill)).toThrow(expect.objectContaining({ code }))
  })

  it('is not offered after its law has ended', () => {
    const at = (today: string) => ({ case: { ...erika(), today }, findings: [overdue] })
    const offered = (today: string) => requestsFor(at(today)).map(({ id }) => id)
    expect(offered('2030-05-25')).toContain('erasure')
    expect(offered('2030-05-26')).not.toContain('erasure')
    expect(() => paperFor('erasure', at('2030-05-26'))).toThrow(
      expect.objectContaining({ code: 'REQUEST_DOES_NOT_APPLY' }),
    )
  })
})
