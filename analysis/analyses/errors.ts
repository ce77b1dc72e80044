// What running analyses refuses, in words.
import type { ProblemTable } from '../../extract/index.ts'

export const ANALYSIS_PROBLEMS = {
  ANALYSIS_UNKNOWN: {
    status: 404,
    de: {
      title: 'Diese Auswertung gibt es nicht.',
      detail: 'Es gibt: {known}. Bitte wählen Sie eine davon.',
    },
    en: {
      title: 'There is no such analysis.',
      detail: 'There are: {known}. Please choose one of them.',
    },
    fr: {
      title: 'Cette analyse n’existe pas.',
      detail: 'Il existe\u202f: {known}. Veuillez en choisir une.',
    },
  },
} satisfies ProblemTable
