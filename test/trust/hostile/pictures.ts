// Hostile pictures: sizes that lie, endless pages, bombs in the metadata, endless passes, rubbish behind a right head.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { bomb } from './pdf.ts'
import type { Hostile } from './pdfs.ts'

const MEGABYTE = 1024 * 1024

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, sum])
}

/** A PNG whose header says this size, whatever `pixels` (packed) holds. */
function png(
  width: number,
  height: number,
  bits: number,
  colour: number,
  pixels: Uint8Array,
  ...more: Buffer[]
) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, colour, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })

/** Lists of pages of a TIFF that all show the same strip; `next` says where the list of page i+1 begins. */
function tiff(pages: number, size: (i: number) => [number, number], next?: (i: number) => number) {
  const entries = 9
  const length = 2 + entries * 12 + 4
  const at = (i: number) => 16 + i * length
  const out = Buffer.alloc(16 + pages * length)
  out.write('II*\0', 0, 'latin1')
  out.writeUInt32LE(at(0), 4)
  out.write('\xff\xff\xff\xff\xff\xff\xff\xff', 8, 'latin1')
  for (let i = 0; i < pages; i += 1) {
    const [width, height] = size(i)
    const rows: [number, number][] = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, 8],
      [277, 1],
      [278, height],
      [279, 8],
    ]
    out.writeUInt16LE(entries, at(i))
    for (const [n, [tag, value]] of rows.entries()) {
      const place = at(i) + 2 + n * 12
      out.writeUInt16LE(tag, place)
      out.writeUInt16LE(4, place + 2)
      out.writeUInt32LE(1, place + 4)
      out.writeUInt32LE(value >>> 0, place + 8)
    }
    out.writeUInt32LE(next ? next(i) : i + 1 < pages ? at(i + 1) : 0, at(i) + length - 4)
  }
  return out
}

/** The last pass of a progressive JPEG, again and again: each makes the decoder walk the whole picture. */
async function passes(width: number, height: number, times: number): Promise<Buffer> {
  const bytes = await white(width, height).jpeg({ progressive: true }).toBuffer()
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = bytes.subarray(last, -2)
  return Buffer.concat([
    bytes.subarray(0, -2),
    ...Array.from({ length: times }, () => scan),
    bytes.subarray(-2),
  ])
}

/** The frame header's size is another one than what is coded. */
async function lying(width: number, height: number): Promise<Buffer> {
  const bytes = await white(320, 200).jpeg().toBuffer()
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

const box = (kind: string, data: Uint8Array) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length + 8)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data])
}
const heicHead = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'))
const noise = (length: number) => {
  let state = 12_345
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647
      return state & 255
    }),
  )
}

export const HOSTILE_PICTURES: readonly Hostile[] = [
  {
    name: 'PNG of 60,000 by 60,000',
    make: () => png(60_000, 60_000, 1, 0, bomb('\0'.repeat(MEGABYTE), 430)),
  },
  {
    name: 'PNG of one pixel by 59 million',
    make: () => png(1, 59_000_000, 8, 0, bomb('\0'.repeat(MEGABYTE), 115)),
  },
  {
    name: 'PNG of 59 million by one',
    make: () => png(59_000_000, 1, 8, 0, bomb('\0'.repeat(MEGABYTE), 57)),
  },
  {
    name: 'PNG of 59 megapixels, white',
    make: () => png(7680, 7680, 8, 2, bomb('\xff'.repeat(MEGABYTE), 170)),
  },
  {
    name: 'PNG of 59 megapixels, sixteen bits with alpha',
    make: () => png(7680, 7680, 16, 6, bomb('\0'.repeat(MEGABYTE), 460)),
  },
  {
    name: 'PNG of 100 by 100 with a gigabyte of pixels',
    make: () => png(100, 100, 8, 0, bomb('\0'.repeat(MEGABYTE), 1024)),
  },
  { name: 'PNG without width', make: () => png(0, 100, 8, 0, deflateSync(Buffer.alloc(100))) },
  {
    name: 'PNG of two thousand million by two thousand million',
    make: () => png(2_147_483_647, 2_147_483_647, 16, 6, deflateSync(Buffer.alloc(9))),
  },
  {
    name: 'PNG with a gigabyte of words beside the picture',
    make: () =>
      png(
        600,
        800,
        8,
        0,
        deflateSync(Buffer.alloc(601 * 800, 255)),
        chunk(
          'zTXt',
          Buffer.concat([Buffer.from('Comment\0\0'), bomb(' '.repeat(MEGABYTE), 1024)]),
        ),
      ),
  },
  {
    name: 'PNG with a gigabyte of colour profile',
    make: () =>
      png(
        600,
        800,
        8,
        0,
        deflateSync(Buffer.alloc(601 * 800, 255)),
        chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), bomb('\0'.repeat(MEGABYTE), 1024)])),
      ),
  },
  {
    name: 'PNG of noise, 12 megapixels',
    make: () =>
      sharp(noise(3000 * 4000), { raw: { width: 3000, height: 4000, channels: 1 } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
  },
  { name: 'TIFF of 10,000 pages', make: () => tiff(10_000, () => [8, 1]) },
  { name: 'TIFF of forty pages of 59 megapixels', make: () => tiff(40, () => [7680, 7680]) },
  {
    name: 'TIFF with pages in a circle',
    make: () =>
      tiff(
        3,
        () => [8, 1],
        () => 16,
      ),
  },
  {
    name: 'TIFF whose second page is vast',
    make: () => tiff(2, (i) => (i === 0 ? [8, 1] : [4_000_000, 4_000_000])),
  },
  {
    name: 'TIFF that points outside',
    make: () =>
      tiff(
        1,
        () => [8, 1],
        () => 4_294_967_290,
      ),
  },
  {
    name: 'TIFF of rubbish',
    make: () => Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), noise(50_000)]),
  },
  { name: 'JPEG that says 65,535 by 65,535', make: () => lying(65_535, 65_535) },
  { name: 'JPEG that says 7,600 by 7,600', make: () => lying(7600, 7600) },
  { name: 'JPEG without height', make: () => lying(320, 0) },
  { name: 'JPEG of four thousand passes', make: () => passes(7000, 7000, 4000) },
  { name: 'JPEG of ninety passes', make: () => passes(7000, 7000, 90) },
  {
    name: 'JPEG cut short',
    make: async () => (await white(2000, 3000).jpeg().toBuffer()).subarray(0, 900),
  },
  {
    name: 'JPEG head and noise',
    make: () => Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), noise(90_000)]),
  },
  {
    name: 'WebP of 16,383 by 16,383',
    make: () =>
      Buffer.from(
        'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\xfe\xff\xff\x0f\0\0\0\0\0\0\0\0\0',
        'latin1',
      ),
  },
  {
    name: 'WebP of rubbish',
    make: () => Buffer.concat([Buffer.from('RIFF\xff\xff\0\0WEBPVP8 ', 'latin1'), noise(60_000)]),
  },
  { name: 'HEIC of rubbish', make: () => Buffer.concat([heicHead, noise(60_000)]) },
  {
    name: 'HEIC that says 100,000 by 100,000',
    make: () =>
      Buffer.concat([
        heicHead,
        box(
          'meta',
          Buffer.concat([
            Buffer.alloc(4),
            box(
              'ispe',
              Buffer.from([0, 0, 0, 0, 0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, ...Buffer.alloc(64)]),
            ),
          ]),
        ),
      ]),
  },
  { name: 'HEIC head alone', make: () => heicHead },
]
