import {
  arrangeOpportunity, bant, boardOrderBetween, boardOrderOf, captureLead, commandForMove, convertLead, createOpportunity, createRecord, deleteRecord, editRecord, importRecords, qualifyLead,
  type EditableFields, type ImportedRecord, type MoveInput, type Opportunity, type Stage,
} from '@salescycle/model';
import fc from 'fast-check';
import { deal, lead, type Tab, type Workspace } from './workspace.fixture.js';

/** One step of a history, as it is printed when one fails: what is done, in which tab, and numbers that choose on what. */
export type Step = `${Verb} ${number} ${number} ${number}`;

/** Where a step happens. */
interface Scene {
  workspace: Workspace;
  at: Tab;
  n: number;
  m: number;
}

const STAGES: readonly [stageId: string, type: Stage['type']][] = [['generation', 'open'], ['qualification', 'open'], ['management', 'open'], ['quote', 'open'], ['won', 'won'], ['lost', 'lost']];
const amountOf = (n: number) => ({ amount: (n * 104_729) % 1_000_003, currency: ['CNY', 'USD', 'JPY'][n % 3]! });
const dateOf = (n: number) => `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

/** A card on screen, or any deal. */
async function anyDeal({ workspace, at, n, m }: Scene): Promise<Opportunity | undefined> {
  if (n % 3) return (pick(workspace.naive.all('opportunity'), n)?.record as Opportunity | undefined);
  return pick(await front(at, m, 30), n);
}

async function front({ store }: Tab, m: number, limit: number): Promise<Opportunity[]> {
  const [stageId, type] = STAGES[m % STAGES.length]!;
  const orderBy = type === 'open' ? { field: 'expectedCloseDate' } : { field: 'closedAt', direction: 'descending' as const };
  const { rows } = await store.read({ kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId }, orderBy, limit });
  return rows.map(({ record }) => record);
}

async function edit(scene: Scene, fields: EditableFields<Opportunity>): Promise<void> {
  const found = await anyDeal(scene);
  await scene.workspace.run(scene.at, editRecord, { type: 'opportunity', id: found?.id ?? 'none', fields });
}

/** Everything a gate may ask for comes along. */
function moveTo(found: Opportunity, stageId: string, n: number): MoveInput {
  return {
    id: found.id, stageId, reason: 'x',
    fields: {
      accountId: found.accountId ?? 'acc1', amount: found.amount ?? amountOf(n), expectedCloseDate: found.expectedCloseDate ?? dateOf(n),
      checks: ['need-confirmed'], ...(stageId === 'lost' && { lossReasonId: 'price' }),
    },
  };
}

async function imported({ workspace, at, n }: Scene, records: ImportedRecord[]): Promise<void> {
  await workspace.run(at, importRecords, ...Array.from({ length: 1 + (n % 3) }, (_, i) => ({ records: records.slice((records.length * i) / (1 + (n % 3)), (records.length * (i + 1)) / (1 + (n % 3))) })).filter((each) => each.records.length));
}

async function pipelineEdit({ workspace, at }: Scene, change: (stage: Stage) => Partial<Stage>): Promise<void> {
  const pipeline = await at.store.read({ kind: 'record', type: 'pipeline', id: 'p' });
  if (pipeline) await workspace.run(at, editRecord, { type: 'pipeline', id: 'p', fields: { stages: pipeline.stages.map((stage) => ({ ...stage, ...change(stage) })) } });
}

let batches = 0;

/** What can happen. */
export const VERBS = {
  create: ({ workspace, at, n, m }) => workspace.run(at, createOpportunity, {
    pipelineId: m % 7 ? 'p' : 'q', fields: { name: `new ${n}`, ...(m % 2 && { amount: amountOf(n) }), ...(m % 3 && { expectedCloseDate: dateOf(n) }), ...(m % 5 && { accountId: `acc${m % 6}` }) },
  }),
  amount: (scene) => edit(scene, { amount: scene.m % 4 ? amountOf(scene.m) : null }),
  date: (scene) => edit(scene, { expectedCloseDate: scene.m % 6 ? dateOf(scene.m) : null }),
  owner: (scene) => edit(scene, { ownerId: pick(['han', 'wang', null], scene.m)! }),
  name: (scene) => edit(scene, { name: `renamed ${scene.m % 40}`, ...(scene.m % 2 && { competitor: 'Norwick' }) }),
  probability: (scene) => edit(scene, { probabilityOverride: scene.m % 3 ? { p: (scene.m % 10_000) / 100 } : null }),
  move: async (scene) => {
    const found = await anyDeal(scene);
    const [stageId, type] = pick(STAGES, scene.m)!;
    if (found) await scene.workspace.run(scene.at, commandForMove(found, { type }), moveTo(found, stageId, scene.n));
  },
  sweep: async (scene) => {
    const found = await front(scene.at, scene.n, 10 + (scene.m % 50));
    const [stageId, type] = pick(STAGES, scene.m)!;
    const first = found[0];
    if (first) await scene.workspace.run(scene.at, commandForMove(first, { type }), ...found.map((each) => moveTo(each, stageId, scene.n)));
  },
  arrange: async ({ workspace, at, n, m }) => {
    const stageId = pick(['generation', 'qualification'], m)!;
    const { rows } = await at.store.read({ kind: 'window', type: 'opportunity', where: { pipelineId: 'p', stageId }, orderBy: { field: 'boardOrder' } });
    const found = pick(rows, n)?.record, others = rows.map(({ record }) => record).filter((record) => record !== found), place = m % (others.length + 1);
    const keyAt = (index: number) => (others[index] ? boardOrderOf(others[index]) : null);
    if (found) await workspace.run(at, arrangeOpportunity, { id: found.id, boardOrder: boardOrderBetween({ before: keyAt(place - 1), after: keyAt(place) }, found.id) });
  },
  delete: async (scene) => scene.workspace.run(scene.at, deleteRecord, { type: 'opportunity', id: (await anyDeal(scene))?.id ?? 'none' }),
  undo: ({ workspace, at }) => workspace.counted(at.store.undo()),
  redo: ({ workspace, at }) => workspace.counted(at.store.redo()),
  undoOther: ({ workspace, at, n }) => workspace.counted(at.store.undo(pick(workspace.naive.log.slice(-60), n)?.group)),
  capture: ({ workspace, at, n }) => workspace.run(at, captureLead, { fields: { name: `Lead ${n % 100}`, ...(n % 2 && { company: 'Huaxin' }) } }),
  qualify: ({ workspace, at, n, m }) => workspace.run(at, qualifyLead, {
    id: pick(workspace.naive.all('lead'), n)?.record.id ?? 'none', framework: bant, answers: [], reason: 'x', ...(m % 4 && { verdict: pick(['qualify', 'nurture', 'disqualify'] as const, m)! }),
  }),
  convert: ({ workspace, at, n, m }) => workspace.run(at, convertLead, { id: pick(workspace.naive.all('lead'), n)?.record.id ?? 'none', pipelineId: 'p', ...(m % 2 && { accountId: 'acc1' }) }),
  deleteLead: ({ workspace, at, n }) => workspace.run(at, deleteRecord, { type: 'lead', id: pick(workspace.naive.all('lead'), n)?.record.id ?? 'none' }),
  import: (scene) => {
    const prefix = `batch${batches++}`;
    return imported(scene, Array.from({ length: 5 + (scene.m % 150) }, (_, i) => (i % 7 === 3 ? lead(i, prefix) : deal(i, prefix))));
  },
  importOdd: (scene) => {
    // Facts of the past that no gate would allow: closed deals in open stages, open ones in closed stages.
    const prefix = `odd${batches++}`;
    return imported(scene, Array.from({ length: 3 + (scene.m % 5) }, (_, i) => {
      const { fields, ...rest } = deal(i, prefix);
      return { ...rest, steps: [], fields: { ...fields, pipelineId: 'p', stageId: ['won', 'quote', 'generation'][i % 3]!, status: ['open', 'lost', 'won'][(i + scene.m) % 3]!, closedAt: '2026-07-01T00:00:00.000Z' } };
    }));
  },
  importMany: (scene) => {
    const prefix = `many${batches++}`;
    return imported(scene, Array.from({ length: 1_050 + (scene.m % 2) * 1_000 }, (_, i) => deal(i, prefix)));
  },
  account: ({ workspace, at, n, m }) => workspace.run(at, editRecord, { type: 'account', id: `acc${n % 5}`, fields: { name: `${pick(['Huaxin', 'Beichen', 'Norwick'], m)!} ${m % 20}` } }),
  deleteAccount: ({ workspace, at, n }) => workspace.run(at, deleteRecord, { type: 'account', id: `acc${n % 5}` }),
  createAccount: ({ workspace, at }) => workspace.run(at, createRecord, { type: 'account', id: 'acc5', fields: { name: 'Huaxin 5' } }),
  retire: (scene) => pipelineEdit(scene, ({ id, active }) => (id === ['management', 'quote'][scene.n % 2] ? { active: active === false } : {})),
  weigh: (scene) => pipelineEdit(scene, ({ order, type }) => (type === 'open' && order === scene.n % 4 ? { probability: (scene.m % 10_000) / 100 } : {})),
  retype: (scene) => pipelineEdit(scene, ({ id, type }) => (id === 'quote' ? { type: type === 'open' ? 'won' : 'open' } : {})),
  fold: ({ workspace, at, n }) => workspace.fold(at, 1 + (n % 12)),
  foldAll: ({ workspace, at }) => workspace.fold(at, 200),
  load: async ({ at }) => { await at.store.read({ kind: 'window', type: 'opportunity', search: 'huaxin' }); },
  watchAll: ({ workspace, at }) => Promise.resolve(workspace.watch(at, 'whole')),
  open: async ({ workspace, n, m }) => {
    if (workspace.tabs.length >= 3) return;
    const tab = await workspace.openTab(pick(['han', 'wang'], n));
    if (m % 3) workspace.watch(tab, 'board');
  },
  close: async ({ workspace, at, m }) => {
    if (workspace.tabs.length > 1) await workspace.closeTab(at);
    else {
      await workspace.closeTab(at);
      workspace.watch(await workspace.openTab(), m % 2 ? 'board' : 'whole');
    }
  },
} as const satisfies Record<string, (scene: Scene) => Promise<unknown>>;

export type Verb = keyof typeof VERBS;

/** Steps by how often each verb comes. */
export function stepsOf(weights: Partial<Record<Verb, number>>): fc.Arbitrary<Step> {
  const verbs = fc.oneof(...Object.entries(weights).map(([verb, weight]) => ({ weight, arbitrary: fc.constant(verb as Verb) })));
  return fc.tuple(verbs, fc.nat(2), fc.nat(100_000), fc.nat(100_000)).map(([verb, tab, n, m]): Step => `${verb} ${tab} ${n} ${m}`);
}

/** Takes one step. */
export async function take(workspace: Workspace, step: Step): Promise<void> {
  const [verb, tab, n, m] = step.split(' ') as [Verb, string, string, string];
  await VERBS[verb]({ workspace, at: workspace.tabs[Number(tab) % workspace.tabs.length]!, n: Number(n), m: Number(m) });
}
