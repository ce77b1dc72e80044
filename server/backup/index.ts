// Backups: taken while the service runs, encrypted, checked before they count, and put back without those who withdrew since.
export { BACKUP_PROBLEMS } from './errors.ts'
export { KEYS_DAYS, Manifest, WORK } from './layout.ts'
export { removeLeftovers } from './leftovers.ts'
export { type Restored, restoreBackup } from './restore.ts'
export { inWords, isSound, soundnessOf } from './soundness.ts'
export { takeBackup } from './take.ts'
