import type { SavedPage } from '../../site.fixture.js';

/** The Chinese interface, two messages opened, a Chinese signature with labels. */
export const messageChinese: SavedPage = {
  name: 'message, Chinese',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGtxKLmNpQrStVwXyZbCdFgHjKn',
  layout: 'message',
  expected: { name: '欧阳若溪', emails: 'ruoxi.ouyang@qinghe.example', title: '采购经理', company: '青禾机械有限公司', phones: '+86 755 5550 1234' },
  mustNot: ['诸葛早', 'earlier.example', '8888', '传真', '5550 9999', 'viewer@own.example'],
  otherLanguage: [['发送至 我', 'to me'], ['收件箱', 'Inbox']],
  html: `<!doctype html><html lang="zh-CN"><head><title>询价单 - viewer@own.example - Gmail</title></head><body><div role="main"><h2 class="hP" data-legacy-thread-id="1">询价单</h2><span>收件箱</span>
<div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="19"><h3 class="iw"><span class="gD" email="older@earlier.example" name="诸葛早">诸葛早</span></h3><div class="ii gt"><div class="a3s">早些的邮件<br><br>诸葛早<br>电话：+86 755 5550 8888</div></div></div></div>
<div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="1a"><h3 class="iw"><span class="gD" email="ruoxi.ouyang@qinghe.example" name="欧阳若溪">欧阳若溪</span></h3><span class="hb">发送至 我<span class="g2" email="viewer@own.example" name="我"></span></span>
<div class="ii gt"><div class="a3s aiL"><div>您好，</div><div>请报价。</div><div>此致<br>敬礼</div><div><br></div><div>欧阳若溪 采购经理</div><div>青禾机械有限公司</div><div>电话：+86 755 5550 1234</div><div>传真：+86 755 5550 9999</div></div></div></div></div></div></body></html>`,
};
