import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isKnock, isOwn, isWithin, MOST_BYTES, readFromPage, readHello, readToPage, readWelcome } from './messages.js';

const nonce = 'a'.repeat(32), at = '2026-03-01T00:00:00.000Z';
const hello = { kit: 'salescycle', v: 1, t: 'hello', nonce, name: 'team-a', scopes: ['leads.receive'] };
const welcome = { kit: 'salescycle', v: 1, t: 'welcome', nonce, granted: ['leads.receive'] };
const knock = { kit: 'salescycle', v: 1, t: 'knock' };
const lead = { id: 'l', createdAt: at, fields: { name: 'Xu Lan' }, qualifications: [{ id: 'q', createdAt: at, fields: { frameworkId: 'bant' } }] };
const offer = { id: 1, t: 'leads.offer', offer: { handOffId: 'h', revision: 1, lead } };
const ack = { id: 1, t: 'leads.ack' };

/** Each kind of message with its reader. */
const kinds: readonly [string, object, (data: unknown) => unknown][] = [
  ['a hello', hello, readHello],
  ['a welcome', welcome, (data) => readWelcome(data, nonce)],
  ['a knock', knock, (data) => (isKnock(data) ? data : null)],
  ['an offer', offer, readToPage],
  ['an acknowledgement', ack, readFromPage],
  ['a refusal', { ...ack, refused: 'No.' }, readFromPage],
  ['a goodbye to the page', { t: 'bye' }, readToPage],
  ['a goodbye from the page', { t: 'bye' }, readFromPage],
];

/** Every place in a message, as the names that lead to it. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || path.at(-1) === 'fields') return [path];
  return [...(path.length ? [path] : []), ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))];
}

/** The message with another value in one place, or without it. */
function changed(message: object, path: readonly string[], value: unknown): object {
  const copy = structuredClone(message) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((inner, name) => inner[name] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[path.at(-1)!];
  else holder[path.at(-1)!] = value;
  return copy;
}

/** Of the same kind by its look; what another text, number or list at a place would be is for the readers' own limits. */
const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
const valueAt = (message: object, path: readonly string[]) => path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], message);

for (const [name, message, read] of kinds) {
  describe(`${name}`, () => {
    it('is read as it is', () => {
      expect(read(structuredClone(message))).to.deep.equal(message);
    });

    it('is nothing with a member too many, one missing, or one of another kind', () => {
      expect(read({ ...message, more: 1 })).to.equal(null);
      const optional = 'refused' in message ? ['refused'] : [];
      fc.assert(fc.property(fc.constantFrom(...places(message)), fc.anything({ withBigInt: true, withDate: true, withMap: true }), (path, value) => {
        if (kindOf(value) === kindOf(valueAt(message, path)) || (value === undefined && optional.includes(path.join('.')))) return;
        // A list may be empty, so that an item may be missing from it.
        if (value === undefined && /^\d+$/.test(path.at(-1)!)) return;
        expect(read(changed(message, path, value)), `${path.join('.')}: ${fc.stringify(value)}`).to.equal(null);
      }), { seed: 20261122, numRuns: 500 });
    });
  });
}

describe('what pages and extensions hear', () => {
  it('is nothing when it is anything else, and nothing throws', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }), (data) => {
      for (const [, , read] of kinds) expect(read(data)).to.equal(null);
    }), { seed: 20261122, numRuns: 1000 });
  });

  it('is no other kind of message by its look', () => {
    const readers = new Map(kinds.map(([name, , read]) => [read, name]));
    for (const [name, message, own] of kinds.filter(([each]) => !each.includes('goodbye'))) {
      for (const [read, other] of readers) if (read !== own) expect(read(message), `${name} read as ${other}`).to.equal(null);
    }
  });

  it('must carry a nonce of 128 bits, and the welcome this very one', () => {
    expect(readHello({ ...hello, nonce: 'a'.repeat(31) })).to.equal(null);
    expect(readHello({ ...hello, nonce: 'z'.repeat(32) })).to.equal(null);
    expect(readWelcome(welcome, 'b'.repeat(32))).to.equal(null);
    expect(readWelcome({ ...welcome, nonce: '' }, '')).to.equal(null);
  });

  it('must be of this version, and name a workspace that can be one', () => {
    expect(readHello({ ...hello, v: 2 })).to.equal(null);
    for (const name of ['', '../x', 'a b', 'x'.repeat(81)]) expect(readHello({ ...hello, name }), name).to.equal(null);
  });

  it('must not be large', () => {
    const large = (letter: string, count: number) => ({ ...offer, offer: { ...offer.offer, lead: { ...lead, fields: { name: letter.repeat(count) } } } });
    expect(readToPage(large('x', MOST_BYTES / 2))).to.not.equal(null);
    expect(readToPage(large('x', MOST_BYTES))).to.equal(null);
    expect(readToPage(large('线', MOST_BYTES / 2)), 'counted in bytes').to.equal(null);
    expect(readFromPage({ ...ack, refused: 'x'.repeat(501) })).to.equal(null);
    expect(readHello({ ...hello, scopes: Array<string>(9).fill('a') })).to.equal(null);
  });

  it('must be JSON to have a size', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(isWithin(circle)).to.equal(false);
    expect(isWithin({ big: 1n })).to.equal(false);
    expect(readToPage({ ...offer, offer: { ...offer.offer, lead: { ...lead, fields: circle } } })).to.equal(null);
  });

  it('must come from this window and its own origin', () => {
    const from = (init: MessageEventInit) => isOwn(new MessageEvent('message', init), window);
    expect(from({ source: window, origin: location.origin })).to.equal(true);
    expect(from({ source: window, origin: 'https://other.example' })).to.equal(false);
    expect(from({ source: null, origin: location.origin })).to.equal(false);
    const frame = document.body.appendChild(document.createElement('iframe'));
    expect(from({ source: frame.contentWindow, origin: location.origin })).to.equal(false);
    frame.remove();
  });

  it('cannot reach anybody\'s prototype', () => {
    const data = JSON.parse('{"kit":"salescycle","v":1,"t":"hello","__proto__":{"x":1}}') as unknown;
    expect(readHello(data)).to.equal(null);
    expect(({} as { x?: number }).x).to.equal(undefined);
  });
});
