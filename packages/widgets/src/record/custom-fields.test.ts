import { expect } from '@open-wc/testing';
import { createOpportunity, createPipeline, defineCustomField, salesProcessTemplate, WORKSPACE_ID, type AnyRecord, type CustomField, type Value } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { sendKeys } from '@web/test-runner-commands';
import type { RecordEditEvent } from '../shared/events.js';
import { money, sampleDeal, samplePipeline, SAMPLE_NOW } from '../shared/sample.fixture.js';
import { all, button, dealIn, forgetWorkspaces, has, isFocused, one, put, run, shown, shownDeal, still, text, until } from './shown-record.fixture.js';

const FIELDS: readonly CustomField[] = [
  { of: 'opportunity', name: 'region', schema: { type: 'string', title: { en: 'Region', zh: '大区' }, enum: ['South', 'North', '2', '1'] } },
  { of: 'opportunity', name: 'seat count', schema: { type: 'integer', title: { en: 'Seats', zh: '席位' }, description: { en: 'Named users', zh: '实名用户数' }, minimum: 1, maximum: 500 } },
  { of: 'opportunity', name: 'share', schema: { type: 'number', title: { en: 'Share', zh: '占比' } } },
  { of: 'opportunity', name: 'tender', schema: { type: 'boolean', title: { en: 'Tender', zh: '招标' } } },
  { of: 'account', name: 'tier', schema: { type: 'string', title: { en: 'Tier', zh: '等级' } } },
];

/** A deal with a value an import brought, and fields its workspace defined. */
async function dealWithOwnFields() {
  const made = await shownDeal({ custom: { 'Deal type': 'Barter', region: 'North' } });
  for (const field of FIELDS) await run(made.store, defineCustomField, field);
  await until(() => has(made.element, '[data-field="custom.region"]'));
  return made;
}

const line = (element: Element, name: string) => all(element, '.line').map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()).find((words) => words.startsWith(name));
const customIn = async (store: Store) => (await dealIn(store)).custom;

