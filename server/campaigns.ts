// Campaigns as the public sees them: their file and a rounded count.
import type { Campaign } from '../extract/index.ts'
import { allCampaigns, campaignById, countDonations, type Data } from './store/index.ts'

/** Refuses with CAMPAIGN_UNKNOWN. */
export async function campaignOf(db: Data, id: string): Promise<Campaign> {
  const { file } = await campaignById(db, id)
  return { ...file, counts: { donations: rounded(await countDonations(db, id)) } }
}

export async function campaignsOf(db: Data): Promise<Campaign[]> {
  const rows = await allCampaigns(db)
  return await Promise.all(rows.map(({ file }) => campaignOf(db, file.id)))
}

/** Rounded to 5, null under 10: a single donation or withdrawal shows in no number. */
function rounded(count: number): number | null {
  return count < 10 ? null : Math.round(count / 5) * 5
}
