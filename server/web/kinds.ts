// Names of the kinds of letters: the catalogue's, else the bureau's own label; and every bureau's "other letter", for one that nobody knows yet.
import { ISSUERS } from '../../extract/index.ts'
import { textOf } from './language.ts'
import type { Messages } from './messages/index.ts'

const OTHER = 'other'

/** What a kind of letter is called; null for one that no bureau has. */
export function kindName(kind: string, t: Messages): string | null {
  const own = t.kinds[kind]
  if (own) return own
  const [slug, rest] = kind.split('/')
  const issuer = ISSUERS.find((one) => one.slug === slug)
  if (!issuer) return null
  const known = issuer.kinds.find((one) => one.kind === kind)
  if (known) return `${issuer.name}, ${textOf(known.label, t)}`
  return rest === OTHER ? t.typed.otherLetter(issuer.name) : null
}

/** Every kind to choose from, bureau by bureau; the last of each is "another letter". */
export const kindsToChoose = (t: Messages): [kind: string, name: string][] =>
  ISSUERS.flatMap(({ slug, kinds }) =>
    [...kinds.map(({ kind }) => kind), `${slug}/${OTHER}`].map((kind): [string, string] => [
      kind,
      kindName(kind, t) ?? kind,
    ]),
  )
