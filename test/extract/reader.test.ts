// The reader from outside: bad files end in one plain sentence, hostile ones are killed, codes never leave, the service goes on.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LIMITS, READ_PROBLEMS, Reader, Refusal } from '../../extract/index.ts'
import { isolation } from '../../extract/read/confine.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { letter, SCORE_2026 } from './strangers/people.ts'
import { scoreLetter } from './strangers/pdfkit.ts'
import { tempFolder } from '../folder.ts'

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0
const folder = tempFolder('reader-test')

const truth = letter({ kind: 'schufa/score-2026', issuedOn: '2026-04-13', scores: [SCORE_2026] })

function drawn(draw: (doc: InstanceType<typeof PDFDocument>) => void): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4' })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((ready) => doc.on('end', () => ready(Buffer.concat(chunks))))
  draw(doc)
  doc.end()
  return done
}

function encrypted(pdf: Uint8Array, user: string): Uint8Array {
  const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')]
  writeFileSync(from, pdf)
  spawnSync('qpdf', ['--encrypt', user, 'owner', '256', '--', from, to])
  return readFileSync(to)
}

let reader: Reader
let good: Uint8Array
beforeAll(async () => {
  reader = new Reader()
  good = await scoreLetter(truth)
})
afterAll(() => reader.close())

/** Children of this process: those that are started for a job and those that wait. */
const children = () =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'ascii').split(' ').filter(Boolean).length

const codes = async (files: Uint8Array[]) =>
  (await reader.read(files)).problems.map((problem) => problem.code)

test('pages with text are told of as they pass, and do not buy the time of pictures', async () => {
  const told: string[] = []
  const { letters, places } = await reader.read([good, good], (done, of) => {
    told.push(`${done}/${of}`)
  })
  expect([letters.length, places.length]).toEqual([1, 2])
  expect(told[0]).toBe('1/2')
})

