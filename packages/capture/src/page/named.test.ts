import { expect } from '@open-wc/testing';
import type { ShownLine } from '../contract.js';
import { namedIn } from './named.js';

const line = (text: string, more: Partial<ShownLine> = {}): ShownLine => ({ text, depth: 1, shared: 0, set: '', of: '', ...more });
const named = (...lines: (ShownLine | string)[]) => namedIn(lines.map((one) => (typeof one === 'string' ? line(one) : one)), { lang: 'zh', region: 'CN' });
const found = (...lines: (ShownLine | string)[]) => named(...lines).map(({ name, how }) => [name, how]);

describe('namedIn', () => {
  it('finds a name behind a label, at a line\'s beginning, in an element of its own, between signs', () => {
    expect(found('Contact: Lena Vogt')).to.deep.equal([['Lena Vogt', 'label']]);
    expect(found('联系人', '盘丽君')).to.deep.equal([['盘丽君', 'label']]);
    expect(found('Lena Vogt, Head of Sales')).to.deep.equal([['Lena Vogt', 'line']]);
    expect(found('Inh. Lena Vogt, Dachdeckermeisterin')).to.deep.equal([['Lena Vogt', 'part']]);
    expect(found(line('Auskunft gibt Lena Vogt gern', { parts: ['Auskunft gibt', 'Lena Vogt', 'gern'] }))).to.deep.equal([['Lena Vogt', 'part']]);
    expect(found('Agence Sillage – Lena Vogt, attachée de presse')).to.deep.equal([['Lena Vogt', 'piece']]);
  });

  it('takes a job and a colon for a label, and parts a Chinese job from the name it stands at', () => {
    expect(found('招商经理：冼嘉敏（女士）')).to.deep.equal([['冼嘉敏', 'label']]);
    expect(found('接待：销售总监邵一帆')).to.deep.equal([['邵一帆', 'piece']]);
    expect(found('企画営業室 室長 牛尾 真帆')).to.deep.include(['牛尾 真帆', 'part']);
  });

  it('takes no label, place, job or department for a name', () => {
    expect(found('Móvil y WhatsApp', '招商经理', '武汉市', 'Unser Vertrieb', 'Acme Handels GmbH', '400-5555-088')).to.deep.equal([]);
  });

  it('says a name once a line, and reads no more lines than it may', () => {
    expect(named('Lena Vogt | Lena Vogt')).to.have.length(1);
    expect(named(...Array<string>(1_000).fill('Lena Vogt'))).to.have.length(300);
  });
});
