// What TypeScript may ask of engine.js.
/** Options of a reading child for the engine. */
export const READER_OPTIONS: readonly string[]
/** To be called before our code is loaded. */
export function compileLate(): void
