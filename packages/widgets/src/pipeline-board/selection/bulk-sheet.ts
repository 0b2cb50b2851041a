import type { AnyRecord, Criterion, Id, Missing } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { columnName, say } from '../context.js';
import { anchor } from '../forms/anchor.js';
import type { FormContext } from '../forms/form-context.js';
import { fieldAt, Form, inputsOf, type NewAccount } from '../forms/form.js';
import { fieldView } from '../forms/form-view.js';
import { strings } from './bulk.strings.js';
import type { Given, Plan, Planned } from './plan.js';

/** What the sheet asks: which deals need what on the way. */
export interface BulkQuestion {
  plan: Plan;
  near: Element | null;
  currency: string;
  newId(): Id;
}

/** What the person said: what was given for each deal, or that only those that pass are to go. */
export type BulkAnswer = 'ready' | { given: ReadonlyMap<Id, Given>; newAccount?: NewAccount };

interface Open extends BulkQuestion {
  /** Asked once for all; and one form a deal, while they are asked one by one. */
  shared: Form;
  own: ReadonlyMap<Id, Form>;
  isEach: boolean;
  /** Criteria that hold: by id, or by deal and id while they are asked one by one. */
  checks: Set<string>;
  override: boolean;
  resolve(answer: BulkAnswer | null): void;
}

/** How many deals may be asked about one by one, and how many are named in a list. */
const FEW = 40;
const LISTED = 100;

/** The one sheet for several deals at a gate: which pass as they are, which need what, and the fields for all at once or one by one. */
export class BulkSheet implements ReactiveController {
  private readonly board: BoardHost;
  private open: Open | null = null;

  constructor(board: BoardHost) {
    this.board = board;
    board.element.addController(this);
  }

  /** Asks; `null` when the person would rather leave them all where they are. */
  ask(question: BulkQuestion): Promise<BulkAnswer | null> {
    const { feed: { source }, element } = this.board;
    if (!source || !element.isConnected) return Promise.resolve(null);
    const form = (scope: string) => new Form({ source, currency: question.currency, changed: () => element.requestUpdate(), scope });
    const shared = form('all-');
    const own = new Map(question.plan.asking.slice(0, FEW).map(({ deal }, i) => [deal.id, form(`${i}-`)]));
    for (const path of pathsOf(question.plan.asking)) {
      const { ref } = fieldAt(path);
      if (ref && ref !== 'user' && ref !== 'lossReason') for (const each of [shared, ...own.values()]) void each.offer(ref as AnyRecord['type']);
    }
    return new Promise((resolve) => {
      this.open = { ...question, shared, own, isEach: false, checks: new Set(), override: false, resolve };
      element.requestUpdate();
    });
  }

  hostUpdated(): void {
    const dialog = this.dialog;
    // It has grown below the window's end.
    if (dialog?.open && dialog.getBoundingClientRect().bottom > innerHeight) anchor(dialog, this.open!.near);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    anchor(dialog, this.open!.near);
    (dialog.querySelector<HTMLElement>('.input, input') ?? dialog.querySelector<HTMLElement>('.primary'))?.focus();
  }

  hostDisconnected(): void {
    this.finish(null);
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    const t = strings[context.language], { plan } = open;
    const count = (planned: readonly Planned[]) => context.format.count(planned.length);
    const all = [...plan.ready, ...plan.asking, ...plan.stuck];
    const ready = plan.ready.length ? html`<button class="button ${plan.asking.length ? '' : 'primary'}" type="button" @click=${() => this.finish('ready')}>${t.moveReady(count(plan.ready))}</button>` : nothing;
    return html`<dialog class="sheet bulk" part="sheet" aria-labelledby="bulk-title" @close=${() => this.finish(null)} @pointerdown=${this.pressedBeside}>
      <form @submit=${(event: SubmitEvent) => this.submit(event, context)} novalidate>
        <h3 class="strong row" id="bulk-title">${stageGlyph(plan.to, context.pipeline)}<span>${t.moveTitle(count(all), columnName(context, plan.to))}</span></h3>
        <div class="lists">
          ${plan.ready.length ? html`<p class="row small met">${icon('check', 's')}<span>${t.ready(count(plan.ready))}</span></p>` : nothing}
          ${this.list(context, plan.asking, t.asking(count(plan.asking)), 'needs')}
          ${this.list(context, plan.stuck, t.stuck(count(plan.stuck)), 'warn-text')}
          ${plan.there.length ? html`<p class="row small muted">${icon('info', 's')}<span>${t.there(count(plan.there))}</span></p>` : nothing}
        </div>
        ${plan.asking.length ? this.questions(context, open) : nothing}
        <div class="acts"><button class="button plain" type="button" @click=${() => this.finish(null)}>${t.stay}</button>${ready}
          ${plan.asking.length ? html`<button class="button primary">${t.moveAll(context.format.count(plan.ready.length + plan.asking.length))}</button>` : nothing}</div>
      </form>
    </dialog>`;
  }

