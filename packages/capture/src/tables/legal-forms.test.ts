import { expect } from '@open-wc/testing';
import { isCompanyByForm, legalFormOf, splitAfterLegalForm, splitBehindForm, withoutLegalForm } from './legal-forms.js';

describe('legalFormOf', () => {
  it('knows forms before the name in every writing', () => {
    for (const [name, rest, region] of [
      ['株式会社山田精機', '山田精機', 'JP'], ['有限会社 山田', '山田', 'JP'], ['(株)山田製作所', '山田製作所', 'JP'], ['医療法人明和会', '明和会', 'JP'], ['주식회사 한빛', '한빛', 'KR'],
      ['(주)한빛', '한빛', 'KR'],
      ['PT Maju Jaya', 'Maju Jaya', 'ID'], ['OOO Romashka', 'Romashka', 'RU'], ['ООО «Ромашка»', '«Ромашка»', 'RU'],
      ['UAB Baltija', 'Baltija', 'LT'], ['SARL Dupont', 'Dupont', 'FR'], ['Công ty TNHH Minh Long', 'Minh Long', 'VN'],
    ] as const) {
      expect(withoutLegalForm(name), name).to.equal(rest);
      expect(legalFormOf(name)?.regions[0], name).to.equal(region);
    }
  });

  it('takes no Chinese word at the beginning for a form', () => {
    for (const text of ['公司简介', '公司地址', '集团总部介绍', 'PT manager', 'sia']) expect(legalFormOf(text), text).to.equal(null);
  });
});

describe('isCompanyByForm', () => {
  it('tells a company from a person with a degree', () => {
    for (const text of ['Nordlicht AG', 'Conservas Mar, S.A.', 'Kombinat Ost eG', 'Stahlhandel Berg eK', 'Acme, Inc', 'Ateliers Ferro SAS', '株式会社山田精機'])
      expect(isCompanyByForm(text), text).to.equal(true);
    for (const text of ['Jane Roe', 'Jane Roe, AB', 'Jane Roe, MBA', '张伟']) expect(isCompanyByForm(text), text).to.equal(false);
  });
});

describe('splitAfterLegalForm', () => {
  it('leaves a company whose form comes first in one piece', () => {
    for (const name of ['株式会社山田精機', '有限会社山田', '(株)山田製作所', '合同会社テスト', '주식회사한빛', 'PT Maju Jaya', 'OOO Romashka', '云杉集团有限公司', '山田製作所(株)'])
      expect(splitAfterLegalForm(name), name).to.equal(null);
  });

  it('cuts behind the name, wherever the form stands', () => {
    for (const [line, company, rest] of [
      ['株式会社山田精機 営業部 部長', '株式会社山田精機', '営業部 部長'], ['株式会社山田精機営業部長', '株式会社山田精機', '営業部長'], ['株式会社 ABC Trading 営業部長', '株式会社 ABC Trading', '営業部長'],
      ['(有)山田 代表', '(有)山田', '代表'],
      ['山田製作所株式会社 営業部', '山田製作所株式会社', '営業部'], ['云杉科技有限公司销售部经理', '云杉科技有限公司', '销售部经理'], ['云杉集团工程股份有限公司 采购部', '云杉集团工程股份有限公司', '采购部'],
    ] as const) expect(splitAfterLegalForm(line), line).to.deep.equal({ company, rest });
  });
});

describe('splitBehindForm', () => {
  it('cuts a company from what its line goes on with', () => {
    for (const [line, company, rest] of [
      ['Acme Bearings, Inc., 5 Race Street', 'Acme Bearings, Inc.', '5 Race Street'],
      ['Acme Ltd. All rights reserved', 'Acme Ltd.', 'All rights reserved'], ['Acme GmbH - Impressum', 'Acme GmbH', 'Impressum'],
      ['苏州云杉机械有限公司 苏ICP备00000000号', '苏州云杉机械有限公司', '苏ICP备00000000号'],
    ] as const) expect(splitBehindForm(line), line).to.deep.equal({ company, rest });
    for (const line of ['Acme Co., Ltd.', 'Acme GmbH & Co. KG', 'Musterweg 1, 70173 Stuttgart', 'Acme'])
      expect(splitBehindForm(line), line).to.equal(null);
  });

  it('stays quick on hostile text', () => {
    const start = performance.now();
    for (const text of ['a, '.repeat(100), '公司 '.repeat(80), '株式会社'.repeat(60), 's. '.repeat(90)])
      for (let i = 0; i < 10; i++) [splitBehindForm, splitAfterLegalForm, legalFormOf].forEach((read) => read(text));
    expect(performance.now() - start).to.be.below(500);
  });
});
