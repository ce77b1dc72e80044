// What people type into fields, and what must be refused because it could mean two things.
import { describe, expect, it } from 'vitest'
import { missingField, understood, withAnswers } from '../../server/web/missing.ts'
import { parseTyped, typedCents, typedDay, typedNumber, typedText } from '../../server/web/typed.ts'

describe('days', () => {
  it.each([
    ['03.06.2022', '2022-06-03'],
    ['3.6.2022', '2022-06-03'],
    ['3. 6. 2022', '2022-06-03'],
    ['03/06/2022', '2022-06-03'],
    ['2022-06-03', '2022-06-03'],
    ['29.02.2024', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(typedDay(text)).toBe(day)
  })
  it.each(['29.02.2023', '31.04.2022', '03.06.22', '3. Juni 2022', '2022', '13.13.2022'])(
    'refuses %s',
    (text) => {
      expect(typedDay(text)).toBeNull()
    },
  )
})

describe('amounts', () => {
  it.each([
    ['312,40', 31240],
    ['312.40', 31240],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234.567,89', 123456789],
    ['312', 31200],
    ['312,40 EUR', 31240],
    ['€ 5,00', 500],
  ])('%s', (text, cents) => {
    expect(typedCents(text)).toBe(cents)
  })
  it.each(['1.234', '1,234', '12,345.6', '1.2,3', '1.234.50', '312,4', 'viel', '1,234,50'])(
    'refuses %s',
    (text) => {
      expect(typedCents(text)).toBeNull()
    },
  )
})

describe('numbers', () => {
  it.each([
    ['97,53', 97.53],
    ['97.5 %', 97.5],
    ['9397', 9397],
  ])('%s', (text, value) => {
    expect(typedNumber(text)).toBe(value)
  })
  it.each(['9.397', '9,397', '12a', '--3'])('refuses %s', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})

it('takes an empty field as "not printed" and writes values back as they are typed', () => {
  expect(parseTyped('  ', 'money')).toEqual({ ok: true, value: null })
  expect(typedText('2022-06-03', 'day', { decimal: '.' })).toBe('03.06.2022')
  expect(typedText(31240, 'money', { decimal: ',' })).toBe('312,40')
  expect(typedText(97.53, 'percent', { decimal: ',' })).toBe('97,53')
})

describe('missing answers', () => {
  it('puts a typed day under the pointer that the path escapes', () => {
    const field = missingField('entries/~1entries~13/disputedOn')
    expect(field.kind).toBe('day')
    expect(field.keys).toEqual(['entries', '/entries/3', 'disputedOn'])
    const said = understood(field, '01.02.2024')
    expect(
      withAnswers({ entries: { '/entries/3': { mine: true } } }, [[field.keys, said?.value]]),
    ).toEqual({
      entries: { '/entries/3': { mine: true, disputedOn: '2024-02-01' } },
    })
  })
  it('keeps "not said" apart from "no"', () => {
    const field = missingField('entries/~1entries~13/titled')
    expect(understood(field, '')).toEqual({ value: undefined })
    expect(understood(field, 'nein')).toEqual({ value: false })
    expect(withAnswers({}, [[field.keys, undefined]])).toEqual({})
  })
  it('refuses what the model does not know', () => {
    expect(withAnswers({}, [[['nonsense'], 'x']])).toBeNull()
    expect(understood(missingField('entries/~1entries~13/amount'), '1.234')).toBeNull()
  })
})
