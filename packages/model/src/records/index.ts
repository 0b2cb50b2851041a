import { accountTable, type Account } from './account.js';
import { activityTable, type Activity } from './activity.js';
import { conflictTable, type Conflict } from './conflict.js';
import { contactTable, type Contact } from './contact.js';
import { handOffTable, type HandOff } from './hand-off.js';
import { leadTable, type Lead } from './lead.js';
import { lossReasonTable, type LossReason } from './loss-reason.js';
import { opportunityTable, type Opportunity } from './opportunity.js';
import { pipelineTable, type Pipeline } from './pipeline.js';
import { productTable, type Product } from './product.js';
import { qualificationTable, type Qualification } from './qualification.js';
import { taskTable, type Task } from './task.js';
import { userTable, type User } from './user.js';
import { workspaceTable, type Workspace } from './workspace.js';

/** The TypeScript type of each record type. */
export interface Records {
  account: Account;
  activity: Activity;
  conflict: Conflict;
  contact: Contact;
  handOff: HandOff;
  lead: Lead;
  lossReason: LossReason;
  opportunity: Opportunity;
  pipeline: Pipeline;
  product: Product;
  qualification: Qualification;
  task: Task;
  user: User;
  workspace: Workspace;
}

/** The name of a record type. */
export type RecordType = keyof Records;
/** Any record. */
export type AnyRecord = Records[RecordType];

/** Every record type's field table: the registry that form, validation, CSV, filter and language read. */
export const recordTables = {
  account: accountTable,
  activity: activityTable,
  conflict: conflictTable,
  contact: contactTable,
  handOff: handOffTable,
  lead: leadTable,
  lossReason: lossReasonTable,
  opportunity: opportunityTable,
  pipeline: pipelineTable,
  product: productTable,
  qualification: qualificationTable,
  task: taskTable,
  user: userTable,
  workspace: workspaceTable,
} as const;
