import { commonLossReasons, type Label, type PipelineTemplate } from '@salescycle/model';
import { headerKey } from '../text-keys.js';
import { outcomeOf } from './match-stages.js';
import { STAGE_ORDER } from './stage-names.js';

/** A stage value of a file, with when it is first seen: the earliest day on which a row in it began, `null` when no row is dated. */
export interface SeenStage {
  value: string;
  first: string | null;
}

const WON: Label = { en: 'Won', zh: '赢单' };
const LOST: Label = { en: 'Lost', zh: '输单' };

/**
 * A pipeline whose stages are the file's own values. Values that mean won or lost become those stages (they are added where the file
 * has none); the others stand in the order of a sale where their names are known, else by first appearance.
 */
export function pipelineFromValues(seen: readonly SeenStage[], { key, name }: { key: string; name: Label }): PipelineTemplate {
  const open = inOrder(seen.filter(({ value }) => outcomeOf(value) === null)).map(({ value }) => value);
  const closed = (type: 'won' | 'lost') => seen.filter(({ value }) => outcomeOf(value) === type).map(({ value }) => value);
  const ids = new Set<string>();
  const stages: PipelineTemplate['stages'] = [];
  const add = (value: Label | string, type: 'open' | 'won' | 'lost', probability: number) => {
    const label = typeof value === 'string' ? { en: value, zh: value } : value;
    const forecastCategory = type === 'won' ? 'closed' : type === 'lost' ? 'omitted' : probability >= 50 ? 'bestCase' : 'pipeline';
    stages.push({ id: freeId(label.en, ids), order: stages.length, type, name: label, probability, forecastCategory });
  };
  for (const [at, value] of (open.length ? open : [{ en: 'Open', zh: '进行中' }]).entries()) add(value, 'open', Math.round(((at + 1) * 100) / (open.length + 2)));
  for (const value of closed('won').length ? closed('won') : [WON]) add(value, 'won', 100);
  for (const value of closed('lost').length ? closed('lost') : [LOST]) add(value, 'lost', 0);
  return { key, name, skip: 'warn', stages, lossReasons: commonLossReasons };
}

/** Undated stages are the ones before the first contact, so they come first where dates decide. */
function inOrder(open: readonly SeenStage[]): SeenStage[] {
  const rank = ({ value }: SeenStage) => STAGE_ORDER.findIndex((names) => names.some((name) => headerKey(name) === headerKey(value)));
  if (open.every((stage) => rank(stage) >= 0)) return [...open].sort((a, b) => rank(a) - rank(b));
  if (open.some(({ first }) => first !== null)) return [...open].sort((a, b) => compare(a.first ?? '', b.first ?? ''));
  return [...open];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function freeId(name: string, taken: Set<string>): string {
  const base = headerKey(name).slice(0, 40) || 'stage';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
