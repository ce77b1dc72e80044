// Papers that speak of scores, bureaus and refusals at length and are none of the letters that we read. Written for this test; one line a string.
export type Paper = { name: string; lines: string[] }

const ERIKA = ['Name: Mustermann', 'Vorname: Erika', 'Geburtsdatum: 12.08.1984']

export const PAPERS: readonly Paper[] = [
  {
    name: 'rental contract that asks for a certificate',
    lines: [
      'Mietvertrag für Wohnraum',
      'Vermieter: Wohnbau Muster GmbH, Musterallee 4, 12345 Musterstadt',
      'Mieterin',
      ...ERIKA,
      'Aktuelle Anschrift: Musterweg 1, 12345 Musterstadt',
      '§ 1 Mietsache: Wohnung Nr. 12, 3 Zimmer, Kaltmiete 890,00 EUR',
      '§ 14 Die Mieterin hat eine SCHUFA-BonitätsAuskunft vom 02.03.2026 vorgelegt. Es sind ausschließlich positive Informationen gespeichert.',
      'Der Prüfcode des Zertifikats wurde vom Vermieter geprüft.',
      'Musterstadt, den 10.03.2026',
    ],
  },
  {
    name: 'form of a landlord',
    lines: [
      'Mieterselbstauskunft',
      ...ERIKA,
      'Derzeitige Anschrift: Musterweg 1, 12345 Musterstadt',
      'Liegen negative SCHUFA-Einträge vor? Nein, keine Negativmerkmale.',
      'Bitte fügen Sie eine SCHUFA-BonitätsAuskunft (Zertifikat mit Prüfcode, höchstens drei Monate alt) bei.',
      'Datum: 10.03.2026',
    ],
  },
  {
    name: 'loan offer with a score clause',
    lines: [
      'Musterbank AG, 12345 Musterstadt',
      'Ihr Kreditangebot vom 03.06.2026',
      'Sehr geehrte Frau Mustermann,',
      'Nettokreditbetrag 12.000,00 EUR, 60 Raten, effektiver Jahreszins 5,49 %.',
      'Für das Angebot haben wir bei der SCHUFA Holding AG eine Konditionenanfrage gestellt. Ihr SCHUFA-Score von 812 Punkten, ermittelt am 02.06.2026,',
      'liegt in der Klasse Hervorragend. Die Anfrage ist score-neutral.',
    ],
  },
  {
    name: 'newsletter about the new score with the whole table',
    lines: [
      'Newsletter der Verbraucherhilfe Muster, Ausgabe 3/2026',
      'Der neue SCHUFA-Score: zwölf Kriterien, 100 bis 999 Punkte',
      'Seit dem 17.03.2026 gilt der neue SCHUFA-Score. Hervorragend ist ein Score-Wert ab 776.',
      'Zahlungsstörungen: bis zu 264 Punkte',
      'Anfragen und Abschlüsse Girokonto und Kreditkarte: bis zu 117 Punkte',
      'Weitere Anfragen: bis zu 99 Punkte',
      'Neue Ratenkredite: bis zu 66 Punkte',
      'Immobilienkredit: bis zu 55 Punkte',
      'Bestätigte Identität: bis zu 38 Punkte',
      'Ältester Bankvertrag: bis zu 69 Punkte',
      'Rahmenkredit: bis zu 36 Punkte',
      'Aktuelle Adresse: bis zu 94 Punkte',
      'Älteste Kreditkarte: bis zu 81 Punkte',
      'Längste Restlaufzeit: bis zu 61 Punkte',
      'Kreditstatus: bis zu 19 Punkte',
    ],
  },
  {
    name: 'newspaper article with the table of the most points',
    lines: [
      'Musterzeitung, 18. März 2026',
      'So rechnet der neue SCHUFA-Score',
      'Ein Leser erreichte 743 von 999 Punkten. Sein Score-Wert wurde am 17.03.2026 berechnet.',
      'Kriterium   Höchstpunktzahl',
      'Zahlungsstörungen   264',
      'Anfragen Girokonto und Kreditkarte   117',
      'Weitere Anfragen   99',
      'Neue Ratenkredite   66',
      'Immobilienkredit   55',
      'Bestätigte Identität   38',
      'Ältester Bankvertrag   69',
      'Rahmenkredit   36',
      'Aktuelle Adresse   94',
      'Älteste Kreditkarte   81',
      'Längste Restlaufzeit   61',
      'Kreditstatus   19',
    ],
  },
  {
    name: 'press release',
    lines: [
      'Pressemitteilung',
      'Wiesbaden, den 17.03.2026',
      'SCHUFA Holding AG führt neuen SCHUFA-Score ein',
      'Der Score-Wert reicht von 100 bis 999. Klassen: Hervorragend, Gut, Akzeptabel, Ausreichend, Ungenügend.',
      'Die zwölf Kriterien und ihre Punkte sind im Account einsehbar, darunter Restlaufzeit, Rahmenkredit und Kreditstatus.',
    ],
  },
  {
    name: 'request of a person under Art. 15',
    lines: [
      'Erika Mustermann, Musterweg 1, 12345 Musterstadt',
      'SCHUFA Holding AG, Privatkunden Service Center',
      'Musterstadt, den 03.06.2026',
      'Auskunft nach Art. 15 DSGVO',
      'Sehr geehrte Damen und Herren,',
      'ich mache von meinem Recht Gebrauch und möchte eine Kopie aller personenbezogenen Daten erhalten, die über mich gespeichert sind.',
      'Geburtsdatum: 12.08.1984, Geburtsort: Musterstadt, Aktuelle Adresse: Musterweg 1, 12345 Musterstadt',
      'Nennen Sie auch Herkunft, Empfänger, Scorewerte und Anfragen der letzten zwölf Monate.',
      'Mit freundlichen Grüßen',
      'Erika Mustermann',
    ],
  },
  {
    name: 'objection of a person to an entry',
    lines: [
      'Erika Mustermann, Musterweg 1, 12345 Musterstadt',
      'Ihre Referenz: 0000111122, SCHUFA-Datensatznummer 000111222',
      'Widerspruch gegen einen Eintrag in meiner Datenkopie vom 01.06.2026',
      'Sehr geehrte Damen und Herren,',
      'in der Datenkopie nach Art. 15 DSGVO, die ich von der SCHUFA erhalten habe, steht: Forderung, gemeldet von Inkasso Muster GmbH, gemeldet am 03.02.2024, Betrag 212,00 EUR, erledigt am 05.03.2024.',
      'Ich fordere Sie auf, diesen Eintrag zu löschen.',
      'Geburtsdatum: 12.08.1984',
    ],
  },
  {
    name: 'complaint to an authority',
    lines: [
      'Beschwerde nach Art. 77 DSGVO',
      'An den Hessischen Beauftragten für Datenschutz',
      'Die SCHUFA Holding AG hat mir am 05.06.2026 eine Kopie der Daten geschickt (Datensatznummer 000111222).',
      'Nachname: Mustermann, Vorname: Erika, geboren am 12.08.1984',
      'Basisscore 97,22 % vom 01.04.2026. Der Eintrag Girokonto, Musterbank AG, gemeldet am 01.02.2020, ist falsch.',
    ],
  },
  {
    name: 'information sheet about data protection of a shop',
    lines: [
      'Datenschutzhinweise der Muster Versand GmbH',
      'Wir übermitteln Daten an die SCHUFA Holding AG. Die SCHUFA berechnet Scorewerte.',
      'Sie haben ein Recht auf Kopie der Daten nach Art. 15 DS-GVO; gespeichert am, gemeldet von und Anfragen ergeben sich aus der Auskunft.',
      'Stand: 03.06.2026',
    ],
  },
  {
    name: 'leaflet that explains a copy',
    lines: [
      'So lesen Sie Ihre SCHUFA-Auskunft',
      'Datenkopie nach Art. 15 DS-GVO: Basisscore, Wahrscheinlichkeitswerte, Anfragen',
      'Beispiel: Ihr Basisscore beträgt 97,22 % von theoretisch möglichen 100 %, berechnet am 01.04.2023.',
      'Beispiel: Girokonto, gemeldet von Musterbank AG, gespeichert am 03.02.2020.',
    ],
  },
  {
    name: 'order form for the certificate',
    lines: [
      'SCHUFA-BonitätsAuskunft bestellen',
      'Bestellbestätigung vom 03.06.2026',
      'Name: Mustermann Vorname: Erika',
      'Sie erhalten ein Zertifikat mit Prüfcode zur Vorlage beim Vermieter. Preis 29,95 EUR.',
    ],
  },
  {
    name: 'bank refusal in Germany',
    lines: [
      'Musterbank AG',
      'Musterstadt, den 03.06.2026',
      'Ihr Kreditantrag',
      'Sehr geehrte Frau Mustermann,',
      'leider können wir Ihren Antrag nicht annehmen. Grund: Ihr SCHUFA-Score von 512 Punkten. Die Auskunft der SCHUFA Holding AG vom 02.06.2026',
      'können Sie als Datenkopie nach Art. 15 DSGVO anfordern.',
    ],
  },
  {
    name: 'answer of CRIF AG in Switzerland',
    lines: [
      'CRIF AG, Hagenholzstrasse 81, 8050 Zürich',
      'Auskunft nach Art. 25 DSG',
      'Name: Muster, Vorname: Erika, Geburtsdatum: 12.08.1984',
      'Aktuelle Adresse: Musterstrasse 1, 8000 Zürich, Quelle: Einwohnerregister, gespeichert am 03.02.2021',
      'Score: 412, berechnet am 01.06.2026. Abfragen: Muster Versand AG, 03.05.2026',
    ],
  },
  {
    name: 'extract of a Swiss debt register',
    lines: [
      'Betreibungsamt Musterkreis, 8000 Zürich',
      'Auszug aus dem Betreibungsregister vom 03.06.2026',
      'Muster Erika, geboren 12.08.1984: keine Betreibungen.',
    ],
  },
  {
    name: 'loan refusal of an Austrian bank that names KSV1870 and its rating',
    lines: [
      'Musterbank AG, Mustergasse 1, 1020 Wien',
      'Wien, am 03.06.2026',
      'Ihr Kreditantrag',
      'Sehr geehrte Frau Mustermann, wir haben eine Auskunft über Sie bei KSV1870 Information GmbH eingeholt. Ihr RiskIndicator beträgt 512.',
      'Auskunft gemäß Art. 15 DSGVO erhalten Sie dort. Die Daten sind dort gespeichert.',
    ],
  },
  {
    name: 'British statutory report that mentions declined applications',
    lines: [
      'Equifax Limited, Capital House, London',
      'Your Statutory Credit Report',
      'Name: Erika Sample   Date of birth: 12/08/1984   Date: 03/06/2026',
      'If your application was declined, the lender must tell you the credit reference agency. Your credit score: 742. Scores range from 0 to 1000.',
      'Key factors that affected your score: Number of recent searches',
      'You may complain to the Information Commissioner.',
    ],
  },
  {
    name: 'British refusal of a card',
    lines: [
      'Sample Bank plc, 1 Sample Street, London',
      '3 June 2026',
      'Dear Ms Sample,',
      'We are unable to approve your application for a credit card. The reasons are: your credit score with Experian and the information held by the credit reference agency.',
      'You have a right to a copy of your credit file under the Consumer Credit Act 1974.',
    ],
  },
  {
    name: 'French letter about a refused credit',
    lines: [
      'Banque Exemple SA, 75000 Paris',
      'Le 3 juin 2026',
      'Objet : refus de votre demande de crédit',
      'Nous ne pouvons donner suite à votre demande. Motif : score insuffisant, inscription au FICP de la Banque de France.',
    ],
  },
  {
    name: 'US dispute by a person',
    lines: [
      'Jane Sample, 12 Sample Lane, Nowhere, NY 00003',
      'June 3, 2026',
      'Dear Equifax,',
      'I was denied credit by First Sample Bank and received a Notice of Action Taken. The principal reasons were delinquency and my credit score of 602.',
      'Under the Fair Credit Reporting Act please investigate the following account: Sample Card, opened 01/02/2019.',
    ],
  },
  {
    name: 'US approval',
    lines: [
      'First Sample Bank, N.A.',
      'June 3, 2026',
      'Dear Ms. Sample,',
      'Congratulations! Your application has been approved. Your credit score: 742, created on 06/01/2026, range 300 to 850.',
      'We could not approve the full amount because of income. See the Equal Credit Opportunity Act notice for reasons.',
      'Experian, P.O. Box 00. Fair Credit Reporting Act.',
    ],
  },
  {
    name: 'US prescreened offer',
    lines: [
      'Sample Card Services',
      'You are pre-approved!',
      'This offer is based on information in your credit report. You can choose to stop receiving prescreened offers: PRESCREEN & OPT-OUT NOTICE under the Fair Credit Reporting Act.',
      'Reasons to say yes: no fee. If your credit score was lower, credit may be denied. Equifax, Experian, TransUnion.',
    ],
  },
  {
    name: 'US guide to refusals',
    lines: [
      'Understanding adverse action notices',
      'If a lender denied your application, the Equal Credit Opportunity Act entitles you to the principal reasons:',
      '1. Income insufficient for amount of credit requested',
      '2. Length of employment',
      'Your credit score: 602 might be printed with a date. Consumer reporting agency: Equifax.',
    ],
  },
  {
    name: 'US rental agreement',
    lines: [
      'Rental Agreement',
      'Date: 06/03/2026   Tenant: Jane Sample',
      'Landlord may obtain a consumer report. Under the Fair Credit Reporting Act, if the application is denied based on a credit score from TransUnion, the reasons will be given.',
    ],
  },
]
