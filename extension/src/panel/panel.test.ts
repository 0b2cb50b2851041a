import { expect } from '@open-wc/testing';
import { xuLan } from '../drafts/draft.fixture.js';
import { ageOf } from './age.js';
import { FileReading } from './file-reading.js';
import { originWords } from './origin-words.js';
import { strings } from './panel.strings.js';
import { shownAddress } from './shown-address.js';
import { sourceWords } from './source-words.js';

describe('the panel\'s words', () => {
  const en = strings.en;

  it('name where a value is from, also for a source they do not know yet', () => {
    expect(sourceWords('json-ld', en)).to.equal('site data');
    expect(sourceWords('manual', en)).to.equal('typed');
    expect(sourceWords('something-new', en)).to.equal('page layout');
    expect(sourceWords('__proto__', en)).to.equal('page layout');
    expect(sourceWords(xuLan.fields.name!.provenance[0]!.source, strings.zh)).to.equal('页面标题');
  });

  it('show an address as people read it', () => {
    expect(shownAddress('https://www.acme.example/team/%E5%BE%90?x=1')).to.equal('acme.example/team/徐');
    expect(shownAddress('https://acme.example/')).to.equal('acme.example');
    expect(shownAddress('https://acme.example/%E2%80%AEmoc')).to.equal('acme.example/moc');
    expect(originWords({ kind: 'file', url: null, file: 'hello.eml' }, en)).to.equal('hello.eml');
  });

  it('say how long ago something was', () => {
    const now = '2026-06-18T10:00:00.000Z';
    expect(ageOf('2026-06-18T09:59:30.000Z', now, 'en')).to.equal('now');
    expect(ageOf('2026-06-18T08:00:00.000Z', now, 'en')).to.equal('2 hr. ago');
    expect(ageOf('2026-06-16T09:00:00.000Z', now, 'zh')).to.equal('前天');
    expect(ageOf('2026-06-18T11:00:00.000Z', now, 'en')).to.equal('now');
  });
});

describe('files handed to the panel', () => {
  async function read(...files: File[]) {
    const begun: string[] = [];
    const filing = new FileReading({
      readMail: (bytes) => (bytes.length ? Promise.resolve({} as never) : Promise.reject(new Error('empty'))), begin: ({ file }) => { begun.push(file!); return Promise.resolve(); }, changed: () => {},
    });
    await filing.read(files);
    return { begun, problem: filing.problem(strings.en) };
  }

  it('become a draft each when they are mails, whatever their name says', async () => {
    expect(await read(new File(['x'], 'a.eml'), new File(['x'], 'b', { type: 'message/rfc822' }))).to.deep.equal({ begun: ['a.eml', 'b'], problem: '' });
  });

  it('are said to be what cannot be read: a card, an Outlook message, something else, one that fails', async () => {
    expect((await read(new File(['x'], 'a.vcf'))).problem).to.contain('.vcf');
    expect((await read(new File(['x'], 'a.MSG'))).problem).to.contain('.eml');
    expect((await read(new File(['x'], 'a.png'))).problem).to.contain('Only mail files');
    expect((await read(new File([], 'a.eml'))).problem).to.contain('could not be read');
  });
});
