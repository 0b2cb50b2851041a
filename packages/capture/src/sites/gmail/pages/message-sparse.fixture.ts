import type { SavedPage } from '../../site.fixture.js';

/** A sender without a name, two lines, nothing else; other class names than usual around the header. */
export const messageSparse: SavedPage = {
  name: 'message, sparse',
  url: 'https://mail.google.com/mail/u/1/#search/offer/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKm',
  layout: 'message',
  expected: { emails: 'stoker77@boilers.example' },
  mustNot: ['viewer@own.example'],
  otherLanguage: [['to me', 'à moi']],
  html: `<!doctype html><html lang="en"><head><title>offer - viewer@own.example - Own Mail</title></head><body><div role="main"><h2>offer</h2><div role="listitem"><div data-legacy-message-id="19a">
<h3><span email="Stoker77@boilers.example" name="stoker77@boilers.example" class="gD">stoker77@boilers.example</span></h3><span>to me <span class="g2" email="viewer@own.example" name="me">me</span></span>
<div class="ii gt"><div class="a3s">is it still to have<br>thx</div></div></div></div></div></body></html>`,
};
