import { CHANGE_KINDS, changeTotals, type ChangeKind, type DealChange } from '@salescycle/metrics';
import type { PlainDate } from '@salescycle/model';
import { nothing, type TemplateResult } from 'lit';
import { saveCsv } from '../../shared/csv.js';
import { RecordOpenEvent } from '../../shared/events.js';
import type { BoardHost } from '../board-host.js';
import type { BoardContext } from '../context.js';
import { ReviewData } from './review-data.js';
import { csvOf } from './review-csv.js';
import { strings } from './review.strings.js';
import { choiceOf, spanOf, type SpanName } from './span.js';
import { reviewView } from './review-view.js';

export { reviewStyles as styles } from './review.styles.js';

/** Rows shown at first, and with each asking for more. */
const PAGE = 50;

/** The board's other face: what changed between two days, with totals by kind, and the deals behind each. */
export class Review {
  private readonly board: BoardHost;
  private data: ReviewData | null = null;
  private kind: ChangeKind | null = null;
  private shown = PAGE;

  constructor(board: BoardHost) {
    this.board = board;
  }

  /** Nobody looks any more. */
  close(): void {
    this.data?.close();
    this.data = null;
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { element, feed } = this.board, { source } = feed;
    if (!source) return nothing;
    const choice = choiceOf(element.since, element.until), span = spanOf(choice, context.today, context.zone);
    const question = { source, pipeline: context.pipeline, span };
    if (!this.data?.asks(question)) {
      this.data?.close();
      this.shown = PAGE;
      this.data = new ReviewData(question, () => element.requestUpdate());
    }
    const { data } = this, mine = this.filtered(data), totals = changeTotals(mine);
    const listed = this.kind ? mine.filter(({ kinds }) => kinds.includes(this.kind!)) : mine;
    return reviewView({
      context, t: strings[context.language], data, choice, span, totals, kind: this.kind, count: mine.length,
      listed: listed.toSorted(inOrder), shown: this.shown, actions: this.actions,
    });
  }

  private readonly actions = {
    span: (name: SpanName) => {
      const { element } = this.board, { context } = this.board;
      if (name !== 'custom') Object.assign(element, { since: name, until: undefined });
      else if (context) {
        const { first, last } = spanOf(choiceOf(element.since, element.until), context.today, context.zone);
        Object.assign(element, { since: first, until: last });
      }
    },
    days: (first: PlainDate, last: PlainDate) => { Object.assign(this.board.element, { since: first, until: last }); },
    kind: (kind: ChangeKind | null) => {
      this.kind = kind;
      this.shown = PAGE;
      this.board.element.requestUpdate();
    },
    more: () => {
      this.shown += PAGE;
      this.board.element.requestUpdate();
    },
    open: (id: string) => { this.board.element.dispatchEvent(new RecordOpenEvent({ type: 'opportunity', id, origin: 'user' })); },
    save: (listed: readonly DealChange[]) => {
      const { context } = this.board, { data } = this;
      if (context && data) saveCsv(`${strings[context.language].file}.csv`, csvOf(listed, data, context));
    },
  };

  /** Owner and search of the board hold here, too. */
  private filtered(data: ReviewData): readonly DealChange[] {
    const { search, mine } = this.board.element.filter, ownerId = mine ? this.board.actor : this.board.element.filter.ownerId;
    const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (ownerId === null && !words.length) return data.changes;
    return data.changes.filter(({ id }) => {
      const deal = data.deal(id);
      if (ownerId !== null && deal.ownerId !== ownerId) return false;
      const text = words.length ? `${deal.name} ${data.accountOf(deal) ?? ''}`.toLocaleLowerCase() : '';
      return words.every((word) => text.includes(word));
    });
  }
}

/** As a meeting goes through them: by the first kind of change, the largest amount first. */
function inOrder(a: DealChange, b: DealChange): number {
  const [first, second] = [CHANGE_KINDS.indexOf(a.kinds[0]!), CHANGE_KINDS.indexOf(b.kinds[0]!)];
  if (first !== second) return first - second;
  const [left, right] = [a.after.amount?.amount ?? -1, b.after.amount?.amount ?? -1];
  return left === right ? (a.id < b.id ? -1 : 1) : right - left;
}
