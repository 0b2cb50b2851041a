import type { EvidenceBundle } from '@salescycle/capture';
import type { DraftOrigin } from '../drafts/draft.js';
import type { Words } from './panel.strings.js';

/** What reading files needs of its surroundings. */
export interface FileReadingParts {
  readMail(bytes: Uint8Array): Promise<EvidenceBundle>;
}

interface Parts extends FileReadingParts {
  /** Makes a draft of a file's reading, and puts it in front. */
  begin(origin: DraftOrigin, bundle: EvidenceBundle): Promise<void>;
  changed(): void;
}

type Problem = 'fileNoVcf' | 'fileMsg' | 'fileOther' | 'fileLarge' | 'fileFailed';

const MOST = 25_000_000;

/** Reads the mail files a person dropped or chose. Each becomes a draft; what is no mail file is said. */
export class FileReading {
  isReading = false;
  private why: Problem | null = null;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** What was wrong with the last files, in words; `''` when nothing was. */
  problem(t: Words): string {
    return this.why ? t[this.why] : '';
  }

  async read(files: readonly File[]): Promise<void> {
    this.show(true, null);
    let why: Problem | null = null;
    for (const file of files) why = (await this.readOne(file)) ?? why;
    this.show(false, why);
  }

  private async readOne(file: File): Promise<Problem | null> {
    const problem = whyNot(file);
    if (problem) return problem;
    try {
      const bundle = await this.parts.readMail(new Uint8Array(await file.arrayBuffer()));
      await this.parts.begin({ kind: 'file', url: null, file: file.name.slice(0, 200) }, bundle);
      return null;
    } catch {
      return 'fileFailed';
    }
  }

  private show(isReading: boolean, why: Problem | null): void {
    this.isReading = isReading;
    this.why = why;
    this.parts.changed();
  }
}

function whyNot({ name, type, size }: File): Problem | null {
  const [, ending = ''] = /\.(\w{1,8})$/.exec(name.toLowerCase()) ?? [];
  if (ending === 'vcf' || /vcard/.test(type)) return 'fileNoVcf';
  if (ending === 'msg') return 'fileMsg';
  if (ending !== 'eml' && type !== 'message/rfc822') return 'fileOther';
  return size > MOST ? 'fileLarge' : null;
}
