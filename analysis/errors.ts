// What the analysis room refuses, in words: a law fact that is unknown or not in force on the day asked for.
import type { ProblemTable } from '../extract/index.ts'

export const LAW_PROBLEMS = {
  LAW_UNKNOWN: {
    status: 503,
    de: {
      title: 'Diese Rechtsangabe kennen wir nicht.',
      detail:
        'Für „{id}“ gibt es keinen Eintrag in den Rechtsdaten. Wir schreiben deshalb nichts dazu. Bitte melden Sie das den Betreibern.',
    },
    en: {
      title: 'We do not know this point of law.',
      detail:
        'The law data have no entry “{id}”, so we write nothing about it. Please tell the people who run this service.',
    },
    fr: {
      title: 'Nous ne connaissons pas ce point de droit.',
      detail:
        'Les données juridiques ne contiennent pas « {id} ». Nous n’écrivons donc rien à ce sujet. Merci de le signaler aux responsables du service.',
    },
  },
  LAW_EXPIRED: {
    status: 503,
    de: {
      title: 'Diese Rechtsangabe gilt an diesem Tag nicht.',
      detail:
        '„{id}“ ist nach unseren Rechtsdaten am {day} nicht in Kraft. Wir schreiben deshalb nichts dazu. Bitte melden Sie das den Betreibern.',
    },
    en: {
      title: 'This point of law does not apply on that day.',
      detail:
        'According to our law data “{id}” is not in force on {day}, so we write nothing about it. Please tell the people who run this service.',
    },
    fr: {
      title: 'Ce point de droit ne s’applique pas ce jour-là.',
      detail:
        'Selon nos données juridiques, « {id} » n’est pas en vigueur le {day}. Nous n’écrivons donc rien à ce sujet. Merci de le signaler aux responsables du service.',
    },
  },
} satisfies ProblemTable
