import { expect, waitUntil } from '@open-wc/testing';
import type { Lead } from '@salescycle/model';
import { keepOmnibox, type Bar } from './keep-omnibox.js';
import { indexLeads } from './lead-suggestions.js';
import { escapeMarkup, suggestionText } from './suggestion-text.js';

const leadOf = (id: string, name: string, fields: Partial<Lead> = {}): Lead => ({
  id, type: 'lead', name, status: 'new', createdAt: `2026-06-${id.padStart(2, '0')}T00:00:00.000Z`, updatedAt: '2026-06-18T00:00:00.000Z', createdBy: 'han', rev: 1, sv: 1, ...fields,
});
const leads = [
  leadOf('1', 'Jörg Müller', { company: 'Calder Rowe', emails: ['j.mueller@calder-rowe.example'] }), leadOf('2', 'Ada Roe', { company: 'Acme Ltd', emails: ['ada.roe@acme.example'] }),
  leadOf('3', '徐岚', { company: '华信物流' }), leadOf('4', 'Roeland Muller'), leadOf('5', 'Ada Roe', { company: 'Acme Ltd', emails: ['ada.roe@acme.example'] }),
];

describe('leads in the address bar', () => {
  const { find, chosen } = indexLeads(leads);
  const names = (text: string) => find(text, 6).map(({ id }) => id);

  it('are found by name, company and mail address, without case, accents and width', () => {
    expect(names('MULLER')).to.deep.equal(['4', '1']);
    expect(names('calder')).to.deep.equal(['1']);
    expect(names('ada.roe@acme')).to.deep.equal(['5', '2']);
    expect(names('华信')).to.deep.equal(['3']);
    expect(names('ＡＤＡ acme')).to.deep.equal(['5', '2']);
    expect(names('nobody')).to.deep.equal([]);
  });

  it('come the latest first without words, and those whose words begin so before the others', () => {
    expect(names('')).to.deep.equal(['5', '4', '3', '2', '1']);
    expect(indexLeads([leadOf('1', 'Ada Roe'), leadOf('2', 'Monroe')]).find('roe', 6).map(({ id }) => id)).to.deep.equal(['1', '2']);
    expect(find('', 2).length).to.equal(2);
  });

  it('are told apart by what stands in the bar, also when they are alike, and no other text is one', () => {
    const contents = find('', 6).map(({ content, id }) => [content, id] as const);
    expect(new Set(contents.map(([content]) => content)).size).to.equal(5);
    for (const [content, id] of contents) expect(chosen(content)).to.equal(id);
    for (const text of ['Ada Roe', 'Ada Roe, Acme Ltd, ada.roe@acme.example', '']) expect(chosen(text), text).to.equal(undefined);
  });
});

describe('a line of the address bar', () => {
  const asXml = (text: string) => new DOMParser().parseFromString(`<line>${text}</line>`, 'text/xml');

  it('shows a hostile name as it is written, and is never markup', () => {
    for (const name of ['</match><url>evil.example</url>', '"><dim>&lt;x', 'A & B <b>', 'a\u0000b\ud800c\u202ed', ']]>&#0;']) {
      const [found] = indexLeads([leadOf('1', name, { company: '<dim>Acme</dim>' })]).find('', 1);
      const doc = asXml(suggestionText(found!, 'evil', { isMarkup: true }));
      expect(doc.querySelector('parsererror'), name).to.equal(null);
      expect([...doc.documentElement.children].map(({ localName }) => localName).filter((each) => each !== 'match' && each !== 'dim'), name).to.deep.equal([]);
      expect(doc.documentElement.textContent).to.contain('<dim>Acme</dim>');
    }
    expect(escapeMarkup('a\u0000\ud800\uffff\u{1f600}&')).to.equal('a\u{1f600}&#38;');
  });

  it('marks what was typed', () => {
    expect(suggestionText({ name: 'Jörg Müller', rest: 'Acme' }, 'mul', { isMarkup: true })).to.equal('Jörg <match>Müller</match> <dim>Acme</dim>');
    expect(suggestionText({ name: 'A & B', rest: 'Acme' }, 'a', { isMarkup: false }), 'Firefox shows it as it stands').to.equal('A & B – Acme');
  });
});

describe('the keyword in the address bar', () => {
  function bar() {
    const on: { started?: () => void; changed?: (text: string, suggest: (found: { content: string; description: string }[]) => void) => void; entered?: (text: string, disposition: string) => void } = {};
    const done: string[] = [], line = { text: '' };
    const fake: Bar = {
      onInputStarted: { addListener: (listener) => { on.started = listener; } }, onInputChanged: { addListener: (listener) => { on.changed = listener; } }, onInputEntered: { addListener: (listener) => { on.entered = listener; } },
      setDefaultSuggestion: ({ description }) => { line.text = description; },
    };
    keepOmnibox({
      bar: fake, leads: () => Promise.resolve(leads), activeTab: () => Promise.resolve({ id: 7, windowId: 1 }), isMarkup: true, words: (typed) => `Draft of “${typed}”`,
      openPanel: ({ id }) => done.push(`panel ${id}`), openLead: (id, disposition) => done.push(`lead ${id} ${disposition}`), take: (text, { id }) => Promise.resolve(void done.push(`take ${id} ${text}`)),
    });
    const suggest = (text: string) => new Promise<{ content: string; description: string }[]>((answer) => on.changed!(text, answer));
    return { on, done, line, suggest };
  }

  it('opens the chosen lead', async () => {
    const { on, done, suggest } = bar();
    on.started!();
    const [first] = await suggest('calder');
    on.entered!(first!.content, 'newForegroundTab');
    expect(done).to.deep.equal(['lead 1 newForegroundTab']);
  });

  it('makes a draft of other text, and opens the panel while the key press still counts', async () => {
    const { on, done, suggest, line } = bar();
    on.started!();
    await suggest('<Ben> Fox, Acme');
    expect(line.text, 'what is typed is no markup either').to.equal('Draft of “&#60;Ben&#62; Fox, Acme”');
    on.entered!('<Ben> Fox, Acme', 'currentTab');
    expect(done, 'before anything was awaited').to.deep.equal(['panel 7']);
    await waitUntil(() => done.length === 2);
    expect(done[1]).to.equal('take 7 <Ben> Fox, Acme');
  });

  it('knows a chosen lead also after its worker was stopped', async () => {
    const [first] = await bar().suggest('calder'), { on, done } = bar();
    on.entered!(first!.content, 'currentTab');
    await waitUntil(() => done.length);
    expect(done).to.deep.equal(['lead 1 currentTab']);
  });

  it('does nothing without a word', async () => {
    const { on, done } = bar();
    on.started!();
    on.entered!('  ', 'currentTab');
    await Promise.resolve();
    expect(done).to.deep.equal([]);
  });
});
