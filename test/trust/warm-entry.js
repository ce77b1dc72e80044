// Entry of a child that reads one file after another, for proofs of thousands: the same libraries and limits as the service's reading child,
// without starting anew for each. The service itself never does this.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}
const { push } = Array.prototype
await import('pdfjs-dist/legacy/build/pdf.mjs')
const { repairedWorker } = await import('../../extract/read/pdf-worker.js')
globalThis.pdfjsWorker = repairedWorker()
Object.defineProperty(Array.prototype, 'push', {
  value: push,
  writable: true,
  configurable: true,
  enumerable: false,
})
await import('tsx')
await import(process.argv[2] ?? './warm-child.ts')
