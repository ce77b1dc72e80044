// Makes a DOCX the same bytes for the same input: fixed zip dates, our own core properties and font table, files in one order.
import { strToU8, unzipSync, zipSync } from 'fflate'

export type DocxFacts = { title: string; language: 'de' | 'en' | 'fr'; date: string }

/** Read by fflate in local time, as written: the same bytes in every time zone. */
const ZIP_DATE = new Date(2000, 0, 1)

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Title, language and day; no author: the paper's metadata name nobody. */
function coreXml({ title, language, date }: DocxFacts): string {
  const at = `${date}T12:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

/** Where our typeface is not installed, Word takes Arial instead of guessing. */
const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:font w:name="Atkinson Hyperlegible Next"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '</w:fonts>',
].join('')

/** Unzips what the docx library made and zips it again without its clock. */
export function zipAgain(docx: Uint8Array, facts: DocxFacts): Uint8Array {
  const files = unzipSync(docx)
  files['docProps/core.xml'] = strToU8(coreXml(facts))
  files['word/fontTable.xml'] = strToU8(FONT_TABLE)
  // The package's table of contents comes first, as Office writes it; the rest by name.
  const names = Object.keys(files).toSorted((a, b) => {
    if (a === '[Content_Types].xml') return -1
    if (b === '[Content_Types].xml') return 1
    return a < b ? -1 : 1
  })
  const sorted: Record<string, Uint8Array> = {}
  for (const name of names) sorted[name] = files[name] ?? new Uint8Array()
  return zipSync(sorted, { mtime: ZIP_DATE, level: 6, os: 0 })
}
