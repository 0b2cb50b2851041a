import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { eventually } from '../embedding/visit.js';
import { sharedData } from '../shared-data.js';
import type { Chromium } from './chromium.js';
import { decide, keptDrafts, recordsIn, storedLeads } from './kept.js';
import { Panel } from './panel.js';
import { useChromium } from './suite.js';

/** A store as commands see it: the tests put records into it as the app would. */
interface Store { actor: string | null; run(command: object, input: object): Promise<object> }

interface GivenFile { name: string; text: string }

const card = (name: string, email: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nORG:Acme Ltd\r\nTITLE:Head of Operations\r\nEMAIL:${email}\r\nTEL;TYPE=CELL:+44 20 7946 0123\r\nEND:VCARD\r\n`;
const mail = (subject = 'Two sites', id = 'q7') => `From: Ada Roe <ada.roe@acme.example>
To: Han Kai <han.kai@ours.example>
Subject: ${subject}
Date: Thu, 18 Jun 2026 09:42:00 +0000
Message-ID: <${id}@acme.example>
Content-Type: text/plain; charset=utf-8

Hello Kai,

could you quote for two sites?

Best regards
Ada Roe
Chief Operating Officer
Acme Ltd
Phone: +44 20 7946 0123
`.replaceAll('\n', '\r\n');
const csv = 'Name,Company,Email,Phone\nAda Roe,Acme Ltd,ada.roe@acme.example,+44 20 7946 0123\nBen Fox,Fox & Co,ben@fox.example,\n';

/** A message opened in Gmail. */
const gmail = `<head><title>Two sites - han.kai@ours.example - Gmail</title></head><div role="main"><h2 class="hP">Two sites</h2><div class="adn" data-legacy-message-id="19a7f" role="listitem">
  <h3 class="iw"><span class="gD" email="ada.roe@acme.example" name="Ada Roe">Ada Roe</span></h3><span class="g3" title="Thu, Jun 18, 2026, 9:42 AM">9:42</span>
  <span class="hb">to <span class="g2" email="han.kai@ours.example" name="me">me</span></span><div class="ii gt"><div class="a3s">Could you quote for two sites?<br>Best regards<br>Ada Roe<br>Acme Ltd</div></div></div></div>`;

/** Drops files on the panel, or pastes them. */
function hand(panel: Panel, how: 'drop' | 'paste', ...files: GivenFile[]): Promise<void> {
  return panel.page.evaluate((given, way) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    const event = way === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('capture-panel')!.dispatchEvent(event);
  }, files, how);
}

/** A contact with two open deals, put into the store by the command of a test. */
function knowAda(panel: Panel): Promise<void> {
  return panel.page.evaluate(async () => {
    const { parts } = document.querySelector('capture-panel') as HTMLElement & { parts: { store(): Promise<Store> } }, store = await parts.store();
    const stages = [{ id: 's1', order: 0, name: { en: 'Proposal', zh: '方案' }, type: 'open', probability: 40, forecastCategory: 'pipeline' }];
    const deal = (id: string, name: string, more: object = {}) => ({ type: 'opportunity', id, create: { name, contactIds: ['C1'], pipelineId: 'P', stageId: 's1', status: 'open', ownerId: store.actor, ...more } });
    await store.run({ name: 'seed', run: () => [
      { type: 'pipeline', id: 'P', create: { key: 'sales', name: { en: 'Sales', zh: '销售' }, stages } },
      { type: 'contact', id: 'C1', create: { name: { full: 'Ada Roe' }, emails: ['ada.roe@acme.example'], jobTitle: 'Head of Operations', ownerId: store.actor } },
      deal('O1', 'Leeds site', { nextStep: { text: 'Send the drawings', dueDate: '2026-06-20' } }), deal('O2', 'York site'),
    ] }, {});
  });
}

describe('files handed to the panel in Chromium', () => {
  let chromium: Chromium;
  useChromium({ 'mail.google.com/mail/u/0': gmail }, (launched) => { chromium = launched; });

  const open = async () => new Panel(await chromium.open('panel.html'));
  /** A panel in which somebody said who works here. */
  async function atWork(): Promise<Panel> {
    const panel = await open();
    await hand(panel, 'drop', { name: 'own.vcf', text: card('Cy Vale', 'cy@vale.example') });
    await panel.says('Save lead');
    await panel.save();
    await panel.page.close();
    return open();
  }

  test('a mail becomes a draft; the text of the mail is not kept', async () => {
    const panel = await open();
    await hand(panel, 'drop', { name: 'hello.eml', text: mail() });
    await panel.says('Save lead');
    assert.equal(await panel.value('Name'), 'Ada Roe');
    assert.equal(await panel.value('E-mail'), 'ada.roe@acme.example');
    assert.match(await panel.text(), /hello\.eml/);
    assert.ok(!JSON.stringify(await keptDrafts(panel.page)).includes('could you quote'));
  });

  test('a dropped card becomes a draft, and a lead that says what it is from and how long it is kept', async () => {
    const panel = await open();
    await hand(panel, 'drop', { name: 'ada.vcf', text: card('Ada Roe', 'ada.roe@acme.example') });
    await panel.says('Save lead');
    assert.deepEqual([await panel.value('Name'), await panel.value('Title'), await panel.value('Company')], ['Ada Roe', 'Head of Operations', 'Acme Ltd']);
    await panel.save();
    const [lead, ...others] = await recordsIn(panel.page, 'leads', 'lead') as unknown as { name: string; source: { kind: string }; provenance: { field: string; source: string }[]; consent: { basis: string; keptUntil: string } }[];
    assert.deepEqual([lead?.name, lead?.source.kind, others.length], ['Ada Roe', 'import', 0]);
    assert.ok(lead?.provenance.every(({ source }) => source === 'vcard'));
    assert.match(lead?.consent.keptUntil ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(lead?.consent.basis, 'interest');
  });

  test('a pasted file of several cards is a choice, with nobody chosen', async () => {
    const panel = await open();
    await hand(panel, 'paste', { name: 'team.vcf', text: card('Ada Roe', 'ada.roe@acme.example') + card('Ben Fox', 'ben@fox.example') });
    await panel.says('Who is the lead?');
    const boxes = await panel.boxes();
    assert.deepEqual(await Promise.all(boxes.map((box) => box.evaluate(({ checked }) => checked))), [false, false]);
  });

  test('several files are a list: each a draft of its own, taken back and brought back, and what cannot be read is said', async () => {
    const panel = await open();
    await hand(panel, 'drop', { name: 'a.eml', text: mail() }, { name: 'b.vcf', text: card('Ben Fox', 'ben@fox.example') }, { name: 'c.msg', text: 'x' }, { name: 'd.eml', text: 'MZ\0\0' });
    const text = await panel.says('b.vcf');
    await panel.says('Save the mail as .eml');
    await panel.says('This file is damaged');
    assert.match(text, /4 files/);
    assert.equal((await keptDrafts(panel.page)).length, 2);
    await panel.press('Take back b.vcf');
    await panel.says('Taken back');
    assert.equal((await keptDrafts(panel.page)).length, 1);
    await panel.press('Bring back b.vcf');
    await eventually('the draft that was taken back', () => keptDrafts(panel.page), (all) => all.length === 2);
    await panel.press('Ben Fox');
    await panel.says('Save lead');
    assert.equal(await panel.value('Name'), 'Ben Fox');
    await panel.press('4 files');
    await panel.says('Save the mail as .eml');
  });

  test('a table shows what its rows will be, and goes in as leads with one undo', async () => {
    const panel = await atWork();
    await hand(panel, 'drop', { name: 'leads.csv', text: csv });
    await panel.says('Import leads');
    await panel.says('2 new');
    assert.equal((await storedLeads(panel.page)).length, 1);
    await panel.press('Import 2');
    await eventually('the rows as leads', () => storedLeads(panel.page), (all) => all.length === 3);
    await panel.press('Undo');
    await eventually('the rows taken back', () => storedLeads(panel.page), (all) => all.length === 1);
  });

  test('nothing of a card, a mail, a text or a row of the never-capture list is kept', async () => {
    const settings = await chromium.open('settings.html');
    await decide(settings, { never: ['acme.example'] });
    const panel = await open();
    await hand(panel, 'drop', { name: 'ada.vcf', text: card('Ada Roe', 'ada.roe@acme.example') });
    await panel.says('Everybody in it is on your never-capture list');
    await hand(panel, 'drop', { name: 'ada.eml', text: mail() });
    await panel.says('Everybody in it is on your never-capture list');
    assert.deepEqual(await keptDrafts(panel.page), []);
    await hand(panel, 'drop', { name: 'leads.csv', text: csv });
    await panel.says('1 row was left out: on your never-capture list.');
    await panel.says('1 new');
    assert.ok(!(await panel.text()).includes('Ada Roe'));
  });

  test('a known sender is shown first, with stage and next step; the mail is logged on the chosen deal once, with a task, and taken back', async () => {
    const panel = await atWork();
    await knowAda(panel);
    await hand(panel, 'drop', { name: 'hello.eml', text: mail() });
    const text = await panel.says('Log this mail');
    assert.match(text, /Ada Roe is already known.*Leeds site Proposal.*Send the drawings.*York site/);
    assert.ok(text.indexOf('is already known') < text.indexOf('Name'));
    for (const [part, selector] of [['target', '.target input'], ['day', '.days input']] as const) {
      const choices = await panel.page.$$(`>>> ${selector}`);
      const at = part === 'target' ? (await Promise.all(choices.map((each) => each.evaluate((input) => input.closest('label')!.textContent)))).findIndex((label) => label?.includes('Leeds site')) : 2;
      await choices[at]!.evaluate((input) => { (input).click(); });
    }
    await panel.press('Log this mail');
    await panel.says('Mail logged on Leeds site');
    const [activity, ...others] = await recordsIn(panel.page, 'leads', 'activity'), [task] = await recordsIn(panel.page, 'leads', 'task');
    assert.deepEqual([activity?.kind, activity?.subject, activity?.direction, activity?.at, others.length], ['email', 'Two sites', 'in', '2026-06-18T09:42:00.000Z', 0]);
    assert.deepEqual(activity?.regarding, [{ type: 'opportunity', id: 'O1' }, { type: 'contact', id: 'C1' }]);
    assert.equal(activity?.body, undefined);
    assert.equal(task?.title, 'Follow up: Two sites');
    await panel.press('Undo');
    await panel.says('Remind me to follow up');
    const live = async (type: string) => (await recordsIn(panel.page, 'leads', type)).filter(({ deletedAt }) => !deletedAt).length;
    assert.deepEqual([await live('activity'), await live('task')], [0, 0]);
    await (await panel.page.$$('>>> .target input'))[0]!.evaluate((input) => { (input).click(); });
    await panel.press('Log this mail');
    await panel.says('Mail logged on');
    await hand(panel, 'drop', { name: 'again.eml', text: mail() });
    await panel.says('Logged already');
    assert.equal(await live('activity'), 1);
    await panel.page.close();
    const app = new Panel(await chromium.open('app.html'));
    await app.page.evaluate(() => { location.hash = ''; });
    await app.says('Leeds site');
  });

  test('a mail opened in a webmail is logged with the id the webmail gives it, and none of its text', async () => {
    const setting = await atWork();
    await knowAda(setting);
    await chromium.click(await chromium.visit('mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKv'));
    const panel = new Panel(await chromium.panel());
    await panel.says('Log this mail');
    await (await panel.page.$$('>>> .target input'))[2]!.evaluate((input) => { (input).click(); });
    await panel.press('Log this mail');
    await panel.says('Mail logged on Ada Roe');
    const [activity] = await recordsIn(panel.page, 'leads', 'activity');
    assert.deepEqual([activity?.subject, activity?.direction, activity?.externalIds, activity?.regarding], ['Two sites', 'in', [{ system: 'mail', id: '19a7f' }], [{ type: 'contact', id: 'C1' }]]);
    assert.equal(new Date(String(activity?.at)).getTime(), new Date(2026, 5, 18, 9, 42).getTime());
    assert.ok(!JSON.stringify([activity, await keptDrafts(panel.page)]).includes('quote for'));
  });

  test('what a mail adds to a contact is shown before, and one undo restores it', async () => {
    const panel = await atWork();
    await knowAda(panel);
    await hand(panel, 'drop', { name: 'hello.eml', text: mail() });
    const text = await panel.says('Update Ada Roe');
    assert.match(text, /Title Head of Operations Chief Operating Officer differs.*Phone \+44 20 7946 0123 new/);
    const [title] = await panel.boxes();
    assert.equal(await title!.evaluate(({ checked }) => checked), false, 'what stands there stays unless the person says otherwise');
    await title!.evaluate((box) => box.click());
    const contact = async () => (await recordsIn(panel.page, 'leads', 'contact')).map(({ jobTitle, phones }) => [jobTitle, phones])[0];
    await panel.press('Update Ada Roe');
    await panel.says('Saved:');
    assert.deepEqual(await contact(), ['Chief Operating Officer', ['+442079460123']]);
    await panel.press('Undo');
    await panel.says('is already known');
    assert.deepEqual(await contact(), ['Head of Operations', undefined]);
  });

  test('Escape goes back from what was opened by hand, and the draft is kept', async () => {
    const panel = await open();
    await hand(panel, 'drop', { name: 'ada.vcf', text: card('Ada Roe', 'ada.roe@acme.example') });
    await panel.says('Save lead');
    await panel.page.keyboard.press('Escape');
    await panel.says('Read a page');
    await panel.says('Unfinished drafts (1)');
  });

  test('a draft that was dropped is brought back', async () => {
    const panel = await open();
    await hand(panel, 'drop', { name: 'ada.vcf', text: card('Ada Roe', 'ada.roe@acme.example') });
    await panel.says('Save lead');
    await panel.type('Title', 'COO');
    await panel.press('Drop draft');
    await panel.says('Draft dropped: Ada Roe');
    assert.deepEqual(await keptDrafts(panel.page), []);
    await panel.press('Undo');
    await panel.says('Unfinished drafts (1)');
    assert.deepEqual((await keptDrafts(panel.page)).map(({ edits }) => edits), [{ title: ['COO'] }]);
  });

  if (sharedData) {
    test('cards that devices export are read', async () => {
      const panel = await open(), folder = path.join(sharedData!, 'vcard');
      for (const [name, words] of [['John_Doe_IPHONE.vcf', 'John Richter'], ['John_Doe_MS_OUTLOOK.vcf', 'John Richter'], ['John_Doe_GMAIL.vcf', 'John Richter'], ['rfc6350-example.vcf', 'Simon Perreault']] as const) {
        await hand(panel, 'drop', { name, text: readFileSync(path.join(folder, name), 'utf8') });
        await panel.says(name);
        await panel.says('Save lead');
        assert.ok((await panel.value('Name')).includes(words), `${name}: ${await panel.value('Name')}`);
      }
      await hand(panel, 'drop', { name: 'John_Doe_ANDROID.vcf', text: readFileSync(path.join(folder, 'John_Doe_ANDROID.vcf'), 'utf8') });
      await panel.says('Who is the lead?');
    });
  }
});