  private questions(context: FormContext, open: Open): TemplateResult {
    const t = strings[context.language], { plan: { asking }, isEach, shared } = open;
    const choice = (each: boolean, name: string) => html`<button type="button" aria-pressed=${isEach === each} @click=${() => this.turn(each)}>${name}</button>`;
    const reason = asking.find(({ refusal }) => reasonOf(refusal!.missing));
    const mayOverride = asking.some(({ refusal }) => refusal!.mayOverride);
    return html`
      ${asking.length > 1 && asking.length <= FEW ? html`<div class="segmented how" role="group" aria-label=${t.how}>${choice(false, t.once)}${choice(true, t.each)}</div>` : nothing}
      ${isEach ? asking.map((planned) => this.one(context, open, planned)) : this.once(context, open)}
      ${open.shared.problems.has('checks') ? html`<p class="problem small" role="alert">${t.tickAll}</p>` : nothing}
      ${mayOverride ? html`<label class="check"><input type="checkbox" .checked=${open.override} @change=${(event: Event) => this.setOverride((event.target as HTMLInputElement).checked)}><span>${t.overrideTitle}</span></label>` : nothing}
      ${reason || open.override ? html`${reasonText(context, asking)}${fieldView(context, shared, 'reason', { label: t.reason })}` : nothing}`;
  }

  /** Each question once, with how many deals it is about. */
  private once(context: FormContext, { plan: { asking }, shared }: Open): TemplateResult {
    const t = strings[context.language];
    const some = (label: string, of: number) => (asking.length > 1 ? t.forSome(label, context.format.count(of)) : label);
    return html`${pathsOf(asking).map((path) => fieldView(context, shared, path, { label: some(say(context, fieldAt(path).label), asking.filter((each) => pathsOf([each]).includes(path)).length) }))}
      ${criteriaOf(asking).map((criterion) => this.criterion(context, criterion, criterion.id, asking.filter(({ refusal }) => refusal!.missing.some((item) => item.kind === 'criterion' && item.id === criterion.id)).length))}`;
  }

  private one(context: FormContext, { own }: Open, planned: Planned): TemplateResult {
    const form = own.get(planned.deal.id)!;
    return html`<fieldset class="deal"><legend class="small strong cut" dir="auto">${planned.name}</legend>
      ${pathsOf([planned]).map((path) => fieldView(context, form, path))}
      ${criteriaOf([planned]).map((criterion) => this.criterion(context, criterion, `${planned.deal.id} ${criterion.id}`, 1))}</fieldset>`;
  }

  private criterion(context: FormContext, { text, manual }: Asked, key: string, of: number): TemplateResult {
    const t = strings[context.language], count = context.format.count(of), words = say(context, text);
    if (!manual) return html`<p class="row small warn-text">${icon('alert', 's')}<span>${t.notTrueYet(words, count)}</span></p>`;
    return html`<label class="check"><input type="checkbox" .checked=${this.open!.checks.has(key)} @change=${(event: Event) => this.tick(key, (event.target as HTMLInputElement).checked)}>
      <span>${of > 1 ? t.forSome(words, count) : words}</span></label>`;
  }

  /** Which deals, and what of each is missing. */
  private list(context: FormContext, planned: readonly Planned[], title: string, look: string): unknown {
    if (!planned.length) return nothing;
    return html`<details class="small ${look}" @toggle=${() => this.board.element.requestUpdate()}><summary>${icon('alert', 's')}<span>${title}</span></summary><ul>
      ${planned.slice(0, LISTED).map(({ name, refusal }) => html`<li><span class="strong" dir="auto">${name}</span><span class="muted">${whatOf(context, refusal!.missing) || say(context, refusal!.message)}</span></li>`)}
      ${planned.length > LISTED ? html`<li class="muted">${strings[context.language].and(context.format.count(planned.length - LISTED))}</li>` : nothing}</ul></details>`;
  }

