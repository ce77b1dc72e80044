// German states by the first two figures of a postcode, where all of it lies in one state; where it does not, nothing is said.
// Confidence K (general knowledge, 25 November 2026, not looked up): for coarse groups in statistics only, never for a person's letter.

const STATES: Record<string, readonly string[]> = {
  BE: ['10', '12', '13'],
  BY: ['80', '81', '82', '83', '84', '85', '86', '87', '90', '91', '92', '93', '94', '95', '96'],
  BW: ['70', '71', '72', '73', '75', '76', '77', '78', '79'],
  HH: ['20', '22'],
  HE: ['60', '61', '34'],
  MV: ['18'],
  NI: ['26', '29', '30', '31'],
  NW: ['40', '41', '42', '44', '45', '46', '47', '50', '51', '52', '58', '59'],
  RP: ['54', '56'],
  SH: ['24', '25'],
  SN: ['09'],
  TH: ['99'],
}

const BY_PREFIX = new Map(
  Object.entries(STATES).flatMap(([state, prefixes]) => prefixes.map((prefix) => [prefix, state])),
)

/** The state as its two letters, or null: an unknown postcode, or one whose area crosses a border. */
export function stateOf(postcode: string): string | null {
  return /^\d{5}$/.test(postcode) ? (BY_PREFIX.get(postcode.slice(0, 2)) ?? null) : null
}
