import type { ShownLine } from '../contract.js';
import { readName } from '../resolve/names/read-name.js';
import type { NameContext } from '../resolve/names/person-name.js';
import { cleanLabelsIn } from '../tables/labels-in.js';
import { cleanLabelOf } from '../tables/labels.js';
import { isPlace } from '../mail/places.js';
import { isDepartment, isTitle } from '../tables/title-words.js';
import { chineseSurname } from '../tables/surnames.js';
import { fold } from '../text/clean-text.js';
import { nameIn } from '../text/name-in.js';

/** A person's name in a page's line. */
export interface Named {
  /** The line's index. */
  at: number;
  name: string;
  /** What makes two writings of a name one. */
  key: string;
  /** What stands beside it in its line. */
  rest: string;
  /** By what it was found: a label or a job before it, the line's beginning, an element of its own, a piece between signs. */
  how: 'label' | 'line' | 'part' | 'piece';
  isAddressed: boolean;
}

const MAX_LINES = 400, MAX_NAMES = 300, MAX_LINE = 160, MAX_BEGINNING = 100, MAX_PART = 80, MAX_PIECE = 60, MAX_PIECES = 8, MAX_ALONE = 40, MAX_WORDS = 60;
/** What is said before or behind a person's name. */
const FORM_OF_ADDRESS = /(?:^|\s)(?:Herrn?|Frau|Mrs?|Ms|Mme|M|Sra?|Srta|Dhr|Mevr|Mevrouw)\.?\s(?=\p{Lu})|先生|女士|小姐|(?<=\S)\s?(?:様|氏)$/u;
const BETWEEN = /\s[–—-]\s|\s?[|·•,，、;；/｜]\s?|[()（）【】]|[:：]\s?/;
const OWNER_BEFORE = /^(Inh(?:aber(?:in)?)?|Proprietor|Owner|Propri[ée]taire|Gérante?|Titular|Propiet[aá]ri[oa]|Titolare|Eigenaar|店主|業主)[.:]?\s(.{3,80})$/u;
const JOB_BEFORE = /^(.{1,40}(?:长|長|任|理|监|監|裁|员|員|师|師|担当|人|部|課|室)[)）]?)\s((?:\p{Script=Han}{1,4}\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5})|\p{Script=Han}{2,4})$/u;
/** 销售总监邵一帆: a job and the name behind it, in one. */
const JOB_AT_NAME = /(?<=经理|經理|总监|總監|主任|主管|部长|部長|课长|課長|专员|專員|负责人|負責人|董事长|董事長|总裁|總裁|助理|顾问|顧問|工程师|工程師|教授|老师|老師|联系人|聯絡人|接待人)\s?(\p{Script=Han}{2,4})$/u;
const HAN_WORD = /^\p{Script=Han}{2,4}$/u;

/** What is written like a name and is none: a label, a place, a job, a department. */
const isOther = (name: string) => isPlace(name) || isTitle(fold(name)) || isDepartment(fold(name)) || name.split(' ', 4).some((word) => cleanLabelOf(`${word}:`) !== null);

/** Every person a page's lines name, by what can be read as a name; the same one as often as it stands there. */
export function namedIn(lines: readonly ShownLine[], context: Omit<NameContext, 'isLabelled'>): Named[] {
  const found = new Map<string, Named>();
  const add = (at: number, line: string, { raw, how, rest }: Found) => {
    const isAddressed = FORM_OF_ADDRESS.test(line), name = readName(raw, { ...context, isLabelled: how === 'label' || isAddressed })?.full;
    if (name && !isOther(name) && !found.has(`${at} ${fold(name)}`)) found.set(`${at} ${fold(name)}`, { at, name, key: fold(name), rest, how, isAddressed });
  };
  for (const [at, line] of lines.slice(0, MAX_LINES).entries()) {
    if (found.size >= MAX_NAMES) break;
    const text = withHyphens(line.text), before = lines[at - 1];
    for (const one of [...labelled(text, before), ...beginning(text), ...parts(line, text), ...pieces(text)]) add(at, text, one);
  }
  return [...found.values()];
}

type Found = Pick<Named, 'how' | 'rest'> & { raw: string };

const withHyphens = (text: string) => text.replace(/[\u2010\u2011]/g, '-');

function labelled(text: string, before: ShownLine | undefined): Found[] {
  const above = before && before.text.length <= MAX_ALONE ? cleanLabelOf(before.text) : null, values = cleanLabelsIn(text.slice(0, MAX_LINE)).filter(({ field, value }) => field === 'name' && value).map(({ value }) => value);
  const own = values.map((value): Found => ({ raw: nameIn(value)?.name ?? value, rest: nameIn(value)?.rest ?? '', how: 'label' }));
  const under = above && !above.value && above.field === 'name' ? nameIn(text) : null;
  return under ? [...own, { raw: under.name, rest: under.rest, how: 'label' }] : own;
}

function beginning(text: string): Found[] {
  const [, before = '', behind = ''] = OWNER_BEFORE.exec(text) ?? JOB_BEFORE.exec(text) ?? [], after = nameIn(behind);
  if (after) return [{ raw: after.name, rest: after.rest || before, how: 'part' }];
  const whole = text.length <= MAX_BEGINNING ? nameIn(text) : null;
  return whole ? [{ raw: whole.name, rest: whole.rest, how: 'line' }] : [];
}

function parts(line: ShownLine, text: string): Found[] {
  return (line.parts ?? []).map(withHyphens).flatMap((part) => {
    const own = part.length <= MAX_PART ? nameIn(part.replace(/[:：]$/, '')) : null;
    return own ? [{ raw: own.name, rest: own.rest || text.replace(own.name, ' '), how: 'part' as const }] : [];
  });
}

function pieces(text: string): Found[] {
  if (text.length > MAX_LINE) return [];
  const cut = text.split(BETWEEN, MAX_PIECES).map((piece) => piece.trim()).filter((piece) => piece.length > 1 && piece.length <= MAX_PIECE && piece !== text);
  const found = cut.flatMap((piece, index): Found[] => {
    const own = isTitle(fold(piece)) ? null : nameIn(piece), [, behind = ''] = JOB_AT_NAME.exec(piece) ?? [], before = cut[index - 1] ?? '', how = isTitle(fold(before)) && [':', '：'].some((colon) => text.includes(before + colon)) ? 'label' : 'piece';
    return [...own ? [own.name] : [], ...behind && chineseSurname(behind) ? [behind] : []].map((raw) => ({ raw, rest: text.replace(raw, ' '), how }));
  });
  const words = text.length <= MAX_WORDS ? text.split(/[\s:：,，()（）]/).filter((word) => word !== text && HAN_WORD.test(word) && chineseSurname(word)) : [];
  return [...found, ...words.map((raw): Found => ({ raw, rest: text.replace(raw, ' '), how: 'piece' }))];
}
