// Findings in plain German ("Einfache Sprache") for the summary: short sentences, one thought each, no word of law. One entry a rule.
import type { RuleId } from './rule-ids.ts'

export type PlainRule = { found: string; means: string }

export const RULES_PLAIN: Record<RuleId, PlainRule> = {
  'settled-claim-overdue': {
    found: 'Eine bezahlte Rechnung steht zu lange in Ihrer Akte.',
    means: 'Die Rechnung ist bezahlt. Nach drei Jahren muss sie weg sein.',
  },
  'fast-settled-overdue': {
    found: 'Eine schnell bezahlte Rechnung steht zu lange in Ihrer Akte.',
    means: 'Sie haben schnell bezahlt. Dann ist die Frist kürzer: 18 Monate.',
  },
  'discharge-overdue': {
    found: 'Ihre Rest-Schuld-Befreiung steht zu lange in Ihrer Akte.',
    means: 'Die Schulden sind Ihnen erlassen. Nach sechs Monaten muss das weg sein.',
  },
  'inquiry-overdue': {
    found: 'Eine alte Anfrage steht noch in Ihrer Akte.',
    means: 'Eine Firma hat nach Ihnen gefragt. Nach einem Jahr muss das weg sein.',
  },
  'closed-shown-open': {
    found: 'Etwas ist zu Ende. In der Akte läuft es noch.',
    means: 'Die Akte muss sagen, dass es zu Ende ist.',
  },
  'settled-without-date': {
    found: 'Bei einer bezahlten Rechnung fehlt der Tag.',
    means: 'Ohne den Tag weiß niemand, wann der Eintrag weg muss.',
  },
  'duplicate-entry': {
    found: 'Eine Sache steht zwei Mal in Ihrer Akte.',
    means: 'Das kann so aussehen, als hätten Sie zwei Mal Schulden.',
  },
  'identity-mismatch': {
    found: 'Eine Angabe passt nicht zu Ihnen.',
    means: 'Vielleicht ist eine andere Person gemeint.',
  },
  'address-wrong': {
    found: 'Ihre Adresse stimmt nicht, oder der Tag des Einzugs.',
    means: 'Die Akte muss stimmen. Sie können das ändern lassen.',
  },
  'conditions-as-credit': {
    found: 'Sie haben nur nach dem Preis gefragt. In der Akte steht: Anfrage für einen Kredit.',
    means: 'Das ist nicht dasselbe. Sie können das ändern lassen.',
  },
  'disputed-claim': {
    found: 'Eine Rechnung wurde gemeldet. Dafür fehlte etwas.',
    means: 'Vor einer Meldung muss eine Firma Sie warnen. Und Sie dürfen Nein sagen.',
  },
  'points-do-not-add-up': {
    found: 'Die Punkte passen nicht zusammen.',
    means: 'Wir haben nachgerechnet. Es kommt etwas anderes heraus.',
  },
  'rating-inconsistent': {
    found: 'Die Zahl und die Note auf dem Brief passen nicht zusammen.',
    means: 'Eines von beiden kann nicht stimmen.',
  },
  'unknown-recipient': {
    found: 'Eine fremde Firma hat Ihren Score bekommen.',
    means: 'Sie kennen die Firma nicht. Sie dürfen fragen, warum.',
  },
  'thin-file': {
    found: 'Ihr Score steht auf wenigen Angaben.',
    means: 'Über Sie ist wenig bekannt. Sie dürfen fragen, woher die Zahl kommt.',
  },
  'address-used': {
    found: 'Ihre Adresse zählt in Ihrem Score mit.',
    means: 'Sie dürfen fragen, wie viel die Adresse zählt.',
  },
  'bureaus-disagree': {
    found: 'Zwei Auskunfteien sagen Verschiedenes.',
    means: 'Beide haben Daten über Sie. Eine von beiden kann nicht stimmen.',
  },
  'missing-entry': {
    found: 'Ein Vertrag von Ihnen fehlt in der Akte.',
    means: 'Ein guter Vertrag kann dem Score helfen.',
  },
  'amount-wrong': {
    found: 'Ein Betrag stimmt nicht.',
    means: 'In der Akte steht eine andere Zahl als in Ihren Papieren.',
  },
  'answer-incomplete': {
    found: 'Die Antwort an Sie ist nicht vollständig, oder sie kam zu spät.',
    means: 'Sie dürfen den Rest verlangen.',
  },
  'value-out-of-range': {
    found: 'Eine Zahl ist zu groß oder zu klein.',
    means: 'So eine Zahl kann es auf diesem Brief nicht geben.',
  },
  'score-despite-default': {
    found: 'Auf dem Brief stehen ein Score und eine offene Rechnung.',
    means: 'Beides zusammen ist ungewöhnlich. Sie dürfen nach dem Grund fragen.',
  },
  'recipients-differ': {
    found: 'Zwei Firmen bekamen am selben Tag verschiedene Zahlen.',
    means: 'Es müsste dieselbe Zahl sein. Sie dürfen nach dem Grund fragen.',
  },
  'entry-vanished': {
    found: 'Ein Eintrag ist weg, oder er ist wieder da.',
    means: 'Auf dem Brief steht kein Grund dafür.',
  },
  'impossible-dates': {
    found: 'Die Tage auf dem Brief passen nicht zusammen.',
    means: 'In dieser Reihenfolge kann es nicht gewesen sein.',
  },
  'level-border-near': {
    found: 'Bald ändern sich Ihre Punkte von selbst.',
    means: 'Dafür müssen Sie nichts tun.',
  },
  decode: {
    found: 'Eine einzige Angabe könnte den Unterschied erklären.',
    means: 'Sicher ist das nicht. Sie dürfen danach fragen.',
  },
  twins: {
    found: 'Andere Menschen haben dieselben Angaben und einen anderen Score.',
    means: 'Auf dem Brief steht kein Grund dafür. Sie dürfen danach fragen.',
  },
  'peer-position': {
    found: 'Wir haben Ihren Score mit anderen verglichen.',
    means: 'Das allein zeigt keinen Fehler.',
  },
}
