import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { cohortFunnel, compute } from '@salescycle/metrics';
import { createOpportunity, createPipeline, isRefusal, loseOpportunity, salesProcessTemplate, type Deal } from '@salescycle/model';
import { openStore } from '@salescycle/store';
import { sendKeys } from '@web/test-runner-commands';
import { widgetConformance } from '../shared/conformance.fixture.js';
import type { DrillEvent } from '../shared/events.js';
import { money, sampleDeal, sampleDeals, sampleLeads, sampleLossReasons, samplePipeline, type Step } from '../shared/sample.fixture.js';
import './define.js';
import type { FunnelChartFace } from './funnel-chart.face.js';
import { strings } from './funnel-chart.strings.js';
import { SalesFunnelChart } from './funnel-chart.js';
import { csvOf } from './steps-table.js';
import { stepsOf } from './steps.js';

const settings = { rates: [{ from: 'USD', to: 'CNY', rate: '6.98', asOf: '2026-01-01' }], lossReasons: sampleLossReasons() };

function chart(deals: readonly Deal[], properties: Partial<SalesFunnelChart> = {}): SalesFunnelChart {
  return Object.assign(document.createElement('sales-funnel-chart'), {
    asOf: '2026-06-16', timeZone: 'Asia/Shanghai', currency: 'CNY', pipelineRecord: samplePipeline(), settings,
    opportunities: deals.map(({ opportunity }) => opportunity), history: new Map(deals.map(({ opportunity, history }) => [opportunity.id, history])), ...properties,
  });
}

