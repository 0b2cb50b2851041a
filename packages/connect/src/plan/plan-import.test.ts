import { expect } from '@open-wc/testing';
import { execute, extendHistory, importRecords, isRefusal, replay, salesProcessTemplate, type AnyRecord, type Operation, type OpportunityEvent } from '@salescycle/model';
import { readCsv } from '../csv/read-csv.js';
import { detectType, proposeMapping } from '../mapping/propose-mapping.js';
import type { ImportType } from '../mapping/target.js';
import { Known } from './known.js';
import type { ImportOptions, ImportPlan, Sheet } from './plan.js';
import { planImport } from './plan-import.js';

const NOW = '2026-06-16T10:00:00.000Z';

async function sheet(text: string, type?: ImportType): Promise<Sheet> {
  const table = await readCsv(new Blob([text]), { name: 'file.csv' });
  return { table, mapping: proposeMapping(table, type ?? detectType(table)!) };
}

function plan(sheets: Sheet[], more: Partial<ImportOptions> = {}): ImportPlan {
  let next = 0;
  const planning = planImport(sheets, {
    timeZone: 'Asia/Shanghai', now: NOW, newId: () => `n${++next}`, known: new Known(), currency: 'CNY',
    pipeline: { id: 'pipe', stages: salesProcessTemplate.stages }, ...more,
  });
  for (;;) {
    const step = planning.next();
    if (step.done) return step.value;
  }
}

const planned = async (text: string, more?: Partial<ImportOptions>) => plan([await sheet(text)], more);
const records = ({ records: all }: ImportPlan, type: string) => all.filter((record) => record.type === type);
const problems = ({ rows }: ImportPlan) => rows.flatMap(({ row, problems: found }) => found.map(({ column, reason }) => `${row.line} ${column}: ${reason.en}`));

