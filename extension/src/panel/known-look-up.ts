import type { IdentityNormalisers } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { isTouched, type Draft } from '../drafts/draft.js';
import { findKnown, findKnownOf, type Known } from '../review/known.js';

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
  /** Who the draft is; `null` while nobody is found. */
  known: Known | null = null;
  /** Of several people, who is known, by place in the proposal. */
  knownOf: ReadonlyMap<number, Known> = new Map();
  private readonly parts: Parts;
  private draft: Draft | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
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
    if (isAnother) this.answer(null, new Map());
    if (!draft || draft.saved || !(draft.result || isTouched(draft))) return this.answer(null, new Map());
    const [store, normalisers] = await Promise.all([this.parts.store().catch(() => null), this.parts.normalisers()]);
    if (!store) return;
    const [known, knownOf] = await Promise.all([findKnown(store, draft, normalisers), findKnownOf(store, draft, normalisers)]);
    if (draft === this.draft) this.answer(known, knownOf);
  }

  private answer(known: Known | null, knownOf: ReadonlyMap<number, Known>): void {
    this.known = known;
    this.knownOf = knownOf;
    this.parts.changed();
  }
}
