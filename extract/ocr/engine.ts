// The recognition engine (tesseract.js) behind one door: language data from packages, nothing fetched, nothing cached, no string or address
// ever given to it, and no way for it to hang or to take the process down.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import Tesseract from 'tesseract.js'
import { Refusal } from '../refusal.ts'
import type { Grey } from './grey.ts'
import { watched, type Watch } from './watch.ts'

const require = createRequire(import.meta.url)

export type Sign = { text: string; confidence: number; box: [number, number, number, number] }
/** A word in pixels of the picture that was read; confidences 0–100 as the engine gives them. */
export type Seen = {
  text: string
  confidence: number
  weakest: number
  box: [number, number, number, number]
  signs: Sign[]
  /** Marks of ink at this word of which the text says nothing: stops and commas (marks.ts), accents (dots.ts). */
  unread?: number
}
/**
 * `size`: type size in pixels where it is known from elsewhere, for lines too short to tell; `inkSize`: type size by the ink of the line
 * itself, which is steadier than boxes of signs.
 */
export type SeenLine = { words: Seen[]; size?: number; inkSize?: number }

/** How the page is cut up: one block of lines; automatic; one line; one letter; what stands anywhere. */
export type Cutting = 'block' | 'auto' | 'line' | 'letter' | 'sparse'
const MODES: Record<Cutting, Tesseract.PSM> = {
  block: '6' as Tesseract.PSM, // the numbers are the values of the engine's enum
  auto: '3' as Tesseract.PSM,
  line: '7' as Tesseract.PSM,
  letter: '10' as Tesseract.PSM,
  sparse: '11' as Tesseract.PSM,
}

/** Languages whose data lie in a package. */
export type Tongue = 'deu' | 'eng' | 'fra'

function dataFolder(tongue: Tongue): string {
  const folder = path.dirname(require.resolve(`@tesseract.js-data/${tongue}/package.json`))
  return path.join(folder, '4.0.0_best_int')
}

/** Pixels of a side that the engine can address. */
const SIDE_MAX = 32_767

/** The engine's number for its newer recogniser alone. */
const LSTM_ONLY = 1

export class Engine {
  readonly #worker: Tesseract.Worker
  readonly #watch: Watch
  /** Rejects when the thread of the engine ends, whatever it was asked. */
  readonly #gone: Promise<never>
  #tongue: Tongue
  #mode = ''

  private constructor(worker: Tesseract.Worker, tongue: Tongue, watch: Watch) {
    this.#worker = worker
    this.#tongue = tongue
    this.#watch = watch
    this.#gone = endOf(worker)
  }

  /**
   * @param watch for tests: how long a silent engine is waited for
   * @throws Refusal `READ_FAILED` when nothing moves any more while the engine starts, or its data are missing
   */
  static async start(tongue: Tongue = 'deu', watch: Watch = {}): Promise<Engine> {
    // The engine's own chain never settles when data are missing.
    if (!existsSync(path.join(dataFolder(tongue), `${tongue}.traineddata.gz`)))
      throw new Refusal('READ_FAILED')
    try {
      // Starting takes 0.5 s; on a crowded machine more than half a minute was seen, so that no clock ends it.
      const start = Tesseract.createWorker(tongue, LSTM_ONLY, optionsFor(tongue))
      const engine = new Engine(await watched(start, null, watch), tongue, watch)
      await engine.#prepared()
      return engine
    } catch {
      throw new Refusal('READ_FAILED')
    }
  }

  get tongue(): Tongue {
    return this.#tongue
  }

