import type { Store } from '@salescycle/store';
import { applyDensity, keepInAddress } from './appearance.js';
import { defaultOf, ON, type Control } from './control.js';
import { element } from './dom.js';
import { snippetOf } from './snippet.js';
import { sampleStore, WORKSPACE } from './workspace.js';

/** How a host feeds the element itself, instead of naming a workspace. */
export interface Controlled<E extends HTMLElement> {
  /** Sets the element's records from what the store holds now. */
  feed(target: E, store: Store): Promise<void> | void;
  /** The same in a host's words, line by line, where `el` is the element. */
  code: readonly string[];
}

/** What a page shows: an element, and what it starts with. */
export interface SubjectOptions<E extends HTMLElement> {
  tag: string;
  /** Attributes besides the workspace. */
  attributes?: Readonly<Record<string, string>>;
  controls: readonly Control[];
  controlled?: Controlled<E>;
}

/** The element a page is about: its attributes, how it is fed, and the HTML that makes it. The address remembers what was chosen. */
export class Subject<E extends HTMLElement> {
  readonly frame = element('div', { class: 'frame' });
  readonly snippet = snippetOf();
  private readonly options: SubjectOptions<E>;
  private readonly values: Map<string, string>;
  private target: E | null = null;
  private isControlled: boolean;

  constructor(options: SubjectOptions<E>) {
    const query = new URLSearchParams(location.search);
    this.options = options;
    this.values = new Map(Object.entries(options.attributes ?? {}));
    this.isControlled = options.controlled !== undefined && query.get('data') === 'controlled';
    for (const control of options.controls) {
      const asked = query.get(control.attribute);
      if (asked !== null) this.values.set(control.attribute, asked === defaultOf(control) ? '' : asked);
    }
  }

  get mode(): 'controlled' | 'connected' {
    return this.isControlled ? 'controlled' : 'connected';
  }

  /** The attribute's value, `''` for the default. */
  value(attribute: string): string {
    return this.values.get(attribute) ?? '';
  }

  /** Sets an attribute; `''` takes it away. */
  set(control: Control, value: string): void {
    const { attribute } = control, start = this.options.attributes?.[attribute] ?? '';
    keepInAddress(attribute, value === start ? null : value || defaultOf(control));
    this.values.set(attribute, value);
    if (value) this.target?.setAttribute(attribute, value === ON ? '' : value);
    else this.target?.removeAttribute(attribute);
    this.describe();
  }

  /** Makes the element anew, over the workspace or fed by the page. */
  place(isControlled = this.isControlled): void {
    this.isControlled = isControlled;
    keepInAddress('data', isControlled ? 'controlled' : null);
    this.target = document.createElement(this.options.tag) as E;
    this.target.dataset.widget = '';
    for (const [name, value] of this.attributes()) this.target.setAttribute(name, value === ON ? '' : value);
    this.frame.replaceChildren(this.target);
    applyDensity(this.frame);
    this.describe();
    void this.feed();
  }

  /** Gives the element the store's records once more, where the page feeds it. */
  async feed(): Promise<void> {
    const { target } = this;
    if (this.isControlled && target) await this.options.controlled!.feed(target, await sampleStore());
  }

  /** Writes the HTML that makes the element as it is now. */
  describe(): void {
    const density = document.documentElement.dataset.density!;
    const attributes = [...this.attributes(), ...(density === 'regular' ? [] : [['density', density] as const])];
    this.snippet.show(this.options.tag, attributes, this.isControlled ? this.options.controlled!.code : []);
  }

  private attributes(): (readonly [string, string])[] {
    return [...(this.isControlled ? [] : [['workspace', WORKSPACE] as const]), ...[...this.values].filter(([, value]) => value)];
  }
}
