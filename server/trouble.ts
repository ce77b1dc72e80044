// Errors of the machine under the house: no room, no descriptors, no right to write. They say nothing about what was being done, and pass.

/** By the engine's or the system's code: the refusal that says it to a person. */
const REFUSED_BY_SYSTEM: Record<string, string> = {
  SQLITE_BUSY: 'STORE_BUSY',
  EMFILE: 'STORE_BUSY',
  ENFILE: 'STORE_BUSY',
  SQLITE_FULL: 'STORE_FULL',
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EFBIG: 'STORE_FULL',
  EROFS: 'STORE_UNWRITABLE',
  EACCES: 'STORE_UNWRITABLE',
  EIO: 'STORE_UNWRITABLE',
  SQLITE_READONLY: 'STORE_UNWRITABLE',
  SQLITE_CANTOPEN: 'STORE_UNWRITABLE',
  SQLITE_IOERR: 'STORE_UNWRITABLE',
}

/** The code of the refusal for such an error; null when it is another. */
export function troubleOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown }
  // SQLite's codes go into detail behind the second word: SQLITE_IOERR_WRITE.
  const name = /^(SQLITE_[A-Z]+|[A-Z]+)/.exec(typeof code === 'string' ? code : '')?.[0] ?? ''
  return REFUSED_BY_SYSTEM[name] ?? null
}
