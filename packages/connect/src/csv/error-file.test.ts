import { expect } from '@open-wc/testing';
import { errorFile } from './error-file.js';
import { readCsv } from './read-csv.js';

const reason = { en: '“abc” is not an amount', zh: '“abc”不是金额' };

async function rejected(text: string) {
  const table = await readCsv(new Blob([text]));
  return table.rows.map((row) => ({ table, row, problems: [{ column: 'amount', value: 'abc', reason }] }));
}

describe('errorFile', () => {
  it('holds the rows as they were, with line, column and reason', async () => {
    const text = errorFile(await rejected('name,amount\nAcme,abc\n'), 'zh');
    expect(text).to.equal('\ufeffname,amount,导入行号,导入列,导入原因\r\nAcme,abc,2,amount,“abc”不是金额\r\n');
  });

  it('disarms what a spreadsheet would run, also over several lines, and reads back as it was', async () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '=1\n+2'];
    const rows = await rejected(`name,note\n${cells.map((cell) => `"${cell}",x`).join('\n')}\n`);
    const text = errorFile(rows);
    expect(text.split(/\r\n/).slice(1).filter((line) => /^"?[=+\-@]/.test(line))).to.deep.equal([]);
    const again = await readCsv(new Blob([text]));
    expect(again.rows.map((row) => row.cells[0])).to.deep.equal(cells);
  });

  it('puts the columns of several files beside each other', async () => {
    const [first] = await rejected('a\n1\n'), [second] = await rejected('b\n2\n');
    expect((await readCsv(new Blob([errorFile([first!, second!])]))).headers.slice(0, 2)).to.deep.equal(['a', 'b']);
  });
});
