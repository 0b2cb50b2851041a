import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Chromium } from './chromium.js';
import { keptDrafts } from './kept.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { useChromium } from './suite.js';

const MAIL = 'mail.slatework.example/read', PROFILE = 'www.linkedin.com/in/xu-lan';

/** A message in a webmail nobody made tables for: a header of labels, what answers it, a signature. */
const message = `<title>Sheet piles - me@own.example - Mail</title><ul><li>Inbox</li><li>Sent</li></ul><section><button>Reply</button><button>Forward</button><h1>Sheet piles</h1>
<table><tr><td>From:</td><td>Jette Brüggemann &lt;brueggemann@deichbau.example&gt;</td></tr><tr><td>To:</td><td>me@own.example</td></tr><tr><td>Date:</td><td>3 March 10:02</td></tr></table>
<div><p>Twelve of them, please.</p><p>Kind regards<br>Jette Brüggemann<br>Deichbau Nord GmbH<br>Phone: +49 40 66969 123</p></div></section>`;

describe('sites in Chromium', () => {
  let chromium: Chromium;
  useChromium({ ...pages, [MAIL]: message }, (launched) => { chromium = launched; });

  test('a mail in a webmail nobody knows is read as a mail, and nothing of its text is kept', async () => {
    await chromium.click(await chromium.visit(MAIL));
    const panel = new Panel(await chromium.panel());
    await panel.understood();
    await panel.says('draft kept');
    assert.deepEqual([await panel.value('Name'), await panel.value('E-mail'), await panel.value('Company')], ['Jette Brüggemann', 'brueggemann@deichbau.example', 'Deichbau Nord GmbH']);
    const [draft] = await keptDrafts(panel.page);
    assert.match(JSON.stringify(draft?.origin), /"kind":"mail"/);
    assert.doesNotMatch(JSON.stringify(draft), /Twelve of them/);
  });

  test('a page whose layout has changed can be shown as a structure without words, and is counted', async () => {
    await chromium.click(await chromium.visit(PROFILE));
    const panel = new Panel(await chromium.panel());
    await panel.press('Read this page');
    await panel.says('The site has a new layout');
    await panel.press('Help to mend this');
    const text = await panel.says('What would be in the file'), file = text.slice(text.indexOf('"site"'), text.indexOf('Save as a file'));
    assert.match(file, /"linkedin".*body.*h1/);
    assert.doesNotMatch(file, /Xu Lan|huaxin|Operations|linkedin\.com/i);
    await new Panel(await chromium.open('settings.html')).says(/LinkedIn None 0 0 1 0/);
  });
});
