import { expect } from '@open-wc/testing';
import { FileError } from '../file-error.js';
import { readCsv } from './read-csv.js';

const bytes = (...values: number[]) => new Blob([new Uint8Array(values)]);
const codeOf = (reading: Promise<unknown>) => reading.then(() => 'read', (error: unknown) => (error instanceof FileError ? error.code : String(error)));

/** `客户,金额\n华信,48万` in GB18030. */
const GB18030 = [
  0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbb, 0xaa, 0xd0, 0xc5, 0x2c, 0x34, 0x38, 0xcd, 0xf2,
];

describe('readCsv', () => {
  it('names the columns by the first line and keeps each row\'s line, across blank lines and line breaks in cells', async () => {
    const { headers, rows } = await readCsv(new Blob(['name,note\nAcme,"two\nlines"\n\nBirch,one\r\n']));
    expect(headers).to.deep.equal(['name', 'note']);
    expect(rows.map(({ line, cells }) => [line, ...cells])).to.deep.equal([[2, 'Acme', 'two\nlines'], [5, 'Birch', 'one']]);
  });

  for (const [delimiter, name] of [[',', 'commas'], [';', 'semicolons'], ['\t', 'tabs'], ['|', 'bars']] as const) {
    it(`finds out that ${name} separate the columns`, async () => {
      const text = ['a', 'b', 'c'].join(delimiter) + '\n' + ['1', 'x y', '3'].join(delimiter);
      expect((await readCsv(new Blob([text]))).rows[0]!.cells).to.deep.equal(['1', 'x y', '3']);
    });
  }

  it('takes the separator that a spreadsheet declares', async () => {
    const { headers, rows } = await readCsv(new Blob(['sep=;\r\na;b\r\n1,5;2\r\n']));
    expect([headers, rows[0]]).to.deep.equal([['a', 'b'], { line: 3, cells: ['1,5', '2'] }]);
  });

  it('reads UTF-8 with and without its mark, UTF-16 with and without, GB18030 and Latin-1', async () => {
    const wide = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]);
    const text = 'name,city\nAcme,Bonn\nBirch,Oslo';
    const read = async (blob: Blob) => {
      const { encoding, headers, rows } = await readCsv(blob);
      return [encoding, headers[0], rows[0]!.cells[0]];
    };
    expect(await read(new Blob(['\ufeff客户,金额\n华信,1']))).to.deep.equal(['utf-8', '客户', '华信']);
    expect(await read(new Blob(['客户,金额\n华信,1']))).to.deep.equal(['utf-8', '客户', '华信']);
    expect(await read(bytes(0xff, 0xfe, ...wide('客户,a\n华信,1')))).to.deep.equal(['utf-16le', '客户', '华信']);
    expect(await read(bytes(...wide(text)))).to.deep.equal(['utf-16le', 'name', 'Acme']);
    expect(await read(bytes(...GB18030))).to.deep.equal(['gb18030', '客户', '华信']);
    expect(await read(bytes(0x6e, 0x0a, 0x43, 0x61, 0x66, 0xe9))).to.deep.equal(['windows-1252', 'n', 'Café']);
  });

  it('reads in the encoding it is told, and says so when the bytes do not fit', async () => {
    expect((await readCsv(bytes(...GB18030), { encoding: 'gb18030' })).headers).to.deep.equal(['客户', '金额']);
    expect(await codeOf(readCsv(bytes(...GB18030), { encoding: 'utf-8' }))).to.equal('encoding');
  });

  it('refuses what is no table with a sentence of its own', async () => {
    const refusals: [string, Blob][] = [
      ['empty', new Blob([''])], ['empty', new Blob(['\n\n'])], ['noRows', new Blob(['name,city\n'])], ['duplicateHeader', new Blob(['a,b,a\n1,2,3'])],
      ['noHeader', new Blob(['12,2026-01-02,x@y.example\n13,2026-01-03,z@y.example'])], ['unnamedColumn', new Blob(['a,,c\n1,2,3'])],
      ['workbook', bytes(0x50, 0x4b, 0x03, 0x04, 1, 2)], ['binary', bytes(1, 0, 0, 0, 7, 9, 0, 0, 1, 200, 201)], ['quote', new Blob(['a,b\n"1,2\n3,4'])],
    ];
    for (const [code, file] of refusals) expect(await codeOf(readCsv(file)), code).to.equal(code);
  });

  it('leaves out the empty columns that spreadsheets add at the end, and names what stands beyond the last column', async () => {
    expect((await readCsv(new Blob(['a,b,,\n1,2,,\n']))).headers).to.deep.equal(['a', 'b']);
    expect((await readCsv(new Blob(['a,b\n1,2,3\n']))).rows[0]).to.deep.equal({ line: 2, cells: ['1', '2'], surplus: ['3'] });
  });
});
