// How answers are written as JSON: checked against their schema, and what cannot change any more (frozen, shared) only once.
import { serializerCompiler } from 'fastify-type-provider-zod'

export const writtenOnce: typeof serializerCompiler = (route) => {
  const write = serializerCompiler(route)
  const known = new WeakMap<object, string>()
  return (answer: unknown) => {
    if (typeof answer !== 'object' || answer === null || !Object.isFrozen(answer))
      return write(answer)
    const before = known.get(answer)
    if (before !== undefined) return before
    const text = write(answer)
    known.set(answer, text)
    return text
  }
}
