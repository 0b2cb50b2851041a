import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { CaptureResult, EvidenceBundle } from '@salescycle/capture';
import { createRecord, type IdentityNormalisers } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { bundleOf, draftOf, person, proposal, value, xuLan } from '../drafts/draft.fixture.js';
import type { Draft } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.js';
import { Readings } from '../reading/reading.js';
import type { TabToRead } from '../reading/read-tab.js';
import { changeSettings } from '../settings/settings.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { Desk } from './desk.js';

const page = 'https://huaxin-logistics.example/team', yes = () => Promise.resolve(true);
const at = (minute: number) => `2026-06-18T10:${String(minute).padStart(2, '0')}:00.000Z`;

const normalisers: IdentityNormalisers = {
  isSharedMailbox: () => false, mobile: (phone) => phone, profile: (url) => ({ kind: 'profile', value: url }), companyDomain: (host) => host, companyName: (name) => name.toLowerCase(),
};

describe('the desk', () => {
  let store: Store, life: AbortController, workspace: string, turn = 0;

  beforeEach(async () => {
    workspace = `desk-${++turn}-${Date.now()}`;
    store = await openStore({ workspace, actor: 'han' });
    await store.run(createRecord, { type: 'user', id: 'han', fields: { name: 'Han Kai', active: true } });
    life = new AbortController();
  });

  afterEach(async () => {
    life.abort();
    store.close();
    await deleteWorkspace(workspace);
  });

  /** A desk beside tab 7, with capture's `resolve` answering `result`. */
  async function deskWith(result: CaptureResult = proposal(xuLan)) {
    const local = new MemoryArea(), session = new MemoryArea(), drafts = new Drafts(local), readings = new Readings(session), read: TabToRead[] = [];
    const tabs = { current: { id: 7, url: page } as TabToRead, changed: () => {} };
    let ids = 0, minutes = 0;
    const desk = new Desk({
      local, session, normalisers: () => Promise.resolve(normalisers), store: () => Promise.resolve(store), changed: () => {},
      tabs: { active: () => Promise.resolve(tabs.current), watch: (listener) => { tabs.changed = listener; } },
      read: (tab) => { read.push(tab); return Promise.resolve(); },
      proposing: () => Promise.resolve({ region: 'CN', resolve: () => Promise.resolve(structuredClone(result)), readText: (text): Promise<EvidenceBundle> => Promise.resolve(bundleOf(page, { lang: text.slice(0, 2) })) }),
      region: () => Promise.resolve('CN'), now: () => at(++minutes), newId: () => `n${++ids}`,
    });
    /** A page was read: its draft is kept, and the tab says so. */
    const reads = async (draft: Draft, tabId = 7) => {
      await drafts.keep(draft);
      await readings.put(tabId, { state: 'read', at: draft.readAt, draftId: draft.id });
    };
    const { result: _, chosen: __, ...raw } = draftOf();
    await desk.start(life.signal);
    const inFront = (id: string) => waitUntil(() => desk.draft?.id === id && desk.draft.result);
    return { desk, drafts, readings, local, session, tabs, read, reads, inFront, raw: { ...raw, bundle: bundleOf() } as Draft };
  }

  it('makes a proposal of what was read, keeps it, and forgets the raw reading', async () => {
    const { drafts, reads, inFront, raw, desk } = await deskWith();
    await reads(raw);
    await inFront('d1');
    const kept = await drafts.get('d1');
    expect(kept?.result?.candidates.length).to.equal(1);
    expect(kept?.bundle).to.equal(undefined);
    expect(desk.draft?.chosen).to.equal(0);
  });

  it('follows the tab in front, and keeps what was opened by hand until a page is read', async () => {
    const { desk, reads, inFront, raw, tabs, drafts } = await deskWith();
    await reads(raw);
    await inFront('d1');
    tabs.current = { id: 8 };
    tabs.changed();
    await waitUntil(() => desk.view.kind === 'start');
    await desk.open({ draft: 'd1' });
    tabs.current = { id: 9 };
    tabs.changed();
    await aTimeout(20);
    expect(desk.draft?.id).to.equal('d1');
    await drafts.keep({ ...raw, id: 'd2', tabId: 9, origin: { kind: 'page', url: 'https://other.example/' } });
    await reads({ ...raw, id: 'd2', origin: { kind: 'page', url: 'https://other.example/' } }, 9);
    await inFront('d2');
  });

  it('keeps an edit, and says so', async () => {
    const { desk, drafts, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    desk.edit('title', ['COO']);
    expect(desk.keeper.state).to.equal('keeping');
    await waitUntil(() => desk.keeper.state === 'kept');
    expect((await drafts.get('d1'))?.edits).to.deep.equal({ title: ['COO'] });
  });

  it('loses no key when the tab comes to rest while somebody types', async () => {
    const { desk, reads, inFront, raw, tabs } = await deskWith();
    await reads(raw);
    await inFront('d1');
    for (const typed of ['C', 'CO', 'COO']) {
      desk.edit('title', [typed]);
      tabs.changed();
      desk.edit('name', [`Xu ${typed}`]);
      await aTimeout(30);
      expect(desk.draft?.edits).to.deep.equal({ title: [typed], name: [`Xu ${typed}`] });
    }
  });

  it('shows an edit made in another window', async () => {
    const { desk, drafts, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await drafts.keep({ ...desk.draft!, edits: { title: ['CFO'] }, changedAt: at(59) });
    await waitUntil(() => desk.draft?.edits.title?.[0] === 'CFO');
  });

  it('saves once, however often it is asked, and undo brings the draft back', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await Promise.all([desk.save(yes), desk.save(yes)]);
    const leads = () => store.read({ kind: 'window', type: 'lead' });
    expect((await leads()).total).to.equal(1);
    expect(desk.draft?.saved?.group).to.not.equal(undefined);
    const { leadId } = desk.draft!;
    await desk.undo();
    expect((await leads()).total).to.equal(0);
    expect(desk.draft?.saved).to.equal(undefined);
    expect(desk.draft?.takenBack, 'which lead that was is known: a portal may have it').to.equal(leadId);
    await desk.save(yes);
    expect((await leads()).total).to.equal(1);
  });

  it('does not take a lead it has just saved for somebody known already', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    desk.edit('title', ['COO']);
    await desk.save(yes);
    await aTimeout(400);
    expect(desk.lookUp.known).to.equal(null);
    await desk.undo();
    await aTimeout(400);
    expect(desk.lookUp.known).to.equal(null);
  });

  it('stores phone numbers in one form, however somebody typed them', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    desk.edit('phones', ['138 0000 2716', '+44 20 7946 0123', 'reception']);
    await desk.save(yes);
    const { rows } = await store.read({ kind: 'window', type: 'lead' });
    expect(rows[0]?.record.phones).to.deep.equal(['+8613800002716', '+442079460123', 'reception']);
  });

  it('does not save a second lead when the first saving was cut off before the draft was marked', async () => {
    const { desk, drafts, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await desk.save(yes);
    const { saved: _, ...unmarked } = (await drafts.get('d1'))!;
    await drafts.keep({ ...unmarked, changedAt: at(59) });
    await waitUntil(() => desk.draft?.saved?.group === '');
    await desk.save(yes);
    expect((await store.read({ kind: 'window', type: 'lead' })).total).to.equal(1);
  });

  it('saves nothing when nobody says who works here', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await desk.save(() => Promise.resolve(false));
    expect((await store.read({ kind: 'window', type: 'lead' })).total).to.equal(0);
    expect(desk.isSaving).to.equal(false);
  });

  it('says why a lead was not saved, and keeps the draft', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    desk.edit('name', ['']);
    desk.edit('company', ['']);
    await desk.save(yes);
    expect(desk.problem).to.have.property('en').that.contains('name');
    expect(desk.draft?.saved).to.equal(undefined);
  });

  it('finds who is known by the keys the draft shares with a record, and updates what is new', async () => {
    const { desk, reads, inFront, raw } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await desk.save(yes);
    await reads({ ...raw, id: 'd2', readAt: at(30) });
    await inFront('d2');
    await waitUntil(() => desk.lookUp.known !== null);
    expect(desk.lookUp.known).to.deep.include({ name: 'Xu Lan', owner: 'Han Kai' });
    expect(desk.lookUp.known?.by).to.deep.equal(['email', 'mobile', 'name-domain', 'name-company']);
    desk.edit('title', ['COO']);
    await desk.save(yes, ['title']);
    const { rows } = await store.read({ kind: 'window', type: 'lead' });
    expect(rows.map(({ record }) => record.jobTitle)).to.deep.equal(['COO']);
    expect(rows[0]?.record.provenance?.filter(({ field }) => field === 'title').map(({ value: each }) => each)).to.deep.equal(['Operations director', 'COO']);
    await desk.undo();
    const { rows: before } = await store.read({ kind: 'window', type: 'lead' });
    expect(before.map(({ record }) => record.jobTitle)).to.deep.equal(['Operations director']);
    expect(desk.draft?.takenBack, 'the lead itself is still there').to.equal(undefined);
  });

  it('splits several chosen people into drafts that wait for their turn', async () => {
    const marta = person('Marta Olsen', { emails: [value('marta@calder.example')] });
    const { desk, drafts, reads, inFront, raw } = await deskWith(proposal(xuLan, marta, person('Jun')));
    await reads(raw);
    await inFront('d1');
    expect(desk.draft?.chosen).to.equal(undefined);
    await desk.choose([0, 1]);
    await waitUntil(() => desk.waiting.length === 1);
    expect(desk.waiting[0]?.result?.candidates[0]?.fields.name?.value).to.equal('Marta Olsen');
    expect((await drafts.list()).length).to.equal(2);
  });

  it('marks what it shows as changed when the tab went elsewhere', async () => {
    const { desk, reads, inFront, raw, tabs } = await deskWith();
    await reads(raw);
    await inFront('d1');
    expect(desk.isStale).to.equal(false);
    tabs.current = { id: 7, url: 'https://huaxin-logistics.example/news' };
    tabs.changed();
    await waitUntil(() => desk.isStale);
    expect(desk.isClosed, 'the browser still lets the extension in').to.equal(false);
    tabs.current = { id: 7 };
    tabs.changed();
    await waitUntil(() => desk.isClosed);
  });

  it('switches a site off: what was read of it is dropped', async () => {
    const { desk, drafts, reads, inFront, raw, read } = await deskWith();
    await reads(raw);
    await inFront('d1');
    await desk.switchSite('huaxin-logistics.example', false);
    await waitUntil(() => desk.view.kind === 'refused');
    expect(await drafts.list()).to.deep.equal([]);
    await desk.switchSite('huaxin-logistics.example', true);
    expect(read.map(({ id }) => id)).to.deep.equal([7]);
  });

  it('drops people of the never-capture list from a proposal', async () => {
    const { desk, local, reads, inFront, raw } = await deskWith();
    await changeSettings(local, () => ({ never: ['huaxin-logistics.example'] }));
    await reads(raw);
    await inFront('d1');
    expect(desk.draft?.result).to.deep.include({ kind: 'none', candidates: [] });
  });

  it('keeps nothing at all of text and files about people of the never-capture list, and says so', async () => {
    const { desk, local, drafts } = await deskWith();
    await changeSettings(local, () => ({ never: ['huaxin-logistics.example'] }));
    await desk.begin({ kind: 'text', url: null }, { text: 'Xu Lan xu.lan@huaxin-logistics.example' });
    expect(desk.view).to.deep.equal({ kind: 'refused', why: 'never' });
    expect(await desk.keepHanded({ kind: 'file', url: null, file: 'a.eml' }, { bundle: bundleOf() })).to.equal(null);
    expect(await drafts.list()).to.deep.equal([]);
  });

  it('saves nobody whose address was typed though it is on the never-capture list', async () => {
    const { desk, local, reads, inFront, raw } = await deskWith();
    await changeSettings(local, () => ({ never: ['secret.example'] }));
    await reads(raw);
    await inFront('d1');
    desk.edit('emails', ['Boss@Secret.example']);
    await desk.save(yes);
    expect([desk.problem, (await store.read({ kind: 'window', type: 'lead' })).total]).to.deep.equal(['neverTaken', 0]);
  });

  it('logs the mail it shows on what was chosen, once, and takes it back', async () => {
    const message = { id: 'a1', subject: 'Two sites', at: '2026-06-18T09:42:00.000Z', direction: 'in' as const };
    const { desk, reads, inFront, raw, drafts } = await deskWith({ ...proposal(xuLan), message });
    await store.run(createRecord, { type: 'contact', id: 'C1', fields: { name: { full: 'Xu Lan' }, emails: ['xu.lan@huaxin-logistics.example'] } });
    await reads(raw);
    await inFront('d1');
    await waitUntil(() => desk.lookUp.known);
    const logging = { about: { type: 'contact' as const, id: 'C1', name: 'Xu Lan' }, followUp: '2026-06-22', title: 'Follow up' };
    await desk.log(yes, logging);
    await desk.log(yes, logging);
    const count = async () => [(await store.read({ kind: 'window', type: 'activity' })).total, (await store.read({ kind: 'window', type: 'task' })).total];
    expect([desk.draft?.logged?.about, await count()]).to.deep.equal(['Xu Lan', [1, 1]]);
    await waitUntil(() => desk.unfinished.length === 0, 'a mail that is logged is done with');
    await drafts.keep({ ...raw, id: 'd2' });
    await desk.open({ draft: 'd2' });
    await waitUntil(() => desk.lookUp.loggedAt, 'the same mail read again says that it was logged');
    await desk.open({ draft: 'd1' });
    await desk.undoLog();
    expect([desk.draft?.logged, await count()]).to.deep.equal([undefined, [0, 0]]);
  });

  it('takes back what was logged on a lead with the lead', async () => {
    const message = { id: 'a2', subject: 'Two sites', at: null, direction: 'in' as const };
    const { desk, reads, inFront, raw } = await deskWith({ ...proposal(xuLan), message });
    await reads(raw);
    await inFront('d1');
    await desk.save(yes);
    await desk.log(yes, { about: { type: 'lead', id: desk.draft!.leadId!, name: 'Xu Lan' }, title: 'Follow up' });
    const count = async () => [(await store.read({ kind: 'window', type: 'lead' })).total, (await store.read({ kind: 'window', type: 'activity' })).total];
    expect([desk.problem, await count()]).to.deep.equal([null, [1, 1]]);
    await desk.undo();
    expect([desk.draft?.logged, await count()]).to.deep.equal([undefined, [0, 0]]);
  });

  it('says what it took back when only the logged mail could be', async () => {
    const message = { id: 'a3', subject: 'Two sites', at: null, direction: 'in' as const };
    const { desk, reads, inFront, raw } = await deskWith({ ...proposal(xuLan), message });
    await reads(raw);
    await inFront('d1');
    await desk.save(yes);
    await desk.log(yes, { about: { type: 'lead', id: desk.draft!.leadId!, name: 'Xu Lan' }, title: 'Follow up' });
    const { group } = desk.draft!.saved!, undo = store.undo.bind(store);
    store.undo = (which) => (which === group ? Promise.reject(new Error('the disk is gone')) : undo(which));
    await desk.undo();
    store.undo = undo;
    expect([desk.problem, desk.draft?.logged, desk.draft?.saved?.group]).to.deep.equal(['notStored', undefined, group]);
  });

  it('says so when no proposal can be made', async () => {
    const { desk, reads, raw } = await deskWith();
    await reads({ ...raw, bundle: { broken: true } as never });
    await waitUntil(() => desk.view.kind !== 'start');
    expect(desk.view.kind).to.be.oneOf(['draft', 'refused']);
  });
});
