import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { nameOf } from '../names.js';
import type { RecordView } from '../view.js';
import type { Merge } from './merge.js';
import { strings } from './merge.strings.js';
import { reasonText } from './reasons.js';

/** One quiet line: which record this one may be, why, and what can be done about it. */
export function alikeLine(merge: Merge, { record, language, format, subject, readonly }: RecordView): TemplateResult | typeof nothing {
  const t = strings[language], [first, ...others] = merge.duplicates, { source } = subject;
  if (!first || !source || readonly) return nothing;
  return html`<p class="row small alike" part="duplicate">${icon('copy', 's')}<bdi>${t.perhaps(nameOf(first.record, language), reasonText(t, first.by[0]!))}</bdi>${others.length ? html`<span>${t.andMore(format.count(others.length))}</span>` : nothing}
    <span class="row"><button class="button link" type="button" @click=${() => merge.open(source, others.length ? undefined : first.record)}>${t.compare}</button><button class="button link" type="button" ?disabled=${merge.isBusy}
      @click=${() => void merge.apart(record, first.record)}>${t.notSame}</button></span></p>`;
}
