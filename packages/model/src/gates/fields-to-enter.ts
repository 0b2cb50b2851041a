import { definitionsOf, rowNameOf, type CustomField } from '../fields/custom-fields.js';
import { stageOf, type Pipeline, type Stage } from '../records/pipeline.js';

/** A stage of a pipeline, in a workspace that may have fields of its own. */
export interface Entered {
  stage: Stage;
  pipeline: Pick<Pipeline, 'id' | 'stages'>;
  settings: { customFields?: unknown } | undefined;
}

/**
 * The fields a deal needs to enter a stage, as paths: those the stage names, and the workspace's own (自定义字段) that are needed from it or from an
 * earlier stage on. A deal may be lost without any of the latter.
 *
 * @example fieldsToEnter({ stage: quote, pipeline, settings }) // ['amount', 'custom.region']
 */
export function fieldsToEnter({ stage, pipeline, settings }: Entered): string[] {
  const own = stage.type === 'lost' ? [] : definitionsOf(settings, 'opportunity').filter((field) => isDue(field, stage, pipeline)).map(rowNameOf);
  return [...new Set([...(stage.requiredFields ?? []), ...own])];
}

/** A stage that the pipeline does not have, as after somebody took it out, asks for nothing. */
function isDue({ requiredFrom }: CustomField, stage: Stage, pipeline: Entered['pipeline']): boolean {
  const from = stageOf(pipeline, requiredFrom?.[pipeline.id] ?? '');
  return from !== undefined && stage.order >= from.order;
}
