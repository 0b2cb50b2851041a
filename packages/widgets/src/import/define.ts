import { SalesImport } from './import.js';

SalesImport.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-import': SalesImport;
  }
}
