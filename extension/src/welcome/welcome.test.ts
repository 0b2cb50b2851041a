import { expect } from '@open-wc/testing';
import { MemoryArea } from '../storage/area.fixture.js';
import { strings } from './welcome.strings.js';
import { CaptureWelcome } from './welcome.js';
import { welcomeOnce } from './welcome-once.js';

describe('the first-run page', () => {
  async function opened(area: MemoryArea, ...reasons: string[]): Promise<number> {
    let count = 0;
    for (const reason of reasons) await welcomeOnce(reason, { local: area, open: () => Promise.resolve(count++) });
    return count;
  }

  it('opens once, when the extension was installed, and not after an update of it or of the browser', async () => {
    const area = new MemoryArea();
    expect(await opened(area, 'update', 'browser_update')).to.equal(0);
    expect(await opened(area, 'install', 'install', 'update')).to.equal(1);
  });

  it('does not open where the organisation has told the person already', async () => {
    const area = new MemoryArea();
    area.policy = { consentRecorded: true };
    expect(await opened(area, 'install')).to.equal(0);
  });

  it('says in five sentences what holds, with the keys that are really set', async () => {
    CaptureWelcome.define();
    const pressed: string[] = [];
    const page = Object.assign(document.createElement('capture-welcome'), {
      lang: 'zh-CN', parts: { keys: 'Alt+Shift+L', openPanel: () => pressed.push('panel'), openApp: () => pressed.push('app'), openSettings: () => pressed.push('settings') },
    });
    document.body.append(page);
    await page.updateComplete;
    expect(page.shadowRoot!.querySelectorAll('li').length).to.equal(5);
    expect(page.shadowRoot!.textContent).to.contain(strings.zh.key('Alt+Shift+L'));
    page.shadowRoot!.querySelectorAll('button').forEach((button) => button.click());
    expect(pressed).to.deep.equal(['panel', 'app', 'settings']);
    page.remove();
  });
});
