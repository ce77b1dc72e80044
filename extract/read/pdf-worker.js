// pdf.js's worker with one line repaired (5.4.296, pinned): a code that the map of a composite font does not hold becomes the character with the
// number of the code, so that a lost map makes letters and digits which nobody printed ("I" read as "E"). What cannot be told is U+FFFD.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'

const REPAIRS = [
  [
    'let unicode = this.toUnicode.get(charcode) || charcode;',
    'let unicode = this.toUnicode.get(charcode) || ' +
      '(this.composite && charcode > 32 && this.toUnicode instanceof ToUnicodeMap ? "\\ufffd" : charcode);',
  ],
  // As a function, which costs nothing more to load; as a module of its own address it would take a third of a letter's time.
  ['export { WorkerMessageHandler };', 'return { WorkerMessageHandler };'],
]

/** @throws when the worker is another than the one that is repaired here */
export function repairedWorker() {
  const file = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')
  let source = readFileSync(file, 'utf8')
  for (const [was, is] of REPAIRS) {
    const at = source.indexOf(was)
    if (at < 0 || source.includes(was, at + 1)) throw new Error('pdf.js is not as it is repaired')
    source = source.slice(0, at) + is + source.slice(at + was.length)
  }
  const own = JSON.stringify(pathToFileURL(file).href)
  return compileFunction(`"use strict";${source.replaceAll('import.meta.url', own)}`, [], {
    filename: file,
  })()
}
