import {
  execute, isRefusal, qualifyLead, type Framework, type Id, type Instant, type Lead, type Qualification, type QualifyLeadInput, type Refusal, type State,
} from '@salescycle/model';
import { StoreError, type Done, type Store } from '@salescycle/store';
import { askHost } from '../shared/ask-host.js';
import { ChangeEvent, LeadQualifyEvent, RefusalEvent } from '../shared/events.js';
import type { Language } from '../shared/language.js';
import type { AnswerForm } from './answer-form.js';
import { answersOf, draftOf, type Draft } from './draft.js';
import { strings, type Words } from './lead-qualifier.strings.js';
import type { Note } from './verdict-panel.js';

/** What is saved, and where to. */
export interface SaveJob {
  lead: Lead;
  /** The lead's latest stored qualification. */
  base: Qualification | undefined;
  framework: Framework;
  at: Instant;
  /** Without a store the host has to confirm. */
  store: Store | null;
  /** Makes sure that somebody is known to work here, and says who; `null` when nobody would say. */
  actor(): Promise<{ by?: Id } | null>;
  language: Language;
}

interface Parts {
  target: EventTarget;
  form: AnswerForm;
  /** Something to show changed. */
  changed(): void;
  /** The lead is stored differently; resolves with its latest qualification when it is on screen. */
  reread(store: Store, lead: Id): Promise<Qualification | undefined>;
  /** Controlled: the host confirmed. `standIn` is shown until it passes the record; answers what is on screen now. */
  confirmed(job: SaveJob, standIn: Qualification): Qualification | undefined;
  failed(error: unknown): void;
}

/** Saves the form: asks the command, then the host, then stores; keeps how that stands for the form to show. */
export class Saver {
  state: 'idle' | 'saving' | 'host' = 'idle';
  note: Note | null = null;
  private readonly parts: Parts;
  private hostHasRecords: (() => void) | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The host passed newer records of the lead, which confirms what it was asked. */
  hostPassedRecords(): void {
    this.hostHasRecords?.();
  }

  /** @returns whether it is stored, or confirmed by the host; the note says why when it is not. */
  async save(job: SaveJob): Promise<boolean> {
    if (this.state !== 'idle') return false;
    const { draft } = this.parts.form;
    const refusal = refusalOf(job, inputOf(job, draft));
    if (refusal) return this.refuse(job, refusal);
    this.show(job.store ? 'saving' : 'host', null);
    const saved = await this.attempt(job, draft);
    this.hostHasRecords = null;
    this.show('idle', this.note);
    // What others changed while this one tried was not taken in.
    if (!saved && job.store) await this.parts.reread(job.store, job.lead.id).catch(this.parts.failed);
    return saved;
  }

  private async attempt(job: SaveJob, draft: Draft): Promise<boolean> {
    try {
      const actor = await job.actor();
      return actor !== null && (await this.store(job, draft, inputOf(job, draft, actor)));
    } catch (error) {
      return this.fail(strings[job.language], error);
    }
  }

  private async store(job: SaveJob, draft: Draft, input: QualifyLeadInput): Promise<boolean> {
    const t = strings[job.language];
    const confirmed = new Promise<void>((resolve) => { this.hostHasRecords = resolve; });
    const answer = await askHost(this.parts.target, eventOf(job.lead, input), job.store ? {} : { confirmed });
    if (answer !== 'allowed') return this.problem(answer === 'silent' ? t.silent : t.vetoed);
    if (!job.store) {
      this.parts.form.settle(job.lead.id, this.parts.confirmed(job, standIn(job, input)), draft);
      this.note = { kind: 'saved', text: t.saved };
      return true;
    }
    const outcome = await job.store.run(qualifyLead, input);
    if (isRefusal(outcome)) return this.refuse(job, outcome);
    await this.stored(job, job.store, draft, outcome);
    return true;
  }

