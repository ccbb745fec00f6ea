import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import type { BookItem } from '../../api/views.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

interface BalanceAsOfProps {
  readonly bookNo: string;
  readonly item: BookItem;
}

/** The end of the day on the zone's clock, which has known no summer time since 1991. */
const endOfDay = 'T23:59:59.999+08:00';

/** What the book held at the end of a day, as it is known now or as it was known then. */
export function BalanceAsOf({ bookNo, item }: BalanceAsOfProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const unit = useReferenceName('units');
  const [asOf, setAsOf] = useState(() => dayOf(new Date()));
  const [knownOn, setKnownOn] = useState('');
  const stages = item.balances.map((balance) => balance.stage);
  const [stage, setStage] = useState('on_hand');
  const balance = useOperation(
    'get_balance_as_of',
    {
      bookNo,
      itemNo: item.itemNo,
      asOf,
      stage: stage as 'on_hand',
      ...(knownOn === '' ? {} : { asKnownAt: new Date(`${knownOn}${endOfDay}`).toISOString() }),
    },
    { enabled: asOf !== '', keepLast: true },
  );
  return (
    <>
      <div className="inline-form">
        <TextField label={t('item.asOfDay')} kind="day" value={asOf} onChange={setAsOf} />
        <TextField label={t('item.knownOn')} kind="day" value={knownOn} onChange={setKnownOn} />
        {stages.length > 1 ? (
          <ChoiceField
            label={t('item.stage')}
            value={stage}
            required
            choices={choices('stage', stages)}
            onChange={setStage}
          />
        ) : null}
      </div>
      {balance.error ? <CallErrorAlert error={balance.error} /> : null}
      {balance.data ? (
        <KeyValueList
          numeric
          items={[
            {
              name: t('item.onHand'),
              value: <Quantity quantity={balance.data.declared} unit={unit(item.declaredUnit)} />,
              strong: true,
            },
            {
              name: t('item.legal1'),
              value: <Quantity quantity={balance.data.legal1} unit={unit(item.legalUnit1)} />,
            },
            { name: t('item.value'), value: groupDigits(balance.data.value) },
          ]}
        />
      ) : null}
    </>
  );
}
