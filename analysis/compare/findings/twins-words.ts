// The sentences about twins, whole ones for each case.
import type { Comparison, Twins } from '../comparison.ts'
import { about, capital, gapInWords, type Speech } from './words.ts'

type Side = 'higher' | 'lower' | 'other'

/** How many others document the same facts. */
export function groupInWords(count: Twins['count'], speech: Speech): string {
  if (count === 'some') return ONE_FILE[speech]
  return GROUP[speech](capital(about(count, speech)))
}

/** How many of them have another score, and on which side. */
export function differInWords({ different, mostly, count }: Twins, speech: Speech): string {
  const side: Side = mostly ?? 'other'
  if (different === 'some') return (count === 'some' ? THERE : FEW_OF_THEM)[speech][side]
  if (different === count) return ALL_OF_THEM[speech][side]
  return MANY[speech][side](capital(about(different, speech)))
}

/** How large the middle difference is, by its class. */
export function gapSentence(comparison: Comparison, gap: Twins['gap'], speech: Speech): string {
  const { relevance, measured, unit } = comparison
  const size = gapInWords(gap ?? 'small', relevance, measured, unit, speech)
  return (gap === 'small' ? OTHER_CLASS : SIZE)[speech](size)
}

/** That nobody differs: by less than the limit, and in the same class. */
export function alikeInWords(comparison: Comparison, speech: Speech): string {
  const { relevance, measured, unit } = comparison
  return ALIKE[speech](gapInWords('small', relevance, measured, unit, speech))
}

const ONE_FILE = {
  de: 'Es gibt mindestens eine andere Akte mit denselben Angaben wie auf Ihrem Brief.',
  en: 'There is at least one other file with the same facts as on your letter.',
  fr: 'Il existe au moins un autre dossier avec les mêmes données que votre lettre.',
}
const GROUP = {
  de: (many: string) => `${many} Menschen haben Briefe mit denselben Angaben wie auf Ihrem.`,
  en: (many: string) => `${many} people have letters with the same facts as yours.`,
  fr: (many: string) => `${many} personnes ont des lettres avec les mêmes données que la vôtre.`,
}
const THERE = {
  de: {
    higher: 'Dort steht ein höherer Score als auf Ihrem.',
    lower: 'Dort steht ein niedrigerer Score als auf Ihrem.',
    other: 'Dort steht ein anderer Score als auf Ihrem.',
  },
  en: {
    higher: 'It shows a higher score than yours.',
    lower: 'It shows a lower score than yours.',
    other: 'It shows another score than yours.',
  },
  fr: {
    higher: 'Il porte un score plus élevé que le vôtre.',
    lower: 'Il porte un score plus bas que le vôtre.',
    other: 'Il porte un autre score que le vôtre.',
  },
}
const FEW_OF_THEM = {
  de: {
    higher: 'Einzelne von ihnen haben einen anderen Score, meist einen höheren.',
    lower: 'Einzelne von ihnen haben einen anderen Score, meist einen niedrigeren.',
    other: 'Einzelne von ihnen haben einen anderen Score.',
  },
  en: {
    higher: 'A few of them have another score, mostly a higher one.',
    lower: 'A few of them have another score, mostly a lower one.',
    other: 'A few of them have another score.',
  },
  fr: {
    higher: 'Quelques-unes d’entre elles ont un autre score, le plus souvent plus élevé.',
    lower: 'Quelques-unes d’entre elles ont un autre score, le plus souvent plus bas.',
    other: 'Quelques-unes d’entre elles ont un autre score.',
  },
}
const ALL_OF_THEM = {
  de: {
    higher: 'Alle oder fast alle von ihnen haben einen anderen Score, meist einen höheren.',
    lower: 'Alle oder fast alle von ihnen haben einen anderen Score, meist einen niedrigeren.',
    other: 'Alle oder fast alle von ihnen haben einen anderen Score.',
  },
  en: {
    higher: 'All or nearly all of them have another score, mostly a higher one.',
    lower: 'All or nearly all of them have another score, mostly a lower one.',
    other: 'All or nearly all of them have another score.',
  },
  fr: {
    higher: 'Toutes ou presque toutes ont un autre score, le plus souvent plus élevé.',
    lower: 'Toutes ou presque toutes ont un autre score, le plus souvent plus bas.',
    other: 'Toutes ou presque toutes ont un autre score.',
  },
}
const MANY = {
  de: {
    higher: (many: string) => `${many} von ihnen haben einen anderen Score, meist einen höheren.`,
    lower: (many: string) =>
      `${many} von ihnen haben einen anderen Score, meist einen niedrigeren.`,
    other: (many: string) => `${many} von ihnen haben einen anderen Score.`,
  },
  en: {
    higher: (many: string) => `${many} of them have another score, mostly a higher one.`,
    lower: (many: string) => `${many} of them have another score, mostly a lower one.`,
    other: (many: string) => `${many} of them have another score.`,
  },
  fr: {
    higher: (many: string) =>
      `${many} d’entre elles ont un autre score, le plus souvent plus élevé.`,
    lower: (many: string) => `${many} d’entre elles ont un autre score, le plus souvent plus bas.`,
    other: (many: string) => `${many} d’entre elles ont un autre score.`,
  },
}
const SIZE = {
  de: (size: string) => `Der Unterschied beträgt ${size}.`,
  en: (size: string) => `The difference is ${size}.`,
  fr: (size: string) => `L’écart est de ${size}.`,
}
const OTHER_CLASS = {
  de: (size: string) => `Der Unterschied beträgt ${size}, aber die Klasse ist eine andere.`,
  en: (size: string) => `The difference is ${size}, but the class is another one.`,
  fr: (size: string) => `L’écart est de ${size}, mais la classe est une autre.`,
}
const ALIKE = {
  de: (size: string) =>
    `Der Unterschied zu Ihrem Score beträgt ${size}, und die Klasse ist dieselbe.`,
  en: (size: string) => `The difference from your score is ${size}, and the class is the same.`,
  fr: (size: string) => `L’écart avec votre score est de ${size}, et la classe est la même.`,
}
