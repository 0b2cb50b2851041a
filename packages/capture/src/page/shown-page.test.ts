import { expect } from '@open-wc/testing';
import { tidyUp, understood, valuesOf } from '../collect/page.fixture.js';

const read = (html: string, url?: string) => understood({ html, ...url === undefined ? {} : { url } }, 'inert');
const shown = async (html: string, url?: string) => {
  const bundle = await read(html, url);
  return [bundle.page, valuesOf(bundle, 'name')[0] ?? null];
};
const article = (inside: string) => `<title>Three drafting points | Acme</title><meta property="og:type" content="article"><main><h1>Three drafting points</h1><p>Terms deserve an hour.</p>${inside}</main>`;

afterEach(tidyUp);

describe('withPageRead', () => {
  it('finds whom to ask on a page about something else, by name and address in one part', async () => {
    expect(await shown(article('<section><h2>Key contact</h2><p><a href="/p/1">Lena Vogt</a></p><p>Partner</p><p><a href="mailto:lena.vogt@acme.example">Email Lena</a></p></section>'))).to.deep.equal(['detail', 'Lena Vogt']);
    expect(await shown('<title>Stelle</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Disponent"}</script><h1>Disponent</h1>'
      + '<div><p>Auskunft gibt <b>Frau Lena Vogt</b> unter <a href="mailto:lena.vogt@acme.example">lena.vogt@acme.example</a>.</p></div>')).to.deep.equal(['detail', 'Lena Vogt']);
  });

  it('finds it beside the content, and by a nickname or a class', async () => {
    const house = (box: string) => `<title>12 Elm St</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"12 Elm St"}</script><h1>12 Elm St</h1><p>Three bedrooms.</p><aside>${box}</aside>`;
    expect(await shown(house('<div class="agent"><b>Lena Vogt</b><br>Listing Agent<br>520-555-0148<br>lvogt@acme.example</div>'))).to.deep.equal(['detail', 'Lena Vogt']);
    expect(await shown(house('<div><b>Philippa Vogt</b><br>Founder<br><a href="mailto:phil@acme.example">phil@acme.example</a></div>'))).to.deep.equal(['detail', 'Philippa Vogt']);
  });

  it('takes nobody from quotes, comments and desks', async () => {
    expect(await shown(article('<blockquote><p>“Good.”</p><p><b>Lena Vogt</b>, Owner, lena.vogt@acme.example</p></blockquote>'))).to.deep.equal(['nothing', null]);
    expect(await shown(article('<section><h2>Comments (2)</h2><p><b>Bo</b>: true</p><p><b>Lena Vogt</b>: ask me, lena.vogt@acme.example</p></section>'))).to.deep.equal(['nothing', null]);
    expect(await shown(article('<p>Got a story? <a href="mailto:info@acme.example">info@acme.example</a></p>'))).to.deep.equal(['nothing', null]);
  });

  it('gives a company\'s page to the one it names for questions, not to who stands for it in law', async () => {
    const page = (row: string) => `<title>会社概要</title><h2>会社概要</h2><table><tr><th>会社名</th><td>株式会社しおかぜ</td></tr><tr><th>代表者</th><td>代表取締役 山田 太郎</td></tr><tr><th>電話</th><td>045-555-0126</td></tr></table>${row}`;
    expect(await shown(page('<h3>お問い合わせ</h3><div><p>海外営業部 主任 <b>早川 千紘</b></p><p>直通：045-555-0131</p><p>hayakawa@shiokaze.example</p></div>'), 'https://shiokaze.example/company/')).to.deep.equal(['detail', '早川 千紘']);
    expect((await shown(page(''), 'https://shiokaze.example/company/'))[1]).to.equal(null);
  });

  it('offers several of one build to choose from', async () => {
    const card = (name: string, mail: string) => `<div><p><b>${name}</b></p><p>Advisor</p><p>${mail}</p></div>`;
    const bundle = await read(article(`<section>${card('Lena Vogt', 'lena.vogt@acme.example')}<hr>${card('Ann Lee', 'ann.lee@acme.example')}</section>`));
    expect([bundle.page, valuesOf(bundle, 'name', 'card:0')[0], valuesOf(bundle, 'name', 'card:1')[0]]).to.deep.equal(['list', 'Lena Vogt', 'Ann Lee']);
    expect(valuesOf(bundle, 'emails', 'card:1')).to.deep.equal(['ann.lee@acme.example']);
  });

  it('reads a card of nothing but parts: the name, the job under it, the company, what its rows are labelled', async () => {
    const row = (label: string, value: string) => `<div><div><div>${label}</div><div>${value}</div></div><span>复制</span></div>`;
    const bundle = await read(`<title>您好，我是张婉清，这是我的名片</title><div><div><div><div>张婉清</div><div>华南大区 大客户经理</div></div><div>珠海麦穗包装科技有限公司</div></div><div><div>加微信</div><div>打电话</div></div>
      <div>${row('手机', '138 0000 3359')}${row('邮箱', 'wq.zhang@maisui.example')}${row('公司', '广东省珠海市虚构区麦穗路0号')}</div></div>`, 'https://card.example/h5/55');
    expect([bundle.page, ...['name', 'title', 'emails', 'phones'].map((field) => valuesOf(bundle, field)[0])]).to.deep.equal(['detail', '张婉清', '大客户经理', 'wq.zhang@maisui.example', '138 0000 3359']);
    expect(valuesOf(bundle, 'company')).to.include('珠海麦穗包装科技有限公司');
  });

  it('takes a job said before the name in a sentence, and a number beside the family name elsewhere', async () => {
    const german = await read(article('<div><p>Auskunft gibt unsere Personalreferentin <b>Frau Lena Vogt</b> unter <a href="mailto:lena.vogt@acme.example">lena.vogt@acme.example</a>.</p></div>'));
    expect(valuesOf(german, 'title')).to.deep.equal(['Personalreferentin']);
    const invitation = await read(article('<section><p>展期由华东区销售总监<strong>邵一帆</strong>全程接待。</p><p>📧 shaoyf@acme.example</p></section><p>也可微信联系邵女士 138 0000 6218。</p>'));
    expect(['name', 'title', 'phones'].map((field) => valuesOf(invitation, field)[0])).to.deep.equal(['邵一帆', '华东区销售总监', '138 0000 6218']);
  });

  it('ends where something else begins, and leaves out faxes, reading aids and what only links', async () => {
    const bundle = await read(article('<section><h2>Press</h2><p><b>三好 千紘</b>（みよし ちひろ）</p><p>広報担当 課長</p><p>TEL / FAX</p><p>052-555-0155 / 052-555-0156</p><p>miyoshi@acme.example</p><p><a href="https://www.acme-jp.example/?r=1">ホームページ</a></p>'
      + '<p><b>お知らせ</b></p><p>052-555-0199</p></section>'));
    expect(['phones', 'website'].map((field) => valuesOf(bundle, field))).to.deep.equal([['052-555-0155'], ['https://www.acme-jp.example/?r=1']]);
    expect(valuesOf(bundle, 'title')).to.deep.equal(['広報担当 課長']);
  });

  it('gives a house\'s two contacts what stands above each, as tenders have it', async () => {
    const part = (no: number, house: string, who: string, number: string) => `<p><b>${no}.联系人信息</b></p><p>名  称：${house}</p><p>地  址：云岭市西山路<span>${no}6</span>号</p><p>项目联系人：<u>${who}</u> 联系方式：<u>${number}</u></p>`;
    const bundle = await read(`<title>公开招标公告</title><meta property="og:type" content="article"><h3>公开招标公告</h3><p>预算金额：100</p>${part(1, '云岭市第三人民医院', '段文骁', '0871-5555 0121')}${part(2, '云南弘泰招标咨询有限公司', '马晓棠', '13800005518')}`);
    expect(['asked:0', 'asked:1'].map((id) => ['name', 'company', 'phones'].map((field) => valuesOf(bundle, field, id)[0]))).to.deep.equal([
      ['段文骁', '云岭市第三人民医院', '0871-5555 0121'], ['马晓棠', '云南弘泰招标咨询有限公司', '13800005518'],
    ]);
  });

  it('says of what it read in the lines that the page says it, not a signature', async () => {
    const { evidence } = await read(article('<section><h2>Press contact</h2><p>Lena Vogt</p><p>Press Officer</p><p>lena.vogt@acme.example</p></section>'));
    expect(evidence.filter(({ raw, source }) => raw === 'Press Officer' && source !== 'heading').map(({ source }) => source)).to.deep.equal(['text']);
    expect(evidence.some(({ source }) => source === 'signature')).to.equal(false);
  });

  it('leaves nothing of the lines, and a page with a person\'s heading as it is', async () => {
    expect(await read(article('<p>Lena Vogt said so.</p>'))).not.to.have.property('shown');
    const bundle = await read('<title>Lena Vogt</title><h1>Lena Vogt</h1><p>Buyer</p><p>lena.vogt@acme.example</p><p>Assistant: Bob Ray, bob.ray@acme.example</p>');
    expect([bundle.page, valuesOf(bundle, 'name')]).to.deep.equal(['detail', ['Lena Vogt']]);
  });
});

