import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Chromium } from './chromium.js';
import { pages } from './pages.js';
import { Panel } from './panel.js';
import { serveSites } from './sites.js';

test('an edit outlives the browser', async () => {
  const sites = await serveSites(pages), userDataDir = mkdtempSync(path.join(os.tmpdir(), 'salescycle-profile-'));
  try {
    const first = await Chromium.launch({ sites, userDataDir });
    await first.click(await first.visit('www.huaxin-logistics.example/team'));
    const panel = new Panel(await first.panel());
    await panel.type('Title', 'COO');
    await new Promise((later) => setTimeout(later, 300));
    first.browser.process()!.kill('SIGKILL');
    await new Promise((later) => setTimeout(later, 500));
    const second = await Chromium.launch({ sites, userDataDir });
    try {
      const again = new Panel(await second.open('panel.html'));
      await again.press('Unfinished drafts (1)');
      await again.press('Open the draft Xu Lan');
      await again.says('Save lead');
      assert.equal(await again.value('Title'), 'COO');
    } finally {
      await second.close();
    }
  } finally {
    sites.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
