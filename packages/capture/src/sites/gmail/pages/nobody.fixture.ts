import type { SavedPage } from '../../site.fixture.js';

const opened = (name: string, email: string, text: string) => `<!doctype html><html lang="en"><head><title>x - viewer@own.example - Gmail</title></head><body><div role="main"><h2 class="hP">x</h2><div class="h7" role="listitem"><div class="adn" data-legacy-message-id="7">
<h3 class="iw"><span class="gD" email="${email}" name="${name}">${name}</span></h3><span class="g2" email="viewer@own.example" name="me">me</span><div class="ii gt"><div class="a3s">${text}</div></div></div></div></div></body></html>`;

/** Pages of Gmail on which there is nobody to take. */
export const nobody: readonly SavedPage[] = [
  {
    name: 'list', url: 'https://mail.google.com/mail/u/0/#inbox', layout: 'list', page: 'nothing', expected: {}, mustNot: ['Listed Lisa'],
    html: `<!doctype html><html lang="en"><head><title>Inbox (3) - viewer@own.example - Gmail</title></head><body><div role="main"><table class="F cf zt" role="grid"><tbody>
<tr class="zA zE" role="row"><td><span class="zF" email="lisa@listed.example" name="Listed Lisa">Listed Lisa</span></td><td><span class="bqe" data-legacy-thread-id="5">Hello</span></td></tr>
<tr class="zA yO" role="row"><td><span class="yP" email="otto@listed.example" name="Otto">Otto</span></td></tr></tbody></table></div></body></html>`,
  },
  {
    name: 'conversation with all messages folded', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKr', layout: null, page: 'nothing', expected: {}, warnings: ['layout-changed'],
    html: `<!doctype html><html lang="en"><head><title>x - viewer@own.example - Gmail</title></head><body><div role="main"><div class="kv" role="listitem"><div class="adn" data-legacy-message-id="7"><h3 class="iw"><span class="gD" email="fred@folded.example" name="Fred">Fred</span></h3></div></div></div></body></html>`,
  },
  {
    name: 'settings', url: 'https://mail.google.com/mail/u/0/#settings/general', layout: null, page: 'nothing', expected: {},
    html: '<!doctype html><html lang="en"><head><title>Settings - viewer@own.example - Gmail</title></head><body><div role="main"><h2>Settings</h2><p>Signature: Viewer Person, +1 555 0199</p></div></body></html>',
  },
  {
    name: 'a machine\'s mail', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKt', layout: 'message', page: 'nothing', expected: {},
    html: opened('Parcel Service', 'no-reply@parcels.example', 'Your parcel is on its way.<br>Parcel Service GmbH<br>+49 30 23125 123'),
  },
  {
    name: 'a colleague\'s mail', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKu', layout: 'message', page: 'nothing', expected: {},
    html: opened('Colleague Carl', 'colleague@own.example', 'Lunch?<br><br>Colleague Carl<br>Own Works Ltd'),
  },
];
