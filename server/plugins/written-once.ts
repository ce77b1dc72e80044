// How answers are written as JSON: checked against their schema, and what cannot change any more (frozen, shared) only once.
import { serializerCompiler } from 'fastify-type-provider-zod'

export const writtenOnce: typeof serializerCompiler = (route) => {
  const write = serializerCompiler(route)
  const known = new WeakMap<object, Buffer>()
  const once = (answer: unknown): string | Buffer => {
    if (typeof answer !== 'object' || answer === null || !Object.isFrozen(answer))
      return write(answer)
    const before = known.get(answer)
    if (before !== undefined) return before
    // As bytes: a text would be counted and encoded for each answer.
    const bytes = Buffer.from(write(answer), 'utf8')
    known.set(answer, bytes)
    return bytes
  }
  return once as ReturnType<typeof serializerCompiler> // Fastify sends bytes as well; its types know of texts only
}