  private async stored(job: SaveJob, store: Store, draft: Draft, { group, operations }: Done): Promise<void> {
    const { lead, language } = job;
    this.parts.form.settle(lead.id, await this.parts.reread(store, lead.id), draft);
    this.note = { kind: 'saved', text: strings[language].saved, undo: () => void this.takeBack(job, store, group, draft) };
    const [first, last] = [operations[0]!, operations.at(-1)!];
    this.parts.target.dispatchEvent(new ChangeEvent({ operationId: last.id, command: first.cmd, ids: [lead.id], undoable: true, origin: 'user' }));
  }

  private async takeBack({ lead, language }: SaveJob, store: Store, group: Id, draft: Draft): Promise<void> {
    const t = strings[language];
    try {
      const outcome = await store.undo(group);
      if (isRefusal(outcome)) return this.show('idle', { kind: 'problem', text: outcome.message[language] });
      this.parts.form.reopen(lead.id, await this.parts.reread(store, lead.id), draft);
      this.show('idle', { kind: 'takenBack', text: t.takenBack });
      this.parts.target.dispatchEvent(new ChangeEvent({ operationId: outcome.operations.at(-1)!.id, command: 'undo', ids: [lead.id], undoable: true, origin: 'undo' }));
    } catch (error) {
      this.fail(t, error);
    }
  }

  private refuse({ language }: SaveJob, { command, gate, missing, message }: Refusal): false {
    const atReason = missing.some((each) => each.kind === 'field' && each.field === 'disqualifyReason');
    this.note = { kind: 'problem', text: message[language], ...(atReason && { atReason }) };
    this.parts.changed();
    this.parts.target.dispatchEvent(new RefusalEvent({ command, gate, missing, reason: message[language] }));
    return false;
  }

  private fail(t: Words, error: unknown): false {
    this.parts.failed(error);
    return this.problem(error instanceof StoreError && error.code === 'storage-full' ? t.full : t.notStored);
  }

  private problem(text: string): false {
    this.note = { kind: 'problem', text };
    this.parts.changed();
    return false;
  }

  private show(state: Saver['state'], note: Note | null): void {
    this.state = state;
    this.note = note;
    this.parts.changed();
  }
}

function inputOf({ lead, framework, base, at }: SaveJob, draft: Draft, actor: { by?: Id } = {}): QualifyLeadInput {
  const reason = draft.reason.trim();
  return {
    id: lead.id, framework, answers: answersOf(framework, draft, draftOf(base), { at, ...actor }),
    ...(draft.verdict && { verdict: draft.verdict }), ...(reason && { reason }),
  };
}

/** What the command would say no to, before anybody is asked; `null` when it would go through. */
function refusalOf({ lead, at }: SaveJob, input: QualifyLeadInput): Refusal | null {
  const state: State = { get: (type, id) => (type === 'lead' && id === lead.id ? (lead as never) : undefined), countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
  let made = 0;
  const outcome = execute(qualifyLead, state, input, { at, by: 'nobody', device: 'none', newId: () => `trial-${++made}` });
  return isRefusal(outcome) ? outcome : null;
}

function eventOf(lead: Lead, { framework, answers, verdict, reason }: QualifyLeadInput): LeadQualifyEvent {
  return new LeadQualifyEvent({
    command: qualifyLead.name, ids: [lead.id], from: lead.status, ...(verdict && { to: verdict }), origin: 'user',
    fields: { answers, verdict: verdict ?? null, reason: reason ?? null, frameworkId: framework.id, frameworkVersion: framework.version },
  });
}

/** The qualification as a host might store it. */
function standIn({ lead, at, framework }: SaveJob, { answers, verdict, reason }: QualifyLeadInput): Qualification {
  return {
    id: `unstored-${at}`, type: 'qualification', createdAt: at, updatedAt: at, createdBy: '', rev: 1, sv: 1, subject: { type: 'lead', id: lead.id },
    frameworkId: framework.id, frameworkVersion: framework.version, answers: [...answers], ...(verdict && { verdict }), ...(reason && { reason }),
  };
}
