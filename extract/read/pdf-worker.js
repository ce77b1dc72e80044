// pdf.js's worker, repaired, for a process that loads its libraries one by one.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import { repaired, repairedPdfWorker } from './pdf-repairs.js'

/** As a function, which costs nothing more to load; as a module of its own address it would take a third of a letter's time. */
const AS_FUNCTION = ['export { WorkerMessageHandler };', 'return { WorkerMessageHandler };']

/** @throws when the worker is another than the one that is repaired */
export function repairedWorker() {
  const file = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const source = repaired(repairedPdfWorker(readFileSync(file, 'utf8')), [AS_FUNCTION])
  const own = JSON.stringify(pathToFileURL(file).href)
  return compileFunction(`"use strict";${source.replaceAll('import.meta.url', own)}`, [], {
    filename: file,
  })()
}
