import { expect } from '@open-wc/testing';
import { checkBundle } from '../resolve/bundle-schema.js';
import { resolve } from '../resolve/resolve.js';
import { collectCards } from './collect-cards.js';

const context = { viewer: { emails: ['han.kai@ours.example'], domains: ['ours.example'] }, region: 'GB', lang: 'en' };
const card = (name: string, ...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
const ada = card('Ada Roe', 'N:Roe;Ada', 'ORG:Acme Ltd', 'TITLE:Head of Operations', 'EMAIL:Ada.Roe@acme.example', 'TEL;TYPE=CELL:+44 7700 900123', 'URL:https://www.acme.example', 'ADR;TYPE=WORK:;;;Leeds;;;UK');

describe('collectCards', () => {
  it('makes one person of one card, each value from the card', async () => {
    const [bundle, ...others] = collectCards(ada, context), { kind, candidates } = await resolve(checkBundle(bundle)), { fields } = candidates[0]!;
    expect([others, kind]).to.deep.equal([[], 'one']);
    expect([fields.name?.value, fields.title?.value, fields.company?.value, fields.emails[0]?.value, fields.phones[0]?.value, fields.website?.value, fields.location?.value]).to.deep.equal(
      ['Ada Roe', 'Head of Operations', 'Acme Ltd', 'ada.roe@acme.example', '+447700900123', 'acme.example', 'Leeds, UK'],
    );
    expect([fields.name, ...fields.emails].every((value) => value?.provenance.every(({ source }) => source === 'vcard'))).to.equal(true);
  });

  it('makes a choice of several cards, without the viewer, fifty at a time', async () => {
    const [bundle] = collectCards(ada + card('Ben Fox', 'EMAIL:ben@fox.example') + card('Han Kai', 'EMAIL:han.kai@ours.example'), context), result = await resolve(bundle!);
    expect([result.kind, result.candidates.map(({ fields }) => fields.name?.value)]).to.deep.equal(['many', ['Ada Roe', 'Ben Fox']]);
    const many = Array.from({ length: 120 }, (_, i) => card(`Ada Roe${String.fromCharCode(97 + (i % 26))}`, `EMAIL:a${i}@acme.example`)).join('');
    expect(collectCards(many, context).map(({ entities }) => entities.length)).to.deep.equal([50, 50, 20]);
    for (const each of collectCards(many, context)) checkBundle(each);
  });

  it('gives nothing for a file without cards, and refuses no hostile one', () => {
    expect(collectCards('nothing', context)).to.deep.equal([]);
    for (const bundle of collectCards(card(`${'x'.repeat(9_000)}\u202e`, ...Array.from({ length: 400 }, (_, i) => `EMAIL:a${i}@${'b'.repeat(300)}.example`)).repeat(50), context)) checkBundle(bundle);
  });
});
