import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import {
  detectType, inSlices, Known, pipelineFromValues, planImport, proposeMapping, questionsOf, readCsv, stageMatches,
  type ImportPlan, type RemarkKind, type Sheet,
} from '@salescycle/connect';
import { compute, cycleLength, winRate, wonValue, type MeasureContext } from '@salescycle/metrics';
import {
  execute, extendHistory, importRecords, isRefusal, replay, type Deal, type Operation, type OpportunityEvent, type Opportunity, type Pipeline,
} from '@salescycle/model';
import { sharedData } from '../shared-data.js';

const NOW = '2026-06-16T00:00:00.000Z';
const FILES = ['sales_pipeline', 'accounts', 'products', 'sales_teams'];

let next = 0;
const newId = () => `id${String(next++).padStart(8, '0')}`;

/** The sheets as the import proposes them, without a word from a person. */
async function proposed(folder: string): Promise<Sheet[]> {
  return Promise.all(FILES.map(async (name) => {
    const table = await readCsv(new Blob([await readFile(path.join(folder, `${name}.csv`))]), { name: `${name}.csv` });
    return { table, mapping: proposeMapping(table, detectType(table)!) };
  }));
}

async function planned(sheets: Sheet[], timeZone: string): Promise<ImportPlan> {
  const { stages } = questionsOf(sheets);
  const template = pipelineFromValues(stages, { key: 'imported', name: { en: 'Imported', zh: '导入' } });
  const pipeline = { id: 'pipeline', stages: template.stages, create: template };
  return inSlices(planImport(sheets, {
    timeZone, now: NOW, newId, known: new Known(), currency: 'USD', pipeline, stages: stageMatches(stages, pipeline),
  }));
}

/** The deals as they stand after the import's operations were replayed. */
function dealsOf(operations: readonly Operation[]): Deal[] {
  const histories = new Map<string, readonly OpportunityEvent[]>();
  for (const operation of operations) {
    if (operation.type === 'opportunity') histories.set(operation.recordId, extendHistory(histories.get(operation.recordId) ?? [], operation));
  }
  const records = replay(operations);
  return [...histories].map(([id, history]) => ({ opportunity: records.get(id) as Opportunity, history }));
}

/** Runs the import's command on an empty workspace. */
function imported({ records }: ImportPlan): Operation[] {
  const state = { get: () => undefined, countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
  const answer = execute(importRecords, state, { records }, { at: NOW, by: 'tester', device: 'test', newId });
  assert.ok(!isRefusal(answer), isRefusal(answer) ? `${answer.message.en} ${JSON.stringify(answer.problems.slice(0, 3))}` : '');
  return answer;
}

if (sharedData) {
  const folder = path.join(sharedData, 'crm-sales-opportunities');
  for (const timeZone of ['America/New_York', 'Asia/Shanghai']) {
    let sheets: Sheet[], plan: ImportPlan, deals: Deal[], context: MeasureContext;
    before(async () => {
      sheets = await proposed(folder);
      plan = await planned(sheets, timeZone);
      const operations = imported(plan);
      deals = dealsOf(operations);
      const pipeline = replay(operations).get('pipeline') as Pipeline;
      context = { asOf: NOW, timeZone, period: null, pipeline, currency: 'USD', rates: [] };
    });
    const reported = (kind: RemarkKind) => plan.reports.find((report) => report.kind === kind)?.rows.length ?? 0;
    const inStage = (name: string) => deals.filter(({ opportunity }) => context.pipeline.stages.find(({ id }) => id === opportunity.stageId)?.name.en === name).length;

    test(`the public data set: four files are recognised by their columns (${timeZone})`, () => {
      assert.deepEqual(sheets.map(({ mapping }) => mapping.type), ['opportunity', 'account', 'product', 'user']);
      assert.deepEqual(questionsOf(sheets).currency, true);
      assert.deepEqual(questionsOf(sheets).dateOrder, []);
    });
    test(`the public data set: every row goes in, none is an error (${timeZone})`, () => {
      assert.deepEqual(plan.counts, { new: 8800 + 85 + 7 + 35, skip: 0, error: 0 });
      assert.deepEqual(plan.named.map(({ type, names }) => [type, names.length]), [['user', 6]]);
    });
    test(`the public data set: its stages become a pipeline in the order of the sale (${timeZone})`, () => {
      assert.deepEqual(context.pipeline.stages.map(({ name, type }) => [name.en, type]),
        [['Prospecting', 'open'], ['Engaging', 'open'], ['Won', 'won'], ['Lost', 'lost']]);
      assert.deepEqual(['Prospecting', 'Engaging', 'Won', 'Lost'].map(inStage), [500, 1589, 4238, 2473]);
    });
    test(`the public data set: win rate, won value and cycle are the known ones (${timeZone})`, () => {
      const rate = compute(winRate, deals, context);
      assert.deepEqual([rate.n, rate.value?.toFixed(4)], [6711, '0.6315']);
      assert.deepEqual(compute(wonValue, deals, context).value, { amount: 1_000_553_400, currency: 'USD' });
      const cycle = compute(cycleLength, deals, context);
      assert.deepEqual([cycle.n, cycle.value], [4238, 57]);
    });
    test(`the public data set: what does not join is kept and said, not guessed (${timeZone})`, () => {
      assert.deepEqual(['productUnknown', 'noAccount', 'noDate', 'lostWithoutAmount'].map((kind) => reported(kind as RemarkKind)), [1480, 1425, 500, 2473]);
      assert.equal(deals.filter(({ opportunity }) => opportunity.status === 'lost' && opportunity.amount).length, 0);
      const lines = deals.flatMap(({ opportunity }) => opportunity.lineItems ?? []).filter(({ name }) => name === 'GTXPro');
      assert.deepEqual([lines.length, lines.every(({ productId }) => productId === undefined)], [1480, true]);
    });
  }
}
