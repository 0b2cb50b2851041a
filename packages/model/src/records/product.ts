import { recordTable, type RecordIn } from './common.js';

/** A product (产品) that can stand on an opportunity. */
export const productTable = recordTable('product', { en: 'Product', zh: '产品' }, [
  { name: 'name', type: 'text', required: true, max: 300, label: { en: 'Product name', zh: '产品名称' } },
  { name: 'sku', type: 'text', max: 100, label: { en: 'SKU', zh: '编码' } },
  { name: 'series', type: 'text', max: 200, label: { en: 'Series', zh: '系列' } },
  { name: 'price', type: 'money', label: { en: 'Price', zh: '单价' } },
]);

/** A product as stored. */
export type Product = RecordIn<typeof productTable>;
