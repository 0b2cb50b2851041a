import { wordsShared } from '../collect/person-sign.js';
import type { ShownPage } from '../contract.js';
import { isSharedMailbox } from '../tables/role-mailboxes.js';
import { fold } from '../text/clean-text.js';
import type { LineFacts } from './line-facts.js';
import type { Named } from './named.js';
import { stretchAround } from './stretch.js';

/** A page with what its lines say. */
export interface ReadPage { shown: ShownPage; facts: readonly LineFacts[]; named: readonly Named[] }

/** What speaks for or against a name being the one the page asks its readers to turn to; each 0..1. */
export const signs = [
  'always', 'label', 'part', 'piece', 'heading', 'person', 'others', 'title', 'next', 'previous', 'namesake', 'own', 'phone', 'mobile', 'size', 'asked', 'rivals', 'notice',
  'people', 'law',
] as const;

const OF_LAW = /法定代表|法人代表|代表者|代表取締役|負責人|负责人|Geschäftsführ|vertret|Vorstand|verantwortlich|Registergericht|direct(?:eur|rice) de la publication|administrador/i;
const TURNED_TO = new RegExp(['contact|kontakt|ansprech|interlocut|presse|press|media|reach|enquir|anfrage|agent|atiende|vendedor|vendeur|seller|verkäufer|sales rep|votre|ihre? |your ',
  '联系|聯絡|聯繫|对接|對接|咨询|諮詢|洽谈|洽談|問い?合わ?せ|担当|窓口|連絡'].join('|'), 'i');
const MAX_ABOVE = 12, MAX_HEADING = 60, FORWARD = 14, NEAR = 8, MOST_RIVALS = 6, LARGEST = 60, ELSEWHERE = 0.6;

/** The signs of one name on its page, in the order of {@link signs}. */
export function signsOf(one: Named, { shown, facts, named }: ReadPage): number[] {
  const { lines } = shown, line = lines[one.at]!, others = named.filter(({ key }) => key !== one.key);
  const next = Math.min(one.at + FORWARD, ...others.filter(({ at, how }) => at > one.at && (how === 'line' || how === 'label')).map(({ at }) => at)), stretch = facts.slice(one.at, next);
  const mails = stretch.flatMap((each) => each.mails), called = stretch.findIndex(({ phones }) => phones.length > 0), isFree = (at: number) => !named.some((other) => other.at === at);
  const isNamesake = (some: readonly string[]) => some.some((address) => wordsShared(address, one.name) > 0);
  const size = stretchAround(one.at, lines, (at) => facts[at]!.mails.length > 0 || facts[at]!.phones.length > 0)?.length ?? LARGEST;
  const value: Record<typeof signs[number], number> = {
    always: 1, label: Number(one.how === 'label'), part: Number(one.how === 'part'), piece: Number(one.how === 'piece'), heading: Number(line.set.startsWith('h')),
    person: Number(line.of === 'person'), others: Number(line.of === 'others'), title: Number(fold(shown.title).includes(one.key)),
    next: facts[one.at + 1]?.isJob && isFree(one.at + 1) ? 1 : facts[one.at + 2]?.isJob && isFree(one.at + 1) && isFree(one.at + 2) ? 0.5 : 0,
    previous: Number(facts[one.at - 1]?.isJob === true && line.shared > 1),
    namesake: isNamesake(mails) ? 1 : isNamesake(facts.flatMap((each) => each.mails)) ? ELSEWHERE : 0, own: Number(mails.some((address) => !isSharedMailbox(address))),
    phone: called < 0 ? 0 : 1 / (1 + called / 4), mobile: Number(stretch.some(({ isMobile }) => isMobile)), size: Math.log(Math.min(size, LARGEST)) / Math.log(LARGEST),
    asked: Number(isAsked(one, shown)), rivals: Math.min(MOST_RIVALS, new Set(others.filter(({ at, how }) => Math.abs(at - one.at) <= NEAR && how !== 'piece').map(({ key }) => key)).size) / MOST_RIVALS,
    notice: Number(shown.isNotice), people: Number(shown.isOfPeople), law: Number(OF_LAW.test(line.text) || ((lines[one.at - 1]?.text.length ?? MAX_HEADING) < 40 && OF_LAW.test(lines[one.at - 1]?.text ?? ''))),
  };
  return signs.map((sign) => value[sign]);
}

/** Whether its own line, or the nearest heading above, says whom to turn to. */
function isAsked({ at, name }: Named, { lines }: ShownPage): boolean {
  if (TURNED_TO.test(lines[at]!.text.replace(name, ''))) return true;
  for (let above = at - 1; above >= Math.max(0, at - MAX_ABOVE); above--) {
    const { set, text } = lines[above]!;
    if (set && text.length < MAX_HEADING) return TURNED_TO.test(text);
  }
  return false;
}
