// When a month ends by Regulation 1182/71, with German holidays. Expected days are taken from printed calendars.
import { describe, expect, test } from 'vitest'
import { dueOn, easterSunday, holidayOn, isWorkingDay, periodEnd } from '../../../analysis/index.ts'

describe('Easter Sunday', () => {
  test.each([
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('%i: %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})

describe('holidays', () => {
  test.each([
    ['2026-01-01', 'Neujahr'],
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-06', 'Ostermontag'],
    ['2026-05-01', 'Tag der Arbeit'],
    ['2026-05-14', 'Christi Himmelfahrt'],
    ['2026-05-25', 'Pfingstmontag'],
    ['2026-10-03', 'Tag der Deutschen Einheit'],
    ['2026-12-25', '1. Weihnachtstag'],
    ['2026-12-26', '2. Weihnachtstag'],
    ['2017-10-31', 'Reformationstag 2017'],
  ])('%s is %s everywhere', (day, name) => {
    expect(holidayOn(day)).toBe(name)
  })

  test('ordinary days and Christmas Eve are none', () => {
    expect(holidayOn('2026-12-24')).toBeNull()
    expect(holidayOn('2018-10-31')).toBeNull()
  })

  test.each([
    ['2026-06-04', 'HE', 'Fronleichnam'],
    ['2026-01-06', 'BY', 'Heilige Drei Könige'],
    ['2026-03-08', 'BE', 'Internationaler Frauentag'],
    ['2026-11-18', 'SN', 'Buß- und Bettag'],
    ['2023-11-22', 'SN', 'Buß- und Bettag'],
    ['2022-11-16', 'SN', 'Buß- und Bettag'],
    ['2026-10-31', 'HH', 'Reformationstag'],
    ['2026-11-01', 'NW', 'Allerheiligen'],
    ['2026-09-20', 'TH', 'Weltkindertag'],
    ['2026-08-15', 'SL', 'Mariä Himmelfahrt'],
  ] as const)('%s in %s is %s', (day, land, name) => {
    expect(holidayOn(day, land)).toBe(name)
  })

  test('a holiday of one state is none in another, nor before its law', () => {
    expect(holidayOn('2026-06-04', 'BE')).toBeNull()
    expect(holidayOn('2018-03-08', 'BE')).toBeNull()
    expect(holidayOn('2022-03-08', 'MV')).toBeNull()
    expect(holidayOn('2023-03-08', 'MV')).toBe('Internationaler Frauentag')
    expect(holidayOn('2016-10-31', 'HH')).toBeNull()
  })
})

describe('the end of a period of months', () => {
  test.each([
    ['an ordinary day', '2026-11-25', 1, '2026-12-28'], // 25 Dec holiday (Fri), 26 Sat, 27 Sun
    ['the same day-number', '2026-09-15', 1, '2026-10-15'],
    ['31 January ends on the last day of February', '2025-01-31', 1, '2025-02-28'],
    ['in a leap year on the 29th, a Thursday', '2024-01-31', 1, '2024-02-29'],
    ['a Saturday moves to Monday', '2026-09-10', 1, '2026-10-12'],
    ['a Sunday moves to Monday', '2026-09-11', 1, '2026-10-12'],
    ['Good Friday moves past Easter Monday', '2026-03-03', 1, '2026-04-07'],
    ['New Year moves to Monday', '2026-12-01', 1, '2027-01-04'],
    ['three months', '2026-08-15', 3, '2026-11-16'],
  ])('%s', (_, received, months, due) => {
    expect(dueOn(received, months)).toBe(due)
  })

  test('a holiday of the addressee’s state counts when the state is named', () => {
    expect(dueOn('2026-05-04', 1)).toBe('2026-06-04')
    expect(dueOn('2026-05-04', 1, 'HE')).toBe('2026-06-05')
    expect(isWorkingDay('2026-06-04', 'HE')).toBe(false)
    expect(isWorkingDay('2026-06-04')).toBe(true)
  })
})

describe('a period counted by the seat of the addressee', () => {
  // 10 October 2026 is a Saturday.
  test.each([
    ['UK', { days: 28 }, '2026-09-12', '2026-10-10'],
    ['US', { days: 30 }, '2026-09-10', '2026-10-10'],
    ['UK', { months: 1 }, '2026-09-10', '2026-10-10'],
    ['HE', { days: 30 }, '2026-09-10', '2026-10-12'],
    ['AT', { months: 1 }, '2026-09-10', '2026-10-12'],
    ['FR', { months: 1 }, '2026-10-11', '2026-11-12'], // the 11th is a holiday in France
    ['HE', { months: 1 }, '2026-10-11', '2026-11-11'],
    [null, { months: 1 }, '2026-09-10', '2026-10-12'],
  ] as const)('%s, %o from %s: %s', (seat, counting, received, end) => {
    expect(periodEnd(received, counting, seat)).toBe(end)
  })
})
