import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { workingHoursFields } from './working-hours-fields.js';
import type { OwnSettings, Settings } from './settings.js';
import type { SettingsWords } from './settings.strings.js';

/** The browser's permission for notices of the system. */
export interface NoticeGrant {
  /** Asks the person, as long as their press counts. */
  request(): Promise<boolean>;
  release(): Promise<unknown>;
}

/** Hours to choose from; 0 is never. */
const HOURS = [1, 4, 8, 24, 48, 72, 0];

/** How soon new leads are to be answered, and whether the system may show what is due. */
export function remindersPanel({ settings, t, locale, refused, areHoursWrong, grant, change, notify }: {
  settings: Settings; t: SettingsWords; locale: string; refused: boolean; areHoursWrong: boolean; grant: NoticeGrant | undefined; change(change: Partial<OwnSettings>): void; notify(on: boolean): void;
}): TemplateResult {
  const words = (hours: number) => (hours === 0 ? t.noReminder : hours > 24 && !workingHours ? t.days(hours / 24) : t.hours(hours)), { answerWithin, workingHours } = settings;
  return html`<section class="panel"><h2>${t.reminders}</h2>
    <label class="small" for="answerWithin">${t.answerWithin}</label>
    <select class="input" id="answerWithin" @change=${(event: Event) => change({ answerWithin: Number((event.target as HTMLSelectElement).value) })}>
      ${[...new Set([...HOURS, answerWithin])].map((hours) => html`<option value=${hours} ?selected=${hours === answerWithin}>${words(hours)}</option>`)}
    </select>
    ${answerWithin ? workingHoursFields({ settings, t, locale, isWrong: areHoursWrong, put: (hours) => change({ workingHours: hours }) }) : nothing}
    ${grant ? html`<label class="check"><input type="checkbox" id="notify" aria-describedby="notify-help" .checked=${live(settings.notify)} @change=${(event: Event) => notify((event.target as HTMLInputElement).checked)}>${t.notify}</label>
      <p class="small muted" id="notify-help">${t.notifyHelp}</p><p class="problem" role="alert">${refused ? t.notifyRefused : ''}</p>` : nothing}</section>`;
}
