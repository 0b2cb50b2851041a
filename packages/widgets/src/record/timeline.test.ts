import { expect } from '@open-wc/testing';
import { createRecord, editRecord } from '@salescycle/model';
import { sendKeys } from '@web/test-runner-commands';
import { all, button, forgetWorkspaces, has, one, put, run, shownDeal, text, until } from './shown-record.fixture.js';

const titles = (element: Element) => all(element, '.entry .what').map((each) => (each.textContent ?? '').trim());

afterEach(forgetWorkspaces);

describe('the timeline’s filter', () => {
  it('shows what one person did, of one kind, with these words, and says how much of it that is', async () => {
    const { element, store } = await shownDeal();
    await run(store, createRecord, { type: 'user', id: 'u-gao', fields: { name: 'Gao', active: true } });
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Warehouse 2' } });
    expect(has(element, '.tools .by'), 'one person is no choice').to.equal(false);
    await store.setActor('u-gao');
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { competitor: 'Calder' } });
    await until(() => has(element, '.tools .by') && titles(element).length === 3);
    expect(all(element, '.tools .by option').map((each) => each.textContent)).to.have.members(['Everyone', 'Gao', '韩凯']);
    put(element, '.tools .by', 'u-gao');
    await until(() => titles(element).join() === 'Competitor: Calder');
    expect(text(element, '.found')).to.equal('1 of 3Clear filter');
    put(element, '.tools [type="search"]', 'warehouse');
    await until(() => text(element, '.nothing').startsWith('Nothing matches.'));
    button(element, 'Clear filter').click();
    await until(() => titles(element).length === 3);
    expect([one<HTMLSelectElement>(element, '.tools .by').value, text(element, '.found')]).to.deep.equal(['', '']);
  });

  it('is all keys: kinds, people and words in the order of the tab key', async () => {
    const { element, store } = await shownDeal();
    await store.setActor('u-gao');
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Warehouse 2' } });
    await until(() => has(element, '.tools .by'));
    one(element, '.tools .segmented button').focus();
    const passed: (string | null)[] = [];
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'Tab' });
      passed.push(element.shadowRoot!.activeElement!.getAttribute('aria-label') ?? element.shadowRoot!.activeElement!.textContent);
    }
    expect(passed).to.deep.equal(['Changes', 'Activities', 'Tasks', 'Who', 'Search the timeline']);
    await sendKeys({ type: 'ware' });
    await until(() => text(element, '.found').startsWith('1 of 2'));
    expect(has(element, '.log'), 'letters typed into the search open no form').to.equal(false);
  });
});
