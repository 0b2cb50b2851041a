import { expect } from '@open-wc/testing';
import { createPipeline, customerJourneyTemplate, importRecords } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { all, has, run, shown, text, until } from './shown-record.fixture.js';
import type { SalesRecord } from './record.js';

const DAY = 86_400_000, ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
let store: Store;

async function journey(...steps: [stageId: string, daysAgo: number][]): Promise<SalesRecord> {
  const [[stageId, begin], ...moves] = steps as [[string, number], ...[string, number][]];
  await run(store, importRecords, { records: [{ type: 'opportunity', id: 'd-1', at: ago(begin), fields: { name: 'Warehouse', pipelineId: 'pipe', stageId, status: 'open', ownerId: 'u' }, steps: moves.map(([to, days]) => ({ at: ago(days), set: { stageId: to } })) }] });
  const element = await shown(Object.assign(document.createElement('sales-record'), { store, recordId: 'd-1' }));
  await until(() => has(element, '.path'));
  return element;
}

describe('the stage path of <sales-record>', () => {
  beforeEach(async () => {
    store = await openStore({ workspace: `path-${crypto.randomUUID()}`, actor: 'u' });
    await run(store, createPipeline, { id: 'pipe', template: customerJourneyTemplate });
  });
  afterEach(() => store.close());
  const ids = () => customerJourneyTemplate.stages.filter(({ type }) => type === 'open').map(({ id }) => id);

  it('says which stages were skipped, by word and sign', async () => {
    const [first, second, third] = ids() as [string, string, string], element = await journey([first, 5], [third, 3]);
    const name = customerJourneyTemplate.stages.find(({ id }) => id === second)!.name.en;
    expect(all(element, '.path li').map((each) => each.className).slice(0, 3)).to.deep.equal(['done', 'skipped', 'now']);
    expect([text(element, '.path .skipped'), text(element, '.passed-over')]).to.deep.equal([`Move to ${name}skipped`, `Skipped: ${name}`]);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.skipped i')!).borderBlockStartStyle).to.equal('dashed');
  });

  it('says so on a narrow page, too, and nothing of the kind where all were visited', async () => {
    const [first, second, third] = ids() as [string, string, string], element = await journey([first, 5], [third, 3]);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.passed-over')!).display).to.equal('none');
    element.parentElement!.style.inlineSize = '360px';
    await until(() => getComputedStyle(element.shadowRoot!.querySelector('.passed-over')!).display === 'block');
    await run(store, importRecords, { records: [{ type: 'opportunity', id: 'd-2', at: ago(9), fields: { name: 'Other', pipelineId: 'pipe', stageId: first, status: 'open' }, steps: [{ at: ago(8), set: { stageId: second } }, { at: ago(7), set: { stageId: third } }] }] });
    element.recordId = 'd-2';
    await until(() => text(element, '.header').includes('Other') && has(element, '.path') && !has(element, '.passed-over'));
  });
});
