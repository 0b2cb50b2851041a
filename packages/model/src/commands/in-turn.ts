import type { Id } from '../identity/ulid.js';
import type { Operation } from '../operations/operation.js';
import { applyOperation } from '../operations/replay.js';
import type { AnyRecord, Records, RecordType } from '../records/index.js';
import { isRefusal, type Refusal } from '../refusal.js';
import { execute, type Answer, type Command, type CommandContext, type State } from './command.js';

/** What would become of one of several changes. */
export interface PlannedChange<Input> {
  input: Input;
  /** Why it would not go through; `null` when it would. `nothingToDo` is one that is so already. */
  refusal: Refusal | null;
}

/**
 * What would become of a command run over each of these inputs, one after the other: a limit counts those before it that go through. Nothing is changed.
 *
 * @example const ready = planEach(moveOpportunities, inputs, state, context).filter(({ refusal }) => !refusal);
 */
export function planEach<Input>(command: Command<Input>, inputs: readonly Input[], state: State, context: CommandContext): PlannedChange<Input>[] {
  const inTurn = new InTurn(state);
  return inputs.map((input) => {
    const answer = inTurn.run(command, input, context);
    return { input, refusal: isRefusal(answer) ? answer : null };
  });
}

/** The operations of a command run over all inputs one after the other, as one group; the first refusal instead, when there is one. */
export function executeEach<Input>(command: Command<Input>, state: State, inputs: readonly Input[], context: CommandContext): Answer<Operation[]> {
  const inTurn = new InTurn(state), group = context.group ?? context.newId();
  const operations: Operation[] = [];
  for (const input of inputs) {
    const answer = inTurn.run(command, input, { ...context, group });
    if (isRefusal(answer)) return answer;
    operations.push(...answer);
  }
  return operations;
}

/** Records on top of a state: what the commands before have made of them. */
class InTurn implements State {
  private readonly state: State;
  private readonly made = new Map<Id, AnyRecord>();
  /** How many more deals of an owner stand in a stage. */
  private readonly more = new Map<string, number>();

  constructor(state: State) {
    this.state = state;
  }

  run<Input>(command: Command<Input>, input: Input, context: CommandContext): Answer<Operation[]> {
    const answer = execute(command, this, input, context);
    if (isRefusal(answer)) return answer;
    for (const operation of answer) {
      const before = this.get(operation.type, operation.recordId);
      const after = applyOperation(before, operation);
      this.made.set(operation.recordId, after);
      this.count(before, -1);
      this.count(after, 1);
    }
    return answer;
  }

  get<T extends RecordType>(type: T, id: Id): Records[T] | undefined {
    const made = this.made.get(id);
    return made?.type === type ? (made as Records[T]) : this.state.get(type, id);
  }

  countInStage(pipelineId: Id, stageId: string, ownerId: Id | undefined): number {
    return this.state.countInStage(pipelineId, stageId, ownerId) + (this.more.get(JSON.stringify([pipelineId, stageId, ownerId])) ?? 0);
  }

  findUnique<T extends RecordType>(type: T, field: string, value: string): Records[T] | undefined {
    const made = [...this.made.values()].find((record) => record.type === type && (record as unknown as Record<string, unknown>)[field] === value);
    return (made as Records[T] | undefined) ?? this.state.findUnique(type, field, value);
  }

  *recordsOf<T extends RecordType>(type: T): Generator<Records[T]> {
    const made = new Map([...this.made].filter(([, record]) => record.type === type)) as Map<Id, Records[T]>;
    for (const record of this.state.recordsOf(type)) {
      yield made.get(record.id) ?? record;
      made.delete(record.id);
    }
    yield* made.values();
  }

  private count(record: AnyRecord | undefined, by: 1 | -1): void {
    if (record?.type !== 'opportunity' || record.deletedAt) return;
    const { pipelineId, stageId, ownerId } = record;
    const key = JSON.stringify([pipelineId, stageId, ownerId]);
    this.more.set(key, (this.more.get(key) ?? 0) + by);
  }
}
