// What a person changes in a letter as read: a JSON Patch (RFC 6902) with `test`, `replace` on leaves and `add` at the end of a list. The place
// and the text that was read stay; the value becomes hers, and its doubt is lifted.
import { z } from 'zod'
import { Address, Entry, Inquiry, Letter, Pointer, type Provenance, Score } from './model/index.ts'
import { leaves, tokensOf, valueAt } from './pointer.ts'
import { Refusal } from './refusal.ts'

const leaf = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])

/** The operations that contract §5 allows. `add` takes a whole new list member, at `/entries/-` or at the list's length. */
export const Patch = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('test'), path: Pointer, value: z.unknown() }),
      z.strictObject({ op: z.literal('replace'), path: Pointer, value: leaf }),
      z.strictObject({
        op: z.literal('add'),
        path: Pointer,
        value: z.record(z.string(), z.unknown()),
      }),
    ]),
  )
  .min(1)
  .max(500)
export type Patch = z.infer<typeof Patch>

const LISTS: Record<string, z.ZodType<object>> = {
  scores: Score,
  entries: Entry,
  inquiries: Inquiry,
  addresses: Address,
  factors: Score.shape.factors.element,
  criteria: Score.shape.criteria.element,
  reasons: Letter.shape.reasons.element,
}

/** What a letter is stays as it was recognised; a person corrects what it says. */
const FIXED = new Set(['issuer', 'kind', 'layout', 'language', 'pages', 'provenance', 'doubts'])

/**
 * The letter after the person's corrections; the given one is not touched.
 * @param operations a JSON Patch, not yet checked
 * @throws Refusal `PATCH_INVALID`, `PATCH_PATH`, `PATCH_TEST` (a tested value has changed), `PATCH_VALUE`
 */
export function applyCorrections(letter: Letter, operations: unknown): Letter {
  const patch = Patch.safeParse(operations)
  if (!patch.success) throw new Refusal('PATCH_INVALID')
  const next = structuredClone(letter)
  for (const operation of patch.data) {
    const root = tokensOf(operation.path)[0]
    if (operation.op === 'test') {
      if (!equal(valueAt(next, operation.path), operation.value)) throw new Refusal('PATCH_TEST')
    } else if (root === undefined || FIXED.has(root)) throw new Refusal('PATCH_PATH')
    else if (operation.op === 'replace') replace(next, operation.path, operation.value)
    else add(next, operation.path, operation.value)
  }
  if (!Letter.safeParse(next).success) throw new Refusal('PATCH_VALUE')
  return next
}

function equal(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function replace(letter: Letter, path: string, value: z.infer<typeof leaf>): void {
  const known = valueAt(letter, path)
  if (known === undefined || (typeof known === 'object' && known !== null))
    throw new Refusal('PATCH_PATH')
  const tokens = tokensOf(path)
  const name = tokens.at(-1) ?? ''
  const parent = valueAt(letter, path.slice(0, path.lastIndexOf('/')))
  if (typeof parent !== 'object' || parent === null) throw new Refusal('PATCH_PATH')
  Object.assign(parent, { [name]: value })
  confirm(letter, path)
  if (isMirror(letter, path)) mirror(letter, path, value)
}

/** Of a Basisscore, value and probability are one printed number. */
function isMirror(letter: Letter, path: string): boolean {
  const [root, index, name] = tokensOf(path)
  return (
    root === 'scores' &&
    letter.scores[Number(index)]?.unit === 'percent' &&
    (name === 'value' || name === 'probability')
  )
}

function mirror(letter: Letter, path: string, value: z.infer<typeof leaf>): void {
  const [, index] = tokensOf(path)
  const score = letter.scores[Number(index)]
  if (!score || (typeof value !== 'number' && value !== null)) return
  score.value = value
  score.probability = value
  for (const name of ['value', 'probability']) confirm(letter, `/scores/${index}/${name}`)
}

/** Provenance `person`: the place and the text that was read are kept, so that the value can still be compared with the letter. */
function confirm(letter: Letter, path: string): void {
  const read = letter.provenance[path]
  const entered: Provenance = { page: 1, box: null, text: '', method: 'person', confidence: 1 }
  letter.provenance[path] = read ? { ...read, method: 'person', confidence: 1 } : entered
  letter.doubts = letter.doubts.filter((doubt) => doubt.path !== path)
}

function add(letter: Letter, path: string, value: object): void {
  const tokens = tokensOf(path)
  const at = tokens.at(-1) ?? ''
  const listPath = path.slice(0, path.lastIndexOf('/'))
  const list = valueAt(letter, listPath)
  const shape = LISTS[tokens.at(-2) ?? '']
  if (!Array.isArray(list) || !shape) throw new Refusal('PATCH_PATH')
  if (at !== '-' && at !== String(list.length)) throw new Refusal('PATCH_PATH')
  const made = shape.safeParse(value)
  if (!made.success) throw new Refusal('PATCH_VALUE')
  const index = list.length
  list.push(made.data)
  for (const [pointer, one] of leaves(letter)) {
    if (one !== null && pointer.startsWith(`${listPath}/${index}/`)) confirm(letter, pointer)
  }
}

/** An entry of a letter of which only `known` is said; everything else is null, its status unknown and its type 'other'. */
export function emptyEntry(known: Partial<Entry> = {}): Entry {
  return {
    type: 'other',
    party: null,
    originalParty: null,
    reference: null,
    amount: null,
    currency: null,
    instalments: null,
    reportedOn: null,
    storedOn: null,
    openedOn: null,
    firstDueOn: null,
    lastDueOn: null,
    closedOn: null,
    settledOn: null,
    grantedOn: null,
    status: 'unknown',
    negative: false,
    history: null,
    ...known,
  }
}

/** A letter of this kind (`issuer/what`) in which nothing is known yet: the start of one that is typed in. Layout `person`. */
export function emptyLetter(kind: string, pages: number): Letter {
  return {
    issuer: kind.split('/')[0] ?? kind,
    kind,
    layout: 'person',
    language: 'de',
    issuedOn: null,
    cutoffOn: null,
    sender: null,
    scores: [],
    entries: [],
    inquiries: [],
    addresses: [],
    reasons: [],
    statements: { recipients: null, sources: null, logic: null, retention: null, rights: null },
    identity: {
      surname: null,
      givenNames: null,
      bornOn: null,
      birthplace: null,
      recordNumber: null,
      reference: null,
    },
    pages: Math.max(1, pages),
    provenance: {},
    doubts: [],
  }
}
