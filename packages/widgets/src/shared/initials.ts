/** One character of a Chinese name, first and last letter of a Latin one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(name)) return [...words[0]!][0]!;
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : [words[0]!];
  return letters.map((word) => [...word][0]!.toLocaleUpperCase()).join('');
}
