import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { money, sampleDeal } from '../../shared/sample.fixture.js';
import { all, card, controlledBoard, leads, one, settled, shown, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import type { BoardFilter } from './board-filter.js';
// At hand, so that a test waits for the board and not for a file.
import './filters.js';

before(() => setViewport({ width: 1440, height: 1000 }));

const open = (stageId: string) => ({ stageId, status: 'open' as const });
const deals = [
  sampleDeal('old', [['2026-05-01', { ...open('inquiry'), amount: money(40_000), expectedCloseDate: '2026-06-15' }]], { tags: ['fair'], kind: 'new', ownerId: 'u-lin', nextStep: { text: 'Call' } }),
  sampleDeal('june', [['2026-06-10', { ...open('inquiry'), amount: money(90_000), expectedCloseDate: '2026-06-30' }]], { source: { kind: 'fair' }, kind: 'renewal', ownerId: 'u-han', nextStep: { text: 'Call' } }),
  sampleDeal('july', [['2026-06-10', { ...open('needs'), amount: money(90_000, 'USD'), expectedCloseDate: '2026-07-01' }]], { tags: ['key', 'fair'], ownerId: 'u-han' }),
  sampleDeal('none', [['2026-06-10', open('needs')]], { ownerId: 'u-han', nextStep: { text: 'None', none: true } }),
];
const board = (filter: Partial<BoardFilter> = {}, more: Partial<SalesPipelineBoard> = {}, page = {}) => shown(controlledBoard({
  opportunities: deals.map(({ opportunity }) => opportunity), histories: new Map(deals.map(({ opportunity, history }) => [opportunity.id, history])),
  filter: { search: '', ownerId: null, ...filter }, ...more,
}), page);
const ids = (element: SalesPipelineBoard) => all(element, '.card[data-id]').map(({ dataset }) => dataset.id).sort();
const chips = (element: SalesPipelineBoard) => all(element, '.chip').map((each) => text(each));

describe('the filter of <sales-pipeline-board>', () => {
  const cases: [string, Partial<BoardFilter>, string[]][] = [
    ['close dates before today', { close: 'overdue' }, ['old']],
    ['close dates of this month', { close: 'month' }, ['june', 'old']],
    ['close dates of this quarter', { close: 'quarter' }, ['june', 'old']],
    ['no close date', { close: 'none' }, ['none']],
    ['an amount in one currency, both ends included', { amount: { currency: 'CNY', from: 4_000_000, to: 9_000_000 } }, ['june', 'old']],
    ['an amount in another currency', { amount: { currency: 'USD', from: 1 } }, ['july']],
    ['no next step, where "none needed" is one', { noNextStep: true }, ['july']],
    ['longer in the stage than it allows', { idle: true }, ['old']],
    ['any of some tags', { tags: ['key', 'other'] }, ['july']],
    ['kinds, those without one too', { kinds: ['renewal', ''] }, ['july', 'june', 'none']],
    ['a source', { sources: ['fair'] }, ['june']],
    ['the person who works here', { mine: true }, ['june', 'july', 'none'].sort()],
    ['several conditions at once', { close: 'month', kinds: ['new'] }, ['old']],
  ];
  for (const [name, filter, expected] of cases) {
    it(`shows deals by ${name}, with totals of the same deals`, async () => {
      const element = await board(filter, { actor: 'u-han' });
      expect(ids(element)).to.deep.equal(expected);
      expect(text(one(element, '.totals'))).to.contain(`${expected.length} open`);
    });
  }

  it('counts as idle exactly the cards that say so', async () => {
    const element = await board();
    expect(all(element, '.card .idle').map((each) => each.closest<HTMLElement>('.card')!.dataset.id)).to.deep.equal(['old']);
  });

  it('shows what is set as chips, says how many deals it hides, and takes a condition away by its chip', async () => {
    const element = await board({ close: 'month', amount: { currency: 'CNY', from: 5_000_000 } });
    await waitUntil(() => chips(element).length === 2, 'the chips are there');
    expect(chips(element)).to.deep.equal(['Closes this month', 'From ¥50,000']);
    expect(text(one(element, '.chips [role=status]'))).to.equal('3 hidden');
    await expect(element).to.be.accessible();
    all(element, '.chip')[1]!.click();
    await settled(element);
    expect(ids(element)).to.deep.equal(['june', 'old']);
    expect((element.shadowRoot!.activeElement as HTMLElement | null)?.className).to.equal('chip');
    one(element, '.chips .link').click();
    await settled(element);
    expect(element.filter).to.deep.equal({ search: '', ownerId: null });
    expect(ids(element).length).to.equal(4);
    expect(one(element, '.chips')).to.equal(null);
  });

  it('is set in a sheet, where each choice counts at once, and Escape gives the focus back', async () => {
    const element = await board();
    one(element, '.filter-button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(element, '#filters:popover-open'), 'the sheet opens');
    await settled(element, 300);
    await expect(element).to.be.accessible();
    const choose = async (words: string) => {
      all(element, '.choice').find((each) => text(each) === words)!.click();
      await settled(element);
    };
    await choose('This month');
    expect(ids(element)).to.deep.equal(['june', 'old']);
    await choose('Renewal');
    expect(ids(element)).to.deep.equal(['june']);
    expect(text(one(element, '.filter-end [role=status]'))).to.equal('1 of 4 open deals');
    await choose('Renewal');
    await choose('Any');
    expect(ids(element).length).to.equal(4);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(one(element, '#filters')).to.equal(null);
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.filter-button'));
  });

  it('takes amounts as they are written, and marks what is none', async () => {
    const element = await board();
    one(element, '.filter-button').click();
    await waitUntil(() => one(element, '#filters:popover-open'), 'the sheet opens');
    const from = all(element, '.amount-row input')[0] as HTMLInputElement;
    const type = async (words: string) => {
      from.value = words;
      from.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
    };
    await type('many');
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    expect(element.filter.amount).to.equal(undefined);
    await type('50,000');
    expect(element.filter.amount).to.deep.equal({ currency: 'CNY', from: 5_000_000 });
    expect(ids(element)).to.deep.equal(['june']);
    await type('');
    expect(element.filter.amount).to.equal(undefined);
  });

  it('hides leads where it asks for what only a deal has, and keeps them where not', async () => {
    const element = await board({ close: 'month' }, { leads });
    expect(card(element, 'l-1')).to.equal(null);
    element.filter = { search: '', ownerId: leads[0]!.ownerId ?? null };
    await settled(element);
    expect(card(element, 'l-1')).to.not.equal(null);
  });

  it('speaks Chinese, and rises from the bottom in 360 px', async () => {
    await setViewport({ width: 360, height: 800 });
    const element = await board({ close: 'overdue', noNextStep: true }, {}, { width: 360, lang: 'zh-CN' });
    await waitUntil(() => chips(element).length === 2, 'the chips are there');
    expect(chips(element)).to.deep.equal(['成交日期已逾期', '未定下一步']);
    one(element, '.filter-button').click();
    await waitUntil(() => one(element, '#filters:popover-open'), 'the sheet opens');
    const box = () => one(element, '#filters').getBoundingClientRect();
    await waitUntil(() => Math.round(box().bottom) === document.documentElement.clientHeight, 'it has risen');
    expect([Math.round(box().left), Math.round(box().right)]).to.deep.equal([0, 360]);
    await setViewport({ width: 1440, height: 1000 });
  });
});
