import { expect } from '@open-wc/testing';
import { recordTables } from '../records/index.js';
import { merge } from './merge.js';

type Role = { contactId: string; role?: string; stance?: string };
type Linked = { url: string; title: string; addedAt?: string };

const table = recordTables.opportunity.fields;
const roles = (base: Role[], theirs: Role[], mine: Role[]) => merge(table, { base: { contactRoles: base }, theirs: { contactRoles: theirs }, mine: { contactRoles: mine } });
const links = (base: Linked[], theirs: Linked[], mine: Linked[]) => merge(table, { base: { links: base }, theirs: { links: theirs }, mine: { links: mine } });

describe('a merge of a list whose items a key tells apart', () => {
  it('keeps what both sides added, changed and removed in different items', () => {
    const base = [{ contactId: 'a', role: 'user' }, { contactId: 'b', role: 'user' }, { contactId: 'c' }];
    const theirs = [{ contactId: 'a', role: 'champion' }, { contactId: 'b', role: 'user' }, { contactId: 'c' }, { contactId: 'z' }];
    const mine = [{ contactId: 'a', role: 'user' }, { contactId: 'c', stance: 'for' }, { contactId: 'd' }];
    const merged = [{ contactId: 'a', role: 'champion' }, { contactId: 'c', stance: 'for' }, { contactId: 'd' }, { contactId: 'z' }];
    expect(roles(base, theirs, mine)).to.deep.include({ record: { contactRoles: merged }, clashes: [] });
    expect(roles(base, mine, theirs).record).to.deep.equal({ contactRoles: merged });
  });

  it('brings an item’s members together one by one', () => {
    expect(roles([{ contactId: 'a', role: 'user' }], [{ contactId: 'a', role: 'champion' }], [{ contactId: 'a', role: 'user', stance: 'for' }])).to.deep.include({ record: { contactRoles: [{ contactId: 'a', role: 'champion', stance: 'for' }] }, clashes: [] });
  });

  it('lets theirs stand where both said something else, and keeps mine as a clash that holds everything else too', () => {
    const { record, clashes } = roles([{ contactId: 'a', role: 'user' }], [{ contactId: 'a', role: 'champion' }, { contactId: 'b' }], [{ contactId: 'a', role: 'blocker' }, { contactId: 'c' }]);
    expect(record.contactRoles).to.deep.equal([{ contactId: 'a', role: 'champion' }, { contactId: 'b' }, { contactId: 'c' }]);
    expect(clashes).to.deep.equal([{
      field: 'contactRoles', stands: 'theirs', base: { contactRoles: [{ contactId: 'a', role: 'user' }] },
      theirs: { contactRoles: [{ contactId: 'a', role: 'champion' }, { contactId: 'b' }, { contactId: 'c' }] },
      mine: { contactRoles: [{ contactId: 'a', role: 'blocker' }, { contactId: 'b' }, { contactId: 'c' }] },
    }]);
  });

  it('keeps an item that one side took away and the other changed as a clash', () => {
    const { record, clashes } = roles([{ contactId: 'a' }], [], [{ contactId: 'a', role: 'user' }]);
    expect([record.contactRoles, clashes[0]!.mine.contactRoles]).to.deep.equal([undefined, [{ contactId: 'a', role: 'user' }]]);
  });

  it('takes the same link added twice for one, whenever it was added', () => {
    const url = 'https://x.example/a';
    expect(links([], [{ url, title: 'Offer', addedAt: '2026-01-01T00:00:00.000Z' }], [{ url, title: 'Offer', addedAt: '2026-01-02T00:00:00.000Z' }])).to.deep.include({ record: { links: [{ url, title: 'Offer', addedAt: '2026-01-01T00:00:00.000Z' }] }, clashes: [] });
  });

  it('leaves the order alone where only one side changed it', () => {
    const b = { url: 'https://b.example', title: 'b' }, a = { url: 'https://a.example', title: 'a' };
    expect(links([], [], [b, a]).record.links).to.deep.equal([b, a]);
  });
});
