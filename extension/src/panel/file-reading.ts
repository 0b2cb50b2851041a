import type { EvidenceBundle } from '@salescycle/capture';
import type { Draft, DraftOrigin } from '../drafts/draft.js';
import { kindOfFile, type FileKind, type FileProblem } from './file-kind.js';
import type { Words } from './panel.strings.js';

/** What reading files needs of its surroundings. */
export interface FileReadingParts {
  /** Reads a mail. Rejects when it is called off. */
  readMail(bytes: Uint8Array, signal: AbortSignal): Promise<EvidenceBundle>;
  /** Reads a file of contact cards; several readings of a long one, none of a file without cards. */
  readCards(file: Uint8Array | string): Promise<readonly EvidenceBundle[]>;
  /** A table without the rows nobody is to take in. */
  readTable(file: File): Promise<{ file: File; left: number }>;
}

interface Parts extends FileReadingParts {
  /** Makes a draft of a reading, and gives its id; `null` when nobody of it is to be taken in. */
  keep(origin: DraftOrigin, bundle: EvidenceBundle): Promise<string | null>;
  /** Forgets a draft, and gives back what it was. */
  drop(id: string): Promise<Draft | undefined>;
  restore(draft: Draft): Promise<void>;
  /** Shows a draft, the list of what came of the files, or the table. */
  open(what: { draft: string } | 'files' | 'table'): Promise<void>;
  changed(): void;
}

/** One of the files somebody handed over, and what came of it. */
export interface HandedFile {
  name: string;
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'stopped' | 'dropped';
  problem: FileProblem | null;
  /** The drafts made of it. */
  drafts: readonly string[];
  /** Whether it is a table, which is brought in as one. */
  isTable: boolean;
}

/** After so many milliseconds a reading says how far it is, and can be stopped. */
const SLOW = 1_000;

/** Reads the files a person dropped, pasted or chose. Each becomes a draft of its own, a table is brought in as one; what cannot be read is said. */
export class FileReading {
  /** The files handed over last. */
  files: readonly HandedFile[] = [];
  /** Whether it takes long enough to say how far it is. */
  isSlow = false;
  /** The tables among them, to be brought in, and how many of their rows were left out. */
  tables: readonly File[] = [];
  leftOut = 0;
  private work: AbortController | null = null;
  private readonly dropped = new Map<HandedFile, readonly Draft[]>();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  get isReading(): boolean {
    return this.work !== null;
  }

  /** How many files are done with, of how many. */
  get progress(): { done: number; of: number } {
    return { done: this.files.filter(({ state }) => state !== 'waiting' && state !== 'reading').length, of: this.files.length };
  }

  /** What was wrong with the only file, in words; `''` when nothing was. Of several each says so itself. */
  problem(t: Words): string {
    const [only, ...others] = this.files;
    return only?.problem && !others.length ? t[only.problem] : '';
  }

  /** Reads files one after the other, then shows what came of them: the only draft, the table, or the list. Resolves then. */
  async read(files: readonly File[]): Promise<void> {
    if (!files.length || this.work) return;
    const work = (this.work = new AbortController()), slow = setTimeout(() => this.show({ isSlow: true }), SLOW);
    this.dropped.clear();
    this.show({ files: files.map(({ name }) => ({ name: name.slice(0, 200), state: 'waiting', problem: null, drafts: [], isTable: false })), tables: [], leftOut: 0 });
    if (files.length > 1) await this.parts.open('files');
    for (const [index, file] of files.entries()) {
      if (work.signal.aborted) this.set(index, { state: 'stopped' });
      else await this.readOne(index, file, work.signal);
    }
    clearTimeout(slow);
    this.work = null;
    this.show({ isSlow: false });
    await this.openWhatCame();
  }

  /** Reads text that is a file's, as a card somebody copied. */
  readText(text: string, name: string): Promise<void> {
    return this.read([new File([text], name, { type: 'text/vcard' })]);
  }

  /** Stops; what is read already stays. */
  stop(): void {
    this.work?.abort();
  }

  /** Takes back what came of a file. */
  async drop(file: HandedFile): Promise<void> {
    const drafts = await Promise.all(file.drafts.map((id) => this.parts.drop(id))), index = this.files.indexOf(file);
    this.set(index, { state: 'dropped' });
    this.dropped.set(this.files[index]!, drafts.filter((draft) => draft !== undefined));
  }

  /** Brings back what was taken back. */
  async restore(file: HandedFile): Promise<void> {
    for (const draft of this.dropped.get(file) ?? []) await this.parts.restore(draft);
    this.set(this.files.indexOf(file), { state: 'read' });
  }

  private async openWhatCame(): Promise<void> {
    const [only, ...others] = this.files;
    if (others.length || (only && only.drafts.length > 1)) return this.parts.open(this.tables.length === this.files.length ? 'table' : 'files');
    if (this.tables.length) return this.parts.open('table');
    if (only?.drafts[0]) return this.parts.open({ draft: only.drafts[0] });
  }

  private async readOne(index: number, file: File, signal: AbortSignal): Promise<void> {
    this.set(index, { state: 'reading' });
    try {
      const kind = await kindOfFile(file);
      if ('problem' in kind) return this.set(index, { state: 'failed', problem: kind.problem });
      await this.readAs(kind.kind, index, { file, signal });
    } catch {
      this.set(index, signal.aborted ? { state: 'stopped' } : { state: 'failed', problem: 'fileFailed' });
    }
  }

  private async readAs(kind: FileKind, index: number, { file, signal }: { file: File; signal: AbortSignal }): Promise<void> {
    if (kind === 'table') {
      const { file: table, left } = await this.parts.readTable(file);
      this.tables = [...this.tables, table];
      this.leftOut += left;
      return this.set(index, { state: 'read', isTable: true });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const bundles = kind === 'mail' ? [await this.parts.readMail(bytes, signal)] : await this.parts.readCards(bytes);
    if (!bundles.length) return this.set(index, { state: 'failed', problem: 'fileNoCards' });
    const drafts: string[] = [];
    for (const bundle of bundles) {
      signal.throwIfAborted();
      const id = await this.parts.keep({ kind: 'file', url: null, file: file.name.slice(0, 200) }, bundle);
      if (id !== null) drafts.push(id);
    }
    this.set(index, drafts.length ? { state: 'read', drafts } : { state: 'failed', problem: 'fileNever' });
  }

  private set(index: number, what: Partial<HandedFile>): void {
    this.show({ files: this.files.map((file, i) => (i === index ? { ...file, ...what } : file)) });
  }

  private show(what: Partial<Pick<FileReading, 'files' | 'isSlow' | 'tables' | 'leftOut'>>): void {
    Object.assign(this, what);
    this.parts.changed();
  }
}
