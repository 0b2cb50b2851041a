/** What a file is read as. */
export type FileKind = 'mail' | 'cards' | 'table';

/** Why a file is not read. */
export type FileProblem = 'fileMsg' | 'fileOther' | 'fileLarge' | 'fileEmpty' | 'fileBroken' | 'fileNoCards' | 'fileNever' | 'fileFailed';

const MOST = 25_000_000;
/** Bytes by which a file shows that it is no text. */
const HEAD = 4_096;

const ENDINGS: Readonly<Record<string, FileKind>> = { eml: 'mail', vcf: 'cards', vcard: 'cards', csv: 'table', tsv: 'table' };
const TYPES: Readonly<Record<string, FileKind>> = {
  'message/rfc822': 'mail', 'text/vcard': 'cards', 'text/x-vcard': 'cards', 'text/directory': 'cards', 'text/csv': 'table', 'text/tab-separated-values': 'table',
};

/** What a file is, by its ending and type; or why it is not read: too large, empty, no text, or none of what can be read. */
export async function kindOfFile(file: File): Promise<{ kind: FileKind } | { problem: FileProblem }> {
  const [, ending = ''] = /\.(\w{1,8})$/.exec(file.name.toLowerCase()) ?? [], type = file.type.replace(/;.*$/, '');
  if (ending === 'msg' || type === 'application/vnd.ms-outlook') return { problem: 'fileMsg' };
  const kind = ENDINGS[ending] ?? TYPES[type];
  if (!kind) return { problem: 'fileOther' };
  if (file.size > MOST) return { problem: 'fileLarge' };
  if (!file.size) return { problem: 'fileEmpty' };
  return (await isBinary(file)) ? { problem: 'fileBroken' } : { kind };
}

/** Text holds no zero bytes, unless it is UTF-16, which says so with its first two. */
async function isBinary(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer()), [first, second] = bytes;
  return bytes.includes(0) && !(first === 0xff && second === 0xfe) && !(first === 0xfe && second === 0xff);
}
