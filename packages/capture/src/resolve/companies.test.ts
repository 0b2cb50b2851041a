import { expect } from '@open-wc/testing';
import { legalFormOf, withoutLegalForm } from '../tables/legal-forms.js';
import { companyKey, companyOf, isSameCompany } from './companies.js';
import { isBesides, locationOf } from './locations.js';
import { titleOf } from './titles.js';

describe('companies', () => {
  it('keeps the legal form in the name and leaves it out of comparing', () => {
    for (const [name, bare] of [
      ['Acme GmbH', 'Acme'], ['Acme GmbH & Co. KG', 'Acme'], ['Acme Holding GmbH', 'Acme'], ['ACME, INC', 'ACME'], ['Acme S.A. de C.V.', 'Acme'],
      ['Acme Sp. z o.o.', 'Acme'], ['Acme Pty Ltd', 'Acme'], ['Nordlicht AG', 'Nordlicht'], ['Acme S. A.', 'Acme'],
      ['Dupont SARL', 'Dupont'], ['SARL Dupont', 'Dupont'], ['Café Oy', 'Café'], ['Müller e.K.', 'Müller'],
      ['Hangzhou Yunshan Co., Ltd.', 'Hangzhou Yunshan'], ['杭州云杉科技有限公司', '杭州云杉科技'], ['云杉控股集团有限公司', '云杉'], ['株式会社山田製作所', '山田製作所'],
      ['山田製作所(株)', '山田製作所'],
      ['주식회사 한빛', '한빛'], ['Acme', 'Acme'], ['Visa', 'Visa'],
    ] as const) {
      expect(companyOf(name, true)?.value, name).to.equal(name);
      expect(withoutLegalForm(name), name).to.equal(bare);
      expect(companyKey(name), name).to.equal(companyKey(bare));
    }
  });

  it('takes no word for a legal form that is one only in capitals or with dots', () => {
    for (const text of ['Reach me as', 'GmbH', 'Ltd', 'Sales and co', 'Team ag', 'Casa']) expect(legalFormOf(text), text).to.equal(null);
  });

  it('knows one company by its short name', () => {
    expect(isSameCompany('Acme', 'ACME Solutions GmbH')).to.equal(true);
    expect(isSameCompany('云杉科技', '杭州云杉科技有限公司')).to.equal(true);
    expect(isSameCompany('Acme GmbH', 'Acne GmbH')).to.equal(false);
    expect(isSameCompany('GmbH', 'Acme')).to.equal(false);
    expect(isSameCompany('', '')).to.equal(false);
  });

  it('takes employment type and quotes off, and placeholders for nothing', () => {
    expect(companyOf('Acme · Full-time', true)?.value).to.equal('Acme');
    for (const raw of ['© Acme GmbH', '© 2019-2024 Acme GmbH', 'Copyright 2024 Acme GmbH', '(c) Acme GmbH'])
      expect(companyOf(raw, true)?.value, raw).to.equal('Acme GmbH');
    for (const label of ['所属公司', '公司名称']) expect(companyOf(`${label} 华信仪器有限公司`, true)?.value, label).to.equal('华信仪器有限公司');
    expect(companyOf('华信 仪器有限公司', true)?.value).to.equal('华信 仪器有限公司');
    expect(companyOf('株式会社ハルセ計器 代表電話 03-5555-0100', true)?.value).to.equal('株式会社ハルセ計器');
    expect(companyOf('查看公司', true)).to.equal(null);
    expect(companyOf('2050 Motors Inc.', true)?.value).to.equal('2050 Motors Inc.');
    expect(companyOf('@ „Acme GmbH“', true)?.value).to.equal('Acme GmbH');
    expect(companyOf('ООО «Ромашка»', true)?.value).to.equal('ООО «Ромашка»');
    for (const raw of ['Self-employed', 'freelancer', 'N/A', '-', '***', 'www.acme.example', 'info@acme.example', '', '1', '自由职业'])
      expect(companyOf(raw, true), raw).to.equal(null);
  });

  it('takes greetings, registers\' numbers and words for a website off, and no host or menu word for a name', () => {
    for (const [raw, name] of [['欢迎访问杭州云杉科技有限公司官方网站', '杭州云杉科技有限公司'], ['杭州云杉科技有限公司 浙ICP备00000001号', '杭州云杉科技有限公司'], ['Official website of Acme GmbH', 'Acme GmbH'], ['株式会社山田製作所 公式サイト', '株式会社山田製作所']]) {
      expect(companyOf(raw!, true)?.value, raw).to.equal(name);
    }
    for (const raw of ['acme.example', 'Accueil', '网站首页', 'Startseite']) expect(companyOf(raw, true), raw).to.equal(null);
  });

  it('ends a company behind its legal form', () => {
    for (const [raw, value] of [
      ['苏州云杉机械有限公司 苏ICP备00000000号-1', '苏州云杉机械有限公司'], ['Acme Ltd. All rights reserved', 'Acme Ltd.'], ['Acme Inc., 5 Main Street', 'Acme Inc.'],
      ['Organised by Acme Events AB', 'Acme Events AB'],
    ] as const) expect(companyOf(raw, true)?.value, raw).to.equal(value);
  });

  it('doubts a job, a sentence and mixed alphabets', () => {
    for (const raw of ['Head of Sales', 'We build pumps. You will love them.', 'Аcme Labs'])
      expect(companyOf(raw, true)?.quality ?? 0, raw).to.be.below(0.6);
  });
});

