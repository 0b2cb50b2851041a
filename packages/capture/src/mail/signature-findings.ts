import { cleanText, fold } from '../text/clean-text.js';
import { isLegal } from './lines.js';
import { isEastAsian } from './names-alike.js';
import type { SignatureValue } from './signature-value.js';

/** What a signature says, and at which cell. */
export interface Finding extends SignatureValue { order: number }

/** What a text looks like; what only its place says. */
export const BY_FORM = 0.65, BY_PLACE = 0.4;
const AGAIN = 0.2;

/** What has been found in a signature so far: each value once, the first name, title, company and address before all others. */
export class SignatureFindings {
  readonly all: Finding[] = [];

  add({ field, raw, weight, line, ...more }: Finding): void {
    const value = cleanText(raw, 200), folded = fold(value, 200), isSecond = this.#isSecond(field);
    const twin = this.all.find((found) => found.field === field && fold(found.raw) === folded);
    if (!value || value.includes('\uFFFD') || (isSecond && isLegal(line))) return;
    if (twin) twin.weight = Math.max(twin.weight, weight);
    else this.all.push({ field, raw: value, weight: isSecond ? Math.min(weight, this.#isAgain(field, value) ? AGAIN : BY_PLACE) : weight, line, ...more });
  }

  /** Whether a value of the field is known by more than its place. */
  has(field: Finding['field']): boolean {
    return this.all.some((found) => found.field === field && found.weight >= BY_FORM);
  }

  /** What the signature says, in its order. */
  inOrder(): SignatureValue[] {
    return this.all.sort((a, b) => a.order - b.order).map(({ order, ...value }) => value);
  }

  /** One has one name, title, company and address; the first of each counts, a parent company or a branch behind it is a guess. */
  #isSecond(field: Finding['field']): boolean {
    return field !== 'emails' && field !== 'phones' && field !== 'profiles' && this.has(field);
  }

  /** Whether what is known is said once more in another writing: in Chinese, then in English. */
  #isAgain(field: Finding['field'], value: string): boolean {
    return this.all.every((found) => found.field !== field || isEastAsian(found.raw) !== isEastAsian(value));
  }
}
