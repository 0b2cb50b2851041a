import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { cleanLabelsIn } from '../tables/labels-in.js';
import { nameIn } from '../text/name-in.js';

const HEADED = 0.75, BELOW = 0.8, CLASSED = 0.75, MAX_BELOW = 80, MAX_LINE = 100, MAX_NAMED = 20;
/** May be the rest of the name: Lena <b>Vogt</b>. */
const ONE_WORD = /^\p{Lu}[\p{L}'’-]{1,30}$/u;
const PRONOUNS = /^\W?(?:she|he|they|sie|er|elle|il|ella|él)\b/iu;
const TITLE_CLASSES = 'job-?title|jobrole|position|designation|member-(?:role|position|title)|person-(?:role|title|position)'
  + '|team-(?:role|position)|staff-title|role|occupation';
/** Names pages give to the parts of a person's card, whatever system made them. */
const CLASSES: readonly (readonly [Evidence['field'], RegExp])[] = [
  ['title', new RegExp(`(?:^|[-_])(?:${TITLE_CLASSES})$`, 'i')],
  ['company', /(?:^|[-_])(?:company|company-name|organi[sz]ation|employer|firma|affiliation)$/i],
  ['location', /(?:^|[-_])(?:location|person-location|address|locality)$/i],
];

/** A line that names a person, and what else it says. */
export interface NameLine {
  line: Line;
  name: string;
  rest: string;
}

/** The person a line names, where it begins with a name; elements of its own part a name from what follows it. */
export function nameOfLine(line: Line): NameLine | null {
  const [first, ...others] = line.parts, whole = nameIn(line.text), own = first && others.length ? nameIn(first.text) : null;
  const after = others.map(({ text }) => text).join(' ').replace(/^[\s,|·•–-]{1,5}/u, '');
  const found = own && !(whole && ONE_WORD.test(after)) ? { name: own.name, rest: own.rest || after } : whole;
  return found && { line, name: found.name, rest: PRONOUNS.test(found.rest) ? '' : found.rest };
}

/** The first heading of a part of a page that reads as a person's name; `null` when none does. */
export function nameHeading({ lines }: Pick<Scope, 'lines'>, levels = 'h1'): NameLine | null {
  for (const line of lines.filter(({ block, parts }) => isHeading(block, parts[0]?.element, levels)).slice(0, 5)) {
    const found = nameOfLine(line);
    if (found) return found;
  }
  return null;
}

const isHeading = (block: Element, first: Element | undefined, levels: string) => (first ?? block).closest(levels) !== null;

/**
 * What stands in and under the heading with a person's name: the name, and in the next line or behind the name their title or headline.
 */
export function readHeading(scope: Scope, { line, name, rest }: NameLine): Evidence[] {
  const { entity } = scope, path = pathOf(line.block);
  const found = [evidenceOf({ entity, field: 'name', raw: name, source: 'heading', path, weight: HEADED, snippet: line.text })];
  const below = scope.lines[scope.lines.indexOf(line) + 1];
  const raw = isSubheading(rest, name) ? rest : below && isSubheading(below.text, name) ? below.text : '';
  if (raw) {
    found.push(evidenceOf({
      entity, field: isHeadline(raw) ? 'headline' : 'title', raw, source: 'heading', path: raw === rest || !below ? path : pathOf(below.block),
      weight: BELOW,
    }));
  }
  return found;
}

/** What the names of classes say of short lines: `.job-title`, `.company`. */
export function readClasses({ entity, lines }: Scope): Evidence[] {
  const found: Evidence[] = [];
  for (const { text, block, parts } of lines) {
    if (text.length > MAX_LINE || found.length >= MAX_NAMED) continue;
    const names = [block, parts[0]?.element].flatMap((element) => [...element?.classList ?? []].slice(0, 8));
    const [field] = CLASSES.find(([, pattern]) => names.some((name) => pattern.test(name))) ?? [];
    if (field && parts.length <= 3 && cleanLabelsIn(text).every((cell) => !cell.field)) {
      found.push(evidenceOf({ entity, field, raw: text, source: 'label', path: pathOf(block), weight: CLASSED }));
    }
  }
  return found;
}

/** One short line that is no label, no address, no number, no date, and not the name again. */
function isSubheading(text: string, name: string): boolean {
  return text.length <= MAX_BELOW && /\p{L}{2}/u.test(text) && !/[@\d]|https?:|www\.|[.!?…:]$/u.test(text) && text !== name
    && cleanLabelsIn(text).every(({ field }) => !field);
}

const isHeadline = (text: string) => /[|·•@]|\s(?:at|bei|chez)\s|就职于|任职于/u.test(text);
