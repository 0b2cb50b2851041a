import type { ImportPipeline, StageValue } from '@salescycle/connect';
import { customerJourneyTemplate, salesProcessTemplate, type Id, type Pipeline, type PipelineTemplate } from '@salescycle/model';
import type { Connect } from './connect.js';

/** The stages of the file itself, as a new pipeline. */
export const FROM_VALUES = 'values';

const TEMPLATES: readonly PipelineTemplate[] = [customerJourneyTemplate, salesProcessTemplate];

/** One pipeline that deals can go into: of the workspace, of a template, or made of the file's stages. */
export interface PipelineOption {
  /** The pipeline's id, `new:` and a template's key, or {@link FROM_VALUES}. */
  id: string;
  pipeline: ImportPipeline;
  name: Pipeline['name'];
  /** How many of the file's stage values it knows. */
  matched: number;
}

/** What the options are made from. */
export interface PipelineQuestion {
  connect: Connect;
  pipelines: readonly Pipeline[];
  stages: readonly StageValue[];
  newId: Id;
  /** What a pipeline made of the file's stages is called. */
  name: string;
  freeKey(wish: string): string;
}

/** The pipelines to choose from, those of the workspace first. */
export function pipelineOptions({ connect, pipelines, stages, newId, name, freeKey }: PipelineQuestion): PipelineOption[] {
  const matched = (of: Pick<Pipeline, 'stages'>) => Object.values(connect.stageMatches(stages, of)).filter((id) => id !== null).length;
  const here = pipelines.map((pipeline): PipelineOption => ({ id: pipeline.id, pipeline, name: pipeline.name, matched: matched(pipeline) }));
  const offer = (id: string, create: PipelineTemplate): PipelineOption =>
    ({ id, pipeline: { id: newId, stages: create.stages, create }, name: create.name, matched: matched(create) });
  const own = connect.pipelineFromValues(stages, { key: freeKey(keyOf(name)), name: { en: name, zh: name } });
  const keys = new Set(pipelines.map(({ key }) => key));
  const templates = TEMPLATES.filter(({ key }) => !keys.has(key)).map((template) => offer(`new:${template.key}`, template));
  return [...here, ...(stages.length ? [offer(FROM_VALUES, own)] : []), ...templates];
}

/**
 * The option that asks least: the workspace's pipeline that knows most of the file's stages, if it is at least half of them; else the
 * file's own stages. Deals without stages go into the workspace's first pipeline.
 */
export function proposedOption(options: readonly PipelineOption[], stages: readonly StageValue[]): PipelineOption | undefined {
  const here = options.filter(({ pipeline }) => !pipeline.create).sort((a, b) => b.matched - a.matched);
  const fitting = here.find(({ matched }) => 2 * matched >= stages.length);
  return fitting ?? options.find(({ id }) => id === FROM_VALUES) ?? options[0];
}

/** A pipeline's key: words of the file's name; a name without Latin letters gives `imported`. */
function keyOf(name: string): string {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
  return words || 'imported';
}
