// A small part of `npm run corpus` and `npm run fuzz`: bombs, loops and lies end in named states, and a letter that breaks off says so.
import { afterAll, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { has } from '../programs.ts'
import { faultsOf } from './fuzz/judge.ts'
import { mutantOf, takenApart } from './fuzz/mutants.ts'
import { goodLetter, oddFiles } from './hostile/odd.ts'
import { HOSTILE_PDFS } from './hostile/pdfs.ts'
import { HOSTILE_PICTURES } from './hostile/pictures.ts'
import { printedOf } from './fuzz/printed.ts'
import { Warm } from './warm.ts'

const hasTools = has('qpdf') && has('pdftotext') && has('prlimit')
const warm = new Warm(40_000)
afterAll(() => warm.close())
const good = await goodLetter()
const files = [...HOSTILE_PDFS, ...HOSTILE_PICTURES, ...oddFiles(good, false)]

test.each([
  ['page tree that holds itself', 'READ_DAMAGED'],
  ['count of pages 1000000000', 'READ_NO_TEXT'],
  ['arrays 1,000,000 deep in the page itself', 'READ_DAMAGED'],
  ['font that descends from itself', 'READ_DAMAGED'],
  ['table of places that goes in a circle', 'READ_NO_TEXT'],
  ['script on opening', 'READ_NO_TEXT'],
  ['locked in a way that does not exist, 1', 'READ_DAMAGED'],
  ['PNG of 60,000 by 60,000', 'READ_TOO_LARGE_PICTURE'],
  ['PNG of one pixel by 59 million', 'READ_TOO_LARGE_PICTURE'],
  ['TIFF of 10,000 pages', 'READ_TOO_MANY_PAGES'],
  ['JPEG that says 65,535 by 65,535', 'READ_DAMAGED'],
  ['HEIC that says 100,000 by 100,000', 'READ_TOO_LARGE_PICTURE'],
  ['drawing with a script', 'UPLOAD_TYPE'],
  ['zip', 'UPLOAD_TYPE'],
  ['nothing', 'UPLOAD_EMPTY'],
  ['letter cut at 8 sixteenths', 'READ_DAMAGED'],
])('%s: %s', async (name, code) => {
  const file = files.find((one) => one.name === name)
  if (!file) throw new Error('no such file')
  const { letters, codes } = await warm.read(await file.make())
  expect([letters.length, codes]).toEqual([0, [code]])
})

test.skipIf(!hasTools)(
  'a page whose drawing breaks off is named, and its letter may lack something',
  async () => {
    const apart = takenApart(good)
    const shown = [...apart.matchAll(/\bTJ\b|\bTj\b/gu)]
    const middle = shown[Math.floor(shown.length / 2)]?.index ?? 0
    const at = apart.indexOf('\n', middle) + 1
    const end = apart.indexOf('\nendstream', at)
    // A dictionary that never ends: all that stood behind it is swallowed.
    const broken = `${apart.slice(0, at)}<< /A ${apart.slice(at + 6, end).replaceAll(/[<>[\]()/]/gu, ' ')}${apart.slice(end)}`
    const { letters, codes } = await warm.read(Buffer.from(broken, 'latin1'))
    expect(codes).toContain('READ_DAMAGED')
    for (const letter of letters) expect(letter.doubts.map(({ path }) => path)).toContain('/pages')
  },
)

test.skipIf(!hasTools)('mutants of a letter: none crashes, none is wrong and sure', async () => {
  const [letter] = (await warm.read(good)).letters
  const printed = printedOf(good)
  if (!letter || !printed) throw new Error('the unbroken letter is not read')
  const original = { name: 'good', sent: Buffer.from(good), apart: takenApart(good) }
  const hows = new Set<string>()
  for (let n = 0; n < 12; n += 1) {
    const mutant = mutantOf(original, 500 + n)
    hows.add(mutant.how)
    const read = await warm.read(mutant.bytes)
    expect(
      read.codes.filter((code) => code.startsWith('killed') || code === 'READ_FAILED'),
      mutant.how,
    ).toEqual([])
    const [after] = read.letters
    if (after)
      expect(faultsOf(letter, printed, after, printedOf(mutant.bytes)), mutant.how).toEqual([])
  }
  expect(hows.size).toBeGreaterThan(6)
})

test.skipIf(!hasTools)('what the map of a font does not hold is invented by nobody', async () => {
  const [letter] = (await warm.read(good)).letters
  if (!letter) throw new Error('the unbroken letter is not read')
  const apart = takenApart(good)
  const texts = ({ provenance }: Letter) => Object.values(provenance).map(({ text }) => text)
  const count = (all: string[], sign: string) => all.join('').split(sign).length - 1
  // Letters and figures with codes that are letters and figures themselves.
  const entries = [
    ...apart.matchAll(/^<00(3[0-9]|4[1-9a-f]|5[0-9a])>\s*<00(?:3[0-9]|4[1-9a-f]|6[1-9a-f])>$/gimu),
  ]
  let untold = 0
  for (const { index, 0: entry, 1: code = '' } of entries.filter((_, i) => i % 5 === 0)) {
    // The entry tells another code, by which nothing is drawn.
    const other = `${apart.slice(0, index)}${entry.replace(/^<..../u, '<0fff')}${apart.slice(index + entry.length)}`
    const [after] = (await warm.read(Buffer.from(other, 'latin1'))).letters
    if (!after) continue
    const sign = String.fromCharCode(Number.parseInt(code, 16))
    expect([entry, count(texts(after), sign)]).toEqual([
      entry,
      expect.toSatisfy((n: number) => n <= count(texts(letter), sign)),
    ])
    for (const [path, { text }] of Object.entries(after.provenance)) {
      if (!text.includes('\ufffd')) continue
      untold += 1
      expect(
        after.doubts.map((doubt) => doubt.path),
        entry,
      ).toContain(path)
    }
  }
  expect(untold).toBeGreaterThan(0)
})

test.skipIf(!hasTools)('the judge sees a value that is wrong and sure', async () => {
  const [letter] = (await warm.read(good)).letters
  const printed = printedOf(good)
  const score = letter?.scores[0]
  if (!letter || !printed || !score) throw new Error('the unbroken letter is not read')
  const wrong = {
    ...letter,
    scores: [{ ...score, value: (score.value ?? 0) + 1 }, ...letter.scores.slice(1)],
  }
  expect(faultsOf(letter, printed, wrong, printed).map(({ at }) => at)).toEqual(['/scores/0/value'])
  const doubted = {
    ...wrong,
    doubts: [...wrong.doubts, { path: '/scores/0/value', reason: 'looks odd' }],
  }
  expect(faultsOf(letter, printed, doubted, printed)).toEqual([])
})
