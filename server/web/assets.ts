// The few static files of the pages, read once at start: style sheets, our fonts, icon and islands, with type and tag, and smaller twins when the first browser asks for them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'
export type Asset = {
  bytes: Buffer
  /** The same file as browsers may ask for it; empty for what is compressed already. */
  readonly smaller: { readonly [one in Encoding]?: Buffer | undefined }
  type: string
  tag: string
}

const here = new URL('./static/', import.meta.url)
/** Parts of `style.css`, joined in the order of their names: later ones rule over earlier ones. */
const parts = new URL('./style/', import.meta.url)
const fontFile = createRequire(import.meta.url).resolve

/** Short names keep the style sheet small: a = Atkinson, s = Source Serif, x = latin-ext. */
const FONTS: Record<string, string> = {
  'a4.woff2': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  'a7.woff2': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2',
  'a4x.woff2':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2',
  'a7x.woff2':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff2',
  's6.woff2': 'source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  's6x.woff2': 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2',
}
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/** Comments and indentation are for us; the phone does not need them. */
const squeeze = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

/** Made when they are first asked for: all of them together cost every start a sixth of its computing. */
function twins(bytes: Buffer, seldom: boolean): Asset['smaller'] {
  let zipped: Buffer | undefined
  let brotli: Buffer | undefined
  return {
    get gzip() {
      return (zipped ??= gzipSync(bytes, { level: 9 }))
    },
    // Best compression takes seconds for a megabyte: what is read while a person waits is only zipped.
    get br() {
      return seldom ? undefined : (brotli ??= brotliCompressSync(bytes))
    },
  }
}

function asset(name: string, raw: Buffer, seldom = false): Asset {
  const ending = name.split('.').pop() ?? ''
  const bytes = ending === 'css' ? Buffer.from(squeeze(raw.toString('utf8'))) : raw
  return {
    bytes,
    smaller: ending === 'woff2' || ending === 'ico' ? {} : twins(bytes, seldom),
    type: TYPES[ending] ?? 'application/octet-stream',
    tag: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
  }
}

function load(): Map<string, Asset> {
  const own = ['', 'islands/'].flatMap((folder) =>
    readdirSync(new URL(folder, here), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(new URL(folder + name, here))] as const),
  )
  const style = readdirSync(parts)
    .toSorted()
    .map((name) => readFileSync(new URL(name, parts), 'utf8'))
  own.push(['style.css', Buffer.from(style.join('\n'))])
  const fonts = Object.entries(FONTS).map(
    ([name, path]) => [name, readFileSync(fontFile(`@fontsource/${path}`))] as const,
  )
  return new Map([...own, ...fonts].map(([name, raw]) => [name, asset(name, raw)]))
}

/** Name → file. Names are flat: `style.css`, `a4.woff2`, `copy.js`. */
export const ASSETS: ReadonlyMap<string, Asset> = load()

/** Large and seldom wanted: read and zipped when the first person blackens a PDF. The build for older browsers, for old phones. */
const SELDOM: Record<string, string> = {
  'pdf.js': 'pdfjs-dist/legacy/build/pdf.min.mjs',
  'pdf-worker.js': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
}
const seldom = new Map<string, Asset>()

/** A file by its name; undefined when there is none. */
export function assetOf(name: string): Asset | undefined {
  const known = ASSETS.get(name) ?? seldom.get(name)
  const path = Object.hasOwn(SELDOM, name) ? SELDOM[name] : undefined
  if (known || !path) return known
  const made = asset(name, readFileSync(fontFile(path)), true)
  seldom.set(name, made)
  return made
}

/** Where a page finds a file; the tag lets browsers keep it for a year. Fonts have no tag: the style sheet names them plainly. */
export const assetPath = (name: string): string => {
  const tag = name.endsWith('.woff2') ? '' : `?v=${ASSETS.get(name)?.tag ?? ''}`
  return `/assets/${name}${tag}`
}
