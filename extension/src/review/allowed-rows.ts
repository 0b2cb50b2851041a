import { isNeverTaken } from '../settings/site-rules.js';
import type { Settings } from '../settings/settings.js';

/** A file of rows, and how many of its rows were left out. */
export interface AllowedRows {
  file: File;
  left: number;
}

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,253}$/, HOST = /^(?:https?:\/\/)?(?:www\.)?([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,10})(?:[/?#].*)?$/i;

/**
 * A CSV file without the rows that hold an address or a website of the never-capture list; the same file where there are none. A file that
 * cannot be read is given back as it is: the import says what is wrong with it, and takes nothing of it.
 */
export async function withoutNeverTakenRows(file: File, settings: Pick<Settings, 'never'>): Promise<AllowedRows> {
  if (!settings.never.length) return { file, left: 0 };
  const { FileError, readCsv } = await import('@salescycle/connect');
  try {
    const { headers, rows } = await readCsv(file), allowed = rows.filter(({ cells }) => !cells.some((cell) => isBanned(cell, settings)));
    if (allowed.length === rows.length) return { file, left: 0 };
    const text = [headers, ...allowed.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(',')).join('\r\n');
    return { file: new File([`\ufeff${text}\r\n`], file.name, { type: 'text/csv' }), left: rows.length - allowed.length };
  } catch (error) {
    if (error instanceof FileError) return { file, left: 0 };
    throw error;
  }
}

/** Cells of several addresses are looked through one by one. */
function isBanned(cell: string, settings: Pick<Settings, 'never'>): boolean {
  return cell.slice(0, 2_000).split(/[\s,;，；、<>]+/).some((part) => {
    const host = HOST.exec(part)?.[1];
    return (ADDRESS.test(part) && isNeverTaken(part, settings)) || (host !== undefined && isNeverTaken(host, settings));
  });
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
