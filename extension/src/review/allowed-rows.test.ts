import { expect } from '@open-wc/testing';
import { withoutNeverTakenRows } from './allowed-rows.js';

const never = ['never.example', 'ben@fox.example'];
const table = (text: string) => new File([text], 'leads.csv', { type: 'text/csv' });

describe('rows of a table', () => {
  it('are left out where they hold an address or a website of the never-capture list', async () => {
    const { file, left } = await withoutNeverTakenRows(table([
      'Name,Email,Web,Note', 'Ada Roe,ada@acme.example,acme.example,"says ""hello"", twice"', 'Cy,cy@sub.never.example,,', 'Ben,"x@y.example; Ben@Fox.example",,', 'Di,,https://www.never.example/team,', '',
    ].join('\n')), { never });
    expect(left).to.equal(3);
    expect(file.name).to.equal('leads.csv');
    expect((await file.text()).replace('\ufeff', '')).to.equal('"Name","Email","Web","Note"\r\n"Ada Roe","ada@acme.example","acme.example","says ""hello"", twice"\r\n');
  });

  it('stay in the very same file where there is nothing to leave out', async () => {
    const file = table('Name,Email\nAda,ada@acme.example\n');
    expect((await withoutNeverTakenRows(file, { never })).file).to.equal(file);
    expect((await withoutNeverTakenRows(file, { never: [] })).file).to.equal(file);
  });

  it('are the import\'s to judge in a file that cannot be read', async () => {
    const file = table('');
    expect(await withoutNeverTakenRows(file, { never })).to.deep.equal({ file, left: 0 });
  });
});
