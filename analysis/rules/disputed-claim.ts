// E11: a claim that was disputed before it was reported, or reported without the reminders and the warning that the law asks for.
import type { Entry } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import { amountLeaf, amountNumbers, claimWords } from './claims.ts'
import {
  type Answer,
  defineRule,
  inDoubt,
  missingField,
  none,
  unasked,
  untestable,
  withoutDay,
} from './define.ts'
import { LACKS } from './disputed-lacks.ts'
import { effectOfRemoving } from './effect.ts'
import { listsFile } from './kinds.ts'
import type { AboutEntry, Look, Row } from './look.ts'
import {
  type Condition,
  CONDITIONS_SINCE,
  conditionsOf,
  DAYS_NEEDED,
  REMINDERS_NEEDED,
} from './reporting.ts'

export const disputedClaim = defineRule({
  id: 'disputed-claim',
  code: 'E11',
  title: {
    de: 'Durfte die Forderung gemeldet werden?',
    en: 'Could the claim be reported?',
    fr: 'La créance pouvait-elle être signalée ?',
  },
  question: {
    de: 'Wurde eine Forderung gemeldet, obwohl sie bestritten war oder Mahnungen und Hinweis fehlten?',
    en: 'Was a claim reported although it was disputed, or without reminders and warning?',
    fr: 'Une créance a-t-elle été signalée alors qu’elle était contestée, ou sans relances ni avertissement ?',
  },
  version: '1',
  validFrom: CONDITIONS_SINCE,
  sources: [
    '§ 31(2) BDSG from 25 May 2018 to 19 November 2026; § 28a(1) BDSG from 1 April 2010 to 24 May 2018',
    'GDPR Art. 17(1)(d), Art. 18(1)(a)',
    'BGH VI ZR 183/22 of 28 January 2025',
  ],
  applies: listsFile,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Einträge auflistet.',
    en: 'This needs a letter that lists your entries.',
    fr: 'Il faut pour cela une lettre qui énumère vos inscriptions.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('entries')) return [inDoubt(look, null, titleOf(look), '/entries')]
    const claims = look.entries.filter(({ row }) => row.type === 'claim')
    const told = claims.filter(({ path }) => saidSomething(look.about(path)))
    if (told.length === 0 && claims.length > 0) return [toAsk(look, claims.length)]
    const answers = told.flatMap((at) => judge(look, at))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        claims.length === 0
          ? look.say(
              'Der Brief nennt keine Forderung.',
              'The letter names no claim.',
              'La lettre ne mentionne aucune créance.',
            )
          : look.say(
              `Forderungen mit Ihren Angaben geprüft: ${told.length}. Nach ihnen durften sie gemeldet werden.`,
              `Claims checked with what you said: ${told.length}. By that they could be reported.`,
              `Créances vérifiées avec vos indications : ${told.length}. Elles pouvaient donc être signalées.`,
            ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(disputedClaim.title.de, disputedClaim.title.en, disputedClaim.title.fr)

/** Any answer that bears on the reporting of a claim. */
function saidSomething(said: AboutEntry): boolean {
  return [
    said.disputed,
    said.disputedOn,
    said.reminders,
    said.firstReminderOn,
    said.warnedOn,
    said.titled,
    said.acknowledged,
    said.terminable,
  ].some((one) => one !== null && one !== undefined)
}

function toAsk(look: Look, n: number): Answer {
  return unasked(
    titleOf(look),
    look.say(
      `Der Brief nennt ${n === 1 ? 'eine Forderung' : `${n} Forderungen`}. Haben Sie widersprochen, wie viele Mahnungen kamen, wann die erste, und gibt es ein Urteil oder einen Vollstreckungsbescheid? Mit diesen Angaben prüfen wir es.`,
      `The letter names ${n === 1 ? 'one claim' : `${n} claims`}. Did you dispute it, how many reminders came, when was the first, and is there a judgment or an enforcement order? With these answers we check it.`,
      `La lettre mentionne ${n === 1 ? 'une créance' : `${n} créances`}. L’avez-vous contestée, combien de relances avez-vous reçues, quand la première, et existe-t-il un jugement ou une injonction exécutoire ? Avec ces réponses, nous vérifierons.`,
    ),
  )
}

function judge(look: Look, at: Row<Entry>): Answer[] {
  const { path, row } = at
  const said = look.about(path)
  const doubt = look.doubtful(['type', 'status', 'reportedOn'].map((field) => `${path}/${field}`))
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  // A title, an acknowledgement or a contract that could be ended for arrears makes the report lawful by itself.
  const secured = [said.titled, said.acknowledged, said.terminable]
  if (row.status === 'titled' || secured.includes(true)) return []
  if (row.reportedOn === null)
    return [missingField(look, path, titleOf(look), `${path}/reportedOn`)]
  if (row.reportedOn < CONDITIONS_SINCE) return []
  const conditions = conditionsOf(said, row.reportedOn)
  const broken = conditions.filter((one) => one.broken === true)
  if (broken.length > 0) return [found(look, at, row.reportedOn, broken)]
  return conditions.some((one) => one.broken === false) ? [] : [lacking(look, path, conditions)]
}

function lacking(look: Look, path: string, conditions: Condition[]): Answer {
  const lacks = [...new Set(conditions.flatMap(({ lacks: one }) => (one === null ? [] : [one])))]
  const words = lacks.flatMap((one) => LACKS[one]?.[look.speech] ?? [])
  return untestable(
    path,
    titleOf(look),
    look.say(
      `Es fehlt noch: ${words.join(', ')}. Ohne ein Datum lässt sich nicht prüfen, ob die Forderung gemeldet werden durfte.`,
      `Still missing: ${words.join(', ')}. Without a date it cannot be checked whether the claim could be reported.`,
      `Il manque encore : ${words.join(', ')}. Sans date, on ne peut vérifier si la créance pouvait être signalée.`,
    ),
  )
}

function found(look: Look, at: Row<Entry>, reportedOn: string, broken: Condition[]): Answer {
  const { path } = at
  const said = look.about(path)
  const isUnclear = [said.titled, said.acknowledged, said.terminable].some(
    (one) => one === null || one === undefined,
  )
  const reported = look.say(
    `${claimWords(look, at)} wurde am ${look.date(reportedOn)} gemeldet.`,
    `${claimWords(look, at)} was reported on ${look.date(reportedOn)}.`,
    `${claimWords(look, at)} a été signalée le ${look.date(reportedOn)}.`,
  )
  const has = (id: Condition['id']) => broken.some((one) => one.id === id)
  return {
    matter: path,
    strength: 'contradiction',
    contestable: isUnclear ? 'unclear' : 'yes',
    title: has('disputed')
      ? look.say(
          'Eine bestrittene Forderung wurde gemeldet',
          'A disputed claim was reported',
          'Une créance contestée a été signalée',
        )
      : look.say(
          'Eine Forderung wurde zu früh gemeldet',
          'A claim was reported too early',
          'Une créance a été signalée trop tôt',
        ),
    statement: [reported, ...broken.map(({ id }) => sentence(look, id, said, reportedOn))].join(
      ' ',
    ),
    numbers: {
      ...amountNumbers(look, at),
      reportedOn,
      ...(has('disputed') ? { saidDisputedOn: said.disputedOn ?? null } : {}),
      ...(has('reminders')
        ? { reminders: said.reminders ?? null, remindersNeeded: REMINDERS_NEEDED }
        : {}),
      ...(has('too-early')
        ? {
            saidFirstReminderOn: said.firstReminderOn ?? null,
            daysSinceFirstReminder: daysBetween(said.firstReminderOn ?? reportedOn, reportedOn),
            daysNeeded: DAYS_NEEDED,
          }
        : {}),
      ...(has('not-warned') ? { saidWarnedOn: said.warnedOn ?? null } : {}),
    },
    used: [`${path}/reportedOn`, ...amountLeaf(look, at), look.dayPath],
    caveats: [
      look.say(
        'Widerspruch, Mahnungen und Hinweis haben Sie angegeben. Legen Sie die Schreiben bei.',
        'You stated the dispute, the reminders and the warning. Enclose the letters.',
        'C’est vous qui avez indiqué la contestation, les relances et l’avertissement. Joignez les lettres.',
      ),
      ...(isUnclear
        ? [
            look.say(
              'Gibt es ein Urteil, einen Vollstreckungsbescheid, ein Anerkenntnis oder durfte der Vertrag wegen des Rückstands gekündigt werden? Dann war die Meldung trotzdem erlaubt. Das haben Sie noch nicht gesagt.',
              'Is there a judgment, an enforcement order, an acknowledgement, or could the contract be ended for arrears? Then the report was allowed all the same. You have not said so yet.',
              'Existe-t-il un jugement, une injonction exécutoire, une reconnaissance, ou le contrat pouvait-il être résilié pour impayés ? Alors le signalement était tout de même permis. Vous ne l’avez pas encore dit.',
            ),
          ]
        : []),
    ],
    grounds: ['bdsg-31-2', 'bdsg-old-28a', 'gdpr-17-1-d', 'gdpr-18-1-a', 'bgh-vi-zr-183-22'],
    letters: ['restriction', 'erasure'],
    effect: effectOfRemoving(look, [path]),
  }
}

function sentence(look: Look, id: Condition['id'], said: AboutEntry, reportedOn: string): string {
  const day = (on: string | null | undefined) => look.date(on ?? reportedOn)
  if (id === 'disputed') {
    return look.say(
      `Sie hatten ihr nach Ihrer Angabe schon am ${day(said.disputedOn)} widersprochen.`,
      `By your account you had disputed it already on ${day(said.disputedOn)}.`,
      `Selon vous, vous l’aviez déjà contestée le ${day(said.disputedOn)}.`,
    )
  }
  if (id === 'reminders') {
    const n = said.reminders ?? 0
    return look.say(
      `Schriftliche Mahnungen bis dahin: ${n}. Nötig sind ${REMINDERS_NEEDED}.`,
      `Written reminders until then: ${n}. Needed are ${REMINDERS_NEEDED}.`,
      `Relances écrites jusque-là : ${n}. Il en faut ${REMINDERS_NEEDED}.`,
    )
  }
  if (id === 'too-early') {
    const days = daysBetween(said.firstReminderOn ?? reportedOn, reportedOn)
    return days < 0
      ? look.say(
          `Die erste Mahnung kam erst am ${day(said.firstReminderOn)}, nach der Meldung.`,
          `The first reminder came on ${day(said.firstReminderOn)} only, after the report.`,
          `La première relance n’est venue que le ${day(said.firstReminderOn)}, après le signalement.`,
        )
      : look.say(
          `Die erste Mahnung war vom ${day(said.firstReminderOn)}, nur ${days}\u00a0Tage davor. Nötig sind ${DAYS_NEEDED}.`,
          `The first reminder was of ${day(said.firstReminderOn)}, only ${days}\u00a0days before. Needed are ${DAYS_NEEDED}.`,
          `La première relance date du ${day(said.firstReminderOn)}, ${days} jours avant seulement. Il en faut ${DAYS_NEEDED}.`,
        )
  }
  return look.say(
    `Vor der Meldung gewarnt wurden Sie erst am ${day(said.warnedOn)}.`,
    `You were warned of the report on ${day(said.warnedOn)} only.`,
    `L’avertissement du signalement n’est venu que le ${day(said.warnedOn)}.`,
  )
}
