import { openStore } from '@salescycle/store';
import browser from 'webextension-polyfill';
import type { RemindersParts } from '../reminders/reminders.js';
import type { SettleParts, Surroundings } from '../reminders/settle-reminders.js';
import { WORKSPACE } from '../workspace.js';
import { local } from './areas.js';

/** The one alarm. */
export const ALARM = 'reminders';

/** The one notice of the system: what comes due later takes its place. */
export const NOTICE = 'reminders';

const words = (name: string, ...values: string[]) => browser.i18n.getMessage(name, values);

const surroundings: Surroundings = {
  // It repeats, so that a worker that is stopped before it set the next one is woken all the same.
  wakeAt: (instant) => Promise.resolve(browser.alarms.create(ALARM, { when: Date.parse(instant), periodInMinutes: 60 })),
  async showCount(count) {
    await browser.action.setBadgeText({ text: count > 999 ? '999+' : count ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ color: '#2f57d0' });
    await browser.action.setTitle({ title: count ? words('openWithDue', String(count)) : words('open') });
  },
  async tell(items, nameOf) {
    const { notifications } = browser as { notifications?: typeof browser.notifications };
    const [first] = items;
    // The permission is the person's to take back at any time.
    if (!notifications || !first || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const line = ({ text }: { text: string }, name: string) => (name && name !== text ? `${text} · ${name}` : text);
    await notifications.create(NOTICE, {
      type: 'basic', iconUrl: 'icons/128.png', title: items.length === 1 ? words(`due_${first.kind}`) : words('dueCount', String(items.length)),
      message: items.slice(0, 4).map((item) => line(item, nameOf(item))).join('\n'),
    });
  },
};

const now = () => new Date().toISOString();
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the background's look needs. A store nobody ever wrote to is not made by looking. */
export const settleParts: SettleParts = {
  ...surroundings, local, now, zone,
  open: async () => ((await indexedDB.databases()).some(({ name }) => name === `salescycle/${WORKSPACE}`) ? openStore({ workspace: WORKSPACE }) : null),
};

/** What live reminders of a page need, besides its store and how it opens a record. */
export const liveReminderParts: Omit<RemindersParts, 'store' | 'open'> = { ...surroundings, local, now, zone };

/** Opens a record in the app: in a tab of its own. */
export function openInApp({ type, id }: { type: string; id: string }): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`app.html#${type}=${id}`) });
}
