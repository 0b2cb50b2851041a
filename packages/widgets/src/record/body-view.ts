import { html, type TemplateResult } from 'lit';
import { assessmentView } from './assessment/assessment-view.js';
import { linksView } from './links/links-view.js';
import { notesView } from './notes/notes-view.js';
import { peopleView } from './people/people-view.js';
import { productsView } from './products/products-view.js';
import { dealsView, detailsView, qualificationView } from './sections.js';
import type { RecordView, Title } from './view.js';

/** The sections between what comes next and the timeline, in two columns: what the record says, and what belongs to it. */
export function bodyView(view: RecordView, title: Title): TemplateResult {
  return html`<div class="two"><div class="beside">${detailsView(view, title)}${productsView(view, title)}${notesView(view, title)}</div>
    <div class="beside">${assessmentView(view, title)}${qualificationView(view, title)}${peopleView(view, title)}${linksView(view, title)}${dealsView(view, title)}</div></div>`;
}
