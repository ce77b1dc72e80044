// E9: the current address is another one, or its age is wrong; the age moves the score of 2026.
import type { Address } from '../../extract/index.ts'
import { addMonths, daysBetween, monthsBetween } from '../day.ts'
import { type Answer, defineRule, inDoubt, missingField, none, unasked } from './define.ts'
import { changed, effectOfChanging } from './effect.ts'
import { isUnderGdpr } from './kinds.ts'
import type { Look, Row } from './look.ts'

/** An address reaches the bureau with the next inquiry or contract: up to so many months after moving in nothing is wrong with that. */
const ORDINARY_DELAY_MONTHS = 6
/** Contracts for the new home are often made before moving in. */
const ORDINARY_LEAD_MONTHS = 3

export const addressWrong = defineRule({
  id: 'address-wrong',
  code: 'E9',
  title: {
    de: 'Ihre aktuelle Anschrift',
    en: 'Your current address',
    fr: 'Votre adresse actuelle',
  },
  question: {
    de: 'Stimmt die aktuelle Anschrift, und seit wann sie gilt?',
    en: 'Is the current address right, and since when?',
    fr: 'L’adresse actuelle est-elle exacte, et depuis quand ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'GDPR Art. 5(1)(d), Art. 16',
    'Criterion current-address-age of the points table of 17 March 2026, unconfirmed',
  ],
  applies: (letter) => isUnderGdpr(letter) && letter.addresses.length > 0,
  needs: {
    de: 'Dafür braucht es einen Brief, der Ihre Anschriften auflistet.',
    en: 'This needs a letter that lists your addresses.',
    fr: 'Il faut pour cela une lettre qui énumère vos adresses.',
  },
  run: (look) => {
    if (look.listInDoubt('addresses')) return [inDoubt(look, null, titleOf(look), '/addresses')]
    const told = look.addresses.filter(({ path }) => {
      const { current, since } = look.aboutAddress(path)
      return typeof current === 'boolean' || (since ?? null) !== null
    })
    if (told.length === 0) return [toAsk(look)]
    const answers = told.flatMap((at) => judge(look, at))
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Anschriften mit Ihren Angaben verglichen: ${told.length}. Der Brief passt dazu.`,
          `Addresses compared with what you said: ${told.length}. The letter fits.`,
          `Adresses comparées avec vos indications : ${told.length}. La lettre concorde.`,
        ),
        { checked: told.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(addressWrong.title.de, addressWrong.title.en, addressWrong.title.fr)

function toAsk(look: Look): Answer {
  return unasked(
    titleOf(look),
    look.say(
      'Sagen Sie uns, ob Sie unter der aktuellen Anschrift wohnen und seit wann. Dann vergleichen wir es mit dem Brief.',
      'Tell us whether you live at the current address and since when. Then we compare it with the letter.',
      'Dites-nous si vous habitez à l’adresse actuelle et depuis quand. Nous comparerons avec la lettre.',
    ),
  )
}

function judge(look: Look, at: Row<Address>): Answer[] {
  const { path, row } = at
  const { mine, current, since } = look.aboutAddress(path)
  // An address of somebody else is a mix-up of persons, and that rule names it.
  if (mine === false) return []
  if (typeof current === 'boolean' && current !== row.current) return wrongState(look, at, current)
  return since === null || since === undefined || !row.current ? [] : wrongAge(look, at, since)
}

type Own = Pick<Answer, 'title' | 'statement'> & Partial<Answer>

function address(look: Look, { path }: Row<Address>, own: Own): Answer {
  return {
    matter: path,
    strength: 'contradiction',
    contestable: 'yes',
    numbers: {},
    used: [],
    caveats: [
      look.say(
        'Seit wann Sie wo wohnen, haben Sie angegeben. Die Meldebestätigung belegt es.',
        'You stated where you have lived since when. The registration confirmation shows it.',
        'C’est vous qui avez indiqué où vous habitez et depuis quand. L’attestation de domicile le prouve.',
      ),
    ],
    grounds: ['gdpr-5-1-d', 'gdpr-16', 'bdsg-old-35-1'],
    letters: ['rectification'],
    effect: null,
    ...own,
  }
}

function wrongState(look: Look, at: Row<Address>, current: boolean): Answer[] {
  const { path } = at
  const leaves = [`${path}/text`, `${path}/current`]
  const doubt = look.doubtful(leaves)
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  return [
    address(look, at, {
      title: look.say(
        'Die aktuelle Anschrift ist eine andere',
        'The current address is another',
        'L’adresse actuelle est une autre',
      ),
      statement: current
        ? look.say(
            'Der Brief nennt diese Anschrift als frühere. Sie wohnen nach Ihrer Angabe dort.',
            'The letter names this address as a former one. By your account you live there.',
            'La lettre donne cette adresse comme ancienne. Selon vous, vous y habitez.',
          )
        : look.say(
            'Der Brief nennt diese Anschrift als aktuelle. Sie wohnen nach Ihrer Angabe nicht mehr dort.',
            'The letter names this address as the current one. By your account you no longer live there.',
            'La lettre donne cette adresse comme actuelle. Selon vous, vous n’y habitez plus.',
          ),
      used: [`${path}/text`],
      effect: current
        ? effectOfChanging(look, (letter) => ({
            ...letter,
            addresses: letter.addresses.map((row, n) => ({
              ...row,
              current: `/addresses/${n}` === path,
            })),
          }))
        : null,
    }),
  ]
}

function wrongAge(look: Look, at: Row<Address>, since: string): Answer[] {
  const { path, row } = at
  const field = row.since === null ? 'storedOn' : 'since'
  const printed = row[field]
  const leaf = `${path}/${field}`
  if (printed === null) return [missingField(look, path, titleOf(look), leaf)]
  const [first = since, second = since] = [since, printed].toSorted()
  const late = first === since
  // A printed day of moving in is compared as such, month against month; a day of storing may follow or precede it by some months.
  const slack = field === 'since' ? 1 : late ? ORDINARY_DELAY_MONTHS : ORDINARY_LEAD_MONTHS
  if (second <= addMonths(first, slack)) return []
  const doubt = look.doubtful([leaf, `${path}/current`])
  if (doubt !== null) return [inDoubt(look, path, titleOf(look), doubt)]
  const isStored = field === 'storedOn'
  const words = isStored
    ? look.say(
        `gespeichert seit dem ${look.date(printed)}`,
        `stored since ${look.date(printed)}`,
        `enregistrée depuis le ${look.date(printed)}`,
      )
    : look.say(
        `bewohnt seit dem ${look.date(printed)}`,
        `lived in since ${look.date(printed)}`,
        `habitée depuis le ${look.date(printed)}`,
      )
  const months = monthsBetween(first, second)
  const sure = late || !isStored
  return [
    address(look, at, {
      strength: sure ? 'contradiction' : 'context',
      contestable: sure ? 'yes' : 'unclear',
      title: late
        ? look.say(
            'Die Anschrift gilt als jünger, als sie ist',
            'The address counts as younger than it is',
            'L’adresse passe pour plus récente qu’elle ne l’est',
          )
        : look.say(
            'Die Anschrift gilt als älter, als sie ist',
            'The address counts as older than it is',
            'L’adresse passe pour plus ancienne qu’elle ne l’est',
          ),
      statement: look.say(
        `Die aktuelle Anschrift ist nach dem Brief ${words}. Sie wohnen dort nach Ihrer Angabe seit dem ${look.date(since)}. Das sind ${months}\u00a0Monate Unterschied.`,
        `By the letter the current address is ${words}. By your account you have lived there since ${look.date(since)}. That is a difference of ${months}\u00a0months.`,
        `Selon la lettre, l’adresse actuelle est ${words}. Selon vous, vous y habitez depuis le ${look.date(since)}. L’écart est de ${months} mois.`,
      ),
      numbers: {
        [isStored ? 'storedOn' : 'since']: printed,
        saidSince: since,
        monthsApart: months,
        daysApart: daysBetween(first, second),
      },
      used: [leaf],
      letters: sure ? ['rectification'] : [],
      effect: effectOfChanging(
        look,
        changed('addresses', path, {
          ...(row.since === null ? {} : { since }),
          ...(row.storedOn === null ? {} : { storedOn: since }),
        }),
      ),
    }),
  ]
}
