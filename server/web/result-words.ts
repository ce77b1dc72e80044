// A released result in the language of the page. Results are stored in German; what an analysis says of itself it has in English too, and that
// is shown only where the stored sentence is the one that this version of the analysis declares. All else stays as it was stored.
import { ANALYSES } from '../../analysis/index.ts'
import type { AnalysisResult } from '../../extract/index.ts'
import { saidLang } from './language.ts'
import type { Messages } from './messages/index.ts'

/** A text and the language that it is in; `lang` is undefined where that is the page's own. */
type Worded = { text: string; lang: string | undefined }

export type ResultWords = {
  title: Worded
  question: Worded
  method: Worded
  /** Assumptions, then caveats. */
  limits: Worded[]
}

/** The language of what is stored, on a page that is not German. */
export const storedLang = ({ language }: Pick<Messages, 'language'>) =>
  language === 'de' ? undefined : 'de'

export function resultWords(result: AnalysisResult, t: Messages): ResultWords {
  const declared = ANALYSES.find(
    ({ id, version }) => id === result.id && version === result.version,
  )
  const [from, to] = declared
    ? [sentences(declared.words.de), sentences(declared.words.en)]
    : [[], []]
  const worded = (text: string): Worded => {
    const translated = t.language === 'de' ? undefined : to[from.indexOf(text)]
    return translated === undefined
      ? { text, lang: storedLang(t) }
      : { text: translated, lang: saidLang({ lang: t.lang, speech: 'en' }) }
  }
  return {
    title: worded(result.title),
    question: worded(result.question),
    method: worded(result.method),
    limits: [...result.assumptions, ...result.caveats].map(worded),
  }
}

type Declared = (typeof ANALYSES)[number]['words']['de']

/** Every sentence of an analysis at a place of its own, the same in both languages */
const sentences = ({ title, question, method, assumptions, caveats }: Declared): string[] => [
  title,
  question,
  method,
  ...assumptions,
  ...caveats,
]
