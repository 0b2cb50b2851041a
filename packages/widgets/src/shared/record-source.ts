import type { Command, Refusal } from '@salescycle/model';
import type { Done, Query, ResultOf, Store } from '@salescycle/store';
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
export class StoreSource implements RecordSource {
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
}
