// E20: an answer to an access request that leaves out what Art. 15 asks for, or came too late.
import { ISSUERS } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import { LAND_OF_AUTHORITY } from '../law/authorities.ts'
import { dueAnywhere, dueOn } from '../law/deadline.ts'
import { lawFact } from '../law/on.ts'
import { type Item, ITEMS, KEYS } from './answer-items.ts'
import { type Answer, defineRule, inDoubt, none, untestable, withoutDay } from './define.ts'
import { isUnderGdpr } from './kinds.ts'
import type { Look } from './look.ts'
import { isUnderOldLaw } from './overdue.ts'

/** Letters that are no answer under Art. 15. */
const OTHER_KINDS: readonly string[] = [
  'schufa/score-2026',
  'schufa/bonitaetsauskunft',
  'schufa/datenuebersicht-34',
]

export const answerIncomplete = defineRule({
  id: 'answer-incomplete',
  code: 'E20',
  title: {
    de: 'Die Antwort auf Ihren Antrag',
    en: 'The answer to your request',
    fr: 'La réponse à votre demande',
  },
  question: {
    de: 'Ist die Auskunft vollständig und kam sie rechtzeitig?',
    en: 'Is the answer complete, and did it come in time?',
    fr: 'La réponse est-elle complète et est-elle venue à temps ?',
  },
  version: '1',
  validFrom: '2018-05-25',
  sources: [
    'GDPR Art. 15(1), Art. 12(3) and (4)',
    'Regulation (EEC, Euratom) No 1182/71, Art. 3',
    'VG Wiesbaden 6 K 788/20.WI of 19 November 2025',
  ],
  applies: (letter) => isUnderGdpr(letter) && !OTHER_KINDS.includes(letter.kind),
  needs: {
    de: 'Dafür braucht es eine Auskunft nach Art.\u00a015 DSGVO.',
    en: 'This needs an answer under Art.\u00a015 GDPR.',
    fr: 'Il faut pour cela une réponse selon l’art. 15 du RGPD.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (isUnderOldLaw(look.day)) return [beforeGdpr(look)]
    const answers = [...gaps(look), ...lateness(look)]
    if (answers.length > 0) return answers
    const open = KEYS.filter((key) => look.letter.statements[key] === null)
    return [open.length === 0 ? complete(look) : unread(look, open)]
  },
})

const titleOf = (look: Look) =>
  look.say(answerIncomplete.title.de, answerIncomplete.title.en, answerIncomplete.title.fr)

const wordsOf = (look: Look, keys: readonly Item[]) =>
  keys.map((key) => ITEMS[key][look.speech]).join(', ')

function beforeGdpr(look: Look): Answer {
  return none(
    titleOf(look),
    look.say(
      'Am Tag des Briefs galt Art.\u00a015 DSGVO noch nicht.',
      'On the day of the letter Art.\u00a015 GDPR was not yet in force.',
      'Au jour de la lettre, l’art. 15 du RGPD n’était pas encore applicable.',
    ),
  )
}

function complete(look: Look): Answer {
  const isDated = look.index > 0 || (look.answers.request?.receivedOn ?? null) !== null
  const time = isDated
    ? ''
    : look.say(
        ' Ob sie rechtzeitig kam, lässt sich prüfen, wenn Sie sagen, wann Ihr Antrag einging.',
        ' Whether it came in time can be checked when you say on which day your request arrived.',
        ' Si elle est venue à temps, cela peut être vérifié dès que vous dites quel jour votre demande est arrivée.',
      )
  const said = look.say(
    'Die Auskunft nennt Empfänger, Herkunft, Logik, Speicherdauer und Rechte.',
    'The answer names recipients, source, logic, storage period and rights.',
    'La réponse indique les destinataires, l’origine, la logique, la durée de conservation et les droits.',
  )
  return none(titleOf(look), `${said}${time}`, { checked: KEYS.length })
}

function unread(look: Look, open: readonly Item[]): Answer {
  return untestable(
    null,
    titleOf(look),
    look.say(
      `Nicht sicher zu erkennen ist, ob die Auskunft das nennt: ${wordsOf(look, open)}. Dafür braucht es alle Seiten des Briefs.`,
      `It cannot be told for certain whether the answer names this: ${wordsOf(look, open)}. All pages of the letter are needed.`,
      `Il n’est pas certain que la réponse indique ceci : ${wordsOf(look, open)}. Il faut pour cela toutes les pages de la lettre.`,
    ),
  )
}

