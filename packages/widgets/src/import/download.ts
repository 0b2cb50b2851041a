import { saveFile } from '../shared/save-file.js';

/** Hands text to the person as a file. */
export function download(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
