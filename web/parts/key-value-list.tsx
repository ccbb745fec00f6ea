import type { ReactNode } from 'react';
import './key-value-list.css';

export interface KeyValue {
  readonly name: string;
  readonly value: ReactNode;
  /** The line the eye should find first: a total, a result. */
  readonly strong?: boolean;
}

interface KeyValueListProps {
  readonly items: readonly KeyValue[];
  /** Values are numbers that belong under each other. */
  readonly numeric?: boolean;
}

export function KeyValueList({ items, numeric = false }: KeyValueListProps) {
  return (
    <dl className="key-values" data-numeric={numeric}>
      {items.map(({ name, value, strong }) => (
        <div key={name} data-strong={strong === true}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
