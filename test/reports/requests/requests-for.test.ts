// What a case supports: which requests, to whom, what is missing, when answers are due.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { requestsFor } from '../../../reports/requests/index.ts'
import { all, erika, finding, inquiry, letter, overdue, points, SENDER } from './erika.ts'

const ids = (answers: Answers, findings = all) =>
  requestsFor({ case: erika(answers), findings }).map(({ id }) => id)
const only = (id: string, answers: Answers, findings = all) => {
  const found = requestsFor({ case: erika(answers), findings }).find((one) => one.id === id)
  if (!found) throw new Error(`no request ${id}`)
  return found
}

describe('requestsFor', () => {
  it('offers access and explanation without any finding', () => {
    expect(ids({}, [])).toEqual(['access', 'explanation'])
    expect(requestsFor({ case: erika({}), findings: [] }).map(({ findings }) => findings)).toEqual([
      [],
      [],
    ])
  })

  it('gives one request for each type and addressee, the bureau under the plain id', () => {
    expect(ids({ confirmed: 'all' })).toEqual([
      'access',
      'explanation',
      'rectification',
      'rectification--musterbank-ag',
      'erasure',
    ])
  })

  it('gives nothing when no letter was recognised', () => {
    expect(requestsFor({ case: erika({}, [null]), findings: [] })).toEqual([])
  })

  it('takes sender and address from the letter when the person says nothing', () => {
    expect(only('access', {}, []).missing).toEqual([])
    expect(only('access', {}, []).ready).toBe(true)
  })

  it('asks for the sender when the letter has no address or a doubt lies on it', () => {
    const bare = letter({ addresses: [], identity: { ...letter().identity, surname: null } })
    const doubtful = letter({
      doubts: [
        { path: '/identity', reason: 'x' },
        { path: '/addresses/0/text', reason: 'x' },
      ],
    })
    for (const one of [bare, doubtful]) {
      const [access] = requestsFor({ case: erika({}, [one]), findings: [] })
      expect(access?.missing).toEqual(['sender/name', 'sender/lines'])
      expect(access?.ready).toBe(false)
    }
  })

  it('never gives an adviser the address of the represented person', () => {
    expect(only('access', { sender: { actsFor: 'Erika Mustermann' } }, []).missing).toEqual([
      'sender/name',
      'sender/lines',
    ])
  })

  it('names every stated value that was not vouched for', () => {
    expect(only('erasure', { sender: SENDER }, [overdue]).missing).toEqual([
      '/entries/0/party',
      '/entries/0/amount',
      '/entries/0/settledOn',
      '/cutoffOn',
    ])
    const confirmed = [
      '/entries/0/party',
      '/letters/0/entries/0/amount',
      '/entries/0/settledOn',
      '/cutoffOn',
    ]
    expect(only('erasure', { sender: SENDER, confirmed }, [overdue]).missing).toEqual([])
  })

  it('counts a value that the person corrected as vouched for', () => {
    const typed = {
      page: 4,
      box: null,
      text: '03.06.2022',
      method: 'person',
      confidence: 1,
    } as const
    const one = letter({ provenance: { '/entries/0/settledOn': typed } })
    const [, , erasure] = requestsFor({ case: erika({}, [one]), findings: [overdue] })
    expect(erasure?.missing).toEqual(['/entries/0/party', '/entries/0/amount', '/cutoffOn'])
  })

  it('names a pointer in the second letter with its index', () => {
    const there = finding({
      where: ['/letters/1/entries/0', '/letters/1/entries/0/settledOn', '/letters/1/cutoffOn'],
    })
    const found = requestsFor({
      case: erika({ sender: SENDER }, [letter(), letter()]),
      findings: [there],
    })
    expect(found.map(({ id }) => id)).toEqual(['access', 'explanation', 'erasure'])
    expect(found[2]?.missing).toEqual([
      '/letters/1/entries/0/party',
      '/letters/1/entries/0/amount',
      '/letters/1/entries/0/settledOn',
      '/letters/1/cutoffOn',
    ])
  })

  it('writes to a second bureau under its own id', () => {
    const other = letter({ issuer: 'nowhere', sender: 'Auskunftei Müller & Söhne' })
    const there = finding({ where: ['/letters/1/entries/0', '/letters/1/entries/0/settledOn'] })
    const found = requestsFor({
      case: erika({ confirmed: 'all' }, [letter(), other]),
      findings: [there],
    })
    expect(found.map(({ id }) => id)).toEqual([
      'access',
      'access--auskunftei-mueller-soehne',
      'explanation',
      'explanation--auskunftei-mueller-soehne',
      'erasure--auskunftei-mueller-soehne',
    ])
    expect(found.at(-1)).toMatchObject({
      addressee: { name: 'Auskunftei Müller & Söhne', lines: null, from: 'person' },
      missing: ['addressees/Auskunftei Müller & Söhne/lines'],
    })
  })

  it('asks for the address of a company and uses it once it is there', () => {
    expect(only('rectification--musterbank-ag', { confirmed: 'all' })).toMatchObject({
      ready: false,
      missing: ['addressees/Musterbank AG/lines'],
    })
    const addressees = { 'Musterbank AG': { lines: ['Bankplatz 1', '10115 Berlin'] } }
    expect(only('rectification--musterbank-ag', { confirmed: 'all', addressees })).toMatchObject({
      ready: true,
      addressee: { name: 'Musterbank AG', lines: ['Bankplatz 1', '10115 Berlin'], from: 'person' },
    })
  })

  it.each([
    ['indication', 'yes'],
    ['context', 'yes'],
    ['none', 'no'],
    ['untestable', 'unclear'],
    ['contradiction', 'no'],
    ['contradiction', 'unclear'],
  ] as const)(
    'makes no demand of a finding that is %s and contestable %s',
    (strength, contestable) => {
      expect(ids({ confirmed: 'all' }, [{ ...overdue, strength, contestable }])).toEqual([
        'access',
        'explanation',
      ])
    },
  )

  it.each([{ onLetter: false }, { mine: false }])(
    'leaves out an entry that the person denies: %j',
    (said) => {
      const entries = { '/letters/0/entries/0': said }
      expect(ids({ confirmed: 'all', entries }, [overdue])).toEqual(['access', 'explanation'])
    },
  )

  it('leaves out a finding whose period had not run out by the letter', () => {
    const young = letter({ cutoffOn: '2025-06-03' })
    const found = requestsFor({ case: erika({ confirmed: 'all' }, [young]), findings: [overdue] })
    expect(found.map(({ type }) => type)).toEqual(['access', 'explanation'])
  })

  it('warns before winning when the score may fall, and says by how much', () => {
    const effect = { score: '/scores/0', from: 774, low: 705, high: 774, note: '' }
    const [, , erasure] = requestsFor({
      case: erika({ confirmed: 'all' }),
      findings: [{ ...overdue, effect }],
    })
    expect(erasure?.warnings[0]).toBe(
      'Wenn Sie damit Erfolg haben, kann Ihr Score sinken, nach der Punktetabelle um bis zu 69 Punkte: von 774 auf 705 Punkte. Möchten Sie das trotzdem?',
    )
    const [, , harmless] = requestsFor({
      case: erika({ confirmed: 'all' }),
      findings: [{ ...overdue, effect: { ...effect, low: 774, high: 800 } }],
    })
    expect(harmless?.warnings.join()).not.toContain('sinken')
  })

  it('keeps an unconfirmed observation out of the explanation and says so', () => {
    const explanation = only('explanation', { sender: SENDER }, [points])
    expect(explanation.ready).toBe(true)
    expect(explanation.warnings[0]).toContain(
      'solange Sie die Werte dazu nicht einzeln bestätigt haben',
    )
    expect(only('explanation', { confirmed: 'all' }, [points]).warnings.join()).not.toContain(
      'bestätigt',
    )
  })

  it('speaks English on an English screen', () => {
    const [access] = requestsFor({ case: erika({}), findings: [] }, 'en')
    expect(access?.warnings[0]).toMatch(/^Before sending, check the address/)
    expect(
      requestsFor({ case: erika({ confirmed: 'all' }), findings: [inquiry] }, 'en')[2]?.enclose,
    ).toEqual([
      'Copy of page 5 of the disclosure of 4 November 2026, blacked out except for the data concerned',
    ])
  })

  it('lists enclosures: the page, the proof that was named, the mandate; never an identity card', () => {
    const answers: Answers = {
      confirmed: 'all',
      sender: { ...SENDER, actsFor: 'Erika Mustermann' },
      entries: { '/entries/0': { proof: 'Kontoauszug vom 03.06.2022' } },
    }
    expect(
      only('erasure', answers, [overdue]).enclose.map((line) => line.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Kopie von Seite 4 der Auskunft vom 04.11.2026, geschwärzt bis auf die Angaben, um die es geht',
      'Nachweis: Kontoauszug vom 03.06.2022',
      'Vollmacht',
    ])
  })

  it('is never called reviewed', () => {
    for (const one of requestsFor({ case: erika(), findings: all })) expect(one.reviewed).toBe('no')
  })
})
