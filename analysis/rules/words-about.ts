// What each rule reads, how it computes and what it cannot show, in three languages: for packs, pages and whoever
// audits a rule without reading code. Data only; no lawyer has read these texts yet.

import type { Trio } from '../law/fact.ts'

export type RuleAbout = {
  /** Fields of the letter and of the answers that decide, as `list/field`; a list alone means all of it. */
  inputs: readonly string[]
  arithmetic: Trio
  /** What a finding of this rule does not show. */
  limits: Trio
  /** Role and name of the lawyer who read it; null: nobody yet. */
  reviewedBy: string | null
}

const about = (inputs: string, arithmetic: Trio, limits: Trio): RuleAbout => ({
  inputs: inputs.split(' '),
  arithmetic,
  limits,
  reviewedBy: null,
})

export const ABOUT = {
  'settled-claim-overdue': about(
    'entries/type entries/status entries/settledOn cutoffOn',
    {
      de: 'Letzter erlaubter Tag: Tag der Erledigung plus 36 Monate. Überfällig ab dem Tag danach.',
      en: 'Last day allowed: day of settlement plus 36 months. Overdue from the day after.',
      fr: 'Dernier jour permis : jour du règlement plus 36 mois. En retard dès le lendemain.',
    },
    {
      de: 'Ob die Forderung zu Recht gemeldet wurde, zeigt das nicht.',
      en: 'This does not show whether the claim was rightly reported.',
      fr: 'Cela ne montre pas si la créance avait été signalée à bon droit.',
    },
  ),
  'fast-settled-overdue': about(
    'entries/type entries/reportedOn entries/settledOn entries/negative cutoffOn',
    {
      de: 'Erledigung höchstens 100 Tage nach der Meldung, nichts weiter Negatives: letzter Tag ist die Erledigung plus 18 Monate.',
      en: 'Settled at most 100 days after the report, nothing else negative: the last day is settlement plus 18 months.',
      fr: 'Règlement au plus 100 jours après le signalement, rien d’autre de négatif : dernier jour, règlement plus 18 mois.',
    },
    {
      de: 'Gelöschte negative Einträge und öffentliche Verzeichnisse zeigt der Brief nicht.',
      en: 'The letter does not show deleted negative entries or public registers.',
      fr: 'La lettre ne montre ni les inscriptions négatives effacées ni les registres publics.',
    },
  ),
  'discharge-overdue': about(
    'entries/type entries/grantedOn entries/reportedOn cutoffOn',
    {
      de: 'Letzter Tag: Erteilung plus sechs Monate. Bis zum siebten Monat bleibt es unklar, weil das Register ab der Rechtskraft zählt.',
      en: 'Last day: grant plus six months. Up to the seventh month it stays unclear, because the register counts from finality.',
      fr: 'Dernier jour : décision plus six mois. Jusqu’au septième mois, c’est incertain, car le registre compte depuis le caractère définitif.',
    },
    {
      de: 'Welche Forderungen die Befreiung erfasst, zeigt der Brief nicht.',
      en: 'The letter does not show which claims the discharge covers.',
      fr: 'La lettre ne montre pas quelles créances l’effacement couvre.',
    },
  ),
  'inquiry-overdue': about(
    'inquiries/on cutoffOn',
    {
      de: 'Letzter Tag: Tag der Anfrage plus zwölf Monate.',
      en: 'Last day: day of the inquiry plus twelve months.',
      fr: 'Dernier jour : jour de la demande plus douze mois.',
    },
    {
      de: 'Ob die Anfrage in den Score einging, zeigt der Brief nicht.',
      en: 'The letter does not show whether the inquiry went into the score.',
      fr: 'La lettre ne montre pas si la demande a compté dans le score.',
    },
  ),
  'closed-shown-open': about(
    'entries/status entries/closedOn entries/settledOn answers/entries/closedOn answers/entries/settledOn cutoffOn',
    {
      de: 'Das Ende nach Ihrer Angabe liegt vor dem Stichtag, und der Brief zeigt kein Ende.',
      en: 'The end by your account lies before the letter’s day, and the letter shows no end.',
      fr: 'La fin selon vous précède la date de la lettre, et la lettre n’indique aucune fin.',
    },
    {
      de: 'Das Ende belegen nur Ihre Unterlagen.',
      en: 'Only your papers prove the end.',
      fr: 'Seuls vos documents prouvent la fin.',
    },
  ),
  'settled-without-date': about(
    'entries/type entries/status entries/settledOn',
    {
      de: 'Stand „erledigt“ ohne Tag der Erledigung.',
      en: 'State “settled” without a day of settlement.',
      fr: 'État « réglé » sans jour de règlement.',
    },
    {
      de: 'Wann bezahlt wurde, zeigt der Brief nicht.',
      en: 'The letter does not show when it was paid.',
      fr: 'La lettre ne montre pas quand le paiement a eu lieu.',
    },
  ),
  'duplicate-entry': about(
    'entries/party entries/originalParty entries/amount entries/reference entries/openedOn entries/firstDueOn entries/reportedOn',
    {
      de: 'Dieselbe Firma, Beträge höchstens 5 % und Daten höchstens 31 Tage auseinander; oder eine verkaufte Forderung, an beiden Enden offen.',
      en: 'Same company, amounts at most 5 % and dates at most 31 days apart; or a sold claim that is open at both ends.',
      fr: 'Même société, montants à 5 % près et dates à 31 jours près ; ou créance cédée, ouverte des deux côtés.',
    },
    {
      de: 'Es können zwei verschiedene Verträge sein.',
      en: 'They may be two different contracts.',
      fr: 'Il peut s’agir de deux contrats différents.',
    },
  ),
  'identity-mismatch': about(
    'identity entries addresses answers/identity answers/entries/mine answers/addresses/mine',
    {
      de: 'Vergleich Ihrer Angaben mit dem Brief; Schreibweise und Titel zählen nicht.',
      en: 'Your answers compared with the letter; spelling and titles do not count.',
      fr: 'Vos réponses comparées à la lettre ; graphies et titres ne comptent pas.',
    },
    {
      de: 'Wer die andere Person ist, zeigt das nicht.',
      en: 'This does not show who the other person is.',
      fr: 'Cela ne montre pas qui est l’autre personne.',
    },
  ),
  'address-wrong': about(
    'addresses/current addresses/since addresses/storedOn answers/addresses',
    {
      de: 'Ihr Einzug gegen den gedruckten Tag: mehr als ein Monat Abstand, beim Tag der Speicherung mehr als sechs Monate.',
      en: 'Your moving in against the printed day: more than a month apart, for a day of storing more than six months.',
      fr: 'Votre emménagement et le jour imprimé : plus d’un mois d’écart, plus de six mois pour un jour d’enregistrement.',
    },
    {
      de: 'Wann die Auskunftei vom Umzug erfuhr, zeigt der Brief nicht.',
      en: 'The letter does not show when the bureau learned of the move.',
      fr: 'La lettre ne montre pas quand l’agence a appris le déménagement.',
    },
  ),
  'conditions-as-credit': about(
    'inquiries/kind answers/inquiries/kind',
    {
      de: 'Die Art auf dem Brief gegen die Art nach Ihrer Angabe.',
      en: 'The kind on the letter against the kind by your account.',
      fr: 'La nature selon la lettre et la nature selon vous.',
    },
    {
      de: 'Was die Bank gemeldet hat, zeigt der Brief nicht.',
      en: 'The letter does not show what the bank reported.',
      fr: 'La lettre ne montre pas ce que la banque a signalé.',
    },
  ),
  'disputed-claim': about(
    'entries/reportedOn entries/status answers/entries',
    {
      de: 'Jede Bedingung für sich am Tag der Meldung: Widerspruch davor, zwei Mahnungen, vier Wochen seit der ersten, Hinweis.',
      en: 'Each condition by itself on the day of the report: dispute before it, two reminders, four weeks since the first, warning.',
      fr: 'Chaque condition au jour du signalement : contestation antérieure, deux rappels, quatre semaines depuis le premier, avertissement.',
    },
    {
      de: 'Ein Titel, ein Anerkenntnis oder ein kündbarer Vertrag macht die Meldung zulässig; sagen Sie dazu nichts, bleibt es unklar.',
      en: 'A title, an acknowledgement or a contract that could be ended makes the report lawful; while you say nothing about it, it stays unclear.',
      fr: 'Un titre, une reconnaissance ou un contrat résiliable rend le signalement licite ; sans réponse de votre part, cela reste incertain.',
    },
  ),
  'points-do-not-add-up': about(
    'scores/value scores/meaning scores/criteria entries inquiries addresses',
    {
      de: 'Summe der Punkte gegen den Score; jede Punktzahl gegen die Tabelle; jedes Kriterium in jeder bekannten Zählweise gegen die Einträge.',
      en: 'Sum of the points against the score; each number against the table; each criterion, in every known way of counting, against the entries.',
      fr: 'Somme des points et score ; chaque nombre et le barème ; chaque critère, selon chaque décompte connu, et les inscriptions.',
    },
    {
      de: 'Die Tabelle stammt aus zweiter Hand. Welche Zahl falsch ist, zeigt das nicht.',
      en: 'The table comes from secondary sources. This does not show which number is wrong.',
      fr: 'Le barème vient de sources secondaires. Cela ne montre pas quel nombre est faux.',
    },
  ),
  'rating-inconsistent': about(
    'scores/value scores/rating scores/probability scores/meaning',
    {
      de: 'Auf einer Karte darf ein höherer Wert keine kleinere Wahrscheinlichkeit und keine schlechtere Stufe haben; Worte gegen ihre Klasse.',
      en: 'On one card a higher value may have no lower probability and no worse rating; words against their class.',
      fr: 'Sur une même grille, une valeur plus élevée n’a ni probabilité moindre ni niveau pire ; mots et classe.',
    },
    {
      de: 'Welche der Angaben falsch ist, zeigt das nicht.',
      en: 'This does not show which of the values is wrong.',
      fr: 'Cela ne montre pas laquelle des indications est fausse.',
    },
  ),
  'unknown-recipient': about(
    'scores/recipient scores/transmittedOn inquiries/party answers/scores answers/inquiries',
    {
      de: 'Empfänger und Anfragen, die Sie nicht kennen.',
      en: 'Recipients and inquiries that you do not know.',
      fr: 'Destinataires et demandes que vous ne connaissez pas.',
    },
    {
      de: 'Warum die Firma fragte, zeigt der Brief nicht.',
      en: 'The letter does not show why the company asked.',
      fr: 'La lettre ne montre pas pourquoi la société a demandé.',
    },
  ),
  'thin-file': about(
    'scores/factors scores/criteria entries',
    {
      de: 'Zeichen „nv“ bei allen Datenarten der Historie, Punkte der Stufe „keiner“, oder kein Eintrag.',
      en: 'Signs “nv” for all kinds of history, points of the level “none”, or no entry.',
      fr: 'Signes « nv » pour tout l’historique, points du niveau « aucun », ou aucune inscription.',
    },
    {
      de: 'Wenige Daten sind allein kein Fehler.',
      en: 'Few data alone are no error.',
      fr: 'Peu de données ne sont pas en soi une erreur.',
    },
  ),
  'address-used': about(
    'scores/factors scores/criteria',
    {
      de: 'Ein Zeichen bei den Anschriftendaten, oder Punkte für die aktuelle Adresse.',
      en: 'A sign for address data, or points for the current address.',
      fr: 'Un signe pour les données d’adresse, ou des points pour l’adresse actuelle.',
    },
    {
      de: 'Welche Anschriftendaten gemeint sind und woher sie kommen, zeigt der Brief nicht.',
      en: 'The letter does not show which address data are meant and where they come from.',
      fr: 'La lettre ne montre ni quelles données d’adresse sont visées ni d’où elles viennent.',
    },
  ),
  'bureaus-disagree': about(
    'entries/status entries/settledOn entries/closedOn identity/bornOn',
    {
      de: 'Dieselbe Sache in zwei Briefen: offen gegen erledigt, oder Enden mehr als 31 Tage auseinander.',
      en: 'The same matter in two letters: open against settled, or ends more than 31 days apart.',
      fr: 'La même affaire dans deux lettres : ouverte ou réglée, ou fins à plus de 31 jours d’écart.',
    },
    {
      de: 'Welche der beiden recht hat, zeigt das nicht.',
      en: 'This does not show which of the two is right.',
      fr: 'Cela ne montre pas laquelle des deux a raison.',
    },
  ),
  'missing-entry': about(
    'entries/type entries/party entries/openedOn answers/missing',
    {
      de: 'Ein Vertrag derselben Art und Firma, dessen Beginn höchstens 31 Tage abweicht, fehlt.',
      en: 'No contract of the same kind and company with a start within 31 days is listed.',
      fr: 'Aucun contrat de même nature et de même société, au début à 31 jours près, n’est inscrit.',
    },
    {
      de: 'Nicht jede Firma muss melden.',
      en: 'Not every company has to report.',
      fr: 'Toute société n’est pas tenue de signaler.',
    },
  ),
  'amount-wrong': about(
    'entries/amount answers/entries/amount',
    {
      de: 'Unterschied der Beträge, ab einem Euro.',
      en: 'Difference of the amounts, from one euro.',
      fr: 'Écart des montants, à partir d’un euro.',
    },
    {
      de: 'Zinsen und Kosten können dazugekommen sein.',
      en: 'Interest and costs may have been added.',
      fr: 'Des intérêts et des frais ont pu s’ajouter.',
    },
  ),
  'answer-incomplete': about(
    'statements issuedOn answers/request answers/log',
    {
      de: 'Was Art. 15 DSGVO verlangt, Punkt für Punkt; die Frist von einem Monat ab Eingang nach der Verordnung 1182/71.',
      en: 'What Art. 15 GDPR asks for, item by item; the period of one month from receipt under Regulation 1182/71.',
      fr: 'Ce qu’exige l’art. 15 du RGPD, point par point ; le délai d’un mois dès réception selon le règlement 1182/71.',
    },
    {
      de: 'Ob die Auskunft inhaltlich stimmt, zeigt das nicht.',
      en: 'This does not show whether the content is right.',
      fr: 'Cela ne montre pas si le contenu est exact.',
    },
  ),
  'value-out-of-range': about(
    'scores/value scores/probability scores/min scores/max confirmed',
    {
      de: 'Wert gegen die gedruckte oder bekannte Skala; Prozent von 0 bis 100 mit zwei Nachkommastellen.',
      en: 'Value against the printed or known scale; percent from 0 to 100 with two decimals.',
      fr: 'Valeur et échelle imprimée ou connue ; pour cent de 0 à 100 avec deux décimales.',
    },
    {
      de: 'Ohne Ihre Bestätigung kann es ein Lesefehler sein.',
      en: 'Without your confirmation it may be a misreading.',
      fr: 'Sans votre confirmation, ce peut être une erreur de lecture.',
    },
  ),
  'score-despite-default': about(
    'scores/value scores/calculatedOn entries/status entries/storedOn entries/reportedOn',
    {
      de: 'Ein Wert und eine am selben Tag offene Forderung; die Tabelle nennt dann keinen Wert.',
      en: 'A value and a claim open on the same day; by the table there is no value then.',
      fr: 'Une valeur et une créance ouverte le même jour ; selon le barème, il n’y a alors pas de valeur.',
    },
    {
      de: 'Die Tabelle stammt aus zweiter Hand.',
      en: 'The table comes from secondary sources.',
      fr: 'Le barème vient de sources secondaires.',
    },
  ),
  'recipients-differ': about(
    'scores/name scores/version scores/value scores/transmittedOn scores/calculatedOn',
    {
      de: 'Werte derselben Karte und desselben Tages gegeneinander.',
      en: 'Values of one card and one day against each other.',
      fr: 'Valeurs d’une même grille et d’un même jour entre elles.',
    },
    {
      de: 'Warum sie sich unterscheiden, zeigt der Brief nicht.',
      en: 'The letter does not show why they differ.',
      fr: 'La lettre ne montre pas pourquoi elles diffèrent.',
    },
  ),
  'entry-vanished': about(
    'entries cutoffOn',
    {
      de: 'Eintrag für Eintrag zwei oder drei Briefe desselben Absenders; Verträge bleiben drei Jahre nach ihrem Ende.',
      en: 'Entry by entry over two or three letters of one sender; contracts stay three years after their end.',
      fr: 'Inscription par inscription, deux ou trois lettres du même expéditeur ; un contrat reste trois ans après sa fin.',
    },
    {
      de: 'Ob Sie die Löschung verlangt haben, zeigt der Brief nicht.',
      en: 'The letter does not show whether you asked for the deletion.',
      fr: 'La lettre ne montre pas si vous avez demandé l’effacement.',
    },
  ),
  'impossible-dates': about(
    'entries inquiries/on addresses scores issuedOn cutoffOn',
    {
      de: 'Beginn vor Ende, Fälligkeit vor Erledigung, nichts nach dem Tag des Briefs.',
      en: 'Start before end, due before settled, nothing after the day of the letter.',
      fr: 'Début avant fin, échéance avant règlement, rien après le jour de la lettre.',
    },
    {
      de: 'Welches Datum falsch ist, zeigt das nicht.',
      en: 'This does not show which date is wrong.',
      fr: 'Cela ne montre pas quelle date est fausse.',
    },
  ),
  'level-border-near': about(
    'scores/calculatedOn entries inquiries addresses',
    {
      de: 'Jedes Kriterium an jedem der 31 Tage nach der Berechnung, in jeder Zählweise, die zu den Punkten passt.',
      en: 'Each criterion on each of the 31 days after the computation, in every way of counting that fits the points.',
      fr: 'Chaque critère à chacun des 31 jours suivant le calcul, selon chaque décompte compatible avec les points.',
    },
    {
      de: 'Neue Einträge ändern das. Die Tabelle stammt aus zweiter Hand.',
      en: 'New entries change this. The table comes from secondary sources.',
      fr: 'De nouvelles inscriptions changent cela. Le barème vient de sources secondaires.',
    },
  ),
  decode: about(
    'scores/value scores/criteria entries inquiries addresses answers/about/identityChecked',
    {
      de: 'Alle Stufen aller Kriterien: Welche ergäbe genau den gedruckten Score? Zuerst, was eine einzige Angabe ändern kann.',
      en: 'All levels of all criteria: which one would give just the printed score? First what a single fact can change.',
      fr: 'Tous les niveaux de tous les critères : lequel donnerait exactement le score imprimé ? D’abord ce qu’une seule indication peut changer.',
    },
    {
      de: 'Mehrere Abweichungen können sich aufheben.',
      en: 'Several deviations can cancel each other.',
      fr: 'Plusieurs écarts peuvent se compenser.',
    },
  ),
} satisfies Record<string, RuleAbout>

/** Ids of the rules, known to the compiler: a rule without its texts does not compile. */
export type RuleId = keyof typeof ABOUT
