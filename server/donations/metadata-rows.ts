// What TIFF and HEIF write beside the picture stands in directories of rows that point into the file. Emptied in place, so that no offset
// moves, and in one pass however a hostile file lets rows overlap: this runs in the web process.
/** HEIF keeps its turns in properties of its own: its Exif and XMP items are blanked in place, so that no offset moves. */
export function withoutSayings(bytes: Uint8Array): Uint8Array {
  const made = Buffer.from(bytes)
  const walk = new Walk()
  for (const order of ['4949 2a00', '4d4d 002a']) {
    const mark = Buffer.concat([
      Buffer.from('Exif\0\0', 'latin1'),
      Buffer.from(order.replace(' ', ''), 'hex'),
    ])
    for (let at = made.indexOf(mark); at >= 0; at = made.indexOf(mark, at + 1)) {
      const block = made.subarray(at + 6)
      const little = order.startsWith('49')
      walk.directory(block, little, little ? block.readUInt32LE(4) : block.readUInt32BE(4), 0)
      walk.empty(made, at + 6)
    }
  }
  let end = 0
  for (let at = made.indexOf('<x:xmpmeta'); at >= 0; at = made.indexOf('<x:xmpmeta', at + 10)) {
    // Without an end for this one there is none for the next: looking for it again and again would take minutes.
    if (end >= 0 && end <= at) end = made.indexOf('</x:xmpmeta>', at)
    made.fill(0x20, at, end < 0 ? at + 10 : end + 12)
  }
  return made
}

/** Bytes of one value by its TIFF type. */
const SIZES: Record<number, number> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}
const POINTERS = new Set([0x8769, 0x8825, 0xa005])
/** Rows of all directories of a file together. A scanner writes thirty a page; more would hold the service up. */
const ROWS_MOST = 100_000

/** Goes through the directories of one file, remembers what is to be emptied, and empties each byte once however often rows name it. */
class Walk {
  #rows = 0
  #spans: [number, number][] = []

  /** Counts one more row; throws when a file has more than any scanner writes. */
  row(): void {
    this.#rows += 1
    if (this.#rows > ROWS_MOST) throw new Error('more rows than any device writes')
  }

  span(from: number, to: number): void {
    this.#spans.push([from, to])
  }

  /** Every value of an Exif directory and of those below it; the directory itself says that it has no rows. */
  directory(block: Buffer, little: boolean, start: number, depth: number): void {
    if (depth > 3 || start < 8 || start + 2 > block.length) return
    const u16 = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at))
    const u32 = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at))
    const rows = u16(start)
    // Said before its rows are looked at: a directory that names itself is walked once.
    block.fill(0, start, start + 2)
    for (let i = 0; i < rows; i += 1) {
      this.row()
      const at = start + 2 + i * 12
      if (at + 12 > block.length) break
      const length = (SIZES[u16(at + 2)] ?? 1) * u32(at + 4)
      if (POINTERS.has(u16(at))) this.directory(block, little, u32(at + 8), depth + 1)
      else if (length > 4 && u32(at + 8) + length <= block.length)
        this.span(u32(at + 8), u32(at + 8) + length)
      this.span(at, at + 12)
    }
  }

  /** Empties what was named, places counted from `from`. */
  empty(made: Buffer, from: number): void {
    let done = 0
    for (const [start, end] of this.#spans.toSorted(([a], [b]) => a - b)) {
      if (end > done) made.fill(0, from + Math.max(start, done), from + end)
      done = Math.max(done, end)
    }
    this.#spans = []
  }
}

/** What a scanner or camera writes into a TIFF beside the picture: names, times, device, Exif, place, XMP, IPTC. */
const TIFF_SAYS = new Set([
  0x010d, 0x010e, 0x010f, 0x0110, 0x011d, 0x0131, 0x0132, 0x013b, 0x013c, 0x02bc, 0x83bb, 0x8649,
  0x8769, 0x8825, 0x8298, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f,
])

/** Values of such tags are emptied in place; the rows stay, so that directories keep their order. */
export function withoutRows(bytes: Uint8Array): Uint8Array {
  const made = Buffer.from(bytes)
  const walk = new Walk()
  const little = made[0] === 0x49
  const u16 = (at: number) => (little ? made.readUInt16LE(at) : made.readUInt16BE(at))
  const u32 = (at: number) => (little ? made.readUInt32LE(at) : made.readUInt32BE(at))
  let start = u32(4)
  for (let pages = 0; start >= 8 && start + 2 <= made.length && pages < 1000; pages += 1) {
    const rows = u16(start)
    for (let i = 0; i < rows; i += 1) {
      walk.row()
      const at = start + 2 + i * 12
      const tag = u16(at)
      if (!TIFF_SAYS.has(tag)) continue
      const length = (SIZES[u16(at + 2)] ?? 1) * u32(at + 4)
      if (POINTERS.has(tag)) walk.directory(made, little, u32(at + 8), 1)
      else if (length > 4) walk.span(u32(at + 8), Math.min(made.length, u32(at + 8) + length))
      else walk.span(at + 8, at + 12)
    }
    start = u32(start + 2 + rows * 12)
  }
  walk.empty(made, 0)
  return made
}
