// E8: birth date, name, or an entry of somebody else: the file mixes two people.
import { type Answer, defineRule, inDoubt, none, unasked } from './define.ts'
import { effectOfRemoving } from './effect.ts'
import { isUnderGdpr } from './kinds.ts'
import type { Look } from './look.ts'
import { likenessOfNames } from './names.ts'

const GROUNDS = ['gdpr-5-1-d', 'gdpr-16', 'gdpr-17-1-d', 'gdpr-18-1-a', 'bdsg-old-35-1'] as const
const NAMES = ['surname', 'givenNames'] as const

export const identityMismatch = defineRule({
  id: 'identity-mismatch',
  code: 'E8',
  title: {
    de: 'Ihre Person in der Akte',
    en: 'Your identity in the file',
    fr: 'Votre identité au dossier',
  },
  question: {
    de: 'Gehören Name, Geburtsdatum und Einträge zu Ihnen und zu niemand anderem?',
    en: 'Do name, birth date and entries belong to you and nobody else?',
    fr: 'Le nom, la date de naissance et les inscriptions sont-ils les vôtres et ceux de personne d’autre ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: ['GDPR Art. 5(1)(d), Art. 16, Art. 17(1)(d), Art. 18(1)(a)'],
  applies: isUnderGdpr,
  needs: {
    de: 'Dafür braucht es den Brief einer Auskunftei.',
    en: 'This needs a letter of a bureau.',
    fr: 'Il faut pour cela une lettre d’une agence.',
  },
  run: (look) => {
    const answers = [...birth(look), ...NAMES.flatMap((field) => name(look, field)), ...rows(look)]
    if (answers.length > 0) return answers
    const compared = comparedFields(look)
    if (compared === 0) return [toAsk(look)]
    return [
      none(
        titleOf(look),
        look.say(
          `Mit Ihren Angaben verglichen: ${compared}. Sie stimmen mit dem Brief überein.`,
          `Compared with what you said: ${compared}. The letter says the same.`,
          `Comparé avec vos indications : ${compared}. La lettre dit la même chose.`,
        ),
        { checked: compared },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(identityMismatch.title.de, identityMismatch.title.en, identityMismatch.title.fr)

/** Values and rows of the letter about which the person said something. */
function comparedFields(look: Look): number {
  const said = look.answers.identity ?? {}
  const printed = look.letter.identity
  const fields = (['bornOn', ...NAMES] as const).filter(
    (field) => (said[field] ?? null) !== null && printed[field] !== null,
  )
  const mine = [
    ...look.entries.map(({ path }) => look.about(path).mine),
    ...look.addresses.map(({ path }) => look.aboutAddress(path).mine),
  ]
  return fields.length + mine.filter((one) => typeof one === 'boolean').length
}

function toAsk(look: Look): Answer {
  return unasked(
    titleOf(look),
    look.say(
      'Nennen Sie uns Ihr Geburtsdatum und Ihren Namen, und sagen Sie, welche Einträge nicht von Ihnen sind. Dann vergleichen wir sie mit dem Brief.',
      'Tell us your birth date and name, and say which entries are not yours. Then we compare them with the letter.',
      'Dites-nous votre date de naissance et votre nom, et quelles inscriptions ne sont pas les vôtres. Nous comparerons avec la lettre.',
    ),
  )
}

type Own = Pick<Answer, 'matter' | 'title' | 'statement'> & Partial<Answer>

function mixUp(own: Own): Answer {
  return {
    strength: 'contradiction',
    contestable: 'yes',
    numbers: {},
    used: [],
    caveats: [],
    grounds: [...GROUNDS],
    letters: ['restriction', 'rectification'],
    effect: null,
    ...own,
  }
}

const told = (look: Look) =>
  look.say(
    'Was richtig ist, haben Sie angegeben. Einen Ausweis brauchen Sie nur zu zeigen, wenn die Auskunftei begründet zweifelt.',
    'You stated what is right. You need to show an identity document only if the bureau has reasonable doubts.',
    'C’est vous qui avez indiqué ce qui est exact. Vous ne devez montrer une pièce d’identité que si l’agence a des doutes raisonnables.',
  )

function birth(look: Look): Answer[] {
  const said = look.answers.identity?.bornOn ?? null
  const printed = look.letter.identity.bornOn
  const path = '/identity/bornOn'
  if (said === null || printed === null || said === printed) return []
  if (look.doubtful([path]) !== null) return [inDoubt(look, path, titleOf(look), path)]
  return [
    mixUp({
      matter: path,
      title: look.say(
        'Ein anderes Geburtsdatum',
        'Another birth date',
        'Une autre date de naissance',
      ),
      statement: look.say(
        `Der Brief nennt den ${look.date(printed)} als Geburtsdatum. Sie sind am ${look.date(said)} geboren.`,
        `The letter gives ${look.date(printed)} as the birth date. You were born on ${look.date(said)}.`,
        `La lettre indique le ${look.date(printed)} comme date de naissance. La vôtre est le ${look.date(said)}.`,
      ),
      numbers: { bornOn: printed, saidBornOn: said },
      used: [path],
      caveats: [
        told(look),
        look.say(
          'Es kann ein Schreibfehler sein, oder die Akte mischt zwei Menschen. Prüfen Sie jeden Eintrag.',
          'It may be a slip of the pen, or the file mixes two people. Check every entry.',
          'Ce peut être une faute de frappe, ou le dossier mélange deux personnes. Vérifiez chaque inscription.',
        ),
      ],
    }),
  ]
}

function name(look: Look, field: (typeof NAMES)[number]): Answer[] {
  const said = look.answers.identity?.[field] ?? null
  const printed = look.letter.identity[field]
  const path = `/identity/${field}`
  if (said === null || printed === null) return []
  const likeness = likenessOfNames(said, printed)
  // One of several given names is an ordinary way to write a name; half a surname may be an earlier one.
  if (likeness === 'same' || (likeness === 'part' && field === 'givenNames')) return []
  if (look.doubtful([path]) !== null) return [inDoubt(look, path, titleOf(look), path)]
  const isPart = likeness === 'part'
  const which =
    field === 'surname'
      ? { de: 'Nachnamen', en: 'surname', fr: 'nom' }
      : { de: 'Vornamen', en: 'given name', fr: 'prénom' }
  return [
    mixUp({
      matter: path,
      strength: isPart ? 'context' : 'contradiction',
      contestable: isPart ? 'unclear' : 'yes',
      title: look.say('Ein anderer Name', 'Another name', 'Un autre nom'),
      statement: isPart
        ? look.say(
            'Der Nachname auf dem Brief hat mit Ihrem nur einen Teil gemeinsam.',
            'The surname on the letter has only a part in common with yours.',
            'Le nom sur la lettre n’a qu’une partie en commun avec le vôtre.',
          )
        : look.say(
            `Der Brief nennt einen anderen ${which.de} als Sie.`,
            `The letter gives another ${which.en} than you do.`,
            `La lettre indique un autre ${which.fr} que vous.`,
          ),
      used: [path],
      caveats: [
        told(look),
        look.say(
          'Ein früherer Name, etwa vor einer Heirat, ist kein Fehler, wenn Sie so hießen.',
          'An earlier name, for example before a marriage, is no error if it was yours.',
          'Un ancien nom, par exemple d’avant un mariage, n’est pas une erreur s’il était le vôtre.',
        ),
      ],
      ...(isPart ? { letters: [] } : {}),
    }),
  ]
}

/** Entries and addresses that the person calls somebody else's. */
function rows(look: Look): Answer[] {
  const entries = look.entries.filter(({ path }) => look.about(path).mine === false)
  const homes = look.addresses.filter(({ path }) => look.aboutAddress(path).mine === false)
  return [
    ...entries.map(({ path }) =>
      mixUp({
        matter: path,
        title: look.say(
          'Ein Eintrag von jemand anderem',
          'An entry of somebody else',
          'Une inscription d’une autre personne',
        ),
        statement: look.say(
          'Dieser Eintrag steht in Ihrer Akte. Er ist nach Ihrer Angabe nicht von Ihnen.',
          'This entry stands in your file. By your account it is not yours.',
          'Cette inscription figure à votre dossier. Selon vous, elle n’est pas la vôtre.',
        ),
        used: [`${path}/type`],
        caveats: [told(look)],
        effect: effectOfRemoving(look, [path]),
      }),
    ),
    ...homes.map(({ path }) =>
      mixUp({
        matter: path,
        title: look.say(
          'Eine fremde Anschrift',
          'An address of somebody else',
          'Une adresse d’une autre personne',
        ),
        statement: look.say(
          'Diese Anschrift steht in Ihrer Akte. Sie haben nach Ihrer Angabe nie dort gewohnt.',
          'This address stands in your file. By your account you never lived there.',
          'Cette adresse figure à votre dossier. Selon vous, vous n’y avez jamais habité.',
        ),
        used: [`${path}/text`],
        caveats: [told(look)],
        effect: effectOfRemoving(look, [path]),
      }),
    ),
  ]
}
