// What an answer under Art. 15 must name besides the data, in words, with the ground and the part of a request that asks for it.
import type { Letter } from '../../extract/index.ts'
import type { Trio } from '../law/fact.ts'
import type { FactId } from '../law/on.ts'

export type Item = keyof Letter['statements']
type Asked = 'copy' | 'explanation' | 'recipients' | 'source'

export const ITEMS: Record<Item, Trio & { asked: Asked | null; ground: FactId }> = {
  recipients: {
    de: 'die Empfänger',
    en: 'the recipients',
    fr: 'les destinataires',
    asked: 'recipients',
    ground: 'gdpr-15-1-c',
  },
  sources: {
    de: 'die Herkunft der Daten',
    en: 'the source of the data',
    fr: 'l’origine des données',
    asked: 'source',
    ground: 'gdpr-15-1-g',
  },
  logic: {
    de: 'wie der Score zustande kommt',
    en: 'how the score comes about',
    fr: 'la façon dont le score est formé',
    asked: 'explanation',
    ground: 'gdpr-15-1-h',
  },
  retention: {
    de: 'wie lange gespeichert wird',
    en: 'how long the data are kept',
    fr: 'la durée de conservation des données',
    asked: null,
    ground: 'gdpr-15-1',
  },
  rights: {
    de: 'Ihre Rechte',
    en: 'your rights',
    fr: 'vos droits',
    asked: null,
    ground: 'gdpr-15-1',
  },
}

export const KEYS = ['recipients', 'sources', 'logic', 'retention', 'rights'] as const
