import { editRecord, isMet, may, type Criterion, type Opportunity, type Stage } from '@salescycle/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { RecordEditEvent } from '../../shared/events.js';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { columnName, say, type BoardContext } from '../context.js';
import { anchor } from '../forms/anchor.js';
import { fieldAt } from '../forms/form.js';
import type { Changes } from '../moving/changes.js';
import { strings } from './playbook.strings.js';

export { playbookStyles as styles } from './playbook.styles.js';

interface Open {
  stage: Stage;
  near: HTMLElement | null;
  deal: Opportunity | undefined;
  life: AbortController;
  /** What has just been ticked. */
  said: string;
}

/** A stage's playbook: what it is for, what has to be true before a deal moves on, and how to get there. Of a deal, the conditions can be ticked. */
export class Playbook implements ReactiveController {
  private readonly board: BoardHost;
  private readonly changes: Changes;
  private open: Open | null = null;

  constructor(board: BoardHost, changes: Changes) {
    this.board = board;
    this.changes = changes;
    board.element.addController(this);
  }

  /** Opens it; with a deal it follows what becomes of that deal. */
  show(stage: Stage, near: HTMLElement | null, deal?: Opportunity): void {
    const { element, feed: { source } } = this.board;
    if (!source || !element.isConnected) return;
    const open: Open = { stage, near, deal, life: new AbortController(), said: '' };
    this.open = open;
    element.requestUpdate();
    if (!deal) return;
    source.watch({ kind: 'record', type: 'opportunity', id: deal.id }, (now) => {
      if (now) open.deal = now;
      element.requestUpdate();
    }, open.life);
  }

  hostUpdated(): void {
    const dialog = this.dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    anchor(dialog, this.open!.near);
    (dialog.querySelector<HTMLElement>('input:not(:disabled)') ?? dialog.querySelector<HTMLElement>('.shut'))?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    const t = strings[context.language], { stage, deal, said } = open;
    const sections = [this.criteria(context, open), entering(context, stage), guidance(context, stage), limits(context, stage)].filter((each) => each !== nothing);
    return html`<dialog class="sheet playbook" part="sheet" aria-labelledby="playbook-title" @close=${this.close} @pointerdown=${this.pressedBeside}>
      <div class="row"><h3 class="strong row grow" id="playbook-title">${stageGlyph(stage, context.pipeline)}<span>${columnName(context, stage)}</span></h3>
        <button class="button plain icon-only shut" type="button" aria-label=${t.close} @click=${this.close}>${icon('close')}</button></div>
      ${deal ? html`<p class="small muted cut"><bdi>${t.of(deal.name)}</bdi></p>` : nothing}
      ${stage.goal ? html`<p class="goal">${say(context, stage.goal)}</p>` : nothing}
      ${sections.length || stage.goal ? sections : html`<p class="muted">${t.nothing}</p>`}
      <p class="visually-hidden" role="status">${said}</p>
    </dialog>`;
  }

  private criteria(context: BoardContext, { stage, deal }: Open): TemplateResult | typeof nothing {
    const { exitCriteria = [] } = stage;
    if (!exitCriteria.length) return nothing;
    const t = strings[context.language];
    return section('leave', t.leave, html`<ul class="list">${exitCriteria.map((criterion) => html`<li>${deal ? this.ofDeal(context, criterion, deal) : html`<span class="check">${icon('check', 's')}<span>${say(context, criterion.text)} ${level(context, criterion)}</span></span>`}</li>`)}</ul>`);
  }

