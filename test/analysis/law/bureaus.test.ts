// Whom requests go to: addresses, desks and authorities of the bureaus, typed a second time from the table of addressees.
import { expect, test } from 'vitest'
import { AUTHORITIES } from '../../../analysis/index.ts'
import { ISSUERS } from '../../../extract/index.ts'

/** slug; country; address lines, best first; e-mail; authority; a copy of an identity card as a rule; months of storing inquiries. */
const BUREAUS = [
  'schufa; DE; SCHUFA Holding AG, Kormoranweg 5, 65201 Wiesbaden | SCHUFA Holding AG, Postfach 10 34 41, 50474 Köln (2026-08-01); datenschutz@schufa.de; hbdi; no; 12',
  'crif-at; AT; CRIF GmbH, Rothschildplatz 3/Top 3.06.B, 1020 Wien, Österreich; auskunft@crif.com; dsb; no; -',
  'ksv1870; AT; KSV1870 Information GmbH, Wagenseilgasse 7, 1120 Wien, Österreich; ksv.sa@ksv.at; dsb; yes; -',
  'us; US; ; -; -; no; -',
  'equifax-us; US; ; -; -; no; -',
  'experian-us; US; ; -; -; no; -',
  'transunion-us; US; ; -; -; no; -',
  'crif-de; DE; CRIF GmbH, Leopoldstraße 244, 80807 München; datenschutz.de@crif.com; -; no; -',
  'infoscore; DE; infoscore Consumer Data GmbH, Rheinstraße 99, 76532 Baden-Baden; ICD-Datenschutz@experian.com; lfdi-bw; no; -',
  'boniversum; DE; infoscore Consumer Data GmbH, Rheinstraße 99, 76532 Baden-Baden (2025-09-01); ICD-Datenschutz@experian.com; lfdi-bw; no; -',
  'creditreform; DE; Verband der Vereine Creditreform e.V., Hellersbergstraße 12, 41460 Neuss; datenschutz@verband.creditreform.de; ldi-nrw; no; -',
  'experian-uk; UK; Experian Limited, The Sir John Peace Building, NG2 Business Park, Nottingham NG80 1ZZ, United Kingdom; -; ico; no; -',
  'equifax-uk; UK; Equifax Limited, PO Box 10036, Leicester LE3 4FS, United Kingdom; UKDPO@equifax.com; ico; no; -',
  'transunion-uk; UK; TransUnion International UK Limited, One Park Lane, Leeds LS3 1EP, United Kingdom; -; ico; no; -',
  'banque-de-france; FR; Banque de France – FICP, TSA 41200, 77218 Avon Cedex, France; -; cnil; yes; -',
]
/** How sure we are of addresses, e-mail, authority, identity card and months, in the same order. */
const SURE = [
  'schufa BCBBBC',
  'crif-at BBB??',
  'ksv1870 BBBC?',
  'us ????',
  'equifax-us ????',
  'experian-us ????',
  'transunion-us ????',
  'crif-de CC?C?',
  'infoscore BBBB?',
  'boniversum CBBB?',
  'creditreform BBB??',
  'experian-uk B?B??',
  'equifax-uk BBB??',
  'transunion-uk ??B??',
  'banque-de-france ??BC?',
]

test('every bureau is written to where the table says', () => {
  expect(
    ISSUERS.map(({ slug, country, addresses, email, authority, idCopyNeeded, inquiryMonths }) =>
      [
        slug,
        country,
        addresses
          .map(({ value, validFrom }) => value.join(', ') + (validFrom ? ` (${validFrom})` : ''))
          .join(' | '),
        email.value ?? '-',
        authority.value ?? '-',
        idCopyNeeded.value ? 'yes' : 'no',
        inquiryMonths.value ?? '-',
      ].join('; '),
    ),
  ).toEqual(BUREAUS)
  const sure = ISSUERS.map(({ slug, addresses, email, authority, idCopyNeeded, inquiryMonths }) =>
    [slug, ...addresses, email, authority, idCopyNeeded, inquiryMonths]
      .map((one) => (typeof one === 'string' ? `${one} ` : one.confidence))
      .join(''),
  )
  expect(sure).toEqual(SURE)
})

test('what a bureau asks for, and in which language it is written to', () => {
  const asks = ISSUERS.filter(({ asksFor }) => asksFor.length > 0)
  expect(asks.map(({ slug, asksFor }) => `${slug}: ${asksFor.join(' ')}`)).toEqual(ASKS)
  const foreign = ISSUERS.filter(({ language }) => language !== undefined && language !== 'de')
  expect(foreign.map(({ slug, language }) => `${slug} ${language}`)).toEqual([
    'us en',
    'equifax-us en',
    'experian-us en',
    'transunion-us en',
    'experian-uk en',
    'equifax-uk en',
    'transunion-uk en',
    'banque-de-france fr',
  ])
})
const ASKS = [
  'schufa: bornOn formerAddresses',
  'crif-at: bornOn formerAddresses',
  'ksv1870: bornOn',
  'crif-de: bornOn formerAddresses',
  'infoscore: bornOn',
  'boniversum: bornOn',
  'creditreform: bornOn',
  'experian-uk: bornOn formerAddresses',
  'equifax-uk: bornOn formerAddresses',
  'transunion-uk: bornOn formerAddresses',
  'banque-de-france: bornOn',
]

test('every authority that a bureau names is in the law data', () => {
  for (const { slug, authority } of ISSUERS)
    if (authority.value !== null) expect(Object.keys(AUTHORITIES), slug).toContain(authority.value)
})

test('every fact of a bureau has a source and the day on which it was looked at', () => {
  for (const { slug, addresses, email, authority, idCopyNeeded, inquiryMonths } of ISSUERS)
    for (const fact of [...addresses, email, authority, idCopyNeeded, inquiryMonths]) {
      expect(fact.source.length, slug).toBeGreaterThan(5)
      expect(fact.checkedOn, slug).toMatch(/^2026-\d\d-\d\d$/)
    }
})
