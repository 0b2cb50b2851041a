export { isVeto, StoreSource, vetoOf, type ChangeOutcome, type Proposal, type RecordSource as BoardSource, type Veto } from '../shared/record-source.js';
