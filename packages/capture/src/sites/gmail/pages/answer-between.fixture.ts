import type { SavedPage } from '../../site.fixture.js';

/** An answer between the lines it quotes; the signature stands below all of it. */
export const answerBetween: SavedPage = {
  name: 'answer between quotes',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKv',
  layout: 'message',
  expected: { name: 'Gwilym Prothero', emails: 'gwilym@slatework.example', title: 'Sales Manager', company: 'Slatework Ltd', phones: '01632 960 123' },
  mustNot: ['0199', 'Own Works'],
  otherLanguage: [['>to <', '>a <']],
  html: `<!doctype html><html lang="en"><head><title>Re: roof - viewer@own.example - Gmail</title></head><body><div role="main"><h2 class="hP">Re: roof</h2><div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="2a">
<h3 class="iw"><span class="gD" email="gwilym@slatework.example" name="Gwilym Prothero">Gwilym Prothero</span></h3><span class="hb">to <span class="g2" email="viewer@own.example" name="me">me</span></span>
<div class="ii gt"><div class="a3s aiL"><div dir="ltr"><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 4 Mar 2025 at 09:00, Viewer Person &lt;viewer@own.example&gt; wrote:<br></div><blockquote class="gmail_quote"><div>How many?</div></blockquote></div>
<div>Forty.</div><blockquote class="gmail_quote"><div>When?<br>Viewer Person<br>Own Works Ltd<br>+1 555 0199</div></blockquote><div>In May.</div><br><div>Kind regards<br>Gwilym Prothero<br>Sales Manager<br>Slatework Ltd<br>T 01632 960 123</div></div></div></div></div></div></div></body></html>`,
};
