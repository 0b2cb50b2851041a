import { SalesFunnelChart } from './funnel-chart.js';

SalesFunnelChart.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-funnel-chart': SalesFunnelChart;
  }
}
