import { expect } from '@open-wc/testing';
import { createRecord } from '@salescycle/model';
import { sendKeys } from '@web/test-runner-commands';
import { all, button, dealIn, forgetWorkspaces, has, isFocused, put, run, shownDeal, still, text, until } from '../shown-record.fixture.js';

const section = '[data-list="lineItems"]';
const rows = (element: Element) => all(element, `${section} tbody tr`).map((row) => [...row.children].slice(0, 2).map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' '));

afterEach(forgetWorkspaces);

describe('products of a deal in <sales-record>', () => {
  it('are added by name and quantity; a known name means the product', async () => {
    const { element, store } = await shownDeal();
    await run(store, createRecord, { type: 'product', id: 'wms', fields: { name: 'Warehouse control' } });
    button(element, 'Add a product').click();
    await until(() => has(element, `${section} option[value="Warehouse control"]`) && isFocused(element, `${section} form`));
    await sendKeys({ type: 'warehouse control' });
    put(element, `${section} [inputmode="decimal"]`, '1,200');
    await sendKeys({ press: 'Enter' });
    // The row is there at once, and the form until it is saved.
    await until(() => rows(element).length === 1 && !has(element, `${section} form`));
    expect([rows(element), (await dealIn(store)).lineItems]).to.deep.equal([['warehouse control × 1,200'], [{ productId: 'wms', name: 'warehouse control', quantity: '1200' }]]);
    button(element, 'Add a product').click();
    await until(() => isFocused(element, `${section} form`));
    await sendKeys({ type: 'Training' });
    put(element, `${section} [inputmode="decimal"]`, '');
    await sendKeys({ press: 'Enter' });
    await until(() => rows(element).length === 2);
    expect((await dealIn(store)).lineItems![1]).to.deep.equal({ name: 'Training' });
  });

  it('say what is missing or no number, and store nothing', async () => {
    const { element, store } = await shownDeal();
    button(element, 'Add a product').click();
    await until(() => isFocused(element, `${section} form`));
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, `${section} .problem`) === 'Which product?');
    await sendKeys({ type: 'Training' });
    for (const wrong of ['many', '-1']) {
      put(element, `${section} [inputmode="decimal"]`, wrong);
      await sendKeys({ press: 'Enter' });
      await until(() => text(element, `${section} .problem`).startsWith('Digits only'));
    }
    expect((await dealIn(store)).lineItems).to.equal(undefined);
  });

  it('are changed and taken away, with the way back', async () => {
    const { element, store } = await shownDeal({ lineItems: [{ name: 'Training', quantity: '2' }, { name: 'Licence', quantity: '10' }] });
    button(element, 'Change Training').click();
    await until(() => isFocused(element, `${section} form`));
    put(element, `${section} [inputmode="decimal"]`, '1.5');
    await sendKeys({ press: 'Enter' });
    await until(() => rows(element)[0] === 'Training × 1.5');
    button(element, 'Remove Licence').click();
    await until(() => text(element, '.toast').includes('Licence removed'));
    button(element, 'Undo').click();
    await until(() => rows(element).length === 2);
    expect((await dealIn(store)).lineItems).to.deep.equal([{ name: 'Training', quantity: '1.5' }, { name: 'Licence', quantity: '10' }]);
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('are one by one what they are: taking one of two alike away leaves the other', async () => {
    const { element, store } = await shownDeal({ lineItems: [{ name: 'Training' }, { name: 'Training' }] });
    button(element, 'Remove Training').click();
    await until(() => rows(element).length === 1);
    expect((await dealIn(store)).lineItems).to.deep.equal([{ name: 'Training' }]);
  });
});
