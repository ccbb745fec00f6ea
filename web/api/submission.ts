import { type Query, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from './client.ts';
import { OutageError } from './model.ts';
import type { InputOf, OperationName, OutputOf } from './operations.ts';

/**
 * The idempotency key of one submit. The same input sent again after an outage keeps its key, so that it takes effect
 * once; another input, or the same one after the server has answered, is a new submit.
 */
export class SubmissionKey {
  private readonly makeKey: () => string;
  private inputText: string | undefined;
  private key = '';

  constructor(makeKey: () => string = () => crypto.randomUUID()) {
    this.makeKey = makeKey;
  }

  keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (text !== this.inputText) {
      this.inputText = text;
      this.key = this.makeKey();
    }
    return this.key;
  }

  /** The server answered: whatever is sent next is new. */
  answered(): void {
    this.inputText = undefined;
  }
}

/** A form's submit: `mutate(input)`, with the answer in `data` and a refusal or outage in `error`. */
export function useSubmission<Name extends OperationName>(name: Name, onAnswered: () => void = () => undefined) {
  const [key] = useState(() => new SubmissionKey());
  return useMutation<OutputOf<Name>, Error, InputOf<Name>>({
    onSuccess: onAnswered,
    mutationFn: async (input) => {
      try {
        const output = await call(name, input, { idempotencyKey: key.keyFor(input) });
        key.answered();
        return output;
      } catch (error) {
        if (!(error instanceof OutageError)) key.answered();
        throw error;
      }
    },
  });
}

/** Read once and kept: who is signed in, and what is published. */
const unmoved = new Set(['session', 'get_reference_table']);

/** A submit that changes documents: once it is answered, whatever is on screen is read again. */
export function useCommand<Name extends OperationName>(name: Name) {
  const queries = useQueryClient();
  const isStale = (query: Query) => !unmoved.has(String(query.queryKey[0]));
  return useSubmission(name, () => void queries.invalidateQueries({ predicate: isStale }));
}
