import { expect } from '@open-wc/testing';
import type { Strings, Texts } from '@salescycle/widgets/shared/language.js';
import { strings as app } from '../app/app.strings.js';
import { strings as portal } from '../bridge/portal.strings.js';
import { strings as health } from '../health/health.strings.js';
import { strings as panel } from '../panel/panel.strings.js';
import { strings as reminders } from '../reminders/reminders.strings.js';
import { strings as settings } from '../settings/settings.strings.js';
import { strings as welcome } from '../welcome/welcome.strings.js';

describe('the extension\'s texts', () => {
  for (const [name, strings] of Object.entries({ app, health, panel, portal, reminders, settings, welcome } as unknown as Record<string, Strings<Texts>>)) {
    it(`say the same things in English and Chinese: ${name}`, () => {
      const shapes = (texts: Texts) => Object.entries(texts).map(([key, text]) => `${key} ${typeof text === 'function' ? text.length : Boolean(text.trim())}`).sort();
      expect(shapes(strings.zh)).to.deep.equal(shapes(strings.en));
    });
  }
});
