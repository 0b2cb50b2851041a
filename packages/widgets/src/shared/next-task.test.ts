import { expect } from '@open-wc/testing';
import { nextTask } from './next-task.js';

describe('the next task', () => {
  it('comes after all that is ready to run, once for all who wait', async () => {
    const order: string[] = [];
    const first = nextTask().then(() => order.push('task')), second = nextTask().then(() => order.push('the same'));
    let ready: Promise<unknown> = Promise.resolve();
    for (let i = 0; i < 20; i++) ready = ready.then(() => order.push('ready'));
    await Promise.all([first, second]);
    expect(order).to.deep.equal([...Array.from({ length: 20 }, () => 'ready'), 'task', 'the same']);
    await nextTask();
  });
});
