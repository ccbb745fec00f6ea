import { assert, type Day, parseQuantity, type Quantity } from '../../kernel/index.ts';
import type { LedgerIntent, Stage } from '../../primitives/ledger/index.ts';
import {
  counterStage,
  type ListLine,
  listSubject,
  type MaterialConsumption,
  type ProductConsumption,
  type VerificationList,
} from './model.ts';

/**
 * A list of products whose materials are used up when they leave: its approval claims the materials, its posting uses
 * them up, makes the products and sends them off, all in one linked group.
 */

interface MaterialClaim {
  readonly product: ProductConsumption;
  readonly itemNo: number;
  readonly to: Stage;
  readonly declared: Quantity;
  readonly reference: string;
  readonly lineNo: number;
}

/** Two claims for each material: what ends in the product or is lost, and what becomes leftovers. */
function claimsOf(list: VerificationList, consumption: readonly ProductConsumption[]): MaterialClaim[] {
  const name = `list:${list.listId}#${list.changeCount}`;
  return consumption.flatMap((product, productAt) =>
    product.materials.flatMap((material, materialAt) => {
      const place = `${productAt + 1}.${materialAt + 1}`;
      const used = amount(material.net) + amount(material.intangibleLoss);
      const base = { product, itemNo: material.materialItemNo, lineNo: materialAt + 1 };
      const claims: MaterialClaim[] = [
        { ...base, to: 'transformation', declared: used, reference: `${name}/used/${place}` },
        { ...base, to: 'leftovers', declared: amount(material.tangibleLoss), reference: `${name}/left/${place}` },
      ];
      return claims.filter(({ declared }) => declared > 0n);
    }),
  );
}

/** The claims whose lots went into each product of the list, by their references. */
export function usedReferences(list: VerificationList): ReadonlyMap<ProductConsumption, readonly string[]> {
  const references = new Map<ProductConsumption, string[]>();
  for (const { product, to, reference } of claimsOf(list, list.consumption ?? [])) {
    if (to === 'transformation') references.set(product, [...(references.get(product) ?? []), reference]);
  }
  return references;
}

function amount(text: MaterialConsumption['net']): Quantity {
  const parsed = parseQuantity(text);
  assert(parsed.ok, 'a list keeps what was computed');
  return parsed.value;
}

function originOf(list: VerificationList, effectiveOn: Day) {
  return { bookId: list.bookId, document: listSubject(list), effectiveOn };
}

export function consumptionClaims(
  list: VerificationList,
  consumption: readonly ProductConsumption[],
  on: Day,
): LedgerIntent[] {
  return claimsOf(list, consumption).map(({ itemNo, to, declared, reference, lineNo }) => ({
    kind: 'issue',
    ...originOf(list, on),
    lineNo,
    itemNo,
    from: 'on_hand',
    to,
    declared,
    pending: { reference },
  }));
}

export function consumptionVoids(
  list: VerificationList,
  consumption: readonly ProductConsumption[],
  on: Day,
): LedgerIntent[] {
  return claimsOf(list, consumption).map(({ reference, lineNo }) => ({
    kind: 'void',
    ...originOf(list, on),
    lineNo,
    reference,
  }));
}

export function consumptionPostings(
  list: VerificationList,
  consumption: readonly ProductConsumption[],
  lines: readonly ListLine[],
  on: Day,
): LedgerIntent[] {
  const origin = originOf(list, on);
  const claims = claimsOf(list, consumption);
  const settled = claims.map(
    ({ reference, lineNo }): LedgerIntent => ({ kind: 'settle', ...origin, lineNo, reference }),
  );
  const made = consumption.map((product): LedgerIntent => {
    const own = lines.filter((line) => isLineOf(line, product));
    const sources = claims.flatMap((claim, at) =>
      claim.product === product && claim.to === 'transformation' ? [at] : [],
    );
    return {
      kind: 'make',
      ...origin,
      lineNo: own[0]?.lineNo ?? 0,
      itemNo: product.productItemNo,
      to: 'on_hand',
      quantities: {
        declared: sum(own, 'declaredQuantity'),
        legal1: sum(own, 'legalQuantity1'),
        legal2: sum(own, 'legalQuantity2'),
      },
      lot: {
        openedOn: on,
        originCountry: '142',
        supervisionMode: null,
        taxStatus: 'bonded',
        memory: { madeBy: listSubject(list), billVersion: product.billVersion },
      },
      sources,
    };
  });
  const gone = lines.map((line): LedgerIntent => {
    assert(line.itemNo !== null, `line ${line.lineNo} has its item before it reaches the ledger`);
    const { lineNo, itemNo, declaredQuantity: declared } = line;
    return { kind: 'issue', ...origin, lineNo, itemNo, from: 'on_hand', to: counterStage(list), declared };
  });
  return [...settled, ...made, ...gone];
}

export function isLineOf(line: ListLine, product: ProductConsumption): boolean {
  return line.itemNo === product.productItemNo && line.billVersion === product.billVersion;
}

function sum(lines: readonly ListLine[], field: 'declaredQuantity' | 'legalQuantity1' | 'legalQuantity2'): Quantity {
  return lines.reduce((total, line) => total + line[field], 0n);
}
