// Text made comparable: lower case, umlauts folded, hyphens, spaces and points removed. Recognition and labels work on this.

const FOLD: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss', æ: 'ae', œ: 'oe' }

/** `Erfüllungs-\nwahrscheinlichkeit:` → `erfullungswahrscheinlichkeit`. Signs that carry meaning (§, %, +, digits) stay. */
export function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœ]/gu, (char) => FOLD[char] ?? char)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^\p{L}\p{N}%+=§€]/gu, '')
}

/** Edits (insert, delete, replace) between two short strings. Classic dynamic programme, O(n·m). */
export function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
