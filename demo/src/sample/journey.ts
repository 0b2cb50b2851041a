import { DAY, workMoment } from './calendar.js';
import type { Chance } from './chance.js';

/** How long a deal stays in a stage (median days) and how often it goes on from there. */
const stages = [
  { id: 'inquiry', days: 6, goesOn: 0.81 },
  { id: 'qualified', days: 8, goesOn: 0.83 },
  { id: 'needs', days: 11, goesOn: 0.86 },
  { id: 'quote', days: 10, goesOn: 0.83 },
  { id: 'negotiation', days: 7, goesOn: 0.89 },
] as const;

const SKIPS = 0.06, TURNS_BACK = 0.05, STANDS_STILL = 0.05, STARTS_LATER = 0.12;
/** The longest stay in a stage, in days: sooner or later somebody clears up. */
const LONGEST = 70;

/** A stage of the journey, and the moment it was entered. */
export interface Visit {
  stageId: string;
  at: number;
}

/** What became of a deal by the end of the sample: where it has been, and how it ended if it did. */
export interface Journey {
  visits: Visit[];
  status: 'open' | 'won' | 'lost';
  /** The furthest stage reached, as a number in process order. */
  reached: number;
  /** The open stage it is in, or was in when it closed. */
  last: number;
}

/** Sends a deal that begins at `start` through the stages until it closes or the sample ends. */
export function travel(start: number, end: number, chance: Chance): Journey {
  let at = start, stage = chance.happens(STARTS_LATER) ? 1 : 0, reached = stage, turned = false;
  const visits: Visit[] = [{ stageId: stages[stage]!.id, at }];
  for (;;) {
    const { days, goesOn } = stages[stage]!, stuck = chance.happens(STANDS_STILL);
    const stay = Math.min(chance.around(days, 0.7) * (stuck ? 5 : 1), LONGEST);
    at = Math.max(workMoment(at + stay * DAY, chance), at + 3_600_000);
    if (at > end) return { visits, status: 'open', reached, last: stage };
    if (stuck || !chance.happens(goesOn)) return { visits: [...visits, { stageId: 'lost', at }], status: 'lost', reached, last: stage };
    if (stage === stages.length - 1) return { visits: [...visits, { stageId: 'won', at }], status: 'won', reached, last: stage };
    const back: boolean = !turned && stage > 0 && chance.happens(TURNS_BACK);
    turned ||= back;
    stage += back ? -1 : stage < 3 && chance.happens(SKIPS) ? 2 : 1;
    reached = Math.max(reached, stage);
    visits.push({ stageId: stages[stage]!.id, at });
  }
}
