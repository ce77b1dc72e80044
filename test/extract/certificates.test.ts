// Certificates that name the person in one cell or in a line of its own, and say in other words what is stored.
import { describe, expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pageOf } from './papers/page.ts'

const FOOT = [
  'Verifizierungscode: ZZ99-1234, gültig 60 Tage',
  'Synthetisches Beispiel – alle Angaben erfunden',
]
const read = (...lines: string[]) =>
  letterOfPages([pageOf(['SCHUFA Holding AG', 'SCHUFA-BonitätsAuskunft', ...lines, ...FOOT])], 'de')
const personOf = (...lines: string[]) => {
  const identity = read(...lines)?.identity
  return [identity?.givenNames, identity?.surname, identity?.bornOn]
}
const STORED = 'Zu dieser Person sind ausschließlich positive Vertragsinformationen gespeichert.'

describe('the person', () => {
  test.each([
    ['one cell', ['Vorname und Nachname: Erika Muster', 'geboren am: 12.06.1981']],
    [
      'a line over the day of birth',
      [
        'Hiermit wird bescheinigt, dass zu',
        'Erika Muster',
        'geboren am 12.06.1981, wohnhaft Weg 1,',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(personOf('Ausgestellt am: 17.05.2022', ...lines, STORED)).toEqual([
      'Erika',
      'Muster',
      '1981-06-12',
    ])
  })
  test('a line that is no name stays none', () => {
    expect(
      personOf(
        'Ausgestellt am: 17.05.2022',
        'für die unten genannte Person',
        'geboren am 12.06.1981',
        STORED,
      ),
    ).toEqual([undefined, undefined, undefined]) // Without a name it is no letter of this kind.
  })
})

test.each([
  'Zur genannten Person liegen der SCHUFA auch Informationen über Zahlungsstörungen vor.',
  'Zu dieser Person liegen Hinweise auf Zahlungsstörungen vor.',
  'Zu dieser Person sind Informationen über nicht vertragsgemäßes Verhalten gespeichert.',
])('is known by what it says of what is stored: %s', (stored) => {
  expect(
    read(
      'Ausgestellt am: 17.05.2022',
      'Name: Muster',
      'Vorname: Erika',
      'Geburtsdatum: 12.06.1981',
      stored,
    )?.kind,
  ).toBe('schufa/bonitaetsauskunft')
})
