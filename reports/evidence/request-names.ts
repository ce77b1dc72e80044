// What a type of request is called in the pack.
import type { RequestType } from '../../extract/index.ts'
import type { Speech } from './speak.ts'

/** Names of request types by language. */
export const REQUEST_NAMES: Record<Speech, Record<RequestType, string>> = {
  de: {
    access: 'Auskunft',
    explanation: 'Erklärung des Scores',
    rectification: 'Berichtigung',
    erasure: 'Löschung',
    restriction: 'Einschränkung',
    objection: 'Widerspruch',
    contest: 'Anfechtung einer Entscheidung',
    reminder: 'Erinnerung',
    complaint: 'Beschwerde',
    'code-of-conduct': 'Beschwerde nach den Verhaltensregeln',
    'notice-of-correction': 'Notice of correction',
    dispute: 'Dispute',
    'algorithm-explanation': 'Erklärung des Verfahrens',
  },
  en: {
    access: 'Access',
    explanation: 'Explanation of the score',
    rectification: 'Rectification',
    erasure: 'Erasure',
    restriction: 'Restriction',
    objection: 'Objection',
    contest: 'Contesting a decision',
    reminder: 'Reminder',
    complaint: 'Complaint',
    'code-of-conduct': 'Complaint under the code of conduct',
    'notice-of-correction': 'Notice of correction',
    dispute: 'Dispute',
    'algorithm-explanation': 'Explanation of the procedure',
  },
}
