// Our own icons: 24-unit grid, 1.75 stroke, square caps, mitred joins, always beside a word and hidden from readers.
export type IconName =
  | 'receipt'
  | 'camera'
  | 'file'
  | 'rotate'
  | 'blacken'
  | 'retake'
  | 'remove'
  | 'undo'
  | 'question'
  | 'warning'
  | 'tick'
  | 'arrow'
  | 'calendar'
  | 'print'
  | 'copy'
  | 'download'
  | 'send'
  | 'scissors'

const PATHS: Record<IconName, string> = {
  receipt: 'M5 3h14v18l-2.3-2-2.4 2-2.3-2-2.3 2-2.4-2L5 21zM9 8h6M9 12h6',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  rotate: 'M19 12a7 7 0 1 1-2.5-5.4M17 2v5h-5',
  blacken: 'M4 5h16M4 19h16M4 10h16v4H4z',
  retake: 'M4 8h4l2-3h4l2 3h4v11H4zM9 14h6M13 11.5l2.5 2.5-2.5 2.5',
  remove: 'M5 5l14 14M19 5L5 19',
  undo: 'M9 5L4 10l5 5M4 10h10a5 5 0 0 1 0 10h-3',
  question: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.200-1.5 2.300M12 18.500v.2',
  warning: 'M12 3.500L22 20.500H2zM12 10v5M12 17.800v.2',
  tick: 'M4 13l5 5L20 6',
  arrow: 'M3 12h17M14 6l6 6-6 6',
  calendar: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
  download: 'M12 3v12M6 10l6 6 6-6M4 20h16',
  send: 'M3 11L21 3l-7 18-3-8zM11 13l10-10',
  scissors:
    'M20 4L8.500 15.500M20 20L8.500 8.500M6 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM6 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
}
/** In a page that runs from right to left these turn with the direction of reading. */
const TURNS: IconName[] = ['arrow', 'rotate', 'undo', 'send', 'retake']

export const Icon = ({ name }: { name: IconName }) => (
  <svg class={TURNS.includes(name) ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)
