// How an article of the GDPR is written down as a fact of law: one regulation, one source, its numbers not torn at line ends.
import { type Both, CHECKED_ON, fact, inFrench } from './fact.ts'

type Row = { article: Both; text: Both }

/** An article of the GDPR with its paraphrase; `value` holds what machinery reads from it (periods, or null). */
export function gdpr<V>(id: string, row: Row, value: V) {
  return fact({
    id,
    kind: 'article',
    law: { de: 'DSGVO', en: 'GDPR', fr: 'RGPD' },
    ...row,
    value,
    validFrom: '2018-05-25',
    validTo: null,
    source: `Regulation (EU) 2016/679, ${row.article.en}, OJ L 119, 4.5.2016, p. 1, https://eur-lex.europa.eu/eli/reg/2016/679/oj`,
    confidence: 'K',
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  })
}

/** The article's name in three languages, with spaces that do not break. */
export const art = (de: string, en: string): Both => ({
  de: de.replaceAll(' ', '\u00a0'),
  en: en.replaceAll(' ', '\u00a0'),
  fr: inFrench(en),
})
