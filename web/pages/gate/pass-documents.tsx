import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import type { PassLine, PassView } from '../../api/views.ts';
import { CustomsDocument } from '../../parts/customs-document.tsx';

interface PassDocumentsProps {
  readonly pass: PassView;
  readonly lines: readonly PassLine[];
}

/** What a pass tells customs beyond itself: the vehicle, and the declarations of a two-step declaration. */
export function PassDocuments({ pass, lines }: PassDocumentsProps) {
  const { t } = useTranslation();
  const [line] = lines;
  return (
    <>
      {pass.relatedKind === 'list' && line ? <TwoStepDocument passId={pass.passId} list={line.documentId} /> : null}
      <CustomsDocument
        operation="download_vehicle_filing"
        message="SAS131"
        subject={t('customsDocument.vehicle')}
        path={`/api/vehicles/${encodeURIComponent(pass.vehicleNo)}/customs-document`}
      />
    </>
  );
}

/** Only of a pass whose goods have a declaration with a number. */
function TwoStepDocument({ passId, list }: { readonly passId: string; readonly list: string }) {
  const { t } = useTranslation();
  const { data } = useOperation('get_list', { list });
  if (!data || data.entryNo === null) return null;
  return (
    <CustomsDocument
      operation="download_two_step_pass"
      message="ICP101"
      subject={t('customsDocument.twoStepPass')}
      path={`/api/gate-passes/${encodeURIComponent(passId)}/two-step-document`}
    />
  );
}
