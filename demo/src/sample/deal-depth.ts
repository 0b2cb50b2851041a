import type { Opportunity } from '@salescycle/model';
import { DAY, instant } from './calendar.js';
import { chanceFrom } from './chance.js';
import type { Customer } from './customers.js';
import type { Journey } from './journey.js';
import { competitors } from './phrases.js';
import type { Tongue } from './words.js';
import type { World } from './world.js';

type Depth = Pick<Opportunity, 'contactRoles' | 'fit' | 'effortDays' | 'target' | 'plan' | 'competitorNotes' | 'links'>;

/** What a team knows of a deal that got as far as its needs: who has which say, how well it fits, the plan, and the documents. Others say less. */
export function depthOf({ end }: World, { tongue, contacts, domain }: Customer, { reached, visits, status }: Journey): Depth {
  if (status !== 'open' || reached < 2) return {};
  // Chance of its own: the rest of the sample stays as it was.
  const chance = chanceFrom(visits[0]!.at / 60_000);
  const [first, second] = contacts, texts = TEXTS[tongue], isLate = reached > 2, rival = chance.pick(competitors[tongue]);
  const link = (page: string, title: string, kind: NonNullable<Depth['links']>[number]['kind'] & string, days: number) =>
    ({ url: `https://files.${domain}/${page}`, title, kind, addedAt: instant(Math.max(visits[0]!.at, end - days * DAY)) });
  return {
    ...(first && { contactRoles: [{ contactId: first, role: 'champion', stance: 'for' }, ...(second ? [{ contactId: second, role: isLate ? 'economicBuyer' as const : 'technicalBuyer' as const, stance: 'neutral' as const }] : [])] }),
    fit: { level: chance.whole(1, 4), reason: chance.pick(texts.fits) },
    ...(chance.happens(0.75) && { effortDays: chance.whole(4, 40) / 2 }),
    target: texts.target, plan: texts.plan, ...(chance.happens(0.4) && { competitorNotes: texts.rival(rival) }),
    links: [link('spec.pdf', texts.spec, 'specification', 20), ...(isLate ? [link('quote-v2.pdf', texts.quote, 'quote', 6)] : [])],
  };
}

interface Texts {
  fits: readonly string[];
  target: string;
  plan: string;
  rival(name: string): string;
  spec: string;
  quote: string;
}

const TEXTS: Readonly<Record<Tongue, Texts>> = {
  zh: {
    fits: ['与同行客户的场景一致', '标准功能可覆盖八成', '需要对接旧系统'], spec: '技术规格书', quote: '报价单第二版',
    target: '先签一个站点，三个月内推广到全部站点。', plan: '1. 与终端用户开研讨会\n2. 在现场试用两周\n3. 与决策者一起看试用结果\n4. 提交合同', rival: (name) => `${name}也在报价，价格较低，但没有本地服务团队。`,
  },
  en: {
    fits: ['Same case as two of our customers', 'Eight of ten needs are standard', 'Needs a link to their old system'], spec: 'Technical specification', quote: 'Quote, second version',
    target: 'One site first, all sites within three months.', plan: '1. Workshop with the users\n2. Two weeks of trial on site\n3. Look at the results with the economic buyer\n4. Send the contract', rival: (name) => `${name} quotes as well: cheaper, but without service on site.`,
  },
};
