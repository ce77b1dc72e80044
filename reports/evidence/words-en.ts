// English words of the pack, complete against the German ones.
import { REQUEST_NAMES } from './request-names.ts'
import type { PackWords } from './words.ts'

export const en: PackWords = {
  pack: 'Evidence pack',
  title: (person) => (person ? `Evidence pack for ${person}` : 'Evidence pack'),
  hash: 'SHA-256 of evidence.json:',
  page: 'Page',
  of: 'of',
  attached: 'The findings and fields of this pack for programs',
  finding: (n, of) => `Finding ${n} of ${of}`,
  chart: 'The figure',
  sum: 'The sum',
  source: 'Where the rule comes from',
  limits: 'What this finding does not show',
  effect: 'What it may change',
  read: 'Read and confirmed',
  readHead: ['Field', 'Value', 'How'],
  question: (asked) => `The question was: ${asked}`,
  onlyEnglish: '',
  englishNote: null,
  allFindings: 'All findings',
  moreFindings: (n) =>
    n === 1
      ? 'One more finding stands on the next page.'
      : `${n} more findings stand on the next page.`,
  moreValues: (n) => `${n} more stand in evidence.json`,
  quiet: 'Without finding and not testable',
  method: 'How it was checked',
  lead: (count, checks) =>
    count === 0
      ? `${checks} checks, no finding. That does not mean the score is fair.`
      : `${checks} checks, ${count === 1 ? 'one finding' : `${count} findings`}. Each finding has pages of its own, with the place in the letter, the sum and the source.`,
  facts: {
    person: 'Person',
    bureau: 'Credit bureau',
    letter: 'Letter',
    letterNumber: (n) => `Letter ${n}`,
    issued: 'Date of the letter',
    cutoff: 'Data as of',
    made: 'Pack made on',
    campaign: 'Campaign',
    score: 'Score on the letter',
    adviser: 'Represented by',
    mandate: 'Mandate',
  },
  checks: 'Checks',
  coverHead: ['No.', 'Strength', 'Finding', 'Page'],
  key: 'What the lines mean',
  sheets: (n) => (n === 1 ? '1 page' : `${n} pages`),
  unreadable: 'a letter that was not recognised',
  mandateIn: 'enclosed, to be signed (mandate.pdf)',
  check: {
    codeAlt: 'QR code with the SHA-256 value of the file evidence.json',
    title: 'To check this pack',
    key: (fingerprint) => `Fingerprint of the key (SHA-256): ${fingerprint}`,
    unsigned: 'This pack is not signed. It does not show who made it.',
    how: 'In the unpacked folder of the pack:',
    shows:
      'The signature shows that this pack came unchanged from the holder of this key. It does not show that the letter is genuine.',
    showsUnsigned:
      'The first command shows whether all files fit together. It does not show that the letter is genuine.',
  },
  crop: {
    alt: (page) => `Part of page ${page} of the letter, the values named here marked in yellow`,
    caption: (sheet, scale) => `${sheet}, ${scale}, marked by Countercheck`,
    sheet: (page, letter) =>
      letter === null ? `Page ${page} of the letter` : `Page ${page} of letter ${letter}`,
    smaller: (percent) => `reduced to ${percent} %`,
    larger: (percent) => `enlarged to ${percent} %`,
    same: 'original size',
  },
  rule: 'Rule',
  ruleAfter: (version, from, reviewed) => `, version ${version}, valid from ${from}, ${reviewed}.`,
  ruleShort: (id, version) => `Rule ${id}, version ${version}`,
  reviewed: { yes: 'reviewed by a lawyer', no: 'draft, not reviewed by a lawyer' },
  asOfAll: (day) => `These texts are as of ${day}.`,
  asOf: (day) => `As of ${day}.`,
  sources: 'Sources:',
  from: (from, low, high) =>
    low === high ? `From ${from} to about ${low}.` : `From ${from} to between ${low} and ${high}.`,
  how: {
    page: (words, page) => `${words}, page ${page}`,
    text: 'read',
    ocr: (percent) => `read from the picture, ${percent} % sure`,
    person: 'entered by the person',
    confirmed: 'confirmed by the person',
    vouched: 'compared by the adviser',
  },
  nothing: (n) => (n === 1 ? 'One check without finding' : `${n} checks without finding`),
  untestable: (n) => (n === 1 ? 'One check was not possible' : `${n} checks were not possible`),
  methodTitle: 'How it was checked',
  methodParts: {
    checked: 'What was checked',
    checkedHead: ['Check', 'Result', 'Version'],
    reading: 'How it was read',
    readingHead: ['Letter', 'Fields', 'from text', 'from picture', 'entered', 'confirmed'],
    readingText:
      'Every field of this pack stands in evidence.json with page, place, text as read and confidence. No finding rests on a field that is in doubt.',
    statistics: 'Comparisons',
    statisticsHead: ['Comparison', 'Result', 'Based on'],
    statisticsText:
      'Counts of other people are rounded to 5, shares are computed from the rounded counts, intervals are rounded outwards. The rounded distributions stand in evidence.json.',
    law: 'State of the law',
    lawHead: ['Provision', 'As of', 'Review'],
    lawNone: 'No finding of this pack cites a provision.',
    versions: 'Versions',
    versionsHead: ['Part', 'Version'],
    requests: 'Letters to send',
    requestsHead: ['Letter', 'To', 'State'],
    requestReady: 'in this pack',
    requestNames: REQUEST_NAMES.en,
    requestOpen: (n) => (n === 1 ? 'one answer is missing' : `${n} answers are missing`),
    damages: 'Whether damages can be claimed is a matter for a lawyer.',
  },
}
