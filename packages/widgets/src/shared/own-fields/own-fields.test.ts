import { expect, waitUntil } from '@open-wc/testing';
import { createOpportunity, createPipeline, moveOpportunity, WORKSPACE_ID, type CustomField, type Refusal, type Workspace } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { all, controlledBoard, one, settled, shown, template, text } from '../../pipeline-board/pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../../pipeline-board/pipeline-board.js';
import '../../pipeline-board/views/options.js';
import '../../record/define.js';
import './own-fields.js';

const SETTINGS: Workspace = { type: 'workspace', id: WORKSPACE_ID, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u-lin', rev: 1, sv: 1, currency: 'CNY', timeZone: 'UTC' };
const stores: Store[] = [];
beforeEach(() => setViewport({ width: 1280, height: 900 }));
afterEach(async () => {
  for (const store of stores.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

async function filled(): Promise<Store> {
  const store = await openStore({ workspace: `fields-${crypto.randomUUID()}`, actor: 'u-lin' });
  stores.push(store);
  await store.run(createPipeline, { id: 'pipe', template });
  await store.run(createOpportunity, { id: 'd', pipelineId: 'pipe', fields: { name: 'Press', custom: { region: 'Old' } } });
  return store;
}

/** The board's dialog, opened by its own way. */
async function opened(changes: Partial<SalesPipelineBoard>): Promise<SalesPipelineBoard> {
  const board = await shown('store' in changes ? Object.assign(document.createElement('sales-pipeline-board'), changes) : controlledBoard(changes));
  one(board, '[aria-label="View options"], [aria-label="视图选项"]').click();
  await waitUntil(() => one(board, '.own-fields-button'), 'the sheet opens');
  one(board, '.own-fields-button').click();
  await waitUntil(() => one(board, '.own-fields dialog[open]'), 'the dialog opens');
  return board;
}

const press = (board: SalesPipelineBoard, selector: string) => one(board, `.own-fields ${selector}`).click();
const put = (board: SalesPipelineBoard, selector: string, value: string) => {
  const input = one(board, `.own-fields ${selector}`) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
};
const fieldsOf = async (store: Store) => ((await store.read({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }))?.customFields ?? []) as unknown as CustomField[];
const problem = (board: SalesPipelineBoard, id: string) => text(one(board, `#own-${id}-problem`));
const save = (board: SalesPipelineBoard) => press(board, '.acts .primary');
const isFocused = (board: SalesPipelineBoard, selector: string) => board.shadowRoot!.activeElement?.matches(selector) ?? false;

describe('the dialog in which a workspace defines its own fields', () => {
  it('adds a choice with its choices in order, said in both languages, and the deal has it at once', async () => {
    const store = await filled(), board = await opened({ store });
    expect(text(one(board, '.own-fields .muted'))).to.contain('No own fields yet.');
    await settled(board, 200);
    await expect(board).to.be.accessible();
    press(board, '.add-field');
    expect(isFocused(board, '#own-title')).to.equal(true);
    put(board, '#own-title', ' Region ');
    put(board, '#own-other', '大区');
    put(board, '#own-hint', 'Where it is delivered');
    put(board, 'select', 'choice');
    await expect(board).to.be.accessible();
    put(board, '.options li:nth-child(1) .input', 'South');
    one(board, '.options li:nth-child(1) .input').focus();
    await sendKeys({ press: 'Enter' });
    expect(isFocused(board, '.options li:nth-child(2) .input'), 'Enter goes on').to.equal(true);
    await sendKeys({ type: 'North' });
    press(board, '.options li:nth-child(2) .button');
    expect(isFocused(board, '.options li:nth-child(1) .input'), 'the focus goes along').to.equal(true);
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .said')).startsWith('“Region” saved.'), 'it says so');
    expect(await fieldsOf(store)).to.deep.equal([{ of: 'opportunity', name: 'Region', schema: {
      type: 'string', title: { en: 'Region', zh: '大区' }, description: { en: 'Where it is delivered', zh: 'Where it is delivered' }, enum: ['North', 'South'],
    } }]);
    expect([text(one(board, '.own-fields .defined .what')), isFocused(board, '[data-name=Region]')]).to.deep.equal(['RegionChoice · 2 choices', true]);
    press(board, '[aria-label=Close]');
    await waitUntil(() => !one(board, '.own-fields'), 'it is closed');
    expect(isFocused(board, '[aria-label="View options"]')).to.equal(true);
  });

  it('says at the input what does not fit, and saves nothing', async () => {
    const store = await filled(), board = await opened({ store });
    press(board, '.add-field');
    save(board);
    await waitUntil(() => problem(board, 'title').startsWith('Give the field a name'), 'the name');
    expect(isFocused(board, '#own-title')).to.equal(true);
    put(board, '#own-title', 'Seats');
    put(board, 'select', 'choice');
    save(board);
    await waitUntil(() => problem(board, 'choices').startsWith('Name at least one choice'), 'the choices');
    put(board, '.options li:nth-child(1) .input', 'One');
    put(board, '.options li:nth-child(2) .input', 'One ');
    save(board);
    await waitUntil(() => problem(board, 'choices').startsWith('Name at least one choice'), 'each once');
    put(board, 'select', 'number');
    put(board, '#own-minimum', 'few');
    save(board);
    await waitUntil(() => problem(board, 'minimum') === 'Enter a number.', 'a number');
    put(board, '#own-minimum', '10');
    put(board, '#own-maximum', '1');
    save(board);
    await waitUntil(() => problem(board, 'minimum') === 'The smallest is above the largest.', 'the range');
    expect(await fieldsOf(store)).to.deep.equal([]);
    put(board, '#own-maximum', '1,000');
    save(board);
    await waitUntil(() => one(board, '.own-fields .defined'), 'the list is back');
    press(board, '.add-field');
    put(board, '#own-title', 'seats');
    save(board);
    await waitUntil(() => problem(board, 'title') === 'There is a field of this name already.', 'the same name');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => one(board, '.own-fields .defined'), 'Escape leaves the field');
    expect((await fieldsOf(store)).map(({ schema: { minimum, maximum } }) => [minimum, maximum])).to.deep.equal([[10, 1_000]]);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(board, '.own-fields'), 'and then the dialog');
  });

  it('says a field anew under its old name, keeps its type, and retires it with an undo', async () => {
    const store = await filled(), board = await opened({ store });
    press(board, '.add-field');
    put(board, '#own-title', 'region');
    save(board);
    await waitUntil(() => one(board, '[data-name=region]'), 'it is there');
    press(board, '[data-name=region]');
    expect((one(board, '.own-fields select') as HTMLSelectElement).disabled).to.equal(true);
    put(board, '#own-title', 'Sales region');
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .what')) === 'Sales regionText', 'it has its new name');
    expect((await fieldsOf(store)).map(({ name, schema: { title } }) => [name, title.en, title.zh])).to.deep.equal([['region', 'Sales region', 'Sales region']]);
    press(board, '.retire');
    await waitUntil(() => text(one(board, '.own-fields .said')).startsWith('“Sales region” retired. What has been filled in stays in its records.'), 'it says so');
    expect([await fieldsOf(store), (await store.read({ kind: 'record', type: 'opportunity', id: 'd' }))!.custom]).to.deep.equal([[], { region: 'Old' }]);
    press(board, '.said .button');
    await waitUntil(() => one(board, '[data-name=region]'), 'it is back');
    await waitUntil(() => text(one(board, '.own-fields .said')) === 'Taken back.', 'it says so');
  });

  it('says from which stage on a deal needs a field, for each pipeline, and no more where nobody wants it', async () => {
    const store = await filled(), board = await opened({ store });
    await store.run(createPipeline, { id: 'renewal', template: { ...template, key: 'renewal', name: { en: 'Renewals', zh: '续约' } } });
    const stagesIn = (at: number) => all(board, '.own-fields .needed-from').slice(at, at + 1).flatMap((select) => [...(select as HTMLSelectElement).options].map(({ text: name }) => name));
    press(board, '.add-field');
    await waitUntil(() => all(board, '.own-fields .needed-from').length === 2, 'both pipelines are offered');
    expect(stagesIn(0)).to.deep.equal(['Not needed', 'Inquiry', 'Needs', 'Quote', 'Won']);
    expect(all(board, '.own-fields .needed-from').map((select) => text((select as HTMLSelectElement).labels[0]!).split(' Not needed')[0])).to.deep.equal(['Needed from stage, in Test pipeline', 'Needed from stage, in Renewals']);
    await expect(one(board, '.own-fields dialog')).to.be.accessible();
    put(board, '#own-title', 'Region');
    put(board, '.needed-from', 'quote');
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .what')) === 'RegionText · needed from Quote', 'the list says so');
    expect((await fieldsOf(store))[0]!.requiredFrom).to.deep.equal({ pipe: 'quote' });
    expect((await store.run(moveOpportunity, { id: 'd', stageId: 'quote', fields: { amount: { amount: 1, currency: 'CNY' }, expectedCloseDate: '2026-12-01', custom: {} } }) as Refusal).missing)
      .to.deep.equal([{ kind: 'field', field: 'custom.Region', stageId: 'quote' }]);
    press(board, '[data-name=Region]');
    expect(all(board, '.own-fields .needed-from').map((select) => (select as HTMLSelectElement).value)).to.deep.equal(['quote', '']);
    put(board, '#own-title', 'Sales region');
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .what')).startsWith('Sales region'), 'it has its new name');
    expect((await fieldsOf(store))[0]!.requiredFrom, 'what was not touched stays').to.deep.equal({ pipe: 'quote' });
    press(board, '[data-name=Region]');
    put(board, '.needed-from', '');
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .what')) === 'Sales regionText', 'no longer');
    expect(await fieldsOf(store)).to.deep.equal([{ of: 'opportunity', name: 'Region', schema: { type: 'string', title: { en: 'Sales region', zh: 'Sales region' } } }]);
    put(board, 'select', 'lead');
    press(board, '.add-field');
    expect(all(board, '.own-fields .needed-from').length, 'leads have no stages').to.equal(0);
  });

  it('asks the host first, and says that it said no', async () => {
    const board = await opened({ workspaceRecord: SETTINGS });
    let says = false;
    const asked: unknown[] = [];
    board.addEventListener('sales-record-edit', (event) => {
      asked.push([event.detail.command, event.detail.ids, event.detail.fields]);
      event.respondWith(says);
    });
    press(board, '.add-field');
    put(board, '#own-title', 'Tender');
    put(board, 'select', 'yesNo');
    save(board);
    await waitUntil(() => text(one(board, '.own-fields .said')) === 'The portal did not accept it.', 'it says so');
    says = true;
    save(board);
    await waitUntil(() => one(board, '[data-name=Tender]'), 'it is there');
    expect(asked[1]).to.deep.equal(['defineCustomField', [WORKSPACE_ID], { customFields: [{ of: 'opportunity', name: 'Tender', schema: { type: 'boolean', title: { en: 'Tender', zh: 'Tender' } } }] }]);
  });

  it('opens from a record with a new field of its type, in Chinese, within 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const store = await filled(), record = Object.assign(document.createElement('sales-record'), { store, recordId: 'd' }), page = document.createElement('div');
    page.lang = 'zh-CN';
    page.append(record);
    document.body.append(page);
    const root = () => record.shadowRoot!;
    await waitUntil(() => root().querySelector('.add-field'), 'the record is there');
    root().querySelector<HTMLElement>('button.add-field')!.click();
    await waitUntil(() => root().querySelector('.own-fields dialog[open]'), 'the dialog opens');
    const dialog = root().querySelector<HTMLElement>('.own-fields dialog')!;
    expect([root().querySelector('#own-fields-title')!.textContent, root().activeElement?.id, dialog.scrollWidth <= 320]).to.deep.equal(['新字段', 'own-title', true]);
    const input = root().querySelector<HTMLInputElement>('#own-title')!;
    input.value = '合同号';
    input.dispatchEvent(new Event('input'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => [...root().querySelectorAll('.line dt')].some((each) => each.textContent === '合同号'), 'the record asks for it');
    page.remove();
  });

  it('is not offered to whoever may not edit', async () => {
    const store = await filled(), board = await shown(Object.assign(document.createElement('sales-pipeline-board'), { store, rights: ['move'] }));
    one(board, '[aria-label="View options"]').click();
    await waitUntil(() => one(board, '.card-fields'), 'the sheet opens');
    expect(all(board, '.own-fields-button').length).to.equal(0);
  });
});
