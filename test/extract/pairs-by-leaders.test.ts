// Labels that leaders join to their values, of which some are not known: pairs, and no sentence.
import { expect, test } from 'vitest'
import { isOfPairs } from '../../extract/parse/block-title.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { pageOf } from './papers/page.ts'

const of = (...lines: string[]): boolean => isOfPairs(linesFrom(pageOf(lines).words))

test('four lines of two parts that begin in line are pairs', () =>
  expect(
    of(
      'Nachname   Ostrowski',
      'wohnhaft   Hafenstraße 19a, 07799 Jena-Ost',
      'Ausstellungstag   20.08.2026',
      'Ordnungsnummer   B 000 577 161',
    ),
  ).toBe(true))
test.each([
  ['sentences', ['Wir führen Sie unter', 'dem Namen Ostrowski', 'und der Nummer', 'B 000 577 161']],
  ['three of them', ['Nachname   Ostrowski', 'wohnhaft   Hafenstraße 19a', 'Tag   20.08.2026']],
  [
    'rows of three parts',
    ['a   b   c', 'Nachname   Ostrowski   x', 'Vorname   Leonie   y', 'Tag   20.08.2026   z'],
  ],
  [
    'pairs among sentences',
    [
      'Nachname   Ostrowski',
      'Vorname   Leonie',
      'Wir führen Sie unter diesem Namen',
      'und der Anschrift',
      'Tag   20.08.2026',
      'Ordnungsnummer   B 000',
    ],
  ],
])('%s are not', (_, lines) => expect(of(...lines)).toBe(false))
