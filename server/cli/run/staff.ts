// `staff`: accounts of people who work on campaigns. An invitation is printed once and kept nowhere.
import { Refusal } from '../../../extract/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { addStaff, endStaff, listStaff, resetStaff, ROLES } from '../../staff/index.ts'
import { withHouse } from '../service.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = { data?: string; json?: boolean; role?: string }
const configOf = ({ data }: Options) => configFrom({ dataDir: data }, process.env)
const HANDED_OVER =
  'This invitation is shown once, kept nowhere and valid for three days. Hand it over in person; it is entered at /team/einladung.'

export async function add(name: string, options: Options): Promise<void> {
  const role = ROLES.find((one) => one === options.role)
  if (!role) throw new Refusal('STAFF_ROLE_UNKNOWN')
  const invitation = await withHouse(configOf(options), ({ store }) =>
    addStaff(store, systemClock, { name, role }),
  )
  if (options.json) printJson({ name, role, invitation })
  else print(invitation)
  say(HANDED_OVER)
}

export async function list(options: Options): Promise<void> {
  const all = await withHouse(configOf(options), ({ store }) => listStaff(store))
  if (options.json) return printJson(all)
  for (const { name, role, state, addedAt } of all)
    print(`${name}  ${role}  ${state}  since ${addedAt.slice(0, 10)}`)
  if (all.length === 0) say('There is no account.')
}

export async function reset(name: string, options: Options): Promise<void> {
  const invitation = await withHouse(configOf(options), ({ premises }) =>
    resetStaff(premises, name),
  )
  if (options.json) printJson({ name, invitation })
  else print(invitation)
  say(HANDED_OVER)
}

export async function revoke(name: string, options: Options): Promise<void> {
  await withHouse(configOf(options), ({ premises }) => endStaff(premises, name))
  say(`${name} has no account any more.`)
}
