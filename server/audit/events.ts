// What may stand in the audit log: an allow-list. Words of ours, ids of campaigns, releases and researchers, counts; never a person.

/** Each event with what its `object` names. */
export const EVENTS = {
  release: 'campaign/batch',
  'records-read': 'campaign/batch',
  'records-refused': 'campaign',
  export: 'campaign/batch',
  withdrawal: 'campaign',
  'researcher-added': 'researcher',
  'researcher-revoked': 'researcher',
  backup: 'folder',
  restore: 'folder',
  'campaign-created': 'campaign',
  'campaign-updated': 'campaign',
  'campaign-closed': 'campaign',
  'staff-added': 'staff',
  'staff-joined': 'staff',
  'staff-reset': 'staff',
  'staff-ended': 'staff',
  'staff-password': 'staff',
  'signed-in': 'staff',
  'code-reused': 'staff: right password, and a one-time code that was taken before',
  'sign-in-locked': 'nothing: whose it was is not told',
  'sign-in-failed': 'staff, or nothing for names of nobody; count: how many in a minute',
  'review-lent': 'campaign/review',
  'review-opened': 'review/reason',
  'review-proposed': 'review',
  'review-ended': 'review',
  'review-applied': 'review',
  'quarantine-cleared': 'campaign/case',
  'quarantine-held': 'campaign/case',
  'key-split': 'campaign',
  'key-recovered': 'campaign',
  'key-rehearsed': 'campaign',
  'key-replaced': 'campaign',
} as const
export type EventName = keyof typeof EVENTS

/**
 * `actor` is `operator`, `service`, `donor`, or `researcher:` or `staff:` and an id (never a name). `object` names a thing of the house; `folder` events
 * leave it empty. `count` is a number of things, null where none is meant.
 */
export type AuditEvent = {
  action: EventName
  actor: 'operator' | 'service' | 'donor' | `researcher:${string}` | `staff:${string}`
  object?: string
  count?: number
}

/** Ids of campaigns, batches and researchers, joined by slashes: nothing that a person could have written. */
const OBJECT = /^[a-z0-9][a-zA-Z0-9:-]{0,60}(\/[a-zA-Z0-9][a-zA-Z0-9:-]{0,60})?$/
const ACTOR = /^(operator|service|donor|(researcher|staff):[a-f0-9]{16})$/

/** @throws Error when the event is not of the list; the message does not repeat it. */
export function mustBeListed({ action, actor, object = '', count = 0 }: AuditEvent): void {
  const fits =
    Object.hasOwn(EVENTS, action) &&
    ACTOR.test(actor) &&
    (object === '' || OBJECT.test(object)) &&
    Number.isSafeInteger(count) &&
    count >= 0
  if (!fits) throw new Error('not an event of the audit log')
}
