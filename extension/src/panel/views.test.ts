import { expect, html, waitUntil } from '@open-wc/testing';
import type { Lead } from '@salescycle/model';
import type { TemplateResult } from 'lit';
import { draftOf, person, proposal, value, xuLan } from '../drafts/draft.fixture.js';
import type { Draft } from '../drafts/draft.js';
import type { Known } from '../review/known.js';
import { loadPhoneForms } from '../review/phone-forms.js';
import { CaptureChooser } from './chooser.js';
import { CaptureDraftList } from './draft-list.js';
import { CaptureNote } from './note.js';
import { noticeNote } from './notes.js';
import { strings } from './panel.strings.js';
import { CaptureReview } from './review.js';
import { shown } from './shown.fixture.js';
import { CaptureStart } from './start.js';

for (const element of [CaptureChooser, CaptureDraftList, CaptureReview, CaptureStart]) element.define();
customElements.get('capture-note') ?? customElements.define('capture-note', CaptureNote);

const now = '2026-06-18T10:00:00.000Z';
const lead: Lead = { id: 'L1', type: 'lead', createdAt: now, updatedAt: now, createdBy: 'u', rev: 1, sv: 1, name: 'Xu Lan', status: 'working', jobTitle: 'Ops manager' };
const known: Known = { record: lead, name: 'Xu Lan', by: ['email'], owner: 'Han Kai', deals: [], lastTouch: null, nextTask: null, there: [] };
const several = draftOf({ result: proposal(xuLan, person('Marta Olsen', { title: value('Head of Field Sales') })) });

const review = (draft: Draft, given: Partial<Pick<CaptureReview, 'known' | 'problem'>> = {}) =>
  html`<capture-review .draft=${draft} .known=${given.known ?? null} .problem=${given.problem ?? null}></capture-review>`;

describe('the views of the panel', () => {
  const views: Record<string, () => TemplateResult> = {
    'the review form': () => review(draftOf()),
    'the review form of somebody known': () => review(draftOf(), { known }),
    'the chooser': () => html`<capture-chooser .draft=${several}></capture-chooser>`,
    'the start': () => html`<capture-start heading="Read a page" says="Press the icon." picture unfinished="2">${noticeNote({ site: 'linkedin.com', terms: 'linkedin' }, strings.en)}</capture-start>`,
    'the list of drafts': () => html`<capture-draft-list .drafts=${[draftOf(), draftOf({ id: 'd2' })]}></capture-draft-list>`,
  };
  for (const [name, view] of Object.entries(views)) {
    it(`are accessible in both languages: ${name}`, async () => {
      for (const lang of ['en', 'zh-CN']) {
        const { holder } = await shown(view(), lang);
        await expect(holder).to.be.accessible();
      }
    });
  }
});

