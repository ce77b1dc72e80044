// What a file is, by its first bytes and never by its name. Only kinds that we can open pass; SVG and the like do not.
import { Refusal } from '../refusal.ts'

export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'tiff' | 'heic'

const HEIF_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

/**
 * Names the kind of a file from its magic bytes.
 * @throws Refusal `UPLOAD_EMPTY` for no bytes, `UPLOAD_TYPE` for anything that we cannot open.
 */
export function sniff(bytes: Uint8Array): { kind: FileKind } {
  if (bytes.length === 0) throw new Refusal('UPLOAD_EMPTY')
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  // A PDF may have junk before its header; readers accept it within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  if (ascii(0, Math.min(1024, bytes.length)).includes('%PDF-')) return { kind: 'pdf' }
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'png' }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { kind: 'jpeg' }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { kind: 'webp' }
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return { kind: 'tiff' }
  if (ascii(4, 8) === 'ftyp' && HEIF_BRANDS.has(ascii(8, 12))) return { kind: 'heic' }
  throw new Refusal('UPLOAD_TYPE')
}
