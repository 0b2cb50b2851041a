import { SalesPipelineBoard } from './pipeline-board.js';

SalesPipelineBoard.define();

declare global {
  interface HTMLElementTagNameMap {
    'sales-pipeline-board': SalesPipelineBoard;
  }
}
