// Names as rules compare them: spelling that means the same name, and parts of a name.
const TITLES = new Set(['dr', 'prof', 'dipl', 'ing', 'med', 'frau', 'herr'])
const FOLDED: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
}

/** The parts of a name, folded: case, umlauts and accents, hyphens, dots and titles make no difference. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøæœł]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !TITLES.has(part))
}

/** 'same'; 'part': one has all parts of the other and more ('Erika', 'Erika Maria'); else 'other'. */
export function likenessOfNames(a: string, b: string): 'same' | 'part' | 'other' {
  const [first, second] = [nameParts(a), nameParts(b)]
  if (first.join('') === second.join('')) return 'same'
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length > 0 && short.every((part) => long.includes(part))) {
    return short.length === long.length ? 'same' : 'part'
  }
  return 'other'
}

const FORMS = new Set(['ag', 'gmbh', 'kg', 'co', 'se', 'eg', 'kgaa', 'ohg', 'ug', 'mbh', 'und'])

/** The name of a company without place, branch and legal form. */
function companyName(name: string): string {
  const parts = nameParts(name.replace(/\(.*$/, ''))
  const own = parts.filter((part) => !FORMS.has(part))
  return (own.length > 0 ? own : parts).join('')
}

/** Two names of one company: the legal form makes no difference, a place or branch after the name neither. */
export function isSameCompany(a: string, b: string): boolean {
  return companyName(a) === companyName(b)
}
