import { scoreAnswers, type Contribution, type Framework, type Id, type Qualification, type Score } from '@salescycle/model';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dimensionView, type DimensionHandlers } from './dimension.js';
import { answersOf, UNKNOWN, withAnswer, type Draft, type DraftAnswer, type Evidence } from './draft.js';
import { Drafts } from './drafts.js';
import type { FormView } from './view.js';

/** The answers as they are typed, lead by lead, and the part of the page in which that happens. */
export class AnswerForm {
  private readonly host: ReactiveControllerHost & HTMLElement;
  /** Called after each change of the draft by the person. */
  private readonly changed: () => void;
  private readonly drafts = new Drafts();
  private lead: Id = '';
  private base: Qualification | undefined;
  private editing: { dimension: string; before: Evidence | null } | null = null;
  private previewed: { dimension: string; level: number } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.host = host;
    this.changed = changed;
  }

  /** What the form is about from now on: a lead and its latest stored qualification. */
  about(lead: Id, base: Qualification | undefined): void {
    if (lead !== this.lead) this.editing = null;
    this.lead = lead;
    this.base = base;
  }

  get draft(): Draft {
    return this.drafts.of(this.lead, this.base);
  }

  /** Whether something in the form is stored nowhere. */
  get unsaved(): boolean {
    return this.drafts.unsaved(this.lead, this.base);
  }

  /** Whether the lead was qualified elsewhere since the typing began. */
  get overtaken(): boolean {
    return this.drafts.overtaken(this.lead, this.base);
  }

  /** The draft's score. */
  scoreOf(framework: Framework): Score {
    return scoreAnswers(framework, answersOf(framework, this.draft));
  }

  /** Replaces what is typed. */
  put(draft: Draft): void {
    this.drafts.put(this.lead, this.base, draft);
    this.host.requestUpdate();
    this.changed();
  }

  /** Shows what is stored, and forgets what was typed. */
  discard(): void {
    this.editing = null;
    this.drafts.drop(this.lead);
    this.host.requestUpdate();
  }

  /** A lead's `saved` draft is stored as `base` now. */
  settle(lead: Id, base: Qualification | undefined, saved: Draft): void {
    this.drafts.settle(lead, base, saved);
    if (lead !== this.lead) return;
    this.editing = null;
    this.base = base;
  }

  /** The stored qualification was taken back to `base`; what it said stays on screen, unsaved. */
  reopen(lead: Id, base: Qualification | undefined, draft: Draft): void {
    if (this.drafts.unsaved(lead, base)) return;
    this.drafts.drop(lead);
    this.drafts.put(lead, base, draft);
    if (lead === this.lead) this.base = base;
  }

  /** Puts the cursor on a dimension's answer. */
  jump(dimension: string): void {
    void this.focus(dimension, '.answer input:checked');
  }

  render(view: FormView): TemplateResult {
    const { contributions } = view.score;
    return html`<div class="dimensions">${repeat(contributions, ({ dimension }) => dimension.id, (contribution, index) => this.dimension(view, contribution, index))}</div>`;
  }

  private dimension(view: FormView, contribution: Contribution, index: number): TemplateResult {
    const { id } = contribution.dimension;
    const previewed = this.previewed?.dimension === id ? this.previewed.level : null;
    return dimensionView(view, { index, contribution, previewed, editing: this.editing?.dimension === id }, this.handlers(id));
  }

  private handlers(dimension: string): DimensionHandlers {
    const evidence = () => this.answer(dimension).evidence;
    const close = () => {
      this.editing = null;
      this.host.requestUpdate();
      void this.focus(dimension, '.evidence button, .add-evidence');
    };
    return {
      choose: (value) => this.set(dimension, { value }),
      preview: (level) => {
        this.previewed = level === null ? null : { dimension, level };
        this.host.requestUpdate();
      },
      edit: () => {
        this.editing = { dimension, before: evidence() };
        this.host.requestUpdate();
        void this.focus(dimension, 'textarea');
      },
      write: (change) => this.set(dimension, { evidence: { ...(evidence() ?? { text: '' }), ...change } }),
      keep: close,
      cancel: () => {
        this.set(dimension, { evidence: this.editing?.before ?? null });
        close();
      },
      remove: () => {
        this.set(dimension, { evidence: null });
        close();
      },
    };
  }

  private answer(dimension: string): DraftAnswer {
    return this.draft.answers[dimension] ?? UNKNOWN;
  }

  private set(dimension: string, change: Partial<DraftAnswer>): void {
    this.put(withAnswer(this.draft, dimension, change));
  }

  private async focus(dimension: string, selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.shadowRoot!.querySelector<HTMLElement>(`[data-dimension="${CSS.escape(dimension)}"] :is(${selector})`)?.focus();
  }
}
