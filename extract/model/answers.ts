// What the person adds to her letters: contract §3. Every key may be absent or null = not said; nothing defaults to "no".
import { z } from 'zod'
import { Cents, Day, Pointer } from './scalar.ts'

const line = z.string().max(300)
const said = <T extends z.ZodType>(schema: T) => schema.nullish()
const byPointer = <T extends z.ZodType>(schema: T) => said(z.record(Pointer, schema))

const AboutEntry = z.strictObject({
  onLetter: said(z.boolean()),
  mine: said(z.boolean()),
  settledOn: said(Day),
  closedOn: said(Day),
  amount: said(Cents),
  disputed: said(z.boolean()),
  disputedOn: said(Day),
  reminders: said(z.number().int().min(0)),
  firstReminderOn: said(Day),
  warnedOn: said(Day),
  acknowledged: said(z.boolean()),
  terminable: said(z.boolean()),
  titled: said(z.boolean()),
  sameAs: said(Pointer),
  proof: said(line),
})

const count = said(z.number().int().min(0).max(1000))
const yes = said(z.boolean())

export const About = z.strictObject({
  birthYear: said(z.number().int().min(1900).max(2100)),
  sex: said(z.enum(['female', 'male', 'diverse'])),
  postcode: said(z.string().regex(/^[0-9A-Za-z -]{2,10}$/)),
  movesIn10Years: count,
  lastMoveOn: said(Day),
  firstAccountYear: said(z.number().int().min(1900).max(2100)),
  identityChecked: yes,
  household: said(z.enum(['alone', 'couple', 'shared', 'family'])),
  singleParent: yes,
  children: count,
  employment: said(
    z.enum([
      'employee',
      'self-employed',
      'civil-servant',
      'seeking',
      'pension',
      'education',
      'unpaid-care',
      'other',
    ]),
  ),
  housing: said(z.enum(['rented', 'owned', 'shared', 'institution', 'other'])),
  incomeBand: said(z.enum(['0-999', '1000-1999', '2000-2999', '3000-3999', '4000-4999', '5000-'])),
  runningLoans: count,
  paidLoans: count,
  currentAccounts: count,
  creditCards: count,
  mobileContracts: count,
  remindersEver: yes,
  collectionEver: yes,
  enforcementEver: yes,
  insolvencyEver: yes,
})

/** Where a campaign's own question may lead: to something about the person, or to when her first request was on its way. */
export const isAskable = (path: string): boolean => {
  const [part, key = '', ...more] = path.split('/')
  const days = ['sentOn', 'receivedOn', 'answeredOn']
  if (more.length > 0) return false
  return part === 'about'
    ? Object.hasOwn(About.shape, key)
    : part === 'request' && days.includes(key)
}

export const Answers = z.strictObject({
  entries: byPointer(AboutEntry),
  inquiries: byPointer(
    z.strictObject({ known: yes, kind: said(z.enum(['credit', 'conditions', 'identity'])) }),
  ),
  addresses: byPointer(z.strictObject({ mine: yes, current: yes, since: said(Day) })),
  scores: byPointer(z.strictObject({ recipientKnown: yes })),
  confirmed: said(z.union([z.array(Pointer), z.literal('all')])),
  identity: said(
    z.strictObject({ bornOn: said(Day), surname: said(line), givenNames: said(line) }),
  ),
  sender: said(
    z.strictObject({
      name: said(line),
      lines: said(z.array(line).max(6)),
      email: said(z.email().max(200)),
      actsFor: said(line),
    }),
  ),
  addressees: said(
    z.record(line, z.strictObject({ lines: said(z.array(line).max(6)), email: said(z.email()) })),
  ),
  log: said(
    z.array(
      z.strictObject({
        request: line,
        sentOn: said(Day),
        by: said(z.enum(['post', 'registered', 'fax', 'email', 'form'])),
        receivedOn: said(Day),
        answeredOn: said(Day),
        outcome: said(
          z.enum([
            'met',
            'partly',
            'refused',
            'excessive',
            'identity-demanded',
            'extended',
            'none',
          ]),
        ),
      }),
    ),
  ),
  missing: said(z.array(z.strictObject({ type: line, party: said(line), openedOn: said(Day) }))),
  request: said(
    z.strictObject({
      sentOn: said(Day),
      receivedOn: said(Day),
      answeredOn: said(Day),
      asked: said(z.array(z.enum(['copy', 'explanation', 'recipients', 'source']))),
    }),
  ),
  decision: said(
    z.strictObject({
      by: said(line),
      reference: said(line),
      on: said(Day),
      outcome: said(z.enum(['refused', 'worse-terms', 'deposit', 'other'])),
      reasonGiven: said(z.string().max(2000)),
      humanInvolved: yes,
    }),
  ),
  about: said(About),
})
export type Answers = z.infer<typeof Answers>
