import { endpoints, type OperationName } from './operations.ts';
import { useSession } from './session.ts';

/** Whether the reader's role may use an operation; what it may not is not offered. */
export function useMay(): (name: OperationName) => boolean {
  const permissions = useSession()?.permissions ?? [];
  return (name) => {
    const needed = endpoints[name].permission;
    return needed === undefined || needed === 'signed_in' || needed === 'public' || permissions.includes(needed);
  };
}