describe('the review form', () => {
  it('says in words how sure a value is, and opens where it is from', async () => {
    const { find, text } = await shown(review(draftOf()));
    expect(find('.bars[data-level="3"] .visually-hidden').length).to.be.greaterThan(0);
    expect(text()).to.contain('likely');
    expect(find('.snippet').length).to.equal(0);
    find('.from')[0]?.click();
    await Promise.resolve();
    expect(find('.snippet')[0]?.textContent.trim()).to.equal('page heading: “Xu Lan”');
  });

  it('opens what else was found inside the field, and takes what is chosen', async () => {
    const { find, told } = await shown(review(draftOf()));
    find('.mini[aria-expanded]')[0]?.click();
    await Promise.resolve();
    const choices = find('input[type=radio]') as HTMLInputElement[];
    expect(choices.map(({ checked }) => checked)).to.deep.equal([true, false]);
    choices[1]?.click();
    expect(told).to.deep.equal([['edit', { field: 'title', values: ['Ops manager'] }]]);
  });

  it('says where each of the values to choose from is from, as far as that is known', async () => {
    const places = [{ source: 'signature' as const, path: 'p', snippet: 'Ops manager, Huaxin' }];
    const title = { ...xuLan.fields.title!, alternatives: [{ value: 'Ops manager', confidence: 0.4, provenance: places }, { value: 'COO', confidence: 0.2 }] };
    const { find } = await shown(review(draftOf({ result: proposal({ ...xuLan, fields: { ...xuLan.fields, title } }) })));
    find('.mini[aria-expanded]')[0]?.click();
    await Promise.resolve();
    expect(find('.options .small').map(({ textContent }) => textContent?.trim())).to.deep.equal(['contact block: “Operations director”', 'signature: “Ops manager, Huaxin”']);
  });

  it('writes a phone number as people do, keeps it as it is stored, and leaves alone what somebody types', async () => {
    await loadPhoneForms();
    const { find, told, element } = await shown<CaptureReview>(review(draftOf()));
    const input = (find('input[type=tel]') as HTMLInputElement[])[0]!;
    await waitUntil(() => input.value === '+86 138 0000 2716');
    expect(told).to.deep.equal([]);
    input.value = '+8613800002717';
    input.dispatchEvent(new Event('input'));
    expect(told).to.deep.equal([['edit', { field: 'phones', values: ['+8613800002717'] }]]);
    element.draft = draftOf({ edits: { phones: ['+8613800002717'] } });
    await element.updateComplete;
    expect(input.value).to.equal('+8613800002717');
    input.dispatchEvent(new Event('blur'));
    await waitUntil(() => input.value === '+86 138 0000 2717');
  });

  it('offers what is unsure beside the field, and fills it in only when asked', async () => {
    const { find, told } = await shown(review(draftOf()));
    const [chip] = find('.chip');
    expect(chip?.ariaLabel).to.equal('Location: use Shanghai');
    chip?.click();
    expect(told).to.deep.equal([['edit', { field: 'location', values: ['Shanghai'] }]]);
  });

  it('does not save without a name or a company, and says so at the name', async () => {
    const { find, told, element } = await shown(review(draftOf({ edits: { name: [''], company: [' '] } })));
    find('.primary')[0]?.click();
    await element.updateComplete;
    await Promise.resolve();
    expect(told).to.deep.equal([]);
    expect(find('.problem').map(({ textContent }) => textContent?.trim()).join('')).to.equal('A lead needs a name or a company.');
    expect(find('input')[0]?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('saves on Enter in a field, but not on the Enter that ends a Chinese word', async () => {
    const { find, told } = await shown(review(draftOf()));
    const press = (isComposing: boolean) => find('input')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true, composed: true, cancelable: true }));
    press(true);
    expect(told).to.deep.equal([]);
    press(false);
    expect(told).to.deep.equal([['save', null]]);
  });

  it('says in whose pipeline somebody known is: stage, owner and last touch', async () => {
    const standing = { status: 'converted', stage: { en: 'Quote', zh: '报价' }, owner: 'Clara Roe', touchedAt: new Date(Date.now() - 3.5 * 86_400_000).toISOString() } as const;
    const inPortal = { ...known, there: [{ host: 'portal.example', standing }, { host: 'other.example', standing: { gone: true } }] };
    const { text } = await shown(review(draftOf(), { known: inPortal }));
    expect(text()).to.contain('In the pipeline of portal.example: Quote · Clara Roe · last touch 3 days ago').and.to.contain('Deleted in other.example.');
    expect((await shown(review(draftOf(), { known: inPortal }), 'zh-CN')).text()).to.contain('在 portal.example 的销售流程中：报价 · Clara Roe · 3天前跟进');
  });

  it('makes no second lead of somebody known on Enter: it updates, or opens the one there is', async () => {
    const enter = (input?: HTMLElement) => input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    const { find, told } = await shown(review(draftOf(), { known }));
    enter(find('input[type=email]')[0]);
    expect(told.map(([action]) => action)).to.deep.equal(['update']);
    const same = await shown(review(draftOf(), { known: { ...known, record: { ...lead, status: 'converted' } } }));
    enter(same.find('input[type=email]')[0]);
    expect(same.told).to.deep.equal([['showLead', lead.id]]);
  });

  it('shows what is new for somebody known, and updates only what is ticked', async () => {
    const { find, told, element } = await shown(review(draftOf(), { known }));
    const boxes = find('input[type=checkbox]') as HTMLInputElement[];
    expect(boxes.map(({ ariaLabel, checked }) => [ariaLabel, checked])).to.deep.equal([
      ['Title: Operations director in place of Ops manager', false], ['Take over Company', true], ['Take over E-mail', true], ['Take over Phone', true], ['Take over Website', true],
    ]);
    for (const box of boxes.slice(0, 2)) {
      box.click();
      await element.updateComplete;
    }
    find('.primary')[0]?.click();
    expect(told).to.deep.equal([['update', ['title', 'emails', 'phones', 'website']]]);
  });

  it('can be worked from end to end by keys alone: every control takes the focus', async () => {
    const { find } = await shown(review(draftOf(), { known }));
    const controls = find('input, button').filter((each) => each.checkVisibility());
    expect(controls.length).to.be.greaterThan(12);
    for (const control of controls) {
      control.focus();
      expect((control.getRootNode() as ShadowRoot).activeElement).to.equal(control);
      expect(control.tabIndex).to.be.at.least(0);
    }
  });
});

describe('the address of a profile', () => {
  it('is shown short and readable, and whole to whoever changes it', async () => {
    const address = 'https://www.linkedin.com/in/%E6%9D%8E%E6%99%93%E6%BA%AA-88', { find, told, element } = await shown(review(draftOf({ edits: { profiles: [address] } })));
    const input = find('input[type=url]')[0] as HTMLInputElement;
    expect(input.value).to.equal('linkedin.com/in/李晓溪-88');
    input.focus();
    await element.updateComplete;
    await waitUntil(() => input.value === address, 'the whole address');
    input.blur();
    await waitUntil(() => input.value.startsWith('linkedin.com'), 'the short one');
    expect(told).to.deep.equal([]);
  });
});

describe('the chooser', () => {
  it('has nobody chosen beforehand, and reviews exactly those who were', async () => {
    const { find, told, element } = await shown(html`<capture-chooser .draft=${several}></capture-chooser>`);
    const boxes = find('input[type=checkbox]') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect((find('.primary')[0] as HTMLButtonElement).disabled).to.equal(true);
    boxes[1]?.click();
    await element.updateComplete;
    find('.primary')[0]?.click();
    expect(told).to.deep.equal([['choose', [1]]]);
  });

  it('reviews one alone with one press, whoever else is ticked', async () => {
    const { find, told, element } = await shown(html`<capture-chooser .draft=${several}></capture-chooser>`);
    find('input[type=checkbox]')[1]?.click();
    await element.updateComplete;
    find('button[aria-label^="Review "]')[0]?.click();
    expect(told).to.deep.equal([['choose', [0]]]);
  });
});
