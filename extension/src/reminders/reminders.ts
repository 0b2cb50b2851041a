import { completeTask, editRecord, isRefusal, logActivity, MORNING, type Activity, type FollowUp, type Id, type Instant, type RecordType } from '@salescycle/model';
import type { Outcome, Store } from '@salescycle/store';
import { readSettings, SETTINGS_KEY } from '../settings/settings.js';
import { watchArea, type Area } from '../storage/area.js';
import { followUpsIn, questionsAt, type Answers } from './follow-ups.js';
import { planReminders, putOffUntil, type ReminderPlan } from './plan.js';
import { putOff, PUT_OFF_KEY, readNotes } from './reminder-notes.js';
import type { Surroundings } from './settle-reminders.js';

/** What live reminders need of their surroundings. */
export interface RemindersParts extends Omit<Surroundings, 'tell'> {
  local: Area;
  store(): Promise<Store>;
  now(): Instant;
  zone(): string;
  open(record: { type: string; id: Id }): void;
}

/** What a person did with a reminder, to be said and taken back. */
export interface Ended {
  item: FollowUp;
  group: Id;
}

const TICK = 60_000;

/** What is due, live, as long as a page shows it; and the toolbar's count and the alarm in step with it. */
export class Reminders {
  /** `null` until the store has answered. */
  plan: ReminderPlan | null = null;
  readonly parts: RemindersParts;
  private readonly listeners = new Set<() => void>();
  private readonly names = new Map<Id, string>();
  private answers: Partial<Answers> = {};
  private asking: AbortController | null = null;
  private day = '';
  private wakeAt = '';
  private count = -1;
  private turn = 0;

  constructor(parts: RemindersParts) {
    this.parts = parts;
  }

  /** Calls back whenever something changed, until the signal aborts. Nothing is asked while nobody listens. */
  watch(listener: () => void, { signal }: { signal: AbortSignal }): void {
    if (signal.aborted) return;
    this.listeners.add(listener);
    signal.addEventListener('abort', () => {
      this.listeners.delete(listener);
      if (!this.listeners.size) this.stop();
    }, { once: true });
    if (!this.asking) this.start();
    else if (this.plan) listener();
  }

  /** The name of the record an item is about; `''` for one about nothing. */
  nameOf({ about }: FollowUp): string {
    return about ? this.names.get(about.id) ?? '' : '';
  }

  /** Puts an item off. */
  async putOff({ key }: FollowUp, to: 'hour' | 'tomorrow' | 'week'): Promise<void> {
    const { local, now, zone } = this.parts;
    await putOff(local, key, putOffUntil(to, { now: now(), zone: zone(), morning: MORNING }));
    await this.show();
  }

  /** Ends a task, clears a step, or notes how a lead was answered. @returns what to say and take back; a text when the store said no */
  async end(item: FollowUp, kind: Activity['kind'] = 'call'): Promise<Ended | { message: { en: string; zh: string } }> {
    const outcome = await this.ended(item, kind);
    return isRefusal(outcome) ? { message: outcome.message } : { item, group: outcome.group };
  }

  /** Takes back what ended an item. */
  async takeBack({ group }: Ended): Promise<void> {
    await (await this.parts.store()).undo(group);
  }

  private async ended({ kind, id }: FollowUp, how: Activity['kind']): Promise<Outcome> {
    const store = await this.parts.store();
    if (kind === 'task') return store.run(completeTask, { id });
    if (kind === 'step') return store.run(editRecord, { type: 'opportunity', id, fields: { nextStep: null } });
    return store.run(logActivity, { fields: { kind: how, direction: 'out', regarding: [{ type: 'lead', id }] } });
  }

  private start(): void {
    const { signal } = this.asking = new AbortController();
    watchArea(this.parts.local, (changes) => { if (SETTINGS_KEY in changes || PUT_OFF_KEY in changes) void this.show(); }, { signal });
    const timer = setInterval(() => void this.look(), TICK);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    void this.ask(signal).catch(() => { /* The page's widgets say what is wrong with the store. */ });
  }

  private stop(): void {
    this.asking?.abort();
    Object.assign(this, { asking: null, answers: {}, plan: null });
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const store = await this.parts.store();
    if (signal.aborted) return;
    const terms = { now: this.parts.now(), zone: this.parts.zone() }, questions = questionsAt(terms);
    this.day = terms.now.slice(0, 10);
    this.answers = {};
    for (const name of Object.keys(questions) as (keyof Answers)[]) {
      store.watch(questions[name], (answer) => {
        this.answers = { ...this.answers, [name]: answer };
        void this.show();
      }, { signal });
    }
  }

  /** A minute went by; on another day other questions are to be asked. */
  private async look(): Promise<void> {
    if (this.parts.now().slice(0, 10) === this.day) return this.show();
    this.asking?.abort();
    this.start();
  }

  private async show(): Promise<void> {
    const { tasks, deals, leads, said } = this.answers, turn = ++this.turn;
    if (!tasks || !deals || !leads || !said) return;
    const { local, now, zone, store: open } = this.parts, store = await open();
    const [{ answerWithin, workingHours }, notes] = await Promise.all([readSettings(local), readNotes(local)]);
    const terms = { now: now(), zone: zone(), answerWithin, workingHours }, followUps = followUpsIn({ tasks, deals, leads, said }, terms, store.actor);
    for (const { record } of [...deals.rows, ...leads.rows]) this.names.set(record.id, record.name);
    await this.learnNames(store, followUps);
    if (turn !== this.turn) return;
    this.plan = planReminders(followUps, notes, terms);
    this.listeners.forEach((listener) => listener());
    await this.keepUp(this.plan);
  }

  private async learnNames(store: Store, followUps: readonly FollowUp[]): Promise<void> {
    const unknown = followUps.flatMap(({ about }) => (about && !this.names.has(about.id) ? [about] : []));
    await Promise.all(unknown.map(async ({ type, id }) => {
      const record = await store.read({ kind: 'record', type: type as RecordType, id }), name = (record as { name?: unknown } | undefined)?.name;
      this.names.set(id, typeof name === 'string' ? name : (name as { full?: string } | undefined)?.full ?? '');
    }));
  }

  private async keepUp({ due, today, wakeAt }: ReminderPlan): Promise<void> {
    const count = due.length + today.length, { parts } = this;
    if (count !== this.count) await parts.showCount(this.count = count);
    // A later alarm is not worth the setting: who is woken early looks, and sets the next one.
    if (!this.wakeAt || wakeAt < this.wakeAt || this.wakeAt < parts.now()) await parts.wakeAt(this.wakeAt = wakeAt);
  }
}
