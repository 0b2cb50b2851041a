import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { compute, winRate, type MeasureContext } from '@salescycle/metrics';
import { configureWorkspace, createOpportunity, createPipeline, isRefusal, loseOpportunity, salesProcessTemplate, type Deal } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { sendKeys } from '@web/test-runner-commands';
import { widgetConformance } from '../shared/conformance.fixture.js';
import type { DrillEvent } from '../shared/events.js';
import { money, sampleDeal, sampleDeals, sampleLeads, sampleLossReasons, samplePipeline } from '../shared/sample.fixture.js';
import './define.js';
import type { KpiCardFace } from './kpi-card.face.js';
import { strings } from './kpi-card.strings.js';
import { SalesKpiCard } from './kpi-card.js';

const AS_OF = '2026-06-16';
const settings = { rates: [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-01-01' }], lossReasons: sampleLossReasons() };

/** A card that is not on the page yet. */
function card(properties: Partial<SalesKpiCard> = {}): SalesKpiCard {
  const given = { measure: 'win-rate', asOf: AS_OF, timeZone: 'Asia/Shanghai', currency: 'CNY', pipelineRecord: samplePipeline(), settings };
  return Object.assign(document.createElement('sales-kpi-card'), given, properties);
}

async function shown(properties: Partial<SalesKpiCard> = {}, lang = 'en'): Promise<SalesKpiCard> {
  const page = await fixture(html`<div lang=${lang}></div>`);
  const element = card(properties);
  page.append(element);
  await element.updateComplete;
  return element;
}

const part = (element: Element, name: string) => element.shadowRoot!.querySelector(`[part~="${name}"]`);
const textOf = (element: Element, name: string) => part(element, name)?.textContent?.trim().replace(/[\u2066\u2069]/g, '').replace(/\s+/g, ' ') ?? '';

/** `won` deals and `lost` ones closed on a day. */
function closed(won: number, lost: number, day: string, id = day): Deal[] {
  return Array.from({ length: won + lost }, (_, i) => sampleDeal(`${id}-${i}`, [
    ['2026-01-05', { status: 'open', stageId: 'quote', amount: money(1_000) }], [day, { status: i < won ? 'won' : 'lost' }],
  ]));
}

widgetConformance({
  element: SalesKpiCard, strings, controlled: () => card({ deals: sampleDeals(), leads: sampleLeads() }),
  async connected(store) {
    await store.setActor('u-lin');
    await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
    return Object.assign(document.createElement('sales-kpi-card'), { store, measure: 'open-pipeline' });
  },
});

describe('<sales-kpi-card>', () => {
  it('shows the share, what it rests on and its range', async () => {
    const element = await shown({ deals: closed(21, 34, '2026-05-04') });
    expect(textOf(element, 'value')).to.equal('38%');
    expect(textOf(element, 'note')).to.equal('21 of 55 decided · range 27–51%');
    expect(textOf(element, 'title') || element.shadowRoot!.querySelector('h2')!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Win rate · Q2 2026');
  });

  it('shows every word of what it rests on in any width, at one height', async () => {
    for (const lang of ['en', 'zh']) {
      for (const width of [320, 240, 200]) {
        const element = await shown({ measure: 'win-rate', deals: [...closed(121, 234, '2026-05-04'), ...closed(10, 30, '2026-02-04')] }, lang);
        await waitUntil(() => part(element, 'note'));
        element.parentElement!.style.setProperty('inline-size', `${width}px`);
        const [base, note] = [part(element, 'base')!, part(element, 'note')!];
        // In Firefox the glyph box of a fallback font is a pixel taller than its line; a line that is cut off would be 16.
        expect(note.scrollHeight, `${lang} ${width}`).to.be.at.most(note.clientHeight + 1);
        expect(note.getBoundingClientRect().bottom).to.be.lessThan(base.getBoundingClientRect().bottom);
        const middle = element.shadowRoot!.querySelector('.middle')!.getBoundingClientRect();
        expect(middle.top).to.be.at.least(part(element, 'delta')!.getBoundingClientRect().bottom);
        expect(middle.bottom).to.be.at.most(note.getBoundingClientRect().top);
        expect(base.getBoundingClientRect().height).to.be.closeTo(188, 1);
      }
    }
  });

  it('says the same in Chinese', async () => {
    const element = await shown({ deals: [...closed(21, 34, '2026-05-04'), ...closed(20, 30, '2026-02-04')] }, 'zh');
    expect(textOf(element, 'note')).to.equal('55 个已定商机中 21 个 · 区间 27–51%');
    expect(textOf(element, 'delta')).to.equal('下降 较一季度同期（77 天） −2 个百分点');
  });

  it('compares a running quarter with the same days of the quarter before', async () => {
    const late = closed(40, 0, '2026-03-25');
    const element = await shown({ deals: [...closed(10, 10, '2026-05-04'), ...closed(4, 16, '2026-02-04'), ...late] });
    expect(textOf(element, 'delta')).to.equal('up 30 pts on Q1 to day 77');
  });

  it('colours only what is better beyond chance', async () => {
    const sure = await shown({ deals: [...closed(18, 2, '2026-05-04'), ...closed(2, 18, '2026-02-04')] });
    const chance = await shown({ deals: [...closed(11, 9, '2026-05-04'), ...closed(9, 11, '2026-02-04')] });
    const worse = await shown({ deals: [...closed(2, 18, '2026-05-04'), ...closed(18, 2, '2026-02-04')] });
    const isBetter = (element: Element) => part(element, 'delta')!.classList.contains('better');
    expect([sure, chance, worse].map(isBetter)).to.deep.equal([true, false, false]);
  });

  it('shows counts instead of a percentage below five', async () => {
    const element = await shown({ deals: closed(2, 1, '2026-05-04') });
    expect(textOf(element, 'value')).to.equal('2 of 3');
    expect(element.shadowRoot!.textContent).to.not.contain('%');
    expect(element.shadowRoot!.querySelectorAll('.dots .filled')).to.have.length(2);
    expect(element.matches(':state(insufficient)')).to.equal(true);
  });

  it('shows a dash and why when there is nothing to compute from', async () => {
    const element = await shown({ deals: [] });
    expect(textOf(element, 'value')).to.equal('—');
    expect(textOf(element, 'empty')).to.equal('Nothing to compute it from in Q2 2026.');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('names the measures there are when it does not know one', async () => {
    const element = await shown({ measure: 'luck', deals: [] });
    expect(textOf(element, 'error')).to.contain('measure="luck"').and.to.contain('win-rate').and.to.contain('cycle-length');
    expect(element.matches(':state(error)')).to.equal(true);
  });

  it('refuses a period of its own without days, in a sentence', async () => {
    const element = await shown({ period: 'custom', deals: [] });
    expect(textOf(element, 'error')).to.contain('needs two days');
    element.from = '2026-04-01';
    element.to = '2026-06-30';
    await element.updateComplete;
    expect(part(element, 'error')).to.equal(null);
  });

  it('counts the last day of a period of its own', async () => {
    const element = await shown({ period: 'custom', from: '2026-05-01', to: '2026-05-04', deals: closed(5, 5, '2026-05-04') });
    expect(textOf(element, 'note')).to.contain('5 of 10 decided');
  });

  it('sets the sum against the target and the time', async () => {
    const element = await shown({ measure: 'won-value', target: 20_000, deals: closed(12, 0, '2026-05-04') });
    expect(textOf(element, 'note')).to.equal('60% of target, 85% of the time gone. ¥571 a day needed for the last 14 days.');
    expect(textOf(element, 'target')).to.equal('target ¥20K');
    const bar = element.shadowRoot!.querySelector('.bar')!;
    expect(bar.querySelector('i')!.getBoundingClientRect().width / bar.getBoundingClientRect().width).to.be.closeTo(0.6, 0.01);
  });

  it('marks converted money and names what has no rate', async () => {
    const dollars = closed(1, 0, '2026-05-04', 'usd').map(({ opportunity }) => sampleDeal('usd', [
      ['2026-01-05', { status: 'open', stageId: 'quote', amount: money(100, 'USD') }], ['2026-05-04', { status: 'won' }]], { name: opportunity.name }));
    const yen = sampleDeal('jpy', [['2026-01-05', { status: 'open', stageId: 'quote', amount: { amount: 5_000, currency: 'JPY' } }], ['2026-05-04', { status: 'won' }]]);
    const element = await shown({ measure: 'won-value', deals: [...closed(5, 0, '2026-05-04'), ...dollars, yen] });
    expect(textOf(element, 'value')).to.equal('≈¥5.7K');
    expect(textOf(element, 'note')).to.equal('6 deals · ≈ converted · 1 without exchange rate');
  });

  it('shows a figure of the host with what it is compared with', async () => {
    const context: MeasureContext = {
      asOf: '2026-06-16T15:59:59.999Z', timeZone: 'Asia/Shanghai', period: { from: '2026-04-01', to: '2026-07-01' }, pipeline: samplePipeline(), currency: 'CNY', rates: [],
    };
    const previous = compute(winRate, closed(9, 1, '2026-02-04'), { ...context, period: { from: '2026-01-01', to: '2026-04-01' } });
    const element = await shown({ result: { ...compute(winRate, closed(5, 5, '2026-05-04'), context), previous } });
    expect(textOf(element, 'value')).to.equal('50%');
    expect(textOf(element, 'delta')).to.equal('down 40 pts on 1 Jan – 31 Mar 2026');
  });

  it('keeps its height in every state and language', async () => {
    const states = [
      { deals: closed(21, 34, '2026-05-04') }, { deals: closed(2, 1, '2026-05-04') }, { deals: [] }, { measure: 'luck', deals: [] },
      { measure: 'won-value', target: 20_000, deals: closed(12, 0, '2026-05-04') }, { store: { watch() {} } as unknown as Store },
    ];
    for (const lang of ['en', 'zh']) {
      for (const state of states) expect((await shown(state, lang)).getBoundingClientRect().height).to.equal(188);
    }
  });

  it('describes its course in words', async () => {
    const deals = ([['2026-02-04', 5], ['2025-11-04', 10], ['2025-08-04', 15], ['2026-05-04', 20]] as const).flatMap(([day, won]) => closed(won, 20, day));
    const early = deals.map(({ opportunity, history }) => ({ opportunity, history: history.map((event, i) => (i ? event : { ...event, at: '2025-01-05T02:00:00.000Z' })) }));
    const element = await shown({ deals: early });
    expect(part(element, 'trend')!.getAttribute('aria-label')).to.equal('The last 4 periods, each when it was as old: 43%, 33%, 20%, 50%');
  });
});

describe('<sales-kpi-card>: the definition behind the number', () => {
  const open = async (element: SalesKpiCard) => {
    const button = element.shadowRoot!.querySelector<HTMLButtonElement>('.info')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    return { button, panel: element.shadowRoot!.querySelector<HTMLElement>('#definition')! };
  };

  it('opens and closes with the keyboard and gives the focus back', async () => {
    const element = await shown({ deals: closed(21, 34, '2026-05-04') });
    const { button, panel } = await open(element);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(panel.contains(element.shadowRoot!.activeElement)).to.equal(true);
    await expect(element).to.be.accessible();
    const toggled = oneEvent(panel, 'toggle');
    await sendKeys({ press: 'Escape' });
    await toggled;
    expect(panel.matches(':popover-open')).to.equal(false);
    // A comparison of elements would make the reporter print the page when it fails.
    expect(element.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('shows the formula with its figures, window and range', async () => {
    const { panel } = await open(await shown({ deals: closed(21, 34, '2026-05-04') }));
    const text = panel.textContent.replace(/[\u2066\u2069]/g, '');
    for (const words of ['21 ÷ 55', '1 Apr – 30 Jun 2026', 'Asia/Shanghai', '27–51%, Wilson 95%', '55 deals']) expect(text).to.contain(words);
  });

  it('opens the records in and out of the figure', async () => {
    const test = sampleDeal('test', [['2026-01-05', { status: 'open', stageId: 'quote' }], ['2026-05-04', { status: 'lost' }]], { lossReasonId: 'duplicate' });
    const element = await shown({ deals: [...closed(3, 3, '2026-05-04'), test] });
    const { panel } = await open(element);
    const [inside, outside] = panel.querySelectorAll<HTMLButtonElement>('.drill');
    setTimeout(() => inside!.click());
    const first = await oneEvent<DrillEvent>(element, 'sales-drill');
    expect(first.detail).to.deep.include({ metric: 'win-rate', part: 'in', origin: 'user' });
    expect(first.detail.ids).to.have.length(6);
    expect(outside!.textContent).to.equal('1 duplicate or test');
    setTimeout(() => outside!.click());
    expect((await oneEvent<DrillEvent>(element, 'sales-drill')).detail).to.deep.include({ part: 'notADecision', ids: ['test'] });
  });

  it('says inside that it could not be loaded, and fills when that is tried again', async () => {
    const element = await shown({ deals: closed(21, 34, '2026-05-04') });
    const { latePart } = (element as unknown as { face: KpiCardFace }).face;
    const loads = [() => Promise.reject(new Error('offline')), () => import('./definition.js')];
    Object.assign(latePart, { load: () => loads.shift()!() });
    const { panel } = await open(element);
    expect(panel.querySelector('[role="alert"]')!.textContent).to.contain('could not be loaded');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Close');
    panel.querySelector<HTMLButtonElement>('[role="alert"] + button')!.click();
    await element.updateComplete;
    expect(panel.querySelector('[role="alert"]')).to.equal(null);
    expect(panel.textContent).to.contain('55 deals');
  });

  it('gives the same citation for the same records and another one for a cent more', async () => {
    const hashOf = async (deals: Deal[]) => (await open(await shown({ measure: 'won-value', deals }))).panel.querySelector('code')!.textContent;
    const deals = closed(6, 0, '2026-05-04');
    const cent = deals.map((deal, i) => (i ? deal : sampleDeal(deal.opportunity.id, [
      ['2026-01-05', { status: 'open', stageId: 'quote', amount: { amount: 100_001, currency: 'CNY' } }], ['2026-05-04', { status: 'won' }]])));
    expect(await hashOf(deals)).to.match(/^#[0-9a-f]{4}-[0-9a-f]{4}$/);
    expect(await hashOf([...deals].reverse())).to.equal(await hashOf(deals));
    expect(await hashOf(cent)).to.not.equal(await hashOf(deals));
  });
});

describe('<sales-kpi-card> over a store', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ workspace: `card-${Math.random()}` });
    await store.setActor('u-lin');
    await store.run(configureWorkspace, { currency: 'CNY', timeZone: 'Asia/Shanghai' });
    await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
  });
  afterEach(() => store.close());

  const create = async (amount: number) => {
    const id = store.newId();
    const outcome = await store.run(createOpportunity, { id, pipelineId: 'pipe', fields: { name: 'Invented', amount: money(amount), expectedCloseDate: '2026-12-24' } });
    expect(isRefusal(outcome)).to.equal(false);
    return id;
  };
  const frame = () => new Promise(requestAnimationFrame);

  it('follows every change', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const element = Object.assign(document.createElement('sales-kpi-card'), { store, measure: 'open-pipeline' });
    page.append(element);
    const id = await create(70_000);
    await create(30_000);
    await frame();
    await element.updateComplete;
    expect(textOf(element, 'value')).to.equal('¥100K');
    expect(isRefusal(await store.run(loseOpportunity, { id, fields: { lossReasonId: 'price' } }))).to.equal(false);
    await frame();
    await element.updateComplete;
    expect(textOf(element, 'value')).to.equal('¥30K');
    await store.undo();
    await frame();
    await element.updateComplete;
    expect(textOf(element, 'value')).to.equal('¥100K');
  });

  it('shares one subscription with all cards on the page', async () => {
    let subscriptions = 0;
    const counting = new Proxy(store, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (name !== 'watch') return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        return (query: { kind: string }, ...rest: [never, never]) => {
          if (query.kind === 'changes') subscriptions++;
          target.watch(query as never, ...rest);
        };
      },
    });
    const page = await fixture(html`<div lang="en"></div>`);
    for (const measure of ['open-pipeline', 'win-rate', 'won-value']) page.append(Object.assign(document.createElement('sales-kpi-card'), { store: counting, measure }));
    await waitUntil(() => subscriptions > 0);
    await frame();
    expect(subscriptions).to.equal(1);
  });
});
