import { SalesLeadQualifier } from './lead-qualifier.js';

SalesLeadQualifier.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-lead-qualifier': SalesLeadQualifier;
  }
}
