// Breaks of code that works with side effects: a step is left out, a refusal before the rest is left out, a condition of a query is another or missing.
import { type Add, calledName, isNode, type Node } from './nodes.ts'

/** Comparisons of queries, and what stands in their place. */
const CONDITIONS: Record<string, string> = {
  '=': '!=',
  '!=': '=',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  is: 'is not',
  'is not': 'is',
  in: 'not in',
}
/** Links of a chain that a query may lose. */
const LINKS = new Set(['where', 'orderBy'])

/** Adds what can be left out at this node. */
export function breakStep(node: Node, add: Add): void {
  if (node.type === 'ExpressionStatement' && isCall(node['expression'])) add('step', node, '{}')
  if (node.type === 'IfStatement' && !node['alternate'] && isExit(node['consequent']))
    add('step', node, '{}')
  if (node.type === 'CallExpression') breakQuery(node, add)
}

function breakQuery(node: Node, add: Add): void {
  const { callee } = node
  const given = Array.isArray(node['arguments']) ? node['arguments'].filter(isNode) : []
  const [, comparison] = given
  const to = CONDITIONS[String(comparison?.['value'])]
  if (given.length === 3 && comparison?.type === 'Literal' && to !== undefined)
    add('query', comparison, `'${to}'`)
  const object = isNode(callee) ? callee['object'] : null
  if (isNode(object) && object.type === 'CallExpression' && LINKS.has(calledName(node) ?? ''))
    add('query', node, '', object.end, node.end)
}

const isCall = (value: unknown): boolean =>
  isNode(value) &&
  (value.type === 'CallExpression' ||
    (value.type === 'AwaitExpression' && isCall(value['argument'])))

/** A statement that ends the function, alone or as the last of a block. */
function isExit(value: unknown): boolean {
  if (!isNode(value)) return false
  if (value.type === 'ReturnStatement' || value.type === 'ThrowStatement') return true
  const { body } = value
  return value.type === 'BlockStatement' && Array.isArray(body) && isExit(body.at(-1))
}