describe('titles', () => {
  it('knows a title, doubts a department and a slogan', () => {
    expect(titleOf('Head of Sales', false)).to.deep.equal({ value: 'Head of Sales', quality: 1 });
    expect(titleOf('Pump whisperer', false)?.quality).to.equal(0.7);
    expect(titleOf('Pump whisperer', true)?.quality).to.equal(0.95);
    expect(titleOf('销售部', true)?.quality).to.be.below(0.6);
    expect(titleOf('Helping teams sell more. Ask me how!', false)?.quality).to.be.below(0.6);
    for (const raw of ['Sr. Manager - Procurement', 'Asst. Vice President', 'Leiter techn. Einkauf', 'VP – Sales'])
      expect(titleOf(raw, false), raw).to.deep.equal({ value: raw, quality: 1 });
    expect(titleOf('Head of Pumps. We build them.', false)?.quality).to.be.below(0.6);
    for (const raw of ['', '12345', 'a@b.example', 'www.acme.example', '*****', '副会长单位']) expect(titleOf(raw, true), raw).to.equal(null);
  });
});

describe('locations', () => {
  it('parts a company from its address, whatever commas its name has', () => {
    for (const [raw, company, value] of [
      ['Acme GmbH, Musterweg 1, 70173 Stuttgart', 'Acme GmbH', 'Musterweg 1, 70173 Stuttgart'],
      ['Acme Bearings, Inc., 5 Race Street, Dayton, OH 45400', 'Acme Bearings, Inc.', '5 Race Street, Dayton, OH 45400'],
      ['Acme Co., Ltd., 1 Test Road, Hangzhou', 'Acme Co., Ltd.', '1 Test Road, Hangzhou'], ['云杉科技有限公司 浙江省杭州市', '云杉科技有限公司', '浙江省杭州市'],
    ] as const) expect(locationOf(raw), raw).to.deep.equal({ value, company });
    expect(locationOf('© 2025 Acme LLC · Washington, DC · Privacy')).to.equal(null);
  });

  it('tells a post box and a branch from a seat', () => {
    for (const text of ['Postfach 10 02 03, 20000 Musterstadt', 'P.O. Box 12, Wexcombe', '云杉科技上海分公司', 'Niederlassung Süd, Hauptstraße 1']) expect(isBesides(text), text).to.equal(true);
    for (const text of ['Hauptstraße 1, 20000 Musterstadt', '杭州市云杉路1号']) expect(isBesides(text), text).to.equal(false);
  });

  it('takes the label off and keeps the place as written', () => {
    expect(locationOf('Adresse: Musterweg 1, 70173 Stuttgart')).to.deep.equal({ value: 'Musterweg 1, 70173 Stuttgart', company: null });
    for (const code of ['(710000)', '（邮编：710000）']) expect(locationOf(`西安市虚塔区雁鸣路0号${code}`)?.value, code).to.equal('西安市虚塔区雁鸣路0号');
    expect(locationOf(' 浙江省杭州市 ')?.value).to.equal('浙江省杭州市');
    for (const raw of ['', '1', 'a@b.example', 'https://acme.example', 'Fax: 030 23125000', '<b>', '2019 track jaw, 4,210 hours, $389,000']) expect(locationOf(raw), raw).to.equal(null);
  });
});
