// Letters of the three kinds as nobody's template has them, each with its truth written out by hand.
import {
  type Address,
  emptyEntry,
  type Entry,
  type Inquiry,
  type Letter,
  type Score,
} from '../../extract/index.ts'
import { printed, type Sheet } from './paper.ts'

const NOBODY: Letter['identity'] = {
  surname: null,
  givenNames: null,
  bornOn: null,
  birthplace: null,
  recordNumber: null,
  reference: null,
}
const UNSAID: Letter['statements'] = {
  recipients: null,
  sources: null,
  logic: null,
  retention: null,
  rights: null,
}

const letter = (
  part: Partial<Letter> & Pick<Letter, 'issuer' | 'kind' | 'language' | 'sender'>,
): Letter => ({
  layout: '',
  issuedOn: null,
  cutoffOn: null,
  scores: [],
  entries: [],
  inquiries: [],
  addresses: [],
  reasons: [],
  statements: UNSAID,
  identity: NOBODY,
  pages: 1,
  provenance: {},
  doubts: [],
  ...part,
})

const score = (
  part: Partial<Score> & Pick<Score, 'name' | 'value' | 'min' | 'max' | 'better'>,
): Score => ({
  sector: null,
  version: null,
  unit: 'points',
  rating: null,
  probability: null,
  meaning: null,
  calculatedOn: null,
  transmittedOn: null,
  recipient: null,
  factors: [],
  criteria: [],
  ...part,
})

const factors = (...names: (string | [string, string])[]): Score['factors'] =>
  names.map((one, i) => ({
    code: typeof one === 'string' ? null : one[0],
    name: typeof one === 'string' ? one : one[1],
    effect: null,
    rank: i + 1,
  }))
const reasons = (...texts: (string | [string, string])[]): Letter['reasons'] =>
  texts.map((one, i) => ({
    code: typeof one === 'string' ? null : one[0],
    text: typeof one === 'string' ? one : one[1],
    rank: i + 1,
  }))
const address = (
  current: boolean,
  text: string,
  reportedBy: string | null,
  storedOn: string | null,
): Address => ({
  current,
  text,
  reportedBy,
  storedOn,
  since: null,
})
const inquiry = (
  on: string,
  party: string,
  purpose: string,
  kind: Inquiry['kind'],
  product: Inquiry['product'],
): Inquiry => ({
  on,
  party,
  kind,
  product,
  purpose,
})
const claim = (part: Partial<Entry>): Entry =>
  emptyEntry({ type: 'claim', currency: 'EUR', status: 'open', negative: true, ...part })

export type Stranger = { name: string; truth: Letter; pdf: () => Promise<Uint8Array> }
const stranger = (name: string, truth: Letter, sheets: Sheet[], format = 'A4'): Stranger => ({
  name,
  truth,
  pdf: () => printed(sheets, format),
})

const CRIF = {
  issuer: 'crif-at',
  kind: 'crif-at/auskunft',
  language: 'de',
  sender: 'CRIF GmbH',
} as const
const KSV = {
  issuer: 'ksv1870',
  kind: 'ksv1870/auskunft',
  language: 'de',
  sender: 'KSV1870 Information GmbH',
} as const
const US = { kind: 'us/adverse-action', language: 'en' } as const
const CRIF_SCALE = { min: 250, max: 700, better: 'higher' } as const
const KSV_SCALE = { min: 100, max: 700, better: 'lower' } as const

