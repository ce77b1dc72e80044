// A damaged file that pdf.js reads on in without a word: everything read of it waits in doubt, in the service's own reading child. A whole file gives no such doubt.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reader } from '../../extract/index.ts'
import { damagePassedOver } from '../../extract/read/passed-over.ts'
import { practiceLetter } from '../../extract/read/practice.ts'

const whole = Buffer.from(practiceLetter('kopie-2026')).toString('latin1')

let reader: Reader
beforeAll(() => {
  reader = new Reader()
})
afterAll(() => reader.close())

/** Pointers of the values, and those that are in doubt because the file is damaged. */
async function readOf(file: string): Promise<{ values: string[]; damaged: string[] }> {
  const { letters } = await reader.read([Buffer.from(file, 'latin1')])
  const letter = letters[0]?.letter
  if (!letter) throw new Error('not read')
  const damaged = letter.doubts.filter(({ reason }) => reason.includes('Datei ist beschädigt'))
  return {
    values: Object.keys(letter.provenance),
    damaged: damaged.map(({ path }) => path),
  }
}

/** The same length, so that every other object stays where the table says. */
function overwritten(what: RegExp, by: (was: string) => string): string {
  const [was] = what.exec(whole) ?? []
  if (!was) throw new Error('not as expected')
  const is = by(was)
  if (is.length !== was.length) throw new Error('another length')
  return whole.replace(was, is)
}

/** Of headings: without it the letter is still known. */
const fontFile = [...whole.matchAll(/FontFile2 (\d+) 0 R/gu)].at(-1)?.[1] ?? ''

const DAMAGED: Record<string, string> = {
  'a font is not where it should be': overwritten(new RegExp(`\\n${fontFile} 0 obj`, 'u'), (was) =>
    was.replace(fontFile, '9'.repeat(fontFile.length)),
  ),
  'the file no longer holds an object that is drawn with': (() => {
    const at = whole.indexOf(`\n${fontFile} 0 obj`) + 1
    const place = String(at).padStart(10, '0')
    return whole.replace(`${place} 00000 n`, '0000000000 65535 f')
  })(),
  'a page is longer than it says': overwritten(/\/Length \d{4}(?=\n {2}\/Filter)/u, (was) =>
    was.replace(/\d{4}/u, '0099'),
  ),
  'the table of places is lost': overwritten(/startxref\n\d+/u, (was) => was.replace(/\d/gu, '9')),
}

test('a whole file', async () => {
  const { values, damaged } = await readOf(whole)
  expect(values.length).toBeGreaterThan(10)
  expect(damaged).toEqual([])
})

test.each(Object.keys(DAMAGED))('%s', async (name) => {
  const { values, damaged } = await readOf(DAMAGED[name] ?? '')
  expect(damaged).toEqual(expect.arrayContaining(['/pages', ...values]))
})

test('what pdf.js says of fonts, pictures and notes is no damage; what nobody has judged is', () => {
  const told = (message: unknown) => {
    damagePassedOver()
    ;(globalThis as { pdfjsPassedOver?: (message: unknown) => void }).pdfjsPassedOver?.(message)
    return damagePassedOver()
  }
  for (const message of [
    'TT: undefined function: 32',
    'Unable to decode image "img_p0_1": "JpxError"',
    'Unimplemented annotation type "Screen", falling back to base annotation.',
    new Error('Ensure that the `standardFontDataUrl` API parameter is provided.'),
  ])
    expect(told(message), String(message)).toBe(false)
  for (const message of [
    'Indexing all PDF objects',
    'Skipping command Tf: expected 2 args, but received 1 args.',
    'translateFont - fetching "A" font file: "XRefEntryException: Bad XRef entry: 19R".',
    'something new',
  ])
    expect(told(message), message).toBe(true)
})
