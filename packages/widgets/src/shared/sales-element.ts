import type { Store, Query, ResultOf } from '@salescycle/store';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ErrorEvent, ReadyEvent } from './events.js';
import { formatFor, type Format } from './format.js';
import { languageOf, localeOf, watchLanguage, type Language, type Strings, type Texts } from './language.js';
import { storeOf } from './workspaces.js';

/** States a host's CSS can ask for with `:state(...)`. */
export type ElementState = 'empty' | 'loading' | 'error' | 'readonly' | 'insufficient';

const STATES: readonly ElementState[] = ['empty', 'loading', 'error', 'readonly', 'insufficient'];

/**
 * What every Salescycle element has in common: language, formats, states, and the two ways of being fed. *Connected*: `workspace`
 * (or `store`) names where the records live, and the element subscribes in {@link SalesElement.connectTo}. *Controlled*: the host
 * sets records as properties and no storage is touched.
 */
export abstract class SalesElement extends LitElement {
  /** The tag the class registers under unless told otherwise. */
  static readonly tag: string;
  static readonly version = '0.1.0';

  static override properties: PropertyDeclarations = {
    workspace: { type: String },
    store: { attribute: false },
    actor: { type: String },
    locale: { type: String },
    timeZone: { type: String, attribute: 'time-zone' },
    currency: { type: String },
    density: { type: String },
    readonly: { type: Boolean },
    label: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    asOf: { type: String, attribute: 'as-of' },
  };

  /** The workspace whose records the element shows: the name of a database of this origin. */
  declare workspace: string | undefined;
  /** A store of the host's own, instead of `workspace`. */
  declare store: Store | undefined;
  /** The user who works here, by id. Without it the element asks once, before the first change. */
  declare actor: string | undefined;
  /** A BCP 47 tag; without it the nearest `lang` counts. */
  declare locale: string | undefined;
  /** IANA name of the zone whose days count; the workspace's setting, else the browser's, without it. */
  declare timeZone: string | undefined;
  /** Reporting currency; the workspace's setting without it. */
  declare currency: string | undefined;
  declare density: 'compact' | 'regular' | 'comfortable' | undefined;
  declare readonly: boolean;
  /** The heading; every element has a default. */
  declare label: string | undefined;
  /** Level of the element's own heading, 1..6. */
  declare headingLevel: number;
  /** The instant the element speaks of; now without it. */
  declare asOf: string | undefined;

  /** What went wrong last, for the element to show; `null` when all is well. */
  protected failure: Error | null = null;
  /** The store in use, once it is open. */
  protected current: Store | null = null;

  /** The element's side of the platform: custom states, and the form value of those that take part in forms. */
  protected readonly internals = this.attachInternals();
  private life = new AbortController();
  private subscriptions = new AbortController();
  private wanted: Store | string | null = null;
  private ready = false;

  constructor() {
    super();
    this.readonly = false;
    this.headingLevel = 2;
  }

  /**
   * Registers the element. A free name is taken; the same class again does nothing; another class under the name stays, and one
   * line in the console says which versions met. Never throws for a taken name.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    const known = registry.get(tag);
    if (!known) registry.define(tag, class extends (this as unknown as CustomElementConstructor) {});
    else if (known.prototype instanceof this === false) {
      const { version = 'unknown' } = known as { version?: string };
      console.info(`<${tag}> is already defined (version ${version}); version ${this.version} was not registered.`);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.life = new AbortController();
    watchLanguage(this, () => this.requestUpdate(), this.life);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.life.abort();
    this.subscriptions.abort();
    this.wanted = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('workspace') || changed.has('store')) this.follow();
    this.setState('readonly', this.readonly);
  }

  /** Called with the store when there is one, and again after a change of store; subscriptions end by themselves. */
  protected connectTo?(store: Store): void;

  /** Whether the host feeds the element with records; then no storage is opened. */
  protected get controlled(): boolean {
    return false;
  }

  /** A live query of the current store, until the element leaves the page or changes its store. */
  protected watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, signal?: AbortSignal): void {
    if (!this.current) return;
    const signals = [this.subscriptions.signal, ...(signal ? [signal] : [])];
    this.current.watch(query, listener, { signal: AbortSignal.any(signals) });
  }

  /** The locale in force. */
  protected get localeInForce(): string {
    return this.locale ?? localeOf(this);
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

  /** The zone the host asked for, else the browser's; widgets that know the workspace's setting put it between the two. */
  protected get zone(): string {
    return this.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  protected setState(state: ElementState, on: boolean): void {
    if (on) this.internals.states.add(state);
    else this.internals.states.delete(state);
  }

  /** Sets exactly these states of the ones that exclude each other. */
  protected showState(state: 'empty' | 'loading' | 'error' | 'insufficient' | null): void {
    for (const each of STATES) if (each !== 'readonly') this.setState(each, each === state);
  }

  /** Says once that the first useful paint has happened. */
  protected announceReady(): void {
    if (this.ready) return;
    this.ready = true;
    this.dispatchEvent(new ReadyEvent());
  }

  /** Shows a failure in the element and tells the host; customers' data is not part of the message. */
  protected fail(error: unknown, recoverable = true): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    const code = (this.failure as { code?: string }).code ?? 'unexpected';
    this.dispatchEvent(new ErrorEvent({ code, message: this.failure.message, recoverable }));
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
    const wanted = this.controlled ? null : (this.store ?? this.workspace ?? null);
    if (!this.isConnected || wanted === this.wanted) return;
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
      this.requestUpdate();
    } catch (error) {
      if (this.wanted === wanted) this.fail(error);
    }
  }
}
