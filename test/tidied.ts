// Runs around every file of tests: what it made under the temporary folder goes, whether it passed or not.
import { afterAll } from 'vitest'
import { removeFolders } from './folder.ts'

// Hooks run in the reverse order of their naming: this one after all of the file.
afterAll(removeFolders)
