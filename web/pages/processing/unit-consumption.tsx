import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { Quantity } from '../../parts/format/values.tsx';

export interface ConsumptionLine {
  readonly net: string;
  readonly tangibleLossRate: string;
  readonly intangibleLossRate: string;
  readonly bondedShare: string;
}

/** What one unit of the product takes, losses included, as the server's calculator answers it. */
export function UnitConsumption({ line }: { readonly line: ConsumptionLine }) {
  const { t } = useTranslation();
  const { net, tangibleLossRate, intangibleLossRate, bondedShare } = line;
  const input = { quantity: '1', net, tangibleLossRate, intangibleLossRate, bondedShare };
  const complete = [net, tangibleLossRate, intangibleLossRate, bondedShare].every((text) => /^\d+(\.\d+)?$/.test(text));
  const answer = useQuery({
    queryKey: ['calc_consumption', input],
    queryFn: ({ signal }) => call('calc_consumption', input, { signal }),
    enabled: complete,
    retry: false,
  });
  if (!complete) return <span className="dimmed">–</span>;
  if (answer.error) return <span className="reason">{t('processing.notComputable')}</span>;
  return answer.data ? <Quantity quantity={String(answer.data.consumed)} /> : <span className="dimmed">…</span>;
}
