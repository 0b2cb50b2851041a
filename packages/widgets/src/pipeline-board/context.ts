import type { Field, Id, Instant, Label, LossReason, Pipeline, PlainDate, Rights, Stage, User, Workspace } from '@salescycle/model';
import type { Format } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { CardField } from './cards/card-fields.js';
import type { BoardTexts } from './pipeline-board.strings.js';

/** What every part of the board needs to put a record into words: language, formats, the day, the people. New whenever one of them changes. */
export interface BoardContext {
  readonly t: BoardTexts;
  readonly format: Format;
  readonly language: Language;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly zone: string;
  readonly pipeline: Pipeline;
  readonly users: ReadonlyMap<Id, User>;
  readonly lossReasons: readonly LossReason[];
  readonly readonly: boolean;
  readonly cardFields: readonly CardField[];
  /** What the host lets whoever works here do. */
  readonly rights: Rights | undefined;
  /** Deals with changes that met and wait for a decision; `undefined` while there are none. */
  readonly conflicts: ReadonlySet<Id> | undefined;
  /** The fields the workspace defined for deals. */
  readonly own: readonly Field[];
  /** The workspace's own settings; `undefined` while it has none. */
  readonly settings: Workspace | undefined;
}

/** A label in the reader's language. */
export function say({ language }: Pick<BoardContext, 'language'>, label: Label): string {
  return label[language];
}

/** The name of a column: its stage's, or that of the leads; with its row's where it is a cell. */
export function columnName(context: BoardContext, stage: Stage | null, lane: { readonly name: string } | null = null): string {
  const name = stage ? say(context, stage.name) : context.t.intake;
  return lane ? `${name} · ${lane.name}` : name;
}
