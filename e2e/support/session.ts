import { randomUUID } from 'node:crypto';

export interface HttpAnswer<Body> {
  readonly status: number;
  readonly body: Body;
}

export interface RefusalBody {
  readonly refusal: { readonly code: string; readonly message: { readonly zh: string; readonly en: string } };
}

/** Somebody who is signed in and speaks to the API as the console does. */
export interface HttpSession {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body: unknown): Promise<HttpAnswer<Body>>;
}

export const demoPassword = 'entrepot-demo';
export const people = {
  clerk: 'clerk@demo.entrepot',
  administrator: 'admin@demo.entrepot',
  officer: 'officer@demo.entrepot',
  auditor: 'auditor@demo.entrepot',
} as const;

/** Signs in with e-mail and password. Throws when the server says no. */
export async function signIn(address: string, email: string): Promise<HttpSession> {
  const answer = await fetch(`${address}/api/session/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, origin: address };
  return {
    async get<Body>(path: string) {
      const found = await fetch(`${address}${path}`, { headers });
      if (!found.ok) throw new Error(`${path}: ${found.status} ${await found.text()}`);
      return (await found.json()) as Body;
    },
    async post<Body>(path: string, body: unknown) {
      const done = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
      return { status: done.status, body: (await done.json()) as Body };
    },
  };
}
