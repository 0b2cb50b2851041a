import { addDays, dateIn, startOfDate, type Activity, type AnyRecord, type EditableFields, type Task } from '@salescycle/model';
import type { IconName } from '../shared/icons.js';
import type { Words } from './record.strings.js';

/** What can be logged or planned. */
export type LogKind = 'call' | 'meeting' | 'note' | 'task';

/** Each kind with its key and its mark. */
export const LOG_KINDS: readonly { kind: LogKind; key: string; icon: IconName }[] = [
  { kind: 'call', key: 'C', icon: 'phone' }, { kind: 'meeting', key: 'M', icon: 'people' }, { kind: 'note', key: 'N', icon: 'note' }, { kind: 'task', key: 'T', icon: 'task' },
];

interface Parts {
  record(): AnyRecord;
  zone(): string;
  t(): Words;
  changed(): void;
  focus(selector: string): void;
  log(fields: EditableFields<Activity>, what: string): Promise<boolean>;
  plan(fields: EditableFields<Task>, what: string): Promise<boolean>;
}

/** The small form above the timeline: a call, meeting or note that happened, or a task to come. */
export class LogForm {
  kind: LogKind | null = null;
  text = '';
  /** The day it happened on, or is due. */
  day = '';
  direction: 'in' | 'out' = 'out';
  problem = '';
  isSaving = false;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Opens the form; what was typed under another kind stays. */
  open(kind: LogKind): void {
    this.kind = kind;
    this.problem = '';
    this.day = kind === 'task' ? '' : dateIn(this.parts.zone(), new Date().toISOString());
    this.parts.changed();
    this.parts.focus('.log .input');
  }

  /** Closes the form, and forgets what was typed. */
  close(): void {
    const { kind } = this;
    Object.assign(this, { kind: null, text: '', problem: '', direction: 'out', isSaving: false });
    this.parts.changed();
    if (kind) this.parts.focus(`.log-${kind}`);
  }

  /** Takes in what somebody typed or chose. */
  set(typed: Partial<Pick<LogForm, 'text' | 'day' | 'direction'>>): void {
    Object.assign(this, typed);
    this.parts.changed();
  }

  /** Stores it. */
  async save(): Promise<void> {
    const { kind, parts } = this, text = this.text.trim(), t = parts.t();
    if (!kind || this.isSaving) return;
    if (!text && kind !== 'call' && kind !== 'meeting') {
      this.problem = t.problemRequired;
      parts.changed();
      return parts.focus('.log .input');
    }
    this.isSaving = true;
    parts.changed();
    const { type, id } = parts.record(), regarding = [{ type, id }];
    const isSaved = await (kind === 'task' ? parts.plan({ title: text, regarding, ...this.due() }, t.task) : parts.log({ kind, regarding, ...(text && { body: text }), ...(kind === 'call' && { direction: this.direction }), ...this.at() }, t[kind]));
    this.isSaving = false;
    if (isSaved) this.close();
    else parts.changed();
  }

  /** Today means now; another day, its noon. */
  private at(): { at?: string } {
    const zone = this.parts.zone(), now = new Date().toISOString();
    if (!this.day || this.day === dateIn(zone, now)) return { at: now };
    return { at: new Date(Date.parse(startOfDate(zone, this.day)) + 12 * 3_600_000).toISOString() };
  }

  /** The end of the day chosen. */
  private due(): { dueAt?: string } {
    if (!this.day) return {};
    return { dueAt: new Date(Date.parse(startOfDate(this.parts.zone(), addDays(this.day, 1))) - 1).toISOString() };
  }
}
