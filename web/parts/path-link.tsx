import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page that the server names as a whole, query and all, opened without leaving the console. */
export function PathLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const router = useRouter();
  return (
    <a
      href={path}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(path);
      }}
    >
      {children}
    </a>
  );
}
