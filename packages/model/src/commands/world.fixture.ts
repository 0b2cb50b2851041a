import { execute, type Command, type State } from './command.js';
import { ulids, type Id } from '../identity/ulid.js';
import { extendHistory, type OpportunityEvent } from '../operations/history.js';
import type { Operation } from '../operations/operation.js';
import { applyOperation } from '../operations/replay.js';
import { undoOperations } from '../operations/undo.js';
import type { AnyRecord, Records, RecordType } from '../records/index.js';
import { isRefusal, type Refusal } from '../refusal.js';
import { salesProcessTemplate } from '../templates/sales-process.js';
import { createPipeline } from './create-pipeline.js';

/** A sales world in memory for tests: commands run on it, and its log is kept beside the records. */
export class World implements State {
  readonly records = new Map<Id, AnyRecord>();
  readonly histories = new Map<Id, readonly OpportunityEvent[]>();
  readonly log: Operation[] = [];
  now = '2026-03-02T00:00:00.000Z';
  private counter = 0;
  readonly newId = ulids({ now: () => Date.parse(this.now), random: (bytes) => bytes.fill(++this.counter) });

  get<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    const record = this.records.get(id);
    return record?.type === type ? (record as Records[T]) : undefined;
  }

  countInStage(pipelineId: Id, stageId: string, ownerId: Id | undefined): number {
    return this.all('opportunity').filter((o) => o.pipelineId === pipelineId && o.stageId === stageId && o.ownerId === ownerId).length;
  }

  findUnique<T extends RecordType>(type: T, field: string, value: string): Records[T] | undefined {
    return this.all(type).find((record) => (record as unknown as Record<string, unknown>)[field] === value);
  }

  recordsOf<T extends RecordType>(type: T): Records[T][] {
    return [...this.records.values()].filter((record) => record.type === type) as Records[T][];
  }

  all<T extends RecordType>(type: T): Records[T][] {
    return [...this.records.values()].filter((record) => record.type === type && !record.deletedAt) as Records[T][];
  }

  run<Input>(command: Command<Input>, input: Input): Operation[] | Refusal {
    const answer = execute(command, this, input, this.context());
    if (!isRefusal(answer)) this.apply(answer);
    return answer;
  }

  /** As {@link run}, for a command that must go through. */
  done<Input>(command: Command<Input>, input: Input): Operation[] {
    const answer = this.run(command, input);
    if (isRefusal(answer)) throw new Error(`${command.name}: ${answer.message.en} ${JSON.stringify(answer.missing)}`);
    return answer;
  }

  /** As {@link run}, for a command that must be refused. */
  refused<Input>(command: Command<Input>, input: Input): Refusal {
    const answer = this.run(command, input);
    if (!isRefusal(answer)) throw new Error(`${command.name} went through`);
    return answer;
  }

  undo(group: readonly Operation[], cmd: 'undo' | 'redo' = 'undo') {
    const answer = undoOperations(cmd, group, this, this.context());
    if (!isRefusal(answer)) this.apply(answer.operations);
    return answer;
  }

  /** Lets time pass. */
  later(days: number): this {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
    return this;
  }

  /** The live records without what every change moves, for "as it was before". */
  state(): Record<string, unknown>[] {
    return [...this.records.values()].filter((record) => !record.deletedAt).map((record) => {
      const { rev, updatedAt, ...rest } = record;
      return rest;
    });
  }

  private context() {
    return { at: this.now, by: 'han', device: 'test', newId: this.newId };
  }

  apply(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.log.push(operation);
      const record = applyOperation(this.records.get(operation.recordId), operation);
      this.records.set(record.id, record);
      if (record.type === 'opportunity') this.histories.set(record.id, extendHistory(this.histories.get(record.id) ?? [], operation));
    }
  }
}

/** A world with the sales process (generation, qualification, management, quote, won, lost) under the id `p`. */
export function worldWithPipeline(change: Partial<typeof salesProcessTemplate> = {}): World {
  const world = new World();
  world.done(createPipeline, { id: 'p', template: { ...salesProcessTemplate, ...change } });
  return world;
}
