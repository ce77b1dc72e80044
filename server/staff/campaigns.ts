// Changes to a campaign, by command or by its administrator, each with its row in the audit log.
import type { CampaignFile } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import {
  closeCampaign,
  insertCampaign,
  inTransaction,
  type Store,
  updateCampaign,
} from '../store/index.ts'
import type { StaffActor } from './accounts.ts'

/** Takes in a campaign with the public half of its key. Refuses CAMPAIGN_EXISTS. */
export async function newCampaign(
  store: Store,
  clock: Clock,
  file: CampaignFile,
  publicKey: Buffer,
): Promise<void> {
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    await insertCampaign(tx, file, publicKey, at)
    await record(tx, at, { action: 'campaign-created', actor: 'operator', object: file.id })
  })
}

/** Refuses CAMPAIGN_UNKNOWN. */
export async function changeCampaign(
  store: Store,
  clock: Clock,
  file: CampaignFile,
  actor: StaffActor = 'operator',
): Promise<void> {
  await inTransaction(store, async (tx) => {
    await updateCampaign(tx, file)
    await record(tx, instantOf(clock), { action: 'campaign-updated', actor, object: file.id })
  })
}

/** Takes in no more letters. Refuses CAMPAIGN_UNKNOWN. */
export async function endCampaign(
  store: Store,
  clock: Clock,
  id: string,
  actor: StaffActor = 'operator',
): Promise<void> {
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    await closeCampaign(tx, id, at)
    await record(tx, at, { action: 'campaign-closed', actor, object: id })
  })
}
