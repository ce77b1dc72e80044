// Staff: accounts with two factors, sessions, and letters lent to reviewers. Whoever works on a campaign comes in here; donors never do.
export {
  addStaff,
  endStaff,
  invited,
  joinStaff,
  listStaff,
  resetStaff,
  ROLES,
  type StaffActor,
  type StaffNote,
} from './accounts.ts'
export { endLending, HOURS, lend, type Lendable, lendable, type Lent, listLent } from './lend.ts'
export { endRevoked } from './revoked.ts'
export { type Member, StaffSessions } from './sessions.ts'
