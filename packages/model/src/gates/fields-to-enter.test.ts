import { expect } from '@open-wc/testing';
import { convertLead } from '../commands/convert-lead.js';
import { captureLead } from '../commands/capture-lead.js';
import { createOpportunity } from '../commands/create-opportunity.js';
import { defineCustomField, type DefineCustomFieldInput } from '../commands/define-custom-field.js';
import { loseOpportunity, moveOpportunity, reopenOpportunity, winOpportunity } from '../commands/move-opportunity.js';
import { worldWithPipeline, type World } from '../commands/world.fixture.js';
import { WORKSPACE_ID } from '../records/workspace.js';
import { isRefusal } from '../refusal.js';
import { fieldsToEnter } from './fields-to-enter.js';

const region: DefineCustomFieldInput = { of: 'opportunity', name: 'region', schema: { type: 'string', title: { en: 'Region', zh: '大区' } } };
const amount = { amount: 480_000_00, currency: 'CNY' };
const ready = { accountId: 'huaxin', amount, expectedCloseDate: '2026-07-31', checks: ['need-confirmed'] };

/** A deal with all that the template asks for, in a workspace that asks for its region from a stage on. */
function worldWhere(stageId: string, fields: object = {}): World {
  const world = worldWithPipeline();
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Press', ...ready, ...fields } });
  world.done(defineCustomField, { ...region, requiredFrom: { p: stageId } });
  return world;
}

const missing = (answer: ReturnType<World['run']>) => (isRefusal(answer) ? answer.missing.flatMap((item) => (item.kind === 'field' ? [item.field] : [])) : []);

describe('a field of the workspace’s own that is needed from a stage on', () => {
  it('is asked for at that stage and at every later one, and not before', () => {
    const world = worldWhere('quote');
    world.done(moveOpportunity, { id: 'd', stageId: 'qualification' });
    expect(missing(world.run(moveOpportunity, { id: 'd', stageId: 'quote' }))).to.deep.equal(['custom.region']);
    expect(missing(world.run(winOpportunity, { id: 'd' })), 'over the stages between').to.deep.equal(['custom.region']);
    const [operation] = world.done(moveOpportunity, { id: 'd', stageId: 'quote', fields: { custom: { region: 'North', plant: 2 } } });
    expect([operation!.patch.stageId, operation!.patch.custom]).to.deep.equal(['quote', { region: 'North', plant: 2 }]);
    world.done(winOpportunity, { id: 'd' });
  });

  it('is asked for on the next move of a deal that stood further on already, forward or back', () => {
    const world = worldWithPipeline();
    world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Press', ...ready } });
    world.done(moveOpportunity, { id: 'd', stageId: 'quote' });
    world.done(defineCustomField, { ...region, requiredFrom: { p: 'qualification' } });
    expect(missing(world.run(winOpportunity, { id: 'd' }))).to.deep.equal(['custom.region']);
    expect(missing(world.run(moveOpportunity, { id: 'd', stageId: 'qualification' }))).to.deep.equal(['custom.region']);
    world.done(moveOpportunity, { id: 'd', stageId: 'generation' });
  });

  it('is asked for by every way into a stage: a new deal, a lead, a deal taken up again', () => {
    const world = worldWhere('generation', { custom: { region: 'North' } });
    world.done(captureLead, { id: 'l', fields: { name: 'Ada Roe' } });
    expect(missing(world.run(createOpportunity, { pipelineId: 'p', fields: { name: 'Other' } }))).to.deep.equal(['custom.region']);
    expect(missing(world.run(convertLead, { id: 'l', pipelineId: 'p' }))).to.deep.equal(['custom.region']);
    world.done(loseOpportunity, { id: 'd', fields: { lossReasonId: 'price', custom: null } });
    expect(missing(world.run(reopenOpportunity, { id: 'd', stageId: 'generation' }))).to.deep.equal(['custom.region']);
  });

  it('is not needed for losing a deal, nor in another pipeline, nor once the field is retired or the stage is gone', () => {
    const world = worldWhere('generation'), pipeline = world.get('pipeline', 'p')!;
    world.done(loseOpportunity, { id: 'd', fields: { lossReasonId: 'price' } });
    const settings = world.get('workspace', WORKSPACE_ID), [, stage] = pipeline.stages;
    const asked = (change: Partial<Parameters<typeof fieldsToEnter>[0]>) => fieldsToEnter({ stage: stage!, pipeline, settings, ...change }).includes('custom.region');
    expect([asked({}), asked({ pipeline: { ...pipeline, id: 'other' } }), asked({ pipeline: { ...pipeline, stages: pipeline.stages.slice(1) } })]).to.deep.equal([true, false, false]);
    world.done(defineCustomField, { ...region, schema: null });
    expect(asked({ settings: world.get('workspace', WORKSPACE_ID) })).to.equal(false);
  });

  it('is asked for once, after what the stage itself names, and no more once it is there', () => {
    const world = worldWhere('quote'), pipeline = world.get('pipeline', 'p')!, quote = { ...pipeline.stages.find(({ id }) => id === 'quote')!, requiredFields: ['custom.region', 'amount'] };
    expect(fieldsToEnter({ stage: quote, pipeline, settings: world.get('workspace', WORKSPACE_ID) })).to.deep.equal(['custom.region', 'amount']);
    world.done(moveOpportunity, { id: 'd', stageId: 'quote', fields: { custom: { region: 'South' } } });
  });

  it('stays out of the stored definition where nobody asks for it, as in workspaces of before', () => {
    const world = worldWhere('quote'), stored = () => (world.get('workspace', WORKSPACE_ID)!.customFields as unknown as object[])[0];
    expect(stored()).to.deep.equal({ ...region, requiredFrom: { p: 'quote' } });
    world.done(defineCustomField, { ...region, requiredFrom: {} });
    expect(stored()).to.deep.equal(region);
    world.done(moveOpportunity, { id: 'd', stageId: 'quote' });
  });

  it('is not asked for where this version does not understand the field: nobody could give it', () => {
    const world = worldWithPipeline(), pipeline = world.get('pipeline', 'p')!;
    const settings = { customFields: [{ ...region, schema: { ...region.schema, type: 'object' }, requiredFrom: { p: 'generation' } }] };
    expect(fieldsToEnter({ stage: pipeline.stages[0]!, pipeline, settings })).to.deep.equal(pipeline.stages[0]!.requiredFields ?? []);
  });
});
