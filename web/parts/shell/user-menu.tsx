import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/operations.ts';
import { useWords } from '../format/language.ts';

interface UserMenuProps {
  readonly session: Session;
  readonly onSignOut: () => void;
}

export function UserMenu({ session, onSignOut }: UserMenuProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          {session.user.displayName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {inWords(session.roleName)}
          {session.party ? (
            <>
              <br />
              {inWords(session.party.name)}
            </>
          ) : null}
        </Menu.Label>
        <Menu.Item onClick={onSignOut}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
