import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Page } from '../../api/model.ts';
import { nextSort, pageInput, type Sort, type TableView } from './view.ts';

const rowsPerPage = 100;

export interface KeysetTable<Row> {
  readonly view: TableView;
  readonly rows: readonly Row[];
  /** How many rows the filters leave in all, where the server counts them. */
  readonly total: number | null;
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  readonly sortBy: (column: string) => void;
  readonly filterBy: (name: string, value: string) => void;
  readonly clearFilters: () => void;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

interface KeysetTableOptions<Row> {
  /** Names the list in the query cache; everything that changes the list but is no filter belongs in it. */
  readonly queryKey: readonly unknown[];
  readonly fetchPage: (input: Record<string, string | number>, signal: AbortSignal) => Promise<Page<Row>>;
  readonly initialSort?: Sort;
  readonly initialFilters?: Readonly<Record<string, string>>;
}

/** A list of the API page by page: each page asks for the rows after the last one seen (keyset paging). */
export function useKeysetTable<Row>(options: KeysetTableOptions<Row>): KeysetTable<Row> {
  const { queryKey, fetchPage, initialSort, initialFilters } = options;
  const [view, setView] = useState<TableView>({ filters: initialFilters ?? {}, sort: initialSort ?? null });
  const query = useInfiniteQuery({
    queryKey: [...queryKey, view],
    queryFn: ({ pageParam, signal }) => fetchPage(pageInput(view, pageParam, rowsPerPage), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return {
    view,
    rows,
    total: query.data?.pages[0]?.total ?? null,
    loading: query.isPending || query.isPlaceholderData,
    hasMore: query.hasNextPage,
    error: query.error,
    sortBy: (column) => setView((before) => ({ ...before, sort: nextSort(before.sort, column) })),
    filterBy: (name, value) => setView((before) => ({ ...before, filters: { ...before.filters, [name]: value } })),
    clearFilters: () => setView((before) => ({ ...before, filters: {} })),
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    reload: () => void query.refetch(),
  };
}
