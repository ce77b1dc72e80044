// What mutants are, and the pieces of a syntax tree that are looked at to find them.
export type Mutant = {
  file: string
  /** Which kind of break; the sample is drawn over all of them alike. */
  operator: Operator
  start: number
  end: number
  /** What stands there instead. */
  text: string
  line: number
  was: string
}

/**
 * - date: a day in code or data becomes the next or the day before
 * - number: months, days, cents, points, limits one more or one less
 * - comparison: < and <=, > and >=, === and !== change places
 * - logic: && and || change places, a `!` is dropped
 * - truth: true and false change places
 * - law: a ground is dropped, a place in an act, a case number, an address, a confidence, a start or a manner of deletion, a land is another one
 * - verdict: strength, contestable and the requests of an answer are others
 * - list: a kind, a state, a bureau drops out of a list that decides
 * - step: a call whose answer nobody uses, or a refusal before the rest, is left out (rooms of the server only: steps.ts)
 * - query: a condition of a query is another one or missing (the same)
 */
export type Operator =
  | 'date'
  | 'number'
  | 'comparison'
  | 'logic'
  | 'truth'
  | 'law'
  | 'verdict'
  | 'list'
  | 'step'
  | 'query'

export type Node = { type: string; start: number; end: number; [key: string]: unknown }
export type Step = { node: Node; key: string; index: number | null }

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

export const wordOf = (value: unknown) => (typeof value === 'string' ? value : null)

export const calledName = (node: Node): string | null => {
  const callee = node['callee']
  if (node.type !== 'CallExpression' || !isNode(callee)) return null
  const property = callee['property']
  return wordOf(isNode(property) ? property['name'] : callee['name'])
}

export type Add = (
  operator: Operator,
  node: Node,
  text: string,
  start?: number,
  end?: number,
) => void
