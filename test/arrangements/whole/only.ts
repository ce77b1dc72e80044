// A letter with nothing but one of its parts, so that it is counted by itself.
import type { Letter } from '../../../extract/index.ts'
import { NOTHING } from '../../accuracy/measure.ts'
import type { PartName } from './parts.ts'

const SCORES: Record<string, (one: Letter['scores'][number]) => boolean> = {
  'own score': (one) => one.recipient === null && one.sector === null,
  'current scores': (one) => one.recipient === null && one.sector !== null,
  'sent scores': (one) => one.recipient !== null,
}
/** Where a doubt on a list of scores is meant, it stays. */
export function only(letter: Letter, part: PartName | 'rest'): Letter {
  const base: Letter = { ...letter, ...NOTHING }
  if (part === 'identity')
    return {
      ...base,
      issuedOn: null,
      cutoffOn: null,
      identity: { ...letter.identity, recordNumber: null, reference: null },
    }
  if (part === 'rest')
    return {
      ...base,
      identity: { ...base.identity, reference: letter.identity.reference },
      issuedOn: letter.issuedOn,
      cutoffOn: letter.cutoffOn,
    }
  const own = SCORES[part]
  // Places count: others become rows of nothing, and doubts keep their places.
  if (own)
    return {
      ...base,
      scores: letter.scores.map((one) => (own(one) ? one : null)) as Letter['scores'],
    }
  return { ...base, [part]: letter[part as 'entries'] }
}