async function shown(deals: readonly Deal[], properties: Partial<SalesFunnelChart> = {}, lang = 'en'): Promise<SalesFunnelChart> {
  const page = await fixture(html`<div lang=${lang}></div>`);
  const element = chart(deals, properties);
  page.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const texts = (element: Element, selector: string) => all(element, selector).map((each) => each.textContent.replace(/\s+/g, ' ').trim());
const rows = (element: Element) => all(element, 'ol .step');

/** `count` deals opened on a day that went on as the further steps say. */
function deals(count: number, prefix: string, further: readonly Step[] = [], fields = {}): Deal[] {
  return Array.from({ length: count }, (_, i) => sampleDeal(`${prefix}-${i}`, [
    ['2026-04-02', { status: 'open', stageId: 'generation', amount: money(1_000) }], ...further], fields));
}
const toQualification: Step = ['2026-04-10', { stageId: 'qualification' }];
const lost: Step = ['2026-05-01', { status: 'lost', stageId: 'lost' }];
const won: Step = ['2026-05-20', { status: 'won', stageId: 'won' }];

/** Ten deals: ten reach the first stage, six the second (three of them skip it and win), one is lost there. */
const cohort = [
  ...deals(2, 'open'), ...deals(2, 'gone', [lost], { lossReasonId: 'price' }), ...deals(2, 'second', [toQualification]),
  ...deals(1, 'late', [toQualification, lost], { lossReasonId: 'noReply' }), ...deals(3, 'won', [won]),
];

widgetConformance({
  element: SalesFunnelChart, strings, controlled: () => chart(sampleDeals(), { leads: sampleLeads(), table: true }),
  async connected(store) {
    await store.setActor('u-lin');
    await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
    await store.run(createOpportunity, { pipelineId: 'pipe', fields: { name: 'Invented' } });
    return Object.assign(document.createElement('sales-funnel-chart'), { store });
  },
});

describe('<sales-funnel-chart>: a cohort', () => {
  it('counts each deal once per stage it reached, skipped stages included', async () => {
    const element = await shown(cohort);
    expect(texts(element, 'ol .leading')).to.deep.equal(['10', '6', '3', '3', '3']);
    expect(texts(element, 'ol .previous b')).to.deep.equal(['60%', '50%', '3 of 3', '3 of 3']);
    expect(texts(element, 'ol .first')).to.deep.equal(['100%', '60%', '30%', '30%', '30%']);
  });

  it('draws bars in proportion: what went on is as long as the next stage', async () => {
    const element = await shown(cohort);
    const width = (row: Element | undefined, selector: string) => row?.querySelector(selector)?.getBoundingClientRect().width ?? 0;
    const total = (row: Element | undefined) => [...row!.querySelectorAll('.piece')].reduce((sum, each) => sum + each.getBoundingClientRect().width, 0);
    const [first, second] = rows(element);
    const track = width(first, '.stack');
    expect(total(first)).to.be.closeTo(track, 0.5);
    expect(width(first, '.wentOn')).to.be.closeTo(total(second), 0.5);
    expect(width(first, '.lost.piece') / track).to.be.closeTo(0.2, 0.005);
  });

  it('names the reasons deals were lost for, and opens exactly those', async () => {
    const element = await shown(cohort);
    const [price, noReply] = all(element, 'button.tag');
    expect([price!.textContent, noReply!.textContent].map((text) => text.trim())).to.deep.equal(['Price 2', 'No reply 1']);
    setTimeout(() => noReply!.click());
    const { detail } = await oneEvent<DrillEvent>(element, 'sales-drill');
    expect(detail).to.deep.equal({ metric: 'cohort-funnel', stage: 'qualification', part: 'lost', ids: ['late-0'], origin: 'user' });
    await element.updateComplete;
    expect(texts(element, '[role="status"]')).to.deep.equal(['1 record chosen']);
  });

  it('says how ripe the cohort is and what the counting did', async () => {
    const element = await shown(cohort);
    expect(texts(element, '.box')[0]).to.contain('60%').and.to.contain('6 of 10 decided, 4 still open. Below 80%');
    expect(texts(element, '.notes')[0]).to.contain('passed over 9 times').and.to.contain('Fewer than 5 in a stage');
  });

  it('compares with the quarter before when it was as old', async () => {
    const shifted = (deal: Deal, id: string, days: number): Deal => ({
      opportunity: { ...deal.opportunity, id },
      history: deal.history.map((event) => ({ ...event, id: `${id}/${event.id}`, at: new Date(Date.parse(event.at) - days * 86_400_000).toISOString() })),
    });
    const before = cohort.map((deal) => shifted(deal, `b-${deal.opportunity.id}`, 90));
    // Won only after the day that corresponds to today: the comparison must not know it yet.
    const later = shifted(sampleDeal('x', [['2026-04-02', { status: 'open', stageId: 'generation' }], ['2026-06-20', { status: 'won', stageId: 'won' }]]), 'b-x', 90);
    const element = await shown([...cohort, ...before, later], { table: true });
    expect(texts(element, 'thead th')[3]).to.equal('Q1');
    expect(texts(element, 'tbody td:nth-child(4)')).to.deep.equal(['11', '6', '3', '3', '3']);
    expect(texts(element, 'ol .versus').slice(0, 2)).to.deep.equal(['—', '+5 −32…+41']);
  });

  it('shows money without ranges when asked for value', async () => {
    const element = await shown(cohort, { unit: 'value' });
    expect(texts(element, 'ol .leading')).to.deep.equal(['¥10K', '¥6K', '¥3K', '¥3K', '¥3K']);
    expect(all(element, '.range')).to.have.length(0);
  });

  it('agrees with the measure on random deals', async () => {
    const random = sampleDeals(120);
    const element = await shown(random, { period: 'year' });
    const figure = compute(cohortFunnel, random, {
      asOf: '2026-06-16T15:59:59.999Z', timeZone: 'Asia/Shanghai', period: { from: '2026-01-01', to: '2027-01-01' }, pipeline: samplePipeline(), currency: 'CNY', rates: [],
    });
    expect(texts(element, 'ol .leading')).to.deep.equal(figure.steps.map(({ reached }) => String(reached.count)));
  });
});

describe('<sales-funnel-chart>: today, and from lead to cash', () => {
  it('shows deals and money by stage today, and never a conversion', async () => {
    const element = await shown(cohort, { mode: 'snapshot', table: true });
    expect(texts(element, 'ol .leading')).to.deep.equal(['2', '2', '0', '0']);
    expect(texts(element, 'ol .amount')).to.deep.equal(['¥2K', '¥2K', '¥0', '¥0']);
    expect(element.shadowRoot!.textContent).to.not.match(/%|of previous|conversion/i);
  });

  it('follows leads to the win and says why nobody knows what was paid', async () => {
    const element = await shown(cohort, { mode: 'lifecycle', leads: sampleLeads(), period: 'year' });
    const names = texts(element, '[part="label"]');
    expect(names).to.deep.equal(['Lead', 'Qualified', 'Opportunity', 'Won', 'Paid in full']);
    expect(texts(element, 'ol .leading').at(-1)).to.equal('—');
    expect(rows(element).at(-1)!.textContent).to.contain('No payments are recorded yet');
  });

  it('changes mode, unit and period from its toolbar', async () => {
    const element = await shown(cohort);
    const press = async (text: string) => {
      all(element, '.segmented button').find((button) => button.textContent === text)!.click();
      await element.updateComplete;
    };
    await press('Value');
    expect(texts(element, 'ol .leading')[0]).to.equal('¥10K');
    await press('Today');
    expect(element.mode).to.equal('snapshot');
    await press('Cohort');
    const select = element.shadowRoot!.querySelector<HTMLSelectElement>('select')!;
    select.value = 'last-quarter';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(texts(element, '[part="empty"]')[0]).to.equal('Nothing came in: Q1 2026. Choose another period.');
  });

  it('names the modes there are when it does not know one', async () => {
    const element = await shown(cohort, { mode: 'flow' as never });
    expect(texts(element, '[part="error"]')[0]).to.contain('mode="flow"').and.to.contain('cohort, snapshot, lifecycle');
  });
});

describe('<sales-funnel-chart>: other ways to read it', () => {
  it('says each row in a sentence', async () => {
    const [, second] = rows(await shown(cohort));
    expect(second!.getAttribute('aria-label')).to.equal(
      'Qualification: 6 deals, 60% of the stage before, 95% range 31–83%, 60% of the first, 2 still open here, 1 lost from here, median 68 d');
  });

  it('goes through rows and their parts with the arrow keys, and opens with Enter', async () => {
    const element = await shown(cohort);
    const [first, second] = rows(element);
    first!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement === second).to.equal(true);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    expect((await oneEvent<DrillEvent>(element, 'sales-drill')).detail).to.deep.include({ stage: 'qualification', part: 'reached' });
    await sendKeys({ press: 'ArrowRight' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = await oneEvent<DrillEvent>(element, 'sales-drill');
    expect(detail.part).to.equal('wentOn');
    expect(detail.ids).to.deep.equal(['won-0', 'won-1', 'won-2']);
  });

  it('writes a table that a spreadsheet reads, whatever a stage is called', () => {
    const pipeline = samplePipeline();
    const stages = pipeline.stages.map((stage) => (stage.id === 'quote' ? { ...stage, name: { en: '=1+1, "quoted"', zh: '报价' } } : stage));
    const named = { ...pipeline, stages };
    const figure = compute(cohortFunnel, cohort, { asOf: '2026-06-16T15:59:59.999Z', timeZone: 'Asia/Shanghai', period: null, pipeline: named, currency: 'CNY', rates: [] });
    const steps = stepsOf({ mode: 'cohort', unit: 'count', figure, before: null, pipeline: named, language: 'en' });
    const format = { count: String, days: String, number: String, percent: String, moneyExact: String } as never;
    const csv = csvOf(steps, 'cohort', { texts: strings.en, format, on: '' });
    const lines = csv.split('\r\n');
    expect(csv.startsWith('\uFEFFStage,Reached,Amount')).to.equal(true);
    expect(lines[2]).to.match(/^Qualification,6,6000\.00,0\.6,0\.3127–0\.8318,0\.6,1,2,/);
    expect(lines[4]!.startsWith('"\'=1+1, ""quoted""",3')).to.equal(true);
  });

  it('shows the table on request, as a real one', async () => {
    const element = await shown(cohort);
    element.shadowRoot!.querySelector<HTMLButtonElement>('[aria-label="As a table"]')!.click();
    await element.updateComplete;
    expect(all(element, 'table tbody tr')).to.have.length(5);
    expect(all(element, 'tbody th[scope="row"]')).to.have.length(5);
  });

  it('says below the chart when the table could not be loaded, and shows it when that is tried again', async () => {
    const element = await shown(cohort);
    const { latePart } = (element as unknown as { face: FunnelChartFace }).face;
    const loads = [() => Promise.reject(new Error('offline')), () => import('./steps-table.js')];
    Object.assign(latePart, { load: () => loads.shift()!() });
    element.table = true;
    await element.updateComplete;
    expect(texts(element, '[role="alert"]')[0]).to.contain('could not be loaded');
    expect(rows(element)).to.have.length(5);
    all(element, '[role="alert"] + button')[0]!.click();
    await element.updateComplete;
    expect(all(element, 'table tbody tr')).to.have.length(5);
  });

  it('gives the numbers as a file', async () => {
    const element = await shown(cohort);
    const { click } = HTMLAnchorElement.prototype;
    const link = await new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { resolve(this); };
      element.shadowRoot!.querySelector<HTMLButtonElement>('[aria-label="Download as CSV"]')!.click();
    });
    HTMLAnchorElement.prototype.click = click;
    expect(link.download).to.equal('cohort-funnel.csv');
    expect(await (await fetch(link.href)).text()).to.match(/^.?Stage,Reached,Amount/);
  });

  it('follows every change of a store', async () => {
    const store = await openStore({ workspace: `funnel-${Math.random()}` });
    await store.setActor('u-lin');
    await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
    const page = await fixture(html`<div lang="en"></div>`);
    const element = Object.assign(document.createElement('sales-funnel-chart'), { store });
    page.append(element);
    const settle = async () => {
      await new Promise(requestAnimationFrame);
      await element.updateComplete;
    };
    const id = store.newId();
    await store.run(createOpportunity, { id, pipelineId: 'pipe', fields: { name: 'Invented' } });
    await settle();
    expect(texts(element, 'ol .leading')[0]).to.equal('1');
    expect(texts(element, 'ol .num.open')[0]).to.equal('1');
    expect(isRefusal(await store.run(loseOpportunity, { id, fields: { lossReasonId: 'price' } }))).to.equal(false);
    await settle();
    expect(texts(element, 'ol .num.lost')[0]).to.equal('1');
    expect(texts(element, 'button.tag')).to.deep.equal(['Price 1']);
    element.remove();
    store.close();
  });
});
