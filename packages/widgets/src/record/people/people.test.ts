import { expect } from '@open-wc/testing';
import { createRecord, editRecord } from '@salescycle/model';
import { sendKeys } from '@web/test-runner-commands';
import type { RecordEditEvent } from '../../shared/events.js';
import { all, button, dealIn, forgetWorkspaces, has, isFocused, one, put, run, shown, shownDeal, still, text, until } from '../shown-record.fixture.js';

const people = '[part="people"]';

afterEach(forgetWorkspaces);

describe('people of a deal in <sales-record>', () => {
  it('have their role and stance chosen in place, and undo brings back what was', async () => {
    const { element, store } = await shownDeal();
    expect(text(element, people)).to.contain('No economic buyer named yet');
    put(element, `${people} [data-part="role"]`, 'economicBuyer');
    await until(() => !text(element, people).includes('No economic buyer'));
    await until(() => text(element, '.toast').includes('Xu Lan: Economic buyer'));
    put(element, `${people} [data-part="stance"]`, 'against');
    await until(() => text(element, '.toast').includes('Xu Lan: Against'));
    expect((await dealIn(store)).contactRoles).to.deep.equal([{ contactId: 'c-1', role: 'economicBuyer', stance: 'against' }]);
    button(element, 'Undo').click();
    await until(() => one<HTMLSelectElement>(element, `${people} [data-part="stance"]`).value === '');
    expect(one<HTMLSelectElement>(element, `${people} [data-part="role"]`).value).to.equal('economicBuyer');
    put(element, `${people} [data-part="role"]`, '');
    await until(() => text(element, people).includes('No economic buyer'));
    expect((await dealIn(store)).contactRoles).to.equal(undefined);
  });

  it('show a choice the host refuses as it was', async () => {
    const { element } = await shownDeal();
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => event.preventDefault());
    put(element, `${people} [data-part="role"]`, 'champion');
    await until(() => text(element, '.toast').includes('the portal said no') && one<HTMLSelectElement>(element, `${people} [data-part="role"]`).value === '');
  });

  it('are named by their choices for a screen reader', async () => {
    const { element } = await shownDeal();
    expect(all(element, `${people} select`).map((each) => each.getAttribute('aria-label'))).to.deep.equal(['Role of Xu Lan', 'Stance of Xu Lan']);
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('are put on the deal from the account’s others, and taken off with what was said of them', async () => {
    const { element, store } = await shownDeal({ contactRoles: [{ contactId: 'c-1', role: 'champion' }] });
    button(element, 'Add to deal: Gao Wei').click();
    await until(() => all(element, `${people} [data-part="role"]`).length === 2);
    button(element, 'Take Xu Lan off the deal').click();
    await until(() => text(element, '.others').includes('Also at this account') && text(element, '.toast').includes('Xu Lan taken off'));
    const { contactIds, contactRoles } = await dealIn(store);
    expect([contactIds, contactRoles]).to.deep.equal([['c-2'], undefined]);
    button(element, 'Undo').click();
    await until(() => all(element, `${people} [data-part="role"]`).length === 2);
    expect((await dealIn(store)).contactRoles).to.deep.equal([{ contactId: 'c-1', role: 'champion' }]);
  });

  it('are found by name wherever they work, those of the account first', async () => {
    const { element, store } = await shownDeal();
    await run(store, createRecord, { type: 'account', id: 'a-2', fields: { name: 'Norrland' } });
    await run(store, createRecord, { type: 'contact', id: 'c-3', fields: { name: { full: 'Ada Gao' }, accountIds: ['a-2'] } });
    button(element, 'Add a person').click();
    await until(() => isFocused(element, '.adding'));
    put(element, '.adding .input', 'gao');
    await until(() => all(element, '.pick[type="button"]').length === 2);
    expect(all(element, '.pick').map((each) => (each.textContent ?? '').trim())).to.deep.equal(['Gao WeiHuaxin', 'Ada GaoNorrland', 'Add “gao” as a new contact']);
    all(element, '.pick')[1]!.click();
    await until(() => text(element, people).includes('Ada Gao') && !has(element, '.adding'));
    expect((await dealIn(store)).contactIds).to.deep.equal(['c-1', 'c-3']);
    expect(isFocused(element, '.adds')).to.equal(true);
  });

  it('become new contacts of the account by name, in one step that one undo takes back', async () => {
    const { element, store } = await shownDeal();
    button(element, 'Add a person').click();
    await until(() => isFocused(element, '.adding'));
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, '.adding .problem') === 'Type a name.');
    await sendKeys({ type: 'Wang Fang' });
    await until(() => text(element, '.adding').includes('Add “Wang Fang” as a new contact'));
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, people).includes('Wang Fang') && !has(element, '.adding') && text(element, '.toast').includes('Wang Fang added'));
    const id = (await dealIn(store)).contactIds![1]!, made = await store.read({ kind: 'record', type: 'contact', id });
    expect([made!.name.full, made!.accountIds, made!.ownerId]).to.deep.equal(['Wang Fang', ['a-1'], 'u-han']);
    button(element, 'Undo').click();
    await until(() => !text(element, people).includes('Wang Fang'));
    expect([(await dealIn(store)).contactIds, await store.read({ kind: 'record', type: 'contact', id })]).to.deep.equal([['c-1'], undefined]);
  });

  it('means the known contact when the whole name is typed', async () => {
    const { element, store } = await shownDeal();
    button(element, 'Add a person').click();
    await until(() => isFocused(element, '.adding'));
    await sendKeys({ type: 'gao wei' });
    await until(() => all(element, '.pick').length === 1);
    await sendKeys({ press: 'Enter' });
    await until(() => !has(element, '.adding'));
    expect((await dealIn(store)).contactIds).to.deep.equal(['c-1', 'c-2']);
  });

  it('tell a host whom the deal has now, and the id and name of somebody new', async () => {
    const { element, store } = await shownDeal(), asked: RecordEditEvent['detail'][] = [];
    const [deal, contact, pipeline] = await Promise.all([dealIn(store), store.read({ kind: 'record', type: 'contact', id: 'c-1' }), store.read({ kind: 'record', type: 'pipeline', id: 'pipe' })]);
    element.remove();
    const controlled = Object.assign(document.createElement('sales-record'), { record: deal, related: [contact!, pipeline!] });
    controlled.addEventListener('sales-record-edit', (event: RecordEditEvent) => {
      asked.push(event.detail);
      event.respondWith(true);
    });
    await shown(controlled);
    button(controlled, 'Add a person').click();
    await until(() => isFocused(controlled, '.adding'));
    await sendKeys({ type: 'Wang Fang' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(controlled, people).includes('Wang Fang'));
    const [{ command, ids, fields }] = asked as [RecordEditEvent['detail']];
    expect([command, ids[0], fields]).to.deep.equal(['addPerson', 'd-1', { contactIds: ['c-1', ids[1]], name: { full: 'Wang Fang' } }]);
  });

  it('are said with their roles where nothing can be changed, and in the timeline', async () => {
    const { element, store } = await shownDeal();
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { contactRoles: [{ contactId: 'c-1', role: 'champion', stance: 'for' }] } });
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { contactRoles: [{ contactId: 'c-1', role: 'blocker', stance: 'for' }] } });
    await until(() => text(element, '.timeline').includes('Buying roles: Xu Lan · Champion · Supports → Xu Lan · Blocker · Supports'));
    element.readonly = true;
    await until(() => !has(element, `${people} select`));
    expect(all(element, `${people} .roles .tag`).map((each) => each.textContent)).to.deep.equal(['Blocker', 'Supports']);
  });
});
