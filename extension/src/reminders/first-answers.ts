import { firstResponse, type FirstResponseFigure } from '@salescycle/metrics';
import type { Activity, Lead, WorkingHours } from '@salescycle/model';
import { readSettings, SETTINGS_KEY } from '../settings/settings.js';
import { watchArea } from '../storage/area.js';
import type { RemindersParts } from './reminders.js';

/** Days whose leads are looked at. */
export const LOOK_BACK = 90;

const MINUTE = 60_000;

/** How soon new leads of the last days were answered, and which of them wait: live, as long as somebody looks. */
export class FirstAnswers {
  /** `null` until the store has answered. */
  figure: FirstResponseFigure | null = null;
  /** Hours within which a lead is to be answered; 0 for no such promise. */
  answerWithin = 0;
  workingHours: WorkingHours | null = null;
  private leads: readonly Lead[] | null = null;
  private activities: readonly Activity[] | null = null;
  private turn = 0;
  private readonly parts: Pick<RemindersParts, 'local' | 'store' | 'now' | 'zone'>;
  private readonly changed: () => void;

  constructor(parts: Pick<RemindersParts, 'local' | 'store' | 'now' | 'zone'>, changed: () => void) {
    this.parts = parts;
    this.changed = changed;
  }

  /** Follows store, settings and clock until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    const { local, now, store: open } = this.parts, store = await open();
    if (signal.aborted) return;
    const since = new Date(Date.parse(now()) - LOOK_BACK * 24 * 60 * MINUTE).toISOString();
    const isMine = ({ ownerId }: Lead) => !store.actor || !ownerId || ownerId === store.actor;
    store.watch({ kind: 'window', type: 'lead', where: { createdAt: { from: since } } }, ({ rows }) => {
      this.leads = rows.map(({ record }) => record).filter(isMine);
      void this.count();
    }, { signal });
    store.watch({ kind: 'window', type: 'activity', where: { direction: 'out', at: { from: since } } }, ({ rows }) => {
      this.activities = rows.map(({ record }) => record);
      void this.count();
    }, { signal });
    watchArea(local, (changes) => { if (SETTINGS_KEY in changes) void this.count(); }, { signal });
    const timer = setInterval(() => void this.count(), MINUTE);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  private async count(): Promise<void> {
    const { leads, activities, parts: { local, now, zone } } = this, turn = ++this.turn;
    if (!leads || !activities) return;
    const { answerWithin, workingHours } = await readSettings(local);
    if (turn !== this.turn) return;
    const figure = firstResponse.compute({ leads, activities, asOf: now(), timeZone: zone(), period: null, targetMinutes: answerWithin * 60, workingHours });
    Object.assign(this, { answerWithin, workingHours, figure });
    this.changed();
  }
}
