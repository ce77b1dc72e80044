// E18: a contract that the person has and that the letter does not list.
import { type Answers, emptyEntry, type Entry, EntryType } from '../../extract/index.ts'
import { addMonths, daysBetween } from '../day.ts'
import type { Trio } from '../law/fact.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  none,
  unasked,
  untestable,
  withoutDay,
} from './define.ts'
import { effectOfChanging } from './effect.ts'
import { listsFile } from './kinds.ts'
import type { Look } from './look.ts'
import { isSameCompany } from './names.ts'
import { REPORTED } from './reported-kinds.ts'

const DAYS_APART = 31

export const missingEntry = defineRule({
  id: 'missing-entry',
  code: 'E18',
  title: { de: 'Verträge, die fehlen', en: 'Contracts that are missing', fr: 'Contrats manquants' },
  question: {
    de: 'Fehlt auf dem Brief ein Vertrag, den Sie haben?',
    en: 'Does the letter lack a contract that you have?',
    fr: 'Manque-t-il sur la lettre un contrat que vous avez ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 16 sentence 2 (completion), Art. 5(1)(d)'],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Verträge auflistet.',
    en: 'This needs a letter that lists your contracts.',
    fr: 'Il faut pour cela une lettre qui énumère vos contrats.',
  },
  run: (look) => {
    // What is missing is said about one letter: the first that lists the file.
    if (look.before.some(({ letter }) => listsFile(letter))) return []
    const said = look.answers.missing ?? []
    if (said.length === 0) return [toAsk(look)]
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    const doubt = doubtThatHides(look)
    if (doubt !== null) return [inDoubt(look, null, titleOf(look), doubt)]
    const day = look.day
    const answers = said.flatMap((one, n) => judge(look, one, n, day))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Verträge, die Sie vermissen: ${said.length}. Jeder steht auf dem Brief oder muss dort nicht stehen.`,
          `Contracts that you miss: ${said.length}. Each is on the letter or need not be there.`,
          `Contrats qui vous manquent : ${said.length}. Chacun figure sur la lettre ou n’a pas à y figurer.`,
        ),
        { checked: said.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(missingEntry.title.de, missingEntry.title.en, missingEntry.title.fr)

type Missing = NonNullable<Answers['missing']>[number]

function toAsk(look: Look): Answer {
  return unasked(
    titleOf(look),
    look.say(
      'Vergleichen Sie den Brief mit Ihren Unterlagen. Fehlt ein Vertrag, nennen Sie uns Art, Firma und Beginn.',
      'Compare the letter with your papers. If a contract is missing, tell us its kind, company and start.',
      'Comparez la lettre avec vos documents. S’il manque un contrat, dites-nous son type, l’entreprise et le début.',
    ),
  )
}

/** A doubt on the list, a kind or a company can hide the contract. */
function doubtThatHides(look: Look): string | null {
  if (look.listInDoubt('entries')) return '/entries'
  // A page that could not be read may list it.
  const page = look.doubtful(['/pages'])
  if (page !== null) return page
  return look.doubtful(look.entries.flatMap(({ path }) => [`${path}/type`, `${path}/party`]))
}

function judge(look: Look, one: Missing, n: number, day: string): Answer[] {
  const type = EntryType.safeParse(one.type).data ?? null
  const words = type === null ? null : (REPORTED[type] ?? null)
  if (type === null || words === null) return []
  const openedOn = one.openedOn ?? null
  if (openedOn === null) return [lacking(look, n, look.say('der Beginn', 'the start', 'le début'))]
  // A new contract takes some weeks to reach the bureau.
  if (addMonths(openedOn, 1) > day) return []
  const party = one.party ?? null
  const alike = look.entries.filter(({ row }) => row.type === type)
  if (party === null) {
    return alike.length > 0
      ? [lacking(look, n, look.say('die Firma', 'the company', 'l’entreprise'))]
      : [found(look, { type, words, party, openedOn, n, day })]
  }
  const isNamed = ({ row }: { row: Entry }) =>
    [row.party, row.originalParty].some((name) => name !== null && isSameCompany(name, party))
  // The same company on the same day: listed, if in another form.
  if (look.entries.some((at) => isNamed(at) && begunOn(at.row, openedOn) === true)) return []
  const named = alike.filter(isNamed)
  if (named.some(({ row }) => begunOn(row, openedOn) === null)) return []
  if (named.length > 0) return [otherDate(look, n)]
  if (alike.some(({ row }) => row.party === null)) {
    return [
      lacking(
        look,
        n,
        look.say(
          'der Name der Firma im Brief',
          'the company’s name in the letter',
          'le nom de l’entreprise sur la lettre',
        ),
      ),
    ]
  }
  return [found(look, { type, words, party, openedOn, n, day })]
}

/** Did the listed contract begin then? null: it prints no date that would tell. */
function begunOn(row: Entry, openedOn: string): boolean | null {
  const dates = [row.openedOn, row.reportedOn, row.storedOn, row.firstDueOn].flatMap(
    (on) => on ?? [],
  )
  if (dates.length === 0) return null
  return dates.some((on) => Math.abs(daysBetween(on, openedOn)) <= DAYS_APART)
}

function lacking(look: Look, n: number, what: string): Answer {
  return {
    ...untestable(
      null,
      titleOf(look),
      look.say(
        `Zum vermissten Vertrag fehlt: ${what}. Ohne diese Angabe lässt sich das nicht prüfen.`,
        `About the missing contract we lack ${what}. Without it this cannot be checked.`,
        `Pour le contrat manquant, il nous manque ${what}. Sans cette indication, la vérification est impossible.`,
      ),
    ),
    ofCase: true,
    numbers: { missing: n },
  }
}

function otherDate(look: Look, n: number): Answer {
  return {
    ...untestable(
      null,
      titleOf(look),
      look.say(
        'Ein solcher Vertrag dieser Firma steht mit einem anderen Datum auf dem Brief. Vergleichen Sie, ob es derselbe ist.',
        'Such a contract of this company is on the letter with another date. Compare whether it is the same.',
        'Un tel contrat de cette entreprise figure sur la lettre avec une autre date. Comparez s’il s’agit du même.',
      ),
    ),
    ofCase: true,
    numbers: { missing: n },
  }
}

type Sum = {
  type: Entry['type']
  words: Trio
  party: string | null
  openedOn: string
  n: number
  day: string
}

function found(look: Look, { type, words, party, openedOn, n, day }: Sum): Answer {
  const at =
    party === null ? '' : look.say(` bei „${party}“`, ` with “${party}”`, ` chez « ${party} »`)
  const fresh: Entry = emptyEntry({ type, party, openedOn, status: 'running' })
  return {
    matter: '/entries',
    nth: n,
    strength: 'contradiction',
    contestable: 'yes',
    title: look.say(
      'Ein Vertrag fehlt auf dem Brief',
      'A contract is missing on the letter',
      'Un contrat manque sur la lettre',
    ),
    statement: look.say(
      `Sie haben nach Ihrer Angabe seit dem ${look.date(openedOn)} ${words.de}${at}. Am ${look.date(day)} stand davon nichts in Ihrer Akte.`,
      `By your account you have had ${words.en}${at} since ${look.date(openedOn)}. On ${look.date(day)} nothing of it stood in your file.`,
      `Selon vous, vous avez ${words.fr}${at} depuis le ${look.date(openedOn)}. Au ${look.date(day)}, rien n’en figurait au dossier.`,
    ),
    numbers: { missing: n, saidOpenedOn: openedOn, stateOf: day },
    used: [look.dayPath],
    caveats: [
      look.say(
        'Die Auskunftei kann den Vertrag nicht selbst eintragen. Bitten Sie die Firma, ihn zu melden. Sie muss es nicht immer.',
        'The bureau cannot enter the contract by itself. Ask the company to report it. It does not always have to.',
        'L’agence ne peut inscrire le contrat d’elle-même. Demandez à l’entreprise de le signaler. Elle n’y est pas toujours tenue.',
      ),
      look.say(
        'Den Vertrag haben Sie angegeben. Eine Seite daraus belegt ihn.',
        'You stated the contract. A page of it shows it.',
        'C’est vous qui avez indiqué le contrat. Une page de celui-ci le prouve.',
      ),
    ],
    grounds: ['gdpr-16', 'gdpr-5-1-d', 'bdsg-old-35-1'],
    letters: ['rectification'],
    effect: effectOfChanging(look, (letter) => ({
      ...letter,
      entries: [...letter.entries, fresh],
    })),
  }
}
