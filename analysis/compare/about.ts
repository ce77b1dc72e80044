// What people said about themselves, as coarse as groups are ever compared: a fixed list, no free filters (P5).
import { z } from 'zod'
import type { Answers, Letter } from '../../extract/index.ts'
import { stateOf } from './states.ts'

export const About = z.strictObject({
  sex: z.enum(['female', 'male', 'diverse']).nullable(),
  birthYear: z.number().nullable(),
  moves: z.enum(['0', '1', '2', '3+']).nullable(),
  state: z.string().nullable(),
})
export type About = z.infer<typeof About>

export function aboutOf(letter: Letter, answers: Answers): About {
  const about = answers.about ?? {}
  const printed = letter.identity.bornOn ?? answers.identity?.bornOn
  const postcode = about.postcode ?? /\b(\d{5})\b/.exec(currentAddress(letter))?.[1] ?? null
  const moves = about.movesIn10Years ?? null
  return {
    sex: about.sex ?? null,
    birthYear: printed ? Number(printed.slice(0, 4)) : (about.birthYear ?? null),
    moves:
      moves === null ? null : moves >= 3 ? '3+' : (String(Math.max(0, moves)) as '0' | '1' | '2'),
    state: postcode === null ? null : stateOf(postcode),
  }
}

function currentAddress(letter: Letter): string {
  return letter.addresses.find(({ current }) => current)?.text ?? ''
}
