// Entry of the reading child: heavy libraries first and natively, then tsx, then our code. Loading pdf.js through tsx would cost
// seven times the CPU (it rewrites the modules and their source maps). Standard output carries only our answer, so the console is shut.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}
// pdf.js brings a replacement of `push` for an engine's slip about arrays of fixed length, ten times as slow: the engine's own stays.
const { push } = Array.prototype
await import('pdfjs-dist/legacy/build/pdf.mjs')
const { repairedWorker } = await import('./pdf-worker.js')
globalThis.pdfjsWorker = repairedWorker()
Object.defineProperty(Array.prototype, 'push', {
  value: push,
  writable: true,
  configurable: true,
  enumerable: false,
})
await import('zod')
await import('tsx')
await import('./child.ts')
