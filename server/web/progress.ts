// How far reading is, as the waiting page shows it: one sheet a page, as far as pages are known.
import type { LetterView } from '../service.ts'
import type { SheetState } from './components/sheets.tsx'
import type { Progress } from './pages/waiting.tsx'

/** A text page takes well under a second, a photo some: said in tens of seconds, never less than ten. */
const SECONDS_A_LETTER = 10
/** A photo on one of two busy cores. */
const SECONDS_A_PICTURE = 6

const isReading = ({ status }: Pick<LetterView, 'status'>) =>
  status === 'received' || status === 'reading'

function sheetsOf(view: LetterView): SheetState[] {
  const pages = Math.max(1, view.pages)
  if (!isReading(view)) return Array.from({ length: pages }, () => 'done')
  const { pagesRead } = view
  return Array.from({ length: pages }, (_, i) =>
    i < pagesRead ? 'done' : i === Math.min(pagesRead, pages - 1) ? 'now' : 'ahead',
  )
}

const secondsFor = ({ pages, pagesRead }: LetterView) =>
  Math.max(1, Math.ceil(((pages - pagesRead) * SECONDS_A_PICTURE) / 10)) * SECONDS_A_LETTER

export function progressOf(views: LetterView[]): Progress {
  const waiting = views.filter(isReading)
  return {
    reading: waiting.length > 0,
    sheets: views.flatMap(sheetsOf),
    seconds: Math.max(
      SECONDS_A_LETTER,
      waiting.reduce((sum, view) => sum + secondsFor(view), 0),
    ),
    doubts: views.reduce((sum, { letter }) => sum + (letter?.doubts.length ?? 0), 0),
  }
}
