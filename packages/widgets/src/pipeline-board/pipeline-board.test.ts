import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { widgetConformance } from '../shared/conformance.fixture.js';
import { sampleDeal } from '../shared/sample.fixture.js';
import { all, card, columnOf, controlledBoard, leads, one, opportunities, settled, shown, text } from './pipeline-board.fixture.js';
import { SalesPipelineBoard } from './pipeline-board.js';
import { strings } from './pipeline-board.strings.js';

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(() => resetMouse());

widgetConformance({ element: SalesPipelineBoard, controlled: () => controlledBoard(), strings });

describe('<sales-pipeline-board> shows the pipeline', () => {
  it('makes ids for new records in a portal on plain http, which has no crypto.randomUUID', async () => {
    const board = await shown(controlledBoard());
    const whole = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID')!;
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined, configurable: true });
    try {
      const made: string[][] = [];
      board.addEventListener('sales-record-edit', ({ detail }) => made.push(detail.ids));
      one(board, '.header .primary').click();
      await settled(board);
      fill(board, 'f-name', 'Harbour crane');
      submit(board);
      await settled(board);
      expect(made.length).to.equal(1);
      expect(made[0]![0]).to.match(/^[0-9A-Z]{26}$/);
    } finally {
      Object.defineProperty(Crypto.prototype, 'randomUUID', whole);
    }
  });

  it('has a column for each open stage with its count, sums and weighted sum', async () => {
    const board = await shown(controlledBoard());
    const names = all(board, '.column:not(.folded) .column-name').map((each) => text(each));
    expect(names).to.deep.equal(['Inquiry', 'Needs', 'Quote', 'Won']);
    const inquiry = text(one(board, '[data-column=inquiry] .column-header'));
    expect(inquiry).to.contain('3').and.contain('¥180K · $64K').and.contain('≈ ¥18K · $6.4K weighted');
  });

  it('never adds currencies, and converts only with a rate and its date', async () => {
    const board = await shown(controlledBoard());
    expect(text(one(board, '.totals'))).to.contain('4 open').and.contain('¥660K · $64K').and.not.contain('at');
    board.workspaceRecord = {
      id: 'workspace', type: 'workspace', createdAt: '', updatedAt: '', createdBy: '', rev: 1, sv: 1, currency: 'CNY', timeZone: 'Asia/Shanghai',
      rates: [{ from: 'USD', to: 'CNY', rate: '7.18', asOf: '2026-06-16' }],
    };
    await settled(board);
    expect(text(one(board, '.totals'))).to.contain('≈ ¥1.12M at 7.18, 16 Jun');
    board.workspaceRecord = { ...board.workspaceRecord, rates: [] };
    await settled(board);
    expect(text(one(board, '.totals'))).to.contain('without USD: no rate');
  });

  it('says on the card what the deal needs', async () => {
    const board = await shown(controlledBoard());
    expect(text(card(board, 'd-1'))).to.contain('华信物流').and.contain('Cold chain').and.contain('¥180,000').and.contain('10%').and.contain('6 d').and.contain('18 Jun');
    expect(text(card(board, 'd-2'))).to.contain('37 d idle').and.contain('No next step');
    expect(text(card(board, 'd-3'))).to.contain('Energy report').and.contain('No amount').and.contain('6 d late');
    expect(text(card(board, 'd-4'))).to.contain('None needed');
    expect(text(card(board, 'd-1').querySelector('.disc'))).to.equal('林');
    expect(text(card(board, 'd-2').querySelector('.disc'))).to.equal('AM');
  });

  it('shows leads before the first stage while some wait', async () => {
    const board = await shown(controlledBoard({ leads }));
    expect(all(board, '.column')[0]!.dataset.column).to.equal(' intake');
    expect(text(card(board, 'l-1'))).to.contain('王敏 1').and.contain('New');
    board.intake = 'off';
    await settled(board);
    expect(all(board, '.column')[0]!.dataset.column).to.equal('inquiry');
  });

  it('marks the limit in amber with an icon once an owner has more', async () => {
    const board = await shown(controlledBoard());
    expect(one(board, '[data-column=needs] .tag').classList.contains('warning')).to.equal(false);
    board.opportunities = [...opportunities, sampleDeal('d-9', [['2026-06-10', { stageId: 'needs', status: 'open' }]]).opportunity];
    await settled(board);
    const tag = one(board, '[data-column=needs] .tag.warning');
    expect(text(tag)).to.contain('2/1').and.contain('林小雨 is over the limit');
    expect(tag.querySelector('.icon')).to.not.equal(null);
  });

  it('opens a folded stage as a column and remembers it', async () => {
    const board = await shown(controlledBoard());
    one(board, '[data-column=lost] .unfold').click();
    await settled(board);
    expect(board.closed).to.equal('both');
    expect(one(board, '[data-column=lost]').classList.contains('folded')).to.equal(false);
  });

  it('finds by words of deal or account, and says what is hidden when nothing fits', async () => {
    const board = await shown(controlledBoard());
    await sendKeys({ press: 'Tab' });
    card(board, 'd-1').focus();
    await sendKeys({ press: '/' });
    await sendKeys({ type: '华信' });
    await settled(board, 250);
    expect(all(board, '.card[data-id]').map(({ dataset }) => dataset.id)).to.deep.equal(['d-1']);
    await sendKeys({ type: ' nobody' });
    await settled(board, 250);
    expect(text(one(board, '.banner'))).to.contain('No deal matches “华信 nobody”.').and.contain('4 are hidden.');
    one(board, '.banner .button').click();
    await settled(board);
    expect(all(board, '.card[data-id]').length).to.equal(5);
  });

  it('skips records it cannot show, counts them and goes on', async () => {
    const bad = [{ id: 'x', name: 'No stage' }, null] as unknown as typeof opportunities;
    const board = await shown(controlledBoard({ opportunities: [...opportunities, ...bad] }));
    expect(all(board, '.card[data-id]').length).to.equal(5);
    expect(text(one(board, '.skipped'))).to.contain('1 not shown: no stage').and.contain('x').and.contain('1 not shown: not a record');
  });

  it('keeps few cards in the document with 5 000 deals, also after scrolling', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ ...opportunities[i % 4]!, id: `m-${i}`, name: `Deal ${i}`, expectedCloseDate: '2026-08-01' }));
    const board = await shown(controlledBoard({ opportunities: many }));
    expect(all(board, '.card').length).to.be.lessThan(60);
    const list = one(board, '[data-column=inquiry] .scroll');
    list.scrollTop = list.scrollHeight / 2;
    await settled(board, 250);
    const cards = all(board, '[data-column=inquiry] .card[data-id]');
    expect(cards.length).to.be.within(4, 20);
    const box = list.getBoundingClientRect();
    expect(cards.some((each) => each.getBoundingClientRect().top < box.top + 150 && each.getBoundingClientRect().bottom > box.top)).to.equal(true);
    expect(Number(cards[0]!.closest('li')!.dataset.index)).to.be.greaterThan(1_000);
  });

  it('draws no card over another in any frame while columns go out of sight and come back', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ ...opportunities[i % 4]!, id: `m-${i}`, name: `Deal ${i}` }));
    const board = await shown(controlledBoard({ opportunities: many }));
    const page = board.parentElement!;
    const overlaps = () => all(board, '.cards').flatMap((list) => {
      const boxes = [...list.querySelectorAll('.item')].map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0).sort((a, b) => a.top - b.top);
      return boxes.slice(1).filter(({ top }, i) => top < boxes[i]!.bottom);
    }).length;
    const frames = async (count: number, told: string) => {
      for (let frame = 0; frame < count; frame++) {
        await new Promise(requestAnimationFrame);
        expect(overlaps(), `${told}, frame ${frame}`).to.equal(0);
      }
    };
    for (const [property, away, back] of [['inline-size', '360px', '1400px'], ['display', 'none', 'block']] as const) {
      for (const short of [1, 2, 3, 4, 20]) {
        page.style.setProperty(property, away);
        // Records that come at this moment are drawn while no card has a height.
        board.opportunities = many.map((deal) => ({ ...deal, name: `${deal.name} after ${short}` }));
        await frames(short, `${property}, away for ${short}`);
        page.style.setProperty(property, back);
        await frames(8, `${property}, back after ${short}`);
      }
    }
  });

  it('starts at the top again when the order changes', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ ...opportunities[0]!, id: `m-${i}`, name: `Deal ${String(i).padStart(3, '0')}` }));
    const board = await shown(controlledBoard({ opportunities: many }));
    const list = one(board, '[data-column=inquiry] .scroll');
    list.scrollTop = 5_000;
    await settled(board, 250);
    board.sort = 'name';
    await settled(board, 250);
    expect(list.scrollTop).to.equal(0);
    expect(card(board, 'm-0').getBoundingClientRect().top).to.be.greaterThan(list.getBoundingClientRect().top);
  });

  it('starts the words of a folded stage at its top, whichever way the page reads', async () => {
    const board = await shown(controlledBoard());
    for (const dir of ['ltr', 'rtl']) {
      board.parentElement!.dir = dir;
      await settled(board);
      const [strip, name] = [one(board, '.unfold'), one(board, '.unfold .folded-name')].map((each) => each.getBoundingClientRect());
      expect(name!.top - strip!.top, dir).to.be.within(20, 60);
    }
  });

  it('shows every digit of an amount inside its card in a narrow column', async () => {
    const amounts = [{ amount: 123_456_789, currency: 'CNY' }, { amount: 3_200_000, currency: 'USD' }, { amount: 123_456_789_012, currency: 'AUD' }];
    const board = await shown(controlledBoard({ opportunities: amounts.map((amount, i) => ({ ...opportunities[1]!, id: `m-${i}`, amount })) }), { width: 1000 });
    for (const lang of ['en', 'zh-CN']) {
      board.parentElement!.lang = lang;
      await settled(board);
      for (const each of all(board, '.card')) {
        const inner = each.getBoundingClientRect().right - 12;
        for (const part of each.querySelectorAll('.money *')) expect(part.getBoundingClientRect().right, `${lang} ${text(part)}`).to.be.at.most(inner + 0.5);
      }
    }
  });

  it('says where a lead is from in words, and leaves a source of the host\'s own as it is', async () => {
    const sources = ['website', 'fair', 'Golf club'];
    const board = await shown(controlledBoard({ leads: leads.map((lead, i) => ({ ...lead, source: { kind: sources[i]! } })) }), { lang: 'zh-CN' });
    expect(leads.map(({ id }) => text(card(board, id).querySelector('.next')))).to.deep.equal(['来源：官网', '来源：展会', '来源：Golf club']);
  });

  it('keeps the focused card in the document while it is scrolled away', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...opportunities[0]!, id: `m-${String(i).padStart(3, '0')}`, name: `Deal ${i}` }));
    const board = await shown(controlledBoard({ opportunities: many }));
    card(board, 'm-000').focus();
    one(board, '[data-column=inquiry] .scroll').scrollTop = 6_000;
    await settled(board, 250);
    const focused = () => (board.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
    expect(focused()).to.equal('m-000');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => focused() === 'm-001', 'the next card has the focus');
  });

  it('draws nothing anew when the host sets the same records again', async () => {
    const board = await shown(controlledBoard());
    const before = card(board, 'd-1');
    let changes = 0;
    const observer = new MutationObserver((records) => { changes += records.length; });
    observer.observe(board.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    board.opportunities = [...opportunities];
    await settled(board);
    observer.disconnect();
    expect(card(board, 'd-1')).to.equal(before);
    expect(changes).to.equal(0);
  });

  it('shows one stage at a time in 360 px, with a strip to choose it', async () => {
    const board = await shown(controlledBoard(), { width: 360 });
    const visible = () => all(board, '.column').filter((each) => each.checkVisibility()).map(({ dataset }) => dataset.column);
    expect(visible()).to.deep.equal(['inquiry']);
    all(board, '.strip button')[1]!.click();
    await settled(board);
    expect(visible()).to.deep.equal(['needs']);
    await waitUntil(() => card(board, 'd-4')?.checkVisibility(), 'the stage shows its cards');
  });

  it('speaks Chinese with Chinese figures', async () => {
    const board = await shown(controlledBoard(), { lang: 'zh-CN' });
    expect(text(one(board, '.totals'))).to.contain('4 个进行中').and.contain('¥66万 · US$6.4万');
    expect(text(card(board, 'd-2'))).to.contain('停滞 37 天').and.contain('未定下一步');
  });
});

