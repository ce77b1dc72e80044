// Letters of a donation: their state, version and time limits. What stands in them is sealed and lies in the records.
import type { Problem, Status } from '../../extract/index.ts'
import type { Data } from './index.ts'

export type LetterRow = {
  n: number
  upload: number
  status: Status
  pages: number
  /** While it is read: how many of `pages` are done. */
  pagesRead: number
  version: number
  typed: boolean
  problems: Problem[]
  confirmedOn: string | null
  originalsUntil: string | null
}
export type NewLetter = Omit<LetterRow, 'version' | 'pagesRead'> & { donation: string }

export async function insertLetters(db: Data, rows: readonly NewLetter[]): Promise<void> {
  await db
    .insertInto('letter')
    .values(
      rows.map((row) => ({
        donation: row.donation,
        n: row.n,
        upload: row.upload,
        status: row.status,
        pages: row.pages,
        typed: row.typed ? 1 : 0,
        problems: JSON.stringify(row.problems),
        confirmed_on: row.confirmedOn,
        originals_until: row.originalsUntil,
      })),
    )
    .execute()
}

export async function lettersOf(db: Data, donation: string): Promise<LetterRow[]> {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('donation', '=', donation)
    .orderBy('n')
    .execute()
  return rows.map((row) => ({
    n: row.n,
    upload: row.upload,
    status: row.status,
    pages: row.pages,
    pagesRead: row.pages_read,
    version: row.version,
    typed: row.typed === 1,
    problems: JSON.parse(row.problems) as Problem[],
    confirmedOn: row.confirmed_on,
    originalsUntil: row.originals_until,
  }))
}

/** What changes in a letter's row; its version grows with every change of what stands in it. */
export type LetterChange = Partial<
  Pick<
    LetterRow,
    'status' | 'pages' | 'pagesRead' | 'typed' | 'problems' | 'confirmedOn' | 'originalsUntil'
  >
>

export async function changeLetter(
  db: Data,
  donation: string,
  n: number,
  change: LetterChange,
  newVersion = false,
): Promise<void> {
  await db
    .updateTable('letter')
    .set((eb) => ({
      version: eb('version', '+', newVersion ? 1 : 0),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.pages === undefined ? {} : { pages: change.pages }),
      ...(change.pagesRead === undefined ? {} : { pages_read: change.pagesRead }),
      ...(change.typed === undefined ? {} : { typed: change.typed ? 1 : 0 }),
      ...(change.problems === undefined ? {} : { problems: JSON.stringify(change.problems) }),
      ...(change.confirmedOn === undefined ? {} : { confirmed_on: change.confirmedOn }),
      ...(change.originalsUntil === undefined ? {} : { originals_until: change.originalsUntil }),
    }))
    .where('donation', '=', donation)
    .where('n', '=', n)
    .execute()
}

/** Letters whose originals are due for deletion before `today`. */
export async function originalsDue(
  db: Data,
  today: string,
): Promise<{ donation: string; upload: number }[]> {
  return await db
    .selectFrom('letter')
    .select(['donation', 'upload'])
    .distinct()
    .where('originals_until', '<', today)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('file')
          .select('file.blob')
          .whereRef('file.donation', '=', 'letter.donation')
          .whereRef('file.upload', '=', 'letter.upload')
          .where('file.kind', '!=', 'crop'),
      ),
    )
    .execute()
}
