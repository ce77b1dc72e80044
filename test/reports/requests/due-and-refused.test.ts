// When answers are due, and what is refused instead of written.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { deadlinesIcs, requestsFor, writeRequest } from '../../../reports/requests/index.ts'
import { all, duplicate, erika, overdue } from './erika.ts'

const only = (id: string, answers: Answers, findings = all) => {
  const found = requestsFor({ case: erika(answers), findings }).find((one) => one.id === id)
  if (!found) throw new Error(`no request ${id}`)
  return found
}

describe('the deadline', () => {
  const due = (log: NonNullable<Answers['log']>) => {
    const { dueOn, provisional } = only('access', { log }, [])
    return { dueOn, provisional }
  }

  it('is provisional from today, over a weekend and Christmas', () => {
    // 25 December 2026 is a Friday and a holiday, 26 a holiday, 27 a Sunday.
    expect(due([])).toEqual({ dueOn: '2026-12-28', provisional: true })
  })

  it('counts from sending, then from receipt', () => {
    const sentOn = '2026-11-09'
    expect(due([{ request: 'access', sentOn }])).toEqual({ dueOn: '2026-12-09', provisional: true })
    expect(due([{ request: 'access', sentOn, receivedOn: '2026-11-12' }])).toEqual({
      dueOn: '2026-12-14',
      provisional: false,
    })
  })

  it('is three months when the bureau told of an extension, and over when it answered', () => {
    const log = { request: 'access', receivedOn: '2026-11-12', answeredOn: '2026-11-20' }
    expect(due([{ ...log, outcome: 'extended' }])).toEqual({
      dueOn: '2027-02-12',
      provisional: false,
    })
    expect(due([{ ...log, outcome: 'met' }])).toEqual({ dueOn: null, provisional: false })
  })

  it('is counted for each request by its own entry in the log', () => {
    expect(due([{ request: 'erasure', receivedOn: '2026-11-02' }])).toEqual({
      dueOn: '2026-12-28',
      provisional: true,
    })
  })
})

describe('writeRequest', () => {
  const refused = async (id: string, answers: Answers, findings = all) => {
    const error: unknown = await writeRequest(id, { case: erika(answers), findings }, 'txt').catch(
      (e: unknown) => e,
    )
    return error
  }

  it('refuses an unknown request, one that does not apply and one that lacks something', async () => {
    expect(await refused('sonnet', {})).toMatchObject({ code: 'REQUEST_UNKNOWN' })
    expect(await refused('nothing', {})).toMatchObject({ code: 'REQUEST_UNKNOWN' })
    expect(await refused('complaint', {})).toMatchObject({ code: 'REQUEST_DOES_NOT_APPLY' })
    expect(await refused('erasure', {}, [])).toMatchObject({ code: 'REQUEST_DOES_NOT_APPLY' })
    expect(await refused('erasure--elsewhere', {})).toMatchObject({
      code: 'REQUEST_DOES_NOT_APPLY',
    })
    expect(await refused('erasure', { confirmed: ['/cutoffOn'] }, [overdue])).toMatchObject({
      code: 'REQUEST_INCOMPLETE',
      details: { count: 3, missing: '/entries/0/party, /entries/0/amount, /entries/0/settledOn' },
    })
  })

  it('names no company in a refusal', async () => {
    expect(
      await refused('rectification--musterbank-ag', { confirmed: 'all' }, [duplicate]),
    ).toMatchObject({
      details: { count: 1, missing: 'addressees/*/lines' },
    })
  })
})

describe('a letter from before the GDPR', () => {
  it('cannot be written on a day when its right was not law yet', async () => {
    const input = { case: { ...erika(), today: '2018-05-24' }, findings: [] }
    expect(requestsFor(input).map(({ ready }) => ready)).toEqual([false, false])
    await expect(writeRequest('access', input, 'txt')).rejects.toMatchObject({
      code: 'LAW_EXPIRED',
    })
    expect(new TextDecoder().decode(deadlinesIcs(input))).not.toContain('VEVENT')
    expect(requestsFor({ ...input, case: { ...input.case, today: '2018-05-25' } })[0]?.ready).toBe(
      true,
    )
  })
})
