export { capture } from './capture.js';
export { collect } from './collect/collect.js';
export { collectMail, type MailContext } from './mail/collect-mail.js';
export { resolve } from './resolve/resolve.js';
export { checkBundle } from './resolve/bundle-schema.js';
export { BundleError, type BundleErrorCode } from './resolve/bundle-error.js';
export { checkSiteTables, readSiteTables, type CheckedSiteTables, type SiteTable, type SiteTableFault, type SiteTableProblem } from './resolve/site-tables.js';
export { identityNormalisers } from './resolve/normalisers.js';
export type {
  Candidate, CaptureResult, Evidence, EvidenceBundle, Field, IdentityKey, Limits, MessageFacts, SiteReport, Snapshot, SourceId, Trust, Value, WarningCode,
} from './contract.js';
