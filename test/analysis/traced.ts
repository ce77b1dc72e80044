// Numbers in sentences, and the numbers that they may come from: for the tests that trace one to the other.

/** Every number that a sentence says; days as day, month and year. Signs and separators of thousands do not matter, nor the language. */
export function numbersIn(text: string): number[] {
  const plain = text
    .replaceAll(/(\d{1,2})\.(\d{2})\.(\d{4})/g, '$1 – $2 – $3')
    .replaceAll(/(\d)[.,\u202f\u00a0](?=\d{3}(?!\d))/g, '$1')
  return [...plain.matchAll(/(?<![A-Za-zÀ-ÿ])\d+(?:[.,]\d+)?/g)].map(([digits]) =>
    Number(digits.replace(',', '.')),
  )
}

/** All numbers in a value of any shape: amounts also in euros, days also by their parts. */
export function numbersOf(value: unknown, found = new Set<number>()): Set<number> {
  if (typeof value === 'number') {
    const size = Math.abs(value)
    for (const one of [size, Number(size.toFixed(2)), size / 100, Math.floor(size / 100)])
      found.add(one)
  } else if (typeof value === 'string') {
    for (const number of numbersIn(value)) found.add(number)
    for (const [, ...parts] of value.matchAll(/(\d{4})-(\d\d)(?:-(\d\d))?/g))
      for (const part of parts) if (part !== undefined) found.add(Number(part))
  } else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) numbersOf(one, found)
  return found
}
