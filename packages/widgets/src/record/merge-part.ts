import type { Store, Target } from '@salescycle/store';
import { html, nothing } from 'lit';
import { RecordOpenEvent } from '../shared/events.js';
import type { Language } from '../shared/language.js';
import { LatePart } from '../shared/late-part.js';
import type { RecordSource } from '../shared/record-source.js';
import { whenIdle } from '../shared/when-idle.js';
import { mergeIcon } from './merge/merge-icon.js';
import type * as mergeModule from './merge/merge-screen.js';
import type { Merge, MergeHost } from './merge/merge.js';
import { strings } from './merge/merge.strings.js';
import type { SalesRecord } from './record.js';
import type { RecordView } from './view.js';

/** What merging needs of the face. */
interface Parts extends Pick<MergeHost, 'edits' | 'language' | 'focus'> {
  element: SalesRecord;
  /** Takes the merge of the record shown back; `null` where nothing may be changed. */
  takeBack(): (() => void) | null;
}

/** Duplicates of the record shown, and merging it: fetched when the page is idle, or somebody asks. */
export class MergePart {
  private readonly parts: Parts;
  private readonly host: MergeHost;
  private readonly part: LatePart<typeof mergeModule>;
  private merge: Merge | null = null;
  private about: { store: Store; target: Target } | null = null;
  private isWanted = false;

  constructor(parts: Parts) {
    const { element } = parts;
    this.parts = parts;
    this.host = { ...parts, changed: () => element.requestUpdate(), goTo: (target) => goTo(element, target) };
    this.part = new LatePart(element, () => import('./merge/merge-screen.js'));
  }

  /** Follows a record of a store; of none where nothing is to be merged. */
  show(store: Store | null, target: Target | null): void {
    if (this.about?.store === store && this.about?.target.type === target?.type && this.about?.target.id === target?.id) return;
    this.merge?.end();
    this.merge = null;
    this.isWanted = false;
    this.about = store && target ? { store, target } : null;
    if (this.about) whenIdle(() => void this.take());
  }

  /** Whether merging stands in the record's place. */
  get isOpen(): boolean {
    return this.isWanted || (this.merge?.isOpen ?? false);
  }

  /** The button that begins to merge; nothing where that is not possible. */
  button(language: Language, source: RecordSource | null): unknown {
    if (!this.about || !source) return nothing;
    const label = strings[language].mergeWith;
    return html`<button class="button plain icon-only merge-with" type="button" aria-label=${label} title=${label} @click=${() => void this.open(source)}>${mergeIcon()}</button>`;
  }

  /** The line about a likely duplicate. */
  line(view: RecordView): unknown {
    const { merge, part: { here } } = this;
    return merge && here ? here.alikeLine(merge, view) : nothing;
  }

  /** Merging, in the record's place. */
  view(view: RecordView): unknown {
    const { merge, part: { here } } = this;
    return merge?.isOpen && here ? here.mergeView(merge, view) : html`<div class="notice">${this.part.placeholder(view.language, view.t.loading)}</div>`;
  }

  /** What is left of a record that was merged into another one. */
  gone(view: RecordView): unknown {
    const { here, isMissing } = this.part;
    if (here) return here.goneView(view, { goTo: this.host.goTo, takeBack: this.parts.takeBack() });
    if (!isMissing) void this.part.fetch();
    return html`<div class="notice">${this.part.placeholder(view.language, view.t.loading)}</div>`;
  }

  private async open(source: RecordSource): Promise<void> {
    this.isWanted = true;
    this.host.changed();
    await this.take();
    this.isWanted &&= this.merge === null;
    this.merge?.open(source);
  }

  private async take(): Promise<void> {
    const about = this.about, here = await this.part.fetch();
    if (!here || !about || this.about !== about) return;
    this.merge ??= new here.Merge(about.store, about.target, this.host);
    this.host.changed();
  }
}

/** Shows another record, unless the page does that itself, or keeps the records. */
function goTo(element: SalesRecord, { type, id }: Target): void {
  const isLeftToUs = element.dispatchEvent(new RecordOpenEvent({ type, id, origin: 'user' }));
  if (isLeftToUs && element.record === undefined) Object.assign(element, { type, recordId: id });
}
