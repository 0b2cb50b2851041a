import { expect } from '@open-wc/testing';
import { tidyUp, understood, valuesOf } from './page.fixture.js';

const read = (html: string, url?: string) => understood({ html, ...url === undefined ? {} : { url } }, 'inert');
const fields = async (html: string, names: string[], url?: string) => {
  const bundle = await read(html, url);
  return names.map((name) => valuesOf(bundle, name));
};

afterEach(tidyUp);

describe('pages nobody prepared', () => {
  it('gives a card what stands beside the smallest part with its name', async () => {
    const card = (name: string, mail: string) => `<div class="col"><div class="box"><h3>${name}</h3><p>Sales</p></div><div class="icons"><a href="mailto:${mail}"><i></i></a></div></div>`;
    const bundle = await read(`<title>Team</title><h1>Team</h1><div>${card('Ann Lee', 'ann@acme.example')}${card('Bob Ray', 'bob@acme.example')}</div>`);
    expect([valuesOf(bundle, 'emails', 'card:0'), valuesOf(bundle, 'emails', 'card:1')]).to.deep.equal([['ann@acme.example'], ['bob@acme.example']]);
  });

  it('reads a table by its head: no other column holds names', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const bundle = await read(`<title>聯絡窗口</title><h2>聯絡窗口</h2><table><tr><th>區域</th><th>姓名</th><th>職稱</th><th>電子郵件</th></tr>`
      + `${row('北區', '蕭雅筑', '業務經理', 'yachu@acme.example')}${row('南區', '柯宗翰', '業務專員', 'han@acme.example')}</table>`, 'https://acme.example/contact');
    expect(['card:0', 'card:1'].map((id) => [valuesOf(bundle, 'name', id)[0], valuesOf(bundle, 'title', id)[0]]))
      .to.deep.equal([['蕭雅筑', '業務經理'], ['柯宗翰', '業務專員']]);
  });

  it('takes no logo for the heading, and names the site by it', async () => {
    const bundle = await read('<title>公司简介</title><div class="top"><h1 class="logo"><a href="/">栖禾生物</a></h1></div><h2>公司简介</h2><p>电话：0574-5555 0150</p>', 'https://acme.example/about/');
    expect(valuesOf(bundle, 'name')).to.deep.equal([]);
    expect(valuesOf(bundle, 'orgName', 'company')).to.include('栖禾生物');
  });

  it('takes a heading for a label only before a name', async () => {
    const page = (next: string) => `<title>Contact</title><h1>Contact</h1><p>${next}</p><p>Tel: 020 7946 0018</p>`;
    expect([await fields(page('L’atelier'), ['name']), await fields(page('Ann Lee'), ['name'])]).to.deep.equal([[[]], [['Ann Lee']]]);
  });

  it('reads of a legal notice who publishes the site, and not who hosts or made it', async () => {
    const bundle = await read('<title>Mentions légales</title><h1>Mentions légales</h1><h3>Éditeur</h3><p>Le site est édité par la société BRUME ÉOLIEN, société par actions simplifiée,'
      + ' dont le siège social est situé 22, boulevard des Alizés, 29990 Port-Brumel.</p><p>Téléphone : 02 61 91 03 50</p><h3>Hébergeur</h3><p>NuageClair SA, tél. 01 99 00 12 34</p>');
    expect(valuesOf(bundle, 'orgName', 'company')).to.include('BRUME ÉOLIEN');
    expect(valuesOf(bundle, 'location', 'company')).to.include('22, boulevard des Alizés, 29990 Port-Brumel');
    expect(JSON.stringify(bundle)).not.to.match(/NuageClair|99 00 12/);
  });

  it('reads a Chinese company\'s name out of the sentence about it', async () => {
    const bundle = await read('<title>关于我们</title><h2>关于我们</h2><p>宁波栖禾生物科技股份有限公司成立于2008年，注册资本5000万元。</p><p>电话：0574-5555 0150</p>');
    expect(valuesOf(bundle, 'orgName', 'company')).to.include('宁波栖禾生物科技股份有限公司');
  });

  it('takes a notice "on" something for nobody\'s page, and the page about a house for that house\'s', async () => {
    const page = (title: string) => read(`<title>${title}-澜川市人民政府</title><h1>${title}</h1><p>各区县人民政府：</p><p>电话：0571-5555 0150</p>`);
    expect((await page('澜川市人民政府关于卓维平等同志职务任免的通知')).page).to.equal('nothing');
    expect((await page('关于我们')).page).to.equal('detail');
  });

  it('takes no line of a history for a Japanese company\'s name', async () => {
    const bundle = await read('<title>会社概要</title><h2>会社概要</h2><p>株式会社灯樹木工所</p><p>1974年</p><p>有限会社灯樹木工所を設立</p><p>電話：03-5555-0150</p>');
    expect(valuesOf(bundle, 'orgName', 'company')).to.deep.equal(['株式会社灯樹木工所']);
  });

  it('finds the person where classes and title name them and no heading does', async () => {
    const spoken = await read('<title>令狐静姝_演讲嘉宾_峰会</title><div><div class="n">令狐静姝<em>女士</em></div><div>青梧能源有限公司 首席数据官</div></div>', 'https://summit.example/speaker/detail');
    expect(valuesOf(spoken, 'name')).to.include('令狐静姝');
    const classed = await read('<title>联系方式</title><div><span class="contact-name">葛玉兰</span> <span>女士</span></div><p>电话：0579-5555 0166</p>');
    expect([valuesOf(classed, 'name'), valuesOf(classed, 'title')]).to.deep.equal([['葛玉兰'], []]);
  });

  it('reads the job above the name, and the company below the job', async () => {
    const bundle = await read('<title>Ann Lee | Acme</title><main><div><p>Partner, Real Estate</p><h1>Ann Lee</h1><p>Solicitor</p><p>Acme Holdings</p></div></main>', 'https://acme.example/people/ann-lee');
    expect(valuesOf(bundle, 'title')).to.include.members(['Partner, Real Estate', 'Solicitor']);
    expect(valuesOf(bundle, 'company')).to.include('Acme Holdings');
  });

  it('takes degrees behind a name for no job', async () => {
    expect((await fields('<title>Ann Lee, MD, PhD</title><h1>Ann Lee, MD, PhD</h1><p>Cardiologist</p>', ['title'], 'https://acme.example/doctors/ann-lee'))[0]).to.include('Cardiologist')
      .and.not.to.include('MD, PhD');
  });

  it('reads a number in a sentence that is for calling, and no other', async () => {
    const page = (text: string) => `<title>Ann Lee</title><h1>Ann Lee</h1><p>${text}</p><a href="mailto:ann.lee@acme.example">Mail</a>`;
    expect(await fields(page('Reach her at her desk or (202) 555-0187.'), ['phones'])).to.deep.equal([['(202) 555-0187']]);
    expect(await fields(page('Paper (2019) 555-0187 won a prize.'), ['phones'])).to.deep.equal([[]]);
  });

  it('believes the person of the data only where the page shows them', async () => {
    const data = '<script type="application/ld+json">{"@type":"Person","name":"John Doe","email":"demo@theme.example"}</script>';
    const bundle = await read(`<title>Meet Tamsin</title>${data}<h1>Meet Tamsin Wooldrige</h1><a href="mailto:tamsin@acme.example">Mail</a>`);
    expect([valuesOf(bundle, 'name'), valuesOf(bundle, 'emails')]).to.deep.equal([['Tamsin Wooldrige'], ['tamsin@acme.example']]);
  });

  it('shows a page that calls itself an article all the same when a person heads it, and no post', async () => {
    const page = (time: string) => `<title>Ann Lee</title><meta property="og:type" content="article">${time}<h1>Ann Lee</h1><p>Engineer</p>`;
    const kinds = [page(''), page('<meta property="article:published_time" content="2026-01-01">')].map(async (html) => (await read(html, 'https://acme.example/people/ann')).page);
    expect(await Promise.all(kinds)).to.deep.equal(['detail', 'nothing']);
  });

  it('leaves a fax of an h-card out and follows the relations of RDFa', async () => {
    const card = await read('<h1>Kontakt</h1><div class="vcard"><span class="fn">Ann Lee</span> <div class="tel"><span class="type">Work</span> <span class="value">+44 20 7946 0018</span></div>'
      + '<div class="tel"><span class="type">Fax</span> <span class="value">+44 20 7946 0019</span></div></div>');
    expect(card.evidence.filter(({ source, field }) => source === 'h-card' && field === 'phones').map(({ raw }) => raw)).to.deep.equal(['+44 20 7946 0018']);
    const rdfa = await read('<div typeof="schema:Person"><span property="schema:name">Ann Lee</span><p rel="schema:worksFor"><span typeof="schema:Organization"><span property="schema:name">Acme Works</span></span></p></div>');
    expect(valuesOf(rdfa, 'company')).to.deep.equal(['Acme Works']);
  });

  it('reads the open dialog that names somebody, not the page behind it', async () => {
    const page = (state: string) => `<title>Staff</title><main><h1>Staff</h1><p>Bob Ray</p><a href="mailto:bob@acme.example">Mail</a></main><dialog ${state}><h2>Ann Lee</h2><p>Head of Quality</p><a href="mailto:ann@acme.example">Mail</a></dialog>`;
    expect(await fields(page('open'), ['name', 'emails'])).to.deep.equal([['Ann Lee'], ['ann@acme.example']]);
    expect((await fields(page(''), ['emails']))[0]).not.to.include('ann@acme.example');
  });

  it('takes the one press contact of a release for who it is about, and offers both where there are two', async () => {
    const page = (more: string) => `<title>News</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-01-01"><article><h1>Acme opens a plant</h1><p>“A proud day”, says Bob Ray.</p>
      <h3>Media contact</h3><p>Ann Lee</p><p>ann@press.example</p>${more}</article>`;
    expect(await fields(page(''), ['name', 'emails'])).to.deep.equal([['Ann Lee'], ['ann@press.example']]);
    const two = await read(page('<p>Carl Fox</p><p>carl@press.example</p>'));
    expect(['asked:0', 'asked:1'].map((id) => [valuesOf(two, 'name', id)[0], valuesOf(two, 'emails', id)])).to.deep.equal([['Ann Lee', ['ann@press.example']], ['Carl Fox', ['carl@press.example']]]);
  });

  it('takes nobody from the results of a search engine, however many of them say an address', async () => {
    const hit = (title: string, text: string) => `<div class="g"><h3><a href="https://${title.length}.example/">${title}</a></h3><div>${text}</div></div>`;
    const page = hit('Corrugated Trays', 'Call 614-555-0133') + hit('Our Team', 'Angela Dibiase, Vice President') + hit('Contact Buckeye', 'Reach our sales manager <em>Todd Wieck</em> at twieck@buckeye.example') + hit('Forum Thread', 'Who knows?');
    expect((await read(`<title>trays - Findwell</title><main><h1>Search results</h1>${page}</main>`, 'https://findwell.example/search?q=trays')).page).to.equal('nothing');
  });

  it('counts the columns of a table whose cells reach over rows', async () => {
    const bundle = await read('<title>聯絡窗口</title><h2>聯絡窗口</h2><table><tr><th>部门</th><th>姓名</th><th>职务</th><th>邮箱</th></tr>'
      + '<tr><td rowspan="2">秘书处</td><td>蕭雅筑</td><td>秘书长</td><td>yachu@acme.example</td></tr><tr><td>柯宗翰</td><td>干事</td><td>han@acme.example</td></tr></table>', 'https://acme.example/contact');
    expect(['card:0', 'card:1'].map((id) => [valuesOf(bundle, 'name', id)[0], valuesOf(bundle, 'title', id)[0]])).to.deep.equal([['蕭雅筑', '秘书长'], ['柯宗翰', '干事']]);
  });

  it('gives nobody what stands under an assistant, a desk one is sent to, or a label for complaints', async () => {
    const page = (below: string) => `<title>Ann Lee</title><h1>Ann Lee</h1><p>Partner</p><p>Tel: 020 7946 0018</p>${below}`;
    for (const below of ['<h4>Assistant</h4><p>Bob Ray<br>020 7946 0999</p>', '<p>Please contact the admissions office<br>020 7946 0999</p>', '<p>Complaints: 020 7946 0999</p>']) {
      expect((await fields(page(below), ['phones']))[0], below).to.deep.equal(['020 7946 0018']);
    }
  });

  it('takes a badge beside a name for no part of it', async () => {
    expect(await fields('<title>Speakers</title><h1>Ann Lee <span class="tag">Keynote</span></h1><p>Head of Quality, Acme</p>', ['name', 'title'], 'https://summit.example/speakers/ann')).to.deep.equal([['Ann Lee'], ['Head of Quality, Acme']]);
  });

  it('reads a bare number beside the picture of a telephone, and no other', async () => {
    const page = (icon: string) => `<title>Ann Lee</title><h1>Ann Lee</h1><p>Partner</p><p>${icon}2025 5501 87</p><a href="mailto:ann@acme.example">Mail</a>`;
    expect([await fields(page('<i class="icon-phone"></i>'), ['phones']), await fields(page(''), ['phones'])]).to.deep.equal([[['2025 5501 87']], [[]]]);
  });
});
