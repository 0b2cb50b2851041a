import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, editRecord, isRefusal, moveOpportunity, type Command, type Id, type OpportunityEvent } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { money, sampleDeal } from '../../shared/sample.fixture.js';
import type { RecordOpenEvent } from '../../shared/events.js';
import { all, controlledBoard, one, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './review.js';

const open = (stageId: string) => ({ stageId, status: 'open' as const });
const begun = (amount = 100_000) => ({ ...open('inquiry'), amount: money(amount), expectedCloseDate: '2026-07-01' });

/** What happened in the week from Monday 15 June, which today, the 16th, is in. */
const deals = [
  sampleDeal('came', [['2026-06-16', begun(50_000)]], { name: 'Came in', ownerId: 'u-lin' }),
  sampleDeal('forward', [['2026-05-01', begun()], ['2026-06-16', open('needs')]], { name: 'Went on', accountId: 'a-1', ownerId: 'u-lin' }),
  sampleDeal('back', [['2026-05-01', { ...begun(64_000), stageId: 'quote' }], ['2026-06-16', open('needs')]], { name: 'Went back', ownerId: 'u-han' }),
  sampleDeal('grew', [['2026-05-01', begun()], ['2026-06-16', { amount: money(180_000) }]], { name: 'Grew', ownerId: 'u-han' }),
  sampleDeal('slipped', [['2026-05-01', begun()], ['2026-06-16', { expectedCloseDate: '2026-08-01' }]], { name: 'Slipped', ownerId: 'u-han' }),
  sampleDeal('lost', [['2026-06-15', begun()], ['2026-06-16', { stageId: 'lost', status: 'lost' }]], { name: 'Came and went', ownerId: 'u-han' }),
  sampleDeal('still', [['2026-05-01', begun()], ['2026-06-08', open('needs')]], { name: 'Stood still', ownerId: 'u-han' }),
];
const histories = new Map<Id, readonly OpportunityEvent[]>(deals.map(({ opportunity, history }) => [opportunity.id, history]));
async function reviewOf(changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<SalesPipelineBoard> {
  const board = await shown(controlledBoard({ opportunities: deals.map(({ opportunity }) => opportunity), histories, leads: [], mode: 'changes', ...changes }), page);
  await waitUntil(() => one(board, '.review') && !one(board, '.tile.blank'), 'the deals have been looked at');
  await settled(board);
  return board;
}

const tile = (board: SalesPipelineBoard, name: string) => all(board, '.tile').find((each) => text(each).startsWith(name))!;
const names = (board: SalesPipelineBoard) => all(board, '.changes .deal-name').map((each) => text(each.querySelector('.strong')));

describe('what changed between two days', () => {
  it('counts each kind of change and what it comes to, and lists the deals with from and to', async () => {
    const board = await reviewOf();
    const tiles = Object.fromEntries(all(board, '.tile').map((each) => [text(each.querySelector('.small')), text(each.querySelector('.number')) + ' ' + text(each.querySelector('.muted'))]));
    expect(tiles).to.deep.equal({
      New: '2 ¥150K', Won: '0 ', Lost: '1 ¥100K', 'Moved forward': '1 ¥100K', 'Moved back': '1 ¥64K', Grew: '1 +¥80K', Shrank: '0 ', Slipped: '1 ¥100K', 'Pulled in': '0 ',
    });
    expect(names(board)).to.deep.equal(['Came and went', 'Came in', '华信物流', 'Went back', 'Grew', 'Slipped']);
    const rows = all(board, '.changes > li').map((each) => text(each.querySelector('.what')));
    expect(rows).to.deep.equal([
      'NewLost', 'NewInquiry', 'Moved forwardInquirytoNeeds', 'Moved backQuotetoNeeds', 'Grew¥100,000to¥180,000+¥80,000', 'Slipped1 Julto1 Aug31 d later',
    ]);
    expect(text(one(board, '[role=status].end'))).to.equal('6 deals changed');
  });

  it('lists one kind when its tile is pressed, and all again', async () => {
    const board = await reviewOf();
    tile(board, 'Moved back').click();
    await settled(board);
    expect([names(board), tile(board, 'Moved back').getAttribute('aria-pressed')]).to.deep.equal([['Went back'], 'true']);
    one(board, '.review-list .link').click();
    await settled(board);
    expect(names(board)).to.have.lengthOf(6);
  });

  it('holds to the board’s owner and search, in totals and list', async () => {
    const board = await reviewOf({ filter: { search: '', ownerId: 'u-lin' } });
    expect([names(board), text(tile(board, 'New'))]).to.deep.equal([['Came in', '华信物流'], 'New1 ¥50K']);
    board.filter = { search: '华信', ownerId: null };
    await settled(board);
    expect(names(board)).to.deep.equal(['华信物流']);
  });

  it('asks for other days, which stand in the properties, and says so when nothing changed in them', async () => {
    const board = await reviewOf({ since: '2026-06-08', until: '2026-06-14' });
    expect(names(board)).to.deep.equal(['Stood still']);
    const [first] = all(board, 'input[type=date]') as HTMLInputElement[];
    first!.value = '2026-06-10';
    first!.dispatchEvent(new Event('change'));
    await settled(board);
    expect([board.since, board.until]).to.deep.equal(['2026-06-10', '2026-06-14']);
    expect(text(one(board, '[part=empty]'))).to.contain('Nothing changed from 10 Jun 2026 to 14 Jun 2026.');
  });

  it('opens a deal', async () => {
    const board = await reviewOf();
    setTimeout(() => all(board, '.deal-name')[1]!.click());
    const event: RecordOpenEvent = await oneEvent(board, 'sales-record-open');
    expect(event.detail).to.include({ type: 'opportunity', id: 'came' });
  });

  it('saves what is listed as CSV', async () => {
    const board = await reviewOf(), { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype, files: Blob[] = [];
    tile(board, 'Grew').click();
    await settled(board);
    Object.assign(URL, { createObjectURL: (file: Blob) => { files.push(file); return '#'; } });
    HTMLAnchorElement.prototype.click = () => undefined;
    one(board, '.review-bar > .button:last-child').click();
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    const lines = (await files[0]!.text()).trim().split('\r\n');
    expect(lines).to.have.lengthOf(2);
    expect(lines[1]).to.match(/^Grew,,.*,Grew,Inquiry,Inquiry,100000\.00 CNY,180000\.00 CNY,2026-07-01,2026-07-01$/);
  });

  it('shows fifty deals at first and more when asked', async () => {
    const many = Array.from({ length: 120 }, (_, i) => sampleDeal(`m${String(i).padStart(3, '0')}`, [['2026-06-16', begun(1_000 + i)]], { name: `Deal ${i}` }));
    const board = await reviewOf({ opportunities: many.map(({ opportunity }) => opportunity), histories: new Map(many.map(({ opportunity, history }) => [opportunity.id, history])) });
    expect([names(board).length, text(one(board, '.more'))]).to.deep.equal([50, 'Show 50 more']);
    for (const left of ['Show 20 more', '']) {
      one(board, '.more').click();
      await settled(board);
      expect(text(one(board, '.more'))).to.equal(left);
    }
    expect(names(board)).to.have.lengthOf(120);
  });

  it('is clean for assistive technology, in Chinese and at 320 px too', async () => {
    await expect(await reviewOf()).to.be.accessible();
    const narrow = await reviewOf({ since: '2026-06-01' }, { width: 320, lang: 'zh-CN' });
    await expect(narrow).to.be.accessible();
    expect(narrow.scrollWidth).to.be.at.most(320);
    expect(one(narrow, '.review').scrollWidth).to.be.at.most(one(narrow, '.review').clientWidth);
  });

  describe('over a store', () => {
    let store: Store;
    const run = async <Input>(command: Command<Input>, input: Input) => {
      const outcome = await store.run(command, input);
      if (isRefusal(outcome)) throw new Error(outcome.message.en);
    };
    beforeEach(async () => {
      store = await openStore({ workspace: `review-${Date.now()}-${Math.random()}`, actor: 'u-lin' });
      await run(createPipeline, { id: 'pipe', template });
      await run(createRecord, { type: 'account', id: 'a', fields: { name: 'Oakline Foods' } });
    });
    afterEach(() => store.close());

    it('follows what happens meanwhile: new, moved, taken back', async () => {
      const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, mode: 'changes' as const }));
      await waitUntil(() => one(board, '[part=empty]'));
      await run(createOpportunity, { id: 'd', pipelineId: 'pipe', fields: { name: 'Cold chain', accountId: 'a' } });
      await waitUntil(() => names(board)[0] === 'Oakline Foods');
      await run(moveOpportunity, { id: 'd', stageId: 'needs' });
      await waitUntil(() => text(one(board, '.what')) === 'NewNeeds');
      await run(editRecord, { type: 'account', id: 'a', fields: { name: 'Oakline' } });
      await waitUntil(() => names(board)[0] === 'Oakline');
      for (let i = 0; i < 3; i++) await store.undo();
      await waitUntil(() => one(board, '[part=empty]'));
    });

    it('watches no longer when the board shows its columns again', async () => {
      const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, mode: 'changes' as const }));
      await waitUntil(() => one(board, '[part=empty]'));
      board.mode = 'board';
      await settled(board);
      expect([one(board, '.review'), all(board, '[data-column]').length > 0]).to.deep.equal([null, true]);
      one(board, '.tools .segmented button:last-child').click();
      await settled(board);
      await waitUntil(() => one(board, '.review'));
      expect(board.mode).to.equal('changes');
    });
  });
});
