import { html, type TemplateResult } from 'lit';
import { place } from '../shared/place.js';
import type { RunProgress } from './runner.js';
import type { ImportView } from './view.js';

/** How far the import is, with its way out. */
export function progressView({ t, format, act }: ImportView, { done, of, left }: RunProgress): TemplateResult {
  const text = done < of ? t.importing(format.count(done), format.count(of)) : t.finishing;
  return html`<section class="panel progress" part="progress">
    <div class="row"><span class="strong grow"><bdi>${text}</bdi></span>
      <span class="muted small nowrap">${left === null || done === of ? '' : t.secondsLeft(format.count(Math.max(1, Math.ceil(left / 1000))))}</span>
      <button class="button" type="button" @click=${act.cancel}>${t.cancel}</button></div>
    <div class="track" role="progressbar" aria-label=${t.stepImport} aria-valuemin="0" aria-valuemax=${of} aria-valuenow=${done} aria-valuetext=${text}>
      <i ${place({ 'inline-size': `${of ? (100 * done) / of : 0}%` })}></i></div>
    <p class="small muted"><bdi>${t.keepWorking}</bdi></p>
  </section>`;
}
