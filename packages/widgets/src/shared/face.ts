import type { Query, ResultOf, Store } from '@salescycle/store';
import type { PropertyValues, TemplateResult } from 'lit';
import { ErrorEvent, ReadyEvent } from './events.js';
import type { FaceLifecycle } from './face-class.js';
import { formatFor, type Format } from './format.js';
import { languageOf, localeOf, watchLanguage, type Language, type Strings, type Texts } from './language.js';
import type { SalesElement } from './sales-element.js';
import { takeUpPageDuties } from './page-duties.js';
import { storeOf } from './workspaces.js';

/** States a host's CSS can ask for with `:state(...)`. */
export type ElementState = 'empty' | 'loading' | 'error' | 'readonly' | 'insufficient';

const STATES: readonly ElementState[] = ['empty', 'loading', 'error', 'readonly', 'insufficient'];

/**
 * What an element draws and how it answers: all of it but its public contract, which is the element's class. Faces are files of their own
 * that a page fetches with the first element of the kind. This base has what they have in common: language, formats, states, and the two ways of
 * being fed. *Connected*: the element's `workspace` or `store` says where the records live, and the face subscribes in
 * {@link Face.connectTo}. *Controlled*: the host sets records as properties and no storage is touched.
 */
export abstract class Face<E extends SalesElement = SalesElement> implements FaceLifecycle {
  readonly element: E;
  /** The element's side of the platform: custom states, and the form value of those that take part in forms. */
  protected readonly internals: ElementInternals;
  /** What went wrong last, for the face to show; `null` when all is well. */
  protected failure: Error | null = null;
  /** The store in use, once it is open. */
  protected current: Store | null = null;

  /** Ends when the element leaves the page. */
  protected life = new AbortController();
  private subscriptions = new AbortController();
  private wanted: Store | string | null = null;
  private ready = false;

  constructor(element: E, internals: ElementInternals) {
    this.element = element;
    this.internals = internals;
  }

  connected(): void {
    this.life = new AbortController();
    watchLanguage(this.element, () => this.requestUpdate(), this.life);
    this.follow();
    this.requestUpdate();
  }

  disconnected(): void {
    this.life.abort();
    this.subscriptions.abort();
    this.wanted = null;
  }

  willUpdate(changed: PropertyValues): void {
    if (changed.has('workspace') || changed.has('store')) this.follow();
    this.setState('readonly', this.element.readonly);
  }

  abstract render(): TemplateResult;

  updated(changed: PropertyValues): void;
  updated(): void {}

  /** Called with the store when there is one, and again after a change of store; subscriptions end by themselves. */
  protected connectTo?(store: Store): void;

  /** Whether the host feeds the element with records; then no storage is opened. */
  protected get controlled(): boolean {
    return false;
  }

  /** Asks for another drawing. */
  protected requestUpdate(): void {
    this.element.requestUpdate();
  }

  /** A live query of the current store, until the element leaves the page or changes its store. */
  protected watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, signal?: AbortSignal): void {
    if (!this.current) return;
    const signals = [this.subscriptions.signal, ...(signal ? [signal] : [])];
    this.current.watch(query, listener, { signal: AbortSignal.any(signals) });
  }

  /** The locale in force. */
  protected get localeInForce(): string {
    return this.element.locale ?? localeOf(this.element);
  }

  /** The product's language in force. */
  protected get language(): Language {
    return languageOf(this.localeInForce);
  }

  /** The widget's texts in the language in force. */
  protected texts<T extends Texts>(strings: Strings<T>): T {
    return strings[this.language] as T;
  }

  /** Formats for the language in force; the currencies on screen decide which signs are unique. */
  protected format(currencies: readonly string[] = []): Format {
    return formatFor(this.localeInForce, currencies);
  }

  /** The zone the host asked for, else the browser's; faces that know the workspace's setting put it between the two. */
  protected get zone(): string {
    return this.element.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  protected setState(state: ElementState, on: boolean): void {
    if (on) this.internals.states.add(state);
    else this.internals.states.delete(state);
  }

  /** Sets exactly these states of the ones that exclude each other. */
  protected showState(state: Exclude<ElementState, 'readonly'> | null): void {
    for (const each of STATES) if (each !== 'readonly') this.setState(each, each === state);
  }

  /** Says once that the first useful paint has happened. */
  protected announceReady(): void {
    if (this.ready) return;
    this.ready = true;
    this.element.dispatchEvent(new ReadyEvent());
  }

  /** Shows a failure in the element and tells the host; customers' data is not part of the message. */
  protected fail(error: unknown, recoverable = true): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    const code = (this.failure as { code?: string }).code ?? 'unexpected';
    this.element.dispatchEvent(new ErrorEvent({ code, message: this.failure.message, recoverable }));
    this.requestUpdate();
  }

  /** Tries the store again after a failure. */
  protected retry(): void {
    this.failure = null;
    this.wanted = null;
    this.follow();
    this.requestUpdate();
  }

  private follow(): void {
    const wanted = this.controlled ? null : (this.element.store ?? this.element.workspace ?? null);
    if (!this.element.isConnected || wanted === this.wanted) return;
    this.wanted = wanted;
    this.subscriptions.abort();
    this.subscriptions = new AbortController();
    this.current = null;
    if (wanted !== null) void this.open(wanted);
  }

  private async open(wanted: Store | string): Promise<void> {
    try {
      const store = typeof wanted === 'string' ? await storeOf(wanted) : wanted;
      if (this.wanted !== wanted) return;
      this.current = store;
      this.failure = null;
      this.connectTo?.(store);
      takeUpPageDuties(this.element, store);
      this.requestUpdate();
    } catch (error) {
      if (this.wanted === wanted) this.fail(error);
    }
  }
}
