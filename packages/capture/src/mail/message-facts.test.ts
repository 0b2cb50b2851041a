import { expect } from '@open-wc/testing';
import { collectMail } from './collect-mail.js';
import { instantOf } from './message-facts.js';
import { collected, viewer } from './mail.fixture.js';

const mail = (from: string, to: string, more = '') => `From: ${from}\r\nTo: ${to}\r\nSubject: =?utf-8?q?Two_sites=E2=80=AE?=\r\nDate: Thu, 18 Jun 2026 09:42:00 +0200\r\nMessage-ID: <a1@acme.example>\r\n${more}\r\nHello Tom,\r\n\r\nthe secret plan\r\n`;
const read = async (text: string) => collectMail(text, { viewer, region: 'GB', lang: 'en' });

describe('the facts of a message', () => {
  it('have a subject of one line, whatever is encoded to stand below it', async () => {
    const { message } = await collected({ subject: '=?utf-8?Q?Pumps=0D=0AFrom:_Max_Trap_<max@trap.test>?=' });
    expect(message?.subject).to.equal('Pumps');
    expect((await collected({ subject: 'Pumps and\r\n valves' })).message?.subject).to.equal('Pumps and valves');
  });

  it('are id, subject, time and direction, and none of its text', async () => {
    const bundle = await read(mail('Ada Roe <ada@acme.example>', viewer.emails[0]!));
    expect(bundle.message).to.deep.equal({ id: 'a1@acme.example', subject: 'Two sites', at: '2026-06-18T07:42:00.000Z', direction: 'in' });
    expect(JSON.stringify(bundle)).not.to.include('secret');
    expect((await read(mail(viewer.emails[0]!, 'ada@acme.example'))).message?.direction).to.equal('out');
  });

  it('are not there for a mail of nobody', async () => {
    expect((await read(mail('no-reply@acme.example', viewer.emails[0]!, 'Auto-Submitted: auto-replied\r\n'))).message).to.equal(undefined);
  });

  it('have a time only where it can be read in one way', () => {
    expect(instantOf('Thu, 18 Jun 2026 09:42:00 +0000 (UTC)')).to.equal('2026-06-18T09:42:00.000Z');
    expect(instantOf('2026-06-18T09:42:00Z')).to.equal('2026-06-18T09:42:00.000Z');
    expect(instantOf('Thu, Jun 18, 2026 at 9:42 AM')).to.equal(new Date(2026, 5, 18, 9, 42).toISOString());
    for (const text of ['', 'yesterday', '06/07/2026 09:42', '09:42', '18.06.2026', 'Thu, 1 Jan 1970 00:00:00 +0000', `Jun ${'9'.repeat(500)}`]) expect(instantOf(text), text).to.equal(null);
  });
});
