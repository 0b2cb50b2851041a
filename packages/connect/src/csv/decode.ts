import { FileError } from '../file-error.js';

/** A file's text and the encoding it was read with. */
export interface Decoded {
  text: string;
  encoding: string;
}

const SIGNATURES: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** In this order, the first that the bytes fit without a single fault: UTF-8 hardly ever fits by chance, GB18030 seldom, the last always. */
const GUESSES = ['utf-8', 'gb18030', 'windows-1252'] as const;

/**
 * The bytes as text: by their byte order mark, else by the first encoding they fit.
 *
 * @throws FileError when they are no text (`binary`, `workbook`) or do not fit the encoding asked for
 */
export function decode(bytes: Uint8Array, asked?: string): Decoded {
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) {
    throw new FileError('workbook', {
      en: 'This is a workbook, not a CSV file. Save the sheet as “CSV UTF-8”, or copy its cells and paste them here.',
      zh: '这是工作簿，不是 CSV 文件。另存为“CSV UTF-8”，或复制单元格后粘贴到这里。',
    });
  }
  const signature = SIGNATURES.find((each) => startsWith(bytes, each.bytes));
  const known = asked ?? signature?.encoding ?? wideEncoding(bytes);
  if (known) return decodeAs(bytes, known);
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new FileError('binary', { en: 'This is not a text file. Choose a CSV file.', zh: '这不是文本文件，换一个 CSV 文件。' });
  }
  const encoding = GUESSES.find((guess) => fits(bytes, guess))!;
  return decodeAs(bytes, encoding);
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new FileError('encoding', {
      en: `The file does not fit the encoding ${encoding}. Choose another encoding, or let it be detected.`,
      zh: `文件与编码 ${encoding} 不符，换一种编码或自动识别。`,
    });
  }
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without its mark: of a table's many separators and digits, every second byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 512);
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const some = head.length / 8;
  if (odd > some && even === 0) return 'utf-16le';
  return even > some && odd === 0 ? 'utf-16be' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
