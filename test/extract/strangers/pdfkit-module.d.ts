// What we use of pdfkit, which brings no types of its own.
declare module 'pdfkit' {
  type TextOptions = {
    lineBreak?: boolean
    width?: number
    align?: 'left' | 'right' | 'center'
    lineGap?: number
  }
  export default class PDFDocument {
    y: number
    page: { width: number; height: number }
    constructor(options?: {
      size?: string
      margin?: number
      info?: { CreationDate?: Date; Title?: string; Producer?: string }
      bufferPages?: boolean
    })
    on(event: 'data', listener: (chunk: Buffer) => void): this
    on(event: 'end', listener: () => void): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x?: number, y?: number, options?: TextOptions): this
    widthOfString(text: string): number
    heightOfString(text: string, options?: TextOptions): number
    save(): this
    restore(): this
    rotate(degrees: number, options?: { origin?: [number, number] }): this
    lineWidth(width: number): this
    dash(length: number, options?: { space?: number }): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(color?: string): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(n: number): this
    rect(x: number, y: number, width: number, height: number): this
    fill(color: string): this
    image(bytes: Buffer, x: number, y: number, options: { width: number; height: number }): this
    addPage(): this
    end(): void
  }
}