describe('fields that a workspace defined', () => {
  afterEach(forgetWorkspaces);

  it('stand among the details with their labels, filled or not, and what an import brought stays readable', async () => {
    const { element } = await dealWithOwnFields();
    expect([line(element, 'Region'), line(element, 'Seats'), line(element, 'Deal type')]).to.deep.equal(['RegionNorthEdit Region', 'SeatsEmptyEdit Seats', 'Deal typeBarter']);
    expect([has(element, '[data-field="custom.Deal type"]'), line(element, 'Tier'), line(element, 'Other fields')]).to.deep.equal([false, undefined, undefined]);
    element.parentElement!.lang = 'zh-CN';
    await until(() => line(element, '大区'));
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('are chosen from their choices, and one undo takes that back', async () => {
    const { element, store } = await dealWithOwnFields();
    one(element, '[data-field="custom.region"]').click();
    await until(() => isFocused(element, '[data-editing="custom.region"]'));
    expect(all(element, '[data-editing="custom.region"] option').map((each) => each.textContent.trim())).to.deep.equal(['Choose …', 'South', 'North', '2', '1']);
    put(element, '[data-editing="custom.region"] select', 'South');
    await sendKeys({ press: 'Enter' });
    await until(() => line(element, 'Region')!.startsWith('RegionSouth'));
    await until(() => text(element, '.toast').includes('Region saved'));
    expect(await customIn(store)).to.deep.equal({ 'Deal type': 'Barter', region: 'South' });
    button(element, 'Undo').click();
    await until(() => line(element, 'Region')!.startsWith('RegionNorth'));
  });

  it('say in words what does not fit, and help where they were given some', async () => {
    const { element, store } = await dealWithOwnFields();
    one(element, '[data-field="custom.seat count"]').click();
    await until(() => isFocused(element, '[data-editing="custom.seat count"]'));
    expect(text(element, '[data-editing="custom.seat count"]')).to.contain('Named users');
    for (const [typed, said] of [['many', 'Needs a number.'], ['501', 'Must be from 1 to 500.']] as const) {
      put(element, '[data-editing="custom.seat count"] input', typed);
      await sendKeys({ press: 'Enter' });
      await until(() => text(element, '[data-editing="custom.seat count"] .problem') === said);
    }
    const input = one(element, '[data-editing="custom.seat count"] input');
    expect(element.shadowRoot!.getElementById(input.getAttribute('aria-describedby')!)?.textContent).to.equal('Must be from 1 to 500.');
    put(element, '[data-editing="custom.seat count"] input', '40');
    await sendKeys({ press: 'Enter' });
    await until(() => line(element, 'Seats')!.startsWith('Seats40'));
    await until(() => isFocused(element, '[data-field="custom.seat count"]'));
    expect(await customIn(store)).to.include({ 'seat count': 40, region: 'North' });
  });

  it('are said in the timeline by their labels, one by one', async () => {
    const { element } = await dealWithOwnFields();
    one(element, '[data-field="custom.share"]').click();
    await until(() => isFocused(element, '[data-editing="custom.share"]'));
    put(element, '[data-editing="custom.share"] input', '-1.25');
    await sendKeys({ press: 'Enter' });
    await until(() => all(element, '.entry').some((each) => each.textContent.includes('Share:')));
    expect(text(element, '.entry')).to.match(/^Share: [-−]1\.25/).and.not.contain('Barter');
  });

  it('are asked for by a stage that needs them', async () => {
    const { element, store } = await dealWithOwnFields();
    const stages = salesProcessTemplate.stages.map((stage) => (stage.id === 'qualification' ? { ...stage, requiredFields: ['custom.seat count'] } : { ...stage, exitCriteria: [] }));
    await run(store, createPipeline, { id: 'strict', template: { ...salesProcessTemplate, key: 'strict', stages, lossReasons: [] } });
    await run(store, createOpportunity, { id: 'd-2', pipelineId: 'strict', fields: { name: 'Press', custom: { region: 'South' } } });
    element.recordId = 'd-2';
    await until(() => text(element, '.title').includes('Press') && button(element, 'Move to Qualification'));
    button(element, 'Move to Qualification').click();
    await until(() => has(element, '.gate .input[aria-label="Seats"]'));
    put(element, '.gate .input[aria-label="Seats"]', '12');
    one<HTMLFormElement>(element, '.gate').requestSubmit();
    await until(() => !has(element, '.gate'));
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'd-2' }))!.custom).to.deep.equal({ region: 'South', 'seat count': 12 });
  });

  it('of a host are shown and edited like those of a store', async () => {
    const { opportunity } = sampleDeal('d-1', [['2026-05-06', { stageId: 'generation', status: 'open', amount: money(490_000) }]], { name: 'Warehouse', custom: { old: 'x' } });
    const common = { createdAt: SAMPLE_NOW, updatedAt: SAMPLE_NOW, createdBy: 'u', rev: 1, sv: 1 };
    const settings = { ...common, id: WORKSPACE_ID, type: 'workspace' as const, currency: 'CNY', timeZone: 'Asia/Shanghai', customFields: FIELDS as unknown as Value };
    const related: readonly AnyRecord[] = [samplePipeline(), settings];
    const element = await shown(Object.assign(document.createElement('sales-record'), { record: opportunity, related, asOf: SAMPLE_NOW })), asked: unknown[] = [];
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => { asked.push([event.detail.command, event.detail.fields]); event.respondWith(true); });
    one(element, '[data-field="custom.tender"]').click();
    await until(() => has(element, '[data-editing="custom.tender"] input'));
    one<HTMLInputElement>(element, '[data-editing="custom.tender"] input').click();
    one<HTMLFormElement>(element, '[data-editing="custom.tender"]').requestSubmit();
    await until(() => line(element, 'Tender')!.startsWith('TenderYes'));
    expect(asked).to.deep.equal([['editCustomField', { custom: { old: 'x', tender: true } }]]);
  });
});