export const STRANGERS: Stranger[] = [
  stranger(
    'CRIF, two columns of labels with colons, queries with their scores in one table',
    letter({
      ...CRIF,
      issuedOn: '2026-02-11',
      cutoffOn: '2026-02-09',
      identity: {
        ...NOBODY,
        surname: 'Mustermann',
        givenNames: 'Erika',
        bornOn: '1984-08-12',
        reference: 'DS-2026/00471',
      },
      addresses: [
        address(true, 'Mustergasse 12/4, 1239 Wien', 'Adressverlag Beispiel GmbH', '2021-05-17'),
        address(false, 'Probeweg 3, 8999 Musterdorf', 'Beispiel Versand GmbH', '2014-11-03'),
      ],
      scores: [
        score({
          ...CRIF_SCALE,
          name: 'Bonitätsscore',
          value: 512,
          calculatedOn: '2026-02-09',
          meaning: 'geringes Risiko',
        }),
        score({
          ...CRIF_SCALE,
          name: 'Übermittelter Score',
          value: 498,
          transmittedOn: '2026-01-14',
          recipient: 'Musterbank AG',
        }),
        score({
          ...CRIF_SCALE,
          name: 'Übermittelter Score',
          value: 505,
          transmittedOn: '2025-10-30',
          recipient: 'Mobilfunk Muster GmbH',
        }),
      ],
    }),
    [
      [
        { at: [400, 50], text: 'CRIF GmbH', bold: true, size: 14 },
        { at: [400, 70], text: 'Rothschildplatz 3 / Top 3.06.B', size: 8 },
        { at: [400, 80], text: '1020 Wien', size: 8 },
        { at: [60, 130], text: 'Frau' },
        { at: [60, 143], text: 'Erika Mustermann' },
        { at: [60, 156], text: 'Mustergasse 12/4' },
        { at: [60, 169], text: '1239 Wien' },
        { at: [400, 200], text: 'Wien, 11. Februar 2026' },
        { at: [60, 240], text: 'Auskunft gemäß Art. 15 DSGVO', bold: true, size: 12 },
        { at: [60, 258], text: 'Geschäftszeichen: DS-2026/00471' },
        { at: [60, 290], text: 'Sehr geehrte Frau Mustermann,' },
        {
          at: [60, 312],
          text: 'wir haben am 09.02.2026 folgende Daten zu Ihrer Person gespeichert.',
        },
        {
          at: [60, 345],
          step: 16,
          lines: [
            [
              [60, 'Nachname:'],
              [220, 'Mustermann'],
            ],
            [
              [60, 'Vorname:'],
              [220, 'Erika'],
            ],
            [
              [60, 'Geburtsdatum:'],
              [220, '12.08.1984'],
            ],
          ],
        },
        { at: [60, 420], text: 'Adressen', bold: true, size: 11 },
        {
          at: [60, 440],
          step: 15,
          lines: [
            [
              [60, 'Aktuelle Anschrift:'],
              [220, 'Mustergasse 12/4, 1239 Wien'],
            ],
            [
              [60, 'Quelle:'],
              [220, 'Adressverlag Beispiel GmbH'],
            ],
            [
              [60, 'Gespeichert seit:'],
              [220, '17.05.2021'],
            ],
            '',
            [
              [60, 'Frühere Anschrift:'],
              [220, 'Probeweg 3, 8999 Musterdorf'],
            ],
            [
              [60, 'Quelle:'],
              [220, 'Beispiel Versand GmbH'],
            ],
            [
              [60, 'Gespeichert seit:'],
              [220, '03.11.2014'],
            ],
          ],
        },
        { at: [60, 570], text: 'Bonitätsscore', bold: true, size: 11 },
        {
          at: [60, 590],
          lines: [
            'Ihr Bonitätsscore beträgt 512 (berechnet am 09.02.2026). Das entspricht: geringes Risiko.',
            'Die Skala reicht von 250 bis 700. Ein höherer Wert ist besser.',
          ],
        },
        { at: [60, 650], text: 'Übermittelte Scores', bold: true, size: 11 },
        {
          at: [60, 670],
          step: 16,
          lines: [
            [
              [60, 'Abgefragt am'],
              [160, 'Abgefragt von'],
              [380, 'Scorewert'],
            ],
            [
              [60, '14.01.2026'],
              [160, 'Musterbank AG'],
              [380, '498'],
            ],
            [
              [60, '30.10.2025'],
              [160, 'Mobilfunk Muster GmbH'],
              [380, '505'],
            ],
          ],
        },
      ],
    ],
  ),
  stranger(
    'CRIF, sentences, no score, a paid debt',
    letter({
      ...CRIF,
      issuedOn: '2025-06-05',
      cutoffOn: '2025-06-02',
      identity: {
        ...NOBODY,
        surname: 'Beispiel',
        givenNames: 'Max',
        bornOn: '1990-01-31',
        recordNumber: '00712345',
        reference: 'A-5512',
      },
      addresses: [
        address(true, 'Am Musterplatz 7, 6888 Probetal', 'Musterkauf Handels GmbH', '2022-03-01'),
      ],
      inquiries: [
        inquiry('2025-04-22', 'Musterbank AG', 'Bonitätsprüfung Ratenkredit', 'credit', 'loan'),
        inquiry('2024-12-09', 'Onlinekaufhaus Beispiel SE', 'Identitätsprüfung', 'identity', null),
      ],
      entries: [
        claim({
          party: 'Inkasso Beispiel GmbH',
          reference: '0042/17',
          amount: 31250,
          reportedOn: '2023-09-14',
          settledOn: '2024-02-01',
          status: 'settled',
        }),
      ],
    }),
    [
      [
        { at: [60, 40], text: 'CRIF GmbH · Rothschildplatz 3/Top 3.06.B · 1020 Wien', size: 7 },
        { at: [60, 120], text: 'Max Beispiel', font: 'Times-Roman' },
        { at: [60, 133], text: 'Am Musterplatz 7', font: 'Times-Roman' },
        { at: [60, 146], text: '6888 Probetal', font: 'Times-Roman' },
        { at: [420, 180], text: '05.06.2025', font: 'Times-Roman' },
        {
          at: [60, 220],
          text: 'Ihre Selbstauskunft nach Artikel 15 DSGVO',
          font: 'Times-Bold',
          size: 13,
        },
        { at: [60, 245], text: 'Unsere Referenz: A-5512', font: 'Times-Roman' },
        {
          at: [60, 280],
          font: 'Times-Roman',
          lines: [
            'Sehr geehrter Herr Beispiel,',
            '',
            'mit Stand 02.06.2025 verarbeiten wir die folgenden Angaben.',
            '',
            'CRIF-ID: 00712345',
            'Familienname: Beispiel',
            'Vorname: Max',
            'Geburtsdatum: 31.01.1990',
            '',
            'Aktuelle Adresse: Am Musterplatz 7, 6888 Probetal (Quelle: Musterkauf Handels GmbH,',
            'gespeichert seit 01.03.2022)',
          ],
        },
        { at: [60, 450], text: 'Bonitätsabfragen', font: 'Times-Bold', size: 11 },
        {
          at: [60, 470],
          font: 'Times-Roman',
          lines: [
            'Am 22.04.2025 hat Musterbank AG angefragt. Zweck der Anfrage: Bonitätsprüfung Ratenkredit.',
            'Am 09.12.2024 hat Onlinekaufhaus Beispiel SE angefragt. Zweck der Anfrage: Identitätsprüfung.',
          ],
        },
        { at: [60, 530], text: 'Zahlungserfahrungen', font: 'Times-Bold', size: 11 },
        {
          at: [60, 550],
          font: 'Times-Roman',
          lines: [
            'Am 14.09.2023 hat Inkasso Beispiel GmbH unter der Nummer 0042/17 eine Forderung über 312,50 EUR',
            'gemeldet. Die Forderung wurde am 01.02.2024 beglichen.',
          ],
        },
        {
          at: [60, 610],
          text: 'Ein Score ist zu Ihrer Person nicht berechnet worden.',
          font: 'Times-Roman',
        },
      ],
    ],
  ),
  stranger(
    'KSV1870, values far from their labels, scale not printed',
    letter({
      ...KSV,
      issuedOn: '2026-07-20',
      identity: {
        ...NOBODY,
        surname: 'Platzhalter',
        givenNames: 'Anna Maria',
        bornOn: '1971-12-03',
        recordNumber: '0098765',
      },
      addresses: [
        address(true, 'Beispielgasse 88, 5099 Musterburg', 'Melderegister', '2009-09-28'),
      ],
      scores: [
        score({
          ...KSV_SCALE,
          name: 'KSV1870 RiskIndicator',
          value: 231,
          calculatedOn: '2026-07-18',
        }),
      ],
    }),
    [
      [
        { at: [330, 40], text: 'KSV1870 Information GmbH', bold: true },
        { at: [330, 54], text: 'Wagenseilgasse 7, 1120 Wien', size: 8 },
        { at: [330, 66], text: 'ksv.sa@ksv.at', size: 8 },
        { at: [70, 140], text: 'Anna Maria Platzhalter' },
        { at: [70, 153], text: 'Beispielgasse 88' },
        { at: [70, 166], text: '5099 Musterburg' },
        { at: [330, 210], text: 'Wien, am 20. Juli 2026' },
        { at: [70, 240], text: 'Datenauskunft nach Art. 15 DSGVO', bold: true, size: 12 },
        { at: [70, 270], text: 'Guten Tag, diese Daten sind bei uns gespeichert.' },
        { at: [70, 300], text: 'Stammdaten', bold: true, size: 11 },
        {
          at: [70, 320],
          step: 11,
          size: 8,
          lines: [
            [
              [70, 'KSV-Nummer'],
              [330, '0098765'],
            ],
            [
              [70, 'Familienname'],
              [330, 'Platzhalter'],
            ],
            [
              [70, 'Vorname'],
              [330, 'Anna Maria'],
            ],
            [
              [70, 'Geburtsdatum'],
              [330, '03.12.1971'],
            ],
          ],
        },
        { at: [70, 370], text: 'Anschriften', bold: true, size: 11 },
        {
          at: [70, 390],
          step: 15,
          lines: [
            [
              [70, 'Anschrift'],
              [290, 'Herkunft'],
              [430, 'Erfasst am'],
            ],
            [
              [70, 'Beispielgasse 88, 5099 Musterburg'],
              [290, 'Melderegister'],
              [430, '28.09.2009'],
            ],
          ],
        },
        { at: [70, 450], text: 'Bewertung Ihrer Bonität', bold: true, size: 11 },
        {
          at: [70, 470],
          step: 15,
          lines: [
            [
              [70, 'KSV1870 RiskIndicator'],
              [290, '231'],
            ],
            [
              [70, 'Stand'],
              [290, '18.07.2026'],
            ],
          ],
        },
        { at: [70, 530], text: 'Abfragen', bold: true, size: 11 },
        { at: [70, 550], text: 'In den letzten zwölf Monaten gab es keine Abfragen.' },
      ],
    ],
  ),
  stranger(
    'KSV1870, all in sentences, scores that went out told one by one',
    letter({
      ...KSV,
      issuedOn: '2025-11-12',
      cutoffOn: '2025-11-10',
      identity: {
        ...NOBODY,
        surname: 'Musterfrau',
        givenNames: 'Eva',
        bornOn: '2001-05-09',
        reference: 'K25-31877',
      },
      addresses: [
        address(
          true,
          'Erfundene Zeile 5, 4999 Beispiel',
          'Energie Beispielland GmbH & Co. KG',
          '2024-02-19',
        ),
      ],
      scores: [
        score({ ...KSV_SCALE, name: 'RiskIndicator', value: 344, calculatedOn: '2025-11-10' }),
        score({
          ...KSV_SCALE,
          name: 'Übermittelter Score',
          value: 350,
          transmittedOn: '2025-08-01',
          recipient: 'Beispiel Versand GmbH',
        }),
      ],
    }),
    [
      [
        {
          at: [60, 40],
          text: 'KSV1870 Information GmbH, Wagenseilgasse 7, 1120 Wien',
          size: 8,
          font: 'Courier',
        },
        { at: [60, 130], text: 'Eva Musterfrau', font: 'Courier' },
        { at: [60, 220], text: 'Wien, den 12.11.2025', font: 'Courier' },
        { at: [60, 250], text: 'Auskunft nach Art. 15 DSGVO', font: 'Courier-Bold', size: 12 },
        { at: [60, 268], text: 'Unser Zeichen: K25-31877', font: 'Courier' },
        {
          at: [60, 300],
          font: 'Courier',
          size: 9,
          lines: [
            'Guten Tag Frau Musterfrau,',
            '',
            'zum Stichtag 10.11.2025 sind folgende Angaben gespeichert:',
            '',
            'Nachname: Musterfrau',
            'Vorname: Eva',
            'geboren am 09.05.2001',
            '',
            'Aktuelle Adresse: Erfundene Zeile 5, 4999 Beispiel, Quelle: Energie Beispielland GmbH & Co. KG,',
            'gespeichert am 19.02.2024',
            '',
            'Ihr RiskIndicator ist 344, ermittelt am 10.11.2025. Der Wertebereich reicht von 100 bis 700,',
            'je niedriger der Wert, desto geringer das Risiko.',
            '',
            'Am 01.08.2025 wurde an Beispiel Versand GmbH der RiskIndicator 350 übermittelt.',
          ],
        },
      ],
    ],
  ),
  stranger(
    'US form C-1 with two columns of blanks and crosses',
    letter({
      ...US,
      issuer: 'transunion-us',
      sender: 'Example Federal Credit Union',
      issuedOn: '2026-06-03',
      identity: { ...NOBODY, surname: 'Mustermann', givenNames: 'Erika' },
      addresses: [address(true, '12 Elm Street, Sampletown, OH 00001', null, null)],
      reasons: reasons(
        'Delinquent past or present credit obligations with others',
        'Length of employment',
        'Income insufficient for amount of credit requested',
      ),
      scores: [
        score({
          name: 'credit score',
          value: 588,
          min: 300,
          max: 850,
          better: 'higher',
          calculatedOn: '2026-05-28',
          factors: factors(
            'Serious delinquency',
            'Proportion of balances to credit limits is too high on bank revolving accounts',
            'Number of recent inquiries on consumer report',
          ),
        }),
      ],
    }),
    [
      [
        { at: [60, 50], text: 'Example Federal Credit Union', bold: true, size: 12 },
        { at: [60, 66], text: '400 Placeholder Blvd., Sampletown, OH 00000', size: 8 },
        {
          at: [60, 100],
          text: 'STATEMENT OF CREDIT DENIAL, TERMINATION OR CHANGE',
          bold: true,
          size: 11,
        },
        {
          at: [60, 130],
          step: 15,
          lines: [
            'Date: June 3, 2026',
            'Applicant’s Name: Erika Mustermann',
            'Applicant’s Address: 12 Elm Street, Sampletown, OH 00001',
            'Description of Account, Transaction, or Requested Credit: Used car loan',
            'Description of Action Taken: Denied',
          ],
        },
        {
          at: [60, 220],
          text: 'PART I - PRINCIPAL REASON(S) FOR CREDIT DENIAL, TERMINATION, OR OTHER',
          bold: true,
          size: 9,
        },
        { at: [60, 232], text: 'ACTION TAKEN CONCERNING CREDIT', bold: true, size: 9 },
        { at: [60, 246], text: 'This section must be completed in all instances.', size: 9 },
        {
          at: [60, 264],
          step: 14,
          size: 9,
          lines: [
            [
              [60, '____ Credit application incomplete'],
              [320, '__X_ Delinquent past or present credit'],
            ],
            [
              [60, '____ Insufficient number of credit references'],
              [348, 'obligations with others'],
            ],
            [
              [60, '__X_ Length of employment'],
              [320, '____ Garnishment or attachment'],
            ],
            [
              [60, '__X_ Income insufficient for amount of credit requested'],
              [320, '____ Bankruptcy'],
            ],
            [
              [60, '____ Unable to verify income'],
              [320, '____ Other, specify:'],
            ],
          ],
        },
        {
          at: [60, 350],
          text: 'PART II - DISCLOSURE OF USE OF INFORMATION OBTAINED FROM AN OUTSIDE SOURCE',
          bold: true,
          size: 9,
        },
        {
          at: [60, 368],
          size: 9,
          lines: [
            '[X] Our credit decision was based in whole or in part on information obtained in a report from the consumer',
            'reporting agency listed below. You have a right under the Fair Credit Reporting Act to know the information.',
            'Name: TransUnion LLC',
            'Address: P.O. Box 0000, Specimen City, PA 00000',
            '[Toll-free] Telephone number: (000) 000-0000',
            '[X] We also obtained your credit score from this consumer reporting agency and used it in making our',
            'credit decision. Your credit score is a number that reflects the information in your consumer report.',
            'Your credit score: 588',
            'Date: 05/28/2026',
            'Scores range from a low of 300 to a high of 850.',
            'Key factors that adversely affected your credit score:',
            'Serious delinquency',
            'Proportion of balances to credit limits is too high on bank revolving accounts',
            'Number of recent inquiries on consumer report',
          ],
        },
        {
          at: [60, 575],
          size: 8,
          step: 11,
          lines: [
            'Notice: The federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants',
            'on the basis of race, color, religion, national origin, sex, marital status, age.',
          ],
        },
      ],
    ],
    'LETTER',
  ),
  stranger(
    'US letter with indented reasons, codes in brackets, FICO score in a sentence',
    letter({
      ...US,
      issuer: 'equifax-us',
      sender: 'First Sample Bank, N.A.',
      issuedOn: '2025-09-15',
      identity: { ...NOBODY, surname: 'Doe', givenNames: 'John Q.', reference: '0055-771' },
      reasons: reasons('Excessive obligations in relation to income', 'Limited credit experience'),
      scores: [
        score({
          name: 'FICO® Score 8',
          value: 641,
          min: 300,
          max: 850,
          better: 'higher',
          calculatedOn: '2025-09-12',
          factors: factors(
            ['14', 'Length of time accounts have been established'],
            ['8', 'Too many inquiries last 12 months'],
          ),
        }),
      ],
    }),
    [
      [
        { at: [72, 60], text: 'First Sample Bank, N.A.', font: 'Times-Bold', size: 13 },
        { at: [72, 78], text: '1 Nowhere Plaza', font: 'Times-Roman' },
        { at: [72, 91], text: 'Exampleville, TX 00002', font: 'Times-Roman' },
        { at: [72, 130], text: 'September 15, 2025', font: 'Times-Roman' },
        { at: [72, 160], text: 'Re: Application number 0055-771', font: 'Times-Roman' },
        { at: [72, 185], text: 'Notice of Adverse Action', font: 'Times-Bold', size: 12 },
        {
          at: [72, 215],
          font: 'Times-Roman',
          lines: [
            'Dear John Q. Doe:',
            '',
            'Thank you for applying for a personal loan. Your request was carefully considered, and we regret that we are',
            'unable to approve your application at this time, for the following reasons:',
          ],
        },
        {
          at: [108, 275],
          font: 'Times-Roman',
          step: 15,
          lines: ['Excessive obligations in relation to income', 'Limited credit experience'],
        },
        {
          at: [72, 320],
          font: 'Times-Roman',
          lines: [
            'Our decision was based on a report from Equifax Information Services LLC, P.O. Box 000000, Sampletown,',
            'GA 00000. Under the Fair Credit Reporting Act you may ask for a free copy within 60 days.',
            '',
            'We used your FICO® Score 8, which was 641 on September 12, 2025. Possible scores range from 300 to 850.',
            '',
            'The key factors that adversely affected your credit score are:',
          ],
        },
        {
          at: [108, 405],
          font: 'Times-Roman',
          step: 15,
          lines: [
            '• (14) Length of time accounts have been established',
            '• (8) Too many inquiries last 12 months',
          ],
        },
        { at: [72, 460], text: 'Sincerely,', font: 'Times-Roman' },
        { at: [72, 475], text: 'Loan Department', font: 'Times-Roman' },
      ],
    ],
    'LETTER',
  ),
  stranger(
    'US notice of an online lender, reasons with codes, no score, unknown bureau',
    letter({
      ...US,
      issuer: 'us',
      sender: 'Mustermann Lending LLC',
      issuedOn: '2026-01-08',
      identity: { ...NOBODY, reference: 'ML-99812' },
      reasons: reasons(
        ['022', 'Serious delinquency, derogatory public record or collection filed'],
        ['038', 'Number of accounts with delinquency'],
      ),
    }),
    [
      [
        { at: [50, 40], text: 'Adverse action notice', bold: true, size: 16 },
        {
          at: [50, 80],
          step: 16,
          lines: [
            [
              [50, 'Lender'],
              [200, 'Mustermann Lending LLC'],
            ],
            [
              [50, 'Notice date'],
              [200, '01/08/2026'],
            ],
            [
              [50, 'Application ID'],
              [200, 'ML-99812'],
            ],
            [
              [50, 'Credit bureau'],
              [200, 'Specimen Credit Data, Inc.'],
            ],
          ],
        },
        { at: [50, 160], text: 'Your application was declined.' },
        { at: [50, 190], text: 'Principal reasons for our decision', bold: true, size: 12 },
        {
          at: [50, 212],
          step: 15,
          lines: [
            '022 - Serious delinquency, derogatory public record or collection filed',
            '038 - Number of accounts with delinquency',
          ],
        },
        {
          at: [50, 270],
          size: 8,
          step: 11,
          lines: [
            'The Equal Credit Opportunity Act prohibits discrimination. The credit bureau named above took no part in the decision.',
          ],
        },
      ],
    ],
    'LETTER',
  ),
]
