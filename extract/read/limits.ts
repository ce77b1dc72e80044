// Every cap on what is taken in, in one place (contract §1). Each number carries its reason.

/** Caps that hold everywhere: command line, form and API. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** A letter of seven pages photographed twice is 14 pictures; more is a mistake or an attack. */
  filesPerLetterMax: 20,
  /** A phone photo is 3–8 MB, a colour scan of a page about 10 MB. */
  fileBytesMax: 25 * 1024 * 1024,
  /** All files of one letter together: what one request may hold in memory. */
  letterBytesMax: 100 * 1024 * 1024,
  /** The longest letters known have seven pages; a full credit report stays below this. */
  pagesMax: 40,
  /** 60 megapixels: an A4 page at 600 dpi has 35, the largest phone sensors about 50. */
  pixelsMax: 60_000_000,
  /** Reading a text PDF takes about a second; 20 s of computing is a hostile file. Where others come first it may wait six times as long on the wall (`given.ts`). */
  readTextMsMax: 20_000,
  /** Several passes of OCR share this; on the wall each page of a picture has it, in CPU all of them together one and a half times. */
  readMsMax: 120_000,
  /** After this much time given by the machine no page and no pass of OCR begins: what is running may end, and the letter be built, within `readMsMax`. */
  ocrMsMax: 95_000,
  /** Making pictures of pages, all pages of one job together. */
  renderMsMax: 60_000,
  /** Writable memory of the reading child (`prlimit --data`); pdf.js needs about 150 MB. */
  memoryBytesMax: 1024 * 1024 * 1024,
  /** Words on one page: a dense page has 900; beyond this somebody plays with us. */
  wordsPerPageMax: 20_000,
  /** Characters of one word or cell that are kept (the model allows 2,000). */
  textMax: 2000,
  /** What a child may answer: forty pages as pictures. */
  answerBytesMax: 256 * 1024 * 1024,
  /** Records of one kind in one letter. */
  recordsMax: 500,
} as const
