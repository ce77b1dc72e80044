// French words of the rules for packs: what was looked for, the question, what was found, and the statement where the figures suffice.
import type { Finding } from '../../extract/index.ts'
import type { RuleId } from './rule-ids.ts'
import { dayText, moneyText, numberText } from './speak.ts'

type Figures = Finding['numbers']

export type FrenchRule = {
  /** What is tested, as a noun phrase: title where nothing was found or nothing could be tested. */
  looked: string
  question: string
  /** Title of a finding. */
  found: string
  /** The statement from the finding's own figures; null, or absent: only the rule's own words exist. */
  says?: (n: Figures) => string | null
}

const day = (n: Figures, key: string) => {
  const value = n[key]
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? dayText(value, 'fr')
    : null
}
const number = (n: Figures, key: string) => {
  const value = n[key]
  return typeof value === 'number' ? numberText(value, 'fr') : null
}
const cents = (n: Figures, key: string) => {
  const value = n[key]
  return typeof value === 'number' ? moneyText(value, 'EUR', 'fr') : null
}

/** Claims, discharges and inquiries that stay too long say the same three things. */
function tooLong(n: Figures, what: string, key: string): string | null {
  const [from, until, state] = [day(n, key), day(n, 'keptUntil'), day(n, 'stateOf')]
  if (!from || !until || !state) return null
  return `${what} ${from}. Sa conservation était permise jusqu’au ${until}. Au ${state}, l’inscription figurait encore au dossier.`
}

const claim = (n: Figures) => {
  const amount = cents(n, 'amountCents')
  return amount ? `La créance de ${amount} a été réglée le` : 'La créance a été réglée le'
}

