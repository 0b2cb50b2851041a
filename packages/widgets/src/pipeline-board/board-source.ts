import type { Command, Refusal } from '@salescycle/model';
import type { Done, Query, ResultOf, Store } from '@salescycle/store';
import type { VetoableEvent } from '../shared/events.js';

/** A change somebody wants, and the event that asks the host about it first. */
export interface Proposal<Input = unknown> {
  command: Command<Input>;
  input: Input;
  /** Sends the event. `inverse` is what would take the change back, where the host is the one to do so. */
  announce(inverse?: Readonly<Record<string, unknown>>): VetoableEvent;
}

/** The host's no: it said so, or it said nothing for ten seconds. */
export interface Veto {
  vetoed: 'host' | 'silence';
}

/** What became of a proposal. */
export type ChangeOutcome = Done | Refusal | Veto;

/** Where the board's records come from and where its changes go: a store, or the host that embeds the board. */
export interface BoardSource {
  /** Whether changes are kept in a store, which then also undoes them. */
  readonly keepsChanges: boolean;
  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void;
  change<Input>(proposal: Proposal<Input>): Promise<ChangeOutcome>;
}

/** Whether the host said no. */
export function isVeto(outcome: ChangeOutcome): outcome is Veto {
  return 'vetoed' in outcome;
}

const PATIENCE = 10_000;

/** The host's answer to an event: `null` when it lets the change pass, or leaves the answer to `otherwise`. */
export async function answerTo(event: VetoableEvent, otherwise: Promise<boolean> | null, patience = PATIENCE): Promise<Veto | null> {
  if (event.defaultPrevented) return { vetoed: 'host' };
  const answers = [event.response, otherwise].filter((answer) => answer !== null);
  if (!answers.length) return null;
  let timer = 0;
  const silence = new Promise<Veto>((resolve) => {
    timer = window.setTimeout(() => resolve({ vetoed: 'silence' }), patience);
  });
  // A rejected answer is a no; the host's own console has the reason already.
  const said = Promise.race(answers).then((yes): Veto | null => (yes ? null : { vetoed: 'host' }), (): Veto => ({ vetoed: 'host' }));
  const answer = await Promise.race([said, silence]);
  clearTimeout(timer);
  return answer;
}

/** A board fed by a store: the store's own live queries, and commands after the host had its say. */
export class StoreSource implements BoardSource {
  readonly keepsChanges = true;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, options: { signal: AbortSignal }): void {
    this.store.watch(query, listener, options);
  }

  async change<Input>({ command, input, announce }: Proposal<Input>): Promise<ChangeOutcome> {
    const veto = await answerTo(announce(), null);
    return veto ?? this.store.run(command, input);
  }
}
