import { expect } from '@open-wc/testing';
import { addPerson } from '../commands/add-person.js';
import { execute } from '../commands/command.js';
import type { AnyRecord } from '../records/index.js';
import { isRefusal } from '../refusal.js';
import { buyingRoleOf, hasEconomicBuyer, withBuyingRole, withoutPerson } from './buying-role.js';

const deal = { contactIds: ['c-1', 'c-2'], contactRoles: [{ contactId: 'c-1', role: 'champion', stance: 'for' } as const, { contactId: 'c-9', role: 'economicBuyer' } as const] };

describe('buying roles', () => {
  it('are those of the people on the deal, and nobody else’s', () => {
    expect([buyingRoleOf(deal, 'c-1').role, buyingRoleOf(deal, 'c-2'), buyingRoleOf(deal, 'c-9')]).to.deep.equal(['champion', { contactId: 'c-2' }, { contactId: 'c-9' }]);
    expect(hasEconomicBuyer(deal), 'one who left').to.equal(false);
    expect(hasEconomicBuyer({ ...deal, contactIds: ['c-9'] })).to.equal(true);
    expect(hasEconomicBuyer({})).to.equal(false);
  });

  it('change in one part and keep the other, and are gone when nothing is said', () => {
    expect(withBuyingRole(deal, 'c-1', { stance: 'against' }).contactRoles).to.deep.include({ contactId: 'c-1', role: 'champion', stance: 'against' });
    expect(withBuyingRole(deal, 'c-2', { role: 'user' }).contactRoles).to.deep.equal([...deal.contactRoles, { contactId: 'c-2', role: 'user' }]);
    expect(withBuyingRole({ contactIds: ['c-1'], contactRoles: [{ contactId: 'c-1', role: 'user' }] }, 'c-1', { role: null }).contactRoles).to.equal(null);
  });

  it('go with the person who is taken off', () => {
    expect(withoutPerson(deal, 'c-1')).to.deep.equal({ contactIds: ['c-2'], contactRoles: [deal.contactRoles[1]] });
    expect(withoutPerson({ contactIds: ['c-1'] }, 'c-1')).to.deep.equal({ contactIds: null, contactRoles: null });
  });
});

describe('adding a person to a deal', () => {
  const common = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u', rev: 1, sv: 1 };
  const records = [
    { ...common, id: 'd', type: 'opportunity', name: 'Line', pipelineId: 'p', stageId: 's', status: 'open', accountId: 'a', ownerId: 'han', contactIds: ['c-1'] },
    { ...common, id: 'c-2', type: 'contact', name: { full: 'Gao Wei' } },
  ] as AnyRecord[];
  const state = { get: (type: string, id: string) => records.find((record) => record.type === type && record.id === id) as never, countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
  const run = (input: Parameters<typeof addPerson.run>[1]) => {
    let made = 0;
    const answer = execute(addPerson, state, input, { at: '2026-02-01T00:00:00.000Z', by: 'u', device: 'd', newId: () => `n-${made++}` });
    return isRefusal(answer) ? answer.code : answer.map(({ type, recordId, group, patch }) => ({ type, recordId, group, patch }));
  };

  it('names a contact that is known', () => {
    expect(run({ id: 'd', contactId: 'c-2' })).to.deep.equal([{ type: 'opportunity', recordId: 'd', group: 'n-0', patch: { contactIds: ['c-1', 'c-2'] } }]);
  });

  it('makes a new one a contact of the deal’s account, in one group', () => {
    expect(run({ id: 'd', name: ' Wang Fang ', newId: 'c-3' })).to.deep.equal([
      { type: 'contact', recordId: 'c-3', group: 'n-0', patch: { name: { full: 'Wang Fang' }, ownerId: 'han', accountIds: ['a'] } },
      { type: 'opportunity', recordId: 'd', group: 'n-0', patch: { contactIds: ['c-1', 'c-3'] } },
    ]);
  });

  it('refuses a person without a name, somebody unknown, and one who is on it already', () => {
    expect([run({ id: 'd', name: '  ' }), run({ id: 'd', contactId: 'nobody' }), run({ id: 'd', contactId: 'c-1' })]).to.deep.equal(['invalid', 'notFound', 'notFound']);
    records.push({ ...common, id: 'c-1', type: 'contact', name: { full: 'Xu Lan' } });
    expect(run({ id: 'd', contactId: 'c-1' })).to.equal('nothingToDo');
  });
});
