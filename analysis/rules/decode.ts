// S2: which single documented fact, were it another, would explain the gap between the printed score and the entries?
import {
  type Asked,
  type Candidate,
  decidedByIdentity,
  decodeScore,
  type Decoded,
} from '../score/decode.ts'
import { levelWords } from '../score/level-words.ts'
import { isPointsScore, recompute } from '../score/recompute.ts'
import { criterionOf } from '../score/table.ts'
import { possible, uncomputed } from '../score/totals.ts'
import { type Answer, defineRule, inDoubt, none, untestable } from './define.ts'
import { misreadRows } from './effect.ts'
import type { Look } from './look.ts'
import { answer, doubtOnFacts, type Scored, tableCaveat } from './points.ts'

export const decoder = defineRule({
  id: 'decode',
  code: 'S2',
  title: {
    de: 'Was den Unterschied erklären würde',
    en: 'What would explain the difference',
    fr: 'Ce qui expliquerait l’écart',
  },
  question: {
    de: 'Welche einzelne Angabe würde den Unterschied zwischen Score und Einträgen erklären?',
    en: 'Which single fact would explain the difference between score and entries?',
    fr: 'Quelle donnée, à elle seule, expliquerait l’écart entre le score et les inscriptions ?',
  },
  version: '2',
  validFrom: '2026-03-17',
  sources: [
    'Points table of the SCHUFA score of 17 March 2026, from secondary sources, unconfirmed',
    'Enumeration of all levels of all criteria',
  ],
  applies: (letter) => letter.scores.some((score) => isPointsScore(score) && score.value !== null),
  needs: {
    de: 'Dafür braucht es einen Brief mit einem Wert des neuen SCHUFA-Scores (100 bis 999).',
    en: 'This needs a letter with a value of the new SCHUFA score (100 to 999).',
    fr: 'Il faut pour cela une lettre avec une valeur du nouveau score SCHUFA (100 à 999).',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    return look.scores.flatMap(({ path, row }) =>
      isPointsScore(row) && row.value !== null ? [judge(look, path)] : [],
    )
  },
})

const titleOf = (look: Look) => look.say(decoder.title.de, decoder.title.en, decoder.title.fr)

function judge(look: Look, path: string): Answer {
  const title = titleOf(look)
  const without = misreadRows(look)
  const found = recompute(look.letter, path, without)
  const gap = found === null ? null : uncomputed(found)
  const hints = { identityChecked: look.answers.about?.identityChecked ?? null }
  const decoded =
    found === null || gap !== null ? null : decodeScore(look.letter, path, hints, without)
  if (found === null || decoded === null) {
    const label = gap === null ? '' : `„${gap.label}“ `
    const labelEn = gap === null ? '' : `“${gap.label}” `
    const labelFr = gap === null ? '' : `« ${gap.label} » `
    return untestable(
      path,
      title,
      look.say(
        `Dafür muss sich jedes Kriterium aus den Einträgen berechnen lassen. ${label}lässt sich nicht berechnen. ${gap?.reason?.de ?? ''}`.trim(),
        `This needs every criterion to follow from the entries. ${labelEn}cannot be computed. ${gap?.reason?.en ?? ''}`.trim(),
        `Il faut pour cela que chaque critère se déduise des inscriptions. ${labelFr}ne peut être calculé. ${gap?.reason?.fr ?? ''}`.trim(),
      ),
    )
  }
  const at: Scored = { look, path, found }
  const doubt =
    look.doubtful([
      `${path}/value`,
      ...(found.printed ? found.rows.map((row) => `${row.path}/points`) : []),
    ]) ??
    found.rows.map((row) => doubtOnFacts(at, row.id)).find((one) => one !== null) ??
    null
  if (doubt !== null) return inDoubt(look, path, title, doubt)
  if (found.printed && found.sum !== decoded.total) return sumFirst(look, path)
  if (!decoded.isGap) {
    return none(
      title,
      look.say(
        `Der Score von ${decoded.total} folgt aus den Einträgen. Zu erklären ist nichts.`,
        `The score of ${decoded.total} follows from the entries. There is nothing to explain.`,
        `Le score de ${decoded.total} se déduit des inscriptions. Il n’y a rien à expliquer.`,
      ),
      { total: decoded.total },
    )
  }
  const [only, ...others] = decoded.candidates
  if (only !== undefined && others.length === 0) return single(at, decoded, only)
  const isOpen = hints.identityChecked === null
  return several(at, decoded, isOpen ? decidedByIdentity(look.letter, path, without) : null)
}

function sumFirst(look: Look, path: string): Answer {
  return untestable(
    path,
    titleOf(look),
    look.say(
      'Die Punkte auf dem Brief ergeben nicht den Score. Das muss zuerst geklärt werden.',
      'The points on the letter do not add up to the score. That must be settled first.',
      'Les points de la lettre ne donnent pas le score. Cela doit d’abord être éclairci.',
    ),
  )
}

const span = (look: Look, low: number, high: number) =>
  low === high ? `${low}` : look.say(`${low} bis ${high}`, `${low} to ${high}`, `${low} à ${high}`)

function gapOf(look: Look, { total, totals }: Decoded) {
  const [low, high] = [totals[0] ?? 0, totals.at(-1) ?? 0]
  const difference = Math.min(...totals.map((one) => Math.abs(one - total)))
  const text = look.say(
    `Nach den Einträgen gibt die Tabelle ${span(look, low, high)}\u00a0Punkte, der Brief nennt ${total}. Der Unterschied ist ${difference}.`,
    `By the entries the table gives ${span(look, low, high)}\u00a0points, the letter says ${total}. The difference is ${difference}.`,
    `Selon les inscriptions, le barème donne ${span(look, low, high)} points, la lettre indique ${total}. L’écart est de ${difference}.`,
  )
  return { text, numbers: { total, low, high, difference } }
}

