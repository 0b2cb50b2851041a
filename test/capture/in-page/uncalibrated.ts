// The package with nothing in its calibration table: what the table is fitted on.
import { capture } from '@salescycle/capture';
import { calibrationTable } from '@salescycle/capture/resolve/calibration-table.js';
import { offer } from './given.js';

for (const field of Object.keys(calibrationTable) as (keyof typeof calibrationTable)[]) delete calibrationTable[field];
offer(capture);
