import type { WorkingHours } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { dayName, hoursWords, WEEK } from './hours-words.js';
import { managedLine } from './managed-view.js';
import type { Settings } from './settings.js';
import type { SettingsWords } from './settings.strings.js';

/** What working hours begin with. */
const OFFICE: WorkingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };

/** Which hours count: all, or those of some days. What the organisation set is only shown. */
export function workingHoursFields({ settings: { workingHours, policy }, t, locale, isWrong, put }: {
  settings: Settings; t: SettingsWords; locale: string; isWrong: boolean; put(hours: WorkingHours | null): void;
}): TemplateResult {
  const fixed = policy.workingHours, choose = ({ target }: Event) => put((target as HTMLSelectElement).value ? OFFICE : null);
  return html`<label class="small" for="countedHours">${t.countedHours}</label>${managedLine(fixed ? [hoursWords(fixed, locale)] : [], t)}
    <select class="input" id="countedHours" ?disabled=${fixed !== null} @change=${choose}>
      <option value="" ?selected=${!workingHours}>${t.allHours}</option><option value="own" ?selected=${workingHours !== null}>${t.ownHours}</option></select>
    ${workingHours && !fixed ? fieldsOf(workingHours, { t, locale, isWrong, put }) : nothing}`;
}

function fieldsOf({ days, from, to }: WorkingHours, { t, locale, isWrong, put }: { t: SettingsWords; locale: string; isWrong: boolean; put(hours: WorkingHours): void }): TemplateResult {
  const read = ({ currentTarget }: Event) => {
    const find = <E extends HTMLInputElement>(selector: string) => [...(currentTarget as HTMLElement).querySelectorAll<E>(selector)], [begin, end] = find('input[type=time]');
    put({ days: find('input:checked').map(({ value }) => Number(value)).sort(), from: begin!.value, to: end!.value });
  };
  return html`<div id="hours" @change=${read}>
    <fieldset aria-describedby="hours-problem"><legend>${t.workingDays}</legend>${WEEK.map((day) => html`<label class="check"><input type="checkbox" value=${day} .checked=${days.includes(day)}>${dayName(day, locale)}</label>`)}</fieldset>
    <div class="times"><label class="field">${t.from}<input class="input" type="time" .value=${from} aria-describedby="hours-problem"></label><label class="field">${t.to}<input class="input" type="time" .value=${to} aria-describedby="hours-problem"></label></div>
    <p class="problem" id="hours-problem" role="alert">${isWrong ? t.hoursWrong : ''}</p></div>`;
}
