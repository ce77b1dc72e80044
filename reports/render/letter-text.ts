// The letter as plain text, for web forms and e-mail: a paragraph a line, so that any window can wrap it.
import { geometryOf } from './letter-layouts.ts'
import type { Block, Paper, Row } from './paper.ts'

const rowText = ({ label, value }: Row) => `${label}: ${value}`

function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  if (block.kind === 'facts') return block.rows.map(rowText).join('\n')
  return block.text
}

/** Salutation to signature and enclosures: what is pasted where the form or the mail program has sender and addressee already. */
export function messageText(paper: Paper): string {
  const { items, title } = paper.enclosures
  return plain([
    paper.info.map(rowText).join('\n'),
    paper.salutation,
    ...paper.body.map(blockText),
    paper.closing,
    [...paper.signature, ...paper.sender.lines].join('\n'),
    ...(items.length === 0 ? [] : [[title, ...items.map((item) => `- ${item}`)].join('\n')]),
  ])
}

/** What it is about and the greeting, in the order of the country. */
function opening(paper: Paper): string[] {
  const { salutation, subject } = paper
  return geometryOf(paper).salutationFirst ? [salutation, subject] : [subject, salutation]
}

/** The whole letter as a text file. UTF-8, LF, one line at the end. */
export function letterText(paper: Paper): string {
  const { items, title } = paper.enclosures
  return plain([
    [
      paper.sender.name,
      ...paper.sender.lines,
      ...(paper.sender.email ? [paper.sender.email] : []),
    ].join('\n'),
    paper.addressee.join('\n'),
    paper.info.map(rowText).join('\n'),
    ...opening(paper),
    ...paper.body.map(blockText),
    paper.closing,
    paper.signature.join('\n'),
    ...(items.length === 0 ? [] : [[title, ...items.map((item) => `- ${item}`)].join('\n')]),
  ])
}

/** No-break spaces are for paper: in a form they would only surprise. */
function plain(parts: string[]): string {
  return `${parts.join('\n\n').replaceAll('\u00a0', ' ')}\n`
}
