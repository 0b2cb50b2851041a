import { SalesRecord } from './record.js';

SalesRecord.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-record': SalesRecord;
  }
}
