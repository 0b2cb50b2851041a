import { expect } from '@open-wc/testing';
import type { Evidence, EvidenceBundle } from '../contract.js';
import { bundleOf, told } from './bundle.fixture.js';
import { companyOf } from './companies.js';
import { locationOf } from './locations.js';
import { readName } from './names/read-name.js';
import { resolve } from './resolve.js';

const name = told('name', 'Ada Roe', { source: 'json-ld' });
const both: EvidenceBundle['entities'] = [{ id: 'main', type: 'person', isMain: true }, { id: 'company', type: 'organization', isMain: true }];
const fieldsOf = async (evidence: Evidence[], more: Partial<EvidenceBundle> = {}) => (await resolve(bundleOf([name, ...evidence], { entities: both, ...more }))).candidates[0]?.fields;
const site = (field: Evidence['field'], raw: string, more: Partial<Evidence> = {}) => told(field, raw, { entity: 'company', ...more });

describe('fields of pages, judged', () => {
  it('takes what a mark adds off a company', () => {
    for (const [raw, value] of [
      ['Cerámicas Alpuente, desde 1968', 'Cerámicas Alpuente'], ['Wessendorf Bedachungen – Meisterbetrieb seit 1998', 'Wessendorf Bedachungen'], ['Acme Tools since 1920', 'Acme Tools'],
      ['Les Moulins de la Sévenne, association loi 1901', 'Les Moulins de la Sévenne'], ['云溪县商务局 承办:云溪县政务中心', '云溪县商务局'], ['株式会社灯樹木工所(とうじゅもっこうしょ)', '株式会社灯樹木工所'],
      ['株式会社星川精工(英文名:Hoshikawa Seiko Co., Ltd.)', '株式会社星川精工'], ['Lanoë, de Vries', 'Lanoë, de Vries'], ['杭州栖邻有限公司(临浦店)', '杭州栖邻有限公司(临浦店)'],
    ] as const) expect(companyOf(raw, true)?.value, raw).to.equal(value);
  });

  it('takes the link to a map and a host off an address', () => {
    for (const [raw, value] of [
      ['神奈川県横浜市汐凪区0-4-17, (アクセス)', '神奈川県横浜市汐凪区0-4-17'], ['Lindenweg 4, 10999 Berlin (Anfahrt)', 'Lindenweg 4, 10999 Berlin'],
      ['19 bis, rue du Faux-Thouars, 75000 Paris – linpercale.example', '19 bis, rue du Faux-Thouars, 75000 Paris'], ['Hereford, Herefordshire', 'Hereford, Herefordshire'],
    ] as const) expect(locationOf(raw)?.value, raw).to.equal(value);
  });

  it('takes an address labelled as a company for an address, and closes up the number of its house', async () => {
    const fields = await fieldsOf([told('company', '广东省珠海市虚构区麦穗路 8 号6楼', { source: 'label', label: '公司' }), told('phones', '138 0000 3359')], { region: 'CN', lang: 'zh' });
    expect([fields?.company, fields?.location?.value]).to.deep.equal([undefined, '广东省珠海市虚构区麦穗路8号6楼']);
  });

  it('turns a family name in capitals with a particle round', () => {
    const context = { lang: 'es', region: 'ES', isLabelled: true };
    expect(readName('LÓPEZ DE LA HOZ, Fermina', context)?.split).to.deep.include({ given: 'Fermina', family: 'LÓPEZ DE LA HOZ' });
    expect(readName('MARIE DE LA TOUR, Directora', context)?.full).to.equal('MARIE DE LA TOUR');
  });

  it('believes a page that says where given and family name part', async () => {
    const fields = await fieldsOf([told('name', 'Ingvild Sæther Mbeki', { source: 'meta' }), told('givenName', 'Ingvild', { source: 'meta' }), told('familyName', 'Sæther Mbeki', { source: 'meta' })].map((one) => ({ ...one })), {});
    expect(fields?.name?.value).to.equal('Ada Roe');  // another name's parts are not hers
    const own = (await resolve(bundleOf([told('name', 'Ingvild Sæther Mbeki', { source: 'json-ld' }), told('givenName', 'Ingvild', { source: 'meta' }), told('familyName', 'Sæther Mbeki', { source: 'meta' }),
      told('title', 'Buyer')]))).candidates[0]?.fields;
    expect([own?.givenName?.value, own?.familyName?.value]).to.deep.equal(['Ingvild', 'Sæther Mbeki']);
  });

  it('takes a line by the name that is nothing but a company for theirs', async () => {
    const fields = await fieldsOf([told('title', 'Press Officer', { source: 'heading', weight: 0.8 }), told('title', 'Agence Lin & Percale', { source: 'heading', weight: 0.65 }), told('emails', 'ada@linpercale.example')]);
    expect([fields?.title?.value, fields?.company?.value]).to.deep.equal(['Press Officer', 'Agence Lin & Percale']);
  });

  it('only offers a number in a line that names somebody else with a job', async () => {
    const own = told('phones', '+49 30 23125 418', { source: 'link' });
    const fields = await fieldsOf([own, told('phones', '+49 30 23125 419', { source: 'link', snippet: 'Ida Moss, Assistant – +49 30 23125 419' })]);
    expect(fields?.phones.map(({ value }) => value)).to.deep.equal(['+493023125418']);
  });

  it('takes no number that the words before it in its sentence give to complaints or to anybody', async () => {
    for (const before of ['如遇可疑信息,请拨打举报电话 ', 'Línea de atención a la empresa: ']) {
      const fields = await fieldsOf([told('title', 'Buyer'), told('phones', '+49 30 23125 418', { source: 'link', weight: 0.7, snippet: `${before}+49 30 23125 418` })]);
      expect(fields?.phones, before).to.deep.equal([]);
    }
  });

  it('gives somebody the address of their own company, where the page says one and none of theirs', async () => {
    const company = [told('emails', 'ada@acme.example'), site('orgName', 'Acme GmbH'), site('location', 'Lindenweg 4, 10999 Berlin')];
    expect((await fieldsOf(company))?.location?.value).to.equal('Lindenweg 4, 10999 Berlin');
    expect((await fieldsOf([...company, site('location', 'Am Hafen 1, 20457 Hamburg')]))?.location).to.equal(undefined);
    expect((await fieldsOf([...company, told('location', 'Leipzig')]))?.location?.value).to.equal('Leipzig');
  });

  it('does not ask a desk on the page where somebody works', async () => {
    const fields = await fieldsOf([told('company', 'Filatura Rivachiara S.r.l.'), told('emails', 'ada.roe@rivachiara.example'), told('emails', 'vendite.fiera@acme.example', { source: 'link' }),
      told('website', 'https://www.rivachiara.example/', { source: 'link', weight: 0.5 })], { url: 'https://acme.example/exhibitors/rivachiara' });
    expect(fields?.website?.value).to.equal('rivachiara.example');
  });

  it('takes the people of a page whose title says so for those of its organisation', async () => {
    const title = '机构通讯录_云溪县商务局', fields = await fieldsOf([told('title', '局长'), site('orgName', '云溪县商务局', { source: 'title', path: 'title', snippet: title, weight: 0.5 }), site('orgName', '云溪县商务局', { label: '主办单位' })],
      { url: 'https://swj.example/zwgk/t1.html', lang: 'zh-CN', region: 'CN' });
    expect(fields?.company?.value).to.equal('云溪县商务局');
  });

  it('knows a legal name and the name a company trades under for one', async () => {
    const { candidates: [firm] } = await resolve(bundleOf([site('orgName', 'Alfarería y Cerámicas Alpuente, S.L.', { label: 'Denominación social' }), site('orgName', 'Cerámicas Alpuente', { label: 'Nombre comercial' }),
      site('emails', 'hola@acme.example')], { entities: [{ id: 'company', type: 'organization', isMain: true }] }));
    expect(firm?.fields.name?.value).to.equal('Alfarería y Cerámicas Alpuente, S.L.');
  });

  it('calls a number that no plan has yet where the page and whoever looks at it are at home', async () => {
    const fields = await fieldsOf([told('phones', '06 39 98 60 24', { source: 'link' })], { lang: 'fr', region: 'FR' });
    expect(fields?.phones.map(({ value }) => value)).to.deep.equal(['+33639986024']);
  });
});
