import type { Id } from '@salescycle/model';

/** What one record means to a figure. */
export interface Reading<Part> {
  /** What it adds; `null` when it adds nothing. */
  part: Part | null;
  /** Why it, or its money, is left out. */
  excluded?: readonly string[];
  /** Its money has no rate to the reporting currency. */
  unconverted?: boolean;
  /** It is not one of the records asked about at all, such as a deal of another pipeline. */
  foreign?: true;
}

/**
 * Who contributed what. Each change first takes out exactly what the record had added before, so totals never drift; `apply` adds (1)
 * or takes out (-1) one part.
 */
export class Ledger<Part> {
  #readings = new Map<Id, Reading<Part>>();
  #excluded = new Map<string, number>();
  #apply: (part: Part, sign: 1 | -1) => void;
  /** Records left out of the money for want of a rate. */
  unconverted = 0;
  /** Records the figure was asked about, whether they added anything or not. */
  known = 0;

  constructor(apply: (part: Part, sign: 1 | -1) => void) {
    this.#apply = apply;
  }

  /** Replaces what the record contributed; `null` forgets it. */
  set(id: Id, reading: Reading<Part> | null): void {
    const before = this.#readings.get(id);
    if (before) this.#book(before, -1);
    if (reading) {
      this.#book(reading, 1);
      this.#readings.set(id, reading);
    } else {
      this.#readings.delete(id);
    }
  }

  /** Records left out, by reason, in order of the reason's name. */
  excluded(): Record<string, number> {
    return Object.fromEntries([...this.#excluded].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The ids of the records whose part passes, sorted by code unit. */
  ids(test: (part: Part) => boolean = () => true): Id[] {
    const ids: Id[] = [];
    for (const [id, { part }] of this.#readings) if (part !== null && test(part)) ids.push(id);
    return ids.sort();
  }

  #book({ part, excluded = [], unconverted, foreign }: Reading<Part>, sign: 1 | -1): void {
    for (const reason of excluded) this.#excluded.set(reason, (this.#excluded.get(reason) ?? 0) + sign);
    if (unconverted) this.unconverted += sign;
    if (!foreign) this.known += sign;
    if (part !== null) this.#apply(part, sign);
  }
}
