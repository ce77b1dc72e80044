// E17: two bureaus say different things about one person: a debt open here and paid there, or two birth dates.
import type { Entry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  none,
  unasked,
  untestable,
  withoutDay,
} from './define.ts'
import { listsFile } from './kinds.ts'
import { dayOf, dayPathOf, isListInDoubt, type Look, type Opened, type Row } from './look.ts'
import { onlyMatch } from './same-entry.ts'

/** Two settlement dates so far apart are no matter of booking. */
const DAYS_APART = 31

export const bureausDisagree = defineRule({
  id: 'bureaus-disagree',
  code: 'E17',
  title: {
    de: 'Zwei Auskunfteien im Vergleich',
    en: 'Two bureaus compared',
    fr: 'Deux agences comparées',
  },
  question: {
    de: 'Sagen zwei Auskunfteien über dieselbe Sache Verschiedenes?',
    en: 'Do two bureaus say different things about the same matter?',
    fr: 'Deux agences disent-elles des choses différentes sur la même affaire ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 5(1)(d), Art. 15(1)(g), Art. 16'],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es die Briefe von zwei Auskunfteien, die Ihre Einträge auflisten.',
    en: 'This needs letters of two bureaus that list your entries.',
    fr: 'Il faut pour cela des lettres de deux agences qui énumèrent vos inscriptions.',
  },
  run: (look) => {
    const isStranger = ({ letter }: Opened) =>
      letter.issuer !== look.letter.issuer && listsFile(letter)
    if (!look.others.some(isStranger))
      return [
        unasked(
          titleOf(look),
          look.say(bureausDisagree.needs.de, bureausDisagree.needs.en, bureausDisagree.needs.fr),
        ),
      ]
    // Each pair is looked at once, from its first letter.
    return look.after.filter(isStranger).flatMap((at) => pair(look, at))
  },
})

const titleOf = (look: Look) =>
  look.say(bureausDisagree.title.de, bureausDisagree.title.en, bureausDisagree.title.fr)

function pair(look: Look, other: Opened): Answer[] {
  if (look.day === null) return [withoutDay(look, titleOf(look))]
  const day = dayOf(other)
  if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
  if (day === null || isListInDoubt(other, 'entries')) return [otherUnsure(look)]
  const rows = other.letter.entries.map((row, n) => ({ path: `/entries/${n}`, row }))
  const pairs = look.entries.flatMap((at) => {
    const match = onlyMatch(at.row, rows)
    return match === null ? [] : [{ at, match }]
  })
  const answers = [
    ...births(look, other),
    ...pairs.flatMap(({ at, match }) => judge(look, other, at, match, look.day ?? '', day)),
  ]
  if (answers.length > 0) return answers
  return [
    none(
      titleOf(look),
      look.say(
        `Einträge, die beide Auskunfteien nennen: ${pairs.length}. Sie sagen dasselbe.`,
        `Entries that both bureaus name: ${pairs.length}. They say the same.`,
        `Inscriptions que les deux agences mentionnent : ${pairs.length}. Elles disent la même chose.`,
      ),
      { checked: pairs.length },
    ),
  ]
}

function otherUnsure(look: Look): Answer {
  return untestable(
    null,
    titleOf(look),
    look.say(
      'Vom zweiten Brief fehlt der Stichtag, oder seine Einträge sind nicht sicher gelesen. Vergleichen Sie ihn mit dem Papier.',
      'The second letter lacks its day, or its entries were not read with certainty. Compare it with the paper.',
      'La date de la seconde lettre manque, ou ses inscriptions n’ont pas été lues avec certitude. Comparez-la avec le papier.',
    ),
  )
}

const nameOf = ({ letter }: Pick<Opened, 'letter'>) => letter.sender ?? letter.issuer

function disagreement(look: Look, other: Opened, own: Own): Answer {
  return {
    strength: 'unexplained',
    contestable: 'yes',
    numbers: {},
    used: [],
    caveats: [
      look.say(
        'Das zeigt, dass eine der beiden Auskünfte nicht stimmen kann. Welche, zeigt es nicht.',
        'This shows that one of the two cannot be right. It does not show which.',
        'Cela montre que l’une des deux indications ne peut être exacte. Cela ne montre pas laquelle.',
      ),
    ],
    grounds: ['gdpr-15-1-g', 'gdpr-5-1-d', 'gdpr-16', 'bdsg-old-34', 'bdsg-old-35-1'],
    letters: ['explanation'],
    effect: null,
    ...own,
    elsewhere: { at: other, ...own.elsewhere },
  }
}

type Own = Pick<Answer, 'matter' | 'title' | 'statement'> &
  Partial<Omit<Answer, 'elsewhere'>> & { elsewhere: { row: string | null; used: string[] } }

