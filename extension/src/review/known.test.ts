import { expect } from '@open-wc/testing';
import { convertLead, captureLead, createOpportunity, createPipeline, createRecord, isRefusal, logActivity, salesProcessTemplate, scheduleTask, type Command, type IdentityNormalisers } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { draftOf } from '../drafts/draft.fixture.js';
import { findKnown, onlyKnown } from './known.js';

const normalisers: IdentityNormalisers = {
  isSharedMailbox: () => false, mobile: (phone) => phone, profile: (url) => ({ kind: 'profile', value: url }), companyDomain: (host) => host, companyName: (name) => name.toLowerCase(),
};
const email = 'xu.lan@huaxin-logistics.example';

describe('who a draft is about', () => {
  let store: Store, workspace: string, turn = 0;
  async function run<Input>(command: Command<Input>, input: Input): Promise<void> {
    const outcome = await store.run(command, input);
    if (isRefusal(outcome)) throw new Error(outcome.message.en);
  }

  beforeEach(async () => {
    workspace = `known-${++turn}-${Date.now()}`;
    store = await openStore({ workspace, actor: 'han' });
    await run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han Kai', active: true } });
    await run(createPipeline, { id: 'P', template: salesProcessTemplate });
  });
  afterEach(async () => {
    store.close();
    await deleteWorkspace(workspace);
  });

  it('comes with their deals, open ones first, each with stage, owner and next step, the last touch and the next task', async () => {
    await run(createRecord, { type: 'contact', id: 'C1', fields: { name: { full: 'Xu Lan' }, emails: [email], ownerId: 'han' } });
    await run(createOpportunity, { id: 'O1', pipelineId: 'P', fields: { name: 'Warehouse', contactIds: ['C1'], nextStep: { text: 'Send the offer', dueDate: '2026-06-20' } } });
    await run(logActivity, { fields: { kind: 'call', at: '2026-06-01T08:00:00.000Z', regarding: [{ type: 'contact', id: 'C1' }] } });
    await run(logActivity, { fields: { kind: 'meeting', at: '2026-06-10T08:00:00.000Z', subject: 'Site visit', regarding: [{ type: 'opportunity', id: 'O1' }] } });
    await run(scheduleTask, { fields: { title: 'Ask for drawings', regarding: [{ type: 'opportunity', id: 'O1' }] } });
    const [known, ...others] = await findKnown(store, draftOf(), normalisers);
    expect([known?.name, known?.by[0], known?.owner, others.length]).to.deep.equal(['Xu Lan', 'email', 'Han Kai', 0]);
    const [deal] = known!.deals;
    expect([deal?.name, deal?.stage?.en, deal?.owner, deal?.nextStep, deal?.status]).to.deep.equal(['Warehouse', salesProcessTemplate.stages[0]!.name.en, 'Han Kai', { text: 'Send the offer', dueDate: '2026-06-20' }, 'open']);
    expect([known?.lastTouch?.subject, known?.nextTask?.title]).to.deep.equal(['Site visit', 'Ask for drawings']);
  });

  it('is the contact, where a lead became one', async () => {
    await run(captureLead, { id: 'L1', fields: { name: 'Xu Lan', emails: [email] } });
    await run(convertLead, { id: 'L1', pipelineId: 'P' });
    const [known, ...others] = await findKnown(store, draftOf(), normalisers);
    expect([known?.record.type, known?.deals.length, others.length]).to.deep.equal(['contact', 1, 0]);
  });

  it('is for a person to choose where several fit, unless only one is sure', async () => {
    await run(captureLead, { id: 'L1', fields: { name: 'Xu Lan', company: 'Huaxin Logistics Co., Ltd.' } });
    expect(onlyKnown(await findKnown(store, draftOf(), normalisers))?.record.id).to.equal('L1');
    await run(captureLead, { id: 'L2', fields: { name: 'Lan', emails: [email] } });
    const one = await findKnown(store, draftOf(), normalisers);
    expect([one.map(({ record }) => record.id), onlyKnown(one)?.record.id]).to.deep.equal([['L2', 'L1'], 'L2']);
    await run(captureLead, { id: 'L3', fields: { name: 'X. Lan', phones: ['+8613800002716'] } });
    expect(onlyKnown(await findKnown(store, draftOf(), normalisers))).to.equal(null);
  });
});
