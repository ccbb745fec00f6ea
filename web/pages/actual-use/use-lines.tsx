import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { ItemName } from '../processing/frame.tsx';

interface UseLinesProps {
  readonly bookNo: string;
  readonly lines: OutputOf<'get_use_record'>['lines'];
}

/** What was used up, and what came out. */
export function UseLines({ bookNo, lines }: UseLinesProps) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('use.kind')}</th>
          <th>{t('use.item')}</th>
          <th className="number">{t('field.quantity')}</th>
          <th className="number">{t('use.waste')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>{code('useKind', line.kind)}</td>
            <td>
              <ItemName bookNo={bookNo} itemNo={line.itemNo} />
            </td>
            <td className="number">
              <Quantity quantity={line.quantity} />
            </td>
            <td className="number">{line.kind === 'used' ? <Quantity quantity={line.waste} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
