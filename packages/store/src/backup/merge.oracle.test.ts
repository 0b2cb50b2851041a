import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { unpackEntry } from '../disk/log-entry.js';
import { stepsOf, take, type Step } from '../oracle/steps.fixture.js';
import { difference } from '../oracle/equal.fixture.js';
import { Workspace, type Tab } from '../oracle/workspace.fixture.js';
import { openBackups } from './backups.js';
import { differenceFromLog, logOf, QUESTIONS } from './replayed.fixture.js';

const FULL = (globalThis as { FULL?: boolean }).FULL === true;
const STEPS = stepsOf({
  create: 4, amount: 6, date: 6, owner: 4, name: 4, probability: 3, move: 8, delete: 2, undo: 5, redo: 3, capture: 3, qualify: 3, convert: 2, account: 4,
  deleteAccount: 1, createAccount: 1, retire: 1, weigh: 1, import: 1, sweep: 2, fold: 3, foldAll: 1,
});
const seeded = (numRuns: number, seed: number) => ({ numRuns: FULL ? numRuns * 5 : numRuns, ...(!FULL && { seed }), endOnFailure: true });
const round = (most: number) => fc.array(STEPS, { minLength: 0, maxLength: most });

let count = 0;

/** Workspaces that begin as copies of the first one's. */
async function world(test: (first: Tab, others: Tab[], of: (tab: Tab) => Workspace) => Promise<void>): Promise<void> {
  const workspaces = ['m', 'a', 'b'].map((name) => new Workspace(`merge-${name}-${Date.now()}-${count++}`));
  try {
    const first = await workspaces[0]!.begin(20, 6), others: Tab[] = [];
    for (const workspace of workspaces.slice(1)) {
      const tab = await workspace.openTab('wang');
      await tab.store.restore(await first.store.backup());
      others.push(tab);
    }
    await test(first, others, (tab) => workspaces.find(({ name }) => name === tab.store.workspace)!);
  } finally {
    for (const workspace of workspaces) await workspace.delete();
  }
}

async function play(workspace: Workspace, steps: readonly Step[]): Promise<void> {
  await workspace.readLog();
  for (const step of steps) {
    await take(workspace, step);
    await workspace.readLog();
  }
}

const idsIn = async ({ store }: Tab) => (await logOf(store.workspace)).flatMap(unpackEntry).map(({ id }) => id);

describe('a workspace into which others are merged', function () {
  this.timeout(FULL ? 1_800_000 : 120_000);

  it('holds every operation of theirs once, equals its log, and gains nothing from a file it has had', () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(round(8), round(8), round(8)), { minLength: 2, maxLength: 4 }),
    (rounds) => world(async (manager, sellers, of) => {
      const backups = openBackups(manager.store);
      for (const [own, ...theirs] of rounds) {
        await play(of(manager), own);
        for (const [i, seller] of sellers.entries()) {
          await play(of(seller), theirs[i]!);
          const file = await seller.store.backup();
          const preview = await backups.preview(file), merged = await backups.merge(file);
          expect([preview.fresh, preview.conflicts, preview.records]).to.deep.equal([merged.fresh, merged.conflicts, merged.records]);
          expect(await backups.merge(file)).to.include({ fresh: 0, conflicts: 0, group: null });
          const ids = await idsIn(manager), set = new Set(ids);
          expect([ids.length - set.size, (await idsIn(seller)).filter((id) => !set.has(id))]).to.deep.equal([0, []]);
        }
        const wrong = await differenceFromLog(manager.store.workspace, [manager.store]);
        if (wrong) throw new Error(wrong);
      }
    }),
  ), seeded(3, 20261126)));

  it('is the same as the other one when only the other one is worked in', () => fc.assert(fc.asyncProperty(
    fc.array(round(10), { minLength: 2, maxLength: 3 }),
    (rounds) => world(async (manager, [seller], of) => {
      for (const steps of rounds) {
        await play(of(seller!), steps);
        await openBackups(manager.store).merge(await seller!.store.backup());
        for (const query of QUESTIONS) {
          const wrong = difference(await manager.store.read(query), await seller!.store.read(query));
          if (wrong) throw new Error(`${JSON.stringify(query)}: ${wrong}`);
        }
      }
    }),
  ), seeded(3, 20261127)));

  it('comes to rest with another one, when both merge each other\'s files: both hold every operation once', () => fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(round(6), round(6)), { minLength: 2, maxLength: 3 }),
    (rounds) => world(async (one, [other], of) => {
      const both = [one, other!] as const;
      for (const steps of rounds) {
        for (const [i, tab] of both.entries()) await play(of(tab), steps[i]!);
        let turns = 0;
        for (let fresh = 1; fresh > 0; turns++) {
          expect(turns).to.be.lessThan(6);
          const [mine, theirs] = await Promise.all(both.map(({ store }) => store.backup()));
          fresh = (await openBackups(one.store).merge(theirs!)).fresh + (await openBackups(other!.store).merge(mine!)).fresh;
        }
        const [here, there] = await Promise.all(both.map(idsIn));
        expect([here!.length, [...here!].sort()]).to.deep.equal([new Set(here).size, [...there!].sort()]);
        for (const { store } of both) {
          const wrong = await differenceFromLog(store.workspace, [store]);
          if (wrong) throw new Error(wrong);
        }
      }
    }),
  ), seeded(3, 20261130)));

  it('goes back to what it was by one undo', () => fc.assert(fc.asyncProperty(round(8), round(15), (own, theirs) => world(async (manager, [seller], of) => {
    await play(of(manager), own);
    await play(of(seller!), theirs);
    const live = async () => Promise.all(QUESTIONS.slice(0, -4).map(async (query) => withoutTimes(await manager.store.read(query))));
    const before = await live();
    const { group } = await openBackups(manager.store).merge(await seller!.store.backup());
    if (group === null) return;
    await manager.store.undo();
    const wrong = difference(await live(), before);
    if (wrong) throw new Error(wrong);
  })), seeded(4, 20261128)));
});

/** What an undo moves on: revisions and the last change. Histories keep that something was done and taken back. */
function withoutTimes(answer: unknown): unknown {
  const { rows } = answer as { rows: { record: object }[] };
  return rows.map(({ record }) => ({ ...record, rev: 0, updatedAt: '' }));
}
