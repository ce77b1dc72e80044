// E16: address data went into a score.
import type { FactId } from '../law/on.ts'
import { type Answer, defineRule, inDoubt, missingField, none, withoutDay } from './define.ts'
import { isAddressOnly, symbolsOf } from './factors.ts'
import { hasPoints } from './kinds.ts'
import type { Look } from './look.ts'
import { scoresWords } from './words.ts'

/** Until the day before, address data beside other data were lawful (§ 31(1) no. 3 BDSG); since then they are reported to be barred. */
const REPORTED_BAR_SINCE = '2026-11-20'

export const addressUsed = defineRule({
  id: 'address-used',
  code: 'E16',
  title: {
    de: 'Die Anschrift im Score',
    en: 'The address in the score',
    fr: 'L’adresse dans le score',
  },
  question: {
    de: 'Sind Anschriftendaten in einen Score eingegangen?',
    en: 'Did address data go into a score?',
    fr: 'Des données d’adresse sont-elles entrées dans un score ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 5(1)(c), Art. 15(1)(g) and (h)',
    '§ 31(1) no. 3 BDSG until 19 November 2026; § 28b BDSG until 24 May 2018',
    'BayLDA and Austrian DSB on marketing address data in credit scores, 2024 (one secondary source)',
  ],
  applies: (letter) => letter.scores.some((score) => score.factors.length > 0 || hasPoints(score)),
  needs: {
    de: 'Dafür braucht es einen Brief, der zeigt, welche Datenarten in den Score eingegangen sind.',
    en: 'This needs a letter that shows which kinds of data went into the score.',
    fr: 'Il faut pour cela une lettre qui montre quelles catégories de données sont entrées dans le score.',
  },
  run: (look) => {
    if (look.day === null) return [withoutDay(look, titleOf(look))]
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const day = look.day
    const uses = usesOf(look, day)
    if (uses.length === 0)
      return [missingField(look, null, titleOf(look), '/scores/0/factors/0/effect')]
    const hits = uses.filter((use) => use.isUsed === true)
    if (hits.length > 0) return [answer(look, hits, uses.length, day)]
    const gap = uses.find((use) => use.isUsed === null)
    if (gap) return [missingField(look, gap.path, titleOf(look), gap.leaf)]
    const doubt = look.doubtful(uses.map((use) => use.leaf))
    if (doubt !== null) return [inDoubt(look, null, titleOf(look), doubt)]
    return [
      none(
        titleOf(look),
        look.say(
          `Scores geprüft: ${uses.length}. Bei keinem sind Anschriftendaten verwendet.`,
          `Scores checked: ${uses.length}. None uses address data.`,
          `Scores vérifiés : ${uses.length}. Aucun n’utilise de données d’adresse.`,
        ),
        { checked: uses.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(addressUsed.title.de, addressUsed.title.en, addressUsed.title.fr)

type Use = {
  path: string
  leaf: string
  on: string
  /** null: the sign cannot be read. */
  isUsed: boolean | null
  points: number | null
}

/** One line for each score that tells. A score on the address alone belongs to thin-file. */
function usesOf(look: Look, day: string): Use[] {
  return look.letter.scores.flatMap((score, n): Use[] => {
    const path = `/scores/${n}`
    const on = score.calculatedOn ?? score.transmittedOn ?? day
    const symbols = symbolsOf(score, path)
    if (symbols !== null) {
      const effect = symbols.effects.address
      const isUsed = effect === null ? null : effect !== 'nv' && !isAddressOnly(symbols)
      return [{ path, leaf: symbols.leaves.address, on, isUsed, points: null }]
    }
    const at = score.criteria.findIndex((one) => one.id === 'current-address-age')
    if (!hasPoints(score) || at < 0) return []
    const points = score.criteria[at]?.points ?? null
    const leaf = `${path}/criteria/${at}/points`
    return [{ path, leaf, on, isUsed: points === null ? null : true, points }]
  })
}

function answer(look: Look, hits: Use[], all: number, day: string): Answer {
  const [first] = hits
  const matter = first?.path ?? '/scores'
  const used = hits.map((use) => use.leaf)
  const doubt = look.doubtful(used)
  if (doubt !== null) return inDoubt(look, matter, titleOf(look), doubt)
  const late = hits.some((use) => use.on >= REPORTED_BAR_SINCE)
  const points = hits.find((use) => use.points !== null)?.points ?? null
  const at = scoresWords(hits.length, all, look.speech)
  const seen =
    points === null
      ? look.say(
          `${at} sind Anschriftendaten eingegangen.`,
          `${at} address data were used.`,
          `${at}, des données d’adresse ont été utilisées.`,
        )
      : look.say(
          `Ihre aktuelle Anschrift zählt im Score mit ${points} von 94\u00a0Punkten, nach der Zeit, die sie gespeichert ist.`,
          `Your current address counts ${points} of 94\u00a0points in the score, by the time it has been stored.`,
          `Votre adresse actuelle compte pour ${points} points sur 94 dans le score, selon la durée de son enregistrement.`,
        )
  const meaning = late
    ? look.say(
        'Nach Berichten dürfen Anschriftendaten seit dem 20.11.2026 nicht mehr in einen Score eingehen. Den Wortlaut haben wir nicht gelesen. Fragen Sie, wie die Anschrift verwendet wird.',
        'Address data are reported to be barred from scores since 20 November 2026. We have not read the wording. Ask how the address is used.',
        'Selon nos sources, les données d’adresse sont exclues des scores depuis le 20 novembre 2026. Nous n’avons pas lu le texte. Demandez comment l’adresse est utilisée.',
      )
    : look.say(
        'Neben anderen Daten war das an diesem Tag erlaubt. Sie können fragen, woher die Daten kommen und wie sie zählen.',
        'Beside other data that was allowed on that day. You may ask where the data come from and how they count.',
        'À côté d’autres données, cela était permis ce jour-là. Vous pouvez demander d’où viennent les données et comment elles comptent.',
      )
  const grounds: FactId[] = late
    ? ['gdpr-15-1-g', 'gdpr-15-1-h', 'gdpr-5-1-c']
    : ['gdpr-15-1-g', 'gdpr-15-1-h', 'bdsg-31-1', 'bdsg-old-28b', 'bdsg-old-34']
  return {
    matter,
    with: hits.map((use) => use.path),
    strength: late ? 'indication' : 'context',
    contestable: 'unclear',
    title: look.say(
      'Die Anschrift ist in den Score eingegangen',
      'The address went into the score',
      'L’adresse est entrée dans le score',
    ),
    statement: `${seen} ${meaning}`,
    numbers: {
      scores: hits.length,
      allScores: all,
      stateOf: day,
      ...(late ? { reportedBarSince: REPORTED_BAR_SINCE } : {}),
      ...(points === null ? {} : { points, of: 94 }),
    },
    used: [...used, look.dayPath],
    caveats: [
      look.say(
        'Der Brief zeigt nicht, welche Anschriftendaten gemeint sind und woher sie kommen.',
        'The letter does not show which address data are meant and where they come from.',
        'La lettre ne montre pas quelles données d’adresse sont visées ni d’où elles viennent.',
      ),
    ],
    grounds,
    letters: late ? ['explanation', 'objection', 'complaint'] : ['explanation'],
    effect: null,
  }
}
