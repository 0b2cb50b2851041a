import { expect } from '@open-wc/testing';
import { splitJobLine } from './job-line.js';

const halves = (line: string) => {
  const job = splitJobLine(line);
  return job && [job.title, job.company];
};

describe('splitJobLine', () => {
  it('cuts a title from its company', () => {
    for (const [line, title, company] of [
      ['Head of Sales at Acme', 'Head of Sales', 'Acme'], ['CTO @ Northwind Labs', 'CTO', 'Northwind Labs'],
      ['Einkaufsleiterin bei Berg Pumpen GmbH', 'Einkaufsleiterin', 'Berg Pumpen GmbH'],
      ['Directrice commerciale chez Exemple SA', 'Directrice commerciale', 'Exemple SA'],
      ['Sales Manager, Acme Ltd', 'Sales Manager', 'Acme Ltd'], ['Acme GmbH, Geschäftsführer', 'Geschäftsführer', 'Acme GmbH'],
      ['Purchasing Manager | Acme Inc.', 'Purchasing Manager', 'Acme Inc.'], ['Professor, Example University', 'Professor', 'Example University'],
      ['销售总监 就职于 云杉科技', '销售总监', '云杉科技'],
    ] as const) expect(halves(line), line).to.deep.equal([title, company]);
  });

  it('cuts 公司 部门 职位 with and without spaces, and keeps parts in their order', () => {
    for (const [line, title, company] of [
      ['杭州云杉科技有限公司 销售部 经理', '销售部 经理', '杭州云杉科技有限公司'], ['云杉集团市场部经理', '市场部经理', '云杉集团'], ['云杉科技有限公司上海分公司 销售总监', '销售总监', '云杉科技有限公司上海分公司'],
      ['云杉科技 采购部 主任', '采购部 主任', '云杉科技'],
      ['株式会社山田製作所 営業部 部長', '営業部 部長', '株式会社山田製作所'],
    ] as const) expect(halves(line), line).to.deep.equal([title, company]);
  });

  it('keeps a dash within a title, and what stands beyond the company out of it', () => {
    for (const [line, title, company] of [
      ['Sr. Manager - Procurement, Acme Ltd', 'Sr. Manager - Procurement', 'Acme Ltd'],
      ['Sales Manager, Acme, Inc.', 'Sales Manager', 'Acme, Inc.'], ['Head of Sales, EMEA, Acme Ltd, Berlin', 'Head of Sales, EMEA', 'Acme Ltd'],
      ['Reader in Batteries, Example University', 'Reader in Batteries', 'Example University'], ['株式会社山田精機 営業部 部長', '営業部 部長', '株式会社山田精機'],
    ] as const) expect(halves(line), line).to.deep.equal([title, company]);
  });

  it('knows a company without legal form when it is named elsewhere, and takes no trade for one', () => {
    const isKnown = (text: string) => /^(?:Acme|海澄)/.test(text);
    expect(splitJobLine('Service Manager, Acme Pumps', isKnown)).to.deep.include({ title: 'Service Manager', company: 'Acme Pumps' });
    expect(splitJobLine('海澄新能源 - 采购总监', isKnown)).to.deep.include({ title: '采购总监', company: '海澄新能源' });
    for (const line of ['VP, Engineering', 'Director, Global Logistics', 'Partner, Healthcare', 'Sr. Manager - Procurement',
      'Service Manager, Acme Pumps']) expect(splitJobLine(line), line).to.equal(null);
  });

  it('leaves a line that is one thing alone', () => {
    for (const line of ['Head of Sales', 'Head of Sales, EMEA', 'Acme GmbH', 'Acme Co., Ltd.', '杭州云杉科技有限公司', '销售部 经理', 'Researcher.',
      'Ingeniero en sistemas', 'Berlin, Germany', '', 'Helping teams sell more | Speaker']) {
      const found = splitJobLine(line);
      if (found && line.includes(' en ')) expect(found.certainty, line).to.be.at.most(0.5);
      else expect(found, line).to.equal(null);
    }
  });
});
