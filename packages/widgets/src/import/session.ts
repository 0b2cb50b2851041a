import type { DateOrder, ImportPlan, ImportType, Mapping, Questions, Sheet, StageMatches } from '@salescycle/connect';
import { dateIn, type Label, type PlainDate } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { loadConnect, type Connect } from './connect.js';
import { pipelineOptions, proposedOption, type PipelineOption } from './pipeline-choice.js';
import { recall, remember } from './remembered.js';
import { readWorkspace, type WorkspaceRecords } from './workspace-records.js';

/** A file in the import. */
export interface ImportFile {
  sheet: Sheet;
  /** The day on which its mapping was chosen before. */
  rememberedOn?: PlainDate;
}

/** What a session needs of the face it works for. */
export interface SessionHost {
  changed(): void;
  failed(error: unknown): void;
  /** The zone in which the file's days begin, unless the workspace says otherwise. */
  timeZone(): string;
  now(): string;
  /** The reporting currency the host set, which amounts without a currency are proposed to be in. */
  currency(): string | undefined;
  /** What a pipeline made of a file's stages is called when the text was pasted. */
  pastedName(): string;
}

/** Everything chosen and worked out between the first file and the import. Knows nothing of how it is shown. */
export class ImportSession {
  connect: Connect | null = null;
  files: ImportFile[] = [];
  /** Files that could not be read, with why. */
  unreadable: { name: string; label: Label }[] = [];
  isReading = false;
  currency: string | undefined;
  dateOrder: DateOrder | undefined;
  questions: Questions | null = null;
  options: PipelineOption[] = [];
  matches: StageMatches = {};
  workspace: WorkspaceRecords | null = null;
  plan: ImportPlan | null = null;
  isPlanning = false;

  private readonly host: SessionHost;
  private chosenPipeline: string | undefined;
  private chosenStages: Record<string, string | null> = {};
  private work = new AbortController();
  private pipelineId = '';

  constructor(host: SessionHost) {
    this.host = host;
  }

  /** The pipeline that deals will go into. */
  get option(): PipelineOption | undefined {
    return this.options.find(({ id }) => id === this.chosenPipeline) ?? proposedOption(this.options, this.questions?.stages ?? []);
  }

  /** Whether something only a person can say is still open; an import would reject every row that depends on it. */
  get isOpen(): boolean {
    const { currency = false, dateOrder = [] } = this.questions ?? {};
    return (currency && !this.currency) || (dateOrder.length > 0 && !this.dateOrder);
  }

  /** Reads files, or text that was pasted, and proposes where their columns go; `as` says what the rows are, unless it was chosen before. */
  async add(files: Iterable<Blob>, store: Store, as?: ImportType): Promise<void> {
    this.isReading = true;
    this.unreadable = [];
    this.host.changed();
    try {
      this.connect ??= await loadConnect();
      for (const file of files) await this.read(file, this.connect, as);
    } finally {
      this.isReading = false;
      this.host.changed();
    }
    if (this.files.length) await this.refresh(store, true);
  }

  /** Takes a file out again. */
  async remove(at: number, store: Store): Promise<void> {
    this.files = this.files.filter((_, i) => i !== at);
    if (this.files.length) await this.refresh(store, true);
    else this.clear();
  }

  /** Sends a column elsewhere. A target that another column fills is taken from it. */
  async map(at: number, column: number, name: string | null, store: Store): Promise<void> {
    const { mapping } = this.files[at]!.sheet;
    const targets = mapping.targets.map((target, i) => (i === column ? name : target === name && name !== null ? this.connect!.KEEP : target));
    await this.remap(at, { ...mapping, targets, matchBy: this.keyOf(mapping, targets) }, store);
  }

  /** Says by which column a row is recognised as already here; `null` for never. */
  async matchBy(at: number, matchBy: string | null, store: Store): Promise<void> {
    await this.remap(at, { ...this.files[at]!.sheet.mapping, matchBy }, store);
  }

  /** Says what the rows of a file are. */
  async setType(at: number, type: ImportType, store: Store): Promise<void> {
    await this.remap(at, this.connect!.proposeMapping(this.files[at]!.sheet.table, type), store);
  }

  /** Answers a question that concerns all files. */
  async answer(answers: { currency?: string; dateOrder?: DateOrder; pipeline?: string; stage?: readonly [string, string | null] }, store: Store): Promise<void> {
    this.currency = answers.currency ?? this.currency;
    this.dateOrder = answers.dateOrder ?? this.dateOrder;
    this.chosenPipeline = answers.pipeline ?? this.chosenPipeline;
    if (answers.pipeline) this.chosenStages = {};
    if (answers.stage) this.chosenStages[answers.stage[0]] = answers.stage[1];
    await this.refresh(store);
  }

