/** Asks the page around for the structure of a tab's page. Whoever can read tabs answers by putting a promise in. */
export class SkeletonEvent extends Event {
  static readonly type = 'capture-skeleton';
  readonly tabId: number;
  /** What was answered; absent when nobody did. */
  skeleton: Promise<string> | undefined;
  constructor(tabId: number) {
    super(SkeletonEvent.type, { bubbles: true, composed: true });
    this.tabId = tabId;
  }
}