function gaps(look: Look): Answer[] {
  const gone = KEYS.filter((key) => look.letter.statements[key] === false)
  if (gone.length === 0) return []
  const leaves = gone.map((key) => `/statements/${key}`)
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, '/statements', titleOf(look), doubt)]
  const asked = look.index === 0 ? (look.answers.request?.asked ?? []) : []
  const wasAsked = (key: Item) => {
    const needed = ITEMS[key].asked
    return asked.length === 0 || needed === null || asked.includes(needed)
  }
  const isDue = gone.some(wasAsked)
  return [
    {
      matter: '/statements',
      strength: isDue ? 'contradiction' : 'context',
      contestable: isDue ? 'yes' : 'unclear',
      title: look.say(
        'Die Auskunft ist unvollständig',
        'The answer is incomplete',
        'La réponse est incomplète',
      ),
      statement: look.say(
        `Auf dem Brief fehlt: ${wordsOf(look, gone)}. Art.\u00a015 DSGVO verlangt das in der Auskunft.`,
        `The letter lacks: ${wordsOf(look, gone)}. Art.\u00a015 GDPR asks for it in the answer.`,
        `Il manque sur la lettre : ${wordsOf(look, gone)}. L’art. 15 du RGPD l’exige dans la réponse.`,
      ),
      numbers: {
        article: 15,
        missing: gone.length,
        ...Object.fromEntries(gone.map((key, n) => [`missing${n + 1}`, key])),
      },
      used: [...leaves, look.dayPath],
      caveats: [
        look.say(
          'Sehen Sie alle Seiten durch, auch das Informationsblatt. Steht es dort, ist die Auskunft vollständig.',
          'Look through all pages, the information sheet too. If it is there, the answer is complete.',
          'Regardez toutes les pages, la notice d’information aussi. Si cela s’y trouve, la réponse est complète.',
        ),
        ...(isDue
          ? []
          : [
              look.say(
                'Nach Ihrer Angabe haben Sie danach nicht gefragt.',
                'By your account you did not ask for it.',
                'Selon vous, vous ne l’aviez pas demandé.',
              ),
            ]),
        ...(gone.includes('logic')
          ? [
              look.say(
                'Wie der Score zustande kommt, muss erklärt werden, wenn er bei Verträgen maßgeblich ist.',
                'How the score comes about must be explained where contracts draw strongly on it.',
                'La façon dont le score est formé doit être expliquée lorsque des contrats en dépendent fortement.',
              ),
            ]
          : []),
      ],
      grounds: [
        ...new Set(gone.map((key) => ITEMS[key].ground)),
        'gdpr-12-3',
        ...(gone.includes('logic') ? (['cjeu-c-203-22', 'vg-wiesbaden-6-k-788-20'] as const) : []),
      ],
      letters: isDue ? ['reminder', 'complaint'] : [],
      effect: null,
    },
  ]
}

/** The last day for the answer, by the holidays of the bureau's seat, else a day that is late enough for every seat. */
function lastDayFor(look: Look, receivedOn: string, months: number): string {
  const issuer = ISSUERS.find((one) => one.slug === look.letter.issuer)
  const land = LAND_OF_AUTHORITY[issuer?.authority.value ?? '']
  return land === undefined ? dueAnywhere(receivedOn, months) : dueOn(receivedOn, months, land)
}

function lateness(look: Look): Answer[] {
  const request = look.index === 0 ? (look.answers.request ?? null) : null
  if (request === null) return []
  const { sentOn, receivedOn } = request
  const isDated = (sentOn ?? request.answeredOn ?? null) !== null
  if (receivedOn === null || receivedOn === undefined) return isDated ? [noReceipt(look)] : []
  const answeredOn = request.answeredOn ?? look.letter.issuedOn
  if (answeredOn === null) return [noAnswerDay(look)]
  const { months, extendableMonths } = lawFact('gdpr-12-3', look.day ?? look.today).value
  const isExtended = (look.answers.log ?? []).some(({ outcome }) => outcome === 'extended')
  const dueBy = lastDayFor(look, receivedOn, months + (isExtended ? extendableMonths : 0))
  if (answeredOn <= dueBy) return []
  const days = daysBetween(dueBy, answeredOn)
  return [
    {
      matter: '/issuedOn',
      strength: 'contradiction',
      contestable: 'yes',
      title: look.say(
        'Die Antwort kam zu spät',
        'The answer came too late',
        'La réponse est venue trop tard',
      ),
      statement: look.say(
        `Ihr Antrag ging am ${look.date(receivedOn)} ein. Zu antworten war bis zum ${look.date(dueBy)}. Die Antwort ist vom ${look.date(answeredOn)}, ${days}\u00a0Tage später.`,
        `Your request arrived on ${look.date(receivedOn)}. It had to be answered by ${look.date(dueBy)}. The answer is of ${look.date(answeredOn)}, ${days}\u00a0days later.`,
        `Votre demande est arrivée le ${look.date(receivedOn)}. La réponse était due au plus tard le ${look.date(dueBy)}. Elle est du ${look.date(answeredOn)}, soit ${days} jours plus tard.`,
      ),
      numbers: { receivedOn, dueBy, answeredOn, daysLate: days },
      used: (request.answeredOn ?? null) === null ? ['/issuedOn'] : [],
      caveats: [
        look.say(
          'Hat die Auskunftei im ersten Monat mit Gründen mehr Zeit verlangt, gelten zwei Monate mehr.',
          'If the bureau asked for more time with reasons within the first month, two more months apply.',
          'Si l’agence a demandé un délai motivé dans le premier mois, deux mois de plus s’appliquent.',
        ),
      ],
      grounds: ['gdpr-12-3', 'reg-1182-71-3'],
      letters: ['complaint'],
      effect: null,
    },
  ]
}

function noReceipt(look: Look): Answer {
  return untestable(
    '/issuedOn',
    titleOf(look),
    look.say(
      'Wann die Auskunftei Ihren Antrag bekam, haben Sie nicht gesagt. Erst mit dem Eingang beginnt die Frist.',
      'You have not said when the bureau received your request. The period begins with its receipt.',
      'Vous n’avez pas dit quand l’agence a reçu votre demande. Le délai court à partir de la réception.',
    ),
  )
}

function noAnswerDay(look: Look): Answer {
  return untestable(
    '/issuedOn',
    titleOf(look),
    look.say(
      'Das Datum der Antwort fehlt. Ohne dieses lässt sich die Frist nicht prüfen.',
      'The day of the answer is missing. Without it the period cannot be checked.',
      'Le jour de la réponse manque. Sans lui, le délai ne peut être vérifié.',
    ),
  )
}
