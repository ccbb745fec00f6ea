import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useSubmission } from '../../api/submission.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { LanguageSwitch, SchemeSwitch } from '../../parts/shell/switches.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import './sign-in.css';

/** Sign-in; a demonstration zone lists its accounts, one click each. */
export function SignInPage() {
  const { enter, pending, error } = useSignIn();
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => call('list_demo_accounts', {}, { signal }),
    retry: false,
  });
  return (
    <main className="sign-in">
      <div className="sign-in-tools">
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      <div className="sign-in-columns">
        <SignInForm pending={pending} error={error} onEnter={enter} />
        {accounts.data && accounts.data.length > 0 ? (
          <DemoAccounts
            accounts={accounts.data}
            disabled={pending}
            onPick={({ email, password }) => enter(email, password)}
          />
        ) : null}
      </div>
    </main>
  );
}

interface SignInFormProps {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onEnter: (email: string, password: string) => void;
}

function SignInForm({ pending, error, onEnter }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onEnter(email, password);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div>
        <h1>{t('signIn.title')}</h1>
        <p className="dimmed">{t('signIn.lead')}</p>
      </div>
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {error ? <CallErrorAlert error={error} /> : null}
      <Button type="submit" loading={pending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

function useSignIn() {
  const router = useRouter();
  const queries = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const signIn = useSubmission('sign_in');
  const enter = (email: string, password: string) => {
    const goOn = async () => {
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      router.history.push(next ?? '/');
    };
    signIn.mutate({ email, password }, { onSuccess: goOn });
  };
  return { enter, pending: signIn.isPending, error: signIn.error };
}
