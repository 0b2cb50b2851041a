import { expect, waitUntil } from '@open-wc/testing';
import { captureLead, createOpportunity, createPipeline, createRecord, logActivity, salesProcessTemplate, scheduleTask, type Opportunity } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { changeSettings } from '../settings/settings.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { CaptureReminders } from './reminders-view.js';
import { Reminders } from './reminders.js';

describe('the list of what is due', () => {
  let store: Store, workspace: string, turn = 0, local: MemoryArea, opened: object[], counts: number[];
  before(() => CaptureReminders.define());
  beforeEach(async () => {
    workspace = `due-${++turn}-${Date.now()}`;
    store = await openStore({ workspace, actor: 'han' });
    await store.run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han Kai', active: true } });
    local = new MemoryArea();
    opened = [];
    counts = [];
  });
  afterEach(async () => {
    document.querySelector('capture-reminders')?.remove();
    store.close();
    await deleteWorkspace(workspace);
  });

  function show({ full = true, hoursOn = 0, lang = 'en' } = {}) {
    const reminders = new Reminders({
      local, store: () => Promise.resolve(store), now: () => new Date(Date.now() + hoursOn * 3_600_000).toISOString(), zone: () => 'UTC', open: (record) => opened.push(record),
      wakeAt: () => Promise.resolve(), showCount: (count) => { counts.push(count); return Promise.resolve(); },
    });
    const element = Object.assign(document.createElement('capture-reminders'), { reminders, full, lang });
    document.body.append(element);
    const words = () => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
    const press = async (label: string) => {
      const found = () => [...element.shadowRoot!.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent.trim()) === label);
      await waitUntil(found, `a button ${label}`);
      found()!.click();
    };
    return { element, reminders, words, press };
  }

  it('says that nothing is due on a page of its own, and nothing at all in the panel', async () => {
    const { words } = show();
    await waitUntil(() => words().includes('Nothing is due'));
    document.querySelector('capture-reminders')!.remove();
    const quiet = show({ full: false });
    await waitUntil(() => quiet.reminders.plan);
    await quiet.element.updateComplete;
    expect(quiet.words().trim()).to.equal('');
  });

  it('ends a task, and takes that back', async () => {
    await store.run(scheduleTask, { id: 't1', fields: { title: 'Call back', dueAt: new Date(Date.now() - 60_000).toISOString() } });
    const { words, press } = show();
    await press('Done: Call back');
    await waitUntil(() => words().includes('Nothing is due'));
    expect(words()).to.contain('Done: Call back');
    await waitUntil(() => counts.at(-1) === 0);
    await press('Undo');
    await waitUntil(() => words().includes('Overdue and due now'));
    await waitUntil(() => counts.at(-1) === 1);
  });

  it('notes how a new lead was answered, which ends its clock', async () => {
    await store.run(captureLead, { id: 'l1', fields: { name: 'Ada Roe' } });
    const { words, press } = show({ hoursOn: 25 });
    await waitUntil(() => /Ada Roe\s*waits 25 h/.test(words()));
    await press('Answered');
    await press('E-mail');
    await waitUntil(() => words().includes('Answered: Ada Roe'));
    await waitUntil(() => words().includes('Nothing is due'));
    const { rows } = await store.read({ kind: 'window', type: 'activity' });
    expect(rows.map(({ record }) => `${record.kind} ${record.direction} ${record.regarding?.[0]?.id}`)).to.deep.equal(['email out l1']);
  });

  it('lists the leads that wait, the oldest first and each once, and says how the others were answered', async () => {
    for (const [id, name] of [['l1', 'Ada Roe'], ['l2', 'Bo Lindqvist'], ['l3', 'Cai Ling']]) await store.run(captureLead, { id, fields: { name } });
    await store.run(logActivity, { fields: { kind: 'call', direction: 'out', regarding: [{ type: 'lead', id: 'l2' }] } });
    const late = show({ hoursOn: 30 });
    await waitUntil(() => late.words().includes('1 of 3 answered within 24 h · 0 pending'), 'those that are late');
    expect(late.element.shadowRoot!.querySelectorAll('#first-answers .lateness').length).to.equal(2);
    late.element.remove();
    const { words, element, press } = show({ hoursOn: 3 });
    await waitUntil(() => /Ada Roe\s*waits 3 h.*Cai Ling\s*waits 3 h/.test(words()), 'both, in order');
    expect(words()).to.contain('1 of 1 answered within 24 h · 2 pending · half of the answers within <1 min').and.to.contain('All hours count, nights and weekends too.');
    expect([...element.shadowRoot!.querySelectorAll('li .name')].map((each) => each.textContent)).to.deep.equal(['Ada Roe', 'Cai Ling']);
    expect(element.shadowRoot!.querySelector('#first-answers .lateness')).to.equal(null);
    await press('Open Cai Ling');
    expect(opened).to.deep.equal([{ type: 'lead', id: 'l3' }]);
    await changeSettings(local, () => ({ answerWithin: 0, workingHours: { days: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '23:59' } }));
    await waitUntil(() => words().includes('Only working hours count: Mon–Sun 00:00–23:59'), 'the hours that count');
    await waitUntil(() => words().includes('2 pending'), 'nothing promised, nothing missed');
  });

  it('says in Chinese how long a lead waits', async () => {
    await store.run(captureLead, { id: 'l1', fields: { name: '徐岚' } });
    const { words } = show({ lang: 'zh-CN', hoursOn: 3.5 });
    await waitUntil(() => /徐岚\s*已等待 3 小时 30 分钟/.test(words()), 'the wait');
    expect(words()).to.contain('1 条未到时限').and.to.contain('所有时间都计入，包括夜间和周末。');
  });

  it('clears a next step that is done, and opens its deal', async () => {
    await store.run(createPipeline, { id: 'p1', template: salesProcessTemplate });
    await store.run(createOpportunity, { id: 'o1', pipelineId: 'p1', fields: { name: 'Cold chain', nextStep: { text: 'Visit', dueDate: new Date().toISOString().slice(0, 10) } } });
    const { words, press } = show();
    await waitUntil(() => /Visit\s*Next step · Cold chain/.test(words()));
    await press('Open Visit');
    expect(opened).to.deep.equal([{ type: 'opportunity', id: 'o1' }]);
    await press('Done: Visit');
    await waitUntil(() => words().includes('Nothing is due'));
    expect((await store.read({ kind: 'record', type: 'opportunity', id: 'o1' }) as Opportunity).nextStep ?? null).to.equal(null);
  });

  it('puts a thing off, on this device only', async () => {
    await store.run(scheduleTask, { id: 't1', fields: { title: 'Call back', dueAt: new Date(Date.now() - 60_000).toISOString() } });
    const { words, press } = show({ lang: 'zh-CN' });
    await press('稍后');
    await press('下周');
    await waitUntil(() => words().includes('已推迟：Call back'));
    await waitUntil(() => words().includes('未来 7 天'));
    expect((await store.read({ kind: 'record', type: 'task', id: 't1' }))?.rev).to.equal(1);
  });

  it('opens the record a task is about, and calls it by its name', async () => {
    await store.run(captureLead, { id: 'l1', fields: { name: 'Ada Roe' } });
    await store.run(scheduleTask, { fields: { title: 'Send offer', dueAt: new Date(Date.now() + 1000).toISOString(), regarding: [{ type: 'lead', id: 'l1' }] } });
    const { words, press } = show();
    await waitUntil(() => /Send offer\s*Task · Ada Roe/.test(words()));
    await press('Open Send offer');
    expect(opened).to.deep.equal([{ type: 'lead', id: 'l1' }]);
  });
});
