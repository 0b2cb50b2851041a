import { assessDeal, type AssessedPart, type Assessment } from '@salescycle/metrics';
import type { Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { NOTHING } from '../../shared/format.js';
import { unknownIcon } from '../../shared/icons.js';
import { fieldOf } from '../field-list.js';
import { fieldValue } from '../field-view.js';
import type { RecordView, Title } from '../view.js';
import { strings } from './assessment.strings.js';

/** What an open deal may be worth a day of work, with its parts, each edited in place; of a closed one what was judged. */
export function assessmentView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { record: deal, subject: { pipeline }, language } = view, t = strings[language];
  if (deal.type !== 'opportunity' || !pipeline) return nothing;
  const isOpen = deal.status === 'open', assessment = assessDeal(deal, pipeline), { perDay } = assessment;
  if (!isOpen && !deal.fit && !deal.effortDays) return nothing;
  return html`<section class="assessment" part="assessment">${title(t.assessment, isOpen && perDay ? html`<strong class="end"><bdi>${t.perDay(view.format.moneyShort(perDay))}</bdi></strong>` : nothing)}
    <dl class="lines">${PARTS.map((part) => html`<div class="line"><dt>${t[part]}</dt><dd>${SHOWN[part](view, deal, assessment)}</dd></div>`)}</dl>
    ${isOpen ? reckoning(view, assessment) : nothing}</section>`;
}

const PARTS: readonly AssessedPart[] = ['value', 'win', 'fit', 'effort'];

/** The sum in words, or which parts it lacks. */
function reckoning({ language, format }: RecordView, { value, win, fit, effort, unknown, perDay }: Assessment): TemplateResult {
  const t = strings[language];
  if (!perDay) return html`<p class="row small warned unknown">${unknownIcon('s')}<span>${t.unknown(unknown.map((part) => (language === 'zh' ? t[part] : t[part].toLowerCase())).join(language === 'zh' ? '、' : ', '))}</span></p>`;
  return html`<p class="small muted"><bdi>${t.sum(format.money(value!), format.percent(win! / 100, 4), `${fit}/4`, days(format, effort!))}</bdi></p>`;
}

type Show = (view: RecordView, deal: Opportunity, assessment: Assessment) => unknown;

const SHOWN: Readonly<Record<AssessedPart, Show>> = {
  // Its editor stands in the header; two of one field would be one too many.
  value: ({ format }, _deal, { value }) => html`<span class="said ${value ? '' : 'muted'}">${value ? html`<bdi>${format.money(value)}</bdi>` : NOTHING}</span>`,
  win: (view, deal, { win }) => fieldValue(view, fieldOf('opportunity', 'probabilityOverride')!, win === null ? undefined : html`<bdi>${winText(view, deal, win)}</bdi>`),
  fit: (view, { fit }) => fieldValue(view, fieldOf('opportunity', 'fit')!, fit && html`<span class="stack"><bdi>${fitText(view, fit.level)}</bdi>${fit.reason ? html`<bdi class="muted">${fit.reason}</bdi>` : nothing}</span>`),
  effort: (view, _deal, { effort }) => fieldValue(view, fieldOf('opportunity', 'effortDays')!, effort === null ? undefined : html`<bdi>${days(view.format, effort)}</bdi>`),
};

function winText({ language, format }: RecordView, { probabilityOverride }: Opportunity, win: number): string {
  const t = strings[language], percent = format.percent(win / 100, 4);
  if (!probabilityOverride) return t.fromStage(percent);
  return [t.own(percent), probabilityOverride.reason].filter(Boolean).join(' · ');
}

function fitText({ language }: RecordView, level: number): string {
  const words = fieldOf('opportunity', 'fit')!.fields!.find(({ name }) => name === 'level')!.enum!;
  return strings[language].levelOf(String(level), words[level]?.[language] ?? '');
}

/** Half days are days, too. */
function days(format: RecordView['format'], effort: number): string {
  return format.days(0).replace('0', format.number(effort, 2));
}
