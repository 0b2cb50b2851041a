import { expect } from '@open-wc/testing';
import { createPipeline, createOpportunity, editRecord, type PipelineTemplate, type Right } from '@salescycle/model';
import { openStore } from '@salescycle/store';
import type { RefusalEvent } from '../shared/events.js';
import { all, button, dealIn, forgetWorkspaces, has, one, put, run, shown, shownDeal, still, text, until } from './shown-record.fixture.js';
import { allowedBy } from './allowed.js';

/** A deal in a store whose host gave these rights; filled by somebody with all of them. */
async function dealWith(rights: readonly Right[] | undefined, ofStore?: readonly Right[]) {
  const made = await shownDeal();
  made.element.remove();
  const store = await openStore({ workspace: made.store.workspace, actor: 'u-han', ...(ofStore && { rights: ofStore }) });
  const element = await shown(Object.assign(document.createElement('sales-record'), { store, recordId: 'd-1', rights }));
  await until(() => has(element, '.path'));
  return { element, store };
}

const offers = (element: Element) => ({
  edit: has(element, 'button.value'), move: has(element, 'button.step'), lose: has(element, '.lose'), remove: has(element, '[aria-label="Delete"]'), log: has(element, '.log-call'),
});

describe('<sales-record> with rights', () => {
  afterEach(forgetWorkspaces);

  it('offers everything where the host says nothing', async () => {
    const { element } = await dealWith(undefined);
    expect(offers(element)).to.deep.equal({ edit: true, move: true, lose: true, remove: true, log: true });
    expect(has(element, '.lacking')).to.equal(false);
  });

  it('refuses to take back what they may no longer change, and says why', async () => {
    const { element, store } = await dealWith(['move']);
    await run(store, editRecord, { type: 'opportunity', id: 'd-1', fields: { name: 'Other' } });
    expect(await element.undo()).to.equal(false);
    await until(() => text(element, '.toast').startsWith('Nothing was changed: you may not change records here.'));
    expect((await dealIn(store)).name).to.equal('Other');
    element.rights = ['edit'];
    await element.updateComplete;
    expect(await element.undo()).to.equal(true);
  });

  it('shows a record without a way to change it, and says why', async () => {
    const { element } = await dealWith([]);
    expect(offers(element)).to.deep.equal({ edit: false, move: false, lose: false, remove: false, log: false });
    expect(text(element, '.lacking')).to.equal('You may look here, not change anything. Ask whoever runs this portal.');
    expect(element.matches(':state(readonly)')).to.equal(true);
    await element.log('call');
    expect(has(element, '.log form, form.log')).to.equal(false);
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('hides each thing by the right it needs', async () => {
    const { element } = await dealWith(['edit']);
    expect(offers(element)).to.deep.equal({ edit: true, move: false, lose: false, remove: false, log: true });
    expect(text(element, '.lacking')).to.equal('You may not move deals. Ask whoever runs this portal.');
    element.rights = ['move'];
    await until(() => has(element, 'button.step'));
    expect(offers(element)).to.deep.equal({ edit: false, move: true, lose: true, remove: false, log: false });
    element.setAttribute('rights', 'edit move delete');
    await until(() => has(element, '[aria-label="Delete"]'));
    expect(has(element, '.lacking')).to.equal(false);
  });

  it('is narrowed by the rights of the store, which the element cannot widen', async () => {
    const { element } = await dealWith(['edit', 'move', 'delete'], ['move']);
    expect(offers(element)).to.deep.equal({ edit: false, move: true, lose: true, remove: false, log: false });
  });

  it('takes the rights of the store where the element has none', async () => {
    const { element } = await dealWith(undefined, ['edit']);
    expect(offers(element)).to.deep.equal({ edit: true, move: false, lose: false, remove: false, log: true });
  });

  it('refuses a change whose right was taken away while its editor was open', async () => {
    const { element, store } = await dealWith(['edit', 'move']), refused: string[] = [];
    element.addEventListener('sales-refusal', ({ detail }: RefusalEvent) => { refused.push(detail.gate ?? ''); });
    button(element, 'Add a product').click();
    await until(() => has(element, '.products + .editor, [part="products"] form'));
    element.rights = ['move'];
    put(element, '[part="products"] form .input', 'Training');
    one<HTMLFormElement>(element, '[part="products"] form').requestSubmit();
    await until(() => refused.length);
    expect([refused, (await dealIn(store)).lineItems]).to.deep.equal([['right.edit'], undefined]);
  });

  it('lets whoever may pass a closed gate, with a reason', async () => {
    const { element, store } = await dealWith(['edit', 'move', 'override']), { template, from, to } = gated;
    await run(store, createPipeline, { id: 'gated', template });
    await run(store, createOpportunity, { id: 'd-2', pipelineId: 'gated', fields: { name: 'Press' } });
    element.recordId = 'd-2';
    await until(() => text(element, '.path .now').includes(from));
    button(element, `Move to ${to}`).click();
    await until(() => has(element, '.gate'));
    const pass = all<HTMLInputElement>(element, '.gate input[type="checkbox"]').at(-1)!;
    pass.click();
    await until(() => has(element, '.gate .input[aria-label="Why it passes anyway"]'));
    one<HTMLFormElement>(element, '.gate').requestSubmit();
    await until(() => text(element, '.gate .problem').includes('Needs a value'));
    put(element, '.gate .input[aria-label="Why it passes anyway"]', 'Signed on paper');
    one<HTMLFormElement>(element, '.gate').requestSubmit();
    await until(() => !has(element, '.gate'));
    expect(text(element, '.path .now')).to.contain(to);
  });
});

const gated: { from: string; to: string; template: PipelineTemplate } = {
  from: 'Talks', to: 'Contract',
  template: {
    key: 'gated', skip: 'allow', lossReasons: [], name: { en: 'Gated', zh: '受控' }, stages: [
      { id: 'talks', order: 0, type: 'open', name: { en: 'Talks', zh: '沟通' }, probability: 10, forecastCategory: 'pipeline', exitCriteria: [{ id: 'c', text: { en: 'The price is agreed', zh: '价格已谈定' }, manual: true, blocking: true }] },
      { id: 'contract', order: 1, type: 'open', name: { en: 'Contract', zh: '合同' }, probability: 60, forecastCategory: 'commit' },
      { id: 'won', order: 2, type: 'won', name: { en: 'Won', zh: '赢单' }, probability: 100, forecastCategory: 'closed' },
      { id: 'lost', order: 3, type: 'lost', name: { en: 'Lost', zh: '输单' }, probability: 0, forecastCategory: 'omitted' },
    ],
  },
};

describe('what rights allow', () => {
  it('is nothing where all is fixed, and then no right is missing', () => {
    expect(allowedBy(undefined, true, 'opportunity')).to.deep.equal({ readonly: true, canMove: false, canDelete: false, lacking: [] });
  });

  it('misses moving on a deal only', () => {
    expect([allowedBy(['edit'], false, 'opportunity').lacking, allowedBy(['edit'], false, 'account').lacking]).to.deep.equal([['move'], []]);
  });
});
