// What the evidence pack refuses, in words: a key that cannot sign.
import type { ProblemTable } from '../../extract/index.ts'

export const PACK_PROBLEMS = {
  PACK_KEY: {
    status: 400,
    de: {
      title: 'Mit diesem Schlüssel lässt sich die Mappe nicht unterschreiben.',
      detail:
        'Gebraucht wird ein privater Ed25519-Schlüssel im Format PEM. Er entsteht mit: openssl genpkey -algorithm ed25519 -out key.pem',
    },
    en: {
      title: 'The pack cannot be signed with this key.',
      detail:
        'A private Ed25519 key in PEM format is needed. Make one with: openssl genpkey -algorithm ed25519 -out key.pem',
    },
    fr: {
      title: 'Cette clé ne permet pas de signer le dossier.',
      detail:
        'Il faut une clé privée Ed25519 au format PEM. On la crée avec : openssl genpkey -algorithm ed25519 -out key.pem',
    },
  },
} satisfies ProblemTable
