// Entry of the reading child: compiled, its libraries with it, or where that cannot be: heavy libraries first and natively, then tsx, then our code
// (pdf.js through tsx would cost seven times the CPU). Standard output carries only our answer, so the console is shut.
import { compileLate } from './engine.js'

for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}
compileLate()
// pdf.js brings a replacement of `push` for an engine's slip about arrays of fixed length, ten times as slow: the engine's own stays.
const { push } = Array.prototype
const [folder, prepares] = process.argv.slice(2)
const { child, worker } = await loaded(folder)
globalThis.pdfjsWorker = worker
Object.defineProperty(Array.prototype, 'push', {
  value: push,
  writable: true,
  configurable: true,
  enumerable: false,
})
const { serve } = await child()
await serve(prepares)

/** `folder`: where our programs lie compiled, or nothing; the parent knows it. */
async function loaded(folder) {
  if (folder) {
    const { bundle } = await import('../start/compiled.js')
    const { WorkerMessageHandler, child } = bundle(folder, 'reader').programs
    return { worker: { WorkerMessageHandler }, child }
  }
  await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { repairedWorker } = await import('./pdf-worker.js')
  const worker = repairedWorker()
  await import('zod')
  await import('tsx')
  return { worker, child: () => import('./child.ts') }
}
