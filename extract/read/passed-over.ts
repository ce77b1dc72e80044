// What pdf.js passes over when a file is damaged: it reads on without an object, a font or a command, and says so to nobody but its console. The repaired worker tells
// it here as well (pdf-repairs.js), so that what was read of such a file can wait in doubt. Letters that are whole give none of these messages.

/** Messages about what no text is read from: how glyphs and pictures are drawn, colours, notes, forms, what stands about the file. All others are damage. */
const HARMLESS = [
  // Programs inside fonts; many printers write sloppy ones, and places and widths come from elsewhere.
  /^TT: /u,
  /^CFF stem hints|^Not enough parameters for |^Found too many parameters for stack-clearing/u,
  /^(?:Missing|Out of bounds) subrs?Index for /u,
  /^Unknown type 1 charstring command/u,
  /^Unknown\/unsupported post table version|^Could not find a preferred cmap table/u,
  /^getFontFileType: |"Length1" property/u,
  // Fonts that lie with the reader and not in the file: reading needs only their widths.
  /standardFontDataUrl|^Cannot substitute the font/u,
  /^Ran out of space in font private use area/u,
  // Colours and how they are mixed.
  /^ICCBased color space|ICC (?:color space|profile) support|^CMYK fallback|ColorSpace|^Unsupported (?:blend mode|\/S?Mask|SMask|radial)/u,
  /BlackPoint|^(?:handleTilingType|parseShading) - /u,
  // Pictures, unless the page is read from them. One within a line of commands is not meant: text may be lost with its end.
  /^Unable to decode image|^getTransferableImage|^GlobalImageCache|^PDFImage - |^Image dimensions|^Ignoring \/Mask|^BMP /u,
  /^(?:JpxImage|JpegImage|Jbig2)|^(?:decodeScan|readDataBlock) - |JPEG image|image data|[Dd]ecode map|^Bits per component/u,
  // A blank page; a part with another length than it says is told apart from this.
  /^Empty "/u,
  // Notes, forms, outlines, signatures, words about the file.
  /annotation|^Bad value, for (?:custom )?key |ViewerPreferences|outline|^Unable to read (?:permissions|page labels|mark info)|^Unable read to structTreeRoot/iu,
  /StructTree|^Invalid PDF (?:header|catalog) version|^FontFamily contains |^XFA - |document information|^stringToPDFString|^UTF-8 decoding|field (?:name|flags|type)/iu,
]

/** Of a picture something is missing, or what was there is another: half a page may be grey. */
const LOST_PICTURE =
  /^Unable to decode image|^decodeScan - |^readDataBlock - |re-parse the JPEG|rest of the image data|end of the image data|^Jbig2|^JpxImage/u

/** `text`: of what text is read from; `picture`: of pictures, which counts where a page is read from one. */
export type Damage = { text: boolean; picture: boolean }

/** Global, since the worker is text that was repaired and not a module that could import this. */
const EAR = 'pdfjsPassedOver'

let heard: Damage = { text: false, picture: false }
Object.assign(globalThis, {
  [EAR]: (message: unknown) => {
    const text = String(message)
    if (LOST_PICTURE.test(text)) heard.picture = true
    else if (!HARMLESS.some((one) => one.test(text))) heard.text = true
  },
})

/** The damage that pdf.js passed over since this was asked the last time. Files are read one after another; only the repaired worker tells. */
export function damagePassedOver(): Damage {
  const was = heard
  heard = { text: false, picture: false }
  return was
}
