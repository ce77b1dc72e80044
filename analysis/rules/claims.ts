// Claims as the storage rules see them: the settlement date with its origin, and how a claim is named in a sentence.
import type { Entry } from '../../extract/index.ts'
import type { Look, Row } from './look.ts'

export type Settled = {
  path: string
  row: Entry
  /** The settlement date: printed, else said by the person. */
  on: string | null
  /** True when the letter prints none and the person gave it. */
  said: boolean
  /** The person names another day than the letter. */
  differs: string | null
}

/** Claims that the letter or the person calls settled. */
export function settledClaims(look: Look): Settled[] {
  return look.entries.flatMap(({ path, row }) => {
    const isUnsure = (...fields: string[]) =>
      look.doubtful(fields.map((field) => `${path}/${field}`)) !== null
    // A doubtful kind or state may hide a settled claim: it stays in, and the rule says what must be looked at.
    if (row.type !== 'claim' && !(row.settledOn !== null && isUnsure('type'))) return []
    const own = look.about(path).settledOn ?? null
    const isSettled = row.status === 'settled' || row.settledOn !== null || own !== null
    if (!isSettled && !isUnsure('status', 'settledOn')) return []
    return [
      {
        path,
        row,
        on: row.settledOn ?? own,
        said: row.settledOn === null && own !== null,
        differs: own !== null && row.settledOn !== null && own !== row.settledOn ? own : null,
      },
    ]
  })
}

/** Leaves of a claim on which its name in a sentence rests; the amount only when it is sure. */
export function amountLeaf(look: Look, { path, row }: Row<Entry>): string[] {
  const leaf = `${path}/amount`
  return row.amount !== null && look.doubtful([leaf]) === null ? [leaf] : []
}

/** 'Die Forderung über 312,40 Euro' / 'The claim of €312.40', or without the amount when it is not sure. */
export function claimWords(look: Look, at: Row<Entry>): string {
  const { amount, currency } = at.row
  if (amount === null || amountLeaf(look, at).length === 0)
    return look.say('Die Forderung', 'The claim', 'La créance')
  const sum = look.money(amount, currency)
  return look.say(`Die Forderung über ${sum}`, `The claim of ${sum}`, `La créance de ${sum}`)
}

/** Numbers of the amount, only when it stands in the sentence. */
export function amountNumbers(look: Look, at: Row<Entry>): Record<string, number> {
  return at.row.amount !== null && amountLeaf(look, at).length > 0
    ? { amountCents: at.row.amount }
    : {}
}

/** Caveats that come from what the person said about a claim. */
export function claimCaveats(look: Look, claim: Settled): string[] {
  const mine = look.about(claim.path).mine
  return [
    ...(claim.said
      ? [
          look.say(
            'Das Datum der Erledigung haben Sie angegeben. Es steht nicht auf dem Brief. Legen Sie einen Nachweis bei.',
            'You gave the settlement date. It is not on the letter. Enclose proof of it.',
            'C’est vous qui avez indiqué la date du règlement. Elle ne figure pas sur la lettre. Joignez une preuve.',
          ),
        ]
      : []),
    ...(claim.differs === null
      ? []
      : [
          look.say(
            `Sie nennen ein anderes Datum der Erledigung als der Brief: ${look.date(claim.differs)}. Gerechnet ist mit dem Brief.`,
            `You name another settlement date than the letter: ${look.date(claim.differs)}. The letter’s date was used.`,
            `Vous indiquez une autre date de règlement que la lettre : le ${look.date(claim.differs)}. Le calcul suit la date de la lettre.`,
          ),
        ]),
    ...(mine === false
      ? [
          look.say(
            'Sie sagen, dass diese Forderung nicht Ihre ist. Dann geht es zuerst um die Verwechslung.',
            'You say that this claim is not yours. Then the mix-up comes first.',
            'Vous dites que cette créance n’est pas la vôtre. Il faut alors d’abord régler la confusion de personnes.',
          ),
        ]
      : []),
  ]
}
