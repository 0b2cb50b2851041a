import type { Command, Id, Refusal } from '@salescycle/model';
import type { BatchOptions, Done, Query, ResultOf, Store } from '@salescycle/store';
import { askHost, type HostAnswer } from './ask-host.js';
import type { VetoableEvent } from './events.js';

/** A change somebody wants, and the event that asks the host about it first. */
export interface Proposal<Input = unknown> {
  command: Command<Input>;
  input: Input;
  /** Where the event is sent. */
  target: EventTarget;
  /** The event. `inverse` is what would take the change back, where the host is the one to do so. */
  event(inverse?: Readonly<Record<string, unknown>>): VetoableEvent;
}

/** The host's no: it said so, or it said nothing for ten seconds. */
export interface Veto {
  vetoed: 'host' | 'silence';
}

/** What became of a proposal. */
export type ChangeOutcome = Done | Refusal | Veto;

/** Where a widget's records come from and where its changes go: a store, or the host that embeds the widget. */
export interface RecordSource {
  /** Whether changes are kept in a store, which then also undoes them. */
  readonly keepsChanges: boolean;
  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void;
  change<Input>(proposal: Proposal<Input>): Promise<ChangeOutcome>;
}

/** A change of many records that somebody wants as one step. */
export interface ProposalOfMany<Input = unknown> {
  command: Command<Input>;
  /** One for each record. */
  inputs: readonly Input[];
  target: EventTarget;
  /** The event. `inverses` are what would take the changes back, by record, where the host is the one to do so. */
  event(inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>): VetoableEvent;
  /** Progress, and a signal that calls it off: then nothing has happened. */
  options?: BatchOptions;
}

/** A source that also takes many changes as one. */
export interface SourceOfMany extends RecordSource {
  changeAll<Input>(proposal: ProposalOfMany<Input>): Promise<ChangeOutcome>;
}

/** Whether the host said no. */
export function isVeto(outcome: ChangeOutcome): outcome is Veto {
  return 'vetoed' in outcome;
}

/** A host's answer as what became of the proposal: `null` when it lets the change pass. */
export function vetoOf(answer: HostAnswer): Veto | null {
  if (answer === 'allowed') return null;
  return { vetoed: answer === 'silent' ? 'silence' : 'host' };
}

/** A widget fed by a store: the store's own live queries, and commands after the host had its say. */
export class StoreSource implements SourceOfMany {
  readonly keepsChanges = true;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void {
    this.store.watch(query, listener, options);
  }

  async change<Input>({ command, input, target, event }: Proposal<Input>): Promise<ChangeOutcome> {
    const veto = vetoOf(await askHost(target, event()));
    return veto ?? this.store.run(command, input);
  }

  async changeAll<Input>({ command, inputs, target, event, options }: ProposalOfMany<Input>): Promise<ChangeOutcome> {
    const veto = vetoOf(await askHost(target, event()));
    return veto ?? this.store.runBatch(command, inputs, options);
  }
}

/** A source's answer, once. */
export function readOnce<Q extends Query>(source: RecordSource, query: Q): Promise<ResultOf<Q>> {
  return new Promise((resolve) => {
    const once = new AbortController();
    source.watch(query, (result) => {
      resolve(result);
      // The source may answer before it has noted the signal.
      queueMicrotask(() => once.abort());
    }, once);
  });
}
