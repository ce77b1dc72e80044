// The same letter twice: what it prints tells, whatever the file is. A copy saved again or photographed counts once.
import { createHmac, type KeyObject } from 'node:crypto'
import type { Letter } from '../extract/index.ts'

/**
 * A fingerprint of a letter by what it prints: whose record, which day, which numbers. Without the campaign's private key nobody can make
 * it from a guessed name. Null: the letter prints too little to tell it from others.
 */
export function printOf(letter: Letter, privateKey: KeyObject): string | null {
  const { issuer, kind, identity, issuedOn, cutoffOn, scores } = letter
  const day = issuedOn ?? cutoffOn
  const who =
    identity.recordNumber ??
    identity.reference ??
    (identity.surname === null || identity.bornOn === null
      ? null
      : `${identity.surname}|${identity.givenNames ?? ''}|${identity.bornOn}`)
  if (day === null || who === null) return null
  // A photograph may lose a number; the first score of each name is what a person looked at.
  const values = scores.map(({ name, value, calculatedOn }) => [name, value, calculatedOn])
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  return createHmac('sha256', secret)
    .update(JSON.stringify(['copy', issuer, kind, plain(who), day, values]))
    .digest('hex')
}

/** Capitals, accents and spaces get lost between a file and its photograph. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}|]/gu, '')
    .toLowerCase()
}
