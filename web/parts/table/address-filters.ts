import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';

/** Filters that a link names in the address: `/lists?state=rejected` opens the rows behind a number. */
export function useAddressFilters(): Readonly<Record<string, string>> {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [filters] = useState(() =>
    Object.fromEntries(
      Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  );
  return filters;
}