function births(look: Look, other: Opened): Answer[] {
  const [own, theirs] = [look.letter.identity.bornOn, other.letter.identity.bornOn]
  if (own === null || theirs === null || own === theirs) return []
  const path = '/identity/bornOn'
  return [
    disagreement(look, other, {
      matter: path,
      title: look.say(
        'Zwei verschiedene Geburtsdaten',
        'Two different birth dates',
        'Deux dates de naissance différentes',
      ),
      statement: look.say(
        `Bei „${nameOf(look)}“ sind Sie am ${look.date(own)} geboren, bei „${nameOf(other)}“ am ${look.date(theirs)}.`,
        `At “${nameOf(look)}” you were born on ${look.date(own)}, at “${nameOf(other)}” on ${look.date(theirs)}.`,
        `Chez « ${nameOf(look)} », votre date de naissance est le ${look.date(own)}, chez « ${nameOf(other)} » le ${look.date(theirs)}.`,
      ),
      numbers: { bornOn: own, otherBornOn: theirs },
      used: [path],
      elsewhere: { row: null, used: [path] },
    }),
  ]
}

type State = { over: boolean; on: string | null }

/** What a row says by its day: over (with its end, if printed) or still open; null when it does not say. */
function stateOf(row: Entry, day: string): State | null {
  const end = row.settledOn ?? row.closedOn
  if (end !== null && end <= day) return { over: true, on: end }
  if (row.status === 'settled' || row.status === 'closed') return { over: true, on: null }
  return row.status === 'unknown' ? null : { over: false, on: null }
}

/** Over before a day on which the other still calls it open: an end after that day is no disagreement. */
const wasOver = (state: State, itsDay: string, otherDay: string) =>
  state.over && (state.on === null ? itsDay <= otherDay : state.on < otherDay)

function judge(
  look: Look,
  other: Opened,
  at: Row<Entry>,
  match: Row<Entry>,
  day: string,
  otherDay: string,
): Answer[] {
  const own = stateOf(at.row, day)
  const theirs = stateOf(match.row, otherDay)
  if (own === null || theirs === null) return []
  const apart = own.on !== null && theirs.on !== null ? Math.abs(daysBetween(own.on, theirs.on)) : 0
  const differ =
    (!own.over && wasOver(theirs, otherDay, day)) ||
    (!theirs.over && wasOver(own, day, otherDay)) ||
    apart > DAYS_APART
  if (!differ) return []
  const isClaim = at.row.type === 'claim'
  const thing = isClaim
    ? look.say('dieselbe Forderung', 'the same claim', 'la même créance')
    : look.say('denselben Vertrag', 'the same contract', 'le même contrat')
  const told = (who: string, state: State, on: string) => {
    const word = !state.over
      ? look.say(
          isClaim ? 'offen' : 'laufend',
          isClaim ? 'open' : 'running',
          isClaim ? 'ouverte' : 'en cours',
        )
      : look.say(
          isClaim ? 'erledigt' : 'beendet',
          isClaim ? 'settled' : 'ended',
          isClaim ? 'réglée' : 'terminé',
        )
    const since =
      state.on === null
        ? ''
        : look.say(
            ` seit dem ${look.date(state.on)}`,
            ` since ${look.date(state.on)}`,
            ` depuis le ${look.date(state.on)}`,
          )
    return look.say(
      `„${who}“ nennt sie mit Stand vom ${look.date(on)} „${word}“${since}.`,
      `“${who}” calls it “${word}”${since}, as of ${look.date(on)}.`,
      `Selon « ${who} », au ${look.date(on)}, l’état est « ${word} »${since}.`,
    )
  }
  const end = (row: Row<Entry>) =>
    (['settledOn', 'closedOn'] as const)
      .filter((field) => row.row[field] !== null)
      .map((field) => `${row.path}/${field}`)
  return [
    disagreement(look, other, {
      matter: at.path,
      title: look.say(
        'Zwei Auskunfteien widersprechen sich',
        'Two bureaus contradict each other',
        'Deux agences se contredisent',
      ),
      statement: [
        look.say(
          `Beide Auskunfteien führen ${thing}.`,
          `Both bureaus list ${thing}.`,
          `Les deux agences mentionnent ${thing}.`,
        ),
        told(nameOf(look), own, day),
        told(nameOf(other), theirs, otherDay),
      ].join(' '),
      numbers: {
        stateOf: day,
        otherStateOf: otherDay,
        ...(own.on === null ? {} : { endOn: own.on }),
        ...(theirs.on === null ? {} : { otherEndOn: theirs.on }),
      },
      used: [`${at.path}/status`, ...end(at), look.dayPath],
      elsewhere: {
        row: match.path,
        used: [`${match.path}/status`, ...end(match), dayPathOf(other.letter)],
      },
    }),
  ]
}
