import type { Id, Missing, Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { say } from '../context.js';
import { Conditions } from '../forms/conditions.js';
import type { FormContext } from '../forms/form-context.js';
import { fieldAt, Form, type NewAccount } from '../forms/form.js';
import { fieldView } from '../forms/form-view.js';
import { criteriaOf, pathsOf, reasonOf, type MissingCriterion } from '../forms/missing.js';
import { Sheet } from '../forms/sheet.js';
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
  /** By the id of a condition, or by deal and id while they are asked one by one. */
  conditions: Conditions;
}

/** How many deals may be asked about one by one, and how many are named in a list. */
const FEW = 40;
const LISTED = 100;

/** The one sheet for several deals at a gate: which pass as they are, which need what, and the fields for all at once or one by one. */
export class BulkSheet extends Sheet<Open, BulkAnswer> {
  constructor(board: BoardHost) {
    super(board, 'bulk', '.primary');
  }

  /** Asks; `null` when the person would rather leave them all where they are. */
  ask(question: BulkQuestion): Promise<BulkAnswer | null> {
    const { plan: { asking }, currency } = question;
    return this.openWith((source) => {
      const form = (scope: string) => new Form({ source, own: this.board.context!.own, currency, changed: this.redraw, scope });
      const shared = form('all-'), own = new Map(asking.slice(0, FEW).map(({ deal }, i) => [deal.id, form(`${i}-`)]));
      for (const each of [shared, ...own.values()]) each.offerAt(pathsOf(missingIn(asking)));
      return { ...question, shared, own, isEach: false, conditions: new Conditions(shared, this.redraw) };
    });
  }

  view(context: FormContext): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    const t = strings[context.language], { plan: { to, name, ready, asking, stuck, there } } = open;
    const count = (...planned: (readonly Planned[])[]) => context.format.count(planned.flat().length);
    return this.form(html`<h3 class="strong row" id="bulk-title">${to ? stageGlyph(to, context.pipeline) : nothing}<span>${t.moveTitle(count(ready, asking, stuck), name)}</span></h3>
        <div class="lists">
          ${ready.length ? html`<p class="row small met">${icon('check', 's')}<span>${t.ready(count(ready))}</span></p>` : nothing}
          ${this.list(context, asking, t.asking(count(asking)), 'needs')}
          ${this.list(context, stuck, t.stuck(count(stuck)), 'warn-text')}
          ${there.length ? html`<p class="row small muted">${icon('info', 's')}<span>${t.there(count(there))}</span></p>` : nothing}
        </div>
        ${asking.length ? this.questions(context, open) : nothing}
        <div class="acts">${this.stay(t.stay)}
          ${ready.length ? html`<button class="button ${asking.length ? '' : 'primary'}" type="button" @click=${() => this.finish('ready')}>${t.moveReady(count(ready))}</button>` : nothing}
          ${asking.length ? html`<button class="button primary">${t.moveAll(count(ready, asking))}</button>` : nothing}</div>`,
    () => this.submit(context));
  }

  private questions(context: FormContext, open: Open): TemplateResult {
    const t = strings[context.language], { plan: { asking }, isEach, conditions } = open;
    const choice = (each: boolean, name: string) => html`<button type="button" aria-pressed=${isEach === each} @click=${() => this.turn(each)}>${name}</button>`;
    return html`
      ${asking.length > 1 && asking.length <= FEW ? html`<div class="segmented how" role="group" aria-label=${t.how}>${choice(false, t.once)}${choice(true, t.each)}</div>` : nothing}
      ${isEach ? asking.map((planned) => this.one(context, open, planned)) : this.once(context, open)}
      ${conditions.rest(context, {
        missing: missingIn(asking), mayOverride: asking.some(({ refusal }) => refusal!.mayOverride), override: t.overrideTitle, reason: t.reason, account: reasonText(context, asking),
      })}`;
  }

  /** Each question once, with how many deals it is about. */
  private once(context: FormContext, { plan: { asking }, shared, conditions }: Open): TemplateResult {
    const t = strings[context.language], all = missingIn(asking);
    const countOf = (isIt: (missing: readonly Missing[]) => boolean) => asking.filter(({ refusal }) => isIt(refusal!.missing)).length;
    const some = (label: string, of: number) => (asking.length > 1 ? t.forSome(label, context.format.count(of)) : label);
    return html`${pathsOf(all).map((path) => fieldView(context, shared, path, { label: some(say(context, fieldAt(path, context.own).label), countOf((missing) => pathsOf(missing).includes(path))) }))}
      ${criteriaOf(all).map((criterion) => this.criterion(context, conditions, criterion, criterion.id, countOf((missing) => criteriaOf(missing).some(({ id }) => id === criterion.id))))}`;
  }

  private one(context: FormContext, { own, conditions }: Open, { deal, name, refusal }: Planned): TemplateResult {
    const form = own.get(deal.id)!, { missing } = refusal!;
    return html`<fieldset class="deal"><legend class="small strong cut" dir="auto">${name}</legend>
      ${pathsOf(missing).map((path) => fieldView(context, form, path))}
      ${criteriaOf(missing).map((criterion) => this.criterion(context, conditions, criterion, keyOf(deal.id, criterion), 1))}</fieldset>`;
  }

  private criterion(context: FormContext, conditions: Conditions, criterion: MissingCriterion, key: string, of: number): TemplateResult {
    const t = strings[context.language], count = context.format.count(of), words = say(context, criterion.text);
    return conditions.one(context, criterion, key, { tick: of > 1 ? t.forSome(words, count) : words, notTrue: t.notTrueYet(words, count) });
  }

  /** Which deals, and what of each is missing. */
  private list(context: FormContext, planned: readonly Planned[], title: string, look: string): unknown {
    if (!planned.length) return nothing;
    return html`<details class="small ${look}" @toggle=${this.redraw}><summary>${icon('alert', 's')}<span>${title}</span></summary><ul>
      ${planned.slice(0, LISTED).map(({ name, refusal }) => html`<li><span class="strong" dir="auto">${name}</span><span class="muted">${whatOf(context, refusal!.missing) || say(context, refusal!.message)}</span></li>`)}
      ${planned.length > LISTED ? html`<li class="muted">${strings[context.language].and(context.format.count(planned.length - LISTED))}</li>` : nothing}</ul></details>`;
  }

  private submit({ language, t }: FormContext): void {
    const open = this.open!, { plan: { asking }, shared, own, isEach, conditions, newId } = open, all = missingIn(asking);
    const common = shared.read([...(isEach ? [] : pathsOf(all)), ...(conditions.needsReason(all) ? ['reason'] : [])], { t, newId });
    const single = isEach ? asking.map(({ deal, refusal }) => own.get(deal.id)!.read(pathsOf(refusal!.missing), { t, newId, before: deal })) : [];
    const key = (id: Id, criterion: MissingCriterion) => (isEach ? keyOf(id, criterion) : criterion.id);
    const ticksOf = ({ deal, refusal }: Planned) => criteriaOf(refusal!.missing).filter(({ manual }) => manual).map((criterion) => ({ id: criterion.id, key: key(deal.id, criterion) }));
    const holds = conditions.holds(asking.flatMap((planned) => ticksOf(planned).map((each) => each.key)), strings[language].tickAll);
    if (!common || single.includes(null) || !holds) return void this.pointAtProblem();
    const given = new Map(asking.map((planned, i): [Id, Given] => {
      const { deal, refusal } = planned, { missing, mayOverride } = refusal!;
      const { reason, ...fields } = { ...common.fields, ...single[i]?.fields };
      const ticked = ticksOf(planned).filter((each) => conditions.ticked.has(each.key)).map(({ id }) => id);
      return [deal.id, {
        fields: {
          ...askedOf(deal, pathsOf(missing), fields),
          ...(ticked.length && { checks: [...(deal.checks ?? []), ...ticked] }),
        },
        ...(typeof reason === 'string' && (conditions.isOverride || reasonOf(missing)) && { reason }),
        ...(conditions.isOverride && mayOverride && { override: true as const }),
      }];
    }));
    const newAccount = common.newAccount ?? single.find((result) => result?.newAccount)?.newAccount;
    this.finish({ given, ...(newAccount && { newAccount }) });
  }

  private turn(isEach: boolean): void {
    this.open!.isEach = isEach;
    this.redraw();
  }
}

