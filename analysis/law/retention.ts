// How long a bureau may keep what: the code of conduct of the German bureaus' association, and what SCHUFA states of its own practice.
import { CHECKED_ON, fact, type Both, type Confidence, type Fact, type LawKind } from './fact.ts'

const CODE =
  'Verhaltensregeln für die Prüf- und Speicherfristen von personenbezogenen Daten durch die deutschen Wirtschaftsauskunfteien, in force since 25 May 2024, approved by HBDI on 24 May 2024 (earlier version since 25 May 2018); after https://www.fbsb-nrw.de/2024/06/schufa-speicherfristen-'

/** The approval of the code of conduct ends; what follows it is not known. */
const CODE_ENDS = '2030-05-25'

export type Period = {
  months: number | null
  /** Day from which it runs. */
  start: 'settlement' | 'grant' | 'inquiry' | 'end' | 'report' | 'storage' | 'register'
  /** The bureau deletes by itself, or the person must ask. */
  how: 'automatic' | 'on-request' | 'review'
}

type Row<V> = {
  code: string
  /** Only where the place is not a number of the code of conduct. */
  codeEn?: string
  kind: LawKind
  text: Both
  value: V
  from: string
  to?: string
  source?: string
  confidence: Confidence
}

function rule<V>(id: string, row: Row<V>): Fact<V> {
  const code = row.code.replaceAll(' ', '\u00a0')
  return fact({
    id,
    kind: row.kind,
    law:
      row.kind === 'practice'
        ? { de: 'Eigene Angabe der SCHUFA', en: 'SCHUFA’s own statement' }
        : { de: 'Verhaltensregeln der Auskunfteien', en: 'code of conduct of the German bureaus' },
    article: { de: code, en: row.codeEn ?? code.replace('Ziffer', 'no.') },
    text: row.text,
    value: row.value,
    validFrom: row.from,
    validTo: row.to ?? (row.kind === 'code-of-conduct' ? CODE_ENDS : null),
    source: row.source ?? CODE,
    confidence: row.confidence,
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  })
}

const code = 'code-of-conduct' as const