describe('bad input ends in one named problem', () => {
  test('empty, not a letter, too large, too many', async () => {
    expect(await codes([new Uint8Array()])).toEqual(['UPLOAD_EMPTY'])
    expect(
      await codes([new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    ).toEqual(['UPLOAD_TYPE'])
    const large = new Uint8Array(30 * 1024 * 1024)
    large.set(new TextEncoder().encode('%PDF-1.7'))
    expect(await codes([large])).toEqual(['UPLOAD_TOO_LARGE'])
    expect(await codes(Array.from({ length: 21 }, () => good))).toEqual(['UPLOAD_TOO_MANY_FILES'])
  })
  test('cut short', async () =>
    expect(await codes([good.subarray(0, Math.floor(good.length / 2))])).toEqual(['READ_DAMAGED']))
  test('400 pages', async () => {
    const long = await drawn((doc) => {
      for (let i = 1; i < 400; i += 1) doc.addPage()
    })
    const { problems } = await reader.read([long])
    expect(problems.map((problem) => problem.code)).toEqual(['READ_TOO_MANY_PAGES'])
    expect(problems[0]?.detail).toContain('400')
    expect(problems[0]?.detail).toContain(String(LIMITS.pagesMax))
  })
  test('a page without text says what to do', async () => {
    const blank = await drawn((doc) => doc.rect(50, 50, 300, 300).fill('black'))
    const { problems, letters } = await reader.read([blank])
    expect(letters).toEqual([])
    expect(problems[0]?.code).toBe('READ_NO_TEXT')
    expect(problems[0]?.detail).toMatch(/Konto der Auskunftei/u)
  })
  test('an unknown letter says what was missing', async () => {
    const other = await drawn((doc) =>
      doc.text(
        'Musterbank AG. Ihre Rechnung Nummer 0001 vom 12.03.2024 über 29,95 EUR. SCHUFA-Score',
      ),
    )
    const { problems, letters } = await reader.read([other])
    expect(letters).toEqual([])
    expect(problems.map((problem) => problem.code)).toEqual(['RECOGNISE_UNKNOWN_ISSUER'])
    expect(problems[0]?.detail).toMatch(/Es fehlt: „.+“/u)
  })
  test.skipIf(!hasQpdf)(
    'a password: refused when it is needed, read when it is empty',
    async () => {
      expect(await codes([encrypted(good, 'geheim')])).toEqual(['READ_ENCRYPTED'])
      const { letters } = await reader.read([encrypted(good, '')])
      expect(letters[0]?.letter.scores[0]?.value).toBe(743)
    },
  )
  test('every problem has words in three languages', () => {
    for (const row of Object.values(READ_PROBLEMS))
      for (const language of ['de', 'en', 'fr'] as const)
        expect(row[language].detail.length).toBeGreaterThan(20)
  })
})

describe('two letters', () => {
  test('in two files given as one', async () => {
    const other = await scoreLetter({
      ...truth,
      identity: { ...truth.identity, reference: '0000-9999-0001' },
    })
    const { letters, places } = await reader.read([good, other])
    expect(letters.map(({ sourcePages }) => sourcePages)).toEqual([
      [{ file: 0, page: 1 }],
      [{ file: 1, page: 1 }],
    ])
    expect(places).toEqual([
      { file: 0, page: 1 },
      { file: 1, page: 1 },
    ])
  })
})

describe('children', () => {
  const entry = (name: string, code: string) => {
    const path = resolve('test/extract', `${name}.child.tmp.mjs`)
    writeFileSync(path, code)
    return path
  }
  test('one that hangs is killed at the deadline', async () => {
    const path = entry('hang', 'for (;;) {}')
    const slow = new Reader({ entry: path, readMsMax: 400 })
    const started = performance.now()
    const { problems } = await slow.read([good])
    expect(problems[0]?.code).toBe('READ_TIMEOUT')
    expect(performance.now() - started).toBeLessThan(5000)
    await slow.close()
    rmSync(path)
  })
  test.skipIf(isolation() === 'none')('one that takes too much memory ends as such', async () => {
    const path = entry(
      'eat',
      'const all = []; for (;;) all.push(Buffer.alloc(64 * 1024 * 1024, 1))',
    )
    const hungry = new Reader({ entry: path })
    const { problems } = await hungry.read([good])
    expect(problems[0]?.code).toBe('READ_MEMORY')
    await hungry.close()
    rmSync(path)
  })
  test.skipIf(isolation() === 'none')('one that reads lets everybody else go first', async () => {
    const path = entry(
      'nice',
      `import { getPriority } from 'node:os'
       import { spawnSync } from 'node:child_process'
       import { existsSync, readFileSync } from 'node:fs'
       const { stdout } = spawnSync('ionice', ['-p', String(process.pid)])
       // Behind walls a session of its own; kernels that share the processor among sessions have this file.
       const ofSession = '/proc/self/autogroup'
       const counts = ${isolation() === 'bwrap'} && existsSync(ofSession)
       const isBehind = !counts || readFileSync(ofSession, 'latin1').trim().endsWith('nice 5')
       process.stderr.write('ready\\n')
       process.exit(isBehind && getPriority() === 5 && String(stdout).startsWith('idle') ? 13 : 7)`,
    )
    const reader = new Reader({ entry: path, isBehindOthers: true })
    // How it ends is all that a parent believes: 13 means that it failed, anything else that a limit was met.
    expect((await reader.read([good])).problems[0]?.code).toBe('READ_FAILED')
    await reader.close()
    rmSync(path)
  })
  test.each([
    [true, 'READ_FAILED'],
    [false, 'READ_MEMORY'],
  ])('one is told for what it makes itself ready: only drawing %s', async (drawsOnly, code) => {
    const path = entry(
      'aim',
      "process.stderr.write('ready\\n'); process.exit(process.argv[3] === 'drawing' ? 13 : 7)",
    )
    const reader = new Reader({ entry: path, drawsOnly })
    expect((await reader.read([good])).problems[0]?.code).toBe(code)
    await reader.close()
    rmSync(path)
  })
  test.each([
    [true, 1],
    [false, 0],
  ])('one waits ahead of its job: %s', async (startsAhead, most) => {
    const before = children()
    const reader = new Reader({ startsAhead })
    expect(children() - before).toBe(most)
    expect((await reader.read([good])).letters).toHaveLength(1)
    await vi.waitFor(() => expect(children() - before).toBe(most), { timeout: 5000 })
    await sleep(600)
    expect(children() - before).toBe(most)
    await reader.close()
  })
  test('one that was not let do its work is waited for, within bounds', async () => {
    // Sleeps longer than its limit and then answers: it computed next to nothing.
    const path = entry(
      'patient',
      "process.stderr.write('ready\\n'); process.stdin.resume(); process.stdin.on('end', () => setTimeout(() => process.exit(13), 2500))",
    )
    const patient = new Reader({ entry: path, readMsMax: 2000 })
    expect((await patient.read([good])).problems[0]?.code).toBe('READ_FAILED')
    await patient.close()
    // Six times its limit on the wall: said is how long it was, and not the limit.
    const hurried = new Reader({ entry: path, readMsMax: 300, language: 'en' })
    const [problem] = (await hurried.read([good])).problems
    expect(problem?.code).toBe('READ_TIMEOUT')
    const told = /after (\d+) seconds/.exec(problem?.detail ?? '')?.[1]
    expect(Number(told)).toBeGreaterThanOrEqual(2)
    await hurried.close()
    rmSync(path)
  })
  test('one that something else ends says so: no word against the letter', async () => {
    for (const signal of ['SIGKILL', 'SIGTERM']) {
      const path = entry(
        'killed',
        `process.stderr.write('ready\\n'); process.stdin.resume(); process.stdin.on('end', () => process.kill(process.pid, '${signal}'))`,
      )
      const reader = new Reader({ entry: path })
      expect(await reader.read([good])).toMatchObject({ letters: [], killed: true })
      await reader.close()
      rmSync(path)
    }
  })
  test('one that its own limit of computing ends has had too much', async () => {
    const path = entry(
      'busy',
      "process.stderr.write('ready\\n'); process.stdin.resume(); process.stdin.on('end', () => process.kill(process.pid, 'SIGXCPU'))",
    )
    const reader = new Reader({ entry: path })
    const { problems, killed } = await reader.read([good])
    expect([problems[0]?.code, killed]).toEqual(['READ_MEMORY', undefined])
    await reader.close()
    rmSync(path)
  })
  test('one that cannot start is our fault, not the letter’s', async () => {
    const path = entry('broken', "await import('./there-is-no-such-file.mjs')")
    const broken = new Reader({ entry: path })
    expect((await broken.read([good])).problems[0]?.code).toBe('READ_FAILED')
    await broken.close()
    rmSync(path)
  })
  test('one that answers nonsense is not believed', async () => {
    const path = entry(
      'lie',
      "process.stdin.resume(); process.stdin.on('end', () => { process.stdout.write('\\x02\\0\\0\\0{}'); })",
    )
    const lying = new Reader({ entry: path })
    expect((await lying.read([good])).problems[0]?.code).toBe('READ_FAILED')
    await lying.close()
    rmSync(path)
  })
})

test('malformed bytes never end in anything but a refusal', { timeout: 120_000 }, async () => {
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 30,
  })
  const cutAt = fc.integer({ min: 8, max: good.length })
  await fc.assert(
    fc.asyncProperty(damage, cutAt, async (changes, end) => {
      const bytes = Uint8Array.from(good)
      for (const [at, value] of changes) bytes[at] = value
      const tail = new TextEncoder().encode('\n%%EOF\n')
      const broken = new Uint8Array([...bytes.subarray(0, end), ...tail])
      try {
        const { letters, refusals } = await readLetter([broken], 'de')
        expect(letters.length + refusals.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 60, seed: 7 },
  )
})

describe('certificate codes', () => {
  const CODE = '7KQ4-93XM-12ZT'
  const certificate = () =>
    drawn((doc) => {
      doc.fontSize(12).text('SCHUFA-BonitätsAuskunft', 50, 60)
      doc
        .fontSize(10)
        .text('Sehr geehrte Frau Mustermann,', 50, 90)
        .text(`Prüfcode: ${CODE}`, 50, 120)
      doc
        .text(`Echtheit verifizieren unter www.beispiel.invalid/verifizieren?code=${CODE}`, 50, 140)
        .text('Ausgestellt am: 04.05.2024', 50, 160)
        .text('Name: Mustermann', 50, 180)
        .text('Es liegen ausschließlich positive Informationen vor.', 50, 200)
      for (let y = 0; y < 25; y += 1)
        for (let x = 0; x < 25; x += 1)
          if ((x * 7 + y * 13 + x * y) % 3 !== 0) doc.rect(400 + x * 3, 110 + y * 3, 3, 3)
      doc.fill('black')
    })
  test('stand in no field and no provenance', async () => {
    const { letters } = await reader.read([await certificate()])
    expect(letters[0]?.letter.kind).toBe('schufa/bonitaetsauskunft')
    expect(letters[0]?.letter.issuedOn).toBe('2024-05-04')
    const all = JSON.stringify(letters)
    for (const part of [CODE, '7KQ4', '93XM', '12ZT']) expect(all).not.toContain(part)
  })
  test('are black in the picture, and so is the 2-D code', async () => {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas')
    const [png] = await reader.render([await certificate()], [{ file: 0, page: 1 }], 72)
    const image = await loadImage(Buffer.from(png ?? []))
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const darkness = (x: number, y: number, w: number, h: number) => {
      const { data } = context.getImageData(x, y, w, h)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 64) dark += 1
      return dark / (w * h)
    }
    expect(image.width).toBe(595)
    expect(darkness(102, 121, 70, 8)).toBeGreaterThan(0.95)
    expect(darkness(402, 112, 70, 70)).toBeGreaterThan(0.98)
    expect(darkness(50, 62, 140, 10)).toBeLessThan(0.6)
  })
})
