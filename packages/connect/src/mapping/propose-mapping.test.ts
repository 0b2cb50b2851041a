import { expect } from '@open-wc/testing';
import { detectType, proposeMapping } from './propose-mapping.js';
import { IMPORT_TYPES, targetsOf } from './target.js';

const headers = (...names: string[]) => ({ headers: names });
/** The target of each header, by header. */
const mapped = (names: string[], remembered = {}) => {
  const type = detectType({ headers: names })!;
  const { targets } = proposeMapping({ headers: names }, type, remembered);
  return { type, ...Object.fromEntries(names.map((name, at) => [name, targets[at]])) };
};

describe('detectType', () => {
  const lists: [string | null, string[]][] = [
    ['opportunity', ['客户名称', '联系人', '手机', '商机金额', '预计签约', '阶段', '跟进人', '备注2']],
    ['contact', ['姓名', '公司', '手机', '邮箱', '职务']],
    ['account', ['客户名称', '行业', '统一社会信用代码', '负责人']],
    ['lead', ['线索名称', '公司', '手机']],
    ['product', ['产品名称', '产品编码', '单价']],
    ['user', ['sales_agent', 'manager', 'regional_office']],
    ['contact', ['First name', 'Last name', 'Company', 'E-mail']],
    ['contact', ['Name', 'E-mail']],
    ['account', ['Account name', 'Industry', 'Website', 'Employees']],
    ['opportunity', ['Deal - Title', 'Deal - Value', 'Deal - Stage', 'Deal - Status']],
    [null, ['foo', 'bar']],
  ];
  for (const [type, names] of lists) {
    it(`takes ${names.slice(0, 3).join(', ')} … for ${type ?? 'nothing it knows'}`, () => expect(detectType(headers(...names))).to.equal(type));
  }
});

describe('proposeMapping', () => {
  it('finds Chinese columns, and keeps what it does not know under its own name', () => {
    expect(mapped(['客户名称', '联系人', '手机', '商机金额（万元）', '预计签约', '阶段', '跟进人', '备注2'])).to.deep.equal({
      type: 'opportunity', 客户名称: 'accountId', 联系人: 'contact.name.full', 手机: 'contact.phones', '商机金额（万元）': 'amount', 预计签约: 'expectedCloseDate',
      阶段: 'stageId', 跟进人: 'ownerId', 备注2: 'custom',
    });
  });

  it('knows whose ids are ids: Salesforce, HubSpot and Pipedrive', () => {
    const salesforce = proposeMapping(headers('Id', 'AccountId', 'StageName', 'CloseDate', 'IsClosed', 'CurrencyIsoCode'), 'opportunity');
    expect([salesforce.system, ...salesforce.targets]).to.deep.equal(['salesforce', 'externalId', 'accountId.key', 'stageId', 'closeDate', null, 'currency']);
    const hubspot = proposeMapping(headers('Record ID', 'Deal Name', 'Deal Stage', 'Closed Lost Reason', 'Associated Company'), 'opportunity');
    expect([hubspot.system, ...hubspot.targets]).to.deep.equal(['hubspot', 'externalId', 'name', 'stageId', 'lossReasonId', 'accountId']);
    const pipedrive = proposeMapping(headers('Deal - ID', 'Deal - Organization', 'Deal - Status', 'Deal - Currency of Value'), 'opportunity');
    expect([pipedrive.system, ...pipedrive.targets]).to.deep.equal(['pipedrive', 'externalId', 'accountId', 'status', 'currency']);
  });

  it('takes a list of one\'s own for no system', () => {
    expect(proposeMapping(headers('Deal name', 'Amount', 'Stage'), 'opportunity').system).to.equal('csv');
  });

  it('fills each target once', () => {
    const { targets } = proposeMapping(headers('Company', 'Company name', 'Stage'), 'opportunity');
    expect(targets).to.deep.equal(['accountId', 'custom', 'stageId']);
  });

  it('follows what a person chose before, unless the target does not exist', () => {
    expect(mapped(['Deal', 'Stage', 'Phone'], { Deal: 'accountId', Phone: null, Stage: 'noSuchTarget' })).to.deep.equal({
      type: 'opportunity', Deal: 'accountId', Stage: 'stageId', Phone: null,
    });
  });

  it('matches rows by the surest key that the file has', () => {
    expect(proposeMapping(headers('姓名', '手机', '公司'), 'contact').matchBy).to.equal('phones');
    expect(proposeMapping(headers('姓名', '公司'), 'contact').matchBy).to.equal('name.full');
    expect(proposeMapping(headers('Stage', 'Amount'), 'opportunity').matchBy).to.equal(null);
  });

  it('passes over the columns that an error file adds', () => {
    expect(proposeMapping(headers('Stage', 'Import line', '导入原因'), 'opportunity').targets).to.deep.equal(['stageId', null, null]);
  });

  it('finds every target by its own label in both languages', () => {
    for (const type of IMPORT_TYPES) {
      for (const { name, label } of targetsOf(type)) {
        for (const header of [label.en, label.zh]) expect(proposeMapping(headers(header), type).targets[0], `${type} ${header}`).to.equal(name);
      }
    }
  });
});
