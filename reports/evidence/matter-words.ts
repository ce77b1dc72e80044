// What a finding is about, in a few words from the letter itself: two findings of one rule are told apart by them.
import type { Finding, Language, Letter } from '../../extract/index.ts'
import { dayText, moneyText } from './speak.ts'
import { inLetter } from './values.ts'

function rowWords(letter: Letter, path: string, speech: Language): string | null {
  const [, list, at] = /^\/(entries|inquiries|addresses|scores)\/(\d+)/.exec(path) ?? []
  const n = Number(at)
  if (list === 'entries') {
    const entry = letter.entries[n]
    const money = entry?.amount == null ? null : moneyText(entry.amount, entry.currency, speech)
    return [entry?.party ?? null, money].filter(Boolean).join(', ') || null
  }
  if (list === 'inquiries') {
    const inquiry = letter.inquiries[n]
    return (
      [inquiry?.party, inquiry?.on ? dayText(inquiry.on, speech) : null]
        .filter(Boolean)
        .join(', ') || null
    )
  }
  if (list === 'addresses') return letter.addresses[n]?.text ?? null
  if (list === 'scores') return letter.scores[n]?.name ?? null
  return null
}

/** "Nordlicht Inkasso GmbH, 312,40 Euro" of the first row that a finding names; null when it names none. */
export function matterWords(
  letters: (Letter | null)[],
  finding: Pick<Finding, 'where'>,
  speech: Language,
): string | null {
  for (const pointer of finding.where) {
    const { letter: n, path } = inLetter(pointer)
    const letter = letters[n]
    const words = letter ? rowWords(letter, path, speech) : null
    if (words) return words
  }
  return null
}