  async #prepared(): Promise<void> {
    // Pages are dark on light: weak lines are not tried again as light on dark.
    await this.#answer(
      this.#worker.setParameters({ user_defined_dpi: '300', invert_threshold: '0' }),
    )
    this.#mode = ''
  }

  #answer<T>(work: Promise<T>): Promise<T> {
    return watched(work, this.#gone, this.#watch)
  }

  /** Reads a picture. `only`: the characters that can occur. @throws Refusal `READ_FAILED` */
  async read(picture: Grey, cutting: Cutting, only = ''): Promise<SeenLine[]> {
    // The engine takes no more; a sheet of thousands of pieces is no letter, and no fault of ours.
    if (Math.max(picture.width, picture.height) > SIDE_MAX) return []
    const mode = `${cutting}/${only}`
    try {
      if (mode !== this.#mode) {
        await this.#answer(
          this.#worker.setParameters({
            tessedit_pageseg_mode: MODES[cutting],
            tessedit_char_whitelist: only,
          }),
        )
        this.#mode = mode
      }
      const { data } = await this.#answer(
        this.#worker.recognize(pgm(picture), {}, { text: false, blocks: true }),
      )
      return (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines.map(lineOf)),
      )
    } catch {
      throw new Refusal('READ_FAILED')
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

const optionsFor = (tongue: Tongue) => ({
  langPath: dataFolder(tongue),
  gzip: true,
  cacheMethod: 'none',
  errorHandler: () => undefined, // without one it throws where nobody can catch
})

/**
 * The engine waits for messages alone: a thread that ended, by an error, an abort of WebAssembly or out of memory, answers nothing any more, and
 * its promises would stay open for ever.
 */
function endOf(worker: Tesseract.Worker): Promise<never> {
  const thread: unknown = 'worker' in worker ? worker.worker : null
  const gone = new Promise<never>((_, reject) => {
    if (!(thread instanceof Worker)) return
    for (const event of ['error', 'messageerror', 'exit'] as const)
      thread.once(event, () => reject(new Refusal('READ_FAILED')))
  })
  gone.catch(() => undefined) // nobody may be waiting when it ends
  return gone
}

/** The signs that make a word of letters what it is: a stop behind it is specks or a stop, and says nothing of the letters. */
function ofItself<T extends { text: string }>(signs: readonly T[]): readonly T[] {
  const word = signs.map((one) => one.text).join('')
  return /^\p{L}{3,}[.,:;]$/u.test(word) ? signs.slice(0, -1) : signs
}

function lineOf(line: Tesseract.Line): SeenLine {
  return {
    words: partedWords(
      line.words.map((word) => {
        const signs = word.symbols.map((one) => ({
          text: one.text,
          confidence: one.confidence,
          box: boxOf(one.bbox),
        }))
        return {
          text: word.text,
          confidence: word.confidence,
          weakest: Math.min(word.confidence, ...ofItself(signs).map((one) => one.confidence)),
          box: boxOf(word.bbox),
          signs,
        }
      }),
    ),
  }
}

/**
 * The recogniser's boxes are guesses: now and then a word's box runs on over its neighbours, or begins under the one before. Where two
 * overlap, that of the two edges stands which lies nearer to where the letters, taken to be equally wide, would part.
 */
export function partedWords(words: readonly Seen[]): Seen[] {
  const out = words.map((one) => ({ ...one, box: [...one.box] as Seen['box'] }))
  for (const [i, after] of out.entries()) {
    const before = out[i - 1]
    if (!before || after.box[0] >= before.box[2] || after.box[2] <= before.box[0]) continue
    const [from, to] = [before.box[0], Math.max(after.box[2], before.box[2])]
    const [a, b] = [before.text.length, after.text.length]
    // The last word may be under the first one's box as a whole: then its own end is what is known.
    const part = from + ((a + 0.5) * (to - from)) / (a + b + 1)
    const edges = [after.box[0], before.box[2]].filter((x) => x > from + 2 && x < to - 2)
    const edge = edges.toSorted((p, q) => Math.abs(p - part) - Math.abs(q - part))[0] ?? part
    before.box[2] = edge
    after.box[0] = edge
    if (after.box[2] <= edge) after.box[2] = to
  }
  return out
}

const boxOf = ({ x0, y0, x1, y1 }: Tesseract.Bbox): [number, number, number, number] => [
  x0,
  y0,
  x1,
  y1,
]

/** Portable greymap: the engine reads it without any decoding to speak of. */
function pgm({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}
