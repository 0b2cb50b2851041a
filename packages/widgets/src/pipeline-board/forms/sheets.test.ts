import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { all, card, columnOf, controlledBoard, one, settled, shown, text } from '../pipeline-board.fixture.js';
import type { PipelineBoardFace } from '../pipeline-board.face.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

/** A board whose forms do not come until `mend` is called. */
async function boardWithoutForms(): Promise<{ board: SalesPipelineBoard; codes: string[]; mend: () => void }> {
  const board = await shown(controlledBoard());
  const codes: string[] = [];
  board.addEventListener('sales-error', ({ detail }) => codes.push(detail.code));
  const part = (board as unknown as { face: PipelineBoardFace }).face.sheets['part'];
  Object.assign(part, { load: () => Promise.reject(new TypeError('Failed to fetch')) });
  return { board, codes, mend: () => Object.assign(part, { load: () => import('./forms.js') }) };
}

/** The item of the card's menu that sends it to a stage whose gate asks for something. */
async function quoteItem(board: SalesPipelineBoard): Promise<HTMLElement> {
  card(board, 'd-3').focus();
  await sendKeys({ press: 'm' });
  await settled(board);
  return all(board, '[role=menuitem]').find((each) => text(each).startsWith('Quote'))!;
}

async function sendToQuote(board: SalesPipelineBoard): Promise<void> {
  (await quoteItem(board)).click();
  await settled(board, 200);
}

describe('the sheets of <sales-pipeline-board>', () => {
  before(() => setViewport({ width: 1440, height: 900 }));
  afterEach(() => resetMouse());

  it('say in the toast that the form of a new deal did not come, and open it at the next click', async () => {
    const { board, codes, mend } = await boardWithoutForms();
    one(board, '.header .primary').click();
    await settled(board);
    expect(text(one(board, '.toast.warn'))).to.contain('A part of this page could not be loaded.');
    expect(codes).to.deep.equal(['not-loaded']);
    mend();
    one(board, '[data-column=needs] .add').click();
    await settled(board);
    expect(text(one(board, 'dialog.quick-add h3'))).to.equal('New deal');
    expect((one(board, '#f-stage') as HTMLSelectElement).value).to.equal('needs');
    expect(board.shadowRoot!.activeElement?.id).to.equal('f-accountId');
  });

  it('put the card back and say why when the sheet of a gate did not come', async () => {
    const { board, codes, mend } = await boardWithoutForms();
    await sendToQuote(board);
    expect(columnOf(board, 'd-3')).to.equal('inquiry');
    expect(all(board, '.pending, .slot, dialog').length).to.equal(0);
    expect(text(one(board, '.toast.warn'))).to.contain('Not saved: A part of this page could not be loaded.');
    expect(board.shadowRoot!.activeElement).to.equal(card(board, 'd-3'));
    expect(codes).to.deep.equal(['not-loaded']);
    mend();
    await sendToQuote(board);
    expect(text(one(board, 'dialog.gate h3'))).to.equal('2 things missing for Quote');
  });

  for (const [sheet, button] of [
    ['a new deal', (board: SalesPipelineBoard) => one(board, '.header .primary')],
    ['a gate', quoteItem],
  ] as const) {
    it(`ask nothing about ${sheet} of a board that left the page while they were on their way`, async () => {
      const { board, mend } = await boardWithoutForms();
      mend();
      const wanted = await button(board);
      wanted.click();
      const page = board.parentElement!;
      board.remove();
      await settled(board);
      page.append(board);
      await settled(board, 200);
      expect(all(board, 'dialog, .pending, .slot').length).to.equal(0);
      await sendToQuote(board);
      expect(text(one(board, 'dialog.gate h3'))).to.equal('2 things missing for Quote');
    });
  }

  it('close by a press beside them, not by one on their own edge', async () => {
    const board = await shown(controlledBoard());
    await sendToQuote(board);
    const { left, top } = one(board, 'dialog.gate').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 6), Math.round(top + 6)] });
    await settled(board);
    expect(one(board, 'dialog.gate')?.matches(':modal')).to.equal(true);
    await sendMouse({ type: 'click', position: [Math.round(left - 6), Math.round(top + 6)] });
    await waitUntil(() => one(board, 'dialog.gate') === null, 'it is closed');
    expect(columnOf(board, 'd-3')).to.equal('inquiry');
  });

  it('ask again at once for what the next gate misses, and stay open', async () => {
    const board = await shown(controlledBoard());
    board.addEventListener('sales-opportunity-move', (event) => event.respondWith(true));
    const { ask } = (board as unknown as { face: PipelineBoardFace }).face.sheets;
    const question = (to: string) => ({
      refusal: { refused: true, code: 'gate', command: 'moveOpportunity', message: { en: to, zh: to }, missing: [{ kind: 'reason', why: 'wip' }], problems: [] },
      deal: {}, name: 'Deal', from: 'inquiry', to: board.stages!.find(({ id }) => id === 'needs')!, near: null, currency: 'CNY', newId: () => 'x',
    } satisfies Parameters<typeof ask>[0]);
    const first = ask(question('first'));
    await waitUntil(() => one(board, 'dialog.gate') !== null, 'the first asks');
    const again = first.then((answer) => [answer, ask(question('second'))] as const);
    one(board, 'dialog.gate .acts .plain').click();
    expect((await again)[0]).to.equal(null);
    await settled(board);
    expect(text(one(board, 'dialog.gate h3'))).to.equal('second');
    expect(one(board, 'dialog.gate').matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(await (await again)[1]).to.equal(null);
  });
});
