import { expect } from '@open-wc/testing';
import { askHost } from './ask-host.js';
import { LeadQualifyEvent } from './events.js';

const never = new Promise<void>(() => undefined);

function ask(host: (event: LeadQualifyEvent) => void, asking?: Parameters<typeof askHost>[2]) {
  const target = new EventTarget();
  target.addEventListener(LeadQualifyEvent.type, (event) => host(event as LeadQualifyEvent));
  return askHost(target, new LeadQualifyEvent({ command: 'qualifyLead', ids: ['l-1'], origin: 'user' }), asking);
}

describe('askHost', () => {
  it('allows a change nobody speaks about, unless the host has to confirm', async () => {
    expect(await ask(() => undefined)).to.equal('allowed');
    expect(await ask(() => undefined, { confirmed: never, patience: 5 })).to.equal('silent');
    expect(await ask(() => undefined, { confirmed: Promise.resolve() })).to.equal('allowed');
  });

  it('takes preventDefault, false and a rejection as no', async () => {
    expect(await ask((event) => event.preventDefault())).to.equal('refused');
    expect(await ask((event) => event.respondWith(false))).to.equal('refused');
    expect(await ask((event) => event.respondWith(Promise.reject(new Error('down'))))).to.equal('refused');
  });

  it('waits for an answer, but not for ever', async () => {
    expect(await ask((event) => event.respondWith(true), { confirmed: never })).to.equal('allowed');
    expect(await ask((event) => event.respondWith(new Promise(() => undefined)), { patience: 5 })).to.equal('silent');
  });
});
