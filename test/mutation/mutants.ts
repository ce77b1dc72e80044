// The mutants of a file: one date, one number, one point of law, one comparison or one border broken at a time. Found in the syntax tree.
import { parseAst } from 'vitest/node'
import {
  type Add,
  calledName,
  isNode,
  type Mutant,
  type Node,
  type Operator,
  type Step,
  wordOf,
} from './nodes.ts'
import { breakStep } from './steps.ts'
import { LAW_WORDS, PLUMBING, SWAPS, TEXT, VERDICTS } from './swaps.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

function nextDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** All mutants of one file; `pick` chooses between the ways to break a value. `withSteps`: also steps and conditions of queries are left out. */
export function mutantsOf(
  file: string,
  source: string,
  pick: (n: number) => number,
  withSteps = false,
): Mutant[] {
  const found: Mutant[] = []
  const add = (
    operator: Operator,
    node: Node,
    text: string,
    start = node.start,
    end = node.end,
  ) => {
    const line = source.slice(0, start).split('\n').length
    found.push({ file, operator, start, end, text, line, was: source.slice(start, end) })
  }
  const visit = (node: Node, path: readonly Step[]) => {
    if (node.type.startsWith('TS') && !node.type.endsWith('Expression')) return
    if (node.type === 'ImportDeclaration' || node.type === 'TemplateLiteral') return
    if (keyOf(node) !== null && TEXT.has(keyOf(node) ?? '')) return
    if (isWording(node) || isLoop(path) || isBookkeeping(node)) return
    breakNode(node, path, source, add, pick)
    if (withSteps) breakStep(node, add)
    for (const [key, value] of Object.entries(node)) {
      const list = Array.isArray(value) ? value : [value]
      for (const [n, child] of list.entries()) {
        const index = Array.isArray(value) ? n : null
        if (isNode(child)) visit(child, [...path, { node, key, index }])
      }
    }
  }
  const program: unknown = parseAst(source, { lang: 'ts' })
  if (isNode(program)) visit(program, [])
  return found
}

/** The name of a property that this node writes, or null. */
function keyOf(node: Node): string | null {
  if (node.type !== 'Property' || !isNode(node['key'])) return null
  const { key } = node
  return isNode(key) ? (wordOf(key['name']) ?? wordOf(key['value'])) : null
}

/** A sentence in two languages, or an error for programmers. */
const isWording = (node: Node) =>
  calledName(node) === 'say' || calledName(node) === 'unknown' || node.type === 'ThrowStatement'

/** The day on which sources were last looked at: no rule rests on it. */
const isBookkeeping = ({ type, id }: Node) =>
  type === 'VariableDeclarator' && isNode(id) && id['name'] === 'CHECKED_ON'

/** The header of a loop, and what moves it on: a loop that never ends is no fault that a test could name. */
const isLoop = (path: readonly Step[]) => {
  const last = path.at(-1)
  if (last === undefined) return false
  if (last.node.type === 'ForStatement') return last.key === 'update' || last.key === 'test'
  return path.some(({ node }) => node.type === 'WhileStatement')
}

function breakNode(
  node: Node,
  path: readonly Step[],
  source: string,
  add: Add,
  pick: (n: number) => number,
): void {
  const last = path.at(-1)
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    const to = SWAPS[String(node['operator'])]
    const [left, right] = [node['left'], node['right']]
    if (to === undefined || !isNode(left) || !isNode(right)) return
    const at = source.indexOf(String(node['operator']), left.end)
    const operator = node.type === 'LogicalExpression' ? 'logic' : 'comparison'
    if (at >= 0 && at < right.start)
      add(operator, node, to, at, at + String(node['operator']).length)
    return
  }
  if (node.type === 'UnaryExpression' && node['operator'] === '!') {
    return add('logic', node, '', node.start, node.start + 1)
  }
  if (node.type !== 'Literal' || last === undefined || last.key === 'key') return
  const { value } = node
  if (typeof value === 'boolean') return add('truth', node, String(!value))
  if (typeof value === 'number') {
    if (!isPlumbing(path))
      add('number', node, String(value + (value > 0 && pick(2) === 0 ? -1 : 1)))
    return
  }
  if (typeof value === 'string') breakWord(node, value, path, add, pick, source)
}

function isPlumbing(path: readonly Step[]): boolean {
  const last = path.at(-1)
  if (last === undefined) return true
  if (last.node.type === 'MemberExpression') return true
  if (last.node.type === 'LogicalExpression' && last.node['operator'] === '??') return true
  // `a < b ? -1 : 1` orders; its sign is a comparison, not an amount.
  if (last.node.type === 'UnaryExpression' || last.node.type === 'ConditionalExpression')
    return true
  return last.node.type === 'CallExpression' && PLUMBING.has(calledName(last.node) ?? '')
}

function breakWord(
  node: Node,
  value: string,
  path: readonly Step[],
  add: Add,
  pick: (n: number) => number,
  source: string,
): void {
  const last = path.at(-1)
  const property = path.findLast((step) => step.node.type === 'Property')
  const key = property === undefined ? null : keyOf(property.node)
  if (DAY.test(value)) return add('date', node, `'${nextDay(value, pick(2) === 0 ? 1 : -1)}'`)
  const isValue = last?.key === 'value' || last?.node.type === 'ConditionalExpression'
  const word = key === null ? undefined : LAW_WORDS[key]?.[value]
  if (word !== undefined && isValue) return add('law', node, `'${word}'`)
  if ((key === 'strength' || key === 'contestable') && isValue) {
    const verdict = VERDICTS[value]
    if (verdict !== undefined) add('verdict', node, `'${verdict}'`)
    return
  }
  const inArray = last?.node.type === 'ArrayExpression'
  if (inArray && value !== '') {
    const operator = key === 'letters' ? 'verdict' : isGround(value) ? 'law' : 'list'
    if (/\d/.test(value) && key === 'lines') return add('law', node, otherDigit(value))
    const end = source[node.end] === ',' ? node.end + 1 : node.end
    return add(operator, node, '', node.start, end)
  }
  const isPlace =
    key !== null && ['paragraph', 'code', 'number', 'email', 'from', 'to'].includes(key)
  if ((isPlace || /^(Art\.|§)/.test(value)) && /\d/.test(value)) add('law', node, otherDigit(value))
}

const isGround = (value: string) =>
  /^(gdpr|coc|bdsg|cjeu|bgh|vg|lg|schufa-|reg-|practice)-?/.test(value)

/** The last digit of a text is another one. */
function otherDigit(value: string): string {
  const at = value.search(/\d(?=\D*$)/)
  const digit = String((Number(value[at]) + 1) % 10)
  return `'${value.slice(0, at)}${digit}${value.slice(at + 1)}'`
}
