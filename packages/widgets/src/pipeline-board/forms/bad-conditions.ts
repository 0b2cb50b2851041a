import { criterionProblem, stagesOf, type Criterion, type Pipeline } from '@salescycle/model';
import type { BoardHost } from '../board-host.js';

const told = new WeakSet<Criterion>();

/** Tells the host which exit criteria of a pipeline have a condition that cannot be read, each once. Until it is mended people tick it by hand. */
export function tellBadConditions(board: BoardHost, pipeline: Pipeline): void {
  for (const { id: stage, exitCriteria = [] } of stagesOf(pipeline)) {
    for (const criterion of exitCriteria) {
      const problem = criterionProblem(criterion);
      if (!problem || told.has(criterion)) continue;
      told.add(criterion);
      const message = `<${board.element.localName}> stage "${stage}": the condition of the exit criterion "${criterion.id}" ${problem}: ${JSON.stringify(criterion.when)}. `
        + 'Correct its "when"; until then people tick it by hand.';
      board.complain({ code: 'bad-condition', message });
    }
  }
}
