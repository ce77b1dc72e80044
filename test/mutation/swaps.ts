// What is put in the place of what when a mutant is made, and which words and numbers are left alone.

export const SWAPS: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
}
export const VERDICTS: Record<string, string> = {
  contradiction: 'unexplained',
  unexplained: 'contradiction',
  indication: 'context',
  context: 'indication',
  none: 'untestable',
  untestable: 'none',
  yes: 'unclear',
  unclear: 'yes',
  no: 'yes',
}
export const LAW_WORDS: Record<string, Record<string, string>> = {
  confidence: { A: 'C', B: 'A', C: 'K', K: 'C', '?': 'C' },
  how: { automatic: 'on-request', 'on-request': 'automatic', review: 'automatic' },
  start: { settlement: 'storage', grant: 'storage', inquiry: 'storage', end: 'grant' },
  country: { DE: 'AT', AT: 'DE', UK: 'US', US: 'UK', FR: 'AT' },
  language: { en: 'fr', fr: 'en' },
  kind: { 'code-of-conduct': 'practice', practice: 'code-of-conduct', case: 'article' },
}
/** Words for people, sources and bookkeeping: no rule data. */
export const TEXT = new Set([
  'text',
  'title',
  'question',
  'needs',
  'label',
  'labelEn',
  'source',
  'sources',
  'limits',
  'law',
  'checkedOn',
  'comparedOn',
  'statement',
  'caveats',
  'reason',
  'disagreements',
])
/** Numbers that only take a part out of a text or a list, or space it out. */
export const PLUMBING = new Set([
  'at',
  'slice',
  'split',
  'padStart',
  'padEnd',
  'toFixed',
  'replace',
  'map',
  'limit',
])
