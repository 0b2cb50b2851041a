import type { AnyRecord, Conflict, Field, Instant, Stage } from '@salescycle/model';
import type { TemplateResult } from 'lit';
import type { Allowed } from './allowed.js';
import type { ChangesRead } from './changes-read.js';
import type { Choices } from './choices.js';
import type { Draft } from './draft.js';
import type { FieldEditing } from './field-editing.js';
import type { Gate } from './gate.js';
import type { Lists } from './lists.js';
import type { LogForm, LogKind } from './log-form.js';
import type { Subject } from './subject.js';
import type { Timeline } from './timeline.js';
import type { ValueWords } from './value-words.js';

/** What people can do; the face's handlers. */
export interface RecordActions {
  move(stage: Stage): void;
  openLog(kind: LogKind): void;
  complete(taskId: string): void;
  openRecord(type: string, id: string): void;
  remove(): void;
  fold(): void;
  /** Opens the dialog in which the workspace defines a field of its own. */
  addField(): void;
  /** Closes a conflict with one of its two changes. */
  decide(conflict: Conflict, keep: NonNullable<Conflict['resolution']>): void;
  /** Leads to a conflict's two values. */
  showConflict(conflict: Conflict): void;
}

/** A section's heading with what stands beside it. */
export type Title = (text: string, more?: unknown) => TemplateResult;

/** Everything the parts of the element draw from. */
export interface RecordView extends ValueWords, Allowed {
  record: AnyRecord;
  /** The fields the workspace defined for records of this type. */
  custom: readonly Field[];
  subject: Subject;
  now: Instant;
  /** Level of the element's own heading. */
  level: number;
  /** Whether empty fields are shown. */
  isUnfolded: boolean;
  editing: FieldEditing;
  gate: Gate;
  lists: Lists;
  log: LogForm;
  timeline: Timeline;
  changes: ChangesRead;
  act: RecordActions;
  /** The button that begins to merge; nothing where that is not possible. */
  mergeButton: unknown;
}

/** What the inputs of an editor are drawn from. */
export interface EditorView extends ValueWords {
  /** Begins the ids of this editor's parts, of which another one may be on the page. */
  scope: string;
  draft: Draft;
  choices: Choices | null;
  /** Looks for records by words. */
  find(search: string): void;
}
