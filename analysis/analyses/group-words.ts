// Groups in words: 'sex:female' as people read it.
import type { Speech } from '../compare/index.ts'

const WORDS: Record<Speech, Record<string, string>> = {
  de: {
    'sex:female': 'Frauen',
    'sex:male': 'Männer',
    'sex:diverse': 'divers',
    age: 'Alter',
    moves: 'Umzüge',
    state: 'Land',
  },
  en: {
    'sex:female': 'women',
    'sex:male': 'men',
    'sex:diverse': 'diverse',
    age: 'age',
    moves: 'moves',
    state: 'state',
  },
}

/** @example groupWords('age:30-39', 'en') // 'age 30–39' */
export function groupWords(group: string, speech: Speech): string {
  const [variable = '', value = ''] = group.split(':')
  return WORDS[speech][group] ?? `${WORDS[speech][variable] ?? variable} ${value.replace('-', '–')}`
}
