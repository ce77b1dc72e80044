// Every route of the staff pages. /team is open, what lies behind it belongs to roles; no answer here may be kept by a browser or proxy.
import { accountRoutes } from './accounts.ts'
import { campaignRoutes } from './campaigns.ts'
import { doorRoutes } from './door.ts'
import type { Parts } from './guard.ts'
import { holderRoutes } from './holders.ts'
import { ownRoutes } from './own.ts'
import { reviewRoutes } from './review.ts'

export function staffRoutes(parts: Parts): void {
  doorRoutes(parts)
  reviewRoutes(parts)
  campaignRoutes(parts)
  accountRoutes(parts)
  holderRoutes(parts)
  ownRoutes(parts)
}
