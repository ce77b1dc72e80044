// Pages that are the same for everybody: drawn once per language, kept as bytes with their compressed twins, drawn anew when what they were drawn from is another.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Coding = 'br' | 'gzip'

/** Good enough within a few milliseconds; the last percent takes ten times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
const SMALLER: Record<Coding, (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliCompressSync(bytes, BROTLI),
  gzip: (bytes) => gzipSync(bytes),
}
/** Pages by languages are some dozens; names of hosts, which some pages say, can be invented without end. */
const PAGES_MOST = 200

export class Drawn {
  readonly bytes: Buffer
  readonly #smaller: Partial<Record<Coding, Buffer>> = {}

  constructor(text: string) {
    this.bytes = Buffer.from(text, 'utf8')
  }

  /** Compressed when it is first asked for so. */
  as(coding: Coding | null): Buffer {
    return coding === null ? this.bytes : (this.#smaller[coding] ??= SMALLER[coding](this.bytes))
  }
}

export class DrawnOnce {
  readonly #kept = new Map<string, { stamp: string; from: readonly unknown[]; drawn: Drawn }>()

  /** The page of this key if nothing at all changed since it was last looked at. */
  unchanged(key: string, stamp: string): Drawn | null {
    const known = this.#kept.get(key)
    return known?.stamp === stamp ? known.drawn : null
  }

  /** The page of this key as drawn before if it was drawn from the very same things. `stamp`: as of before those were asked for. */
  page(key: string, stamp: string, from: readonly unknown[], draw: () => string): Drawn {
    const known = this.#kept.get(key)
    if (known && known.from.every((one, i) => one === from[i])) {
      known.stamp = stamp
      return known.drawn
    }
    if (this.#kept.size >= PAGES_MOST) this.#kept.clear()
    const drawn = new Drawn(draw())
    this.#kept.set(key, { stamp, from, drawn })
    return drawn
  }
}

/** The smallest form that a browser takes; null: as it is. */
export function codingFor(header: string | undefined): Coding | null {
  const taken = (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null
}
