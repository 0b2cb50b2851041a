import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, isRefusal, moveOpportunity, type Command } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { all, card, controlledBoard, one, settled, shown, stages, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
import './playbook.js';

let store: Store | null = null;

async function run<Input>(command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store!.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

const played = stages.map((stage) => (stage.id !== 'needs' ? stage : {
  ...stage, goal: { en: 'Know what they need.', zh: '弄清需求。' },
  exitCriteria: [...stage.exitCriteria!, { id: 'sized', text: { en: 'The amount is known', zh: '已知金额' }, when: ['not', ['isNull', ['field', 'amount']]], blocking: false }],
  guidance: [{ text: { en: 'Ask who decides', zh: '问清谁来决定' } }, { text: { en: 'Question sheet', zh: '提问清单' }, url: 'https://portal.example/questions' }, { text: { en: 'Old link', zh: '旧链接' }, url: 'javascript:alert(1)' }],
}));

/** Opens the playbook of a card's stage by its menu. */
async function openOf(board: SalesPipelineBoard, id: string): Promise<void> {
  card(board, id).focus();
  await sendKeys({ press: 'm' });
  await settled(board);
  all(board, '[role=menuitem]').at(-1)!.click();
  await waitUntil(() => one(board, 'dialog.playbook') !== null, 'the playbook is open');
  await settled(board);
}

const boxes = (board: SalesPipelineBoard) => all(board, 'dialog.playbook input[type=checkbox]') as HTMLInputElement[];

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(() => {
  store?.close();
  store = null;
});

describe('the playbook of a stage', () => {
  it('is one click away from the column, with goal, conditions, guidance and limits', async () => {
    const board = await shown(controlledBoard({ stages: played }));
    one(board, '[data-column=needs] .column-menu').click();
    await settled(board);
    all(board, '[role=menuitem]').find((each) => text(each) === 'How Needs works')!.click();
    await waitUntil(() => one(board, 'dialog.playbook') !== null, 'the playbook is open');
    await settled(board);
    const words = text(one(board, 'dialog.playbook'));
    for (const part of ['Know what they need.', 'The customer has confirmed the need needed', 'The amount is known good to have', 'Ask who decides', 'At most 1 deals']) expect(words).to.contain(part);
    expect(all(board, 'dialog.playbook a').map((each) => (each as HTMLAnchorElement).href), 'only a web address is a link').to.deep.equal(['https://portal.example/questions']);
    expect(boxes(board).length, 'a stage alone has nothing to tick').to.equal(0);
    await expect(board).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await settled(board);
    expect(one(board, 'dialog.playbook')).to.equal(null);
    expect(board.shadowRoot!.activeElement).to.equal(one(board, '[data-column=needs] .column-menu'));
  });

  it('ticks a condition of a deal as an operation that undo takes back', async () => {
    store = await openStore({ workspace: `playbook-${Date.now()}`, actor: 'u-lin' });
    await run(createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
    await run(createPipeline, { id: 'pipe', template: { ...template, stages: played } });
    await run(createOpportunity, { id: 'd', pipelineId: 'pipe', fields: { name: 'Cold chain' } });
    await run(moveOpportunity, { id: 'd', stageId: 'needs' });
    const board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store }), { lang: 'zh-CN' });
    const checks = async () => (await store!.read({ kind: 'record', type: 'opportunity', id: 'd' }))?.checks ?? [];
    await openOf(board, 'd');
    expect(text(one(board, 'dialog.playbook'))).to.contain('当前商机：Cold chain').and.contain('尚未满足: 已知金额');
    boxes(board)[0]!.click();
    await waitUntil(async () => (await checks()).length === 1, 'it is ticked');
    await settled(board);
    expect(text(one(board, 'dialog.playbook [role=status]'))).to.equal('已勾选：客户已确认需求');
    await board.undo();
    await waitUntil(() => !boxes(board)[0]!.checked, 'the box follows the undo');
    expect(await checks()).to.deep.equal([]);
  });

  it('takes the tick back when the host says no, and offers none to who may not edit', async () => {
    const board = await shown(controlledBoard({ stages: played }));
    board.addEventListener('sales-record-edit', (event) => event.preventDefault());
    await openOf(board, 'd-4');
    boxes(board)[0]!.click();
    await waitUntil(() => text(one(board, 'dialog.playbook [role=status]')).includes('the portal said no'), 'it says so');
    expect(boxes(board)[0]!.checked).to.equal(false);
    board.rights = ['move'];
    await settled(board);
    expect(boxes(board).map(({ disabled }) => disabled)).to.deep.equal([true]);
  });
});
