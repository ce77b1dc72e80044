// Remembers what was made from the store until the store changes: what is the same for everybody is read and drawn once, not for each who asks.
import type { AtOnce } from './service.ts'

/** Nothing in it can be changed any more: whoever is given it shares it with others. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const one of Object.values(value)) frozen(one)
  return Object.freeze(value)
}

/**
 * Gives what `make` gave, frozen, as long as `version` says the same; and the very same object as long as it would be made alike, so that others can tell by
 * identity. `make` gives what JSON can hold. Whoever asks while it is being made waits for the same; later it is given at once. What fails is not remembered.
 */
export function untilChanged<T>(version: () => string, make: () => Promise<T>): () => AtOnce<T> {
  let known: { version: string; value: AtOnce<T> } | null = null
  let last: { text: string; value: T } | null = null
  async function made(): Promise<T> {
    const value = await make()
    const text = JSON.stringify(value)
    last = last?.text === text ? last : { text, value: frozen(value) }
    return last.value
  }
  async function anew(now: string): Promise<T> {
    const making = made()
    const asked: typeof known = { version: now, value: making }
    known = asked
    try {
      return (asked.value = await making)
    } catch (error) {
      if (known === asked) known = null
      throw error
    }
  }
  return () => {
    const now = version()
    return known?.version === now ? known.value : anew(now)
  }
}

/** The same for each of many, by name. */
export function untilChangedEach<T>(
  version: () => string,
  make: (name: string) => Promise<T>,
): (name: string) => Promise<T> {
  const each = new Map<string, () => AtOnce<T>>()
  return async (name) => {
    const one = each.get(name) ?? untilChanged(version, () => make(name))
    const value = await one()
    // Names that exist only: others could be invented without end.
    each.set(name, one)
    return value
  }
}
