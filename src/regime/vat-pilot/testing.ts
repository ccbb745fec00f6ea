import type { Id } from '../../kernel/index.ts';
import { type PartyDraft, registerParty } from '../../primitives/parties/index.ts';
import { accepted, type TestZone } from '../testing.ts';

/** Registers the enterprise of a story under the identifier that its books and lists already name. */
export async function registerEnterprise(zone: TestZone, partyId: Id): Promise<void> {
  const officer = zone.as('customs_officer');
  const draft: PartyDraft = {
    kind: 'organisation',
    roles: ['zone_enterprise'],
    ...{ nameZh: '兴隆示范物流有限公司', nameEn: null, uscc: '91350100M000100Y43' },
    ...{ customsCode: '2201260A01', creditLevel: null, identifiers: [] },
  };
  accepted(await registerParty({ ...officer, ids: { next: () => partyId } }, draft));
}
