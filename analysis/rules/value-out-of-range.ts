// R12: a value that its own scale does not have: outside the range, over 100 percent, or with more decimals than are printed.
import type { Score } from '../../extract/index.ts'
import { type Answer, defineRule, inDoubt, none, untestable } from './define.ts'
import type { Look, Row } from './look.ts'

export const valueOutOfRange = defineRule({
  id: 'value-out-of-range',
  code: 'R12',
  title: { de: 'Werte und ihre Skala', en: 'Values and their scale', fr: 'Valeurs et échelles' },
  question: {
    de: 'Liegt ein Score oder eine Wahrscheinlichkeit außerhalb der eigenen Skala?',
    en: 'Does a score or a probability lie outside its own scale?',
    fr: 'Un score ou une probabilité sort-il de sa propre échelle ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'The scale printed on the letter or known for the scorecard',
    'GDPR Art. 5(1)(d), Art. 15(1)(h)',
  ],
  applies: (letter) =>
    letter.scores.some((score) => score.value !== null || score.probability !== null),
  needs: {
    de: 'Dafür braucht es einen Brief mit einem Score.',
    en: 'This needs a letter with a score.',
    fr: 'Il faut pour cela une lettre avec un score.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const scaled = look.scores.flatMap((at) => checksOf(at))
    if (scaled.length === 0) return [noScale(look)]
    const answers = scaled.filter((one) => !isWithin(one)).map((one) => judge(look, one))
    // One matter a score: its value before its probability.
    const first = answers.filter(
      (one, n) => answers.findIndex(({ matter }) => matter === one.matter) === n,
    )
    if (first.length > 0) return first
    return [
      none(
        titleOf(look),
        look.say(
          `Werte geprüft: ${scaled.length}. Alle liegen auf ihrer Skala.`,
          `Values checked: ${scaled.length}. All lie on their scale.`,
          `Valeurs vérifiées : ${scaled.length}. Toutes se situent sur leur échelle.`,
        ),
        { checked: scaled.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(valueOutOfRange.title.de, valueOutOfRange.title.en, valueOutOfRange.title.fr)

function noScale(look: Look): Answer {
  return untestable(
    null,
    titleOf(look),
    look.say(
      'Die Skala des Scores ist nicht gedruckt und nicht bekannt.',
      'The scale of the score is neither printed nor known.',
      'L’échelle du score n’est ni imprimée ni connue.',
    ),
  )
}

type Check = {
  path: string
  leaf: string
  value: number
  min: number
  max: number
  /** Decimals that such a value can have. */
  decimals: number
  isPercent: boolean
}

function checksOf({ path, row }: Row<Score>): Check[] {
  const percent = { min: 0, max: 100, decimals: 2, isPercent: true }
  const value: Check[] =
    row.value === null
      ? []
      : row.unit === 'percent'
        ? [{ path, leaf: `${path}/value`, value: row.value, ...percent }]
        : row.min !== null && row.max !== null
          ? [
              {
                path,
                leaf: `${path}/value`,
                value: row.value,
                min: row.min,
                max: row.max,
                decimals: row.unit === 'points' ? 0 : 2,
                isPercent: false,
              },
            ]
          : []
  const probability: Check[] =
    row.probability === null || (row.unit === 'percent' && row.probability === row.value)
      ? []
      : [{ path, leaf: `${path}/probability`, value: row.probability, ...percent }]
  return [...value, ...probability]
}

const hasDecimals = ({ value, decimals }: Check) => Number(value.toFixed(decimals)) !== value

const isOnScale = ({ value, min, max }: Check) => value >= min && value <= max

const isWithin = (one: Check) => isOnScale(one) && !hasDecimals(one)

/** A number as it may be printed, without rounding. */
function figure(look: Look, value: number): string {
  return look.say(String(value).replace('.', ','), String(value), String(value).replace('.', ','))
}

function judge(look: Look, one: Check): Answer {
  const { path, leaf, value, min, max } = one
  if (!look.isConfirmed(leaf)) return toConfirm(look, one)
  const sign = one.isPercent ? '\u00a0%' : ''
  const printed = `${figure(look, value)}${sign}`
  return {
    matter: path,
    strength: 'contradiction',
    contestable: 'yes',
    title: look.say(
      'Ein Wert außerhalb seiner Skala',
      'A value outside its scale',
      'Une valeur hors de son échelle',
    ),
    statement: !isOnScale(one)
      ? look.say(
          `Der Brief nennt ${printed}. Die Skala geht von ${min} bis ${max}${sign}.`,
          `The letter gives ${printed}. The scale goes from ${min} to ${max}${sign}.`,
          `La lettre indique ${printed}. L’échelle va de ${min} à ${max}${sign}.`,
        )
      : look.say(
          `Der Brief nennt ${printed}. So viele Nachkommastellen hat diese Skala nicht.`,
          `The letter gives ${printed}. This scale does not have so many decimals.`,
          `La lettre indique ${printed}. Cette échelle n’a pas autant de décimales.`,
        ),
    numbers: { value, min, max },
    used: [leaf],
    caveats: [
      look.say(
        'Sie haben den Wert mit dem Brief verglichen. Prüfen Sie auch die Skala.',
        'You compared the value with the letter. Check the scale too.',
        'Vous avez comparé la valeur avec la lettre. Vérifiez aussi l’échelle.',
      ),
    ],
    grounds: ['gdpr-5-1-d', 'gdpr-15-1-h', 'bdsg-old-34'],
    letters: ['explanation'],
    effect: null,
  }
}

/** Far more often such a value is a misreading: nothing is said before the person has looked. */
function toConfirm(look: Look, { path, leaf }: Check): Answer {
  return {
    ...untestable(
      path,
      titleOf(look),
      look.say(
        'Ein Wert passt nicht zu seiner Skala. Vielleicht ist er falsch gelesen. Vergleichen Sie ihn mit dem Brief und bestätigen Sie ihn. Dann prüfen wir es.',
        'A value does not fit its scale. Perhaps it was misread. Compare it with the letter and confirm it. Then we check it.',
        'Une valeur ne va pas avec son échelle. Peut-être a-t-elle été mal lue. Comparez-la avec la lettre et confirmez-la. Nous vérifierons ensuite.',
      ),
    ),
    used: [leaf],
  }
}
