import { expect } from '@open-wc/testing';
import type { EvidenceBundle } from '../contract.js';
import { BundleError } from './bundle-error.js';
import { bundleLimits } from './bundle-limits.js';
import { checkBundle } from './bundle-schema.js';
import { bundleOf, told } from './bundle.fixture.js';
import { resolve } from './resolve.js';

const refusal = async (bundle: unknown) => {
  try {
    await resolve(bundle as EvidenceBundle);
  } catch (error) {
    if (error instanceof BundleError) return `${error.code} ${error.path}`;
    throw error;
  }
  return null;
};
const good = () => bundleOf([told('name', 'Ada Roe')]) as unknown as Record<string, unknown>;
const withEvidence = (change: object) => ({ ...good(), evidence: [told('name', 'Ada Roe'), { ...told('name', 'Ada Roe'), ...change }] });

describe('checkBundle', () => {
  it('takes what readers make, as a copy', () => {
    const bundle = bundleOf([told('name', 'Ada Roe', { label: 'Name', weight: 1 })]), checked = checkBundle(bundle);
    expect(checked).to.deep.equal(bundle);
    expect(checked).not.to.equal(bundle);
  });

  it('refuses what is not a bundle with a code and the path', async () => {
    for (const [bundle, answer] of [
        [null, 'bundle-invalid '], [undefined, 'bundle-invalid '], ['x', 'bundle-invalid '], [[], 'bundle-invalid kind'],
        [{}, 'bundle-invalid kind'], [{ ...good(), kind: 'pdf' }, 'bundle-invalid kind'], [{ ...good(), extra: 1 }, 'bundle-invalid extra'],
      [withEvidence({ raw: 'x'.repeat(bundleLimits.raw + 1) }), 'bundle-invalid evidence.1.raw'], [
        withEvidence({ raw: 7 }), 'bundle-invalid evidence.1.raw',
      ], [withEvidence({ field: 'password' }), 'bundle-invalid evidence.1.field'],
      [withEvidence({ source: 'guess' }), 'bundle-invalid evidence.1.source'], [
        withEvidence({ weight: 2 }), 'bundle-invalid evidence.1.weight',
      ], [withEvidence({ weight: NaN }), 'bundle-invalid evidence.1.weight'], [withEvidence({ html: '<b>' }), 'bundle-invalid evidence.1.html'],
      [withEvidence({ snippet: 'x'.repeat(bundleLimits.snippet + 1) }), 'bundle-invalid evidence.1.snippet'], [
        { ...good(), evidence: Array.from({ length: bundleLimits.evidence + 1 }, () => told('name', 'A')) }, 'bundle-invalid evidence',
      ],
      [{ ...good(), evidence: { length: 1, 0: told('name', 'A') } }, 'bundle-invalid evidence'], [
        { ...good(), timings: { a: Infinity } }, 'bundle-invalid timings.a',
      ], [{ ...good(), warnings: ['boo'] }, 'bundle-invalid warnings.0'],
      [{ ...good(), viewer: { emails: [], domains: 'x' } }, 'bundle-invalid viewer.domains'], [
        { ...good(), url: `https://x.test/${'a'.repeat(9_000)}` }, 'bundle-invalid url',
      ],
    ] as [unknown, string][]) expect(await refusal(bundle), answer).to.equal(answer);
  });

  it('takes a page\'s lines as far as readers make them, and nothing else beside them', () => {
    const line = { text: 'Ann Lee', depth: 3, shared: 2, set: 'b', of: '' }, shown = { title: 'Acme', isNotice: false, isOfPeople: true, lines: [{ ...line, parts: ['Ann', 'Lee'], links: ['/ann'] }] };
    const withShown = (change: object) => ({ ...good(), shown: { ...shown, ...change } }), withLine = (change: object) => withShown({ lines: [{ ...line, ...change }] });
    expect(checkBundle(withShown({})).shown).to.deep.equal(shown);
    for (const [bundle, path] of [
      [withShown({ html: '' }), 'shown.html'], [withLine({ html: '' }), 'shown.lines.0.html'], [withLine({ text: 'x'.repeat(bundleLimits.raw + 1) }), 'shown.lines.0.text'], [withLine({ set: 'h7' }), 'shown.lines.0.set'],
      [withLine({ depth: -1 }), 'shown.lines.0.depth'], [withLine({ shared: 0.5 }), 'shown.lines.0.shared'], [withLine({ links: Array(bundleLimits.shownLinks + 1).fill('/') }), 'shown.lines.0.links'],
      [withShown({ lines: Array(bundleLimits.shownLines + 1).fill(line) }), 'shown.lines'],
    ] as const) expect(() => checkBundle(bundle), path).to.throw(path);
  });

  it('takes a message as plain texts, and nothing more than a reader sends', async () => {
    const mail = {
      from: { name: 'Ada Roe', address: 'ada@acme.example' }, to: [], subject: 'Pumps', parts: [{ trust: 'body', lines: ['Hello', 'Ada'] }],
    };
    const withMail = (change: object) => ({ ...good(), mail: { ...mail, ...change } });
    const lines = (count: number, length: number) => ({ parts: [{ trust: 'body', lines: Array<string>(count).fill('x'.repeat(length)) }] });
    expect(checkBundle(withMail({})).mail).to.deep.equal(mail);
    expect(await refusal(withMail(lines(100, 1_000)))).to.equal(null);
    for (const [bundle, answer] of [
      [withMail({ html: '<b>' }), 'mail.html'], [withMail({ from: null }), 'mail.from'], [withMail({ to: [{ name: 'x' }] }), 'mail.to.0.address'],
      [withMail({ subject: 'x'.repeat(bundleLimits.raw + 1) }), 'mail.subject'], [
        withMail({ parts: [{ trust: 'header', lines: [] }] }), 'mail.parts.0.trust',
      ],
      [withMail({ to: Array(bundleLimits.recipients + 1).fill(mail.from) }), 'mail.to'], [
        withMail(lines(bundleLimits.mailLines + 1, 1)), 'mail.parts.0.lines',
      ],
      [withMail(lines(1, bundleLimits.mailLine + 1)), 'mail.parts.0.lines.0'], [
        withMail(lines(101, 1_000)), 'mail.parts',
      ], [{ ...good(), mail: undefined }, 'mail'],
    ] as const) expect(await refusal(bundle), answer).to.equal(`bundle-invalid ${answer}`);
  });

  it('refuses what throws when it is read, and never runs a promise\'s then', async () => {
    const trap = { ...good() };
    Object.defineProperty(trap, 'kind', { enumerable: true, get() { throw new Error('trap'); } });
    expect(await refusal(trap)).to.equal('bundle-unreadable ');
    expect(await refusal(new Proxy({}, { get() { throw new Error('trap'); } }))).to.equal('bundle-unreadable ');
    let isRun = false;
    expect(await refusal({ ...good(), then() { isRun = true; } })).to.equal('bundle-invalid then');
    expect(isRun).to.equal(false);
  });

  it('is not polluted by a __proto__ key', async () => {
    const bundle: unknown = JSON.parse(JSON.stringify(good()).replace('"timings":{}', '"timings":{"__proto__":1,"constructor":2}'));
    await refusal(bundle);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(checkBundle(good()).timings)).to.equal(Object.prototype);
    expect((await refusal(JSON.parse('{"__proto__":{"polluted":1}}')))?.startsWith('bundle-invalid')).to.equal(true);
  });

  it('tells nothing of the content, not even by the name of a key', async () => {
    const answer = await refusal({ ...good(), 'ada@acme.example <b>': 1 });
    expect(answer).to.equal('bundle-invalid ada?acme.example??b?');
  });
});
