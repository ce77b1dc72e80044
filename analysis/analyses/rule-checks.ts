// What the rules find, over many letters (A7, A8, A10, A11, A13): wrong and missing entries, overrun periods, incomplete answers, address data.
import { RULES } from '../rules/index.ts'
import { clopperPearson } from '../statistics/index.ts'
import { defineAnalysis } from './define.ts'
import { detectableShare, partOf } from './estimate.ts'
import { columns, line, NOTHING } from './estimates.ts'
import { estimatePlan, rowName } from './plans.ts'
import type { Population } from '../compare/index.ts'

/** People for whom a rule could look. */
const TESTED = 100
/** One or two letters may be misread; three are more than that. */
const LEAST = 3

export default defineAnalysis({
  id: 'rule-checks',
  version: '1',
  minimumN: TESTED,
  minimumCell: 10,
  words: {
    de: {
      title: 'Was die Prüfregeln über alle Briefe finden',
      question:
        'Bei wie vielen Menschen widerspricht der Brief sich selbst, dem Gesetz oder dem, was die Menschen sagen?',
      method:
        'Jede Prüfregel über alle Briefe: Anteil der Menschen, bei denen sie etwas findet, unter denen, bei denen sie prüfen konnte. Clopper–Pearson-Intervall, 95 %. Ein Mensch zählt einmal.',
      assumptions: ['Die Angaben der Menschen zu ihrem Brief stimmen.'],
      caveats: [
        'Gezählt sind Menschen, die gespendet haben, nicht alle. Wer einen Fehler vermutet, spendet vielleicht eher.',
        'Wo eine Regel nicht prüfen konnte, zählt der Brief nicht mit.',
      ],
    },
    en: {
      title: 'What the rules find over all letters',
      question:
        'For how many people does the letter contradict itself, the law or what the people say?',
      method:
        'Each rule over all letters: share of people for whom it finds something among those for whom it could look. Clopper–Pearson interval, 95 %. A person counts once.',
      assumptions: ['What people say about their letter is true.'],
      caveats: [
        'People who donated are counted, not everybody. Whoever suspects an error may donate more readily.',
        'Where a rule could not look, the letter does not count.',
      ],
    },
    fr: {
      title: 'Ce que les règles trouvent dans toutes les lettres',
      question:
        'Pour combien de personnes la lettre se contredit-elle, ou contredit-elle la loi ou ce que disent les personnes\u202f?',
      method:
        'Chaque règle sur toutes les lettres\u202f: part des personnes chez qui elle trouve quelque chose, parmi celles chez qui elle a pu vérifier. Intervalle de Clopper–Pearson, 95\u202f%. Une personne compte une fois.',
      assumptions: ['Ce que les personnes disent de leur lettre est vrai.'],
      caveats: [
        'On compte des personnes qui ont donné leur lettre, pas tout le monde. Qui soupçonne une erreur donne peut-être plus volontiers.',
        'Où une règle n’a pas pu vérifier, la lettre ne compte pas.',
      ],
    },
  },
  run(_, gate, { population }) {
    const counted = countsOf(population).filter(({ found, none }) => found + none >= TESTED)
    if (counted.length === 0) return { verdict: 'insufficient data', ...NOTHING }
    const estimates = counted.flatMap(({ rule, found, none }) => {
      const all = found + none
      if (partOf(found, all, gate) === null) return []
      const { low, high } = clopperPearson(found, all)
      const [value, from, to] = [found / all, low, high].map((share) => 100 * share)
      return line(
        { name: 'letters' },
        {
          name: 'found',
          group: `rule:${rule}`,
          specification: 'people',
          unit: 'percent',
          n: all,
          value: value as number,
          low: from as number,
          high: to as number,
        },
        gate,
        1,
      )
    })
    const drawn = estimates
      .filter(({ value }) => (value ?? 0) > 0)
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, 12)
    const found = counted.filter((one) => one.found >= LEAST)
    return {
      verdict: found.length > 0 ? 'finding' : 'no evidence',
      estimates,
      table: {
        columns: columns('rule', 'found', 'looked-nothing', 'not-testable'),
        rows: counted.map(({ rule, found: hits, none, untestable }) => {
          const { cells } = gate.oneWay({ found: hits, none })
          return [`rule:${rule}`, cells.found, cells.none, gate.count(untestable)]
        }),
      },
      figure: estimatePlan(drawn, {
        description: DESCRIPTION,
        what: AXIS,
        label: (one) => rowName(one, false),
      }),
      detectable:
        found.length > 0
          ? null
          : detectableShare(Math.max(...counted.map((one) => one.found + one.none))),
      // Only if that many of the letters in question were invented would each rule have found less than three.
      undoneBy: found.length > 0 ? Math.max(...found.map((one) => one.found - LEAST + 1)) : null,
    }
  },
})

type Counts = { rule: string; found: number; none: number; untestable: number }

/** By rule, people for whom any letter shows something, else for whom it could look, else the rest. */
function countsOf({ records }: Population): Counts[] {
  const best = new Map<string, Map<string, 'found' | 'none' | 'untestable'>>()
  for (const [at, { person, checks }] of records.entries())
    for (const [rule, said] of Object.entries(checks ?? {})) {
      const people = best.get(rule) ?? new Map<string, 'found' | 'none' | 'untestable'>()
      best.set(rule, people)
      const who = person ?? `#${at}`
      const before = people.get(who)
      if (before === undefined || before === 'untestable' || said === 'found') people.set(who, said)
    }
  return [...best]
    .toSorted(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
    .map(([rule, people]) => {
      const counts = { rule, found: 0, none: 0, untestable: 0 }
      for (const said of people.values()) counts[said]++
      return counts
    })
}

const orderOf = (rule: string): number => {
  const at = RULES.findIndex(({ id }) => id === rule)
  return at < 0 ? RULES.length : at
}

const AXIS = {
  de: 'Anteil der Menschen, bei denen die Regel etwas findet',
  en: 'Share of people for whom the rule finds something',
  fr: 'Part des personnes chez qui la règle trouve quelque chose',
}
const DESCRIPTION = {
  de: 'Anteil der Menschen, bei denen eine Regel etwas findet, in Prozent mit 95-%-Intervall; die häufigsten.',
  en: 'Share of people for whom a rule finds something, in percent with 95 % interval; the most frequent.',
  fr: 'Part des personnes chez qui une règle trouve quelque chose, en pour cent avec intervalle de 95\u202f%\u202f; les plus fréquentes.',
}
