// What is no letter of these kinds stays unrecognised and says what was missing; and no letter is one of two layouts.
import { describe, expect, test } from 'vitest'
import { ACCESS_ISSUERS, ISSUERS } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import type { Layout } from '../../extract/parse/layout.ts'
import { bodyLines } from '../../extract/parse/lines.ts'
import { buildLetter } from '../../extract/parse/build.ts'
import { lackingOf } from '../../extract/parse/needs.ts'
import { recognise, saying } from '../../extract/parse/recognise.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { openPdf, pagesOf } from '../../extract/read/pdf.ts'
import type { Page } from '../../extract/read/word.ts'
import { DRESSES, drawDocument, examples, OTHER_KINDS, otherLetter } from '../../fixtures/index.ts'
import { accessRequest } from '../../reports/requests/index.ts'
import { LOOK_ALIKES } from './look-alikes.ts'
import { printed } from './paper.ts'
import { STRANGERS } from './strangers.ts'

const SENDER = { name: 'Erika Mustermann', lines: ['Mustergasse 1', '1239 Wien'] }

describe('not recognised', () => {
  test.each(LOOK_ALIKES.map((one) => [one.name, one.lines] as const))('%s', async (_, lines) => {
    const pdf = await printed([[{ at: [50, 60], lines, step: 22, size: 9 }]])
    const { letters, refusals } = await readLetter([pdf], 'en')
    expect(letters.map(({ letter }) => letter.kind)).toEqual([])
    expect(refusals.map(({ code }) => code)).toEqual(['RECOGNISE_UNKNOWN_ISSUER'])
    expect(String(refusals[0]?.details['missing']).length).toBeGreaterThan(10)
  })
  test.each(['crif-at', 'ksv1870'])('our own request to %s', async (slug) => {
    const pdf = await accessRequest(slug, SENDER, '2026-11-25', 'pdf')
    expect((await readLetter([pdf], 'de')).letters).toEqual([])
  })
})

describe('bureaus whose letters are not read', () => {
  test('the first request is offered where an address is known and not in doubt', () => {
    const offered = ACCESS_ISSUERS.map(({ slug }) => slug)
    for (const slug of ['infoscore', 'boniversum', 'creditreform', 'crif-de', 'crif-at', 'ksv1870'])
      expect(offered).toContain(slug)
    // Two sources tell two addresses, or the record is old; notices from the US print the bureau's own.
    for (const slug of ['banque-de-france', 'transunion-uk', 'equifax-us', 'us'])
      expect(offered).not.toContain(slug)
  })
  test.each(ISSUERS.map((issuer) => [issuer.slug, issuer] as const))(
    'each fact about %s has a source and a day',
    (_, issuer) => {
      const { addresses, email, authority, idCopyNeeded, inquiryMonths } = issuer
      for (const fact of [...addresses, email, authority, idCopyNeeded, inquiryMonths]) {
        expect(fact.source.length).toBeGreaterThan(5)
        expect(fact.checkedOn).toMatch(/^2026-1[12]-\d\d$/)
        expect(['A', 'B', 'C', '?']).toContain(fact.confidence)
        // What is not settled is no fact.
        if (
          'value' in fact &&
          fact.value !== null &&
          fact.value !== false &&
          fact.confidence === '?'
        )
          expect(ACCESS_ISSUERS).not.toContain(issuer)
      }
    },
  )
})

/** Kinds whose marks and least content are all on these pages. */
function kindsOf(pages: readonly Page[], layouts: readonly Layout[] = LAYOUTS): string[] {
  const kinds = layouts
    .filter((layout) => {
      const found = recognise(pages, [layout])
      if (!('layout' in found)) return false
      return lackingOf(buildLetter(pages, layout, 'de'), layout, 'de', saying(pages)).length === 0
    })
    .map(({ kind }) => kind)
  return [...new Set(kinds)]
}

describe('one letter, one kind', () => {
  const pagesIn = async (bytes: Uint8Array) => {
    const pdf = await openPdf(bytes)
    const pages = await pagesOf(pdf)
    await pdf.loadingTask.destroy()
    return pages
  }
  test('letters of the new kinds fit no other kind', async () => {
    const dress = DRESSES[1] as (typeof DRESSES)[number] // there are several
    for (const kind of OTHER_KINDS) {
      const { pdf } = await drawDocument(otherLetter(kind, 5, 3), dress, 2)
      const pages = await pagesIn(pdf)
      expect(bodyLines(pages).length).toBeGreaterThan(10)
      expect(kindsOf(pages)).toEqual([kind])
    }
    for (const { truth, pdf } of STRANGERS)
      expect(kindsOf(await pagesIn(await pdf()))).toEqual([truth.kind])
  })
  test('letters of SCHUFA fit none of the new kinds', async () => {
    const [dress] = DRESSES
    for (const { letter } of examples(3, 1, 'one-kind')) {
      const { pdf } = await drawDocument(letter, dress as (typeof DRESSES)[number]) // there are several
      const others = LAYOUTS.filter(({ issuer }) => issuer !== 'schufa')
      expect(others.length).toBeGreaterThan(2)
      expect(kindsOf(await pagesIn(pdf), others)).toEqual([])
    }
  })
})
