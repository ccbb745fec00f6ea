import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useWords } from '../../parts/format/language.ts';

type CellError = OutputOf<'get_intake_file'>['errors'][number];

/** What is wrong with which cell, by the letters and numbers that the spreadsheet shows. */
export function CellErrors({ errors }: { readonly errors: readonly CellError[] }) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('imports.cell')}</th>
          <th>{t('imports.field')}</th>
          <th>{t('imports.problem')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map((error) => (
          <tr key={`${error.column}${error.rowNumber}/${error.code}/${error.field}`}>
            <td>
              <code>{`${error.column}${error.rowNumber}`}</code>
            </td>
            <td>{inWords(error.fieldWords)}</td>
            <td>{inWords(error.message)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
