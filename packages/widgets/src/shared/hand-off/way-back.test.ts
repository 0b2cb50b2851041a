import { expect, waitUntil } from '@open-wc/testing';
import {
  bant, captureLead, convertLead, createPipeline, createRecord, deleteRecord, editRecord, handedLead, handOffIdOf, logActivity, qualifyLead, receiveLead, salesProcessTemplate, type Command, type Lead,
} from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { leadStream } from './lead-stream.js';
import { openWayBack } from './way-back.js';

const at = '2026-03-01T00:00:00.000Z', { origin } = location;
let count = 0;

describe('what a page tells of leads from the extension', () => {
  let store: Store, end: AbortController;
  beforeEach(async () => {
    end = new AbortController();
    store = await openStore({ workspace: `way-back-${Date.now()}-${count++}`, actor: 'clara' });
  });
  afterEach(async () => {
    end.abort();
    store.close();
    await deleteWorkspace(store.workspace);
  });

  const receive = (id: string) => store.run(receiveLead, { handOffId: handOffIdOf(id, origin), lead: handedLead({ id, createdAt: at, name: id, status: 'new' } as Lead, []) });
  const run = <I>(command: Command<I>, input: I) => store.run(command, input);
  const rename = (id: string, name: string) => run(editRecord, { type: 'lead', id, fields: { name } });
  /** Everything that can be had, stretch by stretch. */
  const all = async () => {
    const stream = leadStream(store), stretches = [];
    for (let cursor: string | null = null; cursor !== (await stream.head());) {
      const stretch = await stream.pull(cursor);
      stretches.push(stretch.operations);
      ({ cursor } = stretch);
    }
    return stretches;
  };

  it('is their own operations in order, and answers about them; nothing of any other record', async () => {
    await run(captureLead, { id: 'own', fields: { name: 'Of this workspace' } });
    await receive('l');
    await run(createRecord, { type: 'account', id: 'a', fields: { name: 'Huaxin' } });
    await rename('own', 'Still of this workspace');
    await rename('l', 'Xu Lan');
    for (const id of ['l', 'own']) await run(qualifyLead, { id, framework: bant, answers: [{ dimension: 'budget', value: 3 }] });
    const operations = (await all()).flat();
    expect(operations.map(({ type, recordId, base }) => `${type} ${type === 'lead' ? recordId : 'of l'} ${base}`)).to.deep.equal(['lead l 0', 'lead l 1', 'qualification of l 0', 'lead l 2']);
    expect((operations[2]!.patch.subject as { id: string }).id).to.equal('l');
  });

  it('does not say who did it on which device, nor what only means something here', async () => {
    await receive('l');
    await run(editRecord, { type: 'lead', id: 'l', fields: { ownerId: 'clara', name: 'Xu Lan' } });
    const text = JSON.stringify(await all());
    for (const word of ['clara', 'ownerId', 'externalIds', 'device":"0']) expect(text).to.not.contain(word);
    expect((await all()).flat().map(({ by, device }) => by + device)).to.deep.equal(['', '']);
  });

  it('knows a lead by the hand-off to this very origin', async () => {
    await run(receiveLead, { handOffId: handOffIdOf('m', 'https://other.example'), lead: handedLead({ id: 'm', createdAt: at, name: 'm', status: 'new' } as Lead, []) });
    expect((await all()).flat()).to.deep.equal([]);
    expect(await (await openWayBack(store, { port: new MessageChannel().port1, signal: end.signal })).standsOf(['m', 'nobody'])).to.deep.equal([]);
  });

  it('comes in messages of a size, each operation once, and leaves out what fits into none', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `l${i}`);
    for (const id of ids) await receive(id);
    const tag = { name: 'tagAll', run: () => ids.map((id) => ({ type: 'lead' as const, id, set: { custom: { notes: '线'.repeat(20_000) } } })) };
    await run(tag, null);
    await run(editRecord, { type: 'lead', id: 'l0', fields: { custom: { notes: '线'.repeat(100_000) } } });
    const stretches = await all();
    expect(stretches.length).to.be.greaterThan(3);
    for (const stretch of stretches) expect(JSON.stringify(stretch).length).to.be.below(256_000);
    const names = stretches.flat().map(({ recordId, base }) => `${recordId} ${base}`);
    expect(names).to.deep.equal([...ids.map((id) => `${id} 0`), ...ids.map((id) => `${id} 1`), 'l0 2']);
    expect(stretches.flat().at(-1)!.patch).to.deep.equal({});
  });

  it('begins anew for whoever knows a longer log than there is', async () => {
    await receive('l');
    expect(await leadStream(store).pull('900')).to.deep.equal({ operations: [], cursor: '0' });
    expect((await leadStream(store).pull('not a place')).operations).to.have.length(1);
  });

  it('takes nothing in', async () => {
    await receive('l');
    const [operation] = (await all()).flat();
    expect(await leadStream(store).push({ ...operation!, id: 'x', base: 1, patch: { name: 'Theirs' } }, 1)).to.equal('conflict');
    expect((await store.read({ kind: 'record', type: 'lead', id: 'l' }))!.name).to.equal('l');
  });

  it('is served over a port that tells when there is more, until the line ends', async () => {
    const { messagePort } = await import('@salescycle/sync/message-port.js');
    const { port1, port2 } = new MessageChannel(), port = messagePort(port1, { signal: new AbortController().signal });
    await receive('l');
    await openWayBack(store, { port: port2, signal: end.signal });
    let told = 0;
    port.watch(() => told++, end);
    expect((await port.pull(null)).operations).to.have.length(1);
    await rename('l', 'Xu Lan');
    await waitUntil(() => told > 0);
  });

  it('says stage, owner and last touch of what a lead has become, and that it is gone', async () => {
    const { standsOf } = await openWayBack(store, { port: new MessageChannel().port1, signal: end.signal });
    for (const id of ['l', 'm']) await receive(id);
    await run(createRecord, { type: 'user', id: 'clara', fields: { name: 'Clara Roe' } });
    await run(createPipeline, { id: 'p', template: salesProcessTemplate });
    const [stand] = await standsOf(['l']);
    expect(stand).to.deep.include({ lead: 'l' });
    expect(stand!.standing).to.include({ status: 'new', owner: 'Clara Roe' }).and.not.have.property('stage');
    await run(convertLead, { id: 'l', pipelineId: 'p' });
    await run(logActivity, { fields: { kind: 'call', at: '2026-03-02T08:00:00.000Z', regarding: [{ type: 'lead', id: 'l' }] } });
    await run(deleteRecord, { type: 'lead', id: 'm' });
    const [converted, deleted] = await standsOf(['l', 'm']);
    expect(converted!.standing).to.deep.equal({ status: 'converted', stage: salesProcessTemplate.stages[0]!.name, owner: 'Clara Roe', touchedAt: '2026-03-02T08:00:00.000Z' });
    expect(deleted!.standing).to.deep.equal({ gone: true });
  });
});
