// Names of requests in the reader's language, from their type or their id.
import type { Frame } from '../frame.ts'

/** 'erasure' → Löschung verlangen. */
export const typeTitle = ({ t }: Frame, type: string): string => t.requests.types[type] ?? type

/** The type in a request's id: 'rectification--musterbank-ag' → 'rectification' (contract §3). */
export const titleOfId = (frame: Frame, id: string): string =>
  typeTitle(frame, id.split('--')[0] ?? id)
