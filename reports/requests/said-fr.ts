// What the screen says about requests in French: next steps, warnings, what to enclose. Letters themselves speak their addressee's language.
// A name that is missing does not compile. A jurist may change the texts; `{word}` is filled in from the case, `{law:…}` from the law data.
import type { RequestType } from '../../extract/index.ts'
import type { Blocks } from './block-text.ts'
import type { EnclosureName, StepBlock, WarningName } from './said-names.ts'

type SaidName = StepBlock | WarningName | EnclosureName
/** Texts of one type of request or one country that go before the general one. */
type OwnName = `${WarningName} ${RequestType}` | `${StepBlock} ${'us'}`

const STEPS: Record<StepBlock, string> = {
  'next-complete':
    'Il manque encore des indications ou des confirmations pour le courrier à {addressee}. Ajoutez-les, et il sera prêt.',
  'next-send':
    'Le courrier à {addressee} est prêt : « {request} ». Envoyez-le et indiquez la date d’envoi.',
  'next-wait':
    'Réponse due par {addressee} au plus tard le {until}. Sans réponse, l’étape suivante est le rappel, à partir du {on}.',
  'next-wait-undated':
    '{addressee} a prolongé le délai. Indiquez quand votre courrier est arrivé : la date sera alors certaine.',
  'next-wait-provisional':
    'Réponse due par {addressee} vers le {until} au plus tard. Indiquez quand votre courrier est arrivé : la date sera alors certaine.',
  'next-receipt':
    'Indiquez quand votre courrier à {addressee} est arrivé. Le délai ne court qu’à compter de la réception.',
  'next-receipt-provisional':
    'Pour {addressee}, le délai aurait expiré le {on}. Mais il ne court qu’à compter de la réception : indiquez quand votre courrier est arrivé.',
  'next-outcome':
    '{addressee} a répondu. Indiquez quelle a été la réponse : demande satisfaite, satisfaite en partie, refusée.',
  'next-remind':
    'Envoyez un rappel à {addressee}. Le rappel est préparé et laisse un délai de 14 jours.',
  'next-reminded':
    'Pour répondre à votre rappel, {addressee} a jusqu’au {until}. À partir du {on}, l’étape suivante est la réclamation.',
  'next-reminded-provisional':
    'Pour répondre à votre rappel, {addressee} a jusqu’au {until} environ. Indiquez quand il est arrivé : la date sera alors certaine.',
  'next-desk':
    '{addressee} n’a pas effacé les données. L’étape suivante est le service de réclamation gratuit prévu par le code de conduite ; la voie de l’autorité de contrôle reste ouverte.',
  'next-complain':
    'Introduisez une réclamation contre {addressee} auprès de l’autorité de contrôle. La réclamation est préparée et gratuite.',
  'next-authority':
    'Votre réclamation a été transmise à : {addressee}. D’ici au {on}, l’autorité de contrôle devrait vous informer de l’état d’avancement.',
  'next-authority-provisional':
    'Votre réclamation a été transmise à : {addressee}. D’ici au {on} environ, l’autorité de contrôle devrait vous informer de l’état d’avancement. Indiquez quand la réclamation est arrivée.',
  'next-advice':
    'L’autorité de contrôle n’a rien dit pendant trois mois ({law:gdpr-78-2}). Demandez conseil, par exemple à une association de consommateurs : aucun courrier n’est prévu ici pour ce cas.',
  'next-advice-undated':
    'Même après votre rappel, aucune réponse complète n’est venue de {addressee}. Demandez conseil, par exemple à un service de conseil : aucun courrier n’est prévu ici pour ce cas.',
  'next-done': 'Il n’y a rien à faire pour le moment.',
}

