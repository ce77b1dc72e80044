// Text made comparable: lower case, umlauts folded, hyphens, spaces and points removed. Recognition and labels work on this.

const FOLD: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss', æ: 'ae', œ: 'oe' }

/** Words and labels come again on every page and for every layout; sentences do not. */
const KEPT_LENGTH_MAX = 48
const KEPT_MAX = 20_000
const kept = new Map<string, string>()

/** `Erfüllungs-\nwahrscheinlichkeit:` → `erfullungswahrscheinlichkeit`. Signs that carry meaning (§, %, +, digits) stay. */
export function normal(text: string): string {
  if (text.length > KEPT_LENGTH_MAX) return folded(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = folded(text)
  if (kept.size >= KEPT_MAX) kept.clear()
  kept.set(text, made)
  return made
}

function folded(text: string): string {
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
