import { moneyToText } from '@salescycle/model';
import { html, type TemplateResult } from 'lit';
import { csvText } from '../shared/csv.js';
import { NOTHING } from '../shared/format.js';
import { rangeText, shareText, type Voice } from './step-words.js';
import type { Mode, Step } from './steps.js';

export { saveCsv } from '../shared/csv.js';
export { tableStyles as styles } from './steps-table.styles.js';

interface Column {
  name: string;
  /** For the eye. */
  text(step: Step): string;
  /** For a spreadsheet: plain numbers without words or signs. */
  plain(step: Step): string;
}

/** A funnel as a table: every number of the chart, whatever the screen left out. */
export function stepsTable(steps: readonly Step[], mode: Mode, caption: string, voice: Voice): TemplateResult {
  const columns = columnsOf(mode, voice);
  return html`<div class="scroll" part="table" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr><th scope="col"><bdi>${voice.texts.stage}</bdi></th>${columns.map(({ name }) => html`<th scope="col" class="num"><bdi>${name}</bdi></th>`)}</tr></thead>
    <tbody>${steps.map((step) => html`<tr><th scope="row"><bdi>${step.name}</bdi></th>${
      columns.map(({ text }) => html`<td class="num"><bdi dir="ltr">${text(step)}</bdi></td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** The table as CSV; shares are numbers 0..1. */
export function csvOf(steps: readonly Step[], mode: Mode, voice: Voice): string {
  const columns = columnsOf(mode, voice);
  return csvText([[voice.texts.stage, ...columns.map(({ name }) => name)], ...steps.map((step) => [step.name, ...columns.map(({ plain }) => plain(step))])]);
}

function columnsOf(mode: Mode, voice: Voice): Column[] {
  const { texts, format } = voice;
  const whole = (name: string, value: (step: Step) => number | null): Column => ({
    name, text: (step) => (value(step) === null ? NOTHING : format.count(value(step)!)), plain: (step) => String(value(step) ?? ''),
  });
  const money: Column = {
    name: texts.amount, text: ({ money }) => (money ? format.moneyExact(money) : NOTHING), plain: ({ money }) => (money ? moneyToText(money) : ''),
  };
  if (mode === 'snapshot') return [whole(texts.deals, ({ count }) => count), money];
  const share = (name: string, of: (step: Step) => Step['ofFirst']): Column => ({
    name, text: (step) => shareText(of(step), voice), plain: (step) => ratioText(of(step)?.ratio),
  });
  return [
    whole(texts.reached, ({ count }) => count),
    ...(mode === 'cohort' ? [money] : []),
    ...(voice.on ? [whole(voice.on, ({ before }) => before?.count ?? null)] : []),
    share(texts.ofPrevious, ({ ofPrevious }) => ofPrevious),
    {
      name: texts.range, text: ({ ofPrevious }) => rangeText(ofPrevious, voice, '%') || NOTHING,
      plain: ({ ofPrevious }) => (ofPrevious?.interval ? ofPrevious.interval.map(ratioText).join('–') : ''),
    },
    share(texts.ofFirst, ({ ofFirst }) => ofFirst),
    whole(texts.lost, ({ lost }) => lost), whole(texts.open, ({ open }) => open),
    ...(mode === 'cohort' ? [{
      name: texts.median, text: ({ medianDays }: Step) => (medianDays === null ? NOTHING : format.days(medianDays)),
      plain: ({ medianDays }: Step) => (medianDays === null ? '' : medianDays.toFixed(1)),
    }] : []),
  ];
}

function ratioText(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : String(Number(ratio.toFixed(4)));
}