  /** A condition that people tick, or one that is true or not by what the deal says. */
  private ofDeal(context: BoardContext, criterion: Criterion, deal: Opportunity): TemplateResult {
    const t = strings[context.language], met = isMet(criterion, deal), words = html`<span>${say(context, criterion.text)} ${level(context, criterion)}</span>`;
    if (criterion.when !== undefined && !criterion.manual) {
      return html`<span class="check ${met ? 'met' : 'unmet'}">${icon(met ? 'check' : 'alert', 's')}<span class="visually-hidden">${met ? t.isMet : t.notMet}: </span>${words}<span class="muted small">${t.auto}</span></span>`;
    }
    const isFixed = context.readonly || !may(context.rights, 'edit');
    return html`<label class="check"><input type="checkbox" .checked=${met} ?disabled=${isFixed} @change=${(event: Event) => void this.tick(context, criterion, event.target as HTMLInputElement)}>${words}</label>`;
  }

  /** An operation of its own: it is in the log, and undo takes it back. */
  private async tick(context: BoardContext, { id, text }: Criterion, box: HTMLInputElement): Promise<void> {
    const open = this.open!, deal = open.deal!, t = strings[context.language], isOn = box.checked;
    const checks = isOn ? [...(deal.checks ?? []), id] : (deal.checks ?? []).filter((each) => each !== id);
    const result = await this.changes.make({
      command: editRecord, ids: [deal.id], deal, name: deal.name, from: null, to: null, origin: 'user', near: () => null,
      input: () => ({ type: 'opportunity' as const, id: deal.id, fields: { checks } }),
      event: (_, inverse) => new RecordEditEvent({ command: editRecord.name, ids: [deal.id], fields: { checks }, ...(inverse && { inverse: { ...inverse } }), origin: 'user' }),
    });
    if ('done' in result) open.said = (isOn ? t.ticked : t.unticked)(say(context, text));
    else {
      box.checked = !isOn;
      open.said = 'kept' in result ? '' : 'veto' in result ? t.vetoed : this.changes.problem(result, '', '');
      if ('error' in result) this.board.complain(result.error);
    }
    this.board.element.requestUpdate();
  }

  private readonly pressedBeside = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  private readonly close = (): void => {
    const { open } = this;
    if (!open) return;
    this.open = null;
    open.life.abort();
    this.dialog?.close();
    this.board.element.requestUpdate();
    open.near?.focus();
  };

  private get dialog(): HTMLDialogElement | null {
    return this.board.element.renderRoot.querySelector<HTMLDialogElement>('dialog.playbook');
  }
}

function section(name: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section aria-labelledby=${`playbook-${name}`}><h4 class="small strong" id=${`playbook-${name}`}>${title}</h4>${content}</section>`;
}

function level(context: BoardContext, { blocking, reason }: Criterion): TemplateResult {
  const t = strings[context.language];
  return html`<span class="tag ${blocking ? 'warning' : ''}">${blocking ? t.blocks : reason ? t.reason : t.helps}</span>`;
}

function entering(context: BoardContext, { requiredFields = [] }: Stage): TemplateResult | typeof nothing {
  if (!requiredFields.length) return nothing;
  return section('enter', strings[context.language].enter, html`<p>${context.format.list(requiredFields.map((path) => say(context, fieldAt(path).label)))}</p>`);
}

function guidance(context: BoardContext, { guidance: lines = [] }: Stage): TemplateResult | typeof nothing {
  if (!lines.length) return nothing;
  return section('guidance', strings[context.language].guidance, html`<ul class="list dots">${lines.map(({ text, url }) => html`<li>${url !== undefined && /^https?:\/\//i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${say(context, text)}</a>` : say(context, text)}</li>`)}</ul>`);
}

function limits(context: BoardContext, { rottenDays, wipLimit, probability, type }: Stage): TemplateResult | typeof nothing {
  if (type !== 'open') return nothing;
  const t = strings[context.language], { format } = context;
  return section('limits', t.limits, html`<ul class="list dots muted">
    <li>${t.probability(format.percent(probability / 100))}</li>
    ${rottenDays === undefined ? nothing : html`<li>${t.idle(format.days(rottenDays))}</li>`}
    ${wipLimit === undefined ? nothing : html`<li>${t.limit(format.count(wipLimit))}</li>`}</ul>`);
}
