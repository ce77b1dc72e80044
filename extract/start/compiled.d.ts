// What TypeScript may ask of compiled.js.
/** The folder with the compiled programs of the sources as they are now; null where nothing can be compiled. */
export function compiledFolder(): string | null
/** Paths from the project's folder of all files whose change makes another program. */
export function sourceFiles(): string[]
/** True for a folder that nobody but this user or root may write to. */
export function isOurs(home: string): boolean
/** The project's folder. */
export const PROJECT: string
/** Places in compiled programs → the lines of their sources, in the text of a stack. */
export function inSources(stack: string): string
