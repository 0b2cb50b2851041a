import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { cleanLabelsIn } from '../tables/labels-in.js';
import { isCompanyByForm } from '../tables/legal-forms.js';
import { PRONOUNS, READING } from '../text/beside-name.js';
import { nameIn } from '../text/name-in.js';

/** What stands under a name is this likely its title. */
export const BELOW = 0.8;
const HEADED = 0.75, SECOND = 0.65, SECOND_COMPANY = 0.5, OVERLINE = 0.7, CLASSED = 0.75, MAX_BELOW = 80, MAX_LINE = 100, MAX_NAMED = 20;
/** May be the rest of the name: Lena <b>Vogt</b>. */
const ONE_WORD = /^\p{Lu}[\p{L}'’-]{1,30}$/u;
const BADGE = '[class*=tag i],[class*=badge i],[class*=label i],[class*=chip i],[class*=pill i]';
const DEGREES = /^(?:\(?(?!C.O|[SE]?VP|GM|PDG|DG)(?:[A-Z]\.?){1,2}[A-Za-z]{0,3}\.?\)?[\s,]{0,2}){1,5}$/u;
/** The number of a licence behind a job: ", carné n.º 655", "| DRE #0123", ", SIA-Nr. 12". */
const LICENCE = /\s?[,;·|(–-]\s?[^,;·|()\d]{0,30}?(?:n\.?\s?[ºo°]|nr|no|#|№|lic(?:ence|ense)?|dre|证号|證號|編号|登録番号)[.:]?\s?[#a-zà-ÿ]{0,5}[\s‐‑-]?\d[^,;·|]{0,20}$/i;
/** What links beside a person are called. */
const LINK_WORDS = /(?:^|\W)(?:e-?mail|linkedin|xing|twitter|facebook|instagram|v-?card|more|mehr|lire la suite|leer más|details?|website|follow|download|view|share|orcid|cv)(?:\W|$)|更多|详情|詳細/i;
/** A word that parts a page and is no title. */
const GROUP = /^(?:about|bio|biography|contact|kontakt|profile?|vita|over|share|follow|menu|home|详情|简介|介绍|联系方式)$/i;
const TITLE_CLASSES = 'job-?title|jobrole|position|designation|member-(?:role|position|title)|person-(?:role|title|position)'
  + '|team-(?:role|position)|staff-title|role|occupation|functie|funktion|fonction|poste|cargo|puesto|ruolo|mansione|qualifica|zhiwei|zhicheng|yakushoku|katagaki';
/** Names pages give to the parts of a person's card, whatever system made them. */
const CLASSES: readonly (readonly [Evidence['field'], RegExp])[] = [
  ['name', /^(?:.{0,20}[-_])?(?:contact|person|member|staff|speaker|spk|doctor|teacher|expert|agent|lawyer|employee|people|guest|lecturer)s?[-_]{0,2}(?:full)?name$|^namae$/i],
  ['title', new RegExp(`(?:^|[-_])(?:${TITLE_CLASSES})$`, 'i')],
  ['company', /(?:^|[-_])(?:company|company-name|organi[sz]ation|employer|firma|affiliation)$/i],
  ['location', /(?:^|[-_])(?:location|loc|address|locality|city|standort|ville|ciudad)$/i],
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
  const after = others.map(({ text }) => text).join(' ').replace(/^[\s,|·•–-]{1,5}/u, '').replace(/^(?:先生|女士|小姐)\s?/u, '').replace(/^\(([^()]{1,60})\)$/u, '$1');
  const isBadge = others[0]?.element.matches(BADGE) ?? false;
  const found = own && (isBadge || !(whole && ONE_WORD.test(after))) ? { name: own.name, rest: own.rest || (isBadge ? '' : after) } : whole;
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

function isHeading(block: Element, first: Element | undefined, levels: string): boolean {
  const heading = (first ?? block).closest(levels);
  return heading !== null && (levels === '*' || !heading.matches('[class*="logo" i], [id*="logo" i], :has(> a[href="/"])'));
}

/**
 * What stands in and under the heading with a person's name: the name, and in the next line or behind the name their title or headline.
 */
export function readHeading(scope: Scope, named: NameLine, weight = HEADED): Evidence[] {
  const { entity } = scope, { line, name } = named, path = pathOf(line.block);
  const found = [evidenceOf({ entity, field: 'name', raw: name, source: 'heading', path, weight, snippet: line.text })];
  const { raw, rest, below } = subheadingOf(scope, named), at = scope.lines.indexOf(line);
  if (raw) {
    found.push(evidenceOf({
      entity, field: isHeadline(raw) ? 'headline' : 'title', raw, source: 'heading', path: raw === rest || !below ? path : pathOf(below.block),
      weight: BELOW,
    }));
  }
  const further = scope.lines[at + (raw === rest ? 1 : 2)], above = scope.lines[at - 1];
  if (raw && further && !further.block.closest('h1,h2,h3') && further.text !== raw && isSubheading(further.text, name)) {
    const second = { entity, raw: further.text, source: 'heading', path: pathOf(further.block) } as const;
    if (!isCompanyByForm(further.text)) found.push(evidenceOf({ ...second, field: 'title', weight: SECOND }));
    found.push(evidenceOf({ ...second, field: 'company', weight: SECOND_COMPANY }));
  }
  const over = scope.lines[at - 2], hasOver = over && above && over.block !== above.block && over.block.parentElement === line.block.parentElement && above.block.parentElement === line.block.parentElement;
  if (hasOver && isSubheading(over.text, name) && isSubheading(above.text, name)) {
    found.push(evidenceOf({ entity, field: 'company', raw: over.text, source: 'heading', path: pathOf(over.block), weight: SECOND }));
  }
  if (above?.block.parentElement?.contains(line.block) && isSubheading(above.text, name)) {
    found.push(evidenceOf({ entity, field: 'title', raw: above.text, source: 'heading', path: pathOf(above.block), weight: raw ? SECOND : OVERLINE }));
  }
  return found;
}

/** What stands behind or under a name and may be its title; what is only degrees, "MD, PhD", is not. */
export function subheadingOf({ lines }: Pick<Scope, 'lines'>, { line, name, rest: behind }: NameLine): { raw: string; rest: string; below: Line | undefined } {
  const next = lines[lines.indexOf(line) + 1], below = next && GROUP.test(next.text) ? undefined : next, rest = DEGREES.test(behind.replace(/\s?\([^()]{1,40}\)?$/u, '')) || READING.test(behind) ? '' : behind;
  const under = below?.text.replace(LICENCE, '') ?? '';
  return { rest, below, raw: isSubheading(rest, name) ? rest : isSubheading(under, name) ? under : '' };
}

/** What the names of classes say of short lines: `.job-title`, `.company`. */
export function readClasses({ entity, lines }: Scope): Evidence[] {
  const found: Evidence[] = [];
  for (const { text, block, parts } of lines) {
    if (text.length > MAX_LINE || found.length >= MAX_NAMED) continue;
    const whole = fieldOf(block), [first] = parts, own = first && first.element !== block ? fieldOf(first.element) : undefined;
    const field = whole ?? own, named = field === 'name' ? nameOfLine({ text: own ? first?.text ?? '' : text, block, parts: own ? [] : parts }) : null;
    if (!field || (field === 'name' && !named) || parts.length > 3 || cleanLabelsIn(text).some((cell) => cell.field)) continue;
    found.push(evidenceOf({ entity, field, raw: named?.name ?? text, source: 'label', path: pathOf(block), weight: CLASSED }));
    const rest = ((named?.rest || (own && named && parts.length > 1 ? parts.at(-1)?.text : '')) ?? '').replace(/^(?:先生|女士|小姐)\s?/, '');
    if (isSubheading(rest, named?.name ?? '')) found.push(evidenceOf({ entity, field: 'title', raw: rest.replace(/^[(（]|[)）]$/g, ''), source: 'heading', path: pathOf(block), weight: SECOND }));
  }
  return found;
}

function fieldOf({ classList }: Element): Evidence['field'] | undefined {
  const names = [...classList].slice(0, 8);
  return CLASSES.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}

/** One short line that is no label, no address, no number, no date, and not the name again. */
function isSubheading(text: string, name: string): boolean {
  return text.length <= MAX_BELOW && !LINK_WORDS.test(text) && /\p{L}{2}/u.test(text) && !/[@\d]|https?:|www\.|[.!?…:。！？]$/u.test(text) && text !== name
    && cleanLabelsIn(text).every(({ field }) => !field);
}

const isHeadline = (text: string) => /[|·•@]|\s(?:at|bei|chez)\s|就职于|任职于/u.test(text);
