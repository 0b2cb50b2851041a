import { expect } from '@open-wc/testing';
import type { Activity } from '../records/activity.js';
import type { Lead } from '../records/lead.js';
import type { Opportunity } from '../records/opportunity.js';
import type { Task } from '../records/task.js';
import { answeredLeads, leadFollowUp, stepFollowUp, taskFollowUp } from './follow-up.js';

const common = { createdAt: '2026-06-18T02:00:00.000Z', updatedAt: '2026-06-18T02:00:00.000Z', createdBy: 'han', rev: 1, sv: 1 };
const task = (fields: Partial<Task>): Task => ({ ...common, id: 't', type: 'task', title: 'Call back', status: 'open', ...fields });
const deal = (fields: Partial<Opportunity>): Opportunity => ({ ...common, id: 'o', type: 'opportunity', name: 'Cold chain', pipelineId: 'p', stageId: 's', status: 'open', ...fields });
const lead = (fields: Partial<Lead> = {}): Lead => ({ ...common, id: 'l', type: 'lead', name: 'Ada Roe', status: 'new', ...fields });
const terms = { now: '2026-06-18T03:00:00.000Z', zone: 'Asia/Shanghai', answerWithin: 24, workingHours: null };

describe('a follow-up', () => {
  it('of a task is due at its reminder, else at its end', () => {
    const dueAt = '2026-06-20T09:00:00.000Z', remindAt = '2026-06-20T08:00:00.000Z';
    expect(taskFollowUp(task({ dueAt }))?.at).to.equal(dueAt);
    expect(taskFollowUp(task({ dueAt, remindAt, regarding: [{ type: 'lead', id: 'l' }] }))).to.deep.include({ at: remindAt, text: 'Call back', about: { type: 'lead', id: 'l' } });
    expect(taskFollowUp(task({}))).to.equal(null);
    expect(taskFollowUp(task({ dueAt, status: 'done' }))).to.equal(null);
  });

  it('of a next step is due in the morning of its day, where whoever works here is', () => {
    const nextStep = { text: 'Visit', dueDate: '2026-06-19' };
    expect(stepFollowUp(deal({ nextStep }), { zone: 'Asia/Shanghai' })?.at).to.equal('2026-06-19T01:00:00.000Z');
    expect(stepFollowUp(deal({ nextStep }), { zone: 'Europe/Berlin' })?.at).to.equal('2026-06-19T07:00:00.000Z');
    for (const none of [{ text: 'Visit' }, { text: 'None', none: true, dueDate: '2026-06-19' }]) expect(stepFollowUp(deal({ nextStep: none }), { zone: 'UTC' })).to.equal(null);
    expect(stepFollowUp(deal({ nextStep, status: 'won' }), { zone: 'UTC' })).to.equal(null);
  });

  it('is another one when it was put off', () => {
    const keys = ['2026-06-19', '2026-06-20'].map((dueDate) => stepFollowUp(deal({ nextStep: { text: 'Visit', dueDate } }), { zone: 'UTC' })!.key);
    expect(keys[0]).not.to.equal(keys[1]);
  });

  it('of a new lead is the first answer, within the hours promised', () => {
    expect(leadFollowUp(lead(), terms, new Set())?.at).to.equal('2026-06-19T02:00:00.000Z');
    expect(leadFollowUp(lead(), { ...terms, answerWithin: 0 }, new Set())).to.equal(null);
    for (const fields of [{ status: 'working' as const }, { source: { kind: 'import' } }, { createdAt: '2026-06-01T00:00:00.000Z' }]) expect(leadFollowUp(lead(fields), terms, new Set()), JSON.stringify(fields)).to.equal(null);
  });

  it('of a new lead waits for working hours where only those count', () => {
    const workingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }, friday = lead({ createdAt: '2026-06-19T09:00:00.000Z' });
    expect(leadFollowUp(friday, { ...terms, now: '2026-06-19T09:30:00.000Z', answerWithin: 4, workingHours }, new Set())?.at, 'Monday at noon, an hour of Friday gone').to.equal('2026-06-22T04:00:00.000Z');
  });

  it('of a lead is done once a person answered, and not by what came in or went out by itself', () => {
    const said = (fields: Partial<Activity>) => answeredLeads([{ regarding: [{ type: 'lead', id: 'l' }], ...fields }]);
    expect(leadFollowUp(lead(), terms, said({ direction: 'out' }))).to.equal(null);
    for (const fields of [{ direction: 'in' as const }, { direction: 'out' as const, automatic: true }, {}]) expect(leadFollowUp(lead(), terms, said(fields)), JSON.stringify(fields)).not.to.equal(null);
    expect([...said({ direction: 'out', regarding: [{ type: 'contact', id: 'l' }] })]).to.deep.equal([]);
  });
});
