/** A thing a page's structured data describes, whatever the syntax: types and properties without their vocabulary. */
export interface Item {
  types: string[];
  props: Map<string, ItemValue[]>;
  /** Where it is: a JSON pointer or a short selector. */
  path: string;
  /** The element that holds it; none for JSON-LD. */
  element: Element | null;
}

export type ItemValue = string | Item;

/** Items and which of them no other one holds. */
export interface Items {
  tops: Item[];
}

/** The last part of a type's or property's name: `https://schema.org/Person`, `schema:Person` and `Person` are one. */
export const localName = (name: string) => name.slice(0, 300).replace(/[/#]{1,9}$/, '').split(/[/#:]/).at(-1) ?? '';

/** Adds a value to a property; at most 50 each. */
export function addValue(item: Item, property: string, value: ItemValue): void {
  const values = item.props.get(property) ?? [];
  if (!values.length) item.props.set(property, values);
  if (values.length < 50) values.push(value);
}