function missingIn(asking: readonly Planned[]): Missing[] {
  return asking.flatMap(({ refusal }) => refusal!.missing);
}

/** Of what was given for all, what this deal is asked for; its other own fields stay as they are. */
function askedOf(deal: Opportunity, paths: readonly string[], fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const asked = new Set(paths.map((path) => path.split('.')[0]!));
  const given = Object.fromEntries(Object.entries(fields).filter(([name]) => asked.has(name)));
  if (!asked.has('custom')) return given;
  const own = Object.entries(given.custom as object).filter(([name]) => paths.includes(`custom.${name}`));
  return { ...given, custom: { ...(deal.custom as object | undefined), ...Object.fromEntries(own) } };
}

function keyOf(id: Id, criterion: MissingCriterion): string {
  return `${id} ${criterion.id}`;
}

/** What a reason has to account for. */
function reasonText(context: FormContext, asking: readonly Planned[]): unknown {
  const { t } = context;
  const texts = asking.map(({ refusal }) => reasonOf(refusal!.missing)).map((item) => (item?.text ? say(context, item.text) : item && (item.why === 'wip' ? t.whyWip : t.whyRegress)));
  return [...new Set(texts.filter(Boolean))].map((text) => html`<p class="small muted">${text}</p>`);
}

function whatOf(context: FormContext, missing: readonly Missing[]): string {
  const words = missing.map((item) => {
    if (item.kind === 'field') return say(context, fieldAt(item.field, context.own).label);
    if (item.kind === 'criterion') return say(context, item.text);
    return strings[context.language].reason;
  });
  return context.format.list([...new Set(words)]);
}
