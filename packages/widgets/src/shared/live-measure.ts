import type { Figure, Measure, MeasureContext, Tally } from '@salescycle/metrics';
import type { Deal, Lead } from '@salescycle/model';
import type { Changes } from '@salescycle/store';
import type { DealFeed } from './deal-feed.js';

/** Records taken in before the page gets its turn again: some milliseconds of work. */
const SLICE = 2_000;

/**
 * Keeps a measure's figures in several contexts live over a feed, until the signal aborts. A change costs what its records cost; the
 * others are not looked at again. The listener hears the figures, in the order of the contexts, as soon as all records are in (within
 * the call when they are few), and after changes at most once a frame.
 */
export function liveMeasure<F extends Figure>(
  feed: DealFeed, measure: Measure<F>, contexts: readonly MeasureContext[], listener: (figures: F[]) => void, { signal }: { signal: AbortSignal },
): void {
  const tallies = contexts.map((context) => measure.start(context));
  const tell = () => listener(tallies.map((tally) => tally.figure()));
  const tellSoon = oncePerFrame(tell, signal);
  let [isStarted, isFilled] = [false, false];
  const startOnce = () => {
    isStarted = true;
    takeIn(everyRecordOf(feed), tallies, signal, () => {
      isFilled = true;
      tell();
    });
  };
  feed.follow((changes) => {
    if (!isStarted) return startOnce();
    for (const tally of tallies) applyChanges(feed, tally, changes);
    if (isFilled) tellSoon();
  }, { signal });
  if (feed.isComplete) startOnce();
}

/** Reads the feed while it goes on changing: a record that changes before its turn is met as it is then, one that goes is not met. */
function* everyRecordOf({ deals, leads }: DealFeed): Generator<Deal | Lead> {
  yield* leads.values();
  yield* deals.values();
}

function takeIn(records: Iterator<Deal | Lead>, tallies: readonly Tally<Figure>[], signal: AbortSignal, done: () => void): void {
  for (let taken = 0; taken < SLICE; taken++) {
    const next = records.next();
    if (next.done) return done();
    for (const tally of tallies) put(tally, next.value);
  }
  setTimeout(() => {
    if (!signal.aborted) takeIn(records, tallies, signal, done);
  });
}

function applyChanges({ deals, leads }: DealFeed, tally: Tally<Figure>, changes: Changes): void {
  for (const id of changes.drop) tally.drop(id);
  for (const { record: { id } } of changes.put) {
    const record = deals.get(id) ?? leads.get(id);
    if (record) put(tally, record);
  }
}

function put(tally: Tally<Figure>, record: Deal | Lead): void {
  if ('opportunity' in record) tally.put(record);
  else tally.putLead?.(record);
}

function oncePerFrame(act: () => void, signal: AbortSignal): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) act();
    });
  };
}
