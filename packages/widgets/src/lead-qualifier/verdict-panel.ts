import { verdicts, type Band, type Verdict } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading } from '../shared/heading.js';
import { icon, unknownIcon } from '../shared/icons.js';
import { points, type FormView } from './view.js';

const VERDICTS = Object.keys(verdicts) as Verdict[];

/** How saving stands. */
export interface Saving {
  /** `host` waits for the portal's word. */
  state: 'idle' | 'saving' | 'host';
  /** Something on screen is not saved. */
  unsaved: boolean;
  /** When what is on screen was saved. */
  savedAt: string | null;
  /** What just happened. */
  note: Note | null;
}

/** What just happened, shown where it matters. `undo` takes it back. */
export interface Note {
  kind: 'saved' | 'takenBack' | 'problem';
  text: string;
  /** The problem is the reason's. */
  atReason?: true;
  undo?: () => void;
}

/** What a person does to the verdict. */
export interface VerdictHandlers {
  decide(verdict: Verdict | null): void;
  explain(reason: string): void;
  save(): void;
  discard(): void;
}

/** The band with its reason, the person's decision about it, and the one button that saves. */
export function verdictPanel(view: FormView, saving: Saving, on: VerdictHandlers): TemplateResult {
  const { t, score } = view;
  return html`<section class="box" part="verdict">
    ${heading(view.level, t.verdict)}
    <p class="row"><span class="tag ${score.band === 'hot' || score.band === 'warm' ? 'accent' : ''}">${bandIcon(score.band)}${t[`band_${score.band}`]}</span></p>
    <p class="small muted">${score.band === 'unknown' && !view.readonly ? t.decideNow(bandReason(view)) : bandReason(view)}</p>
    ${view.readonly ? decided(view) : decision(view, saving, on)}
  </section>`;
}

function decided({ t, draft }: FormView): TemplateResult {
  return html`<p class="strong">${draft.verdict ? t[`verdict_${draft.verdict}`] : t.noVerdict}</p>${draft.reason ? html`<p>${draft.reason}</p>` : nothing}`;
}

function decision({ t, draft }: FormView, saving: Saving, on: VerdictHandlers): TemplateResult {
  const { verdict } = draft;
  const problem = saving.note?.kind === 'problem' && saving.note.atReason ? saving.note.text : '';
  return html`<div class="segmented full" role="group" aria-label=${t.verdict}>
      ${VERDICTS.map((each) => html`<button type="button" aria-pressed=${each === verdict} @click=${() => on.decide(each === verdict ? null : each)}>${t[each]}</button>`)}
    </div>
    <label class="field">${verdict === 'disqualify' ? t.reasonNeeded : t.reason}
      <textarea class="input reason" rows="1" maxlength="1000" aria-invalid=${problem !== ''} aria-describedby="reason-problem" aria-required=${verdict === 'disqualify'}
        .value=${live(draft.reason)} @input=${(event: Event) => on.explain((event.target as HTMLTextAreaElement).value)}></textarea>
      <span class="problem" id="reason-problem">${problem}</span>
    </label>
    <button class="button primary" type="button" aria-disabled=${!saving.unsaved || saving.state !== 'idle'} aria-describedby="saving"
      @click=${on.save} aria-busy=${saving.state !== 'idle'}>${saving.state === 'host' ? t.waiting : t[`save_${verdict ?? 'none'}`]}</button>
    ${savingView(t, saving, on)}`;
}

function savingView(t: FormView['t'], { note, unsaved, savedAt, state }: Saving, on: VerdictHandlers): TemplateResult {
  const shown = note && !note.atReason ? note : null;
  return html`<div class="row saving small" id="saving">
    <span role="status" class="row">${shown ? html`${shown.kind === 'problem' ? icon('alert', 's') : shown.kind === 'saved' ? icon('check', 's') : nothing}<span class="own-way">${shown.text}</span>`
      : html`<span class="own-way">${unsaved ? t.unsaved : savedAt ? t.nothingNew(savedAt) : t.noAnswer}</span>`}</span>
    ${shown?.undo ? html`<button class="button link" type="button" @click=${shown.undo}>${t.undo}</button>` : nothing}
    ${unsaved && state === 'idle' ? html`<button class="button link end" type="button" @click=${on.discard}>${t.discard}</button>` : nothing}
  </div>`;
}

const BAND_ICONS: Readonly<Record<Band, () => TemplateResult>> = {
  hot: () => icon('trend', 's'),
  warm: () => icon('up', 's'),
  cold: () => icon('down', 's'),
  unknown: () => unknownIcon('s'),
  disqualified: () => icon('close', 's'),
};

function bandIcon(band: Band): TemplateResult {
  return BAND_ICONS[band]();
}

/** Why the score engine put the lead in this band, in words. */
function bandReason({ t, format, say, score, framework: { bands } }: FormView): string {
  const [warm, hot, possible] = [bands.warm, bands.hot, score.possible].map((value) => points(format, value)) as [string, string, string];
  const open = score.nextQuestions.map(({ name }) => say(name));
  const reasons: Readonly<Record<Band, () => string>> = {
    hot: () => t.why_hot(hot),
    warm: () => (score.possible >= bands.hot ? `${t.why_warm(warm, hot)} ${t.why_warmOpen(hot, open)}` : t.why_warm(warm, hot)),
    cold: () => (open.length ? t.why_coldOpen(warm, possible) : t.why_cold(warm)),
    unknown: () => t.why_unknown(score.possible >= bands.hot ? t.band_hot : t.band_warm, open),
    disqualified: () => t.why_disqualified(score.disqualifiedBy.map(({ name }) => say(name))),
  };
  return reasons[score.band]();
}
