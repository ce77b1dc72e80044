// Who sends the letter and what identifies the person in the bureau's records.
import type { Answers, Letter } from '../../extract/index.ts'
import { plainLine } from '../render/paper.ts'
import { type Case, isUsable } from './vouching.ts'

export type Sender = {
  name: string
  lines: string[]
  email: string | null
  /** The represented person's name, when an adviser writes with a mandate. */
  client: string | null
}

/** Room in the head of a letter and on its return line. */
const LONGEST_LINE = 70
const MOST_LINES = 5

const clean = (lines: readonly string[]) => lines.map(plainLine).filter((line) => line !== '')
const fits = (line: string) => line.length <= LONGEST_LINE

/** Name and address that the letters print, from the first letter that has them free of doubt. */
export function personIn(theCase: Case): {
  name: string | null
  lines: string[]
  bornOn: string | null
} {
  let name: string | null = null
  let lines: string[] = []
  let bornOn: string | null = theCase.answers.identity?.bornOn ?? null
  for (const [index, letter] of theCase.letters.entries()) {
    if (!letter) continue
    const { surname, givenNames } = letter.identity
    const named = ['surname', 'givenNames'].every((leaf) =>
      isUsable(theCase, index, `/identity/${leaf}`),
    )
    if (name === null && surname && givenNames && named)
      name = plainLine(`${givenNames} ${surname}`)
    if (lines.length === 0) lines = currentAddress(theCase, index, letter)
    if (isUsable(theCase, index, '/identity/bornOn')) bornOn ??= letter.identity.bornOn
  }
  const said = theCase.answers.identity
  if (said?.surname && said.givenNames) name = plainLine(`${said.givenNames} ${said.surname}`)
  return { name, lines, bornOn }
}

function currentAddress(theCase: Case, index: number, letter: Letter): string[] {
  const at = letter.addresses.findIndex((one) => one.current)
  const text = letter.addresses[at]?.text
  if (!text || !isUsable(theCase, index, `/addresses/${at}/text`)) return []
  return clean(text.split(','))
}

/** The sender as far as known, and the answers that are missing for a letter: 'sender/name', 'sender/lines'. */
export function senderOf(theCase: Case): { sender: Sender; missing: string[] } {
  const said: NonNullable<Answers['sender']> = theCase.answers.sender ?? {}
  const client = said.actsFor ? plainLine(said.actsFor) : null
  // An adviser's letter never falls back on the represented person's address.
  const person = client === null ? personIn(theCase) : { name: null, lines: [] }
  const sender = {
    name: plainLine(said.name ?? '') || (person.name ?? ''),
    lines: said.lines ? clean(said.lines) : person.lines,
    email: said.email ? plainLine(said.email) : null,
    client: client || null,
  }
  const missing: string[] = []
  if (sender.name === '' || !fits(sender.name)) missing.push('sender/name')
  const linesFit = sender.lines.length <= MOST_LINES && sender.lines.every(fits)
  if (sender.lines.length === 0 || !linesFit) missing.push('sender/lines')
  return { sender, missing }
}
