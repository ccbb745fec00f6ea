import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { ListView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { Section } from '../../parts/document-page.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { InstantText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import './transfer.css';

type Transfer = OutputOf<'get_transfer'>;
type Notice = InputOf<'record_transfer_notice'>['notice'];

/** Both sides of a transfer: which list waits for which, where they differ, and the notice to and from another zone. */
export function ListTransfer({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const isTransfer = list.relatedBookNo !== null && ['D', 'F', 'E'].includes(list.deductionMode);
  const found = useOperation('get_transfer', { list: list.listId }, { enabled: isTransfer });
  if (!isTransfer) return null;
  const tools = (
    <a
      href={`/api/lists/${encodeURIComponent(list.listId)}/transfer-notice`}
      download={`${list.internalNo}-notice.json`}
    >
      {t('transfer.notice')}
    </a>
  );
  return (
    <Section title={t('transfer.sides')} tools={tools}>
      {found.error ? <CallErrorAlert error={found.error} /> : null}
      {found.data ? <Sides transfer={found.data} /> : null}
      {found.data?.isForeign === true && found.data.counterpartReadyAt === null ? <NoticeDrop list={list} /> : null}
    </Section>
  );
}

function Sides({ transfer }: { readonly transfer: Transfer }) {
  const { t } = useTranslation();
  const { ours, theirs, difference, counterpartReadyAt } = transfer;
  const [giver, taker] = ours.direction === 'out' ? [ours, theirs] : [theirs, ours];
  const other = transfer.relatedBookNo;
  return (
    <>
      <div className="transfer-sides">
        <Side side={giver} title={t('transfer.from')} bookNo={other} isForeign={transfer.isForeign === true} />
        <span className="transfer-arrow" aria-hidden="true">
          →
        </span>
        <Side side={taker} title={t('transfer.to')} bookNo={other} isForeign={transfer.isForeign === true} />
      </div>
      {difference ? (
        <p className="reason">
          {t('transfer.differs', {
            line: difference.lineNo,
            field: t(`transferField.${difference.field}`),
            ours: difference.ours ?? '–',
            theirs: difference.theirs ?? '–',
          })}
        </p>
      ) : null}
      {difference === null && theirs ? <p className="dimmed">{t('transfer.alike')}</p> : null}
      {counterpartReadyAt ? (
        <p className="dimmed">
          {t('transfer.joined')} <InstantText at={counterpartReadyAt} />
        </p>
      ) : null}
    </>
  );
}

interface SideProps {
  readonly side: Transfer['theirs'];
  readonly title: string;
  readonly bookNo: string;
  readonly isForeign: boolean;
}

function Side({ side, title, bookNo, isForeign }: SideProps) {
  const { t } = useTranslation();
  const code = useCode();
  if (side === null) {
    return (
      <div className="transfer-side" data-absent="true">
        <span className="dimmed">{title}</span>
        <strong>{bookNo}</strong>
        <span>{t(isForeign ? 'transfer.otherZone' : 'transfer.notSeen')}</span>
      </div>
    );
  }
  return (
    <div className="transfer-side">
      <span className="dimmed">
        {title} {side.bookNo}
      </span>
      <Link to="/lists/$list" params={{ list: side.listNo }}>
        {side.listNo}
      </Link>
      <span>
        <CodeBadge list="listState" code={side.state} /> {code('goodsKind', side.goodsKind)}
      </span>
      <span className="dimmed">{t(side.isReady ? 'transfer.ready' : 'transfer.notReady')}</span>
    </div>
  );
}

/** The other zone's notice as its house gave it, as a file. */
function NoticeDrop({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const may = useMay();
  const record = useCommand('record_transfer_notice');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  if (!may('record_transfer_notice')) return <p className="dimmed">{t('transfer.officerRecords')}</p>;
  const read = async (file: File | undefined) => {
    if (!file) return;
    const parsed = noticeFrom(await file.text());
    setNotice(parsed);
    setUnreadable(parsed === null);
  };
  return (
    <div className="stack">
      <FileDrop accept=".json" hint={t('transfer.dropHint')} onFiles={([file]) => void read(file)} />
      {unreadable ? <p className="reason">{t('transfer.unreadable')}</p> : null}
      {notice ? (
        <div className="dialog-buttons">
          <span>{t('transfer.read', { list: notice.listNo, book: notice.bookNo, lines: notice.lines.length })}</span>
          <Button loading={record.isPending} onClick={() => record.mutate({ list: list.listId, notice })}>
            {t('transfer.record')}
          </Button>
        </div>
      ) : null}
      {record.error ? <CallErrorAlert error={record.error} /> : null}
    </div>
  );
}

/** Only its outer shape is read here; the server checks every field and says what is wrong. */
function noticeFrom(text: string): Notice | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const isNotice = typeof parsed === 'object' && parsed !== null && 'listNo' in parsed && 'lines' in parsed;
    return isNotice && Array.isArray(parsed.lines) ? (parsed as Notice) : null;
  } catch {
    return null;
  }
}
