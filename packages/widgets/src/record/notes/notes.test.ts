import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dealIn, forgetWorkspaces, has, isFocused, one, shownDeal, text, until } from '../shown-record.fixture.js';

const section = '[part="notes"]';

afterEach(forgetWorkspaces);

describe('plan, target and competitor notes in <sales-record>', () => {
  it('are written in several lines, saved with Ctrl+Enter, and shown as they were written', async () => {
    const { element, store } = await shownDeal();
    expect(text(element, section)).to.equal('PlanWrite: TargetWrite: PlanWrite: Competitor notes');
    one(element, `${section} [data-field="plan"]`).click();
    await until(() => isFocused(element, '[data-editing="plan"]'));
    await sendKeys({ type: 'Workshop' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Trial' });
    expect((await dealIn(store)).plan).to.equal(undefined);
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => one(element, `${section} .text`)?.textContent === 'Workshop\nTrial');
    expect((await dealIn(store)).plan).to.equal('Workshop\nTrial');
    await until(() => isFocused(element, '[data-field="plan"]'));
    expect(getComputedStyle(one(element, `${section} .text`)).whiteSpace).to.match(/pre-wrap|preserve/);
  });

  it('are text and nothing else', async () => {
    const { element } = await shownDeal({ target: '<img src=x onerror=alert(1)> **one** site' });
    expect([text(element, `${section} .text`), has(element, `${section} img`)]).to.deep.equal(['<img src=x onerror=alert(1)> **one** site', false]);
  });

  it('stand apart from the other fields, and cannot be edited in a read-only record', async () => {
    const { element } = await shownDeal({ competitorNotes: 'Calder is cheaper' }, { readonly: true });
    await until(() => text(element, section).includes('Calder is cheaper'));
    expect([text(element, section), has(element, `${section} button`), text(element, '[part="fields"]').includes('Calder')]).to.deep.equal(['PlanCompetitor notes Calder is cheaper', false, false]);
  });

  it('are nothing where nothing is written and nothing can be', async () => {
    const { element } = await shownDeal({}, { readonly: true });
    expect(has(element, section)).to.equal(false);
  });
});
