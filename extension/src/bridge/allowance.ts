/** So many times in so many milliseconds. */
export class Allowance {
  private readonly most: number;
  private readonly each: number;
  private readonly now: () => number;
  private times: number[] = [];

  constructor({ most, each, now = () => Date.now() }: { most: number; each: number; now?: () => number }) {
    this.most = most;
    this.each = each;
    this.now = now;
  }

  /** Takes one; `false` when there is none left. */
  take(): boolean {
    const now = this.now();
    this.times = this.times.filter((time) => now - time < this.each);
    if (this.times.length >= this.most) return false;
    this.times.push(now);
    return true;
  }
}
