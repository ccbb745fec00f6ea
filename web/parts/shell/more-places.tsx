import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ShellPlace } from './shell.tsx';

interface MorePlacesProps {
  readonly places: readonly ShellPlace[];
  readonly onOpen: () => void;
}

/** The rooms that are opened now and then, so that the daily ones stay on one line. */
export function MorePlaces({ places, onOpen }: MorePlacesProps) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button className="shell-more" variant="subtle" size="compact-sm">
          {t('shell.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map((place) => (
          <Menu.Item key={place.to} component={Link} to={place.to} onClick={onOpen}>
            {t(place.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
