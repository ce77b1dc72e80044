// Pages of a PDF as pictures, in the browser: what is blackened there is gone, for a picture has no text underneath. Loaded only when asked for.

/** Dots per inch at which pages are drawn; PDF points are 72 to the inch. */
const DPI = 200

/** Opens a PDF; `page(n)` draws page n (from 1) on a canvas. Null when it cannot be opened here (password, damaged). */
export async function openPdf(file) {
  const pdfjs = await import('./pdf.js')
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('./pdf-worker.js', import.meta.url).href
  try {
    const task = pdfjs.getDocument({
      data: await file.arrayBuffer(),
      isEvalSupported: false,
      useWorkerFetch: false,
      useWasm: false,
      disableFontFace: true,
      verbosity: 0,
    })
    const pdf = await task.promise
    return {
      pages: pdf.numPages,
      async page(n) {
        const page = await pdf.getPage(n)
        const viewport = page.getViewport({ scale: DPI / 72 })
        const canvas = document.createElement('canvas')
        canvas.width = Math.ceil(viewport.width)
        canvas.height = Math.ceil(viewport.height)
        await page.render({ canvas, viewport }).promise
        page.cleanup()
        return canvas
      },
      close: () => task.destroy(),
    }
  } catch {
    return null
  }
}