describe('persons without a way to reach them', () => {
  it('are shown where a heading announces speakers, even on an event\'s page', async () => {
    const event = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Cold starts"}</script>';
    const speaker = (name: string) => `<div class="sp"><h3>${name}</h3><p>Plant Manager</p><p>Acme Ltd</p></div>`;
    const page = (heading: string) => read(`<title>Cold starts</title>${event}<h1>Cold starts</h1><h2>${heading}</h2><div>${speaker('Lena Vogt')}${speaker('Ann Lee')}</div>`);
    expect([(await page('Speakers')).page, (await page('登壇者')).page, (await page('Colours')).page]).to.deep.equal(['list', 'list', 'nothing']);
  });

  it('are the page\'s where its title says them: in brackets, as an owner, turned, behind what the page is', async () => {
    const titled = (title: string, name: string) => shown(`<title>${title}</title><div><p><span>${name}</span></p><p>资深顾问</p></div><p>电话：138 0000 6627</p>`, 'https://acme.example/jingjiren/20/');
    expect(await titled('【尉迟晴】经纪人主页_安梧', '尉迟晴')).to.deep.equal(['detail', '尉迟晴']);
    expect(await titled('段思淼的店铺_杭州', '段思淼')).to.deep.equal(['detail', '段思淼']);
    expect(await titled('Vogt, Lena: Acme University', 'Prof. Lena Vogt')).to.deep.equal(['detail', 'Prof. Lena Vogt']);
    expect(await titled('研究者詳細 - 榊原 佳澄 | 工科大学', '榊原 佳澄')).to.deep.equal(['detail', '榊原 佳澄']);
  });

  it('are named by a label in cards that begin with their company', async () => {
    const card = (firm: string, name: string) => `<div class="m"><h4>${firm}</h4><p>联系人：${name}</p><p>电话：0757-5555 0811</p></div>`;
    const bundle = await read(`<title>会员名录</title><h2>会员名录</h2><div>${card('鲜灶坊食品厂', '糜少华(总经理)')}${card('粤冻冷链中心', '张丽君')}</div>`);
    expect([bundle.page, valuesOf(bundle, 'name', 'card:0')[0], valuesOf(bundle, 'company', 'card:0')[0]]).to.deep.equal(['list', '糜少华', '鲜灶坊食品厂']);
  });
});
