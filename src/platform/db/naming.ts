/** `declaredUnit` ↔ `declared_unit`: the one place where TypeScript's manner meets SQL's. */
const snakeNames = new Map<string, string>();
const camelNames = new Map<string, string>();

export function snakeName(name: string): string {
  let snake = snakeNames.get(name);
  if (snake === undefined) {
    snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeNames.set(name, snake);
  }
  return snake;
}

export function camelName(name: string): string {
  let camel = camelNames.get(name);
  if (camel === undefined) {
    camel = name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, camel);
  }
  return camel;
}

/** The fields of a value as columns of a row. */
export function toRow(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [snakeName(name), field]));
}

/** A row's columns as fields; the statement's column list is the type's promise. */
export function fromRow<T>(row: object): T {
  return Object.fromEntries(Object.entries(row).map(([name, field]) => [camelName(name), field])) as T;
}
