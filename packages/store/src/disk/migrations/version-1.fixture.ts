import {
  createPipeline, createRecord, deleteRecord, editRecord, execute, importRecords, isRefusal, loseOpportunity, moveOpportunity, salesProcessTemplate, undoOperations, winOpportunity,
  type AnyRecord, type Command, type CommandContext, type ImportedRecord, type Operation, type Records, type RecordType,
} from '@salescycle/model';
import { nextRow } from '../../memory.js';
import type { Row } from '../../queries/query.js';
import { Tally } from '../../totals.js';

/** One command call as the first version kept it. */
interface Group {
  group: string;
  cmd: string;
  by: string;
  count: number;
  firstSeq: number;
  lastSeq: number;
  undoes?: string;
}

/** A workspace as the first version left it on disk: a row per record, log entries of up to 500 operations, groups by their last entry. */
export class Version1 {
  readonly log: { seq: number; operations: Operation[] }[] = [];
  readonly groups: Group[] = [];
  readonly rows = new Map<string, Row>();
  private ids = 0;
  private minutes = 0;

  run<Input>(command: Command<Input>, ...inputs: Input[]): string {
    const context = this.context();
    const operations = inputs.flatMap((input) => this.done(execute(command, this.state, input, context)));
    return this.write(command.name, operations);
  }

  undo(group: string): string {
    const operations = this.log.flatMap((entry) => entry.operations).filter((each) => each.group === group);
    const answer = undoOperations('undo', operations, this.state, this.context());
    if (isRefusal(answer)) throw new Error(answer.message.en);
    for (const operation of answer.operations) this.apply(operation);
    return this.write('undo', answer.operations, group);
  }

  /** Writes the database under this name. */
  async save(name: string): Promise<void> {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => ['log', 'groups', 'rows', 'totals', 'meta'].forEach((store) => request.result.createObjectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const transaction = database.transaction(['log', 'groups', 'rows', 'totals', 'meta'], 'readwrite');
    const put = (store: string, value: unknown, key: IDBValidKey) => transaction.objectStore(store).put(value, key);
    for (const entry of this.log) put('log', entry, entry.seq);
    for (const group of this.groups) put('groups', group, group.lastSeq);
    for (const [id, row] of this.rows) put('rows', row, id);
    for (const [key, cell] of this.totals()) put('totals', cell, key);
    put('meta', 'device-1', 'device');
    put('meta', 'han', 'actor');
    await new Promise((done) => { transaction.oncomplete = done; });
    database.close();
  }

  /** The first version counted no leads. */
  private totals(): Tally {
    const cells = new Tally();
    for (const row of this.rows.values()) if (row.record.type === 'opportunity') cells.add(row, 1);
    return cells;
  }

  private get state() {
    const get = <T extends RecordType>(_type: T, id: string) => this.rows.get(id)?.record as Records[T] | undefined;
    return {
      get, countInStage: () => 0, recordsOf: () => [],
      findUnique: <T extends RecordType>(type: T, field: string, value: string) => [...this.rows.values()].map(({ record }) => record as unknown as Record<string, unknown>)
        .find((record) => record.type === type && !record.deletedAt && record[field] === value) as Records[T] | undefined,
    };
  }

  private context(): CommandContext {
    const group = this.newId();
    return { at: new Date(Date.UTC(2026, 8, 1) + this.minutes++ * 60_000).toISOString(), by: 'han', device: 'device-1', newId: this.newId, group };
  }

  private readonly newId = () => `01V1${String(this.ids++).padStart(8, '0')}`;

  private done(operations: ReturnType<typeof execute>): Operation[] {
    if (isRefusal(operations)) throw new Error(operations.message.en);
    for (const operation of operations) this.apply(operation);
    return operations;
  }

  private apply(operation: Operation): void {
    this.rows.set(operation.recordId, nextRow(this.rows.get(operation.recordId), operation));
  }

  private write(cmd: string, operations: Operation[], undoes?: string): string {
    const { group, by } = operations[0]!;
    const firstSeq = this.log.length + 1;
    for (let start = 0; start < operations.length; start += 500) this.log.push({ seq: this.log.length + 1, operations: operations.slice(start, start + 500) });
    this.groups.push({ group, cmd, by, count: operations.length, firstSeq, lastSeq: this.log.length, ...(undoes !== undefined && { undoes }) });
    return group;
  }
}

/** A workspace with some of everything: an import over several log entries, moves, a deletion, an undo. */
export function worldOfVersion1(records: readonly ImportedRecord[]): Version1 {
  const world = new Version1();
  world.run(createPipeline, { id: 'p', template: salesProcessTemplate });
  for (let i = 0; i < 5; i++) world.run(createRecord, { type: 'account', id: `acc${i}`, fields: { name: `Huaxin ${i}` } });
  world.run(importRecords, { records });
  const open = [...world.rows.values()].map(({ record }) => record as AnyRecord & { status?: string; pipelineId?: string; stageId?: string })
    .filter((record) => record.type === 'opportunity' && record.status === 'open' && record.stageId === 'generation').map(({ id }) => id);
  const ready = { accountId: 'acc1', amount: { amount: 100_004, currency: 'CNY' }, expectedCloseDate: '2026-10-31', checks: ['need-confirmed'] };
  world.run(moveOpportunity, { id: open[0]!, stageId: 'quote', fields: ready });
  world.run(winOpportunity, { id: open[1]!, fields: ready });
  world.run(loseOpportunity, { id: open[2]!, fields: { lossReasonId: 'price' } });
  world.run(deleteRecord, { type: 'opportunity', id: open[3]! });
  world.run(editRecord, { type: 'opportunity', id: open[4]!, fields: { probabilityOverride: { p: 33.3333 }, amount: { amount: 7, currency: 'JPY' } } });
  world.undo(world.run(editRecord, { type: 'opportunity', id: open[5]!, fields: { name: 'Taken back', expectedCloseDate: '2026-01-01' } }));
  return world;
}
