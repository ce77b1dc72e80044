// The reading child: takes one job from standard input, answers on standard output, ends. It sees one letter in its life.
import { readLetter } from '../pipeline.ts'
import { Refusal } from '../refusal.ts'
import { pack, unpack } from './frames.ts'
import { Job, PRACTISED, READY } from './job.ts'
import { practise } from './practice.ts'

/** Long enough for the bytes of a waiting letter to be noticed. */
const LISTEN_MS = 5
/** Pages with text take milliseconds: nobody sees more than this. */
const SEEN_MS = 100

/** The time that the machine really gave: on a busy one, hours on the wall are no reason to leave pages unread. Milliseconds. */
function timeGiven(): number {
  const { user, system } = process.cpuUsage()
  return Math.min(performance.now(), (user + system) / 1000)
}

/** One line a page with text on the error output, `p1/6`, no two within a tenth of a second. */
function sayer(): Seen {
  let last = Number.NEGATIVE_INFINITY
  return (done, of) => {
    const now = performance.now()
    if (now - last < SEEN_MS) return
    last = now
    process.stderr.write(`p${done}/${of}\n`)
  }
}

function refusedBy(error: unknown): { code: string; details: object; page: number | null } {
  if (error instanceof Refusal)
    return { code: error.code, details: error.details, page: error.page }
  if (error instanceof RangeError) return { code: 'READ_MEMORY', details: {}, page: null }
  return { code: 'READ_FAILED', details: {}, page: null }
}

type Seen = (done: number, of: number) => void

/** `seen`: who waits is told of pages; of a letter read for practice nobody is. */
async function answer(message: Buffer, seen: Seen = () => {}): Promise<Buffer[]> {
  const parts = unpack(message)
  const job = Job.safeParse(parts?.header)
  if (!parts || !job.success) throw new Error('not a job')
  if (job.data.op === 'render') {
    const { renderPages } = await import('./render.ts')
    try {
      return pack({ refusals: [] }, await renderPages(parts.blobs, job.data.pages, job.data.dpi))
    } catch (error) {
      return pack({ refusals: [refusedBy(error)] })
    }
  }
  try {
    return pack(
      await readLetter(parts.blobs, job.data.language, {
        now: timeGiven,
        // One line a page on the error output: two numbers, nothing else.
        progress: (done, of) => process.stderr.write(`${done}/${of}\n`),
        seen,
      }),
    )
  } catch (error) {
    return pack({ letters: [], refusals: [refusedBy(error)], places: [] })
  }
}

const readOne = (letter: Uint8Array): Promise<Buffer[]> =>
  answer(Buffer.concat(pack({ op: 'read', language: 'de' }, [letter])))

/** Reads all practice letters once. */
export const practised = (): Promise<void> => practise(readOne, () => false)

/**
 * The child's whole life: waits for its job, makes itself ready meanwhile, answers, ends the process.
 * `prepares`: `drawing` where nothing but pages will be asked for; practising to read cost such a child more computing than the page that it drew.
 */
export async function serve(prepares?: string): Promise<void> {
  // Tells the parent that all libraries are loaded: an end after this is the letter's doing, one before it is ours.
  process.stderr.write(READY)
  const chunks: Buffer[] = []
  let isCalled = false
  const whole = new Promise<void>((resolve) => {
    process.stdin.on('data', (chunk: Buffer) => {
      isCalled = true
      chunks.push(chunk) // no encoding is set: chunks are buffers
    })
    process.stdin.once('end', () => {
      isCalled = true
      resolve()
    })
  })
  // A letter that lies there already is seen before practice begins: a command pays for none of it.
  await new Promise((resolve) => setTimeout(resolve, LISTEN_MS))
  if (prepares === 'drawing') await import('./render.ts')
  else await practise(readOne, () => isCalled)
  if (!isCalled) process.stderr.write(PRACTISED)
  await whole
  if (chunks.length > 0) {
    const parts = await answer(Buffer.concat(chunks), sayer())
    await new Promise<void>((resolve) => {
      process.stdout.write(Buffer.concat(parts), () => resolve())
    })
  }
  process.exit(0)
}
