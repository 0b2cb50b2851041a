import { expect } from '@open-wc/testing';
import type { AnyRecord } from '@salescycle/model';
import { RecordsInMemory } from '@salescycle/store/in-memory.js';
import { changeSettings } from '../settings/settings.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { dealOf, leadOf, taskOf } from './reminders.fixture.js';
import { settleReminders, type SettleParts } from './settle-reminders.js';

const at = (time: string, day = '18') => new Date(`2026-06-${day}T${time}:00+08:00`).toISOString();

/** A browser that wakes a worker which remembers nothing: every look is made of new parts over what is kept. */
class Browser {
  readonly local = new MemoryArea();
  readonly records = new RecordsInMemory();
  now = Date.parse(at('00:00'));
  alarm = Infinity;
  count = -1;
  looks = 0;
  /** What was told, with the hour and minute in Shanghai. */
  readonly told: string[] = [];
  actor: string | null = null;
  failure: Error | null = null;

  put(...records: AnyRecord[]): void {
    this.records.take({ put: records.map((record) => ({ record, history: [] })) });
  }

  look(): Promise<unknown> {
    this.looks++;
    return settleReminders(this.parts());
  }

  /** Lets time go on until a moment; with `asleep` nothing runs before that moment. */
  async goOn(until: string, { asleep = false } = {}): Promise<void> {
    const end = Date.parse(until);
    if (asleep) this.now = end;
    while (this.alarm <= end) {
      this.now = Math.max(this.now, this.alarm);
      this.alarm = Infinity;
      await this.look();
    }
    this.now = end;
  }

  private parts(): SettleParts {
    return {
      local: this.local, now: () => new Date(this.now).toISOString(), zone: () => 'Asia/Shanghai',
      wakeAt: (instant) => { this.alarm = Date.parse(instant); return Promise.resolve(); },
      showCount: (count) => { this.count = count; return Promise.resolve(); },
      tell: (items, nameOf) => {
        const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(this.now);
        this.told.push(`${time} ${items.map((item) => [item.text, nameOf(item)].filter(Boolean).join('/')).join(', ')}`);
        return Promise.resolve();
      },
      open: () => (this.failure ? Promise.reject(this.failure) : Promise.resolve({ read: (query) => this.records.read(query), actor: this.actor, close: () => {} })),
    };
  }
}

describe('a day of reminders', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = new Browser();
    browser.put(
      taskOf('night', { dueAt: at('03:00') }), taskOf('call', { dueAt: at('10:30') }), taskOf('offer', { dueAt: at('12:00'), remindAt: at('11:15') }), taskOf('evening', { dueAt: at('21:00') }),
      dealOf('cold', { nextStep: { text: 'Visit', dueDate: '2026-06-18' } }), leadOf('ada', { createdAt: at('14:00', '17') }), leadOf('ben', { createdAt: at('14:00', '17') }),
      { ...taskOf('x'), type: 'activity', kind: 'call', at: at('15:00', '17'), direction: 'out', regarding: [{ type: 'lead', id: 'ben' }] } as AnyRecord,
    );
    await changeSettings(browser.local, () => ({ notify: true }));
  });

  const day = ['08:00 Task night', '09:00 Visit/Deal cold', '10:30 Task call', '11:15 Task offer', '14:00 Lead ada/Lead ada'];

  it('tells of each thing once, at its time and not at night, by a worker that forgets everything between', async () => {
    await browser.look();
    expect(browser.count).to.equal(6);
    await browser.goOn(at('00:00', '19'));
    expect(browser.told).to.deep.equal(day);
    await browser.goOn(at('08:30', '19'));
    expect(browser.told.slice(day.length)).to.deep.equal(['08:00 Task evening']);
    expect(browser.looks, 'it looks when there is something to look at, and every hour').to.be.within(33, 50);
  });

  it('tells of all that was missed in one notice, when the machine slept', async () => {
    await browser.look();
    await browser.goOn(at('09:30'));
    await browser.goOn(at('17:00'), { asleep: true });
    expect(browser.told).to.deep.equal([...day.slice(0, 2), '17:00 Task call, Task offer, Lead ada/Lead ada']);
  });

  it('tells nothing twice when the clock was set back, and is there when it was set forward', async () => {
    await browser.look();
    await browser.goOn(at('10:45'));
    browser.now = Date.parse(at('08:45'));
    await browser.look();
    await browser.goOn(at('12:00'));
    expect(browser.told).to.deep.equal(day.slice(0, 4));
    browser.now = Date.parse(at('15:00'));
    await browser.look();
    expect(browser.told).to.deep.equal([...day.slice(0, 4), '15:00 Lead ada/Lead ada']);
  });

  it('goes on after a look that failed', async () => {
    browser.failure = new Error('The store does not open.');
    await browser.look().catch(() => {});
    expect(browser.alarm).to.equal(Date.parse(at('01:00')));
    browser.failure = null;
    await browser.goOn(at('10:00'));
    expect(browser.told).to.deep.equal(day.slice(0, 2));
  });

  it('counts and tells nothing of other people\'s work, nor of what is done', async () => {
    browser.actor = 'han';
    browser.put(taskOf('call', { dueAt: at('10:30'), ownerId: 'lin' }), taskOf('offer', { dueAt: at('11:15'), ownerId: 'han' }), taskOf('night', { dueAt: at('03:00'), status: 'done' }));
    await browser.look();
    expect(browser.count).to.equal(4);
    await browser.goOn(at('12:00'));
    expect(browser.told).to.deep.equal(['09:00 Visit/Deal cold', '11:15 Task offer']);
  });

  it('shows the count and tells nothing while nobody allowed it, and not afterwards what came due before', async () => {
    await changeSettings(browser.local, () => ({ notify: false, answerWithin: 0 }));
    await browser.look();
    expect(browser.count, 'without the promise of an answer no lead is due').to.equal(5);
    await browser.goOn(at('10:45'));
    await changeSettings(browser.local, () => ({ notify: true }));
    await browser.goOn(at('12:00'));
    expect(browser.told).to.deep.equal(['11:15 Task offer']);
  });
});
