// Many letters at once: import from disk.
export { type ImportOrder, type ImportResult, importLetters } from './import.ts'
