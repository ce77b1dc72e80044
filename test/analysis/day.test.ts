// Day arithmetic: leap days, month ends, borders. Expected days are taken from a calendar.
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayInWords,
  daysBetween,
  monthsBetween,
  weekday,
} from '../../analysis/index.ts'

describe('adding months', () => {
  test.each([
    ['2023-11-02', 36, '2026-11-02'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -12, '2024-01-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['1999-11-30', 3, '2000-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })
})

describe('adding and counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-05-18', 100, '2024-08-26'],
    ['2000-02-28', 2, '2000-03-01'],
    ['1970-01-01', 0, '1970-01-01'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(n)
  })

  test('a common year has 365 days and a leap year 366', () => {
    expect(daysBetween('2025-01-01', '2026-01-01')).toBe(365)
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('1900-01-01', '1901-01-01')).toBe(365)
  })
})

describe('full months between two days', () => {
  test.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2023-11-02', '2026-11-01', 35],
    ['2023-11-02', '2026-11-02', 36],
    ['2026-02-15', '2026-01-15', -1],
    ['2026-02-15', '2026-01-16', -1],
  ])('from %s to %s: %i', (a, b, months) => {
    expect(monthsBetween(a, b)).toBe(months)
  })
})

test('weekdays of known days', () => {
  expect(weekday('2026-11-25')).toBe(3) // Wednesday
  expect(weekday('2026-11-22')).toBe(7) // Sunday
  expect(weekday('2000-01-01')).toBe(6) // Saturday
  expect(weekday('1969-07-20')).toBe(7) // Sunday
})

test('days are ordered and spoken', () => {
  expect(compareDays('2026-01-02', '2026-01-10')).toBeLessThan(0)
  expect(compareDays('2026-01-10', '2026-01-10')).toBe(0)
  expect(compareDays('2027-01-01', '2026-12-31')).toBeGreaterThan(0)
  expect(dayInWords('2022-06-03', 'de')).toBe('03.06.2022')
  expect(dayInWords('2022-06-03', 'en')).toBe('3 June 2022')
})
