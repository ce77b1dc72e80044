// What the person has not said yet about a disputed claim, in words.
import type { Trio } from '../law/fact.ts'
import type { AboutEntry } from './look.ts'

export const LACKS: Partial<Record<keyof AboutEntry, Trio>> = {
  disputed: {
    de: 'ob Sie widersprochen haben',
    en: 'whether you disputed it',
    fr: 'si vous l’avez contestée',
  },
  disputedOn: {
    de: 'wann Sie widersprochen haben',
    en: 'when you disputed it',
    fr: 'quand vous l’avez contestée',
  },
  reminders: {
    de: 'wie viele Mahnungen kamen',
    en: 'how many reminders came',
    fr: 'combien de relances sont venues',
  },
  firstReminderOn: {
    de: 'wann die erste Mahnung kam',
    en: 'when the first reminder came',
    fr: 'quand la première relance est venue',
  },
  warnedOn: {
    de: 'wann Sie vor der Meldung gewarnt wurden',
    en: 'when you were warned of the report',
    fr: 'quand l’avertissement du signalement est venu',
  },
}
