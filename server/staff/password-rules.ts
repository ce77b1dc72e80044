// Which passwords are taken: twelve characters at least, and none that a list of common passwords or a pattern gives away. All offline.
import { Refusal } from '../../extract/index.ts'

const CHARACTERS_LEAST = 12
/** Longer ones cost time to judge and protect no better. */
const CHARACTERS_MOST = 128
/** zxcvbn's "safely unguessable: moderate protection from an offline attack" (fewer than 10^10 guesses); below it is refused. */
const SCORE_LEAST = 3

/**
 * Refuses STAFF_PASSWORD_SHORT and STAFF_PASSWORD_COMMON. Judged by zxcvbn against its list of 49,000 common passwords, keyboard rows, repetitions
 * and dates; the account's own name counts as known to everybody.
 */
export async function mustBeStrong(password: string, name: string): Promise<void> {
  const { length } = password.normalize('NFKC')
  if (length < CHARACTERS_LEAST || length > CHARACTERS_MOST)
    throw new Refusal('STAFF_PASSWORD_SHORT', { least: CHARACTERS_LEAST })
  // A third of a second to load: only for who sets a password.
  const [{ zxcvbn, zxcvbnOptions }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  zxcvbnOptions.setOptions({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
  const known = ['countercheck', 'schufa', name, ...name.split(/[^\p{L}\p{N}]+/u)]
  if (zxcvbn(password, known).score < SCORE_LEAST) throw new Refusal('STAFF_PASSWORD_COMMON')
}
