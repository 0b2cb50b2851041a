import { expect, waitUntil } from '@open-wc/testing';
import { bant, editRecord, qualifyLead } from '@salescycle/model';
import { addLead, forgetStores, freshStore, Surroundings } from './bridge.fixture.js';
import { Portals } from './portals.js';
import { tellPortals } from './tell-portals.js';

const origin = 'https://portal.example';

describe('telling portals', () => {
  afterEach(forgetStores);

  it('happens when a lead was queued or qualified, and not for what concerns no portal', async () => {
    const store = await freshStore(), parts = new Surroundings(store), life = new AbortController();
    await new Portals(parts.local).put({ origin, workspace: 'w', title: '', pairedAt: '' });
    await tellPortals(parts, life.signal);
    await addLead(store, 'l');
    await store.run(editRecord, { type: 'lead', id: 'l', fields: { company: 'Huaxin' } });
    await addLead(store, 'm', {}, [origin]);
    await waitUntil(() => parts.told.length === 1);
    await store.run(qualifyLead, { id: 'l', framework: bant, answers: [], verdict: 'nurture' });
    await waitUntil(() => parts.told.length === 2);
    expect(parts.told).to.deep.equal([[origin, 'look'], [origin, 'look']]);
    life.abort();
    await addLead(store, 'n', {}, [origin]);
    expect(parts.told).to.have.length(2);
  });
});
