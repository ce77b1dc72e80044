// The zip of an evidence pack, read and built once more in the browser: stored files, sorted names, noon of one day, nothing else.
// Whatever byte of the container was changed, the second zip is another.
const LIMIT = 100_000_000
const SAFE = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._/-]+$/

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]
  return (crc ^ 0xffffffff) >>> 0
}

/** Name → bytes, in the order of the list at the zip's end; null when it is no zip of stored files. */
export function filesIn(bytes) {
  if (bytes.length < 22 || bytes.length > LIMIT) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) return null
  const [count, list] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const files = new Map()
  let at = list
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
    const [method, size, length] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ]
    const start = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
    if (method !== 0 || !SAFE.test(name) || files.has(name)) return null
    const from = start + 30 + length
    if (from + size > list) return null
    files.set(name, bytes.subarray(from, from + size))
    at += 46 + length
  }
  return files
}

/** The fields that head of a file and list share: version, flags, method, time, day, check, sizes, lengths. */
function shared(view, at, { day, crc, size, length }) {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0, true)
  view.setUint16(at + 4, 0, true)
  view.setUint16(at + 6, 12 << 11, true)
  view.setUint16(at + 8, day, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, size, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, length, true)
}

/** The zip that our packs are, from their files and the day `YYYY-MM-DD`. */
export function zipOf(files, made) {
  const [year, month, date] = made.split('-').map(Number)
  const day = ((year - 1980) << 9) | (month << 5) | date
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const rows = names.map((name) => {
    const bytes = files.get(name)
    const text = new TextEncoder().encode(name)
    return { text, bytes, day, crc: crc32(bytes), size: bytes.length, length: text.length }
  })
  const heads = rows.reduce((sum, { length, size }) => sum + 30 + length + size, 0)
  const list = rows.reduce((sum, { length }) => sum + 46 + length, 0)
  const out = new Uint8Array(heads + list + 22)
  const view = new DataView(out.buffer)
  let at = 0
  let entry = heads
  for (const row of rows) {
    view.setUint32(at, 0x04034b50, true)
    shared(view, at + 4, row)
    out.set(row.text, at + 30)
    out.set(row.bytes, at + 30 + row.length)
    view.setUint32(entry, 0x02014b50, true)
    view.setUint16(entry + 4, (3 << 8) | 20, true)
    shared(view, entry + 6, row)
    view.setUint32(entry + 38, 0o100644 * 0x10000, true)
    view.setUint32(entry + 42, at, true)
    out.set(row.text, entry + 46)
    at += 30 + row.length + row.size
    entry += 46 + row.length
  }
  view.setUint32(entry, 0x06054b50, true)
  view.setUint16(entry + 8, rows.length, true)
  view.setUint16(entry + 10, rows.length, true)
  view.setUint32(entry + 12, list, true)
  view.setUint32(entry + 16, heads, true)
  return out
}
