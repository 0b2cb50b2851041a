import type { SavedPage } from '../../site.fixture.js';

const sent = (recipients: string) => `<!doctype html><html lang="en"><head><title>Our offer - viewer@own.example - Gmail</title></head><body><div role="main"><h2 class="hP">Our offer</h2>
<div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="1b"><h3 class="iw"><span class="gD" email="viewer@own.example" name="Viewer Person">Viewer Person</span></h3><span class="hb">to ${recipients}</span>
<div class="ii gt"><div class="a3s">Dear all,<br>see below.<br><br>-- <br>Viewer Person<br>Seller<br>Own Works Ltd<br>+1 555 0199</div></div></div></div></div></body></html>`;

/** What the viewer sent: the lead is whom they wrote to. */
export const ownSent: readonly SavedPage[] = [
  {
    name: 'sent to one', url: 'https://mail.google.com/mail/u/0/#sent/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKo', layout: 'message', warnings: ['own-sent'],
    viewer: { emails: [], domains: [] },  // the page's title tells who is looking
    expected: { name: 'Solveig Aune', emails: 'solveig@fjordkran.example' }, mustNot: ['Viewer', 'Own Works', '0199', 'colleague'],
    otherLanguage: [['Our offer', 'Unser Angebot']],
    html: sent('<span class="g2" email="solveig@fjordkran.example" name="Solveig Aune">Solveig</span>, <span class="g2" email="colleague@own.example" name="Colleague">Colleague</span>'),
  },
  {
    name: 'sent to several', url: 'https://mail.google.com/mail/u/0/#sent/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKp', layout: 'message', page: 'list', warnings: ['own-sent'],
    expected: {}, mustNot: ['Viewer', 'Own Works', '0199'],
    html: sent('<span class="g2" email="solveig@fjordkran.example" name="Solveig Aune">Solveig</span>, <span class="g2" email="leif@fjordkran.example" name="Leif Moe">Leif</span>'),
  },
  {
    name: 'sent to oneself', url: 'https://mail.google.com/mail/u/0/#sent/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKq', layout: 'message', page: 'nothing',
    expected: {}, mustNot: ['Viewer', 'Own Works', '0199'],
    html: sent('<span class="g2" email="viewer@own.example" name="me">me</span>'),
  },
];
