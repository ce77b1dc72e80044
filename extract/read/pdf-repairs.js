// What is repaired in pdf.js (5.4.296, pinned), as text: once when our programs are compiled, else when a reading child loads it.

/**
 * A code that the map of a composite font does not hold becomes the character with the number of the code, so that a lost map makes letters and
 * digits which nobody printed ("I" read as "E"). What cannot be told is U+FFFD.
 */
const LOST_CODES = [
  'let unicode = this.toUnicode.get(charcode) || charcode;',
  'let unicode = this.toUnicode.get(charcode) || ' +
    '(this.composite && charcode > 32 && this.toUnicode instanceof ToUnicodeMap ? "\\ufffd" : charcode);',
]

/**
 * What it passes over in a damaged file is told to passed-over.ts as well: all warnings, and three repairs that it does without one (a part that is not as long as it
 * says, a name that is none, an object that the file does not hold).
 */
const TOLD = [
  ['function warn(msg) {', 'function warn(msg) {\n  globalThis.pdfjsPassedOver?.(msg);'],
  [
    'length = this.#findStreamLength(startPos);',
    'globalThis.pdfjsPassedOver?.("length"); length = this.#findStreamLength(startPos);',
  ],
  [
    'info("Malformed dictionary: key must be a name object");',
    'globalThis.pdfjsPassedOver?.("key");',
  ],
  [
    'if (xrefEntry === null) {\n      return xrefEntry;',
    'if (xrefEntry === null) {\n      globalThis.pdfjsPassedOver?.("object");\n      return xrefEntry;',
  ],
]

/** The canvas is twenty megabytes of machine code that only drawing needs: render.ts brings it, and its matrix is made with its first use. */
const EAGER_CANVAS = [
  ['canvas = require("@napi-rs/canvas");\n    } catch (ex) {', '} catch (ex) {'],
  ['const SCALE_MATRIX = new DOMMatrix();', 'let SCALE_MATRIX = null;'],
  ['SCALE_MATRIX.a = 1 / scaleX;', '(SCALE_MATRIX ??= new DOMMatrix()).a = 1 / scaleX;'],
]

/** @throws when the text is another than the one that is repaired here */
export function repaired(source, repairs) {
  let text = source
  for (const [was, is] of repairs) {
    const at = text.indexOf(was)
    if (at < 0 || text.includes(was, at + 1)) throw new Error('pdf.js is not as it is repaired')
    text = text.slice(0, at) + is + text.slice(at + was.length)
  }
  return text
}

/** Source of `pdf.worker.mjs` → the same with its fault repaired, telling what it passes over. */
export const repairedPdfWorker = (source) => repaired(source, [LOST_CODES, ...TOLD])

/** Source of `pdf.mjs` → the same without a canvas of its own. */
export const repairedPdf = (source) => repaired(source, EAGER_CANVAS)
