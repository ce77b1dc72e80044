// Invented cases whose letters go abroad: a British report, an American refusal and report, a decision in France, an Austrian bureau.
import type { Answers, Finding } from '../../../extract/index.ts'
import { duplicate, entry, erika, finding, letter, SENDER } from './erika.ts'

export const LONDON = {
  name: 'Erika Mustermann',
  lines: ['1 Sample Road', 'London N1 9ZZ', 'United Kingdom'],
}
export const NEW_YORK = {
  name: 'Erika Mustermann',
  lines: ['1 Sample Street', 'Springfield, NY 10001', 'USA'],
}
export const LYON = {
  name: 'Erika Mustermann',
  lines: ['1 rue de l’Exemple', '69001 Lyon', 'France'],
  email: 'erika@example.org',
}

const british = letter({
  issuer: 'experian-uk',
  kind: 'experian-uk/report',
  language: 'en',
  sender: 'Experian Limited',
  entries: [
    entry({ party: 'Sample Bank plc', amount: 31240, currency: 'GBP', status: 'open' }),
    ...letter().entries.slice(1),
  ],
})
const closed = finding({
  rule: { id: 'closed-shown-open' },
  letters: ['rectification'],
  where: ['/entries/0'],
})
const PAID: Answers = {
  confirmed: 'all',
  sender: LONDON,
  entries: { '/entries/0': { settledOn: '2024-02-29' } },
}
const SENT = { sentOn: '2026-10-01', receivedOn: '2026-10-05', by: 'registered' } as const
type Log = NonNullable<Answers['log']>

export const inBritain = (log: Log = [], over: Answers = {}) => ({
  case: erika({ ...PAID, log, ...over }, [british]),
  findings: [closed, duplicate] as Finding[],
})

const report = letter({
  issuer: 'equifax-us',
  kind: 'us/report',
  language: 'en',
  sender: 'Equifax Information Services LLC',
  entries: [
    entry({ party: 'Sample Bank, N.A.', amount: 31240, currency: 'USD', status: 'open' }),
    ...letter().entries.slice(1),
  ],
})
export const REFUSAL = letter({
  issuer: 'experian-us',
  kind: 'us/adverse-action',
  language: 'en',
  sender: 'Sample Lending Inc.',
  issuedOn: '2026-11-02',
  cutoffOn: null,
  entries: [],
  inquiries: [],
  addresses: [],
})
const AT_EQUIFAX = { lines: ['PO Box 1', 'Sampletown, GA 30001', 'USA'] }
const AT_LENDER = { lines: ['2 Sample Avenue', 'Sampletown, OH 44001', 'USA'] }
const AMERICA = {
  'Equifax Information Services LLC': AT_EQUIFAX,
  'Sample Lending Inc.': AT_LENDER,
  Experian: { lines: ['PO Box 2', 'Sampletown, TX 75001', 'USA'] },
}

export const inAmerica = (log: Log = [], over: Answers = {}) => ({
  case: erika({ ...PAID, sender: NEW_YORK, addressees: AMERICA, log, ...over }, [report]),
  findings: [closed] as Finding[],
})
export const refusedInAmerica = (over: Answers = {}) => ({
  case: erika({ confirmed: 'all', sender: NEW_YORK, addressees: AMERICA, ...over }, [REFUSAL]),
  findings: [] as Finding[],
})

export const DECIDED: NonNullable<Answers['decision']> = {
  by: 'Caisse exemple',
  on: '2026-10-20',
  outcome: 'refused',
  reasonGiven: 'dossier non retenu',
}
const CAISSE = { 'Caisse exemple': { lines: ['2 place du Modèle', '75002 Paris', 'France'] } }
export const inFrance = (log: Log = [], over: Answers = {}) => ({
  case: erika(
    { confirmed: 'all', sender: LYON, decision: DECIDED, addressees: CAISSE, log, ...over },
    [],
  ),
  findings: [] as Finding[],
})

export const inAustria = (log: Log = [], over: Answers = {}) => ({
  case: erika({ confirmed: 'all', sender: SENDER, log, ...over }, [
    letter({ issuer: 'ksv1870', kind: 'ksv1870/auskunft', sender: 'KSV1870 Information GmbH' }),
  ]),
  findings: [] as Finding[],
})

/** One whole case for each letter to another country. */
export const ABROAD = {
  'uk access': ['access', inBritain()],
  'uk explanation': ['explanation', inBritain()],
  'uk explanation lender': [
    'explanation--sample-lender-ltd',
    inBritain([], {
      decision: { by: 'Sample Lender Ltd', on: '2026-11-10', outcome: 'refused' },
      addressees: { 'Sample Lender Ltd': { lines: ['3 Sample Lane', 'Leeds LS1 1ZZ'] } },
    }),
  ],
  'uk notice': ['notice-of-correction', inBritain()],
  'uk statement': [
    'notice-of-correction--statement',
    inBritain([
      { request: 'notice-of-correction', ...SENT, answeredOn: '2026-10-30', outcome: 'refused' },
    ]),
  ],
  'uk reminder': ['reminder', inBritain([{ request: 'access', ...SENT }])],
  'uk complaint': [
    'complaint',
    inBritain([
      { request: 'access', ...SENT },
      { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-09', by: 'post' },
    ]),
  ],
  'us access': ['access', inAmerica()],
  'us explanation': ['explanation--sample-lending-inc', refusedInAmerica()],
  'us dispute': ['dispute', inAmerica()],
  'us reminder': ['reminder', inAmerica([{ request: 'dispute', ...SENT }])],
  'fr access': ['access--caisse-exemple', inFrance()],
  'fr access register': [
    'access--banque-de-france-ficp',
    inFrance([], {
      addressees: {
        ...CAISSE,
        'Banque de France (FICP)': { lines: ['3 rue du Modèle', '75003 Paris', 'France'] },
      },
    }),
  ],
  'fr contest': ['contest--caisse-exemple', inFrance()],
  'fr algorithm': ['algorithm-explanation--caisse-exemple', inFrance()],
  'fr reminder': [
    'reminder--caisse-exemple',
    inFrance([{ request: 'access--caisse-exemple', ...SENT }]),
  ],
  'fr complaint': [
    'complaint--caisse-exemple',
    inFrance([
      {
        request: 'access--caisse-exemple',
        ...SENT,
        answeredOn: '2026-11-03',
        outcome: 'refused',
      },
    ]),
  ],
  'at complaint': [
    'complaint',
    inAustria([{ request: 'access', ...SENT, answeredOn: '2026-11-03', outcome: 'refused' }]),
  ],
} as const satisfies Record<string, readonly [string, ReturnType<typeof inBritain>]>