export const RULES_FR: Record<RuleId, FrenchRule> = {
  'settled-claim-overdue': {
    looked: 'Créances réglées et durée de conservation',
    question: 'Une créance réglée figure-t-elle au dossier plus de trois ans après son règlement ?',
    found: 'Une créance réglée est restée trop longtemps au dossier',
    says: (n) => tooLong(n, claim(n), 'settledOn'),
  },
  'fast-settled-overdue': {
    looked: 'Créances vite payées et durée de conservation',
    question: 'Une créance payée sous 100 jours figure-t-elle au dossier plus de 18 mois ?',
    found: 'Une créance vite payée est restée trop longtemps au dossier',
    says: (n) => tooLong(n, claim(n), 'settledOn'),
  },
  'discharge-overdue': {
    looked: 'Effacement des dettes et durée de conservation',
    question: 'Un effacement des dettes figure-t-il au dossier plus de six mois ?',
    found: 'Un effacement des dettes est resté trop longtemps au dossier',
    says: (n) => tooLong(n, 'L’effacement des dettes a été accordé le', 'grantedOn'),
  },
  'inquiry-overdue': {
    looked: 'Consultations et durée de conservation',
    question: 'Une consultation figure-t-elle au dossier plus de douze mois ?',
    found: 'Une consultation est restée trop longtemps au dossier',
    says: (n) => tooLong(n, 'La consultation date du', 'inquiredOn'),
  },
  'closed-shown-open': {
    looked: 'Contrats terminés et leur état',
    question:
      'Un contrat terminé ou une créance payée est-il encore présenté comme en cours ou ouvert ?',
    found: 'Ce qui est terminé est présenté comme encore en cours',
    says: (n) => {
      const [end, state] = [day(n, 'saidEndOn'), day(n, 'stateOf')]
      if (!end || !state) return null
      return `Selon vous, cela a pris fin le ${end}. Au ${state}, la lettre le présentait encore comme en cours ou ouvert.`
    },
  },
  'settled-without-date': {
    looked: 'Réglée, et à quelle date',
    question: 'Une créance est-elle dite réglée sans que le jour du règlement soit indiqué ?',
    found: 'Une créance est dite réglée, mais sans date',
    says: () =>
      'La lettre dit cette créance réglée sans indiquer le jour du règlement. Or c’est de ce jour que court la durée de conservation.',
  },
  'duplicate-entry': {
    looked: 'Inscriptions en double',
    question: 'La même affaire figure-t-elle deux fois au dossier ?',
    found: 'La même affaire figure deux fois au dossier',
  },
  'identity-mismatch': {
    looked: 'Votre identité au dossier',
    question:
      'Le nom, la date de naissance et les inscriptions sont-ils les vôtres et ceux de personne d’autre ?',
    found: 'Une donnée du dossier ne correspond pas à votre personne',
    says: (n) => {
      const [printed, said] = [day(n, 'bornOn'), day(n, 'saidBornOn')]
      if (!printed || !said) return null
      return `La lettre indique une naissance le ${printed}. Selon vous, c’est le ${said}.`
    },
  },
  'address-wrong': {
    looked: 'Votre adresse actuelle',
    question: 'L’adresse actuelle est-elle exacte, et depuis quand ?',
    found: 'L’adresse actuelle, ou sa date, n’est pas exacte',
  },
  'conditions-as-credit': {
    looked: 'Consultations et leur type',
    question:
      'Une simple demande de conditions figure-t-elle au dossier comme une demande de crédit ?',
    found: 'Une demande de conditions figure comme demande de crédit',
  },
  'disputed-claim': {
    looked: 'La créance pouvait-elle être signalée ?',
    question:
      'Une créance a-t-elle été signalée alors qu’elle était contestée, ou sans relances ni avertissement ?',
    found: 'Une créance a été signalée alors qu’une condition manquait',
  },
  'points-do-not-add-up': {
    looked: 'Les points recalculés',
    question:
      'Les points donnent-ils le score, et concordent-ils avec le barème publié et les inscriptions ?',
    found: 'Les points ne concordent pas',
    says: (n) => {
      const [sum, total] = [number(n, 'sum'), number(n, 'total')]
      if (!sum || !total || number(n, 'difference') === null) return null
      return `La somme des points imprimés est ${sum}. La lettre indique un score de ${total}.`
    },
  },
  'rating-inconsistent': {
    looked: 'Score, note, probabilité et signification',
    question:
      'Le score, la note, la probabilité et la signification sur la lettre vont-ils ensemble ?',
    found: 'Le score, la note, la probabilité ou la signification ne vont pas ensemble',
  },
  'unknown-recipient': {
    looked: 'Qui a reçu vos données',
    question: 'Une entreprise qui vous est étrangère a-t-elle reçu votre score ?',
    found: 'Une entreprise qui vous est étrangère a reçu votre score',
  },
  'thin-file': {
    looked: 'Un score fondé sur peu de données',
    question: 'Un score repose-t-il sur aucun historique de crédit, ou sur la seule adresse ?',
    found: 'Un score repose sur peu de données',
  },
  'address-used': {
    looked: 'L’adresse dans le score',
    question: 'Des données d’adresse sont-elles entrées dans un score ?',
    found: 'Des données d’adresse sont entrées dans le score',
  },
  'bureaus-disagree': {
    looked: 'Deux agences comparées',
    question: 'Deux agences disent-elles des choses différentes sur la même affaire ?',
    found: 'Deux agences ne disent pas la même chose',
  },
  'missing-entry': {
    looked: 'Contrats manquants',
    question: 'Manque-t-il sur la lettre un contrat que vous avez ?',
    found: 'Un contrat manque au dossier',
  },
  'amount-wrong': {
    looked: 'Montants comparés',
    question: 'La lettre indique-t-elle un autre montant que vos documents ?',
    found: 'Un montant est inexact',
    says: (n) => {
      const [printed, said] = [cents(n, 'amountCents'), cents(n, 'saidAmountCents')]
      return printed && said ? `La lettre indique ${printed}. Selon vous, c’est ${said}.` : null
    },
  },
  'answer-incomplete': {
    looked: 'La réponse à votre demande',
    question: 'La réponse est-elle complète et est-elle venue à temps ?',
    found: 'La réponse à la demande est incomplète ou tardive',
  },
  'value-out-of-range': {
    looked: 'Valeurs et échelles',
    question: 'Un score ou une probabilité sort-il de sa propre échelle ?',
    found: 'Une valeur sort de son échelle',
  },
  'score-despite-default': {
    looked: 'Score et créance ouverte',
    question: 'La lettre indique-t-elle un score alors qu’une créance ouverte figure au dossier ?',
    found: 'Un score malgré une créance ouverte',
  },
  'recipients-differ': {
    looked: 'Le même score chez plusieurs destinataires',
    question:
      'Des destinataires ont-ils reçu le même jour une autre valeur de la même grille de score ?',
    found: 'Des destinataires ont reçu le même jour des valeurs différentes',
    says: (n) => {
      const [on, one, other] = [day(n, 'on'), number(n, 'value1'), number(n, 'value2')]
      if (!on || !one || !other) return null
      return `Le ${on}, la même grille a donné ${one} à un destinataire et ${other} à un autre. La lettre n’en dit pas la raison.`
    },
  },
  'entry-vanished': {
    looked: 'Inscriptions disparues',
    question:
      'Manque-t-il à la nouvelle lettre un contrat qui devrait y être, ou une donnée effacée est-elle revenue ?',
    found: 'Une inscription a disparu ou est revenue',
  },
  'impossible-dates': {
    looked: 'Ordre des dates',
    question: 'La lettre indique-t-elle des dates qui ne peuvent pas se suivre ainsi ?',
    found: 'Des dates ne peuvent pas se suivre ainsi',
  },
  'level-border-near': {
    looked: 'Ce qui change bientôt de soi-même',
    question: 'Un critère change-t-il de niveau de lui-même dans les 31 jours ?',
    found: 'Un critère change bientôt de lui-même',
  },
  decode: {
    looked: 'Ce qui expliquerait l’écart',
    question:
      'Quelle donnée, à elle seule, expliquerait l’écart entre le score et les inscriptions ?',
    found: 'Une seule donnée expliquerait l’écart',
  },
  twins: {
    looked: 'Mêmes données, même score ?',
    question: 'Des personnes aux mêmes données documentées ont-elles le même score ?',
    found: 'Mêmes données, autre score',
  },
  'peer-position': {
    looked: 'Votre place parmi des dossiers semblables',
    question: 'Où se situe votre score parmi des personnes aux mêmes données de base ?',
    found: 'Votre place parmi des dossiers semblables',
    says: (n) => {
      const [peers, higher] = [number(n, 'peers'), number(n, 'higher')]
      if (!peers || !higher) return null
      return `Sur environ ${peers} personnes, environ ${higher} ont un score plus élevé. À lui seul, ce n’est pas le signe d’une erreur.`
    },
  },
}
