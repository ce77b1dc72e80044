// What we use of pdfkit, which brings no types of its own.
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options?: { size?: string; margin?: number; info?: { CreationDate?: Date } })
    on(event: 'data', listener: (chunk: Buffer) => void): this
    on(event: 'end', listener: () => void): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x?: number, y?: number, options?: { lineBreak?: boolean }): this
    widthOfString(text: string): number
    rect(x: number, y: number, width: number, height: number): this
    fill(color: string): this
    image(bytes: Buffer, x: number, y: number, options: { width: number; height: number }): this
    addPage(): this
    end(): void
  }
}