  /** Keeps the choices for the next file with these columns. `false` when the browser refuses to. */
  remember(): boolean {
    const on = dateIn(this.host.timeZone(), this.host.now());
    return this.files.map(({ sheet: { table, mapping } }) => remember(table.headers, {
      on, type: mapping.type, matchBy: mapping.matchBy, targets: Object.fromEntries(table.headers.map((header, i) => [header, mapping.targets[i]!])),
      ...(this.currency && { currency: this.currency }), ...(this.dateOrder && { dateOrder: this.dateOrder }),
      ...(this.option && { pipeline: this.option.pipeline.id, stages: this.chosenStages }),
    })).every(Boolean);
  }

  /** Begins again, without files. */
  clear(): void {
    this.work.abort();
    Object.assign(this, { files: [], unreadable: [], questions: null, options: [], matches: {}, plan: null, isPlanning: false, currency: undefined, dateOrder: undefined });
    this.chosenPipeline = undefined;
    this.chosenStages = {};
    this.host.changed();
  }

  /** Works out again what the import would do; whatever was being worked out before is dropped. @returns whether there is a new plan */
  async refresh(store: Store, rereads = false): Promise<boolean> {
    const { connect } = this;
    if (!connect || !this.files.length) return false;
    this.work.abort();
    const { signal } = (this.work = new AbortController());
    this.isPlanning = true;
    try {
      const sheets = this.files.map(({ sheet }) => sheet);
      if (rereads || !this.workspace) {
        this.pipelineId = store.newId();
        this.workspace = await readWorkspace(store, connect, sheets.map(({ mapping }) => mapping.type), signal);
        this.currency ??= this.host.currency() ?? this.workspace.currency;
      }
      this.ask(connect, sheets);
      this.host.changed();
      this.plan = await connect.inSlices(connect.planImport(sheets, this.planOptions(store)), { signal });
      this.isPlanning = false;
      this.host.changed();
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.isPlanning = false;
      this.host.failed(error);
      return false;
    }
  }

  private ask(connect: Connect, sheets: readonly Sheet[]): void {
    this.questions = connect.questionsOf(sheets);
    const { stages, pipeline } = this.questions;
    const { pipelines, known } = this.workspace!;
    const deals = sheets.find(({ mapping }) => mapping.type === 'opportunity');
    const name = deals?.table.name.replace(/\.[^.]+$/, '') || this.host.pastedName();
    this.options = pipeline ? pipelineOptions({ connect, pipelines, stages, newId: this.pipelineId, name, freeKey: (wish) => known.freePipelineKey(wish) }) : [];
    this.matches = this.option ? connect.stageMatches(stages, this.option.pipeline, this.chosenStages) : {};
  }

  private planOptions(store: Store): Parameters<Connect['planImport']>[1] {
    const { known, timeZone } = this.workspace!;
    const { pipeline } = this.option ?? {};
    return {
      known, timeZone: timeZone ?? this.host.timeZone(), now: this.host.now(), newId: () => store.newId(), stages: this.matches,
      ...(pipeline && { pipeline: { id: pipeline.id, stages: pipeline.stages, ...(pipeline.create && { create: pipeline.create }) } }),
      ...(this.currency && { currency: this.currency }), ...(this.dateOrder && { dateOrder: this.dateOrder }),
    };
  }

  private async read(file: Blob, connect: Connect, as?: ImportType): Promise<void> {
    const name = file instanceof File ? file.name : '';
    try {
      const table = await connect.readCsv(file, { name });
      const before = recall(table.headers);
      const type = before?.type ?? as ?? connect.detectType(table) ?? 'opportunity';
      const mapping = connect.proposeMapping(table, type, before?.targets);
      const matchBy = before && (before.matchBy === null || mapping.targets.includes(before.matchBy)) ? before.matchBy : mapping.matchBy;
      this.currency ??= before?.currency;
      this.dateOrder ??= before?.dateOrder;
      this.chosenPipeline ??= before?.pipeline;
      this.chosenStages = { ...before?.stages, ...this.chosenStages };
      this.files = [...this.files, { sheet: { table, mapping: { ...mapping, matchBy } }, ...(before && { rememberedOn: before.on }) }];
    } catch (error) {
      if (!(error instanceof connect.FileError)) throw error;
      this.unreadable = [...this.unreadable, { name, label: error.label }];
    }
  }

  private async remap(at: number, mapping: Mapping, store: Store): Promise<void> {
    const typeChanged = this.files[at]!.sheet.mapping.type !== mapping.type;
    this.files = this.files.map((file, i) => (i === at ? { sheet: { ...file.sheet, mapping } } : file));
    await this.refresh(store, typeChanged);
  }

  /** The chosen key stays as long as a column fills it. */
  private keyOf({ type, matchBy }: Mapping, targets: Mapping['targets']): string | null {
    return matchBy !== null && targets.includes(matchBy) ? matchBy : this.connect!.matchByOf(type, targets);
  }
}
