// A certificate that comes as scans: its code cannot be blackened with certainty, so no page of it is kept once it is read; with no picture to compare it
// with, what needs no look must be right.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Donation, type Letter } from '../../extract/index.ts'
import { valueAt } from '../../extract/pointer.ts'
import { pictures } from '../../fixtures/channels/index.ts'
import { demoDocuments } from '../../fixtures/index.ts'
import { caller, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { has } from '../programs.ts'

describe.skipIf(!has('pdftoppm'))('a photographed certificate', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.end())

  it('is read into doubts, and neither its pages nor its files stay', async () => {
    const [, , , , donated] = await demoDocuments(2026)
    const document = donated?.documents[0]
    if (document?.letter.kind !== 'schufa/bonitaetsauskunft')
      throw new Error('a certificate expected')
    const scans = await pictures(document.pdf, 'scan', 3)
    const receipt = await given(house.app, { files: scans.map(({ bytes }) => bytes) })
    const own = caller(house.app, receipt)
    await house.work()
    expect(Donation.parse((await own('GET', '/api/donation')).json()).status).toBe('review')
    const [letter] = (await own('GET', '/api/donation/letters')).json<Letter[]>()
    if (!letter) throw new Error('a letter expected')
    const read = Object.keys(letter.provenance)
    expect(read.length).toBeGreaterThan(3)
    const doubted = (path: string) =>
      letter.doubts.some((doubt) => path === doubt.path || path.startsWith(`${doubt.path}/`))
    // Names from a picture always wait, whatever else was read surely enough (docs/decisions/0035).
    expect(read.filter((path) => /\/(?:surname|givenNames)$/u.test(path)).every(doubted)).toBe(true)
    const sure = read.filter((path) => !doubted(path))
    expect(sure.length).toBeGreaterThan(0)
    expect(sure.map((path) => [path, valueAt(letter, path)])).toEqual(
      sure.map((path) => [path, valueAt(document.letter, path)]),
    )
    const page = await own('GET', '/api/donation/letters/0/pages/1.png')
    expect(page.statusCode).toBe(410)
    const { files } = (await own('GET', '/api/donation/export')).json<{ files: unknown[] }>()
    expect(files).toEqual([])
  })
})
