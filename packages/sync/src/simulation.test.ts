import { expect } from '@open-wc/testing';
import { Replicas } from './replicas.fixture.js';

const FULL = (globalThis as { FULL?: boolean }).FULL === true;
const RUNS = FULL ? 400 : 40, STEPS = FULL ? 120 : 60;
/** Put the number of a run that failed here to see it alone again. */
const ONLY: number | undefined = undefined;

/** Runs one; what it says when it fails names its number. */
async function run(seed: number): Promise<Replicas> {
  const replicas = new Replicas(seed);
  let step = 0;
  try {
    await replicas.begin();
    for (; step < STEPS; step++) await replicas.step();
    await replicas.settle();
    await replicas.check();
  } catch (error) {
    throw new Error(`run ${seed}, step ${step}: ${(error as Error).stack ?? String(error)}`);
  } finally {
    await replicas.end();
  }
  return replicas;
}

describe('replicas on a network that loses, delays, doubles and reorders', function () {
  this.timeout(FULL ? 3_600_000 : 240_000);

  it(`come to the same records in ${RUNS} random runs, with every change applied or kept as a conflict`, async () => {
    const counts: Record<string, number> = {};
    for (const seed of ONLY === undefined ? Array.from({ length: RUNS }, (_, i) => i + 1) : [ONLY]) {
      const { counts: of, network } = await run(seed);
      for (const [name, count] of Object.entries({ ...of, ...network.counts })) counts[name] = (counts[name] ?? 0) + count;
    }
    // A run in which nothing went wrong proves nothing.
    const never = Object.entries(counts).filter(([, count]) => count === 0).map(([name]) => name);
    if (ONLY === undefined && never.length) throw new Error(`never happened: ${never.join(', ')}`);
    if (FULL) console.log(JSON.stringify(counts));
  });

  it('go the same way each time they are given the same number', async () => {
    const wayOf = async (seed: number) => {
      const { counts, network } = await run(seed);
      return { ...counts, ...network.counts, stream: network.server.stream.map(({ cmd, type, base }) => `${cmd} ${type} ${base}`) };
    };
    expect(await wayOf(7)).to.deep.equal(await wayOf(7));
  });
});
