import { editRecord, fieldsToEnter, isMet, isTicked, may, type Criterion, type Opportunity, type Stage } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { RecordEditEvent } from '../../shared/events.js';
import { icon } from '../../shared/icons.js';
import { stageGlyph } from '../../shared/stage-glyph.js';
import type { BoardHost } from '../board-host.js';
import { columnName, say, type BoardContext } from '../context.js';
import { fieldAt } from '../forms/form.js';
import { Sheet } from '../forms/sheet.js';
import type { Changes } from '../moving/changes.js';
import { strings } from './playbook.strings.js';

export { playbookStyles as styles } from './playbook.styles.js';

interface Open {
  stage: Stage;
  near: HTMLElement | null;
  deal: Opportunity | undefined;
  /** What has just been ticked. */
  said: string;
}

/** A stage's playbook: what it is for, what has to be true before a deal moves on, and how to get there. Of a deal, the conditions can be ticked. */
export class Playbook extends Sheet<Open, never> {
  private readonly changes: Changes;

  constructor(board: BoardHost, changes: Changes) {
    super(board, 'playbook');
    this.changes = changes;
  }

  /** Opens it; with a deal it follows what becomes of that deal. */
  async show(stage: Stage, near: HTMLElement | null, deal?: Opportunity): Promise<void> {
    const life = new AbortController();
    await this.openWith((source) => {
      const open: Open = { stage, near, deal, said: '' };
      if (deal) {
        source.watch({ kind: 'record', type: 'opportunity', id: deal.id }, (now) => {
          if (now) open.deal = now;
          this.redraw();
        }, life);
      }
      return open;
    });
    life.abort();
    near?.focus();
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open) return nothing;
    const t = strings[context.language], { stage, deal, said } = open;
    const sections = [this.criteria(context, open), entering(context, stage), guidance(context, stage), limits(context, stage)].filter((each) => each !== nothing);
    return this.frame(html`<div class="row"><h3 class="strong row grow" id="playbook-title">${stageGlyph(stage, context.pipeline)}<span>${columnName(context, stage)}</span></h3>
        <button class="button plain icon-only shut" type="button" aria-label=${t.close} @click=${() => this.finish(null)}>${icon('close')}</button></div>
      ${deal ? html`<p class="small muted cut"><bdi>${t.of(deal.name)}</bdi></p>` : nothing}
      ${stage.goal ? html`<p class="goal">${say(context, stage.goal)}</p>` : nothing}
      ${sections.length || stage.goal ? sections : html`<p class="muted">${t.nothing}</p>`}
      <p class="visually-hidden" role="status">${said}</p>`);
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
    if (!isTicked(criterion)) {
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
    this.redraw();
  }
}

function section(name: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section aria-labelledby=${`playbook-${name}`}><h4 class="small strong" id=${`playbook-${name}`}>${title}</h4>${content}</section>`;
}

function level(context: BoardContext, { blocking, reason }: Criterion): TemplateResult {
  const t = strings[context.language];
  return html`<span class="tag ${blocking ? 'warning' : ''}">${blocking ? t.blocks : reason ? t.reason : t.helps}</span>`;
}

function entering(context: BoardContext, stage: Stage): TemplateResult | typeof nothing {
  const needed = fieldsToEnter({ ...context, stage });
  if (!needed.length) return nothing;
  return section('enter', strings[context.language].enter, html`<p>${context.format.list(needed.map((path) => say(context, fieldAt(path, context.own).label)))}</p>`);
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
