import { SalesStorage } from './storage.js';

SalesStorage.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-storage': SalesStorage;
  }
}
