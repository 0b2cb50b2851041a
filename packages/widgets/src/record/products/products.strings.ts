import { defineStrings } from '../../shared/language.js';

/** Texts of the products. */
export const strings = defineStrings({
  en: {
    products: 'Products',
    add: 'Add a product',
    none: 'No products yet.',
    name: 'Product',
    quantity: 'Quantity',
    actions: 'Actions',
    save: 'Save',
    cancel: 'Cancel',
    change: (name: string) => `Change ${name}`,
    remove: (name: string) => `Remove ${name}`,
    saved: (name: string) => `${name} saved`,
    removed: (name: string) => `${name} removed`,
    noName: 'Which product?',
    tooLong: 'At most 300 characters.',
    noNumber: 'Digits only, such as 12 or 1.5.',
  },
  zh: {
    products: '产品',
    add: '添加产品',
    none: '还没有产品。',
    name: '产品',
    quantity: '数量',
    actions: '操作',
    save: '保存',
    cancel: '取消',
    change: (name: string) => `修改${name}`,
    remove: (name: string) => `移除${name}`,
    saved: (name: string) => `${name}已保存`,
    removed: (name: string) => `${name}已移除`,
    noName: '请填写产品。',
    tooLong: '最多 300 个字。',
    noNumber: '只填数字，如 12 或 1.5。',
  },
});
