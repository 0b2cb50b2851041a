import { evidenceOf } from '../collect/evidence-of.js';
import { wordsShared } from '../collect/person-sign.js';
import { ASKED } from '../collect/shown-lines.js';
import type { Evidence, ShownLine, ShownPage } from '../contract.js';
import { addressesIn, domainOf } from '../mail/address.js';
import { hasForm, isOrganisation } from '../mail/company-line.js';
import { contactsIn } from '../mail/contacts.js';
import { cellsOf } from '../mail/signature-cells.js';
import { SignatureReading } from '../mail/signature-reading.js';
import { cleanLabelOf, phoneBeforeFax } from '../tables/labels.js';
import { chineseSurname } from '../tables/surnames.js';
import { isProse, isTitle } from '../tables/title-words.js';
import { PRONOUNS, READING } from '../text/beside-name.js';
import { fold } from '../text/clean-text.js';
import { unveiled } from '../text/unveiled.js';
import type { Asked } from './asked.js';
import { isFax, isMobile } from './line-facts.js';

/** What the lines about somebody say; `taken` is what the page's readers had found there. */
export interface StretchEvidence { evidence: Evidence[]; taken: Evidence[] }

const OF_SOMEBODY = new Set<Evidence['field']>(['emails', 'phones', 'profiles', 'website', 'location', 'title', 'company', 'name']);
/** Fields the page's readers know better, from links and labels: where they found one, what a text looks like does not count, but for a mobile. */
const READ_BETTER = new Set<Evidence['field']>(['emails', 'phones', 'profiles', 'website']);
const SURE = 0.9, LEAST = 0.7, MAX_CELL = 160, MAX_PARTS = 4, MAX_PART = 60, MAX_LINK = 40, MAX_NAME_LINE = 100, LINKED = 0.7, BEFORE = 0.75, CLOSE = 0.8, FIRM = 0.7, HEADED = 3;
/** What tenders in Chinese have before the name of a house. */
const NAME_OF_HOUSE = /^名\s{0,4}称\s?[:：]\s?/;
const ADDRESSED = /\s?(?:Herrn?|Frau|Mrs?\.?|Ms\.?|Mme|M\.|Sra?\.|先生|女士)$/u, CAPITAL = /^\p{Lu}/u, BEFORE_JOB = /^.{0,20}(?:由|请与|請與|我司|我们的|联系|聯絡|本公司)/u, JOB_IN_HAN = /\p{Script=Han}{2,24}$/u, MOST_WORDS = 4;
const WEBSITE = /web|site|página|official|官网|官網|网站|網站|网址|ホームページ|サイト|HP/i;

/** What the lines about somebody say of them: as a signature is read, and what the page's readers found in the same lines. */
export function evidenceOfStretch(asked: Asked, { lines }: ShownPage, { entity, evidence }: { entity: string; evidence: readonly Evidence[] }): StretchEvidence {
  const { named: { name, key, at }, stretch: { from, to } } = asked, own = lines.slice(from, to), isOwn = holding([...own, ...addressedIn(name, lines)]);
  const taken = evidence.filter((one) => one.entity === ASKED && OF_SOMEBODY.has(one.field) && (isOwn(one) || (one.field === 'emails' && wordsShared(one.raw, name) > 0)));
  const told = taken.flatMap((one) => ofThem(one, key)), known = new Set(told.map(({ field }) => field));
  const isNew = ({ field, raw }: Evidence) => field !== 'name' && !(READ_BETTER.has(field) && known.has(field) && !(field === 'phones' && isMobile(raw)));
  const said = saidIn(own, name, { from, at }).filter(isNew), titled = withJobs(said, { name, at, lines, isKnown: known.has('title') });
  const firm = [...told, ...said].some(({ field }) => field === 'company') ? [] : firmAbove(from, lines);
  return { taken, evidence: [nameOf(asked, lines), ...told, ...titled, ...firm, ...known.has('website') ? [] : linked(own)].map((one) => ({ ...one, entity })) };
}

function nameOf({ named: { name, at, how }, likelihood }: Asked, lines: readonly ShownLine[]): Evidence {
  const source = likelihood > SURE || how === 'label' ? 'label' : 'heading';
  return evidenceOf({ entity: '', field: 'name', raw: name, source, path: pathOf(at), weight: Math.max(LEAST, likelihood), snippet: lines[at]!.text });
}

/** A job said before the name in its line counts instead of what else that line could mean; one beside or right below the name is surer. */
function withJobs(said: readonly Evidence[], { name, at, lines, isKnown }: { name: string; at: number; lines: readonly ShownLine[]; isKnown: boolean }): Evidence[] {
  const line = lines[at]!.text, near = new Set([line, lines[at + 1]?.text]), job = isKnown ? null : jobBefore(line, name);
  const close = said.filter(({ field, snippet }) => !job || field !== 'title' || snippet !== line)
    .map((one) => (one.field === 'title' && near.has(one.snippet) ? { ...one, weight: Math.max(one.weight ?? 0, CLOSE) } : one));
  return job ? [...close, evidenceOf({ entity: '', field: 'title', raw: job, source: 'label', path: pathOf(at), weight: BEFORE, snippet: line })] : close;
}

