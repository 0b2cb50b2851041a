import type { Operation } from '@salescycle/model';
import { leftOver, wordsIn } from '@salescycle/store/erase/left-over.fixture.js';

/** Leads whose every text says whose it is, and who of them was erased. */
export class People {
  private readonly erased = new Set<string>();

  /** Fields of a lead that name it. */
  fieldsOf(id: string, value: number): { name: string; emails: string[]; wechat: string } {
    const mark = markOf(id);
    return { name: `${mark} ${value}`, emails: [`${value}${mark}@x.example`], wechat: `${mark}${value % 3}` };
  }

  erase(id: string): void {
    this.erased.add(id);
  }

  /** @throws with the first place in which somebody who was erased still stands */
  async check(workspaces: readonly string[], { stream, outboxes }: { stream: readonly Operation[]; outboxes: readonly (readonly Operation[])[] }): Promise<void> {
    const marks = [...this.erased].map(markOf);
    const found = wordsIn(JSON.stringify(stream), marks).map((mark) => `stream: ${mark}`);
    found.push(...wordsIn(JSON.stringify(outboxes), marks).map((mark) => `outbox: ${mark}`));
    for (const workspace of workspaces) found.push(...(await leftOver(workspace, marks)).map((place) => `${workspace} ${place}`));
    if (found.length) throw new Error(`erased, and still there: ${found.join(', ')}`);
  }
}

function markOf(id: string): string {
  return `~${id}~`;
}
