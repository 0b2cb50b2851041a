import { expect } from '@open-wc/testing';
import { createRecord, isRefusal } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { dueAt, logMail, mailActivity } from './log-mail.js';

const facts = { id: 'a1@acme.example', subject: 'Two sites', at: '2026-06-18T07:42:00.000Z', direction: 'in' as const };

describe('logging a mail', () => {
  let store: Store, workspace: string, turn = 0;
  const about = [{ type: 'contact', id: 'C1' }], where = { url: null, readAt: '2026-06-19T10:00:00.000Z', about };
  const log = (given: Partial<typeof facts> = {}, task = false) => store.run(logMail, {
    id: store.newId(), fields: mailActivity({ ...facts, ...given }, where), ...(task && { task: { title: 'Follow up', dueAt: dueAt('2026-06-22', 'Asia/Shanghai'), regarding: about } }),
  });
  const logged = async () => (await store.read({ kind: 'window', type: 'activity' })).rows.map(({ record }) => record);

  beforeEach(async () => {
    workspace = `mail-${++turn}-${Date.now()}`;
    store = await openStore({ workspace, actor: 'han' });
    await store.run(createRecord, { type: 'contact', id: 'C1', fields: { name: { full: 'Ada Roe' } } });
  });
  afterEach(async () => {
    store.close();
    await deleteWorkspace(workspace);
  });

  it('makes an activity of its facts, without any text, and a task; one undo takes both back', async () => {
    const outcome = await log({}, true);
    if (isRefusal(outcome)) throw new Error(outcome.message.en);
    const [activity] = await logged(), [task] = (await store.read({ kind: 'window', type: 'task' })).rows;
    expect(activity).to.deep.include({ kind: 'email', subject: 'Two sites', direction: 'in', at: '2026-06-18T07:42:00.000Z', regarding: about, externalIds: [{ system: 'mail', id: 'a1@acme.example' }] });
    expect(activity).not.to.have.property('body');
    expect(task?.record).to.deep.include({ title: 'Follow up', status: 'open', dueAt: '2026-06-22T01:00:00.000Z', regarding: about });
    await store.undo(outcome.group);
    expect([(await logged()).length, (await store.read({ kind: 'window', type: 'task' })).total]).to.deep.equal([0, 0]);
  });

  it('is done once for each mail: by its id, and by subject and minute where another program gave it another id', async () => {
    await log();
    for (const again of [{}, { subject: 'Re: Two sites' }, { id: 'thread-7', at: '2026-06-18T07:42:30.000Z' }]) expect(isRefusal(await log(again)), JSON.stringify(again)).to.equal(true);
    expect(isRefusal(await log({ id: 'a2@acme.example', at: '2026-06-18T09:00:00.000Z' }))).to.equal(false);
    expect((await logged()).length).to.equal(2);
  });

  it('can be done again once it was taken back', async () => {
    const outcome = await log();
    if (isRefusal(outcome)) throw new Error(outcome.message.en);
    await store.undo(outcome.group);
    expect(isRefusal(await log())).to.equal(false);
  });

  it('refuses a record that is not there, and then makes no task either', async () => {
    const fields = mailActivity(facts, { ...where, about: [{ type: 'opportunity', id: 'gone' }] });
    expect(isRefusal(await store.run(logMail, { id: 'a', fields, task: { title: 'Follow up' } }))).to.equal(true);
    expect((await store.read({ kind: 'window', type: 'task' })).total).to.equal(0);
  });

  it('tells a mail without id and time by where it was read, and takes the time of reading', () => {
    const fields = mailActivity({ ...facts, id: '', at: null }, { ...where, url: 'https://mail.example/1' });
    expect([fields.at, fields.externalIds]).to.deep.equal(['2026-06-19T10:00:00.000Z', [{ system: 'mail', id: 'https://mail.example/1 Two sites' }]]);
  });
});
