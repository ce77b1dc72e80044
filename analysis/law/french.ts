// French words of the law facts that stand under findings: a working translation of our own paraphrases, by the id of the fact.
import type { Fact } from './fact.ts'

const LAW_FR: Record<string, string> = {
  'gdpr-5-1-a':
    'Les données doivent être traitées de façon licite, loyale et transparente pour la personne.',
  'gdpr-5-1-c': 'Les données doivent être limitées à ce que la finalité exige.',
  'gdpr-5-1-d':
    'Les données doivent être exactes ; les données inexactes sont effacées ou rectifiées sans tarder.',
  'gdpr-5-1-e':
    'Les données ne sont conservées sous une forme identifiante que le temps nécessaire à la finalité.',
  'gdpr-12-3':
    'La réponse est due sans retard, au plus tard un mois après la réception ; deux mois de plus sont possibles s’ils sont annoncés et motivés dans ce premier mois.',
  'gdpr-15-1':
    'Chacun peut demander les données détenues à son sujet, avec finalités, destinataires, durée de conservation et origine.',
  'gdpr-15-1-c':
    'La réponse nomme les destinataires auxquels les données ont été ou seront communiquées.',
  'gdpr-15-1-g': 'La réponse donne toute information disponible sur l’origine des données.',
  'gdpr-15-1-h':
    'En cas de décision automatisée, profilage compris : des informations utiles sur la logique, la portée et les conséquences prévues.',
  'gdpr-16':
    'Sur demande, les données inexactes sont rectifiées sans retard et les données incomplètes complétées.',
  'gdpr-17-1-a':
    'Sur demande, les données sont effacées lorsqu’elles ne sont plus nécessaires à leur finalité.',
  'gdpr-17-1-d': 'Sur demande, les données sont effacées lorsqu’elles sont traitées illicitement.',
  'gdpr-18-1-a':
    'Lorsque la personne conteste l’exactitude, le traitement est limité le temps de la vérification.',
  'gdpr-19':
    'Rectification et effacement sont notifiés à tous les destinataires ; la personne apprend sur demande qui ils sont.',
  'gdpr-22-1':
    'Nul ne doit subir une décision prise uniquement par un moyen automatisé et qui l’affecte de façon significative.',
  'reg-1182-71-3':
    'Un délai en mois expire le jour de même quantième, à défaut le dernier jour du mois ; un samedi, dimanche ou jour férié, le jour ouvrable suivant.',
  'bdsg-old-28a':
    'Une créance ne pouvait être signalée que si elle était échue, impayée et assurée de l’une des façons énumérées, par exemple un titre ou deux relances avec avertissement et sans contestation.',
  'bdsg-old-28b':
    'Une valeur de probabilité suppose une méthode scientifiquement reconnue et ne peut reposer sur les seules données d’adresse.',
  'bdsg-old-34':
    'Information sur les données conservées et les valeurs de probabilité, avec une explication intelligible de leur formation et de leur sens.',
  'bdsg-old-35-1': 'Les données personnelles inexactes doivent être rectifiées.',
  'bdsg-old-35-2-4':
    'Selon une source secondaire : les affaires réglées sont réexaminées à la fin de la troisième année civile après le premier enregistrement (la quatrième pour les affaires ouvertes), et conservées plus longtemps si nécessaire.',
  'bdsg-31-1':
    'Une valeur de probabilité suppose une méthode scientifiquement reconnue et ne peut reposer exclusivement sur des données d’adresse ; leur usage doit être annoncé.',
  'bdsg-31-2':
    'Une créance ne compte que si elle est échue, impayée et assurée de l’une des façons énumérées, par exemple un titre ou deux relances avec avertissement et sans contestation.',
  'coc-iv-1b':
    'Selon le code de conduite des agences : une créance réglée est effacée trois ans, au jour près, après son règlement.',
  'coc-iv-1b-fast':
    'Selon le code de conduite des agences : 18 mois au lieu de trois ans si la créance a été réglée sous 100 jours après le signalement, sans autre donnée négative ni inscription aux registres.',
  'coc-iv-2b':
    'Selon le code de conduite des agences : un effacement des dettes et les créances manifestement couvertes restent six mois.',
  'coc-iv-3a':
    'Selon le code de conduite des agences : les données d’un contrat correctement exécuté restent trois ans après sa fin, moins sur demande.',
  'coc-iv-6':
    'Selon le code de conduite des agences : une consultation est effacée sur demande après douze mois.',
  'schufa-discharge-6-months':
    'Depuis le 28 mars 2023, la SCHUFA efface un effacement des dettes après six mois.',
  'schufa-inquiry-12-months': 'La SCHUFA déclare conserver les consultations douze mois.',
  'cjeu-c-26-22':
    'Les agences ne peuvent conserver un effacement des dettes plus longtemps que le registre public, soit six mois.',
  'cjeu-c-203-22':
    'La réponse doit montrer de façon intelligible quelles données ont contribué au résultat et comment ; un simple algorithme ne suffit pas.',
  'cjeu-c-154-21': 'Sur demande, les destinataires doivent être nommés.',
  'bgh-i-zr-97-25':
    'Des incidents de paiement réglés n’ont pas à être effacés aussitôt ; le code de conduite approuvé peut guider la mise en balance.',
  'bgh-vi-zr-183-22':
    'Signaler une créance contestée et sans titre peut donner lieu à réparation (500 euros).',
  'vg-wiesbaden-6-k-788-20':
    'La SCHUFA doit dire quelles données ont été utilisées, avec quel poids, et pourquoi la valeur a reçu sa classe.',
}