describe('<sales-pipeline-board> moves cards', () => {
  const accept = (board: SalesPipelineBoard) => {
    const moves: SalesPipelineBoardMove[] = [];
    board.addEventListener('sales-opportunity-move', (event) => {
      moves.push(event.detail);
      event.respondWith(true);
    });
    return moves;
  };

  it('and draws a drop with what comes of it once, then the note about it with the focus', async () => {
    const board = await shown(controlledBoard());
    accept(board);
    card(board, 'd-1').focus();
    for (const press of [' ', 'ArrowRight'] as const) {
      await sendKeys({ press });
      await settled(board);
    }
    let drawings = 0;
    board.addController({ hostUpdated: () => { drawings++; } });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(board, '.toast') !== null && board.shadowRoot!.activeElement === card(board, 'd-1'), 'it says so');
    expect(columnOf(board, 'd-1')).to.equal('needs');
    expect(drawings).to.be.at.most(2);
  });

  it('by keys: Space picks up, arrows choose, Enter drops, and every step is said', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    const said = () => text(one(board, '[role=status].visually-hidden'));
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await settled(board);
    expect(said()).to.contain('华信物流 picked up from Inquiry');
    await sendKeys({ press: 'ArrowRight' });
    await settled(board);
    expect(said()).to.equal('Needs, stage 2 of 5');
    await sendKeys({ press: 'Enter' });
    await settled(board, 200);
    expect(columnOf(board, 'd-1')).to.equal('needs');
    expect(said()).to.equal('华信物流 moved to Needs');
    expect(board.shadowRoot!.activeElement).to.equal(card(board, 'd-1'));
    expect(moves).to.deep.equal([{ command: 'moveOpportunity', ids: ['d-1'], from: 'inquiry', to: 'needs', fields: {}, origin: 'user', inverse: { stageId: 'inquiry' } }]);
  });

  it('mirrors the arrow keys in a right-to-left page', async () => {
    const board = controlledBoard();
    await shown(board);
    board.parentElement!.dir = 'rtl';
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowLeft' });
    await settled(board);
    expect(one(board, '.column.over').dataset.column).to.equal('needs');
  });

  it('puts the card back on Escape, with the focus on it and nothing asked', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Escape' });
    await settled(board);
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect(all(board, '.guest, .slot').length).to.equal(0);
    expect(board.shadowRoot!.activeElement).to.equal(card(board, 'd-1'));
    expect(moves).to.deep.equal([]);
  });

  it('by dragging with the mouse', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    const opened: unknown[] = [];
    board.addEventListener('sales-record-open', (event) => opened.push(event));
    await drag(board, 'd-1', 'needs', () => {
      expect(one(board, '.hand').matches(':popover-open')).to.equal(true);
      expect(card(board, 'd-1').classList.contains('slot')).to.equal(true);
      expect(one(board, '.column.over').dataset.column).to.equal('needs');
      return Promise.resolve();
    });
    expect(columnOf(board, 'd-1')).to.equal('needs');
    expect(moves.length).to.equal(1);
    expect(opened, 'a drag is no click').to.deep.equal([]);
    expect(one(board, '.hand')).to.equal(null);
  });

  it('does not open the card that is dropped where it was', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    const opened: unknown[] = [];
    board.addEventListener('sales-record-open', (event) => opened.push(event));
    await drag(board, 'd-1', 'inquiry');
    expect([columnOf(board, 'd-1'), moves.length, opened.length]).to.deep.equal(['inquiry', 0, 0]);
    card(board, 'd-1').click();
    expect(opened.length).to.equal(1);
  });

  it('puts a dragged card back on Escape', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    await drag(board, 'd-1', 'needs', async () => {
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => all(board, '.slot, .hand').length === 0, 'the card is back in its place');
    });
    expect(columnOf(board, 'd-1')).to.equal('inquiry');
    expect(moves).to.deep.equal([]);
  });

  it('by the menu, which lists every stage', async () => {
    const board = await shown(controlledBoard());
    accept(board);
    card(board, 'd-1').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    expect(all(board, '[role=menuitem]').map((each) => text(each))).to.deep.equal(['Inquirynow here', 'Needs', 'Quote', 'Won', 'Lost', 'Select', 'How Inquiry works']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settled(board, 200);
    // The gate of the next stage but one asks for nothing here: amount and date are known.
    expect(columnOf(board, 'd-1')).to.equal('quote');
  });

  it('asks in a sheet for exactly what the gate misses, and moves stage and fields as one', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    const refusals: string[] = [];
    board.addEventListener('sales-refusal', ({ detail }) => refusals.push(detail.gate ?? ''));
    await drag(board, 'd-3', 'quote');
    expect(refusals).to.deep.equal(['quote.enter']);
    expect(moves, 'the host is not asked before the gate').to.deep.equal([]);
    expect(text(one(board, 'dialog.gate h3'))).to.equal('2 things missing for Quote');
    expect(all(board, 'dialog.gate label').map((each) => text(each))).to.deep.equal(['Amount', 'Expected close']);
    await expect(board).to.be.accessible();
    fill(board, 'f-amount', '120,000');
    submit(board);
    await settled(board);
    expect(all(board, 'dialog.gate [aria-invalid=true]').map(({ id }) => id)).to.deep.equal(['f-expectedCloseDate']);
    fill(board, 'f-expectedCloseDate', '2026-09-30');
    submit(board);
    await settled(board, 200);
    expect(one(board, 'dialog.gate')).to.equal(null);
    expect(columnOf(board, 'd-3')).to.equal('quote');
    expect(moves.map(({ fields }) => fields)).to.deep.equal([{ amount: { amount: 12_000_000, currency: 'CNY' }, expectedCloseDate: '2026-09-30' }]);
  });

  it('ticks exit criteria in the sheet and sends them as checks', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    await drag(board, 'd-4', 'quote');
    one(board, 'dialog.gate input[type=checkbox]').click();
    submit(board);
    await settled(board, 200);
    expect(moves.map(({ fields }) => fields)).to.deep.equal([{ checks: ['confirmed'] }]);
    expect(columnOf(board, 'd-4')).to.equal('quote');
  });

  it('leaves the card where it was when the sheet is closed, with the focus on it', async () => {
    const board = await shown(controlledBoard());
    await drag(board, 'd-3', 'quote');
    await sendKeys({ press: 'Escape' });
    await settled(board, 200);
    expect(columnOf(board, 'd-3')).to.equal('inquiry');
    expect(text(one(board, '[role=status].visually-hidden'))).to.equal('Energy report put back in Inquiry');
    expect(all(board, '.guest, .slot, dialog').length).to.equal(0);
    expect(board.shadowRoot!.activeElement).to.equal(card(board, 'd-3'));
  });

  it('asks for the reason of a loss, with what happened and who won as an offer', async () => {
    const board = await shown(controlledBoard());
    const moves = accept(board);
    card(board, 'd-1').focus();
    await sendKeys({ press: 'm' });
    await settled(board);
    all(board, '[role=menuitem]').find((each) => text(each) === 'Lost')!.click();
    await settled(board);
    expect(all(board, 'dialog.gate label').map((each) => text(each))).to.deep.equal(['Loss reason', 'What happened (optional)', 'Competitor (optional)']);
    fill(board, 'f-lossReasonId', 'price');
    submit(board);
    await settled(board, 200);
    expect(moves.map(({ command, fields }) => [command, fields])).to.deep.equal([['loseOpportunity', { lossReasonId: 'price' }]]);
  });

  it('shows a move as pending until the host sets new records', async () => {
    const board = await shown(controlledBoard());
    await drag(board, 'd-1', 'needs');
    expect(all(board, '[data-column=needs] .guest.pending').length).to.equal(1);
    expect(card(board, 'd-1').classList.contains('slot')).to.equal(true);
    board.opportunities = opportunities.map((deal) => (deal.id === 'd-1' ? { ...deal, stageId: 'needs', rev: 2 } : deal));
    await settled(board, 200);
    expect(all(board, '.pending, .slot').length).to.equal(0);
    expect(columnOf(board, 'd-1')).to.equal('needs');
  });

  for (const [how, refuse] of [
    ['vetoes', (event: Event) => event.preventDefault()],
    ['answers false', (event: SalesMove) => event.respondWith(false)],
    ['rejects', (event: SalesMove) => event.respondWith(Promise.reject(new Error('no')))],
  ] as const) {
    it(`puts the card back and says so when the host ${how}`, async () => {
      const board = await shown(controlledBoard());
      board.addEventListener('sales-opportunity-move', refuse as (event: Event) => void);
      await drag(board, 'd-1', 'needs');
      await settled(board, 100);
      expect(columnOf(board, 'd-1')).to.equal('inquiry');
      expect(all(board, '.pending, .slot').length).to.equal(0);
      expect(text(one(board, '.toast'))).to.contain('Not moved: the portal said no. 华信物流 is back in Inquiry.');
    });
  }

  it('says what is missing in Chinese', async () => {
    const board = await shown(controlledBoard(), { lang: 'zh-CN' });
    await drag(board, 'd-3', 'quote');
    expect(text(one(board, 'dialog.gate h3'))).to.equal('进入方案报价还差 2 项');
    expect(text(one(board, 'dialog.gate .acts'))).to.equal('留在线索意向 保存并移动');
  });

  it('moves nothing while it is readonly', async () => {
    const board = await shown(controlledBoard({ readonly: true }));
    const moves = accept(board);
    await drag(board, 'd-1', 'needs');
    card(board, 'd-1').focus();
    await sendKeys({ press: ' ' });
    await settled(board);
    expect(moves).to.deep.equal([]);
    expect(all(board, '.slot, .hand, .add, .card-menu, .primary').length).to.equal(0);
  });

  it('does with arrow keys what eyes expect: up and down the column, across to the next one, Home and End', async () => {
    const board = await shown(controlledBoard());
    const focused = () => (board.shadowRoot!.activeElement as HTMLElement).dataset.id;
    card(board, 'd-1').focus();
    const path: (string | undefined)[] = [];
    for (const press of ['ArrowDown', 'End', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home'] as const) {
      await sendKeys({ press });
      await settled(board);
      path.push(focused());
    }
    expect(path).to.deep.equal(['d-2', 'd-3', 'd-4', 'd-5', 'd-4', 'd-4']);
    expect(all(board, '.card[tabindex="0"]').length).to.equal(1);
  });

  it('opens a record on Enter and on a click', async () => {
    const board = await shown(controlledBoard());
    const opened: unknown[] = [];
    board.addEventListener('sales-record-open', ({ detail }) => opened.push(detail));
    card(board, 'd-1').focus();
    await sendKeys({ press: 'Enter' });
    card(board, 'd-4').click();
    expect(opened).to.deep.equal([{ type: 'opportunity', id: 'd-1', origin: 'user' }, { type: 'opportunity', id: 'd-4', origin: 'user' }]);
  });
});

type SalesMove = HTMLElementEventMap['sales-opportunity-move'];
type SalesPipelineBoardMove = SalesMove['detail'];


async function drag(board: SalesPipelineBoard, id: string, to: string, meanwhile?: () => Promise<void>): Promise<void> {
  const centre = (element: Element): [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + Math.min(height / 2, 120))];
  };
  const [from, target] = [centre(card(board, id)), centre(one(board, `[data-column="${to}"]`))];
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [from[0] + 12, from[1] + 6] });
  await sendMouse({ type: 'move', position: target });
  await settled(board);
  await meanwhile?.();
  await sendMouse({ type: 'up' });
  await settled(board, 200);
}

function fill(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement | HTMLSelectElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

function submit(board: SalesPipelineBoard): void {
  one(board, 'dialog .primary').click();
}