  private submit(event: SubmitEvent, { t }: FormContext): void {
    event.preventDefault();
    const open = this.open!, { plan: { asking }, shared, own, isEach, checks, override } = open;
    const needsReason = override || asking.some(({ refusal }) => reasonOf(refusal!.missing));
    const common = shared.read([...(isEach ? [] : pathsOf(asking)), ...(needsReason ? ['reason'] : [])], { t, newId: open.newId });
    const single = isEach ? asking.map((planned) => own.get(planned.deal.id)!.read(pathsOf([planned]), { t, newId: open.newId, before: planned.deal })) : [];
    const holds = (id: Id, criterion: Asked) => checks.has(isEach ? `${id} ${criterion.id}` : criterion.id);
    const isUnticked = !override && asking.some((planned) => criteriaOf([planned]).some((criterion) => criterion.manual && !holds(planned.deal.id, criterion)));
    if (isUnticked) shared.problems.set('checks', t.problemRequired);
    if (!common || single.includes(null) || isUnticked) return this.pointAtProblem();
    const given = new Map(asking.map((planned, i): [Id, Given] => {
      const { deal, refusal } = planned;
      const { reason, ...fields } = { ...common.fields, ...single[i]?.fields };
      const asked = new Set(pathsOf([planned]).map((path) => path.split('.')[0]!));
      const ticked = criteriaOf([planned]).filter((criterion) => criterion.manual && holds(deal.id, criterion)).map(({ id }) => id);
      return [deal.id, {
        fields: {
          ...Object.fromEntries(Object.entries(fields).filter(([name]) => asked.has(name))),
          ...(ticked.length && { checks: [...(deal.checks ?? []), ...ticked] }),
        },
        ...(typeof reason === 'string' && (override || reasonOf(refusal!.missing)) && { reason }),
        ...(override && refusal!.mayOverride && { override }),
      }];
    }));
    const newAccount = common.newAccount ?? single.find((result) => result?.newAccount)?.newAccount;
    this.finish({ given, ...(newAccount && { newAccount }) });
  }

  private pointAtProblem(): void {
    const { element } = this.board;
    element.requestUpdate();
    void element.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>("[aria-invalid='true'], input[type='checkbox']:not(:checked)")?.focus());
  }

  private turn(isEach: boolean): void {
    this.open!.isEach = isEach;
    this.board.element.requestUpdate();
  }

  private setOverride(override: boolean): void {
    this.open!.override = override;
    this.board.element.requestUpdate();
  }

  private tick(key: string, on: boolean): void {
    const { checks, shared } = this.open!;
    if (on) checks.add(key);
    else checks.delete(key);
    if (shared.problems.delete('checks')) this.board.element.requestUpdate();
  }

  private readonly pressedBeside = (event: Event): void => {
    if (event.target === event.currentTarget) this.finish(null);
  };

  private finish(answer: BulkAnswer | null): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    this.dialog?.close();
    this.board.element.requestUpdate();
    open.resolve(answer);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.board.element.renderRoot.querySelector<HTMLDialogElement>('dialog.bulk');
  }
}

type Asked = Extract<Missing, { kind: 'criterion' }> & Pick<Criterion, 'id'>;

/** The inputs that these deals need, each once. */
function pathsOf(asking: readonly Planned[]): string[] {
  return [...new Set(asking.flatMap(({ refusal }) => refusal!.missing.flatMap((item) => (item.kind === 'field' ? inputsOf(item.field) : []))))];
}

function criteriaOf(asking: readonly Planned[]): Asked[] {
  const all = asking.flatMap(({ refusal }) => refusal!.missing.filter((item) => item.kind === 'criterion'));
  return [...new Map(all.map((item) => [item.id, item])).values()];
}

function reasonOf(missing: readonly Missing[]): Extract<Missing, { kind: 'reason' }> | undefined {
  return missing.find((item) => item.kind === 'reason');
}

/** What a reason has to account for. */
function reasonText(context: FormContext, asking: readonly Planned[]): unknown {
  const { t } = context;
  const texts = asking.map(({ refusal }) => reasonOf(refusal!.missing)).map((item) => (item?.text ? say(context, item.text) : item && (item.why === 'wip' ? t.whyWip : t.whyRegress)));
  return [...new Set(texts.filter(Boolean))].map((text) => html`<p class="small muted">${text}</p>`);
}

function whatOf(context: FormContext, missing: readonly Missing[]): string {
  const words = missing.map((item) => {
    if (item.kind === 'field') return say(context, fieldAt(item.field).label);
    if (item.kind === 'criterion') return say(context, item.text);
    return strings[context.language].reason;
  });
  return context.format.list([...new Set(words)]);
}