const LAWS: readonly (readonly [RegExp, string])[] = [
  [/^GDPR$/, 'RGPD'],
  [/^CJEU$/, 'CJUE'],
  [/^Federal Court of Justice \(BGH\)$/, 'Cour fédérale de justice allemande (BGH)'],
  [/^code of conduct of the German bureaus$/, 'du code de conduite des agences allemandes'],
  [/^SCHUFA’s own statement$/, 'déclaration de la SCHUFA'],
  [/^Wiesbaden Administrative Court$/, 'tribunal administratif de Wiesbaden'],
  [
    /^Federal Data Protection Act \(BDSG\)$/,
    'loi fédérale allemande sur la protection des données (BDSG)',
  ],
  [
    /^Federal Data Protection Act \(BDSG\) as in force until 24 May 2018$/,
    'loi fédérale allemande sur la protection des données (BDSG), version en vigueur jusqu’au 24 mai 2018',
  ],
  [/^Regulation \(EEC, Euratom\) No 1182\/71$/, 'règlement (CEE, Euratom) n° 1182/71'],
]

/** "Art. 17(1)(d)" → "art. 17, paragraphe 1, point d)", as French citations of EU law are written. */
export function frenchArticle(article: string): string {
  return article
    .replace(/Art\.[ \u00a0](\d+)/g, 'art. $1')
    .replace(/(\d)\((\d+)\)/g, '$1, paragraphe $2')
    .replace(/\(([a-z])\)/g, ', point $1)')
    .replace(/^no\.[ \u00a0]/, 'point ')
    .replace(/sentence (\d)/, 'phrase $1')
    .replace(/ et , point/g, ' et point')
    .replace(/ and (?=C-|\()/g, ' et ')
}

/** Name of a law in French; as given where we have none. */
const frenchLaw = (law: string): string => LAWS.find(([pattern]) => pattern.test(law))?.[1] ?? law

/** How a French finding cites a fact and what it says. What nobody has translated stays English: a test names every ground of a rule. */
export function inFrenchWords(one: Fact): { law: string; article: string; text: string } {
  const text = one.text.fr ?? LAW_FR[one.id] ?? one.text.en
  return { law: frenchLaw(one.law.en), article: frenchArticle(one.article.en), text }
}
