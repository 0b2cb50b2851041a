import type { Id, IdentityNormalisers } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { isTouched, type Draft } from '../drafts/draft.js';
import { findKnown, findKnownOf, onlyKnown, type Known } from '../review/known.js';
import { loggedBefore } from './mail-log.js';

interface Parts {
  store(): Promise<Store>;
  normalisers(): Promise<IdentityNormalisers>;
  /** There is another answer. */
  changed(): void;
}

/** Between the last key and the question who that is. */
const WAIT = 250;

/** Who of the store the draft in front is about. A hint: without the store there is none, and saving will say why. */
export class KnownLookUp {
  /** Everybody the draft may be, the surest first. */
  matches: readonly Known[] = [];
  /** Of several people, who is known, by place in the proposal. */
  knownOf: ReadonlyMap<number, Known> = new Map();
  /** When the draft's mail was logged before; `''` when it was not. */
  loggedAt = '';
  private readonly parts: Parts;
  private draft: Draft | undefined;
  /** Whom the person chose of several; `null` for none of them. */
  private picked: Id | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Who the draft is taken to be; `null` for somebody new, and while there are several to choose from. */
  get known(): Known | null {
    if (this.picked === undefined) return onlyKnown(this.matches);
    return this.matches.find(({ record }) => record.id === this.picked) ?? null;
  }

  /** Says which of the matches it is; `null` for none of them. */
  pick(id: Id | null): void {
    this.picked = id;
    this.parts.changed();
  }

  /** Whether somebody said that it is none of them. */
  get isNobody(): boolean {
    return this.picked === null;
  }

  /** Looks for this draft, once nobody has typed for a moment. */
  soon(draft: Draft): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(draft), WAIT);
  }

  /** Looks for this draft, and forgets who the one before was. */
  async now(draft: Draft | undefined): Promise<void> {
    clearTimeout(this.timer);
    const isAnother = draft?.id !== this.draft?.id;
    this.draft = draft;
    if (isAnother) this.picked = undefined;
    if (isAnother) this.answer([], new Map());
    if (!draft || draft.saved || !(draft.result || isTouched(draft))) return this.answer([], new Map());
    const [store, normalisers] = await Promise.all([this.parts.store().catch(() => null), this.parts.normalisers()]);
    if (!store) return;
    const [matches, knownOf] = await Promise.all([findKnown(store, draft, normalisers), findKnownOf(store, draft, normalisers)]);
    const about = matches.flatMap(({ record, deals }) => [{ type: record.type, id: record.id }, ...deals.map(({ id }) => ({ type: 'opportunity' as const, id }))]);
    const logged = await loggedBefore(store, draft, about);
    if (draft === this.draft) this.answer(matches, knownOf, logged?.at);
  }

  private answer(matches: readonly Known[], knownOf: ReadonlyMap<number, Known>, loggedAt = ''): void {
    this.loggedAt = loggedAt;
    this.matches = matches;
    this.knownOf = knownOf;
    this.parts.changed();
  }
}
