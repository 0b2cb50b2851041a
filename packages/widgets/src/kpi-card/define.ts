import { SalesKpiCard } from './kpi-card.js';

SalesKpiCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-kpi-card': SalesKpiCard;
  }
}
