import type { SavedPage } from '../../site.fixture.js';

/** What a colleague passes on: the lead is who wrote it. */
export const forwarded: SavedPage = {
  name: 'forwarded by a colleague',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKs',
  layout: 'message',
  warnings: ['forwarded'],
  expected: { name: 'Ottilie Kranz', emails: 'o.kranz@webstuhl.example', company: 'Webstuhl Kranz GmbH', phones: '+49 30 23125 123' },
  mustNot: ['Colleague', 'Own Works', '0199'],
  otherLanguage: [['Forwarded message', 'Weitergeleitete Nachricht'], ['>to <', '>an <']],
  html: `<!doctype html><html lang="en"><head><title>Fwd: Anfrage - viewer@own.example - Gmail</title></head><body><div role="main"><h2 class="hP">Fwd: Anfrage</h2><div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="1f">
<h3 class="iw"><span class="gD" email="colleague@own.example" name="Colleague Carl">Colleague Carl</span></h3><span class="hb">to <span class="g2" email="viewer@own.example" name="me">me</span></span>
<div class="ii gt"><div class="a3s aiL"><div dir="ltr">yours?<br><br>Colleague Carl<br>Own Works Ltd<br>+1 555 0199<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Ottilie Kranz</strong> <span dir="auto">&lt;<a href="mailto:o.kranz@webstuhl.example">o.kranz@webstuhl.example</a>&gt;</span><br>Date: Mon, 3 Mar 2025 at 10:02<br>Subject: Anfrage<br>To: &lt;<a href="mailto:sales@own.example">sales@own.example</a>&gt;<br></div><br><br><div>Guten Tag,<br>wir brauchen Garn.<br><br>Mit freundlichen Grüßen<br>Ottilie Kranz<br>Webstuhl Kranz GmbH<br>Tel. +49 30 23125 123</div></div></div></div></div></div></div></div></body></html>`,
};
