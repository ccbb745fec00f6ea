import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface RowTableProps<T extends { readonly key: string }> {
  readonly heads: readonly string[];
  readonly rows: readonly T[];
  /** A fresh row under a key of its own. */
  readonly blank: (key: string) => T;
  readonly addLabel: string;
  readonly onChange: (rows: readonly T[]) => void;
  /** The cells of one row; `no` counts from 1 and tells rows apart for who cannot see them. */
  readonly row: (row: T, no: number, onChange: (changed: T) => void) => ReactNode;
}

/** Rows that are typed one below the other, with a button for one more. */
export function RowTable<T extends { readonly key: string }>(props: RowTableProps<T>) {
  const { heads, rows, blank, addLabel, onChange, row } = props;
  const [added, setAdded] = useState(0);
  const add = () => {
    setAdded(added + 1);
    onChange([...rows, blank(`new-${added}`)]);
  };
  const change = (changed: T) => onChange(rows.map((each) => (each.key === changed.key ? changed : each)));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard */}
      <table className="plain-table" tabIndex={0}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((each, at) => row(each, at + 1, change))}</tbody>
      </table>
      <div className="dialog-buttons">
        <Button variant="default" size="compact-sm" onClick={add}>
          {addLabel}
        </Button>
      </div>
    </>
  );
}
