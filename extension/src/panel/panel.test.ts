import { expect, waitUntil } from '@open-wc/testing';
import { bundleOf, draftOf, xuLan } from '../drafts/draft.fixture.js';
import type { Draft } from '../drafts/draft.js';
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
    expect(sourceWords('something-new', en)).to.equal('on the page');
    expect(sourceWords('__proto__', en)).to.equal('on the page');
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
  const bundle = (id: string) => bundleOf(`https://${id}.example/`);

  /** Reading files, with what was kept of them and what was put in front. */
  function reader(given: Partial<ConstructorParameters<typeof FileReading>[0]> = {}) {
    const kept = new Map<string, Draft>(), opened: unknown[] = [];
    let ids = 0;
    const reading = new FileReading({
      readMail: (bytes) => (bytes[0] === 33 ? Promise.reject(new Error('broken')) : Promise.resolve(bundle('mail'))), readCards: () => Promise.resolve([bundle('card')]),
      readTable: (file) => Promise.resolve({ file, left: 2 }),
      keep: (origin) => {
        const id = `d${++ids}`;
        kept.set(id, draftOf({ id, origin }));
        return Promise.resolve(id);
      },
      drop: (id) => {
        const draft = kept.get(id);
        kept.delete(id);
        return Promise.resolve(draft);
      },
      restore: (draft) => Promise.resolve(void kept.set(draft.id, draft)), open: (what) => Promise.resolve(void opened.push(what)), changed: () => {}, ...given,
    });
    return { reading, kept, opened };
  }

  async function read(...files: File[]) {
    const { reading, kept, opened } = reader();
    await reading.read(files);
    return { names: [...kept.values()].map(({ origin }) => origin.file), problem: reading.problem(strings.en), opened, reading };
  }

  it('become a draft, which is put in front, whatever a mail\'s or a card\'s name says', async () => {
    for (const file of [new File(['x'], 'a.eml'), new File(['x'], 'b', { type: 'message/rfc822' }), new File(['x'], 'c.VCF'), new File(['x'], 'd', { type: 'text/vcard; charset=utf-8' })]) {
      expect(await read(file)).to.deep.include({ names: [file.name], problem: '', opened: [{ draft: 'd1' }] });
    }
  });

  it('are a list when there are several, each with what came of it', async () => {
    const { reading, names, opened } = await read(new File(['x'], 'a.eml'), new File(['!'], 'b.eml'), new File(['x'], 'c.msg'), new File(['a,b'], 'd.csv'));
    expect(names).to.deep.equal(['a.eml']);
    expect(reading.files.map(({ state, problem, isTable }) => [state, problem, isTable])).to.deep.equal(
      [['read', null, false], ['failed', 'fileFailed', false], ['failed', 'fileMsg', false], ['read', null, true]],
    );
    expect(opened).to.deep.equal(['files', 'files']);
    expect([reading.tables.length, reading.leftOut]).to.deep.equal([1, 2]);
  });

  it('are a list when one file has more cards than one choice holds', async () => {
    const { reading, kept, opened } = reader({ readCards: () => Promise.resolve([bundle('a'), bundle('b')]) });
    await reading.read([new File(['x'], 'all.vcf')]);
    expect([kept.size, opened]).to.deep.equal([2, ['files']]);
  });

  it('open the import when they are a table', async () => {
    expect((await read(new File(['a,b'], 'leads.csv'))).opened).to.deep.equal(['table']);
  });

  it('are taken back one by one, and brought back', async () => {
    const { reading, kept } = reader();
    await reading.read([new File(['x'], 'a.eml'), new File(['x'], 'b.eml')]);
    await reading.drop(reading.files[0]!);
    expect([[...kept.keys()], reading.files[0]?.state]).to.deep.equal([['d2'], 'dropped']);
    await reading.restore(reading.files[0]!);
    expect([kept.has('d1'), reading.files[0]?.state]).to.deep.equal([true, 'read']);
  });

  it('are no longer read once somebody stops, and what is read stays', async () => {
    const { reading, kept } = reader({ readMail: (bytes, signal) => (bytes[0] === 88 ? new Promise((_, reject) => { signal.addEventListener('abort', () => reject(new Error('stopped'))); }) : Promise.resolve(bundle('mail'))) });
    const all = reading.read([new File(['x'], 'a.eml'), new File(['X'], 'b.eml'), new File(['x'], 'c.eml')]);
    await waitUntil(() => reading.isSlow, 'slow');
    expect(reading.progress).to.deep.equal({ done: 1, of: 3 });
    reading.stop();
    await all;
    expect([kept.size, reading.files.map(({ state }) => state), reading.isReading]).to.deep.equal([1, ['read', 'stopped', 'stopped'], false]);
  });

  it('are said to be what cannot be read: an Outlook message, something else, one that is empty, too large, no text, of nobody to take in, one that fails', async () => {
    const { en } = strings, large = new File(['x'], 'a.eml');
    Object.defineProperty(large, 'size', { value: 25_000_001 });
    expect((await read(new File(['x'], 'a.MSG'))).problem).to.contain('.eml');
    expect((await read(new File(['x'], 'a.png'))).problem).to.equal(en.fileOther);
    expect((await read(new File([], 'a.eml'))).problem).to.equal(en.fileEmpty);
    expect((await read(large)).problem).to.equal(en.fileLarge);
    expect((await read(new File([new Uint8Array([77, 90, 0, 1])], 'a.vcf'))).problem).to.equal(en.fileBroken);
    expect((await read(new File(['!'], 'a.eml'))).problem).to.equal(en.fileFailed);
    const { reading } = reader({ keep: () => Promise.resolve(null) }), { reading: other } = reader({ readCards: () => Promise.resolve([]) });
    await reading.read([new File(['x'], 'a.eml')]);
    await other.read([new File(['x'], 'a.vcf')]);
    expect([reading.problem(en), other.problem(en)]).to.deep.equal([en.fileNever, en.fileNoCards]);
  });
});