/** What the plan's records become when the model's own command takes them in. */
function imported(of: ImportPlan): { records: Map<string, AnyRecord>; operations: Operation[] } {
  let next = 0;
  const state = { get: () => undefined, countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
  const operations = execute(importRecords, state, { records: of.records }, { at: NOW, by: 'u', device: 'd', newId: () => `o${String(++next).padStart(6, '0')}` });
  if (isRefusal(operations)) throw new Error(`${operations.message.en} ${JSON.stringify(operations.problems)}`);
  return { records: replay(operations), operations };
}

const known = (record: object) => new Known([{ createdAt: NOW, updatedAt: NOW, createdBy: 'u', rev: 1, sv: 1, ...record } as AnyRecord]);

describe('planImport', () => {
  it('makes deal, account, contact and owner of one wide row', async () => {
    const of = await planned('客户名称,联系人,手机,商机金额,预计签约,阶段,跟进人,备注2\n华信物流有限公司,徐岚,138 0000 2716,48万,2026/7/31,报价,韩凯,急\n');
    expect(of.records.map(({ type }) => type)).to.deep.equal(['user', 'account', 'contact', 'opportunity']);
    const [user, account, contact, deal] = of.records;
    expect(contact!.fields).to.deep.include({ name: { full: '徐岚' }, phones: ['138 0000 2716'], accountIds: [account!.id] });
    expect(deal!.fields).to.deep.include({
      name: '华信物流有限公司', accountId: account!.id, ownerId: user!.id, contactIds: [contact!.id], amount: { amount: 48_000_000, currency: 'CNY' },
      expectedCloseDate: '2026-07-31', stageId: 'quote', status: 'open', custom: { 备注2: '急' },
    });
    expect(of.named.map(({ type, names }) => [type, ...names])).to.deep.equal([['account', '华信物流有限公司'], ['user', '韩凯']].reverse());
  });

  it('dates begin, stages and closing at the start of their days in the zone', async () => {
    const { operations } = imported(await planned('Deal,Stage,Created,Close date,Amount\nBig,Closed won,2026-03-01,2026-05-02,¥100\n'));
    const history = operations.filter(({ type }) => type === 'opportunity').reduce<readonly OpportunityEvent[]>(extendHistory, []);
    expect(history.map(({ at, kind, set }) => [at, kind, set.stageId, set.amount?.amount])).to.deep.equal([
      ['2026-02-28T16:00:00.000Z', 'created', 'generation', undefined], ['2026-05-01T16:00:00.000Z', 'won', 'won', 10_000],
    ]);
  });

  it('takes the amount 0 of a lost deal for an amount nobody filled in, and says so; a deal won for 0 keeps it', async () => {
    const of = await planned('Deal,Stage,Created,Close date,Amount\nGone,Lost,2026-03-01,2026-05-02,0\nGift,Closed won,2026-03-01,2026-05-02,0\n');
    const [gone, gift] = records(of, 'opportunity').map(({ id }) => imported(of).records.get(id));
    expect(gone).to.not.have.property('amount');
    expect(gift).to.deep.include({ amount: { amount: 0, currency: 'CNY' } });
    expect(of.reports.find(({ kind }) => kind === 'lostWithoutAmount')!.rows).to.have.lengthOf(1);
  });

  it('leaves the begin of a deal without dates unknown, and says so', async () => {
    const of = await planned('Deal,Stage,Amount\nBig,Quote,¥100\n');
    const { operations } = imported(of);
    expect(operations.find(({ type }) => type === 'opportunity')!.undated).to.equal(true);
    expect(of.reports.map(({ kind, rows }) => [kind, rows.length])).to.deep.equal([['noDate', 1], ['noAccount', 1]]);
  });

  it('closes a deal whose begin nobody knows on its own day, not today', async () => {
    const { operations } = imported(await planned('Deal,Stage,Close date\nBig,Lost,2026-05-02\n'));
    const deal = operations.filter(({ type }) => type === 'opportunity');
    expect(deal.map(({ at, undated, claimedAt }) => [at, undated, claimedAt])).to.deep.equal([
      ['2026-05-01T16:00:00.000Z', true, undefined], ['2026-05-01T16:00:00.000Z', undefined, undefined],
    ]);
  });

  it('takes a status beside the stage: a deal won from the quote stage', async () => {
    const of = await planned('Deal - Title,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time\nBig,Quote,Won,2026-03-01,2026-04-01\n');
    expect(records(of, 'opportunity')[0]).to.deep.include({ at: '2026-02-28T16:00:00.000Z' });
    expect(records(of, 'opportunity')[0]!.fields).to.include({ stageId: 'quote', status: 'open' });
    expect(records(of, 'opportunity')[0]!.steps!.at(-1)!.set).to.include({ stageId: 'won', status: 'won' });
  });

  it('names row, column, value and reason of everything that does not fit, in both languages', async () => {
    const of = await planned([
      'Deal,Stage,Amount,Created,Close date,Probability', 'A,Quote,about 20,2026-03-01,,', 'B,Nowhere,1,2026-02-31,,', 'C,Won,1,2026-05-01,2026-04-01,', 'D,Won,1,,2027-01-01,',
      'E,Quote,1,,,140', ',Quote,1,2026-01-01,,', 'F,Quote,1,2026-01-01,,20,extra', 'G,Quote,5,2026-01-01,,20',
    ].join('\n'));
    expect(problems(of)).to.deep.equal([
      '2 Amount: “about 20” is not an amount', '3 Created: “2026-02-31”: there is no such day', '3 Stage: stage “Nowhere” is not matched to a stage',
      '4 Close date: “2026-04-01” lies before the day the deal began', '5 Close date: “2027-01-01” lies in the future', '6 Probability: “140” is not a percentage from 0 to 100',
      '7 Deal: needs a value', '8 : the row has more values than columns: “extra”',
    ]);
    expect(of.counts).to.deep.equal({ new: 1, skip: 0, error: 7 });
    expect(of.rows[0]!.problems[0]!.reason.zh).to.equal('“about 20”不是金额');
    expect(records(of, 'opportunity').length).to.equal(1);
  });

  it('creates nothing for the rows it leaves out', async () => {
    const of = await planned('Deal,Account,Stage,Amount,Owner\nA,Acme,Quote,about 20,Kim Doe\n');
    expect(of.records).to.deep.equal([]);
  });

  it('passes over rows that are here already, by the chosen key, and says why', async () => {
    const text = 'Deal id,Deal,Stage,Amount\n17,A,Quote,¥1\n18,B,Quote,¥2\n18,C,Quote,¥3\n';
    const here = known({ type: 'opportunity', id: 'x', name: 'Old', pipelineId: 'p', stageId: 's', status: 'open', externalIds: [{ system: 'csv', id: '17' }] });
    const of = await planned(text, { known: here });
    expect(of.rows.map(({ outcome, why }) => [outcome, why?.en])).to.deep.equal([
      ['skip', 'here already; updating is not part of this step'], ['new', undefined], ['skip', 'same as row 3'],
    ]);
  });

  it('takes the same file for the same deals a second time, by name and account where it has no ids', async () => {
    const text = 'Deal,Account,Stage,Amount\nA,Acme,Quote,¥1\nA,Acme,Quote,¥2\nA,Birch,Quote,¥3\n';
    const first = imported(await planned(text));
    const here = new Known(first.records.values());
    expect((await planned(text)).counts).to.deep.equal({ new: 3, skip: 0, error: 0 });
    expect((await planned(text, { known: here })).counts).to.deep.equal({ new: 0, skip: 3, error: 0 });
  });

  it('joins several files whatever their order, and parents come before their daughters', async () => {
    const deals = await sheet('opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,Ann Lee,GTX Pro,Acme,报价,1/13/2026,,5\n2,Ann Lee,GTXPro,acme ,报价,1/14/2026,,6\n');
    const accounts = await sheet('account,sector,subsidiary_of\nBirch,food,Acme\nAcme,food,\n');
    const products = await sheet('product,series,sales_price\nGTX Pro,GTX,4821\n');
    const users = await sheet('sales_agent,manager,regional_office\nAnn Lee,Bo Chen,West\n');
    const of = plan([deals, accounts, products, users]);
    expect(of.records.map(({ type, fields }) => `${type} ${String(fields.name)}`)).to.deep.equal([
      'user Bo Chen', 'user Ann Lee', 'account Acme', 'account Birch', 'product GTX Pro', 'opportunity GTX Pro', 'opportunity GTXPro',
    ]);
    const [first, second] = records(of, 'opportunity');
    expect(first!.fields.accountId).to.equal(second!.fields.accountId);
    expect([first, second].map((deal) => (deal!.fields.lineItems as { productId?: string }[])[0]!.productId !== undefined)).to.deep.equal([true, false]);
    expect(of.reports.find(({ kind }) => kind === 'productUnknown')!.rows.map((at) => of.rows[at]!.title)).to.deep.equal(['GTXPro']);
    imported(of);
  });

  it('does not link what is unclear: an id that points nowhere, a name that two have', async () => {
    const here = known({ type: 'user', id: 'u1', name: '王伟' });
    here.take({ type: 'user', id: 'u2', name: '王伟', createdAt: NOW, updatedAt: NOW, createdBy: 'u', rev: 1, sv: 1 });
    const of = await planned('Id,Name,AccountId,StageName,Opportunity Owner\n1,Big,001xyz,Quote,王伟\n', { known: here });
    expect(records(of, 'opportunity')[0]!.fields.custom).to.deep.equal({ AccountId: '001xyz', 'Opportunity Owner': '王伟' });
    expect(of.reports.map(({ kind }) => kind)).to.include.members(['referenceUnknown', 'nameAmbiguous']);
    expect(of.named).to.deep.equal([]);
  });

  it('finds what foreign ids point at, in the workspace and in the other files', async () => {
    const accounts = await sheet('Id,Name,ParentId,CreatedDate,IsDeleted,SystemModstamp\n001a,Acme,001b,2017-08-04T09:09:33.000+0000,,\n001b,Birch,,2017-08-04T09:09:33.000+0000,,\n', 'account');
    const deals = await sheet('Id,Name,AccountId,StageName,CloseDate\n006a,Big,001a,Quote,2026-08-01\n', 'opportunity');
    const of = plan([deals, accounts]);
    const [birch, acme] = records(of, 'account');
    expect(acme!.fields.parentId).to.equal(birch!.id);
    expect(records(of, 'opportunity')[0]!.fields).to.include({ accountId: acme!.id });
  });

  it('keeps a value that is none of the choices, and says so', async () => {
    const of = await planned('Deal,Stage,Deal type\nA,Quote,Barter\n');
    expect(records(of, 'opportunity')[0]!.fields.custom).to.deep.equal({ 'Deal type': 'Barter' });
    expect(of.reports.some(({ kind }) => kind === 'choiceUnknown')).to.equal(true);
  });

  it('reads money in the currency of its row, of its header, of the file', async () => {
    const rows = async (text: string) => records(await planned(text), 'opportunity').map(({ fields }) => (fields.amount as { currency: string }).currency);
    expect(await rows('Deal,Stage,Amount,Currency\nA,Quote,1,USD\nB,Quote,2,\nC,Quote,€3,USD\n')).to.deep.equal(['USD', 'CNY', 'EUR']);
    expect(await rows('Deal,Stage,Amount (EUR)\nA,Quote,1\n')).to.deep.equal(['EUR']);
  });

  it('brings a new pipeline along, with its loss reasons, before the deals', async () => {
    const pipeline = { id: 'new', stages: salesProcessTemplate.stages, create: salesProcessTemplate };
    const of = await planned('Deal,Stage,Loss reason,Close date\nA,Lost,价格,2026-01-02\nB,Lost,They moved away,2026-01-02\n', { pipeline });
    expect(of.records[0]).to.deep.include({ type: 'pipeline', id: 'new' });
    expect(records(of, 'lossReason').length).to.equal(salesProcessTemplate.lossReasons.length);
    expect(records(of, 'opportunity').map(({ fields }) => [fields.lossReasonId, fields.lossNote])).to.deep.equal([['price', undefined], [undefined, 'They moved away']]);
    imported(of);
  });

  it('imports contacts, leads and products in both languages', async () => {
    const contacts = await planned('姓,名,公司,手机,邮箱,生日\n徐,岚,华信,13800002716;13900001234,xu@huaxin.example,1990/5/6\n');
    expect(records(contacts, 'contact')[0]!.fields).to.deep.include({
      name: { family: '徐', given: '岚', full: '徐岚' }, phones: ['13800002716', '13900001234'], emails: ['xu@huaxin.example'], birthday: '1990-05-06',
    });
    const leads = await planned('线索名称,公司,手机\n顾雯,远禾纸业,13700001111\n');
    expect(records(leads, 'lead')[0]!.fields).to.deep.include({ name: '顾雯', company: '远禾纸业', status: 'new' });
    const products = await planned('产品名称,产品编码,单价\n泵,P-1,1200\n');
    expect(records(products, 'product')[0]!.fields).to.deep.include({ name: '泵', sku: 'P-1', price: { amount: 120_000, currency: 'CNY' } });
    for (const each of [contacts, leads, products]) imported(each);
  });

  it('gives the page time: a step every 200 rows', async () => {
    const text = `Deal,Stage\n${Array.from({ length: 1000 }, (_, i) => `D${i},Quote`).join('\n')}\n`;
    const planning = planImport([await sheet(text)], {
      timeZone: 'UTC', now: NOW, newId: (() => { let n = 0; return () => `n${n++}`; })(), known: new Known(), pipeline: { id: 'p', stages: salesProcessTemplate.stages },
    });
    let steps = 0;
    while (!planning.next().done) steps++;
    expect(steps).to.be.at.least(14);
  });
});
