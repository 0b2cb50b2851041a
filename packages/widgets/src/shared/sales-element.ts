import type { Store } from '@salescycle/store';
import { adoptStyles, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { FaceClass, FaceLifecycle } from './face-class.js';
import { whenLoaded } from './face-loading.js';

/**
 * What every Salescycle element is: its public contract. Properties, events and methods stand in the element's class and are there as soon as the
 * tag is defined; what it draws and how it answers is its face (`face.ts`), fetched when the first element of the kind is on a page.
 */
export abstract class SalesElement<F extends FaceLifecycle = FaceLifecycle> extends LitElement {
  /** The tag the class registers under unless told otherwise. */
  static readonly tag: string;
  static readonly version = '0.1.0';
  /** Fetches the class of the element's face. */
  protected static readonly face: () => Promise<FaceClass>;

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

  /** What the element draws and answers with; `null` until it has come, shortly after the element's first time on a page. */
  protected face: F | null = null;
  private readonly internals = this.attachInternals();

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
    this.face?.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.face?.disconnected();
  }

  /** The first drawing waits for the face; `updateComplete` waits with it. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.face ? super.scheduleUpdate() : this.takeFace().then(() => super.scheduleUpdate());
  }

  override willUpdate(changed: PropertyValues): void {
    this.face!.willUpdate(changed);
  }

  override render(): TemplateResult {
    return this.face!.render();
  }

  override updated(changed: PropertyValues): void {
    this.face!.updated(changed);
  }

  /** For methods that need the face: once it has drawn; `null` when the element was never on a page. */
  protected async drawn(): Promise<F | null> {
    if (!this.face && !this.isConnected) return null;
    await this.updateComplete;
    return this.face;
  }

  private async takeFace(): Promise<void> {
    this.internals.states.add('loading');
    const { face: load } = this.constructor as typeof SalesElement;
    const FaceOf = await whenLoaded(this, load);
    adoptStyles(this.renderRoot as ShadowRoot, [...FaceOf.styles]);
    this.internals.states.delete('loading');
    this.face = new (FaceOf as unknown as new (element: this, internals: ElementInternals) => F)(this, this.internals);
    if (this.isConnected) this.face.connected();
  }
}
