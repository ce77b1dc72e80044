// Papers that speak of scores and bureaus and are none of the letters that we read: other bureaus' answers, articles, invoices, refusals without
// a score, requests. Each a short page, written for this test.
export type LookAlike = { name: string; lines: string[] }

const person = ['Nachname: Mustermann', 'Vorname: Erika', 'Geburtsdatum: 12.08.1984']

export const LOOK_ALIKES: readonly LookAlike[] = [
  {
    name: 'answer of infoscore',
    lines: [
      'infoscore Consumer Data GmbH, Rheinstraße 99, 76532 Baden-Baden',
      'Auskunft nach Art. 15 DSGVO',
      ...person,
      'Aktuelle Adresse: Musterweg 1, 12345 Musterstadt, gespeichert am 03.02.2021',
      'Informa-Consumer-Score: 512, berechnet am 01.06.2026',
    ],
  },
  {
    name: 'answer of Boniversum',
    lines: [
      'Creditreform Boniversum GmbH, Hammfelddamm 13, 41460 Neuss',
      'Datenauskunft nach Art. 15 DSGVO',
      ...person,
      'Boniversum-Score: 971. Ihre Daten sind bei uns gespeichert.',
    ],
  },
  {
    name: 'answer of Creditreform',
    lines: [
      'Creditreform Musterstadt KG',
      'Auskunft gemäß Art. 15 DSGVO über gespeicherte Daten',
      ...person,
      'Bonitätsindex: 231 (Skala 100 bis 600)',
    ],
  },
  {
    name: 'answer of CRIF in Germany',
    lines: [
      'CRIF GmbH, Leopoldstraße 244, 80807 München',
      'Auskunft nach Art. 15 DSGVO',
      ...person,
      'Aktuelle Adresse: Musterweg 1, 12345 Musterstadt',
      'Ihr ConCheck-Wert: 2,1. Diese Daten haben wir gespeichert.',
    ],
  },
  {
    name: 'answer of CRIF in Germany to someone in Vienna',
    lines: [
      'CRIF GmbH, Leopoldstraße 244, 80807 München',
      'Erika Mustermann, Mustergasse 1, 1020 Wien',
      'Auskunft nach Art. 15 DSGVO',
      ...person,
      'Score: 3,1. Diese Daten haben wir gespeichert.',
    ],
  },
  {
    name: 'statutory report of Experian',
    lines: [
      'Experian Limited, NG2 Business Park, Nottingham NG80 1ZZ',
      'Your Statutory Credit Report',
      'Name: Erika Mustermann   Date of birth: 12/08/1984',
      'Credit accounts: Sample Bank plc, opened 03/02/2019, status 000000',
      'Your Experian Credit Score is 961',
    ],
  },
  {
    name: 'report of Equifax UK',
    lines: [
      'Equifax Limited, PO Box 10036, Leicester LE3 4FS',
      'Credit report for Erika Mustermann',
      'Your credit score: 742 out of 1000',
      'Consumer credit agreements and public records follow.',
    ],
  },
  {
    name: 'letter of Banque de France about FICP',
    lines: [
      'Banque de France – FICP',
      'Objet : droit d’accès au fichier FICP',
      'Madame Mustermann, née le 12/08/1984,',
      'Vous n’êtes pas inscrite au fichier des incidents de remboursement.',
    ],
  },
  {
    name: 'article about CRIF in Austria',
    lines: [
      'CRIF-Score: Was Ihre Selbstauskunft verrät',
      'Wer bei CRIF GmbH, Rothschildplatz 3, 1020 Wien, Auskunft nach Art. 15 verlangt,',
      'erfährt einen Score zwischen 250 und 700. Gespeichert werden vor allem Adressen.',
      'Ein Leser aus Wien bekam 512.',
    ],
  },
  {
    name: 'article about KSV1870',
    lines: [
      'Auskunft über Ihre Daten: so fragen Sie bei KSV1870 Information GmbH, Wagenseilgasse 7, 1120 Wien',
      'Der RiskIndicator reicht von 100 bis 700; je niedriger, desto besser.',
      'Was dort gespeichert ist, erfährt man nach Art. 15 DSGVO.',
    ],
  },
  {
    name: 'invoice of KSV1870',
    lines: [
      'KSV1870 Information GmbH, Wagenseilgasse 7, 1120 Wien',
      'Rechnung Nr. 2026-0001',
      'Selbstauskunft gespeicherte Daten, Betrag 29,90 EUR',
      'Nachname: Mustermann Vorname: Erika',
    ],
  },
  {
    name: 'refusal of an Austrian bank without a score',
    lines: [
      'Musterbank AG, Mustergasse 1, 1020 Wien',
      'Ihr Kreditantrag vom 03.05.2026',
      'Sehr geehrte Frau Mustermann,',
      'nach einer Auskunft der CRIF GmbH (auskunft@crif.com) lehnen wir ab. Die Daten sind nach Art. 15 einsehbar und gespeichert.',
    ],
  },
  {
    name: 'request to CRIF that someone wrote',
    lines: [
      'CRIF GmbH, Rothschildplatz 3/Top 3.06.B, 1020 Wien',
      'Auskunft nach Art. 15 DSGVO',
      'Ich ersuche um eine Kopie aller Daten, die über mich gespeichert sind.',
      'Nachname: Mustermann, Vorname: Erika, geboren am 12.08.1984',
      'Aktuelle Adresse: Mustergasse 1, 1239 Wien',
    ],
  },
  {
    name: 'refusal of a US bank without score and bureau',
    lines: [
      'First Sample Bank, N.A.',
      'June 3, 2026',
      'Dear Ms. Mustermann,',
      'We are unable to approve your application for the following reason(s):',
      'Income insufficient for amount of credit requested',
      'The Equal Credit Opportunity Act prohibits creditors from discriminating. We used no credit bureau.',
    ],
  },
  {
    name: 'US score disclosure with a loan offer',
    lines: [
      'Your Credit Score and the Price You Pay for Credit',
      'Your credit score: 702. Scores range from a low of 300 to a high of 850.',
      'Key factors that adversely affected your credit score:',
      'Length of time accounts have been established',
      'Equifax Information Services LLC. Under the Fair Credit Reporting Act you may dispute. Reasons for our offer are',
    ],
  },
  {
    name: 'the sample form itself',
    lines: [
      'Appendix C to Part 1002 – Sample Notification Forms',
      'Form C-1 – Sample Notice of Action Taken and Statement of Reasons',
      'Principal reason(s) for credit denial:',
      '__ Credit application incomplete',
      '__ No credit file',
      'Equal Credit Opportunity Act. Your credit score: ____ Name of consumer reporting agency: ____',
    ],
  },
  {
    name: 'US blank form, nothing ticked',
    lines: [
      'Statement of credit denial, termination or change',
      'Date: ________ Applicant: ________',
      'Principal reason(s) for credit denial:',
      '[ ] Credit application incomplete',
      '[ ] No credit file',
      'Equal Credit Opportunity Act. Consumer reporting agency: ________ Your credit score: ____',
    ],
  },
  {
    name: 'US dispute that someone wrote',
    lines: [
      'Erika Mustermann, 12 Elm Street, Sampletown, OH 00001',
      'I am writing to dispute the following after a notice of adverse action.',
      'Equifax Information Services LLC. Principal reasons for the denial: Serious delinquency.',
      'Under the Fair Credit Reporting Act please investigate. My credit score is 588.',
    ],
  },
  {
    name: 'US article on adverse action',
    lines: [
      'What to do when your credit card application was denied',
      'An adverse action notice lists the principal reasons for the decision and your credit score.',
      'Under the Fair Credit Reporting Act you may ask the consumer reporting agency, such as Experian, for a free report.',
      'Scores range from 300 to 850.',
    ],
  },
]
