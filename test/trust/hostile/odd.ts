// Files that are two things at once, nothing at all, or a good letter cut at every sixteenth or locked by qpdf.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawLetter, DRESSES, examples } from '../../../fixtures/index.ts'
import { onePage, textContent } from './pdf.ts'
import type { Hostile } from './pdfs.ts'
import { tempFolder } from '../../folder.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const small = () => onePage(textContent(['SCHUFA Holding AG', 'Score 97,5 %']))

/** A letter as the reader knows it. */
export async function goodLetter(): Promise<Uint8Array> {
  const [dress] = DRESSES
  const example = examples(11, 1, 'hostile').find(({ name }) => name === 'score-2026')
  if (!example || !dress) throw new Error('no letter to draw')
  return await drawLetter(example.letter, dress)
}

const LOCKS = ['40', '128', '256'].flatMap((bits) => ['', 'geheim'].map((user) => ({ bits, user })))

function locked(pdf: Uint8Array, bits: string, user: string): Uint8Array {
  const folder = tempFolder('locked')
  try {
    const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')]
    writeFileSync(from, pdf)
    spawnSync('qpdf', ['--allow-weak-crypto', '--encrypt', user, 'owner', bits, '--', from, to])
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param good a letter that the reader knows */
export function oddFiles(good: Uint8Array, hasQpdf: boolean): Hostile[] {
  const before = (name: string, head: string) => ({
    name: `${name} and PDF at once`,
    make: () => Buffer.concat([latin(head), small()]),
  })
  return [
    { name: 'nothing', make: () => new Uint8Array() },
    { name: 'one byte', make: () => latin('%') },
    { name: 'a megabyte of zeros', make: () => new Uint8Array(1024 * 1024) },
    { name: 'only the head of a PDF', make: () => latin('%PDF-') },
    { name: 'head and end of a PDF', make: () => latin('%PDF-1.7\n%%EOF\n') },
    {
      name: 'head and end with a megabyte of zeros between',
      make: () => Buffer.concat([latin('%PDF-1.7\n'), Buffer.alloc(1024 * 1024), latin('%%EOF\n')]),
    },
    {
      name: '24 MB of “1 0 obj”',
      make: () => latin(`%PDF-1.7\n${'1 0 obj\n'.repeat(3_000_000)}%%EOF\n`),
    },
    {
      name: '24 MB of “<<”',
      make: () => latin(`%PDF-1.7\n1 0 obj\n${'<<'.repeat(12_000_000)}%%EOF\n`),
    },
    {
      name: '24 MB of “startxref”',
      make: () => latin(`%PDF-1.7\n${'startxref\n9\n'.repeat(2_000_000)}%%EOF\n`),
    },
    {
      name: '24 MB of “endstream obj”',
      make: () =>
        latin(`%PDF-1.7\n${'9 0 obj stream endobj xref trailer '.repeat(700_000)}%%EOF\n`),
    },
    before('GIF', 'GIF89a\x01\0\x01\0\0\0\0;'),
    before('JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'),
    before('PNG', '\x89PNG\r\n\x1a\n'),
    before('zip', 'PK\x03\x04'),
    before('web page', '<!doctype html><script>alert(1)</script>'),
    before('program', '\x7fELF\x02\x01\x01'),
    { name: 'zip', make: () => latin('PK\x03\x04\x14\0\0\0') },
    {
      name: 'drawing with a script',
      make: () => latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    },
    ...Array.from({ length: 16 }, (_, i) => ({
      name: `letter cut at ${i} sixteenths`,
      make: () => good.subarray(0, Math.floor((good.length * i) / 16)),
    })),
    ...Array.from({ length: 15 }, (_, i) => ({
      name: `letter cut at ${i + 1} sixteenths, closed again`,
      make: () =>
        Buffer.concat([
          good.subarray(0, Math.floor((good.length * (i + 1)) / 16)),
          latin('\n%%EOF\n'),
        ]),
    })),
    ...(hasQpdf
      ? LOCKS.map(({ bits, user }) => ({
          name: `letter locked with ${bits} bits${user === '' ? ' and no word' : ''}`,
          make: () => locked(good, bits, user),
        }))
      : []),
  ]
}
