import type { DemoEnterprise } from './enterprises.ts';
import type { Sector } from './goods.ts';
import type { Route } from './list-case.ts';
import type { Random } from './random.ts';

const [byWater, byRail, byAir, other] = ['2', '3', '5', '9'] as const;
const china = '142';
/** Where first-line goods change hands with the carrier: Xinglong railway, Dalian's Dayao Bay, Xinglong Customs. */
const portOf: Readonly<Record<string, string>> = { [byRail]: '1531', [byWater]: '0908', [byAir]: '1502' };

const means: Readonly<Record<Sector, readonly string[]>> = {
  auto: [byRail, byRail, byWater],
  medical: [byAir, byWater, byRail],
  wine: [byWater, byWater, byRail],
  cosmetics: [byWater, byAir],
  timber: [byRail],
  food: [byWater],
  optics: [byAir, byRail],
  christmas: [byRail, byWater],
  electronics: [byAir, byRail],
  machinery: [byRail, byWater],
};

/** Where the goods of the zone are sent: Germany, Russia, Poland, the Netherlands, Korea, Japan, Kazakhstan. */
const markets = ['304', '344', '327', '309', '133', '116', '145'] as const;

export type RouteKind = 'first_in' | 'second_in' | 'first_out' | 'second_out' | 'transfer';

/** What an enterprise of its kind brings in, in a hundred. */
export function inboundKind({ trade }: DemoEnterprise, random: Random): RouteKind {
  const domestic = { distribution: 5, export: 100, entrepot: 22 }[trade];
  return random.percent(domestic) ? 'second_in' : 'first_in';
}

export function outboundKind({ trade }: DemoEnterprise, random: Random): RouteKind {
  const draw = random.below(100);
  const [abroad, transfer] = { distribution: [7, 12], export: [96, 97], entrepot: [52, 64] }[trade] as [number, number];
  if (draw < abroad) return 'first_out';
  return draw < transfer ? 'transfer' : 'second_out';
}

export function routeOf(
  kind: RouteKind,
  direction: 'in' | 'out',
  origin: string,
  sector: Sector,
  random: Random,
): Route {
  if (kind === 'first_in' || kind === 'first_out') {
    const transportMode = random.pick(means[sector]);
    const countryCode = direction === 'out' || origin === china ? random.pick(markets) : origin;
    const portCode = portOf[transportMode] ?? '1502';
    const codes = { supervisionMode: '5034', transportMode, portCode, countryCode, levyMode: '3' };
    return { line: 'first', direction, ...codes };
  }
  const isTransfer = kind === 'transfer';
  const levyMode = direction === 'out' && !isTransfer ? '1' : '3';
  return {
    line: isTransfer ? 'internal' : 'second',
    direction,
    supervisionMode: isTransfer ? '1200' : '5000',
    transportMode: other,
    countryCode: china,
    levyMode,
  };
}
