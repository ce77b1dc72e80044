// E7: one thing stands in the file twice.
import { type Answer, defineRule, inDoubt, none } from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { listsEntries } from './kinds.ts'
import type { Look } from './look.ts'
import { likenessOf, type Pair } from './pairs.ts'

export const duplicateEntry = defineRule({
  id: 'duplicate-entry',
  code: 'E7',
  title: { de: 'Doppelte Einträge', en: 'Entries that stand twice', fr: 'Inscriptions en double' },
  question: {
    de: 'Steht dieselbe Sache zweimal in der Akte?',
    en: 'Does the same thing stand in the file twice?',
    fr: 'La même affaire figure-t-elle deux fois au dossier ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 5(1)(d), Art. 16',
    'Test: same party, amount within 5 %, dates within 31 days; or a claim sold and open at both ends',
  ],
  applies: listsEntries,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Einträge auflistet.',
    en: 'This needs a letter that lists your entries.',
    fr: 'Il faut pour cela une lettre qui énumère vos inscriptions.',
  },
  run: (look) => {
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const answers = groupsOf(pairsOf(look)).map((pairs) => answer(look, pairs))
    if (answers.length > 0) return answers
    const doubt = doubtThatHides(look)
    if (doubt !== null) return [inDoubt(look, doubt.row, titleOf(look), doubt.leaf)]
    const n = look.entries.length
    return [
      none(
        titleOf(look),
        look.say(
          `Einträge verglichen: ${n}. Keiner steht doppelt da.`,
          `Entries compared: ${n}. None stands twice.`,
          `Inscriptions comparées : ${n}. Aucune ne figure deux fois.`,
        ),
        { checked: n },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(duplicateEntry.title.de, duplicateEntry.title.en, duplicateEntry.title.fr)

function pairsOf(look: Look): Pair[] {
  return look.entries.flatMap((a, n) =>
    look.entries.slice(n + 1).flatMap((b) => likenessOf(look, a, b) ?? []),
  )
}

const COMPARED = [
  'type',
  'party',
  'originalParty',
  'amount',
  'reference',
  'openedOn',
  'firstDueOn',
  'reportedOn',
]

/** A doubt on a field that is compared can hide a double, where there is more than one entry. */
function doubtThatHides(look: Look): { row: string; leaf: string } | null {
  if (look.entries.length < 2) return null
  for (const { path } of look.entries) {
    const leaf = look.doubtful(COMPARED.map((field) => `${path}/${field}`))
    if (leaf !== null) return { row: path, leaf }
  }
  return null
}

/** Pairs that share an entry are one matter. */
function groupsOf(pairs: Pair[]): Pair[][] {
  let groups: { paths: Set<string>; pairs: Pair[] }[] = []
  for (const pair of pairs) {
    const ends = [pair.a.path, pair.b.path]
    const touched = groups.filter((group) => ends.some((path) => group.paths.has(path)))
    const joined = {
      paths: new Set([...touched.flatMap((group) => [...group.paths]), ...ends]),
      pairs: [...touched.flatMap((group) => group.pairs), pair],
    }
    groups = [...groups.filter((group) => !touched.includes(group)), joined]
  }
  return groups.map((group) => group.pairs)
}

const rowNumber = (path: string) => Number(path.split('/')[2])

function answer(look: Look, pairs: Pair[]): Answer {
  const rows = [...new Map(pairs.flatMap(({ a, b }) => [a, b]).map((at) => [at.path, at])).values()]
  const sorted = rows.toSorted((a, b) => rowNumber(a.path) - rowNumber(b.path))
  const [first, ...others] = sorted
  const matter = first?.path ?? '/entries'
  const used = [...new Set(pairs.flatMap((pair) => pair.used))]
  const doubt = look.doubtful([...used, ...sorted.map(({ path }) => `${path}/type`)])
  if (doubt !== null) return inDoubt(look, matter, titleOf(look), doubt)
  const likeness = pairs.some((pair) => pair.likeness === 'said')
    ? 'said'
    : (pairs[0]?.likeness ?? 'same')
  const numbers = sorted.map(({ path }) => rowNumber(path) + 1)
  const last = numbers.at(-1) ?? 0
  const list = `${numbers.slice(0, -1).join(', ')} ${look.say('und', 'and', 'et')}\u00a0${last}`
  const amount = first?.row.amount ?? null
  const amountSure = amount !== null && used.includes(`${matter}/amount`)
  const sum = amountSure && amount !== null ? look.money(amount, first?.row.currency ?? null) : null
  return {
    matter,
    with: others.map(({ path }) => path),
    strength: likeness === 'said' ? 'contradiction' : 'unexplained',
    contestable: 'yes',
    title: look.say(
      'Zwei Einträge sehen nach derselben Sache aus',
      'Two entries look like the same thing',
      'Deux inscriptions semblent être la même affaire',
    ),
    statement: statementOf(look, likeness, list, sum),
    numbers: {
      entries: numbers.length,
      daysApartAtMost: 31,
      ...Object.fromEntries(numbers.map((n, i) => [`entry${i + 1}`, n])),
      ...(amountSure ? { amountCents: amount } : {}),
    },
    used,
    caveats: [
      likeness === 'said'
        ? look.say(
            'Dass es dieselbe Sache ist, haben Sie angegeben. Legen Sie einen Nachweis bei.',
            'You stated that it is the same thing. Enclose proof of it.',
            'C’est vous qui avez indiqué qu’il s’agit de la même affaire. Joignez une preuve.',
          )
        : look.say(
            'Es können auch zwei verschiedene Verträge sein. Vergleichen Sie die Einträge mit Ihren Unterlagen.',
            'They may also be two different contracts. Compare the entries with your papers.',
            'Il peut aussi s’agir de deux contrats différents. Comparez les inscriptions avec vos documents.',
          ),
    ],
    grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
    letters: ['rectification'],
    effect: effectOfRemoving(
      look,
      others.map(({ path }) => path),
    ),
  }
}

function statementOf(
  look: Look,
  likeness: Pair['likeness'],
  list: string,
  sum: string | null,
): string {
  const over = sum === null ? '' : look.say(` über ${sum}`, ` of ${sum}`, ` de ${sum}`)
  if (likeness === 'said') {
    return look.say(
      `Sie sagen, dass die Einträge ${list} dieselbe Sache sind. Sie stehen beide in Ihrer Akte.`,
      `You say that entries ${list} are the same thing. Both stand in your file.`,
      `Vous dites que les inscriptions ${list} sont la même affaire. Toutes figurent au dossier.`,
    )
  }
  if (likeness === 'sold') {
    return look.say(
      `Die Einträge ${list} nennen dieselbe Forderung${over}: einmal beim ersten Gläubiger, einmal beim Käufer. Beide stehen als offen da.`,
      `Entries ${list} name the same claim${over}: once with the first creditor, once with the buyer. Both are shown as open.`,
      `Les inscriptions ${list} désignent la même créance${over} : une fois chez le premier créancier, une fois chez l’acheteur. Les deux sont présentées comme ouvertes.`,
    )
  }
  if (likeness === 'two-forms') {
    return look.say(
      `Die Einträge ${list} nennen einen Kredit${over} derselben Bank, einmal als Ratenkredit und einmal als Immobilienkredit. Die Daten liegen höchstens 31\u00a0Tage auseinander.`,
      `Entries ${list} name a loan${over} of the same bank, once as an instalment loan and once as a mortgage. The dates are at most 31\u00a0days apart.`,
      `Les inscriptions ${list} désignent un crédit${over} de la même banque, une fois comme prêt à tempérament et une fois comme prêt immobilier. Les dates sont à 31 jours au plus l’une de l’autre.`,
    )
  }
  return look.say(
    `Die Einträge ${list} nennen dieselbe Firma und fast denselben Inhalt${over}. Die Daten liegen höchstens 31\u00a0Tage auseinander. Der Brief sagt nicht, warum es mehrere sind.`,
    `Entries ${list} name the same company and nearly the same content${over}. The dates are at most 31\u00a0days apart. The letter does not say why there are several.`,
    `Les inscriptions ${list} désignent la même entreprise et presque le même contenu${over}. Les dates sont à 31 jours au plus l’une de l’autre. La lettre ne dit pas pourquoi il y en a plusieurs.`,
  )
}
