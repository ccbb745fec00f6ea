import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { PassView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import './passage.css';

const laneKey = 'entrepot.lane';

/** At the checkpoint, on a phone: scan a pass, enter what the scale reads, let the vehicle through, or see why not. */
export function PassagePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pass = '' } = useSearch({ from: '/signed-in/passage' });
  const [text, setText] = useState(pass);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setText(pass);
    if (pass === '') box.current?.focus();
  }, [pass]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const scanned = text.trim();
    if (scanned !== '') void navigate({ to: '/passage', search: { pass: scanned } });
  };
  return (
    <Page title={t('place.passage')}>
      <div className="passage">
        <form onSubmit={submit} className="passage-scan">
          <TextInput
            ref={box}
            size="lg"
            label={t('passage.scan')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="search"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="lg" variant="default">
            {t('passage.find')}
          </Button>
        </form>
        {pass === '' ? <p className="dimmed">{t('passage.lead')}</p> : <FoundPass key={pass} name={pass} />}
      </div>
    </Page>
  );
}

function FoundPass({ name }: { readonly name: string }) {
  const found = useOperation('get_gate_pass', { pass: name });
  const record = useCommand('record_passage');
  if (found.error) return <CallErrorAlert error={found.error} />;
  if (!found.data) return null;
  const { pass } = found.data;
  return (
    <>
      <PassCard pass={pass} lineCount={found.data.lines.length} warnsOfUse={!record.isSuccess} />
      {record.isSuccess ? <Passed pass={pass} /> : <PassForm pass={pass} record={record} />}
    </>
  );
}

interface PassCardProps {
  readonly pass: PassView;
  readonly lineCount: number;
  /** Not after the passage that was recorded just now: that one is no second use. */
  readonly warnsOfUse: boolean;
}

function PassCard({ pass, lineCount, warnsOfUse }: PassCardProps) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <section className="passage-card" aria-label={t('subject.pass')}>
      <p className="passage-vehicle">
        {pass.vehicleNo} <CodeBadge list="passState" code={pass.state} />
      </p>
      <p>
        {code('direction', pass.direction)} · {t('passage.lines', { count: lineCount })} · {t('pass.totalWeight')}{' '}
        <Quantity quantity={pass.totalWeightKg} unit={t('unit.kg')} />
      </p>
      <p>
        <Link to="/gate-passes/$pass" params={{ pass: pass.passNo ?? pass.internalNo }}>
          {pass.passNo ?? pass.internalNo}
        </Link>
      </p>
      {pass.passedAt === null || !warnsOfUse ? null : (
        <p className="passage-used">
          {t('passage.usedAt')} <InstantText at={pass.passedAt} withSeconds />
        </p>
      )}
    </section>
  );
}

interface PassFormProps {
  readonly pass: PassView;
  readonly record: ReturnType<typeof useCommand<'record_passage'>>;
}

function PassForm({ pass, record }: PassFormProps) {
  const { t } = useTranslation();
  const [reading, setReading] = useState('');
  const [gate, setGate] = useState<'first' | 'last'>('last');
  const [lane, setLane] = useState(() => localStorage.getItem(laneKey) ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    localStorage.setItem(laneKey, lane);
    const scaleReadingKg = normalizeNumber(reading);
    record.mutate({
      pass: pass.passId,
      gate,
      ...(scaleReadingKg === '' ? {} : { scaleReadingKg }),
      ...(lane.trim() === '' ? {} : { lane: lane.trim() }),
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {record.error ? <CallErrorAlert error={record.error} /> : null}
      <TextInput
        size="lg"
        label={t('passage.reading')}
        description={t('passage.readingHint')}
        inputMode="decimal"
        autoComplete="off"
        value={reading}
        onChange={(event) => setReading(event.currentTarget.value)}
      />
      <div className="passage-row">
        <LaneField lane={lane} direction={pass.direction} onChange={setLane} />
        <ChoiceField
          label={t('passage.gate')}
          value={gate}
          required
          choices={[
            { value: 'last', label: t('passage.lastGate') },
            { value: 'first', label: t('passage.firstGate') },
          ]}
          onChange={(value) => setGate(value === 'first' ? 'first' : 'last')}
        />
      </div>
      <Button
        type="submit"
        size="xl"
        fullWidth
        variant={pass.passedAt === null ? 'filled' : 'default'}
        loading={record.isPending}
      >
        {t(pass.passedAt === null ? 'passage.pass' : 'passage.again')}
      </Button>
    </form>
  );
}

interface LaneFieldProps {
  readonly lane: string;
  readonly direction: 'in' | 'out';
  readonly onChange: (lane: string) => void;
}

/** The lanes of the zone's own map; remembered on this device, since a post stays at its lane. */
function LaneField({ lane, onChange }: LaneFieldProps) {
  const { t } = useTranslation();
  const lanes = useOperation('list_places', { kind: 'lane' });
  const choices = (lanes.data?.places ?? []).map((place) => ({ value: place.code, label: place.code }));
  return <ChoiceField label={t('pass.lane')} value={lane} choices={choices} onChange={onChange} />;
}

function Passed({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation();
  return (
    <div className="passage-done" role="status">
      <p className="passage-vehicle">{t('passage.done', { vehicle: pass.vehicleNo })}</p>
      {pass.weightDifferenceKg === null ? (
        <p>{t('passage.doneNoReading')}</p>
      ) : (
        <p>
          {t('pass.difference')} <Quantity quantity={pass.weightDifferenceKg} unit={t('unit.kg')} />
        </p>
      )}
      <LinkButton to="/passage" size="lg" fullWidth>
        {t('passage.next')}
      </LinkButton>
    </div>
  );
}
