// The wording of acts that are known by heart only: whether a letter may cite one depends on its words standing here with their source.
import { GDPR_WORDING } from './gdpr-wording.ts'

export type Wording = { text: string; source: string; comparedOn: string }

const OJ =
  'OJ L 119, 4.5.2016, p. 1 (German edition), after a stored copy of the EUR-Lex page; corrigenda not looked up'

/** Words of foreign acts, each as several public copies give it alike. */
const FOREIGN: Readonly<Record<string, Wording>> = {
  'fcra-611': {
    text: 'If the completeness or accuracy of any item of information contained in a consumer’s file at a consumer reporting agency is disputed by the consumer and the consumer notifies the agency directly, or indirectly through a reseller, of such dispute, the agency shall, free of charge, conduct a reasonable reinvestigation to determine whether the disputed information is inaccurate and record the current status of the disputed information, or delete the item from the file […] before the end of the 30-day period beginning on the date on which the agency receives the notice of the dispute from the consumer or reseller.',
    source: '15 U.S.C. § 1681i(a)(1)(A), alike in five stored public copies',
    comparedOn: '2026-11-25',
  },
  'fcra-609': {
    text: 'Every consumer reporting agency shall, upon request, […] clearly and accurately disclose to the consumer […] all information in the consumer’s file at the time of the request […] [and] the sources of the information.',
    source: '15 U.S.C. § 1681g(a)(1), (2), alike in four stored public copies, shortened',
    comparedOn: '2026-11-25',
  },
  'ecoa-1002-9-a-2': {
    text: 'A notification given to an applicant when adverse action is taken shall be in writing and shall contain […] either: (i) A statement of specific reasons for the action taken; or (ii) A disclosure of the applicant’s right to a statement of specific reasons within 30 days, if the statement is requested within 60 days of the creditor’s notification.',
    source: '12 CFR § 1002.9(a)(2), alike in four stored public copies',
    comparedOn: '2026-11-25',
  },
}

/** The words of the act behind a fact; null when nobody has put them here. */
export function wordingOf(id: string): Wording | null {
  const text = Object.hasOwn(GDPR_WORDING, id) ? GDPR_WORDING[id] : undefined
  if (text !== undefined) return { text, source: OJ, comparedOn: '2026-11-25' }
  return Object.hasOwn(FOREIGN, id) ? (FOREIGN[id] ?? null) : null
}