function single(at: Scored, decoded: Decoded, only: Candidate): Answer {
  const { look, path, found } = at
  const criterion = criterionOf(found.table, only.row.id)
  const words = only.levels.map((level) =>
    criterion === null ? '' : levelWords(criterion, level)[look.speech],
  )
  const or = look.say(' oder ', ' or ', ' ou ')
  const level = words.join(or)
  const points = only.points.join(or)
  const facts = possible(only.row)
  const [low, high] = [Math.min(...facts), Math.max(...facts)]
  const { text, numbers } = gapOf(look, decoded)
  const isSure = found.table.status === 'confirmed'
  return answer(at, path, {
    strength: isSure ? 'contradiction' : 'unexplained',
    title: look.say(
      'Eine einzige Angabe würde es erklären',
      'A single fact would explain it',
      'Une seule donnée l’expliquerait',
    ),
    statement: `${text} ${look.say(
      `Genau das ergäbe sich, wenn bei „${only.row.label}“ „${level}“ gespeichert wäre: ${points} statt ${span(look, low, high)}.`,
      `That is just what “${level}” stored for “${only.row.label}” would give: ${points} instead of ${span(look, low, high)}.`,
      `C’est exactement ce que donnerait « ${level} » enregistré pour « ${only.row.label} » : ${points} au lieu de ${span(look, low, high)}.`,
    )}`,
    numbers: {
      ...numbers,
      candidates: 1,
      criterion: only.row.id,
      points: only.points[0] ?? null,
      ...Object.fromEntries(only.points.slice(1).map((one, n) => [`points${n + 2}`, one])),
      oneFact: decoded.isOneFact ? 'yes' : 'no',
      factLow: low,
      factHigh: high,
    },
    with: only.row.rows,
    used: [`${path}/value`, ...(found.printed ? [`${only.row.path}/points`] : []), look.dayPath],
    caveats: [tableCaveat(at), mayCancel(look), ...severalFacts(look, decoded)],
  })
}

/** The criterion is the only one, but no single row or date of the letter would move it so far. */
const severalFacts = (look: Look, { isOneFact }: Decoded) =>
  isOneFact
    ? []
    : [
        look.say(
          'Dafür müssten bei diesem Kriterium mehrere Angaben zugleich anders sein.',
          'For that several facts of this criterion would have to be others at once.',
          'Il faudrait pour cela que plusieurs données de ce critère soient différentes à la fois.',
        ),
      ]

const mayCancel = (look: Look) =>
  look.say(
    'Mehrere Abweichungen können sich aufheben oder zusammen denselben Unterschied geben.',
    'Several deviations can cancel each other or give the same difference together.',
    'Plusieurs écarts peuvent se compenser ou donner ensemble la même différence.',
  )

/** One answer of the person leaves a single fact: then that is asked for, and what follows from either answer is said. */
const question = (look: Look, { yes, no }: Asked) =>
  look.say(
    ` Wurde Ihre Identität geprüft? Ihre Antwort entscheidet: Bei Ja bleibt nur „${yes.row.label}“, bei Nein nur „${no.row.label}“.`,
    ` Was your identity checked? Your answer decides: with yes only “${yes.row.label}” is left, with no only “${no.row.label}”.`,
    ` Votre identité a-t-elle été vérifiée ? Votre réponse décide : si oui, seul « ${yes.row.label} » reste ; si non, seul « ${no.row.label} ».`,
  )

/** Several facts would explain it, or none alone: a place to look, never a statement. */
function several(at: Scored, decoded: Decoded, asked: Asked | null): Answer {
  const { look, path } = at
  const labels = [...new Set(decoded.candidates.map(({ row }) => row.label))]
  const { text, numbers } = gapOf(look, decoded)
  const quoted = labels
    .map((label) => look.say(`„${label}“`, `“${label}”`, `« ${label} »`))
    .join(', ')
  return answer(at, path, {
    strength: 'context',
    contestable: 'unclear',
    title:
      labels.length === 0
        ? look.say(
            'Keine einzelne Angabe erklärt es',
            'No single fact explains it',
            'Aucune donnée seule ne l’explique',
          )
        : look.say(
            'Mehrere Angaben könnten es erklären',
            'Several facts could explain it',
            'Plusieurs données pourraient l’expliquer',
          ),
    statement: `${text} ${
      labels.length === 0
        ? look.say(
            'Keine einzelne andere Angabe ergäbe diesen Wert.',
            'No single other fact would give this value.',
            'Aucune autre donnée seule ne donnerait cette valeur.',
          )
        : look.say(
            `Eine andere Angabe bei einem dieser Kriterien ergäbe ihn: ${quoted}.`,
            `Another fact in one of these criteria would give it: ${quoted}.`,
            `Une autre donnée dans l’un de ces critères la donnerait : ${quoted}.`,
          )
    }${asked === null ? '' : question(look, asked)}`,
    numbers: {
      ...numbers,
      candidates: decoded.candidates.length,
      ...Object.fromEntries(decoded.candidates.map(({ row }, n) => [`candidate${n + 1}`, row.id])),
      ...(asked === null ? {} : { ifIdentityChecked: asked.yes.row.id, ifNot: asked.no.row.id }),
    },
    used: [`${path}/value`, look.dayPath],
    caveats: [
      tableCaveat(at),
      mayCancel(look),
      ...(labels.length === 0 ? [] : severalFacts(look, decoded)),
    ],
    letters: [],
  })
}
