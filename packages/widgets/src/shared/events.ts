import type { Refusal } from '@salescycle/model';

/** Who set something off. */
export type Origin = 'user' | 'api' | 'rule' | 'agent' | 'undo' | 'remote';

interface EventOptions {
  cancelable?: boolean;
}

/** The base of every Salescycle event: typed detail, bubbling and composed, so that a portal hears it outside the element. */
export abstract class SalesEvent<Detail> extends Event {
  readonly detail: Detail;
  constructor(name: string, detail: Detail, { cancelable = false }: EventOptions = {}) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

/** One record of a change of several. */
export interface ChangeOfOne {
  id: string;
  /** The stage it comes from, when it moves. */
  from?: string;
  fields: Record<string, unknown>;
  /** In controlled mode: the values before. */
  inverse?: Record<string, unknown>;
}

/** What a vetoable change is about. */
export interface ChangeDetail {
  command: string;
  ids: string[];
  from?: string;
  to?: string;
  fields?: Record<string, unknown>;
  /** In controlled mode: the values before, for a host that offers undo. */
  inverse?: Record<string, unknown>;
  /** Of a change of several records at once: each with its own values. */
  each?: readonly ChangeOfOne[];
  origin: Origin;
}

/** An event the host may veto with `preventDefault()`, or answer later with `respondWith(promise)`. */
export abstract class VetoableEvent extends SalesEvent<ChangeDetail> {
  private answer: Promise<boolean> | null = null;
  constructor(name: string, detail: ChangeDetail) {
    super(name, detail, { cancelable: true });
  }
  /** The host's answer: `true` confirms, `false` or a rejection refuses. In controlled mode an answer is what completes the change. */
  respondWith(answer: Promise<boolean> | boolean): void {
    this.answer = Promise.resolve(answer);
  }
  /** What the host said, if it said anything. */
  get response(): Promise<boolean> | null {
    return this.answer;
  }
}

/** A card is about to move to another stage. */
export class OpportunityMoveEvent extends VetoableEvent {
  static readonly type = 'sales-opportunity-move';
  constructor(detail: ChangeDetail) {
    super(OpportunityMoveEvent.type, detail);
  }
}

/** Fields of a record are about to change, or a record is about to be created or deleted. */
export class RecordEditEvent extends VetoableEvent {
  static readonly type = 'sales-record-edit';
  constructor(detail: ChangeDetail) {
    super(RecordEditEvent.type, detail);
  }
}

/** A lead is about to be qualified, nurtured or disqualified. */
export class LeadQualifyEvent extends VetoableEvent {
  static readonly type = 'sales-lead-qualify';
  constructor(detail: ChangeDetail) {
    super(LeadQualifyEvent.type, detail);
  }
}

/** A change is durable. */
export class ChangeEvent extends SalesEvent<{ operationId: string; command: string; ids: string[]; undoable: boolean; origin: Origin }> {
  static readonly type = 'sales-change';
  constructor(detail: ChangeEvent['detail']) {
    super(ChangeEvent.type, detail);
  }
}

/** A command said no; the element already shows what is missing. */
export class RefusalEvent extends SalesEvent<{ command: string; gate: string | undefined; missing: Refusal['missing']; reason: string }> {
  static readonly type = 'sales-refusal';
  constructor(detail: RefusalEvent['detail']) {
    super(RefusalEvent.type, detail);
  }
}

/** Somebody wants to see a record. Cancel it to open the record in the portal instead. */
export class RecordOpenEvent extends SalesEvent<{ type: string; id: string; origin: Origin }> {
  static readonly type = 'sales-record-open';
  constructor(detail: RecordOpenEvent['detail']) {
    super(RecordOpenEvent.type, detail, { cancelable: true });
  }
}

/** Somebody wants the records behind a number. */
export class DrillEvent extends SalesEvent<{ metric: string; stage?: string; part?: string; ids: string[]; origin: Origin }> {
  static readonly type = 'sales-drill';
  constructor(detail: DrillEvent['detail']) {
    super(DrillEvent.type, detail, { cancelable: true });
  }
}

/** Somebody chose another view of the board; `view` is what brings it back. */
export class ViewChangeEvent extends SalesEvent<{ view: string }> {
  static readonly type = 'sales-view-change';
  constructor(detail: ViewChangeEvent['detail']) {
    super(ViewChangeEvent.type, detail);
  }
}

/** The element shows something useful for the first time. */
export class ReadyEvent extends SalesEvent<Record<string, never>> {
  static readonly type = 'sales-ready';
  constructor() {
    super(ReadyEvent.type, {});
  }
}

/** What is known of the storage, at first and when it changes. Bytes are `null` where the browser does not say, and so is `persisted` where it cannot be asked. */
export class StorageStateEvent extends SalesEvent<{ persisted: boolean | null; usage: number | null; quota: number | null; lastBackupAt: string | null }> {
  static readonly type = 'sales-storage-state';
  constructor(detail: StorageStateEvent['detail']) {
    super(StorageStateEvent.type, detail);
  }
}

/** Something failed; the element shows it and stays usable when `recoverable`. */
export class ErrorEvent extends SalesEvent<{ code: string; message: string; recoverable: boolean }> {
  static readonly type = 'sales-error';
  constructor(detail: ErrorEvent['detail']) {
    super(ErrorEvent.type, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-opportunity-move': OpportunityMoveEvent;
    'sales-record-edit': RecordEditEvent;
    'sales-lead-qualify': LeadQualifyEvent;
    'sales-change': ChangeEvent;
    'sales-refusal': RefusalEvent;
    'sales-record-open': RecordOpenEvent;
    'sales-drill': DrillEvent;
    'sales-view-change': ViewChangeEvent;
    'sales-ready': ReadyEvent;
    'sales-storage-state': StorageStateEvent;
    'sales-error': ErrorEvent;
  }
}
