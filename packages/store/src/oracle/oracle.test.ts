import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { stepsOf, take, type Step } from './steps.fixture.js';
import { Workspace } from './workspace.fixture.js';

const FULL = (globalThis as { FULL?: boolean }).FULL === true;
/** With what went wrong first, which fast-check hides in the cause. */
function reporter<T>(details: fc.RunDetails<T>): void {
  if (details.failed) throw new Error(`${String(details.errorInstance)}\n${fc.defaultReportMessage(details) ?? ''}`);
}

/** The same histories each time, others in the full run. */
const seeded = (numRuns: number, seed: number) => ({ numRuns: FULL ? numRuns * 3 : numRuns, ...(!FULL && { seed }), endOnFailure: true, reporter });

let count = 0;
const counts = { done: 0, refused: 0, partial: 0, whole: 0 };

async function inWorkspace(test: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = new Workspace(`oracle-${Date.now()}-${count++}`);
  try {
    await test(workspace);
  } finally {
    await workspace.delete();
    for (const name of ['done', 'refused', 'partial', 'whole'] as const) counts[name] += workspace.counts[name];
  }
}

/** Takes the steps one after the other, checking every tab after every few. */
async function inTurn(workspace: Workspace, steps: readonly Step[], every: number): Promise<void> {
  for (const [i, step] of steps.entries()) {
    await take(workspace, step);
    if (i % every === every - 1) await workspace.check(`after step ${i} (${step})`);
  }
  await workspace.check('at the end');
  workspace.watch(await workspace.openTab(), 'board');
  await workspace.check('opened anew');
  workspace.watch(workspace.tabs.at(-1)!, 'whole');
  await workspace.check('wholly loaded');
}

const every = {
  create: 4, amount: 6, date: 8, owner: 4, name: 3, probability: 3, move: 12, delete: 3, undo: 8, redo: 4, undoOther: 2,
  capture: 3, qualify: 3, convert: 2, deleteLead: 1, account: 3, deleteAccount: 1, createAccount: 1, retire: 1, weigh: 1,
  arrange: 5, fold: 6, foldAll: 1, load: 1, watchAll: 1, open: 4, close: 3,
};

describe('a store equals a recomputation from its log', function () {
  this.timeout(FULL ? 1_800_000 : 60_000);

  it('on random histories of a few records', () => fc.assert(fc.asyncProperty(fc.array(stepsOf({ ...every, retype: 1, importOdd: 1 }), { minLength: 40, maxLength: 80, size: 'max' }), (steps) => inWorkspace(async (workspace) => {
    workspace.watch(await workspace.begin(12, 6), 'whole');
    workspace.watch(workspace.tabs[0]!, 'board');
    await inTurn(workspace, steps, 4);
  })), seeded(5, 20261122)));

  it('with columns longer than their heads, in tabs that know only part of them', () => fc.assert(fc.asyncProperty(fc.array(stepsOf({ ...every, sweep: 8, import: 2, importOdd: 2, retype: 1 }), { minLength: 40, maxLength: 80, size: 'max' }), (steps) => inWorkspace(async (workspace) => {
    await workspace.begin(400, 150);
    await workspace.closeTab(workspace.tabs[0]!);
    workspace.watch(await workspace.openTab(), 'board');
    await inTurn(workspace, steps, 6);
  })), seeded(4, 20261123)));

  it('when tabs write at once', () => fc.assert(fc.asyncProperty(fc.array(fc.array(stepsOf({ ...every, close: 0, open: 1, import: 2, sweep: 3 }), { minLength: 4, maxLength: 9 }), { minLength: 6, maxLength: 12 }), (rounds) => inWorkspace(async (workspace) => {
    workspace.watch(await workspace.begin(300, 60), 'board');
    workspace.watch(await workspace.openTab('wang'), 'board');
    for (const [i, steps] of rounds.entries()) {
      await Promise.all(steps.map((step) => take(workspace, step)));
      await workspace.check(`after round ${i} (${steps.join(', ')})`);
    }
    await inTurn(workspace, [], 1);
  })), seeded(4, 20261124)));

  it('when one tab brings in more than another takes in one by one', () => fc.assert(fc.asyncProperty(fc.array(fc.array(stepsOf({ ...every, close: 0, importMany: 4, watchAll: 4 }), { minLength: 2, maxLength: 5 }), { minLength: 3, maxLength: 5 }), (rounds) => inWorkspace(async (workspace) => {
    workspace.watch(await workspace.begin(150, 10), 'board');
    workspace.watch(await workspace.openTab('wang'), 'board');
    for (const [i, steps] of rounds.entries()) {
      await Promise.all(steps.map((step) => take(workspace, step)));
      await workspace.check(`after round ${i} (${steps.join(', ')})`);
    }
  })), seeded(1, 20261125)));

  it('knows that its checks look at something', () => {
    expect(counts.done).to.be.greaterThan(counts.refused);
    expect(counts.partial).to.be.greaterThan(20);
  });
});
