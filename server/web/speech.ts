// Numbers, days and plurals as a reader of the page's language expects them, by Intl, with the non-breaking spaces of the look.
const NBSP = '\u00a0'

export type Spell = {
  /** `2022-06-03` → 03.06.2022 / 3 June 2022 (non-breaking). Anything that is not a day is given back as it is. */
  day(iso: string): string
  /** An instant → day and time in Berlin: 24.11.2026 um 14:05 Uhr. */
  instant(iso: string): string
  /** Cents → 312,40 Euro / €312.40. Other currencies keep their code. */
  money(cents: number, currency?: string | null): string
  /** Cents as they are typed into a field: 312,40. */
  amount(cents: number): string
  /** A plain number, no thousands separator (scores): 9397; decimals as needed. */
  plain(value: number): string
  /** 78.42 → 78,42 % with a non-breaking space (English without). */
  percent(value: number): string
  /** Counts in words up to twelve: drei / three; `Three` at the start of a sentence comes from `first`. */
  count(n: number): string
  /** Picks the plural form of n. */
  plural(n: number, one: string, other: string): string
  /** The same for languages with more forms than two (`few`, `many`): Ukrainian, Arabic. */
  form(n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string
  /** The mark before decimals, as people type it. */
  decimal: ',' | '.'
}

/** First letter large, for a number word that opens a sentence. */
export const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Joins short parts of one measure so that a line never breaks inside: ('16', 'Monate') → 16 Monate. */
export const tied = (...parts: (string | number)[]) => parts.join(NBSP)

/** What Intl does not know about a language: every catalogue brings its own (docs/how-to/add-a-language.md). */
export type Spelling = {
  /** For Intl: `de-DE`. */
  locale: string
  /** How a day is written in a sentence: 03.06.2022 (`figures`) or 3 June 2022 (`words`). */
  days: 'figures' | 'words'
  /** Day and clock time together. */
  at(day: string, clock: string): string
  /** An amount in euros from its figure. */
  euros(figure: string): string
  percent(figure: string): string
  /** Numbers in words, from none upwards; larger ones are written in figures. */
  words: readonly string[]
}

/** How one language writes figures. */
export function spellingOf(spelling: Spelling): Spell {
  const { locale, days, words } = spelling
  const rules = new Intl.PluralRules(locale)
  const bare = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 4 })
  const typed = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const parts = {
    day: days === 'figures' ? '2-digit' : 'numeric',
    month: days === 'figures' ? '2-digit' : 'long',
    year: 'numeric',
  } as const
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const date = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  const moment = { timeZone: 'Europe/Berlin' } as const
  const dateThere = new Intl.DateTimeFormat(locale, { ...parts, ...moment })
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    ...moment,
  })
  const tie = (text: string) => text.replaceAll(' ', NBSP)
  return {
    day: (iso) =>
      /^\d{4}-\d{2}-\d{2}$/.test(iso) ? tie(date.format(new Date(`${iso}T00:00:00Z`))) : iso,
    instant: (iso) => {
      const at = new Date(iso)
      return spelling.at(tie(dateThere.format(at)), clock.format(at))
    },
    money: (cents, currency = 'EUR') => {
      const figure = two.format(cents / 100)
      return currency && currency !== 'EUR' ? tied(figure, currency) : spelling.euros(figure)
    },
    amount: (cents) => typed.format(cents / 100),
    plain: (value) => bare.format(value),
    percent: (value) => spelling.percent(bare.format(value)),
    count: (n) => words[n] ?? String(n),
    plural: (n, one, other) => (rules.select(n) === 'one' ? one : other),
    form: (n, forms) => forms[rules.select(n)] ?? forms.other,
    decimal: bare.format(0.5).includes(',') ? ',' : '.',
  }
}
