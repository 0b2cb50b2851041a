// What old libraries do to the built-ins.
Array.prototype.last = function () { return this[this.length - 1]; };
Object.defineProperty(Object.prototype, 'each', { value: () => {}, enumerable: false });
Array.prototype.toJSON = undefined;
String.prototype.format = function () { return this; };
addEventListener('keydown', (event) => { if (event.key === '/') event.preventDefault(); });
