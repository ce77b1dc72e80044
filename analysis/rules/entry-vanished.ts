// R18: a contract of an older letter that a newer letter of the same bureau no longer lists, or one that was gone and came back.
import type { Entry } from '../../extract/index.ts'
import { addMonths } from '../day.ts'
import { RETENTION } from '../law/retention.ts'
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
import { isSameThing, likenessLeaves } from './same-entry.ts'

const KEPT_MONTHS = RETENTION['coc-iv-3a'].value.months ?? 36
/** Deleted with the end of the contract: that they are gone says nothing. */
const GONE_WITH_THE_END: readonly Entry['type'][] = [
  'current-account',
  'basic-account',
  'credit-card',
]

export const entryVanished = defineRule({
  id: 'entry-vanished',
  code: 'R18',
  title: {
    de: 'Einträge, die verschwunden sind',
    en: 'Entries that vanished',
    fr: 'Inscriptions disparues',
  },
  question: {
    de: 'Fehlt im neueren Brief ein Vertrag, der noch stehen müsste, oder ist etwas Gelöschtes wieder da?',
    en: 'Does the newer letter lack a contract that should still be there, or did something deleted come back?',
    fr: 'Manque-t-il à la nouvelle lettre un contrat qui devrait y être, ou une donnée effacée est-elle revenue ?',
  },
  version: '1',
  validFrom: '2018-05-25',
  sources: [
    'Code of conduct of the German bureaus, no. IV.3a: contracts stay three years after their end',
    'GDPR Art. 5(1)(d), Art. 15(1), Art. 16',
  ],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es zwei Briefe derselben Auskunftei aus verschiedener Zeit.',
    en: 'This needs two letters of the same bureau of different dates.',
    fr: 'Il faut pour cela deux lettres de la même agence, de dates différentes.',
  },
  run: (look) => {
    const others = look.beside.filter(({ letter }) => listsFile(letter))
    if (others.length === 0)
      return [
        unasked(
          titleOf(look),
          look.say(entryVanished.needs.de, entryVanished.needs.en, entryVanished.needs.fr),
        ),
      ]
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    if (look.doubtful(['/pages']) !== null) return [inDoubt(look, null, titleOf(look), '/pages')]
    const day = look.day
    const dated = others.flatMap((at) => {
      const on = dayOf(at)
      return on === null || isListInDoubt(at, 'entries') ? [] : [{ at, on }]
    })
    if (dated.length < others.length) return [otherUnsure(look)]
    const later = dated.filter(({ on }) => on > day).toSorted((a, b) => a.on.localeCompare(b.on))
    const [next] = later
    if (next === undefined) return isNewest(look, dated) ? [] : [sameDay(look)]
    const answers = look.entries.flatMap((at) => judge(look, at, day, next, later.slice(1)))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Einträge mit dem Brief vom ${look.date(next.on)} verglichen: ${look.entries.length}. Was fehlt, durfte gelöscht werden.`,
          `Entries compared with the letter of ${look.date(next.on)}: ${look.entries.length}. What is gone could be deleted.`,
          `Inscriptions comparées avec la lettre du ${look.date(next.on)} : ${look.entries.length}. Ce qui a disparu pouvait être effacé.`,
        ),
        { checked: look.entries.length, laterOn: next.on },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(entryVanished.title.de, entryVanished.title.en, entryVanished.title.fr)

type Dated = { at: Opened; on: string }

/** Older letters speak about this one. */
const isNewest = (look: Look, dated: Dated[]) => dated.some(({ on }) => on < (look.day ?? ''))

function sameDay(look: Look): Answer {
  return unasked(
    titleOf(look),
    look.say(
      'Beide Briefe gelten für denselben Tag. Für einen Vergleich braucht es zwei verschiedene.',
      'Both letters are stated for the same day. A comparison needs two different ones.',
      'Les deux lettres valent pour le même jour. Une comparaison en demande deux différents.',
    ),
  )
}

function otherUnsure(look: Look): Answer {
  return untestable(
    null,
    titleOf(look),
    look.say(
      'Von einem der Briefe fehlt der Stichtag, oder seine Einträge sind nicht sicher gelesen.',
      'One of the letters lacks its day, or its entries were not read with certainty.',
      'La date de l’une des lettres manque, ou ses inscriptions n’ont pas été lues avec certitude.',
    ),
  )
}

const holds = ({ at }: Dated, entry: Entry) =>
  at.letter.entries.some((row) => isSameThing(entry, row))

function judge(look: Look, at: Row<Entry>, day: string, next: Dated, later: Dated[]): Answer[] {
  // Two letters of one day show one file: what either of them lists is there.
  const back = [next, ...later].find((one) => holds(one, at.row))
  if (back?.on === next.on) return []
  // A doubtful row of the newer letter may be this one, misread.
  const unsure = next.at.letter.entries.findIndex(
    ({ type }, n) => type === at.row.type && next.at.doubtful([`/entries/${n}`]) !== null,
  )
  if (unsure >= 0) {
    const row = `/entries/${unsure}`
    const doubted = inDoubt(look, at.path, titleOf(look), row)
    return [{ ...doubted, used: [], elsewhere: { at: next.at, row, used: [] } }]
  }
  const leaves = likenessLeaves(at)
  const doubt = look.doubtful([`${at.path}/type`, `${at.path}/status`, ...leaves])
  if (doubt !== null) return [inDoubt(look, at.path, titleOf(look), doubt)]
  if (back !== undefined) return [cameBack(look, at, next, back)]
  if (at.row.negative || !mustStillStand(at.row, day, next.on)) return []
  return [gone(look, at, next)]
}

/** The earliest day on which a contract may be gone: three years after its end, or after this letter when it still ran. */
function mustStillStand(row: Entry, day: string, laterOn: string): boolean {
  if (GONE_WITH_THE_END.includes(row.type) || row.status === 'unknown') return false
  const [end = day] = [row.closedOn ?? day, day].toSorted()
  return laterOn <= addMonths(end, KEPT_MONTHS)
}

function vanished(look: Look, at: Row<Entry>, other: Opened, own: Own): Answer {
  return {
    matter: at.path,
    strength: 'unexplained',
    used: [...likenessLeaves(at), look.dayPath],
    grounds: ['gdpr-5-1-d', 'gdpr-15-1', 'gdpr-16', 'bdsg-old-34'],
    letters: ['explanation'],
    effect: null,
    elsewhere: { at: other, row: null, used: [dayPathOf(other.letter)] },
    ...own,
  }
}

type Own = Pick<Answer, 'title' | 'statement' | 'numbers' | 'caveats' | 'contestable'> &
  Partial<Answer>

function gone(look: Look, at: Row<Entry>, next: Dated): Answer {
  return vanished(look, at, next.at, {
    contestable: 'unclear',
    title: look.say(
      'Ein Vertrag ist aus der Akte verschwunden',
      'A contract vanished from the file',
      'Un contrat a disparu du dossier',
    ),
    statement: look.say(
      `Am ${look.date(look.day ?? '')} stand dieser Vertrag in Ihrer Akte. Am ${look.date(next.on)} fehlt er. Ein Grund steht nicht im Brief. Ordentlich erfüllte Verträge bleiben sonst drei Jahre nach ihrem Ende.`,
      `On ${look.date(look.day ?? '')} this contract stood in your file. On ${look.date(next.on)} it is missing. The letter gives no reason. Contracts performed as agreed otherwise stay three years after their end.`,
      `Au ${look.date(look.day ?? '')}, ce contrat figurait au dossier. Au ${look.date(next.on)}, il manque. La lettre n’en donne pas la raison. Les contrats correctement exécutés restent sinon trois ans après leur fin.`,
    ),
    numbers: { stateOf: look.day, laterOn: next.on },
    caveats: [
      look.say(
        'Haben Sie selbst die Löschung verlangt, ist das der Grund. Ein alter, guter Vertrag kann dem Score nützen.',
        'If you asked for the deletion yourself, that is the reason. An old, good contract can help the score.',
        'Si vous avez vous-même demandé l’effacement, c’est la raison. Un bon contrat ancien peut aider le score.',
      ),
    ],
  })
}

function cameBack(look: Look, at: Row<Entry>, next: Dated, back: Dated): Answer {
  return vanished(look, at, back.at, {
    contestable: at.row.negative ? 'yes' : 'unclear',
    title: look.say(
      'Ein Eintrag war weg und ist wieder da',
      'An entry was gone and came back',
      'Une inscription avait disparu et est revenue',
    ),
    statement: look.say(
      `Der Eintrag stand am ${look.date(look.day ?? '')} in Ihrer Akte, am ${look.date(next.on)} nicht mehr und am ${look.date(back.on)} wieder. Ein Grund steht nicht im Brief.`,
      `The entry stood in your file on ${look.date(look.day ?? '')}, no longer on ${look.date(next.on)}, and again on ${look.date(back.on)}. The letter gives no reason.`,
      `L’inscription figurait au dossier au ${look.date(look.day ?? '')}, plus au ${look.date(next.on)}, et de nouveau au ${look.date(back.on)}. La lettre n’en donne pas la raison.`,
    ),
    numbers: { stateOf: look.day, goneOn: next.on, backOn: back.on },
    caveats: [
      look.say(
        'War er gelöscht, weil Sie es verlangt haben, fragen Sie nach dem Grund der neuen Meldung.',
        'If it was deleted because you asked, ask for the reason of the new report.',
        'Si elle avait été effacée à votre demande, demandez la raison du nouveau signalement.',
      ),
    ],
  })
}