export const RETENTION = {
  'coc-iv-1a': rule<Period>('coc-iv-1a', {
    code: 'Ziffer IV.1a',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: eine fällige, offene, unbestrittene Forderung bleibt, solange sie offen ist; Prüfung drei Jahre nach der letzten Meldung.',
      en: 'According to the bureaus’ code of conduct: a due, open, undisputed claim stays while it is open; reviewed three years after the last report.',
    },
    value: { months: 36, start: 'report', how: 'review' },
    from: '2024-05-25',
    confidence: 'C',
  }),
  'coc-iv-1b': rule<Period>('coc-iv-1b', {
    code: 'Ziffer IV.1b',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: eine erledigte Forderung wird taggenau drei Jahre nach der Erledigung gelöscht.',
      en: 'According to the bureaus’ code of conduct: a settled claim is deleted three years to the day after settlement.',
    },
    value: { months: 36, start: 'settlement', how: 'automatic' },
    from: '2018-05-25',
    source: `${CODE}; BGH I ZR 97/25 (start date of the rule: one secondary source)`,
    confidence: 'A',
  }),
  'coc-iv-1b-fast': rule<Period & { daysToSettle: number }>('coc-iv-1b-fast', {
    code: 'Ziffer IV.1b',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: 18 Monate statt drei Jahren, wenn die Forderung binnen 100 Tagen nach der Meldung erledigt wurde, keine weiteren Negativdaten hinzukamen und nichts in Schuldner- oder Insolvenzverzeichnissen steht.',
      en: 'According to the bureaus’ code of conduct: 18 months instead of three years if the claim was settled within 100 days of the report, no further negative data came and nothing stands in debtor or insolvency registers.',
    },
    value: { months: 18, daysToSettle: 100, start: 'settlement', how: 'automatic' },
    from: '2025-01-01',
    source: `${CODE}; BGH I ZR 97/25`,
    confidence: 'A',
  }),
  'coc-iv-2a': rule<Period>('coc-iv-2a', {
    code: 'Ziffer IV.2a',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: Einträge aus dem Schuldnerverzeichnis bleiben wie dort drei Jahre, kürzer bei nachgewiesener Löschung durch das Gericht.',
      en: 'According to the bureaus’ code of conduct: items of the debtor register stay three years as there, less if the court’s deletion is shown.',
    },
    value: { months: 36, start: 'register', how: 'automatic' },
    from: '2024-05-25',
    confidence: 'C',
  }),
  'coc-iv-2b': rule<Period & { unclearUntilMonths: number }>('coc-iv-2b', {
    code: 'Ziffer IV.2b',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: eine Restschuldbefreiung und erkennbar von ihr erfasste Forderungen bleiben sechs Monate.',
      en: 'According to the bureaus’ code of conduct: a discharge from residual debt and the claims recognisably covered by it stay six months.',
    },
    // The public register counts from finality, two weeks or more after the grant: until seven months after it nothing is certain.
    value: { months: 6, unclearUntilMonths: 7, start: 'grant', how: 'automatic' },
    from: '2024-05-25',
    source: `${CODE}; CJEU C-26/22 and C-64/22; members of the association follow since 1 October 2024`,
    confidence: 'A',
  }),
  'schufa-discharge-6-months': rule<Period>('schufa-discharge-6-months', {
    code: 'Ankündigung vom 28. März 2023',
    codeEn: 'announcement of 28 March 2023',
    kind: 'practice',
    text: {
      de: 'Die SCHUFA löscht eine Restschuldbefreiung seit dem 28. März 2023 nach sechs Monaten.',
      en: 'SCHUFA has deleted a discharge from residual debt after six months since 28 March 2023.',
    },
    value: { months: 6, start: 'grant', how: 'automatic' },
    from: '2023-03-28',
    source:
      'SCHUFA announcement of 28 March 2023, confirmed by CJEU C-26/22 and two independent sources',
    confidence: 'A',
  }),
  'practice-discharge-3-years': rule<Period>('practice-discharge-3-years', {
    code: 'Frühere Praxis',
    codeEn: 'earlier practice',
    kind: 'practice',
    text: {
      de: 'Bis zum 27. März 2023 speicherte die SCHUFA eine Restschuldbefreiung taggenau drei Jahre.',
      en: 'Until 27 March 2023 SCHUFA kept a discharge from residual debt for three years to the day.',
    },
    value: { months: 36, start: 'grant', how: 'automatic' },
    from: '2012-01-01',
    to: '2023-03-27',
    source: `${CODE}; earlier version`,
    confidence: 'C',
  }),
  'coc-iv-3a': rule<Period>('coc-iv-3a', {
    code: 'Ziffer IV.3a',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: Daten eines vertragsgemäß erfüllten Vertrags bleiben drei Jahre nach dem Ende, auf Wunsch kürzer.',
      en: 'According to the bureaus’ code of conduct: data of a contract performed as agreed stay three years after its end, less on request.',
    },
    value: { months: 36, start: 'end', how: 'on-request' },
    from: '2024-05-25',
    confidence: 'C',
  }),
  'coc-iv-4': rule<Period>('coc-iv-4', {
    code: 'Ziffer IV.4',
    kind: code,
    text: {
      de: 'Anschriften: drei Jahre, mit Prüfung bis zu sechs. Einzelheiten nicht gelesen.',
      en: 'Addresses: three years, with a review up to six. Details not read.',
    },
    value: { months: 36, start: 'storage', how: 'review' },
    from: '2024-05-25',
    confidence: '?',
  }),
  'coc-iv-5': rule<Period>('coc-iv-5', {
    code: 'Ziffer IV.5',
    kind: code,
    text: {
      de: 'Betrugsverdacht: drei Jahre. Einzelheiten nicht gelesen.',
      en: 'Suspicion of fraud: three years. Details not read.',
    },
    value: { months: 36, start: 'storage', how: 'automatic' },
    from: '2024-05-25',
    confidence: '?',
  }),
  'coc-iv-6': rule<Period>('coc-iv-6', {
    code: 'Ziffer IV.6',
    kind: code,
    text: {
      de: 'Nach den Verhaltensregeln der Auskunfteien: eine Anfrage wird auf Wunsch nach zwölf Monaten gelöscht.',
      en: 'According to the bureaus’ code of conduct: an inquiry is deleted on request after twelve months.',
    },
    value: { months: 12, start: 'inquiry', how: 'on-request' },
    from: '2018-05-25',
    confidence: 'C',
  }),
  'schufa-inquiry-12-months': rule<Period>('schufa-inquiry-12-months', {
    code: 'Speicherdauer von Anfragen',
    codeEn: 'storage period of inquiries',
    kind: 'practice',
    text: {
      de: 'Die SCHUFA gibt selbst an, Anfragen zwölf Monate zu speichern.',
      en: 'SCHUFA itself states that it keeps inquiries for twelve months.',
    },
    value: { months: 12, start: 'inquiry', how: 'automatic' },
    from: '2018-05-25',
    source: 'SCHUFA-Information nach Art. 14 DSGVO; https://www.schufa.de (storage periods)',
    confidence: 'A',
  }),
}
