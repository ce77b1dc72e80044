// Versions of everything that a finding rests on, printed in packs: rules, points tables, law data.
import { CHECKED_ON } from './law/fact.ts'
import { RULES } from './rules/index.ts'
import { POINTS_TABLES } from './score/table.ts'

export const VERSIONS = {
  rules: Object.fromEntries(RULES.map((rule) => [rule.id, rule.version])),
  tables: Object.fromEntries(
    POINTS_TABLES.map((table) => [table.id, `${table.version} (${table.status})`]),
  ),
  law: CHECKED_ON,
} as const satisfies { rules: Record<string, string>; tables: Record<string, string>; law: string }
