// Campaigns as the public sees them: their file and a rounded count.
import type { Campaign } from '../extract/index.ts'
import { allCampaigns, campaignById, countDonations, type Data } from './store/index.ts'

/** Refuses with CAMPAIGN_UNKNOWN. */
export async function campaignOf(db: Data, id: string): Promise<Campaign> {
  const { file, closedAt } = await campaignById(db, id)
  const closesOn = closedAt === null ? file.closesOn : earlier(file.closesOn, dayBefore(closedAt))
  return { ...file, closesOn, counts: { donations: rounded(await countDonations(db, id)) } }
}

export async function campaignsOf(db: Data): Promise<Campaign[]> {
  const rows = await allCampaigns(db)
  return await Promise.all(rows.map(({ file }) => campaignOf(db, file.id)))
}

/** A campaign that was closed by hand took letters until the day before. */
const dayBefore = (instant: string) =>
  new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10)
const earlier = (a: string | null, b: string) => (a === null || b < a ? b : a)

/** Rounded to 5, null under 10: a single donation or withdrawal shows in no number. */
function rounded(count: number): number | null {
  return count < 10 ? null : Math.round(count / 5) * 5
}
