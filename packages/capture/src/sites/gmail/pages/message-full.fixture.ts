import type { SavedPage } from '../../site.fixture.js';

/** The second message of a conversation, opened below a folded one; a signature, a quote, a reply being written, the list behind it. */
export const messageFull: SavedPage = {
  name: 'message, full',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKl',
  layout: 'message',
  viewer: { emails: [], domains: [], names: [] },
  expected: {
    name: 'Hedwig Brandauer', emails: 'h.brandauer@almtechnik.example', title: 'Head of Purchasing', company: 'Almtechnik GmbH', phones: '+43 1 99 00 123', website: 'www.almtechnik.example',
  },
  mustNot: ['Folded Fred', 'fred@folded.example', 'Listed Lisa', 'Viewer', 'viewer@own.example', '+1 555 0199', 'Old Quote'],
  otherLanguage: [['>to <', '>an <'], ['>me<', '>mich<'], ['Reply', 'Antworten'], ['Inbox', 'Posteingang'], ['Google Account:', 'Google-Konto:']],
  html: `<!doctype html><html lang="en"><head><title>Re: Pump offer - viewer@own.example - Gmail</title></head><body>
<header id="gb"><a class="gb_A" aria-label="Google Account: Viewer Person  &#10;(viewer@own.example)" href="https://accounts.google.com/SignOutOptions?hl=en">V</a></header>
<div class="nH"><div class="nH" style="display:none" role="main"><table class="F cf zt"><tbody><tr class="zA yO" role="row"><td class="yX"><span class="yP" email="lisa@listed.example" name="Listed Lisa">Listed Lisa</span></td></tr></tbody></table></div>
<div class="nH" role="main"><h2 class="hP" data-thread-perm-id="thread-f:1" data-legacy-thread-id="18c">Re: Pump offer</h2><span>Inbox</span>
<div role="list">
 <div class="kv" role="listitem"><div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="18c1"><div class="gs"><h3 class="iw"><span class="gD" email="fred@folded.example" name="Folded Fred">Folded Fred</span></h3><div class="iA">Please see</div></div></div></div>
 <div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:2" data-legacy-message-id="18c2"><div class="gs">
  <div class="gE iv gt"><table class="cf gJ"><tbody><tr class="acZ"><td class="gF gK"><h3 class="iw"><span class="qu" role="gridcell"><span email="h.brandauer@almtechnik.example" name="Hedwig Brandauer" data-hovercard-id="h.brandauer@almtechnik.example" class="gD"><span>Hedwig Brandauer</span></span><span class="go">&lt;h.brandauer@almtechnik.example&gt;</span></span></h3></td></tr>
  <tr class="acZ xD"><td><div class="iw ajw"><span class="hb">to <span email="viewer@own.example" name="me" class="g2">me</span>, <span email="lisa@listed.example" name="Lisa" class="g2">Lisa</span></span></div></td></tr></tbody></table></div>
  <div class="ii gt"><div class="a3s aiL"><div dir="ltr"><div>Dear Viewer,</div><div>we would like twelve of them.</div><br clear="all"><div>--&nbsp;<br></div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Hedwig Brandauer</div><div>Head of Purchasing</div><div>Almtechnik GmbH</div><div>T: +43 1 99 00 123</div><div><a href="https://www.almtechnik.example">www.almtechnik.example</a></div></div></div>
   <br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 3 Mar 2025 at 10:02, Viewer Person &lt;<a href="mailto:viewer@own.example">viewer@own.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Old Quote<br>Viewer Person<br>Seller<br>+1 555 0199</blockquote></div></div></div>
 </div></div>
 <div class="ip adB"><form><div contenteditable="true" role="textbox" class="Am Al editable">Viewer Person, Seller, +1 555 0199</div></form></div></div>
</div><span role="link">Reply</span></div></div></body></html>`,
};
