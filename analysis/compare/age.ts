// Ages in completed months, the unit in which documented facts are compared.
import type { Day } from '../../extract/index.ts'
import { daysBetween, monthsBetween } from '../day.ts'

/** Completed months from one day to another; null when the second is the earlier: such a date is not yet a fact. */
export function completedMonths(from: Day, to: Day): number | null {
  return from > to ? null : monthsBetween(from, to)
}

/** Days between two days, either order, 0 or more. */
export function daysApart(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other))
}
