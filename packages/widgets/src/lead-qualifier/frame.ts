import type { Lead } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import type { Words } from './lead-qualifier.strings.js';

/** What stands above the form. */
export interface HeaderView {
  t: Words;
  level: number;
  /** The heading: the host's own, else the lead's name, else the widget's. */
  title: string;
  lead: Lead | null;
  frameworkName: string;
  day(instant: string): string;
  /** Back to the list of leads; without it there is none. */
  leave?: () => void;
}

/** The heading with who the lead is, the framework, and the host's own actions. */
export function headerView({ t, level, title, lead, frameworkName, day, leave }: HeaderView): TemplateResult {
  return html`<header class="header" part="header">
    <div class="grow">
      ${heading(level, html`<slot name="title"><bdi part="title">${title}</bdi></slot>`)}
      ${lead ? html`<p class="about muted">${aboutLead(t, lead, title, day)}</p>` : nothing}
    </div>
    ${leave ? html`<button class="button plain" type="button" @click=${leave}>${t.otherLead}</button>` : nothing}
    ${lead ? html`<span class="tag" title=${t.framework(frameworkName)}>${frameworkName}</span>` : nothing}
    <slot name="actions"></slot>
  </header>`;
}

function aboutLead(t: Words, lead: Lead, title: string, day: (instant: string) => string): TemplateResult {
  const work = lead.jobTitle && lead.company ? t.at(lead.jobTitle, lead.company) : (lead.jobTitle ?? lead.company);
  const facts = [title === lead.name ? undefined : lead.name, work, t.leadSince(day(lead.createdAt))].filter(Boolean);
  return html`<bdi>${facts.join(' · ')}</bdi>`;
}

/** A line above the form that asks for a look: what is the matter, and the one thing to do. */
export function noticeBar(text: string, action?: { label: string; run(): void }): TemplateResult {
  return html`<div class="notice-bar" role="status">${icon('info', 's')}<span class="grow">${text}</span>
    ${action ? html`<button class="button" type="button" @click=${action.run}>${action.label}</button>` : nothing}</div>`;
}

/** One sentence in place of the form, with what can be done. */
export function placeholder(kind: 'empty' | 'error', text: string, action?: { label: string; run(): void }): TemplateResult {
  const said = html`<p>${text}</p>`;
  const button = action ? html`<button class="button" type="button" @click=${action.run}>${action.label}</button>` : nothing;
  return kind === 'empty' ? html`<div class="notice" part="empty"><slot name="empty">${said}</slot>${button}</div>`
    : html`<div class="notice" part="error" role="alert">${icon('alert')}<slot name="error">${said}</slot>${button}</div>`;
}

/** The form's blocks in their final places, while it is being read. */
export function skeleton(t: Words, dimensions: number): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${t.loading}>
    <div class="header"><div class="grow"><i class="block title-block"></i><i class="block line"></i></div></div>
    <div class="columns">
      <div class="dimensions">${Array.from({ length: dimensions }, () => html`<div class="dimension"><i class="block line"></i><i class="block control"></i><i class="block well"></i></div>`)}</div>
      <div class="side"><div class="box"><i class="block score"></i><i class="block well"></i></div><div class="box"><i class="block well"></i></div></div>
    </div>
  </div>`;
}
