import { foldName, parseDecimal, type Opportunity, type Product } from '@salescycle/model';
import type { Language } from '../../shared/language.js';
import type { ListKind } from '../list-form.js';
import { strings } from './products.strings.js';

/** One product on a deal. */
export type LineItem = NonNullable<Opportunity['lineItems']>[number];

/** The products of a deal: a known one by its name, or any other in words, and how many. */
export function productsKind(language: () => Language, known: () => readonly Product[]): ListKind<LineItem> {
  const t = () => strings[language()];
  return {
    field: 'lineItems',
    typed: (item) => ({ name: item?.name ?? '', quantity: item ? (item.quantity ?? '') : '1' }),
    read({ name = '', quantity = '' }, _others, before) {
      const words = name.trim(), number = quantity.replaceAll(/[,，\s]/g, '');
      if (!words) return { at: 'name', text: t().noName };
      if (words.length > 300) return { at: 'name', text: t().tooLong };
      if (number && (parseDecimal(number)?.digits ?? -1n) < 0n) return { at: 'quantity', text: t().noNumber };
      const product = known().find((each) => foldName(each.name) === foldName(words))?.id ?? (before?.name === words ? before.productId : undefined);
      return { ...(product !== undefined && { productId: product }), name: words, ...(number && { quantity: number }) };
    },
    saved: ({ name }) => t().saved(name),
    removed: ({ name }) => t().removed(name),
  };
}