/** A company's name with its form in the heading the lines stand under. */
function firmAbove(from: number, lines: readonly ShownLine[]): Evidence[] {
  const at = [...lines.keys()].slice(Math.max(0, from - HEADED), from + 1).findLast((index) => lines[index]!.set.startsWith('h') && hasForm(lines[index]!.text));
  return at === undefined ? [] : [evidenceOf({ entity: '', field: 'company', raw: lines[at]!.text, source: 'heading', path: pathOf(at), weight: FIRM })];
}

const pathOf = (at: number) => `line ${at + 1}`;

/** What somebody does, said right before the name in a sentence: unsere Personalreferentin Frau Veronika Zirngibl, 由华东区销售总监邵一帆接待. */
function jobBefore(text: string, name: string): string | null {
  const before = text.slice(0, Math.max(0, text.indexOf(name))).trim().replace(ADDRESSED, ''), han = JOB_IN_HAN.exec(before)?.[0].replace(BEFORE_JOB, '');
  if (han) return isTitle(fold(han)) ? han : null;
  const words = before.split(' ').slice(-MOST_WORDS), first = words.findLastIndex((word, at) => !CAPITAL.test(word) || at < words.length - MOST_WORDS) + 1, job = words.slice(first).join(' ');
  return job && isTitle(fold(words.at(-1) ?? '')) ? job : null;
}

/** What some lines hold, as text or as a link's address. */
function holding(lines: readonly ShownLine[]): (one: Evidence) => boolean {
  const whole = lines.map(({ text }) => `${text}\n${unveiled(text)}`).join('\n'), links = lines.flatMap((line) => line.links ?? []).join('\n');
  return ({ raw, field }) => whole.includes(raw) || links.includes(raw) || (field === 'emails' && whole.includes(raw.split('@')[0] ?? '\n'));
}

/** Lines that name somebody by the family name: 巩女士 138… of 巩嘉宁. */
function addressedIn(name: string, lines: readonly ShownLine[]): ShownLine[] {
  const surname = chineseSurname(name)?.surname;
  return surname ? lines.filter(({ text }) => ['先生', '女士', '小姐', '老师', '经理'].some((word) => text.includes(surname + word))) : [];
}

/** What the page's readers found, as this person's: a second name beside a label is a company's or nobody's. */
function ofThem(one: Evidence, key: string): Evidence[] {
  if (one.field === 'title' && (PRONOUNS.test(one.raw) || READING.test(one.raw))) return [];
  if (one.field !== 'name' || fold(one.raw) === key) return [one];
  return hasForm(one.raw) || isOrganisation(one.raw) ? [{ ...one, field: 'company' }] : [];
}

/** What the lines themselves say, read one after another like a signature's. */
function saidIn(own: readonly ShownLine[], name: string, { from, at }: { from: number; at: number }): Evidence[] {
  const texts = own.map(({ text }) => unveiled(text)), hosts = texts.flatMap(contactsIn).filter(({ field }) => field === 'website').map(({ raw }) => raw);
  const reading = new SignatureReading(name, { hosts, mailHosts: texts.flatMap(addressesIn).map(domainOf) });
  for (const [index, { set, parts = [], links = [] }] of own.entries()) {
    const text = texts[index]!, isName = index + from === at, above = cleanLabelOf(own[index - 1]?.text ?? ''), isOthers = above?.field === 'reject' && !above.value;
    const phone = isOthers ? phoneBeforeFax(`${above.label}: ${text}`) : null, isOnlyLinked = links.length > 0 && isOrganisation(text) && !hasForm(text);
    if (phone) reading.read(cellsOf(`${phone.label}: ${phone.value}`), { row: index, line: text });
    if (isOthers || isOnlyLinked || isFax(text) || text.length > (isName ? MAX_NAME_LINE : MAX_CELL) || (!isName && (set.startsWith('h') || isProse(text)))) continue;
    const isOfCells = parts.length > 1 && parts.length <= MAX_PARTS && parts.every((part) => part.length <= MAX_PART) && (isName || parts.some(hasForm));
    reading.read(cellsOf(isOfCells ? parts.join('\t') : text.replace(NAME_OF_HOUSE, '')), { row: Math.max(0, index + from - at), line: text });
  }
  return reading.values(false).map(({ field, raw, weight, label, line }) => evidenceOf({ entity: '', field, raw, source: label ? 'label' : 'text', path: pathOf(at), weight, snippet: line, ...(label ? { label } : {}) }));
}

/** The site a link that says so leads to. */
function linked(own: readonly ShownLine[]): Evidence[] {
  const [link] = own.flatMap(({ text, links = [] }) => (text.length <= MAX_LINK && WEBSITE.test(text) ? links.filter((href) => /^https?:/i.test(href)) : []));
  return link ? [evidenceOf({ entity: '', field: 'website', raw: link, source: 'link', path: link, weight: LINKED })] : [];
}
