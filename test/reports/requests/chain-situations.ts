// Every state of the log that matters, with what is offered then and which step is next on which day, counted by hand.
import { type Log, SENT } from './follow-cases.ts'

/** Of 25 November 2026, a Wednesday. Received on 5 October: due on Thursday, 5 November. */
export const erasure = { request: 'erasure', ...SENT }
export const answeredOn = '2026-11-03'
const reminded = { request: 'reminder', sentOn: '2026-11-06', receivedOn: '2026-11-09' }

export type Row = {
  log: Log
  offered: string[]
  step: string
  requestId: string | null
  on: string | null
  provisional?: boolean
}

export const SITUATIONS: Record<string, Row> = {
  'nothing sent': { log: [], offered: [], step: 'send', requestId: 'erasure', on: null },
  'sent, receipt not entered, the month not over': {
    log: [{ request: 'erasure', sentOn: '2026-11-02' }],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-12-03',
    provisional: true,
  },
  'sent, receipt not entered, the month over': {
    log: [{ request: 'erasure', sentOn: '2026-10-01' }],
    offered: [],
    step: 'receipt',
    requestId: 'erasure',
    on: '2026-11-02',
    provisional: true,
  },
  'received, due today': {
    log: [{ request: 'erasure', sentOn: '2026-10-23', receivedOn: '2026-10-25' }],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-11-26',
  },
  'received, due yesterday': {
    log: [{ request: 'erasure', sentOn: '2026-10-23', receivedOn: '2026-10-24' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-25',
  },
  'no answer, over since a Saturday that moved to Monday': {
    // 14 November 2026 is a Saturday.
    log: [{ request: 'erasure', sentOn: '2026-10-12', receivedOn: '2026-10-14' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-17',
  },
  'outcome "none" is no answer': {
    log: [{ ...erasure, outcome: 'none' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'answered, not entered how': {
    log: [{ ...erasure, answeredOn }],
    offered: [],
    step: 'outcome',
    requestId: 'erasure',
    on: answeredOn,
  },
  met: {
    log: [{ ...erasure, answeredOn, outcome: 'met' }],
    offered: [],
    step: 'send',
    requestId: 'explanation',
    on: null,
  },
  'met in part': {
    log: [{ ...erasure, answeredOn, outcome: 'partly' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'called excessive': {
    log: [{ ...erasure, answeredOn, outcome: 'excessive' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'proof of identity demanded': {
    log: [{ ...erasure, answeredOn, outcome: 'identity-demanded' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'refused: the free desk at once, the authority too': {
    log: [{ ...erasure, answeredOn, outcome: 'refused' }],
    offered: ['reminder', 'complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: answeredOn,
  },
  'refused and told to the desk': {
    log: [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'code-of-conduct', sentOn: '2026-11-10', by: 'form' },
    ],
    offered: ['reminder', 'complaint', 'code-of-conduct'],
    step: 'complain',
    requestId: 'complaint',
    on: answeredOn,
  },
  'extended in time: three months from receipt': {
    log: [{ ...erasure, answeredOn, outcome: 'extended' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: answeredOn,
  },
  'extended, reasons asked for': {
    log: [{ ...erasure, answeredOn, outcome: 'extended' }, reminded],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2027-01-06',
  },
  'extended after the month': {
    log: [{ ...erasure, answeredOn: '2026-11-06', outcome: 'extended' }],
    offered: ['reminder'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'extended, the three months end today': {
    log: [
      {
        request: 'erasure',
        sentOn: '2026-08-20',
        receivedOn: '2026-08-25',
        answeredOn: '2026-09-25',
        outcome: 'extended',
      },
      { request: 'reminder', sentOn: '2026-10-01', receivedOn: '2026-10-02' },
    ],
    offered: [],
    step: 'wait',
    requestId: 'reminder',
    on: '2026-11-26',
  },
  'extended, and the three months over': {
    log: [
      {
        request: 'erasure',
        sentOn: '2026-08-20',
        receivedOn: '2026-08-24',
        answeredOn: '2026-09-10',
        outcome: 'extended',
      },
    ],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-25',
  },
  'reminded, receipt entered, 14 days not over': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-09', receivedOn: '2026-11-12' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-27',
  },
  'reminded, the 14 days end today': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-09', receivedOn: '2026-11-11' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-26',
  },
  'refused, complained, then reminded all the same': {
    log: [
      { ...erasure, answeredOn, outcome: 'refused' },
      { request: 'code-of-conduct', sentOn: '2026-11-05' },
      { request: 'complaint', sentOn: '2026-11-10', receivedOn: '2026-11-11' },
      { request: 'reminder', sentOn: '2026-11-20', receivedOn: '2026-11-21' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'authority',
    requestId: 'complaint',
    on: '2027-02-11',
  },
  'reminded, receipt not entered': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-12' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'reminded',
    requestId: 'complaint',
    on: '2026-11-27',
    provisional: true,
  },
  'reminded, receipt not entered, the days over': {
    log: [erasure, { request: 'reminder', sentOn: '2026-11-06' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'receipt',
    requestId: 'reminder',
    on: '2026-11-20',
    provisional: true,
  },
  'reminded, answered in part': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16', outcome: 'partly' }],
    offered: ['complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: '2026-11-16',
  },
  'reminded, answered, not entered how': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16' }],
    offered: ['code-of-conduct'],
    step: 'outcome',
    requestId: 'reminder',
    on: '2026-11-16',
  },
  'reminded and met': {
    log: [erasure, { ...reminded, answeredOn: '2026-11-16', outcome: 'met' }],
    offered: [],
    step: 'send',
    requestId: 'explanation',
    on: null,
  },
  'reminded in vain': {
    // Received on Monday, 9 November: 14 days end on Monday the 23rd.
    log: [erasure, reminded],
    offered: ['complaint', 'code-of-conduct'],
    step: 'desk',
    requestId: 'code-of-conduct',
    on: '2026-11-24',
  },
  'a reminder from before the answer was due reminds of nothing': {
    log: [erasure, { request: 'reminder', sentOn: '2026-10-20', receivedOn: '2026-10-22' }],
    offered: ['reminder', 'code-of-conduct'],
    step: 'remind',
    requestId: 'reminder',
    on: '2026-11-06',
  },
  'complained, three months not over': {
    log: [
      erasure,
      reminded,
      { request: 'code-of-conduct', sentOn: '2026-11-24' },
      { request: 'complaint', sentOn: '2026-11-24', receivedOn: '2026-11-25' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'authority',
    requestId: 'complaint',
    on: '2027-02-25',
  },
  'complained, and the authority silent': {
    log: [
      { ...erasure, answeredOn: '2026-07-20', outcome: 'refused', sentOn: '2026-07-01' },
      { request: 'complaint', sentOn: '2026-08-01', receivedOn: '2026-08-03' },
    ],
    offered: ['complaint', 'code-of-conduct'],
    step: 'advice',
    requestId: null,
    on: '2026-11-04',
  },
}