const WARNINGS: Record<WarningName, string> = {
  'warn-address':
    'Avant l’envoi, vérifiez l’adresse sur le site du destinataire. Notre indication date du {checkedOn}, et les adresses des organismes d’évaluation de crédit changent.',
  'warn-other-address': 'Cette adresse est aussi connue : {address}.',
  'warn-birth':
    'Ce destinataire demande la date de naissance. Si vous l’indiquez, il trouvera plus facilement vos données.',
  'warn-effect':
    'Si vous obtenez gain de cause, votre score peut baisser, selon le barème de {loss} au plus : de {from} à {low}. Le voulez-vous quand même ?',
  'warn-unconfirmed':
    'Un constat sur ce score ne figure pas dans le courrier tant que vous n’en avez pas confirmé les valeurs une à une.',
  'warn-restriction':
    'Tant qu’une donnée est en cours de vérification, l’organisme ne communiquera peut-être aucun score sur vous. Cela peut retarder une demande de crédit ou de logement en cours. Le voulez-vous quand même ?',
  'warn-objection':
    'Si vous obtenez gain de cause, il se peut que l’organisme ne transmette plus de scores sur vous à ses partenaires. Certains contrats seront alors plus difficiles à obtenir. Le voulez-vous quand même ?',
  'warn-form':
    'Ce service reçoit les réclamations par le formulaire de son site. Copiez-y le texte et joignez les pièces. La réclamation est gratuite ; la voie de l’autorité de contrôle reste ouverte.',
  'warn-austria':
    'En Autriche, la réclamation n’est possible que dans l’année qui suit le jour où vous avez eu connaissance des faits, et au plus tard trois ans après les faits.',
  'warn-section-157':
    'Faites la demande dans les 28 jours suivant le dernier contact au sujet du contrat : passé ce délai, le prêteur n’est plus tenu de nommer l’organisme.',
  'warn-sixty-days':
    'Envoyez ce courrier dans les 60 jours suivant l’avis : passé ce délai, le créancier n’est plus tenu de répondre.',
  'warn-notice-days':
    'Votre propre déclaration (« notice of correction ») n’est possible que dans les 28 jours suivant la réponse de l’organisme, ou une fois écoulés les 28 jours dont l’organisme dispose.',
  'warn-public-body':
    'Seulement pour une administration (par exemple une caisse d’allocations familiales, un centre des impôts, une université). À une entreprise, envoyez la demande de réexamen de la décision.',
  'warn-cada':
    'Le silence de l’administration pendant un mois vaut refus. L’étape suivante est alors la Commission d’accès aux documents administratifs (CADA) : aucun courrier n’est prévu ici pour ce cas.',
  'warn-english':
    'Ce courrier est en anglais, car il est destiné au Royaume-Uni ou aux États-Unis. À côté figure dans votre langue ce qu’il dit.',
  'warn-french':
    'Ce courrier est en français, car il est destiné à la France. À côté figure dans votre langue ce qu’il dit.',
}

const ENCLOSURES: Record<EnclosureName, string> = {
  'enclose-page':
    'Copie de la page {page} de la lettre du {letterDate}, noircie sauf les données concernées',
  'enclose-line': 'Extrait de la lettre du {letterDate}, noirci sauf les données concernées',
  'enclose-proof': 'Preuve : {proof}',
  'enclose-payment':
    'Preuve de la date du paiement, numéros de compte noircis sauf les trois derniers chiffres',
  'enclose-mandate': 'Mandat signé',
  'enclose-contract':
    'Page du contrat qui en indique les parties et le début, noircie pour le reste',
  'enclose-decision': 'Copie de la décision du {decidedOn}',
  'enclose-own-request': 'Copie de votre demande du {sentOn}',
  'enclose-request': 'Copie de votre courrier du {sentOn} (« {request} »)',
  'enclose-receipt': 'Preuve de sa réception le {receivedOn}',
  'enclose-answer': 'Copie de la réponse du {answeredOn}',
  'enclose-reminder': 'Copie de votre rappel du {remindedOn}',
  'enclose-reminder-receipt': 'Preuve de sa réception le {reminderReceivedOn}',
  'enclose-reminder-answer': 'Copie de la réponse du {reminderAnsweredOn}',
}

const OWN: Partial<Record<OwnName, string>> = {
  'warn-address complaint':
    'Avant l’envoi, vérifiez l’adresse sur le site de l’autorité de contrôle. Notre indication date du {checkedOn}. L’autorité de votre lieu de résidence reçoit aussi les réclamations et les transmet.',
  'warn-address code-of-conduct':
    'Avant l’envoi, vérifiez l’adresse du site du service de réclamation. Notre indication date du {checkedOn} et vient d’une seule source.',
  'next-reminded us':
    'Pour répondre à votre rappel, {addressee} a jusqu’au {until}. Sans réponse, demandez conseil à partir du {on} : aucune réclamation n’est prévue ici.',
}

/** Marks that French sets off with a space stay with their word. */
const bound = (text: string) => text.replaceAll('« ', '«\u00a0').replace(/ ([»:;?!])/g, '\u00a0$1')

const blocksIn = (texts: Partial<Record<SaidName | OwnName, string>>): Blocks =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, [{ kind: 'paragraph', text: bound(text) }]]),
  )

/** The French texts of the screen, by the names of the frame's blocks. */
export const SAID_FR: Blocks = blocksIn({ ...STEPS, ...WARNINGS, ...ENCLOSURES, ...OWN })
