import { useTranslation } from 'react-i18next';

/** The name of a role; one that the words do not know yet is shown as the server writes it. */
export function useRoleName(): (role: string) => string {
  const { t, i18n } = useTranslation();
  return (role) => (i18n.exists(`role.${role}`) ? t(`role.${role}`) : role);
}
