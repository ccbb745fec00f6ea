// Written by scripts/client.mjs from the operations of the server; do not edit.

/** What each operation takes and answers. */
export interface GeneratedShapes {
  readonly accept_write_off_report: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly add_place: {
    readonly input: {
      readonly parentCode: string | null;
      readonly kind:
        | 'zone'
        | 'plot'
        | 'building'
        | 'workshop'
        | 'warehouse'
        | 'yard'
        | 'checkpoint'
        | 'lane'
        | 'office';
      readonly code: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly bonded: boolean;
      readonly areaM2: string | null;
      readonly capacity: Readonly<Record<string, number>>;
      readonly geometry:
        | {
            readonly type: 'Point';
            readonly coordinates: readonly [number, number];
          }
        | {
            readonly type: 'LineString';
            readonly coordinates: readonly (readonly [number, number])[];
          }
        | {
            readonly type: 'Polygon';
            readonly coordinates: readonly (readonly (readonly [number, number])[])[];
          }
        | null;
    };
    readonly output: {
      readonly placeId: string;
      readonly parentId: string | null;
      readonly kind:
        | 'zone'
        | 'plot'
        | 'building'
        | 'workshop'
        | 'warehouse'
        | 'yard'
        | 'checkpoint'
        | 'lane'
        | 'office';
      readonly code: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly bonded: boolean;
      readonly areaM2: string | null;
      readonly capacity: Readonly<Record<string, number>>;
      readonly geometry:
        | {
            readonly type: 'Point';
            readonly coordinates: readonly [number, number];
          }
        | {
            readonly type: 'LineString';
            readonly coordinates: readonly (readonly [number, number])[];
          }
        | {
            readonly type: 'Polygon';
            readonly coordinates: readonly (readonly (readonly [number, number])[])[];
          }
        | null;
      readonly version: number;
    };
  };
  readonly approve_book: {
    readonly input: {
      readonly bookNo: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly approve_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly approve_list: {
    readonly input: {
      readonly list: string;
      readonly listNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly approve_pass: {
    readonly input: {
      readonly pass: string;
      readonly passNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly approve_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly assess_list_tax: {
    readonly input: {
      readonly list: string;
      readonly exchangeRates?: Readonly<Record<string, string>> | undefined;
      readonly overrides?:
        | readonly {
            readonly lineNo: number;
            readonly dutyRate?: string | undefined;
            readonly consumptionTaxRate?: string | undefined;
            readonly vatRate?: string | undefined;
            readonly reason: string;
          }[]
        | undefined;
      readonly dutyBasis?: 'finished' | 'materials' | undefined;
    };
    readonly output: {
      readonly taxable: boolean;
      readonly vatPilot: {
        readonly approvalNo: string;
        readonly fromOn: string;
        readonly throughOn: string | null;
      } | null;
      readonly assessment: {
        readonly assessmentNo: number;
        readonly assessedOn: string;
        readonly assessedAt: string;
        readonly outdated: boolean;
        readonly dutyBasis: 'finished' | 'materials';
        readonly duty: string;
        readonly interest: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
        readonly lines: readonly {
          readonly lineNo: number;
          readonly hsCode: string;
          readonly price: string;
          readonly currencyCode: string;
          readonly exchangeRate: string;
          readonly customsValue: string;
          readonly treatment: string;
          readonly levyMode: string;
          readonly dutyRate: string;
          readonly consumptionTaxRate: string;
          readonly vatRate: string;
          readonly rateReason: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        }[];
      } | null;
    };
  };
  readonly bring_equipment_back: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly exitNo: number;
      readonly quantity?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly calc_consolidated_due: {
    readonly input:
      | {
          readonly noteOn: string;
          readonly writeOffOn?: string | undefined;
        }
      | readonly {
          readonly noteOn: string;
          readonly writeOffOn?: string | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_consumption: {
    readonly input:
      | {
          readonly quantity: string;
          readonly net: string;
          readonly tangibleLossRate: string;
          readonly intangibleLossRate: string;
          readonly bondedShare?: string | undefined;
        }
      | readonly {
          readonly quantity: string;
          readonly net: string;
          readonly tangibleLossRate: string;
          readonly intangibleLossRate: string;
          readonly bondedShare?: string | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_customs_value: {
    readonly input:
      | {
          readonly on?: string | undefined;
          readonly terms: 'FOB' | 'CFR' | 'CIF';
          readonly price: string;
          readonly freight?: string | undefined;
          readonly insurance?: string | undefined;
          readonly insuranceRate?: string | undefined;
          readonly exchangeRate?: string | undefined;
        }
      | readonly {
          readonly on?: string | undefined;
          readonly terms: 'FOB' | 'CFR' | 'CIF';
          readonly price: string;
          readonly freight?: string | undefined;
          readonly insurance?: string | undefined;
          readonly insuranceRate?: string | undefined;
          readonly exchangeRate?: string | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_domestic_sale: {
    readonly input:
      | {
          readonly soldOn: string;
          readonly finished: {
            readonly customsValue: string;
            readonly dutyRate: string;
            readonly vatRate: string;
            readonly consumptionTaxRate: string;
            readonly hs?: string | undefined;
          };
          readonly materials: readonly {
            readonly customsValue: string;
            readonly dutyRate: string;
            readonly importedOn: string;
            readonly hs?: string | undefined;
            readonly sugar?: boolean | undefined;
            readonly vatRate?: string | undefined;
            readonly consumptionTaxRate?: string | undefined;
          }[];
          readonly vatPilot?: boolean | undefined;
        }
      | readonly {
          readonly soldOn: string;
          readonly finished: {
            readonly customsValue: string;
            readonly dutyRate: string;
            readonly vatRate: string;
            readonly consumptionTaxRate: string;
            readonly hs?: string | undefined;
          };
          readonly materials: readonly {
            readonly customsValue: string;
            readonly dutyRate: string;
            readonly importedOn: string;
            readonly hs?: string | undefined;
            readonly sugar?: boolean | undefined;
            readonly vatRate?: string | undefined;
            readonly consumptionTaxRate?: string | undefined;
          }[];
          readonly vatPilot?: boolean | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_equipment_pilot_year: {
    readonly input:
      | {
          readonly exemptTax: string;
          readonly years: number | string;
          readonly domesticShare: string;
        }
      | readonly {
          readonly exemptTax: string;
          readonly years: number | string;
          readonly domesticShare: string;
        }[];
    readonly output: unknown;
  };
  readonly calc_equipment_release: {
    readonly input:
      | {
          readonly price: string;
          readonly releasedOn: string;
          readonly leavesOn: string;
          readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
          readonly dutyRate: string;
          readonly consumptionTaxRate?: string | undefined;
          readonly vatRate: string;
        }
      | readonly {
          readonly price: string;
          readonly releasedOn: string;
          readonly leavesOn: string;
          readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
          readonly dutyRate: string;
          readonly consumptionTaxRate?: string | undefined;
          readonly vatRate: string;
        }[];
    readonly output: unknown;
  };
  readonly calc_identifier: {
    readonly input:
      | {
          readonly text: string;
          readonly scheme?: string | undefined;
        }
      | readonly {
          readonly text: string;
          readonly scheme?: string | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_import_tax: {
    readonly input:
      | {
          readonly on: string;
          readonly customsValue: string;
          readonly dutyRate: string;
          readonly consumptionTaxRate: string;
          readonly vatRate: string;
          readonly specificDuty?:
            | {
                readonly quantity: string;
                readonly perUnit: string;
              }
            | undefined;
          readonly specificConsumptionTax?:
            | {
                readonly quantity: string;
                readonly perUnit: string;
              }
            | undefined;
        }
      | readonly {
          readonly on: string;
          readonly customsValue: string;
          readonly dutyRate: string;
          readonly consumptionTaxRate: string;
          readonly vatRate: string;
          readonly specificDuty?:
            | {
                readonly quantity: string;
                readonly perUnit: string;
              }
            | undefined;
          readonly specificConsumptionTax?:
            | {
                readonly quantity: string;
                readonly perUnit: string;
              }
            | undefined;
        }[];
    readonly output: unknown;
  };
  readonly calc_interest: {
    readonly input:
      | {
          readonly tax: string;
          readonly from: string;
          readonly to: string;
        }
      | readonly {
          readonly tax: string;
          readonly from: string;
          readonly to: string;
        }[];
    readonly output: unknown;
  };
  readonly calc_retail_import: {
    readonly input:
      | {
          readonly on: string;
          readonly buyerYearUsed: string;
          readonly freight?: string | undefined;
          readonly insurance?: string | undefined;
          readonly items: readonly {
            readonly unitPrice: string;
            readonly quantity: string;
            readonly dutyRate: string;
            readonly vatRate: string;
            readonly consumptionTaxRate: string;
          }[];
        }
      | readonly {
          readonly on: string;
          readonly buyerYearUsed: string;
          readonly freight?: string | undefined;
          readonly insurance?: string | undefined;
          readonly items: readonly {
            readonly unitPrice: string;
            readonly quantity: string;
            readonly dutyRate: string;
            readonly vatRate: string;
            readonly consumptionTaxRate: string;
          }[];
        }[];
    readonly output: unknown;
  };
  readonly calc_split: {
    readonly input:
      | {
          readonly total: string;
          readonly parts: readonly string[];
        }
      | readonly {
          readonly total: string;
          readonly parts: readonly string[];
        }[];
    readonly output: unknown;
  };
  readonly calc_write_off: {
    readonly input:
      | {
          readonly opening: string;
          readonly imported: string;
          readonly returnedIn?: string | undefined;
          readonly transferredIn?: string | undefined;
          readonly surplus?: string | undefined;
          readonly consumed: string;
          readonly soldAsMaterial: string;
          readonly reexported: string;
          readonly transferredOut: string;
          readonly destroyed: string;
          readonly lost?: string | undefined;
          readonly counted: string;
        }
      | readonly {
          readonly opening: string;
          readonly imported: string;
          readonly returnedIn?: string | undefined;
          readonly transferredIn?: string | undefined;
          readonly surplus?: string | undefined;
          readonly consumed: string;
          readonly soldAsMaterial: string;
          readonly reexported: string;
          readonly transferredOut: string;
          readonly destroyed: string;
          readonly lost?: string | undefined;
          readonly counted: string;
        }[];
    readonly output: unknown;
  };
  readonly cancel_book: {
    readonly input: {
      readonly bookNo: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly cancel_job: {
    readonly input: {
      readonly id: string;
    };
    readonly output: {
      readonly id: string;
      readonly kind: string;
      readonly state: string;
      readonly done: number;
      readonly total: number | null;
      readonly note: unknown;
      readonly result: unknown;
      readonly createdBy: string;
      readonly createdAt: string;
      readonly updatedAt: string;
    };
  };
  readonly cancel_write_off: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly change_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly lines: readonly {
        readonly materialItemNo: number;
        readonly net: string;
        readonly tangibleLossRate?: string | undefined;
        readonly intangibleLossRate?: string | undefined;
        readonly bondedShare?: string | undefined;
      }[];
    };
    readonly output: {
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom: string;
      readonly validThrough: string | null;
      readonly state: 'declared' | 'confirmed' | 'questioned';
      readonly lineCount: number;
      readonly declaredAt: string;
      readonly firstUsedAt: string | null;
      readonly moves: readonly string[];
    };
  };
  readonly change_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly validThrough?: string | undefined;
      readonly lines: readonly {
        readonly itemNo?: number | undefined;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2?: string | undefined;
        readonly legalQuantity2?: string | undefined;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry?: string | undefined;
      }[];
      readonly reason: string;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly change_list: {
    readonly input: {
      readonly list: string;
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo?: number | undefined;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model?: string | undefined;
        readonly declaredUnit: string;
        readonly declaredQuantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2?: string | undefined;
        readonly legalQuantity2?: string | undefined;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly totalPrice: string;
        readonly valueUsd?: string | undefined;
        readonly originCountry?: string | undefined;
        readonly destinationCountry?: string | undefined;
        readonly levyMode?: string | undefined;
        readonly billVersion?: string | undefined;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
        readonly grossWeightKg?: string | undefined;
        readonly netWeightKg?: string | undefined;
        readonly remark?: string | undefined;
      }[];
      readonly reason: string;
      readonly version?: number | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly change_party: {
    readonly input: {
      readonly partyId: string;
      readonly version: number;
      readonly change: {
        readonly nameZh?: string | undefined;
        readonly nameEn?: string | null | undefined;
        readonly uscc?: string | null | undefined;
        readonly customsCode?: string | null | undefined;
        readonly roles?:
          | readonly (
              | 'zone_enterprise'
              | 'customs_broker'
              | 'carrier'
              | 'warehouse_operator'
              | 'consignor'
              | 'consignee'
              | 'supplier'
              | 'customer'
              | 'laboratory'
              | 'bank'
              | 'insurer'
              | 'e_commerce_platform'
              | 'zone_authority'
              | 'customs_office'
              | 'department'
            )[]
          | undefined;
        readonly creditLevel?: 'advanced_certified' | 'general' | 'discredited' | null | undefined;
        readonly identifiers?:
          | readonly {
              readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
              readonly identifier: string;
            }[]
          | undefined;
      };
    };
    readonly output: {
      readonly partyId: string;
      readonly kind: 'organisation' | 'person';
      readonly nameZh: string;
      readonly nameEn: string | null;
      readonly uscc: string | null;
      readonly customsCode: string | null;
      readonly roles: readonly (
        | 'zone_enterprise'
        | 'customs_broker'
        | 'carrier'
        | 'warehouse_operator'
        | 'consignor'
        | 'consignee'
        | 'supplier'
        | 'customer'
        | 'laboratory'
        | 'bank'
        | 'insurer'
        | 'e_commerce_platform'
        | 'zone_authority'
        | 'customs_office'
        | 'department'
      )[];
      readonly creditLevel: 'advanced_certified' | 'general' | 'discredited' | null;
      readonly registeredOn: string;
      readonly identifiers: readonly {
        readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
        readonly identifier: string;
      }[];
      readonly version: number;
    };
  };
  readonly change_password: {
    readonly input: {
      readonly currentPassword: string;
      readonly newPassword: string;
    };
    readonly output: {
      readonly changed: true;
    };
  };
  readonly check_intake_table: {
    readonly input: {
      readonly messageId: string;
      readonly shape: string;
      readonly sheet?: string | undefined;
      readonly mapping: {
        readonly headerRow: number;
        readonly columns: Readonly<Record<string, number>>;
      };
      readonly target: Readonly<Record<string, string>>;
    };
    readonly output: {
      readonly code: string | null;
      readonly lineCount: number;
      readonly errorCount: number;
      readonly errors: readonly {
        readonly rowNumber: number;
        readonly column: string;
        readonly field: string;
        readonly fieldWords: {
          readonly zh: string;
          readonly en: string;
        };
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
      readonly would: readonly {
        readonly subject: string;
        readonly zh: string;
        readonly en: string;
      }[];
    };
  };
  readonly clear_discrepancy: {
    readonly input: {
      readonly discrepancyId: string;
      readonly note: string;
    };
    readonly output: {
      readonly discrepancyId: string;
    };
  };
  readonly close_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly close_ended_supervision: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly closed: readonly {
        readonly bookNo: string;
        readonly equipmentNo: string;
      }[];
      readonly more: boolean;
    };
  };
  readonly close_repair_order: {
    readonly input: {
      readonly bookNo: string;
      readonly orderNo: string;
      readonly outcome: 'repaired' | 'not_repairable';
    };
    readonly output: {
      readonly bookNo: string;
      readonly orderNo: string;
      readonly goodsItemNo: number;
      readonly quantity: string;
      readonly catalogueEntry: string;
      readonly isOwnBrand: boolean;
      readonly customerName: string;
      readonly returnBy: string;
      readonly outcome: 'repaired' | 'not_repairable' | null;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
      readonly remark: string;
    };
  };
  readonly close_work_order: {
    readonly input: {
      readonly bookNo: string;
      readonly workOrderNo: string;
    };
    readonly output: {
      readonly workOrderNo: string;
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string | null;
      readonly plannedQuantity: string;
      readonly producedQuantity: string;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
    };
  };
  readonly commit_intake_table: {
    readonly input: {
      readonly messageId: string;
      readonly shape: string;
      readonly sheet?: string | undefined;
      readonly mapping: {
        readonly headerRow: number;
        readonly columns: Readonly<Record<string, number>>;
      };
      readonly target: Readonly<Record<string, string>>;
    };
    readonly output: {
      readonly jobId: string | null;
      readonly file: {
        readonly file: string;
        readonly kind: 'window' | 'spreadsheet' | 'unknown';
        readonly state: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused';
        readonly messageId: string | null;
        readonly code: string | null;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly did: readonly {
          readonly subject: string;
          readonly zh: string;
          readonly en: string;
        }[];
        readonly lineCount: number | null;
        readonly errorCount: number;
      } | null;
    };
  };
  readonly compare_all_books: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly jobId: string;
    };
  };
  readonly compare_book: {
    readonly input: {
      readonly bookNo: string;
      readonly through?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly itemCount: number;
      readonly partedCount: number;
    };
  };
  readonly compare_duty_bases: {
    readonly input: {
      readonly list: string;
      readonly exchangeRates?: Readonly<Record<string, string>> | undefined;
      readonly overrides?:
        | readonly {
            readonly lineNo: number;
            readonly dutyRate?: string | undefined;
            readonly consumptionTaxRate?: string | undefined;
            readonly vatRate?: string | undefined;
            readonly reason: string;
          }[]
        | undefined;
    };
    readonly output: {
      readonly byFinished: {
        readonly duty: string;
        readonly interest: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
      } | null;
      readonly byMaterials: {
        readonly duty: string;
        readonly interest: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
      } | null;
      readonly choice: 'finished' | 'materials';
      readonly saving: string;
      readonly vatPilot: {
        readonly approvalNo: string;
        readonly fromOn: string;
        readonly throughOn: string | null;
      } | null;
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly compute_equipment_release: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly quantity?: string | undefined;
      readonly exitNo?: number | undefined;
      readonly rates?:
        | {
            readonly dutyRate: string;
            readonly consumptionTaxRate?: string | undefined;
            readonly vatRate: string;
            readonly reason: string;
          }
        | undefined;
    };
    readonly output: {
      readonly quantity: string;
      readonly supervisionEndsOn: string;
      readonly tax: {
        readonly price: string;
        readonly ratesOn: string;
        readonly dutyRate: string;
        readonly consumptionTaxRate: string;
        readonly vatRate: string;
        readonly rateReason: string;
        readonly monthsUsed: number;
        readonly monthsTotal: number;
        readonly dutiableValue: string;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      };
    };
  };
  readonly confirm_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom: string;
      readonly validThrough: string | null;
      readonly state: 'declared' | 'confirmed' | 'questioned';
      readonly lineCount: number;
      readonly declaredAt: string;
      readonly firstUsedAt: string | null;
      readonly moves: readonly string[];
    };
  };
  readonly confirm_differences: {
    readonly input: {
      readonly writeOff: string;
      readonly exchangeRate?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly confirm_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly exchangeRate?: string | undefined;
      readonly lines?:
        | readonly {
            readonly lineNo: number;
            readonly customsValue?: string | undefined;
            readonly refundToRepay?: string | undefined;
          }[]
        | undefined;
      readonly finding: string;
    };
    readonly output: {
      readonly report: {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly consolidate_stock_notes: {
    readonly input: {
      readonly form: string;
      readonly internalNo: string;
      readonly through?: string | undefined;
      readonly usdRates?: Readonly<Record<string, string>> | undefined;
      readonly supervisionMode?: string | undefined;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly create_account: {
    readonly input: {
      readonly email: string;
      readonly displayName: string;
      readonly password: string;
      readonly role: string;
      readonly partyId?: string | null | undefined;
    };
    readonly output: {
      readonly userId: string;
      readonly email: string;
      readonly displayName: string;
      readonly role: string;
      readonly partyId: string | null;
    };
  };
  readonly declare_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom?: string | undefined;
      readonly validThrough?: string | undefined;
      readonly lines: readonly {
        readonly materialItemNo: number;
        readonly net: string;
        readonly tangibleLossRate?: string | undefined;
        readonly intangibleLossRate?: string | undefined;
        readonly bondedShare?: string | undefined;
      }[];
    };
    readonly output: {
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom: string;
      readonly validThrough: string | null;
      readonly state: 'declared' | 'confirmed' | 'questioned';
      readonly lineCount: number;
      readonly declaredAt: string;
      readonly firstUsedAt: string | null;
      readonly moves: readonly string[];
    };
  };
  readonly declare_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly declare_list: {
    readonly input: {
      readonly list: string;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly declare_pass: {
    readonly input: {
      readonly pass: string;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly declare_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly delete_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly delete_list: {
    readonly input: {
      readonly list: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly delete_pass: {
    readonly input: {
      readonly pass: string;
      readonly passNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly delete_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly dispose_differences: {
    readonly input: {
      readonly writeOff: string;
      readonly dispositions: readonly {
        readonly lineNo: number;
        readonly kind: 'tax' | 'approved_loss' | 'destroyed' | 'surplus_entry';
        readonly reason: string;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
        readonly surplus?:
          | {
              readonly legalQuantity1: string;
              readonly legalQuantity2?: string | undefined;
              readonly value: string;
            }
          | undefined;
        readonly customsValue?: string | undefined;
      }[];
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly download_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_book_filing: {
    readonly input: {
      readonly bookNo: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_consumption_note: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_declaration_form: {
    readonly input: {
      readonly form: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_list_message: {
    readonly input: {
      readonly list: string;
    };
    readonly output: unknown;
  };
  readonly download_pass_message: {
    readonly input: {
      readonly pass: string;
    };
    readonly output: unknown;
  };
  readonly download_stock_note: {
    readonly input: {
      readonly note: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_two_step_pass: {
    readonly input: {
      readonly pass: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_vehicle_filing: {
    readonly input: {
      readonly vehicleNo: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly download_write_off_report: {
    readonly input: {
      readonly writeOff: string;
      readonly format?: 'json' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
    };
    readonly output: unknown;
  };
  readonly draft_delivery_form: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
      readonly direction: 'in' | 'out';
      readonly goodsKind?: 'material' | 'finished' | 'equipment' | 'leftover' | 'defective' | undefined;
      readonly customsCode: string;
      readonly counterpartName: string;
      readonly place?: string | undefined;
      readonly depositNo?: string | undefined;
      readonly validThrough: string;
      readonly remark?: string | undefined;
      readonly lines: readonly {
        readonly itemNo?: number | undefined;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2?: string | undefined;
        readonly legalQuantity2?: string | undefined;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry?: string | undefined;
      }[];
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly draft_list: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType?: string | undefined;
      readonly goodsKind?: 'material' | 'finished' | 'equipment' | 'leftover' | 'defective' | undefined;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode?: string | undefined;
      readonly customsCode: string;
      readonly countryCode?: string | undefined;
      readonly declarationRequired?: boolean | undefined;
      readonly relatedListNo?: string | undefined;
      readonly relatedBookNo?: string | undefined;
      readonly transferType?: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | undefined;
      readonly deductionMode?: 'D' | 'F' | 'N' | 'NF' | 'E' | undefined;
      readonly remark?: string | undefined;
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo?: number | undefined;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model?: string | undefined;
        readonly declaredUnit: string;
        readonly declaredQuantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2?: string | undefined;
        readonly legalQuantity2?: string | undefined;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly totalPrice: string;
        readonly valueUsd?: string | undefined;
        readonly originCountry?: string | undefined;
        readonly destinationCountry?: string | undefined;
        readonly levyMode?: string | undefined;
        readonly billVersion?: string | undefined;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
        readonly grossWeightKg?: string | undefined;
        readonly netWeightKg?: string | undefined;
        readonly remark?: string | undefined;
      }[];
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly draft_pass: {
    readonly input: {
      readonly internalNo: string;
      readonly passType: '1' | '2' | '3' | '4' | '5' | '6';
      readonly bindType?: '1' | '2' | '3' | undefined;
      readonly direction: 'in' | 'out';
      readonly customsCode: string;
      readonly vehicleNo: string;
      readonly containerNo?: string | undefined;
      readonly vehicleWeightKg: string;
      readonly frameWeightKg?: string | undefined;
      readonly containerWeightKg?: string | undefined;
      readonly remark?: string | undefined;
      readonly lines: readonly {
        readonly list?: string | undefined;
        readonly stockNote?: string | undefined;
        readonly lineNo: number;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg?: string | undefined;
      }[];
      readonly ownerId?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly draft_stock_note: {
    readonly input: {
      readonly form: string;
      readonly internalNo: string;
      readonly operation?: 'normal' | 'return' | undefined;
      readonly relatedNote?: string | undefined;
      readonly remark?: string | undefined;
      readonly lines: readonly {
        readonly formLineNo: number;
        readonly quantity: string;
        readonly grossWeightKg?: string | undefined;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
      }[];
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly end_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validThrough: string;
    };
    readonly output: {
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom: string;
      readonly validThrough: string | null;
      readonly state: 'declared' | 'confirmed' | 'questioned';
      readonly lineCount: number;
      readonly declaredAt: string;
      readonly firstUsedAt: string | null;
      readonly moves: readonly string[];
    };
  };
  readonly end_state_storage: {
    readonly input: {
      readonly bookNo: string;
      readonly approvalNo: string;
      readonly throughOn: string;
      readonly reason: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly approvalNo: string;
      readonly placeCode: string;
      readonly consentNo: string;
      readonly consentOn: string;
      readonly wmsName: string;
      readonly fromOn: string;
      readonly throughOn: string | null;
      readonly endReason: string | null;
      readonly grantedAt: string;
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly end_vat_pilot: {
    readonly input: {
      readonly partyId: string;
      readonly periodNo: number;
      readonly throughOn: string;
      readonly reason: string;
    };
    readonly output: {
      readonly rows: readonly {
        readonly periodNo: number;
        readonly fromOn: string;
        readonly throughOn: string | null;
        readonly approvalNo: string;
        readonly isInForce: boolean;
        readonly recordedBy: string;
        readonly recordedAt: string;
        readonly endedBy: string | null;
        readonly endedAt: string | null;
        readonly endReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly enter_counts: {
    readonly input: {
      readonly writeOff: string;
      readonly counts: readonly {
        readonly code: string;
        readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | undefined;
        readonly quantity: string;
      }[];
      readonly mode?: 'set' | 'add' | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly export_bills: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo?: number | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_book_entries: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo?: number | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_book_items: {
    readonly input: {
      readonly bookNo: string;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_consumption_drift: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill' | undefined;
      readonly from?: string | undefined;
      readonly through?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_control_book: {
    readonly input: {
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_counts: {
    readonly input: {
      readonly writeOff: string;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_delivery_forms: {
    readonly input: {
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly businessType?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y' | undefined;
      readonly bookNo?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_discrepancies: {
    readonly input: {
      readonly state?: string | undefined;
      readonly kind?: string | undefined;
      readonly subject?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_easy_entries: {
    readonly input: {
      readonly search?: string | undefined;
      readonly kind?: string | undefined;
      readonly state?: 'recorded' | 'inside' | 'used' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_enterprise_records: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo?: number | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_equipment: {
    readonly input: {
      readonly search?: string | undefined;
      readonly bookNo?: string | undefined;
      readonly state?: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left' | undefined;
      readonly endsThrough?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_events: {
    readonly input: {
      readonly subject?: string | undefined;
      readonly kind?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_gate_passes: {
    readonly input: {
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly direction?: 'in' | 'out' | undefined;
      readonly documentId?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_item_comparisons: {
    readonly input: {
      readonly bookNo: string;
      readonly state?: 'parted' | 'agree' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_list_lines: {
    readonly input: {
      readonly list: string;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_lists: {
    readonly input: {
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly direction?: 'in' | 'out' | undefined;
      readonly bookNo?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_losses: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly cause?: 'force_majeure' | 'poor_care' | 'abandonment' | undefined;
      readonly state?: 'reported' | 'confirmed' | 'refused' | 'withdrawn' | undefined;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_lots: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo?: number | undefined;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_productions: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo?: number | undefined;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_repair_orders: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'open' | 'closed' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_state_moves: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly kind?: 'in' | 'out' | 'abroad' | 'gone' | undefined;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_state_stock: {
    readonly input: {
      readonly search?: string | undefined;
      readonly mixedOnly?: boolean | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_stock_notes: {
    readonly input: {
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly form?: string | undefined;
      readonly away?: 'undeclared' | 'on_leave' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_transfers: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'open' | 'posted' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_use_records: {
    readonly input: {
      readonly bookNo: string;
      readonly search?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_work_orders: {
    readonly input: {
      readonly bookNo: string;
      readonly state?: 'open' | 'closed' | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_write_off_lines: {
    readonly input: {
      readonly writeOff: string;
      readonly differencesOnly?: boolean | undefined;
      readonly search?: string | undefined;
      readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | 'on_leave' | undefined;
      readonly sort?:
        | 'lineNo'
        | 'shouldRemain'
        | 'counted'
        | 'difference'
        | 'differenceValue'
        | '-lineNo'
        | '-shouldRemain'
        | '-counted'
        | '-difference'
        | '-differenceValue'
        | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly export_write_offs: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: string | undefined;
      readonly format?: 'csv' | 'xlsx' | undefined;
      readonly language?: 'zh' | 'en' | undefined;
      readonly columns?: string | undefined;
    };
    readonly output: unknown;
  };
  readonly extend_equipment_exit: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly exitNo: number;
      readonly days?: number | undefined;
      readonly reason: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly extend_leave: {
    readonly input: {
      readonly note: string;
      readonly reason: string;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly file_book: {
    readonly input: {
      readonly bookNo: string;
      readonly ownerId: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType?: 'consumption' | 'work_order' | 'enterprise_unit' | undefined;
      readonly purpose?: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state' | undefined;
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder?: 'fifo' | 'named' | undefined;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly file_items: {
    readonly input: {
      readonly bookNo: string;
      readonly items: readonly {
        readonly materialNo: string;
        readonly goodsKind?: 'material' | 'finished' | 'equipment' | 'leftover' | 'defective' | undefined;
        readonly hsCode: string;
        readonly name: string;
        readonly model?: string | undefined;
        readonly declaredUnit: string;
        readonly legalUnit1: string;
        readonly legalUnit2?: string | null | undefined;
        readonly originCountry?: string | null | undefined;
        readonly repairOrigin?: 'abroad' | 'domestic' | undefined;
      }[];
    };
    readonly output: {
      readonly items: readonly {
        readonly itemNo: number;
        readonly materialNo: string;
      }[];
    };
  };
  readonly get_balance_as_of: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo: number;
      readonly asOf: string;
      readonly asKnownAt?: string | undefined;
      readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | 'on_leave' | undefined;
    };
    readonly output: {
      readonly declared: string;
      readonly legal1: string;
      readonly legal2: string;
      readonly value: string;
    };
  };
  readonly get_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
    };
    readonly output: {
      readonly bill: {
        readonly productItemNo: number;
        readonly billVersion: string;
        readonly validFrom: string;
        readonly validThrough: string | null;
        readonly state: 'declared' | 'confirmed' | 'questioned';
        readonly lineCount: number;
        readonly declaredAt: string;
        readonly firstUsedAt: string | null;
        readonly moves: readonly string[];
      };
      readonly lines: readonly {
        readonly materialItemNo: number;
        readonly net: string;
        readonly tangibleLossRate: string;
        readonly intangibleLossRate: string;
        readonly bondedShare: string;
      }[];
    };
  };
  readonly get_book: {
    readonly input: {
      readonly bookNo: string;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly get_book_item: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo: number;
    };
    readonly output: {
      readonly item: {
        readonly itemNo: number;
        readonly goodsKind: string;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model: string;
        readonly declaredUnit: string;
        readonly legalUnit1: string;
        readonly legalUnit2: string | null;
        readonly originCountry: string | null;
        readonly repairOrigin: 'abroad' | 'domestic' | null;
        readonly executionMark: string;
        readonly balances: readonly {
          readonly stage: string;
          readonly posted: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly pendingOut: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly pendingIn: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly available: string;
          readonly averageValue: string | null;
        }[];
      };
      readonly lots: readonly {
        readonly lotNo: string;
        readonly stage: string;
        readonly openedOn: string;
        readonly document: string;
        readonly lineNo: number;
        readonly originCountry: string | null;
        readonly supervisionMode: string | null;
        readonly taxStatus: string;
        readonly quantity: string;
        readonly outQuantity: string;
      }[];
    };
  };
  readonly get_consumption_drift: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly materialItemNo: number;
      readonly from?: string | undefined;
      readonly through?: string | undefined;
    };
    readonly output: {
      readonly from: string;
      readonly through: string;
      readonly total: {
        readonly productions: number;
        readonly produced: string;
        readonly declared: string;
        readonly actual: string;
        readonly declaredPerUnit: string;
        readonly actualPerUnit: string;
        readonly ratio: string | null;
        readonly low: string | null;
        readonly high: string | null;
        readonly verdict: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
      };
      readonly state: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
      readonly difference: string;
      readonly months: readonly {
        readonly month: string;
        readonly productions: number;
        readonly produced: string;
        readonly declared: string;
        readonly actual: string;
        readonly declaredPerUnit: string;
        readonly actualPerUnit: string;
        readonly ratio: string | null;
        readonly low: string | null;
        readonly high: string | null;
        readonly verdict: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
      }[];
      readonly productions: readonly {
        readonly internalNo: string;
        readonly producedOn: string;
        readonly produced: string;
        readonly declared: string;
        readonly actual: string;
        readonly ratio: string | null;
      }[];
      readonly beganWith: string | null;
    };
  };
  readonly get_delivery_form: {
    readonly input: {
      readonly form: string;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly get_demo_progress: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly state: 'none' | 'loading' | 'ready' | 'failed';
      readonly done: number;
      readonly total: number;
    };
  };
  readonly get_desk: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly kind?:
        | 'list_to_declare'
        | 'list_to_correct'
        | 'list_waits_for_gate_pass'
        | 'list_waits_for_release'
        | 'pass_to_declare'
        | 'pass_to_correct'
        | 'pass_waits_to_pass'
        | 'message_undelivered'
        | 'import_waiting'
        | 'import_refused'
        | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly kind: string;
        readonly subject: string;
        readonly number: string;
        readonly path: string;
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly reason: string | null;
        readonly since: string;
        readonly dueOn: string | null;
        readonly late: boolean;
      }[];
      readonly next: string | null;
      readonly counts: readonly {
        readonly kind: string;
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
    };
  };
  readonly get_easy_entry: {
    readonly input: {
      readonly record: string;
    };
    readonly output: {
      readonly entry: {
        readonly recordId: string;
        readonly ownerId: string;
        readonly internalNo: string;
        readonly kind: string;
        readonly name: string;
        readonly unit: string;
        readonly quantity: string;
        readonly entered: string;
        readonly inside: string;
        readonly purpose: string;
        readonly vehicleNo: string;
        readonly enteredOn: string;
        readonly state: 'recorded' | 'inside' | 'used';
        readonly passNo: string | null;
        readonly passedAt: string | null;
        readonly recordedAt: string;
      };
      readonly moves: readonly {
        readonly moveNo: number;
        readonly kind: 'leave' | 'used_up' | 'discarded';
        readonly quantity: string;
        readonly reason: string;
        readonly vehicleNo: string | null;
        readonly movedOn: string;
        readonly state: 'waiting' | 'done';
        readonly passNo: string | null;
        readonly passedQuantity: string | null;
      }[];
    };
  };
  readonly get_event: {
    readonly input: {
      readonly eventId: string;
    };
    readonly output: {
      readonly eventId: string;
      readonly ownerId: string | null;
      readonly kind: string;
      readonly words: {
        readonly zh: string;
        readonly en: string;
      };
      readonly subjects: readonly string[];
      readonly actor: {
        readonly userId: string;
        readonly role: string;
        readonly roleWords: {
          readonly zh: string;
          readonly en: string;
        };
        readonly partyId: string | null;
      };
      readonly operation: string;
      readonly occurredAt: string;
      readonly recordedAt: string;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly inputHash: string;
    };
  };
  readonly get_gate_pass: {
    readonly input: {
      readonly pass: string;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly get_hs: {
    readonly input: {
      readonly code: string;
    };
    readonly output: {
      readonly code: string;
      readonly edition: string;
      readonly section: {
        readonly code: string;
        readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
        readonly nameEn: string;
        readonly nameZh: string | null;
      };
      readonly chapter: {
        readonly code: string;
        readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
        readonly nameEn: string;
        readonly nameZh: string | null;
      };
      readonly heading: {
        readonly code: string;
        readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
        readonly nameEn: string;
        readonly nameZh: string | null;
      } | null;
      readonly subheading: {
        readonly code: string;
        readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
        readonly nameEn: string;
        readonly nameZh: string | null;
      } | null;
    };
  };
  readonly get_intake_file: {
    readonly input: {
      readonly messageId: string;
    };
    readonly output: {
      readonly file: string;
      readonly kind: 'window' | 'spreadsheet' | 'unknown';
      readonly state: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused';
      readonly messageId: string | null;
      readonly code: string | null;
      readonly message: {
        readonly zh: string;
        readonly en: string;
      } | null;
      readonly did: readonly {
        readonly subject: string;
        readonly zh: string;
        readonly en: string;
      }[];
      readonly lineCount: number | null;
      readonly errorCount: number;
      readonly sizeBytes: number;
      readonly receivedAt: string;
      readonly receivedBy: string;
      readonly decidedAt: string | null;
      readonly waitsForMessage: boolean;
      readonly errors: readonly {
        readonly rowNumber: number;
        readonly column: string;
        readonly field: string;
        readonly fieldWords: {
          readonly zh: string;
          readonly en: string;
        };
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
      readonly plan: {
        readonly shape: string;
        readonly sheet: string | null;
        readonly mapping: {
          readonly headerRow: number;
          readonly columns: Readonly<Record<string, number>>;
        };
        readonly target: Readonly<Record<string, string>>;
      } | null;
    };
  };
  readonly get_item_comparison: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo: number;
    };
    readonly output: {
      readonly itemNo: number;
      readonly opening: string;
      readonly book: string;
      readonly enterprise: string | null;
      readonly warehouse: string | null;
      readonly eventCount: number;
      readonly events: readonly {
        readonly side: 'enterprise' | 'warehouse' | 'book';
        readonly name: string;
        readonly lot: string | null;
        readonly on: string;
        readonly kind: 'in' | 'out' | 'produce' | 'consume' | 'adjust' | 'stock';
        readonly change: string;
        readonly document: string | null;
      }[];
      readonly partings: readonly {
        readonly on: string;
        readonly side: 'enterprise' | 'warehouse' | 'book';
        readonly against: 'enterprise' | 'warehouse' | 'book';
        readonly event: string;
        readonly kind: 'in' | 'out' | 'produce' | 'consume' | 'adjust' | 'stock';
        readonly lot: string | null;
        readonly document: string | null;
        readonly stated: string;
        readonly expected: string;
        readonly cause:
          | 'double_entry'
          | 'rounding'
          | 'unit_factor'
          | 'bill_version'
          | 'unposted_gate_pass'
          | 'missing_receipt'
          | 'missing_record'
          | 'unknown';
        readonly detail: string | null;
      }[];
    };
  };
  readonly get_job: {
    readonly input: {
      readonly id: string;
    };
    readonly output: {
      readonly id: string;
      readonly kind: string;
      readonly state: string;
      readonly done: number;
      readonly total: number | null;
      readonly note: unknown;
      readonly result: unknown;
      readonly createdBy: string;
      readonly createdAt: string;
      readonly updatedAt: string;
    };
  };
  readonly get_list: {
    readonly input: {
      readonly list: string;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly get_list_tax: {
    readonly input: {
      readonly list: string;
    };
    readonly output: {
      readonly taxable: boolean;
      readonly vatPilot: {
        readonly approvalNo: string;
        readonly fromOn: string;
        readonly throughOn: string | null;
      } | null;
      readonly assessment: {
        readonly assessmentNo: number;
        readonly assessedOn: string;
        readonly assessedAt: string;
        readonly outdated: boolean;
        readonly dutyBasis: 'finished' | 'materials';
        readonly duty: string;
        readonly interest: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
        readonly lines: readonly {
          readonly lineNo: number;
          readonly hsCode: string;
          readonly price: string;
          readonly currencyCode: string;
          readonly exchangeRate: string;
          readonly customsValue: string;
          readonly treatment: string;
          readonly levyMode: string;
          readonly dutyRate: string;
          readonly consumptionTaxRate: string;
          readonly vatRate: string;
          readonly rateReason: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        }[];
      } | null;
    };
  };
  readonly get_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
    };
    readonly output: {
      readonly report: {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly get_overview: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly today: string;
      readonly listsByState: readonly {
        readonly state: string;
        readonly count: number;
        readonly path: string;
      }[];
      readonly passesToday: readonly {
        readonly direction: 'in' | 'out';
        readonly count: number;
        readonly path: string;
      }[];
      readonly valueOnHandUsd: readonly {
        readonly ownerId: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly value: string;
        readonly path: string;
      }[];
      readonly receiptsByState: readonly {
        readonly state: string;
        readonly count: number;
        readonly path: string;
      }[];
    };
  };
  readonly get_party: {
    readonly input: {
      readonly partyId: string;
    };
    readonly output: {
      readonly partyId: string;
      readonly kind: 'organisation' | 'person';
      readonly nameZh: string;
      readonly nameEn: string | null;
      readonly uscc: string | null;
      readonly customsCode: string | null;
      readonly roles: readonly (
        | 'zone_enterprise'
        | 'customs_broker'
        | 'carrier'
        | 'warehouse_operator'
        | 'consignor'
        | 'consignee'
        | 'supplier'
        | 'customer'
        | 'laboratory'
        | 'bank'
        | 'insurer'
        | 'e_commerce_platform'
        | 'zone_authority'
        | 'customs_office'
        | 'department'
      )[];
      readonly creditLevel: 'advanced_certified' | 'general' | 'discredited' | null;
      readonly registeredOn: string;
      readonly identifiers: readonly {
        readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
        readonly identifier: string;
      }[];
      readonly version: number;
    };
  };
  readonly get_place: {
    readonly input: {
      readonly code: string;
    };
    readonly output: {
      readonly placeId: string;
      readonly parentId: string | null;
      readonly kind:
        | 'zone'
        | 'plot'
        | 'building'
        | 'workshop'
        | 'warehouse'
        | 'yard'
        | 'checkpoint'
        | 'lane'
        | 'office';
      readonly code: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly bonded: boolean;
      readonly areaM2: string | null;
      readonly capacity: Readonly<Record<string, number>>;
      readonly geometry:
        | {
            readonly type: 'Point';
            readonly coordinates: readonly [number, number];
          }
        | {
            readonly type: 'LineString';
            readonly coordinates: readonly (readonly [number, number])[];
          }
        | {
            readonly type: 'Polygon';
            readonly coordinates: readonly (readonly (readonly [number, number])[])[];
          }
        | null;
      readonly version: number;
    };
  };
  readonly get_production: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
    };
    readonly output: {
      readonly production: {
        readonly productionId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly workOrderNo: string | null;
        readonly productItemNo: number;
        readonly billVersion: string | null;
        readonly outwardForm: string | null;
        readonly measured: boolean;
        readonly quantity: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
        readonly producedOn: string;
        readonly createdAt: string;
        readonly remark: string;
      };
      readonly materials: readonly {
        readonly materialItemNo: number;
        readonly consumed: string;
        readonly net: string;
        readonly tangibleLoss: string;
        readonly intangibleLoss: string;
        readonly consumedByBill: string | null;
      }[];
      readonly outputs: readonly {
        readonly itemNo: number;
        readonly quantity: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
      }[];
    };
  };
  readonly get_reference_table: {
    readonly input: {
      readonly table: string;
      readonly text?: string | undefined;
      readonly on?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly table: string;
      readonly rows: readonly {
        readonly code: string;
        readonly nameZh: string;
        readonly nameEn: string;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly verified: boolean;
        readonly details: Readonly<Record<string, string | null>>;
      }[];
    };
  };
  readonly get_repair_order: {
    readonly input: {
      readonly bookNo: string;
      readonly orderNo: string;
    };
    readonly output: {
      readonly order: {
        readonly bookNo: string;
        readonly orderNo: string;
        readonly goodsItemNo: number;
        readonly quantity: string;
        readonly catalogueEntry: string;
        readonly isOwnBrand: boolean;
        readonly customerName: string;
        readonly returnBy: string;
        readonly outcome: 'repaired' | 'not_repairable' | null;
        readonly state: 'open' | 'closed';
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly remark: string;
      };
      readonly uses: readonly {
        readonly record: {
          readonly useId: string;
          readonly bookNo: string;
          readonly internalNo: string;
          readonly project: string | null;
          readonly orderNo: string | null;
          readonly usedOn: string;
          readonly createdAt: string;
          readonly remark: string;
        };
        readonly lines: readonly {
          readonly lineNo: number;
          readonly kind: 'used' | 'came_out';
          readonly itemNo: number;
          readonly quantity: string;
          readonly waste: string;
          readonly legalQuantity1: string;
          readonly legalQuantity2: string;
        }[];
      }[];
    };
  };
  readonly get_session: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly signedIn: boolean;
      readonly user: {
        readonly userId: string;
        readonly displayName: string;
      } | null;
      readonly role: string;
      readonly roleName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly reach: string;
      readonly permissions: readonly string[];
      readonly zone: {
        readonly zoneId: number;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      };
      readonly party: {
        readonly partyId: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      } | null;
    };
  };
  readonly get_state_move: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
    };
    readonly output: {
      readonly moveId: string;
      readonly bookNo: string;
      readonly internalNo: string;
      readonly kind: 'in' | 'out' | 'abroad' | 'gone';
      readonly itemNo: number;
      readonly quantity: string;
      readonly legalQuantity1: string;
      readonly legalQuantity2: string;
      readonly counterpart: string;
      readonly vehicleNo: string;
      readonly entryNo: string | null;
      readonly reason: string;
      readonly movedOn: string;
      readonly recordedAt: string;
    };
  };
  readonly get_stock_note: {
    readonly input: {
      readonly note: string;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly get_tariff_line: {
    readonly input: {
      readonly code: string;
      readonly on?: string | undefined;
    };
    readonly output: {
      readonly edition: string;
      readonly isSample: boolean;
      readonly validFrom: string;
      readonly validTo: string | null;
      readonly code: string;
      readonly nameZh: string;
      readonly nameEn: string | null;
      readonly generalRate: string | null;
      readonly preferentialRate: string | null;
      readonly exportRate: string | null;
      readonly consumptionTaxRate: string | null;
      readonly vatRate: string;
      readonly firstUnit: string;
      readonly secondUnit: string | null;
      readonly licence: string | null;
      readonly remark: string | null;
      readonly elements: string | null;
    };
  };
  readonly get_transfer: {
    readonly input: {
      readonly list: string;
    };
    readonly output: {
      readonly ours: {
        readonly listNo: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly state: string;
        readonly goodsKind: string;
        readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
        readonly lineCount: number;
        readonly isReady: boolean;
        readonly postedAt: string | null;
      };
      readonly theirs: {
        readonly listNo: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly state: string;
        readonly goodsKind: string;
        readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
        readonly lineCount: number;
        readonly isReady: boolean;
        readonly postedAt: string | null;
      } | null;
      readonly relatedBookNo: string;
      readonly relatedListNo: string | null;
      readonly isForeign: boolean | null;
      readonly counterpartReadyAt: string | null;
      readonly difference: {
        readonly lineNo: number;
        readonly field: string;
        readonly ours: string | null;
        readonly theirs: string | null;
      } | null;
    };
  };
  readonly get_transfer_notice: {
    readonly input: {
      readonly list: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly listNo: string;
      readonly relatedBookNo: string;
      readonly relatedListNo: string | null;
      readonly direction: 'in' | 'out';
      readonly isReady: boolean;
      readonly lines: readonly {
        readonly lineNo: number;
        readonly hsCode: string;
        readonly declaredUnit: string;
        readonly declaredQuantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly valueUsd: string;
        readonly originCountry: string | null;
        readonly supervisedFrom?: string | null | undefined;
      }[];
    };
  };
  readonly get_use_record: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
    };
    readonly output: {
      readonly record: {
        readonly useId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly project: string | null;
        readonly orderNo: string | null;
        readonly usedOn: string;
        readonly createdAt: string;
        readonly remark: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly kind: 'used' | 'came_out';
        readonly itemNo: number;
        readonly quantity: string;
        readonly waste: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
      }[];
    };
  };
  readonly get_work_order: {
    readonly input: {
      readonly bookNo: string;
      readonly workOrderNo: string;
    };
    readonly output: {
      readonly order: {
        readonly workOrderNo: string;
        readonly bookNo: string;
        readonly productItemNo: number;
        readonly billVersion: string | null;
        readonly plannedQuantity: string;
        readonly producedQuantity: string;
        readonly state: 'open' | 'closed';
        readonly openedAt: string;
        readonly closedAt: string | null;
      };
      readonly materials: readonly {
        readonly materialItemNo: number;
        readonly issuedQuantity: string;
        readonly returnedQuantity: string;
        readonly usedQuantity: string;
        readonly inWorkshop: string;
      }[];
    };
  };
  readonly get_write_off: {
    readonly input: {
      readonly writeOff: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly grant_state_storage: {
    readonly input: {
      readonly bookNo: string;
      readonly approvalNo: string;
      readonly placeCode: string;
      readonly consentNo: string;
      readonly consentOn: string;
      readonly wmsName: string;
      readonly fromOn: string;
      readonly throughOn?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly approvalNo: string;
      readonly placeCode: string;
      readonly consentNo: string;
      readonly consentOn: string;
      readonly wmsName: string;
      readonly fromOn: string;
      readonly throughOn: string | null;
      readonly endReason: string | null;
      readonly grantedAt: string;
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly hold_discrepancy: {
    readonly input: {
      readonly discrepancyId: string;
      readonly note: string;
    };
    readonly output: {
      readonly discrepancyId: string;
    };
  };
  readonly import_tariff: {
    readonly input: {
      readonly edition: string;
      readonly validFrom: string;
      readonly validTo?: string | undefined;
      readonly source: string;
      readonly ratesIn: 'percent' | 'fraction';
      readonly fileName: string;
      readonly content: string;
    };
    readonly output: {
      readonly edition: string;
      readonly validFrom: string;
      readonly validTo: string | null;
      readonly source: string;
      readonly isSample: boolean;
      readonly importedAt: string;
      readonly importedBy: string;
      readonly lineCount: number;
    };
  };
  readonly issue_to_work_order: {
    readonly input: {
      readonly bookNo: string;
      readonly workOrderNo: string;
      readonly materials: readonly {
        readonly itemNo: number;
        readonly quantity: string;
      }[];
    };
    readonly output: {
      readonly workOrderNo: string;
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string | null;
      readonly plannedQuantity: string;
      readonly producedQuantity: string;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
    };
  };
  readonly lift_easy_suspension: {
    readonly input: {
      readonly partyId: string;
      readonly reason: string;
    };
    readonly output: {
      readonly rows: readonly {
        readonly suspensionId: string;
        readonly ownerId: string;
        readonly ground: 'out_of_scope' | 'untrue' | 'smuggling';
        readonly reason: string;
        readonly suspendedOn: string;
        readonly liftedOn: string | null;
        readonly liftReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_accounts: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly rows: readonly {
        readonly userId: string;
        readonly email: string;
        readonly displayName: string;
        readonly role: string;
        readonly partyId: string | null;
      }[];
    };
  };
  readonly list_bills: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo?: number | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly productItemNo: number;
        readonly billVersion: string;
        readonly validFrom: string;
        readonly validThrough: string | null;
        readonly state: 'declared' | 'confirmed' | 'questioned';
        readonly lineCount: number;
        readonly declaredAt: string;
        readonly firstUsedAt: string | null;
        readonly moves: readonly string[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_book_entries: {
    readonly input: {
      readonly bookNo: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly itemNo?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly entryNo: string;
        readonly itemNo: number;
        readonly from: string;
        readonly to: string;
        readonly kind: string;
        readonly reference: string | null;
        readonly amounts: {
          readonly declared: string;
          readonly legal1: string;
          readonly legal2: string;
          readonly value: string;
        };
        readonly effectiveOn: string;
        readonly recordedAt: string;
        readonly eventId: string;
        readonly document: string;
        readonly lineNo: number;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_book_items: {
    readonly input: {
      readonly bookNo: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly itemNo: number;
        readonly goodsKind: string;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model: string;
        readonly declaredUnit: string;
        readonly legalUnit1: string;
        readonly legalUnit2: string | null;
        readonly originCountry: string | null;
        readonly repairOrigin: 'abroad' | 'domestic' | null;
        readonly executionMark: string;
        readonly balances: readonly {
          readonly stage: string;
          readonly posted: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly pendingOut: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly pendingIn: {
            readonly declared: string;
            readonly legal1: string;
            readonly legal2: string;
            readonly value: string;
          };
          readonly available: string;
          readonly averageValue: string | null;
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_books: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
      readonly state?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookId: string;
        readonly bookNo: string;
        readonly kind: 'logistics' | 'processing' | 'equipment';
        readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
        readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
        readonly bookkeepingMode: 'accumulate' | 'per_line';
        readonly lotOrder: 'fifo' | 'named';
        readonly currencyCode: string;
        readonly customsCode: string;
        readonly enterpriseCustomsCode: string;
        readonly enterpriseName: string;
        readonly ownerId: string;
        readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
        readonly filedOn: string;
        readonly validThrough: string | null;
        readonly itemCount: number;
        readonly moves: readonly string[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_consumption_drift: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill' | undefined;
      readonly from?: string | undefined;
      readonly through?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookNo: string;
        readonly productItemNo: number;
        readonly productName: string;
        readonly productUnit: string;
        readonly billVersion: string;
        readonly materialItemNo: number;
        readonly materialName: string;
        readonly materialUnit: string;
        readonly productions: number;
        readonly produced: string;
        readonly declared: string;
        readonly actual: string;
        readonly declaredPerUnit: string;
        readonly actualPerUnit: string;
        readonly ratio: string | null;
        readonly low: string | null;
        readonly high: string | null;
        readonly verdict: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
        readonly newest: {
          readonly month: string;
          readonly productions: number;
          readonly produced: string;
          readonly declared: string;
          readonly actual: string;
          readonly declaredPerUnit: string;
          readonly actualPerUnit: string;
          readonly ratio: string | null;
          readonly low: string | null;
          readonly high: string | null;
          readonly verdict: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
        };
        readonly state: 'above' | 'below' | 'holds' | 'too_few' | 'not_in_bill';
      }[];
      readonly next: string | null;
    };
  };
  readonly list_control_book: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookNo: string;
        readonly enterpriseName: string;
        readonly kind: string;
        readonly recordCount: number;
        readonly itemCount: number | null;
        readonly partedCount: number | null;
        readonly openDiscrepancies: number;
        readonly comparedAt: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_counts: {
    readonly input: {
      readonly writeOff: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly countedAt: string;
        readonly countedBy: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_delivery_forms: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly businessType?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y' | undefined;
      readonly bookNo?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_demo_accounts: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: readonly {
      readonly email: string;
      readonly password: string;
      readonly role: string;
      readonly nameZh: string;
      readonly nameEn: string;
    }[];
  };
  readonly list_discrepancies: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly state?: string | undefined;
      readonly kind?: string | undefined;
      readonly subject?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly discrepancyId: string;
        readonly ownerId: string | null;
        readonly kind: string;
        readonly severity: string;
        readonly state: string;
        readonly subject: string;
        readonly facts: Readonly<Record<string, unknown>>;
        readonly occurredAt: string;
        readonly recordedAt: string;
        readonly note: string;
        readonly decidedBy: string | null;
        readonly decidedAt: string | null;
        readonly moves: readonly string[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_easy_entries: {
    readonly input: {
      readonly search?: string | undefined;
      readonly kind?: string | undefined;
      readonly state?: 'recorded' | 'inside' | 'used' | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly recordId: string;
        readonly ownerId: string;
        readonly internalNo: string;
        readonly kind: string;
        readonly name: string;
        readonly unit: string;
        readonly quantity: string;
        readonly entered: string;
        readonly inside: string;
        readonly purpose: string;
        readonly vehicleNo: string;
        readonly enteredOn: string;
        readonly state: 'recorded' | 'inside' | 'used';
        readonly passNo: string | null;
        readonly passedAt: string | null;
        readonly recordedAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_easy_suspensions: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly rows: readonly {
        readonly suspensionId: string;
        readonly ownerId: string;
        readonly ground: 'out_of_scope' | 'untrue' | 'smuggling';
        readonly reason: string;
        readonly suspendedOn: string;
        readonly liftedOn: string | null;
        readonly liftReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_enterprise_records: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo?: number | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly source: string;
        readonly recordNo: string;
        readonly side: 'enterprise' | 'warehouse';
        readonly itemNo: number;
        readonly lot: string | null;
        readonly kind: 'in' | 'out' | 'produce' | 'consume' | 'adjust' | 'stock';
        readonly occurredAt: string;
        readonly quantity: string;
        readonly unit: string;
        readonly change: string;
        readonly document: string | null;
        readonly receivedAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_equipment: {
    readonly input: {
      readonly search?: string | undefined;
      readonly bookNo?: string | undefined;
      readonly state?: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left' | undefined;
      readonly endsThrough?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookNo: string;
        readonly equipmentNo: string;
        readonly itemNo: number;
        readonly lotNo: string;
        readonly listNo: string;
        readonly lineNo: number;
        readonly hsCode: string;
        readonly name: string;
        readonly model: string;
        readonly unit: string;
        readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
        readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
        readonly quantity: string;
        readonly inBookQuantity: string;
        readonly availableQuantity: string;
        readonly awayQuantity: string;
        readonly releasedQuantity: string;
        readonly scrappedQuantity: string;
        readonly leftByListsQuantity: string;
        readonly price: string;
        readonly exemptDuty: string;
        readonly exemptVat: string;
        readonly releasedOn: string;
        readonly years: number;
        readonly endsOn: string;
        readonly dueBackOn: string | null;
        readonly closedOn: string | null;
        readonly serialNumbers: readonly string[];
        readonly remark: string;
        readonly registeredAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_events: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly subject?: string | undefined;
      readonly kind?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly eventId: string;
        readonly ownerId: string | null;
        readonly kind: string;
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly subjects: readonly string[];
        readonly actor: {
          readonly userId: string;
          readonly role: string;
          readonly roleWords: {
            readonly zh: string;
            readonly en: string;
          };
          readonly partyId: string | null;
        };
        readonly operation: string;
        readonly occurredAt: string;
        readonly recordedAt: string;
        readonly facts: Readonly<Record<string, unknown>>;
        readonly inputHash: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_exceptions: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly kind?:
        | 'discrepancy'
        | 'goods_not_back'
        | 'equipment_not_back'
        | 'list_confirmed_not_posted'
        | 'pass_not_passed'
        | 'deliveries_not_declared'
        | 'repair_not_returned'
        | 'loss_undecided'
        | 'list_claims_too_long'
        | 'receipt_waits_too_long'
        | 'list_posted_not_confirmed'
        | 'message_undelivered'
        | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly kind: string;
        readonly severity: 'high' | 'medium' | 'low';
        readonly id: string;
        readonly subject: string;
        readonly state: string;
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly since: string;
        readonly evidence: Readonly<Record<string, unknown>>;
        readonly path: string;
      }[];
      readonly next: string | null;
      readonly counts: readonly {
        readonly kind: string;
        readonly severity: 'high' | 'medium' | 'low';
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
        readonly count: number;
      }[];
    };
  };
  readonly list_gate_passes: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly direction?: 'in' | 'out' | undefined;
      readonly documentId?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_intake_files: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly state?: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused' | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly file: string;
        readonly kind: 'window' | 'spreadsheet' | 'unknown';
        readonly state: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused';
        readonly messageId: string | null;
        readonly code: string | null;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly did: readonly {
          readonly subject: string;
          readonly zh: string;
          readonly en: string;
        }[];
        readonly lineCount: number | null;
        readonly errorCount: number;
        readonly sizeBytes: number;
        readonly receivedAt: string;
        readonly receivedBy: string;
        readonly decidedAt: string | null;
        readonly waitsForMessage: boolean;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_item_comparisons: {
    readonly input: {
      readonly bookNo: string;
      readonly state?: 'parted' | 'agree' | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly bookBalance: string;
        readonly enterpriseBalance: string | null;
        readonly warehouseBalance: string | null;
        readonly partingCount: number;
        readonly parting: {
          readonly on: string;
          readonly side: 'enterprise' | 'warehouse' | 'book';
          readonly against: 'enterprise' | 'warehouse' | 'book';
          readonly event: string;
          readonly kind: 'in' | 'out' | 'produce' | 'consume' | 'adjust' | 'stock';
          readonly lot: string | null;
          readonly document: string | null;
          readonly stated: string;
          readonly expected: string;
          readonly cause:
            | 'double_entry'
            | 'rounding'
            | 'unit_factor'
            | 'bill_version'
            | 'unposted_gate_pass'
            | 'missing_receipt'
            | 'missing_record'
            | 'unknown';
          readonly detail: string | null;
        } | null;
        readonly comparedAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_jobs: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly id: string;
        readonly kind: string;
        readonly state: string;
        readonly done: number;
        readonly total: number | null;
        readonly note: unknown;
        readonly result: unknown;
        readonly createdBy: string;
        readonly createdAt: string;
        readonly updatedAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_list_lines: {
    readonly input: {
      readonly list: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model: string;
        readonly declaredUnit: string;
        readonly declaredQuantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly totalPrice: string;
        readonly valueUsd: string;
        readonly originCountry: string | null;
        readonly destinationCountry: string | null;
        readonly levyMode: string | null;
        readonly billVersion: string | null;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly netWeightKg: string | null;
        readonly remark: string;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_lists: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly direction?: 'in' | 'out' | undefined;
      readonly bookNo?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly listId: string;
        readonly listNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly ownerId: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly line: 'first' | 'second' | 'internal';
        readonly direction: 'in' | 'out';
        readonly listType: string;
        readonly goodsKind: string;
        readonly supervisionMode: string;
        readonly transportMode: string;
        readonly portCode: string | null;
        readonly customsCode: string;
        readonly countryCode: string | null;
        readonly declarationRequired: boolean;
        readonly gateRequired: boolean;
        readonly entryNo: string | null;
        readonly formId: string | null;
        readonly relatedListNo: string | null;
        readonly relatedBookNo: string | null;
        readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
        readonly deductionMode: string;
        readonly state: string;
        readonly changeCount: number;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declarationReleasedAt: string | null;
        readonly declaredAt: string | null;
        readonly preDeductedAt: string | null;
        readonly postedAt: string | null;
        readonly postedOn: string | null;
        readonly customsPostedAt: string | null;
        readonly counterpartReadyAt: string | null;
        readonly counterpartIsForeign: boolean | null;
        readonly consumption:
          | readonly {
              readonly productItemNo: number;
              readonly billVersion: string;
              readonly materials: readonly {
                readonly materialItemNo: number;
                readonly net: string;
                readonly tangibleLoss: string;
                readonly intangibleLoss: string;
              }[];
            }[]
          | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly version: number;
        readonly waitsForRelease: boolean;
        readonly waitsForGate: boolean;
        readonly waitsForCounterpart: boolean;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_losses: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly cause?: 'force_majeure' | 'poor_care' | 'abandonment' | undefined;
      readonly state?: 'reported' | 'confirmed' | 'refused' | 'withdrawn' | undefined;
      readonly search?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_lots: {
    readonly input: {
      readonly bookNo: string;
      readonly itemNo?: number | undefined;
      readonly search?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly lotNo: string;
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly unit: string;
        readonly document: string;
        readonly lineNo: number;
        readonly openedOn: string;
        readonly originCountry: string | null;
        readonly supervisionMode: string | null;
        readonly taxStatus: string;
        readonly quantity: string;
        readonly left: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_outbox: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly state?: 'waiting' | 'delivered' | 'failed' | undefined;
      readonly topic?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly messageId: string;
        readonly ownerId: string | null;
        readonly topic: string;
        readonly state: 'waiting' | 'delivered' | 'failed';
        readonly payload: unknown;
        readonly recordedAt: string;
        readonly deliveredAt: string | null;
        readonly failedAt: string | null;
        readonly nextAttemptAt: string | null;
        readonly attempts: number;
        readonly lastError: {
          readonly code: string;
          readonly message: {
            readonly zh: string;
            readonly en: string;
          };
          readonly facts: Readonly<Record<string, unknown>>;
        } | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_parties: {
    readonly input: {
      readonly text?: string | undefined;
      readonly role?:
        | 'zone_enterprise'
        | 'customs_broker'
        | 'carrier'
        | 'warehouse_operator'
        | 'consignor'
        | 'consignee'
        | 'supplier'
        | 'customer'
        | 'laboratory'
        | 'bank'
        | 'insurer'
        | 'e_commerce_platform'
        | 'zone_authority'
        | 'customs_office'
        | 'department'
        | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly parties: readonly {
        readonly partyId: string;
        readonly kind: 'organisation' | 'person';
        readonly nameZh: string;
        readonly nameEn: string | null;
        readonly uscc: string | null;
        readonly customsCode: string | null;
        readonly roles: readonly (
          | 'zone_enterprise'
          | 'customs_broker'
          | 'carrier'
          | 'warehouse_operator'
          | 'consignor'
          | 'consignee'
          | 'supplier'
          | 'customer'
          | 'laboratory'
          | 'bank'
          | 'insurer'
          | 'e_commerce_platform'
          | 'zone_authority'
          | 'customs_office'
          | 'department'
        )[];
        readonly creditLevel: 'advanced_certified' | 'general' | 'discredited' | null;
        readonly registeredOn: string;
        readonly identifiers: readonly {
          readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
          readonly identifier: string;
        }[];
        readonly version: number;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_places: {
    readonly input: {
      readonly kind?:
        | 'zone'
        | 'plot'
        | 'building'
        | 'workshop'
        | 'warehouse'
        | 'yard'
        | 'checkpoint'
        | 'lane'
        | 'office'
        | undefined;
    };
    readonly output: {
      readonly places: readonly {
        readonly placeId: string;
        readonly parentId: string | null;
        readonly kind:
          | 'zone'
          | 'plot'
          | 'building'
          | 'workshop'
          | 'warehouse'
          | 'yard'
          | 'checkpoint'
          | 'lane'
          | 'office';
        readonly code: string;
        readonly nameZh: string;
        readonly nameEn: string;
        readonly bonded: boolean;
        readonly areaM2: string | null;
        readonly capacity: Readonly<Record<string, number>>;
        readonly geometry:
          | {
              readonly type: 'Point';
              readonly coordinates: readonly [number, number];
            }
          | {
              readonly type: 'LineString';
              readonly coordinates: readonly (readonly [number, number])[];
            }
          | {
              readonly type: 'Polygon';
              readonly coordinates: readonly (readonly (readonly [number, number])[])[];
            }
          | null;
        readonly version: number;
      }[];
    };
  };
  readonly list_productions: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo?: number | undefined;
      readonly search?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly productionId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly workOrderNo: string | null;
        readonly productItemNo: number;
        readonly billVersion: string | null;
        readonly outwardForm: string | null;
        readonly measured: boolean;
        readonly quantity: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
        readonly producedOn: string;
        readonly createdAt: string;
        readonly remark: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_reference_tables: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly tables: readonly string[];
      readonly hsEdition: string;
    };
  };
  readonly list_repair_orders: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'open' | 'closed' | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookNo: string;
        readonly orderNo: string;
        readonly goodsItemNo: number;
        readonly quantity: string;
        readonly catalogueEntry: string;
        readonly isOwnBrand: boolean;
        readonly customerName: string;
        readonly returnBy: string;
        readonly outcome: 'repaired' | 'not_repairable' | null;
        readonly state: 'open' | 'closed';
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly remark: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_state_approvals: {
    readonly input: {
      readonly bookNo?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly bookNo: string;
        readonly approvalNo: string;
        readonly placeCode: string;
        readonly consentNo: string;
        readonly consentOn: string;
        readonly wmsName: string;
        readonly fromOn: string;
        readonly throughOn: string | null;
        readonly endReason: string | null;
        readonly grantedAt: string;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_state_moves: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly kind?: 'in' | 'out' | 'abroad' | 'gone' | undefined;
      readonly search?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly moveId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly kind: 'in' | 'out' | 'abroad' | 'gone';
        readonly itemNo: number;
        readonly quantity: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
        readonly counterpart: string;
        readonly vehicleNo: string;
        readonly entryNo: string | null;
        readonly reason: string;
        readonly movedOn: string;
        readonly recordedAt: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_state_stock: {
    readonly input: {
      readonly search?: string | undefined;
      readonly mixedOnly?: boolean | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly ownerId: string;
        readonly enterpriseName: string;
        readonly materialNo: string;
        readonly name: string;
        readonly unit: string;
        readonly bonded: string;
        readonly nonBonded: string;
        readonly dutyPaid: string;
        readonly total: string;
        readonly books: readonly string[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_stock_notes: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly search?: string | undefined;
      readonly state?: string | undefined;
      readonly form?: string | undefined;
      readonly away?: 'undeclared' | 'on_leave' | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly list_tariff_editions: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly editions: readonly {
        readonly edition: string;
        readonly validFrom: string;
        readonly validTo: string | null;
        readonly source: string;
        readonly isSample: boolean;
        readonly importedAt: string;
        readonly importedBy: string;
        readonly lineCount: number;
      }[];
    };
  };
  readonly list_transfers: {
    readonly input: {
      readonly bookNo?: string | undefined;
      readonly state?: 'open' | 'posted' | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly listId: string;
        readonly createdAt: string;
        readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
        readonly fromBookNo: string;
        readonly toBookNo: string;
        readonly inList: string | null;
        readonly inState: string | null;
        readonly outList: string | null;
        readonly outState: string | null;
        readonly lineCount: number;
        readonly quantity: string;
        readonly isForeign: boolean | null;
        readonly isReady: boolean;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_unregistered_equipment: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly lotNo: string;
        readonly bookNo: string;
        readonly listNo: string;
        readonly lineNo: number;
        readonly itemNo: number;
        readonly hsCode: string;
        readonly name: string;
        readonly quantity: string;
        readonly openedOn: string;
        readonly supervisedFrom: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_use_records: {
    readonly input: {
      readonly bookNo: string;
      readonly search?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly useId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly project: string | null;
        readonly orderNo: string | null;
        readonly usedOn: string;
        readonly createdAt: string;
        readonly remark: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_vat_pilot_periods: {
    readonly input: {
      readonly partyId: string;
    };
    readonly output: {
      readonly rows: readonly {
        readonly periodNo: number;
        readonly fromOn: string;
        readonly throughOn: string | null;
        readonly approvalNo: string;
        readonly isInForce: boolean;
        readonly recordedBy: string;
        readonly recordedAt: string;
        readonly endedBy: string | null;
        readonly endedAt: string | null;
        readonly endReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_work_orders: {
    readonly input: {
      readonly bookNo: string;
      readonly state?: 'open' | 'closed' | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly workOrderNo: string;
        readonly bookNo: string;
        readonly productItemNo: number;
        readonly billVersion: string | null;
        readonly plannedQuantity: string;
        readonly producedQuantity: string;
        readonly state: 'open' | 'closed';
        readonly openedAt: string;
        readonly closedAt: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_write_off_lines: {
    readonly input: {
      readonly writeOff: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly differencesOnly?: boolean | undefined;
      readonly search?: string | undefined;
      readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | 'on_leave' | undefined;
      readonly sort?:
        | 'lineNo'
        | 'shouldRemain'
        | 'counted'
        | 'difference'
        | 'differenceValue'
        | '-lineNo'
        | '-shouldRemain'
        | '-counted'
        | '-difference'
        | '-differenceValue'
        | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers' | 'on_leave';
        readonly goodsKind: string;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly legalUnit1: string;
        readonly legalUnit2: string | null;
        readonly opening: {
          readonly declared: string;
          readonly legal1: string;
          readonly legal2: string;
          readonly value: string;
        };
        readonly flows: Readonly<
          Record<
            string,
            {
              readonly declared: string;
              readonly legal1: string;
              readonly legal2: string;
              readonly value: string;
            }
          >
        >;
        readonly consumed: string;
        readonly shouldRemain: {
          readonly declared: string;
          readonly legal1: string;
          readonly legal2: string;
          readonly value: string;
        };
        readonly counted: string | null;
        readonly difference: {
          readonly declared: string;
          readonly legal1: string;
          readonly legal2: string;
          readonly value: string;
        };
        readonly differenceOfShouldRemain: string | null;
        readonly differenceOfConsumed: string | null;
        readonly pendingOut: string;
        readonly pendingIn: string;
        readonly disposition: {
          readonly kind: 'tax' | 'approved_loss' | 'destroyed' | 'surplus_entry';
          readonly reason: string;
          readonly lots: readonly {
            readonly lotNo: string;
            readonly quantity: string;
          }[];
          readonly surplus: {
            readonly legalQuantity1: string;
            readonly legalQuantity2: string;
            readonly value: string;
          } | null;
          readonly customsValue: string | null;
        } | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
        readonly posted: {
          readonly declared: string;
          readonly legal1: string;
          readonly legal2: string;
          readonly value: string;
        } | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_write_off_lists: {
    readonly input: {
      readonly writeOff: string;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly listId: string;
        readonly listNo: string | null;
        readonly internalNo: string;
        readonly direction: 'in' | 'out';
        readonly postedOn: string;
        readonly state: string;
      }[];
      readonly next: string | null;
    };
  };
  readonly list_write_offs: {
    readonly input: {
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
      readonly bookNo?: string | undefined;
      readonly state?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly writeOffId: string;
        readonly writeOffNo: string;
        readonly ownerId: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly cycleNo: number;
        readonly periodFrom: string;
        readonly periodThrough: string;
        readonly state: string;
        readonly noticedAt: string | null;
        readonly stocktakeOn: string | null;
        readonly reportNo: number;
        readonly reportedAt: string | null;
        readonly lineCount: number;
        readonly differenceCount: number;
        readonly totals: {
          readonly listsIn: number;
          readonly listsOut: number;
          readonly materials: number;
          readonly products: number;
          readonly leftovers: number;
          readonly materialsInValue: string;
          readonly productsOutValue: string;
          readonly shortageValue: string;
          readonly surplusValue: string;
        } | null;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly note: string;
        readonly passedAt: string | null;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      }[];
      readonly next: string | null;
    };
  };
  readonly move_easy_goods: {
    readonly input: {
      readonly record: string;
      readonly kind: 'leave' | 'used_up' | 'discarded';
      readonly quantity: string;
      readonly reason?: string | undefined;
      readonly vehicleNo?: string | undefined;
    };
    readonly output: {
      readonly entry: {
        readonly recordId: string;
        readonly ownerId: string;
        readonly internalNo: string;
        readonly kind: string;
        readonly name: string;
        readonly unit: string;
        readonly quantity: string;
        readonly entered: string;
        readonly inside: string;
        readonly purpose: string;
        readonly vehicleNo: string;
        readonly enteredOn: string;
        readonly state: 'recorded' | 'inside' | 'used';
        readonly passNo: string | null;
        readonly passedAt: string | null;
        readonly recordedAt: string;
      };
      readonly moves: readonly {
        readonly moveNo: number;
        readonly kind: 'leave' | 'used_up' | 'discarded';
        readonly quantity: string;
        readonly reason: string;
        readonly vehicleNo: string | null;
        readonly movedOn: string;
        readonly state: 'waiting' | 'done';
        readonly passNo: string | null;
        readonly passedQuantity: string | null;
      }[];
    };
  };
  readonly notify_stocktake: {
    readonly input: {
      readonly writeOff: string;
      readonly stocktakeOn: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly open_repair_order: {
    readonly input: {
      readonly bookNo: string;
      readonly orderNo: string;
      readonly goodsItemNo: number;
      readonly quantity: string;
      readonly catalogueEntry?: string | undefined;
      readonly isOwnBrand?: boolean | undefined;
      readonly customerName: string;
      readonly returnBy: string;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly orderNo: string;
      readonly goodsItemNo: number;
      readonly quantity: string;
      readonly catalogueEntry: string;
      readonly isOwnBrand: boolean;
      readonly customerName: string;
      readonly returnBy: string;
      readonly outcome: 'repaired' | 'not_repairable' | null;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
      readonly remark: string;
    };
  };
  readonly open_work_order: {
    readonly input: {
      readonly bookNo: string;
      readonly workOrderNo: string;
      readonly productItemNo: number;
      readonly billVersion?: string | undefined;
      readonly plannedQuantity: string;
    };
    readonly output: {
      readonly workOrderNo: string;
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string | null;
      readonly plannedQuantity: string;
      readonly producedQuantity: string;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
    };
  };
  readonly open_write_off: {
    readonly input: {
      readonly bookNo: string;
      readonly through: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly pass_write_off: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly pause_book: {
    readonly input: {
      readonly bookNo: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly pause_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly preview_intake_table: {
    readonly input: {
      readonly messageId: string;
      readonly shape?: string | undefined;
      readonly sheet?: string | undefined;
      readonly headerRow?: number | undefined;
    };
    readonly output: {
      readonly format: 'csv' | 'xlsx';
      readonly encoding: string | null;
      readonly sheets: readonly string[];
      readonly shape: string;
      readonly fields: readonly {
        readonly name: string;
        readonly required: boolean;
        readonly kind: string;
        readonly words: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
      readonly mapping: {
        readonly headerRow: number;
        readonly columns: Readonly<Record<string, number>>;
      } | null;
      readonly isRemembered: boolean;
      readonly isComplete: boolean;
      readonly columns: readonly {
        readonly letters: string;
        readonly heading: string;
      }[];
      readonly rows: readonly {
        readonly rowNumber: number;
        readonly cells: readonly string[];
      }[];
    };
  };
  readonly preview_write_off: {
    readonly input: {
      readonly writeOff: string;
    };
    readonly output: {
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      };
      readonly lineCount: number;
      readonly countedLines: number;
      readonly differenceCount: number;
      readonly uncountedCount: number;
      readonly uncounted: readonly {
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
      }[];
    };
  };
  readonly query_discrepancy: {
    readonly input: {
      readonly discrepancyId: string;
      readonly note: string;
    };
    readonly output: {
      readonly discrepancyId: string;
    };
  };
  readonly question_bill: {
    readonly input: {
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly productItemNo: number;
      readonly billVersion: string;
      readonly validFrom: string;
      readonly validThrough: string | null;
      readonly state: 'declared' | 'confirmed' | 'questioned';
      readonly lineCount: number;
      readonly declaredAt: string;
      readonly firstUsedAt: string | null;
      readonly moves: readonly string[];
    };
  };
  readonly quote_differences: {
    readonly input: {
      readonly writeOff: string;
      readonly exchangeRate?: string | undefined;
    };
    readonly output: {
      readonly isQuoted: boolean;
      readonly needsExchangeRate: boolean;
      readonly differences: number;
      readonly undisposed: number;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly lines: readonly {
        readonly lineNo: number;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        };
      }[];
    };
  };
  readonly quote_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly exchangeRate?: string | undefined;
      readonly lines?:
        | readonly {
            readonly lineNo: number;
            readonly customsValue?: string | undefined;
            readonly refundToRepay?: string | undefined;
          }[]
        | undefined;
    };
    readonly output: {
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly refundToRepay: string;
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
      readonly awaits: {
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
      } | null;
    };
  };
  readonly record_easy_entry: {
    readonly input: {
      readonly internalNo: string;
      readonly kind: string;
      readonly name: string;
      readonly unit: string;
      readonly quantity: string;
      readonly purpose: string;
      readonly vehicleNo: string;
      readonly enteredOn?: string | undefined;
      readonly conditions: {
        readonly no_export_duty: boolean;
        readonly no_licence: boolean;
        readonly no_refund: boolean;
        readonly no_statistics: boolean;
      };
    };
    readonly output: {
      readonly entry: {
        readonly recordId: string;
        readonly ownerId: string;
        readonly internalNo: string;
        readonly kind: string;
        readonly name: string;
        readonly unit: string;
        readonly quantity: string;
        readonly entered: string;
        readonly inside: string;
        readonly purpose: string;
        readonly vehicleNo: string;
        readonly enteredOn: string;
        readonly state: 'recorded' | 'inside' | 'used';
        readonly passNo: string | null;
        readonly passedAt: string | null;
        readonly recordedAt: string;
      };
      readonly moves: readonly {
        readonly moveNo: number;
        readonly kind: 'leave' | 'used_up' | 'discarded';
        readonly quantity: string;
        readonly reason: string;
        readonly vehicleNo: string | null;
        readonly movedOn: string;
        readonly state: 'waiting' | 'done';
        readonly passNo: string | null;
        readonly passedQuantity: string | null;
      }[];
    };
  };
  readonly record_easy_passage: {
    readonly input: {
      readonly record: string;
      readonly pass: string;
      readonly moveNo?: number | undefined;
      readonly counted?: string | undefined;
    };
    readonly output: {
      readonly entry: {
        readonly recordId: string;
        readonly ownerId: string;
        readonly internalNo: string;
        readonly kind: string;
        readonly name: string;
        readonly unit: string;
        readonly quantity: string;
        readonly entered: string;
        readonly inside: string;
        readonly purpose: string;
        readonly vehicleNo: string;
        readonly enteredOn: string;
        readonly state: 'recorded' | 'inside' | 'used';
        readonly passNo: string | null;
        readonly passedAt: string | null;
        readonly recordedAt: string;
      };
      readonly moves: readonly {
        readonly moveNo: number;
        readonly kind: 'leave' | 'used_up' | 'discarded';
        readonly quantity: string;
        readonly reason: string;
        readonly vehicleNo: string | null;
        readonly movedOn: string;
        readonly state: 'waiting' | 'done';
        readonly passNo: string | null;
        readonly passedQuantity: string | null;
      }[];
    };
  };
  readonly record_outward_production: {
    readonly input: {
      readonly form: string;
      readonly internalNo: string;
      readonly productItemNo: number;
      readonly quantity: string;
      readonly legalQuantity1: string;
      readonly legalQuantity2?: string | undefined;
      readonly billVersion?: string | undefined;
      readonly producedOn?: string | undefined;
      readonly materials?:
        | readonly {
            readonly itemNo: number;
            readonly consumed: string;
            readonly tangibleLoss?: string | undefined;
            readonly intangibleLoss?: string | undefined;
          }[]
        | undefined;
      readonly outputs?:
        | readonly {
            readonly itemNo: number;
            readonly quantity: string;
            readonly legalQuantity1: string;
            readonly legalQuantity2?: string | undefined;
          }[]
        | undefined;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly internalNo: string;
    };
  };
  readonly record_passage: {
    readonly input: {
      readonly pass: string;
      readonly gate?: 'first' | 'last' | undefined;
      readonly scaleReadingKg?: string | undefined;
      readonly lane?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly record_production: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly productItemNo: number;
      readonly quantity: string;
      readonly legalQuantity1: string;
      readonly legalQuantity2?: string | undefined;
      readonly billVersion?: string | undefined;
      readonly workOrderNo?: string | undefined;
      readonly producedOn?: string | undefined;
      readonly materials?:
        | readonly {
            readonly itemNo: number;
            readonly consumed: string;
            readonly tangibleLoss?: string | undefined;
            readonly intangibleLoss?: string | undefined;
          }[]
        | undefined;
      readonly outputs?:
        | readonly {
            readonly itemNo: number;
            readonly quantity: string;
            readonly legalQuantity1: string;
            readonly legalQuantity2?: string | undefined;
          }[]
        | undefined;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly productionId: string;
      readonly bookNo: string;
      readonly internalNo: string;
      readonly workOrderNo: string | null;
      readonly productItemNo: number;
      readonly billVersion: string | null;
      readonly outwardForm: string | null;
      readonly measured: boolean;
      readonly quantity: string;
      readonly legalQuantity1: string;
      readonly legalQuantity2: string;
      readonly producedOn: string;
      readonly createdAt: string;
      readonly remark: string;
    };
  };
  readonly record_state_move: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly kind: 'in' | 'out' | 'abroad' | 'gone';
      readonly itemNo: number;
      readonly quantity: string;
      readonly legalQuantity1?: string | undefined;
      readonly legalQuantity2?: string | undefined;
      readonly counterpart: string;
      readonly vehicleNo?: string | undefined;
      readonly entryNo?: string | undefined;
      readonly reason?: string | undefined;
      readonly movedOn: string;
    };
    readonly output: {
      readonly moveId: string;
      readonly bookNo: string;
      readonly internalNo: string;
      readonly kind: 'in' | 'out' | 'abroad' | 'gone';
      readonly itemNo: number;
      readonly quantity: string;
      readonly legalQuantity1: string;
      readonly legalQuantity2: string;
      readonly counterpart: string;
      readonly vehicleNo: string;
      readonly entryNo: string | null;
      readonly reason: string;
      readonly movedOn: string;
      readonly recordedAt: string;
    };
  };
  readonly record_transfer_notice: {
    readonly input: {
      readonly list: string;
      readonly notice: {
        readonly bookNo: string;
        readonly listNo: string;
        readonly relatedBookNo: string;
        readonly relatedListNo: string | null;
        readonly direction: 'in' | 'out';
        readonly isReady: boolean;
        readonly lines: readonly {
          readonly lineNo: number;
          readonly hsCode: string;
          readonly declaredUnit: string;
          readonly declaredQuantity: string;
          readonly legalUnit1: string;
          readonly legalQuantity1: string;
          readonly legalUnit2: string | null;
          readonly legalQuantity2: string;
          readonly valueUsd: string;
          readonly originCountry: string | null;
          readonly supervisedFrom?: string | null | undefined;
        }[];
      };
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly record_use: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly project?: string | undefined;
      readonly orderNo?: string | undefined;
      readonly usedOn?: string | undefined;
      readonly used: readonly {
        readonly itemNo: number;
        readonly quantity: string;
        readonly waste?: string | undefined;
      }[];
      readonly cameOut?:
        | readonly {
            readonly itemNo: number;
            readonly quantity: string;
            readonly legalQuantity1: string;
            readonly legalQuantity2?: string | undefined;
          }[]
        | undefined;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly record: {
        readonly useId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly project: string | null;
        readonly orderNo: string | null;
        readonly usedOn: string;
        readonly createdAt: string;
        readonly remark: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly kind: 'used' | 'came_out';
        readonly itemNo: number;
        readonly quantity: string;
        readonly waste: string;
        readonly legalQuantity1: string;
        readonly legalQuantity2: string;
      }[];
    };
  };
  readonly record_vat_pilot: {
    readonly input: {
      readonly partyId: string;
      readonly fromOn: string;
      readonly throughOn?: string | undefined;
      readonly approvalNo: string;
    };
    readonly output: {
      readonly rows: readonly {
        readonly periodNo: number;
        readonly fromOn: string;
        readonly throughOn: string | null;
        readonly approvalNo: string;
        readonly isInForce: boolean;
        readonly recordedBy: string;
        readonly recordedAt: string;
        readonly endedBy: string | null;
        readonly endedAt: string | null;
        readonly endReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly refuse_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly reason: string;
    };
    readonly output: {
      readonly report: {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly register_equipment: {
    readonly input: {
      readonly list: string;
      readonly lineNo: number;
      readonly equipmentNo: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly kind?: 'ship_or_aircraft' | 'vehicle' | 'other' | undefined;
      readonly serialNumbers?: readonly string[] | undefined;
      readonly remark?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly register_party: {
    readonly input: {
      readonly kind: 'organisation' | 'person';
      readonly nameZh: string;
      readonly nameEn?: string | undefined;
      readonly uscc?: string | undefined;
      readonly customsCode?: string | undefined;
      readonly roles: readonly (
        | 'zone_enterprise'
        | 'customs_broker'
        | 'carrier'
        | 'warehouse_operator'
        | 'consignor'
        | 'consignee'
        | 'supplier'
        | 'customer'
        | 'laboratory'
        | 'bank'
        | 'insurer'
        | 'e_commerce_platform'
        | 'zone_authority'
        | 'customs_office'
        | 'department'
      )[];
      readonly creditLevel?: 'advanced_certified' | 'general' | 'discredited' | null | undefined;
      readonly identifiers?:
        | readonly {
            readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
            readonly identifier: string;
          }[]
        | undefined;
    };
    readonly output: {
      readonly partyId: string;
      readonly kind: 'organisation' | 'person';
      readonly nameZh: string;
      readonly nameEn: string | null;
      readonly uscc: string | null;
      readonly customsCode: string | null;
      readonly roles: readonly (
        | 'zone_enterprise'
        | 'customs_broker'
        | 'carrier'
        | 'warehouse_operator'
        | 'consignor'
        | 'consignee'
        | 'supplier'
        | 'customer'
        | 'laboratory'
        | 'bank'
        | 'insurer'
        | 'e_commerce_platform'
        | 'zone_authority'
        | 'customs_office'
        | 'department'
      )[];
      readonly creditLevel: 'advanced_certified' | 'general' | 'discredited' | null;
      readonly registeredOn: string;
      readonly identifiers: readonly {
        readonly scheme: 'gln' | 'lei' | 'eori' | 'duns' | 'tax_no' | 'own_no';
        readonly identifier: string;
      }[];
      readonly version: number;
    };
  };
  readonly reject_book: {
    readonly input: {
      readonly bookNo: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly reject_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly reject_list: {
    readonly input: {
      readonly list: string;
      readonly listNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly reject_pass: {
    readonly input: {
      readonly pass: string;
      readonly passNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly reject_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly reject_write_off_final: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly reject_write_off_report: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly release_declaration: {
    readonly input: {
      readonly list: string;
      readonly entryNo?: string | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly release_equipment: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly quantity?: string | undefined;
      readonly exitNo?: number | undefined;
      readonly rates?:
        | {
            readonly dutyRate: string;
            readonly consumptionTaxRate?: string | undefined;
            readonly vatRate: string;
            readonly reason: string;
          }
        | undefined;
      readonly confirmedTotal?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly replace_list_lines: {
    readonly input: {
      readonly list: string;
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo?: number | undefined;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly model?: string | undefined;
        readonly declaredUnit: string;
        readonly declaredQuantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2?: string | undefined;
        readonly legalQuantity2?: string | undefined;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly totalPrice: string;
        readonly valueUsd?: string | undefined;
        readonly originCountry?: string | undefined;
        readonly destinationCountry?: string | undefined;
        readonly levyMode?: string | undefined;
        readonly billVersion?: string | undefined;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
        readonly grossWeightKg?: string | undefined;
        readonly netWeightKg?: string | undefined;
        readonly remark?: string | undefined;
      }[];
      readonly version?: number | undefined;
    };
    readonly output: {
      readonly listId: string;
      readonly listNo: string | null;
      readonly preEntryNo: string | null;
      readonly internalNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly line: 'first' | 'second' | 'internal';
      readonly direction: 'in' | 'out';
      readonly listType: string;
      readonly goodsKind: string;
      readonly supervisionMode: string;
      readonly transportMode: string;
      readonly portCode: string | null;
      readonly customsCode: string;
      readonly countryCode: string | null;
      readonly declarationRequired: boolean;
      readonly gateRequired: boolean;
      readonly entryNo: string | null;
      readonly formId: string | null;
      readonly relatedListNo: string | null;
      readonly relatedBookNo: string | null;
      readonly transferType: 'A' | 'B' | 'C' | 'D' | 'E' | 'Y' | null;
      readonly deductionMode: string;
      readonly state: string;
      readonly changeCount: number;
      readonly lineCount: number;
      readonly gateUse: 'none' | 'part' | 'all';
      readonly gateState: 'none' | 'part' | 'all';
      readonly declarationReleasedAt: string | null;
      readonly declaredAt: string | null;
      readonly preDeductedAt: string | null;
      readonly postedAt: string | null;
      readonly postedOn: string | null;
      readonly customsPostedAt: string | null;
      readonly counterpartReadyAt: string | null;
      readonly counterpartIsForeign: boolean | null;
      readonly consumption:
        | readonly {
            readonly productItemNo: number;
            readonly billVersion: string;
            readonly materials: readonly {
              readonly materialItemNo: number;
              readonly net: string;
              readonly tangibleLoss: string;
              readonly intangibleLoss: string;
            }[];
          }[]
        | null;
      readonly remark: string;
      readonly createdAt: string;
      readonly version: number;
      readonly waitsForRelease: boolean;
      readonly waitsForGate: boolean;
      readonly waitsForCounterpart: boolean;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly report_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
      readonly occurredOn: string;
      readonly description: string;
      readonly lines: readonly {
        readonly itemNo: number;
        readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | undefined;
        readonly quantity: string;
        readonly condition?: 'lost' | 'useless' | 'partly_useful' | undefined;
        readonly outcome?:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | undefined;
        readonly lots?:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | undefined;
      }[];
    };
    readonly output: {
      readonly report: {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly report_write_off: {
    readonly input: {
      readonly writeOff: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly resume_book: {
    readonly input: {
      readonly bookNo: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly bookId: string;
      readonly bookNo: string;
      readonly kind: 'logistics' | 'processing' | 'equipment';
      readonly processingType: 'consumption' | 'work_order' | 'enterprise_unit' | null;
      readonly purpose: 'ordinary' | 'research' | 'repair' | 'entrusted' | 'by_state';
      readonly bookkeepingMode: 'accumulate' | 'per_line';
      readonly lotOrder: 'fifo' | 'named';
      readonly currencyCode: string;
      readonly customsCode: string;
      readonly enterpriseCustomsCode: string;
      readonly enterpriseName: string;
      readonly ownerId: string;
      readonly state: 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
      readonly filedOn: string;
      readonly validThrough: string | null;
      readonly itemCount: number;
      readonly moves: readonly string[];
    };
  };
  readonly resume_delivery_form: {
    readonly input: {
      readonly form: string;
      readonly formNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly form: {
        readonly formId: string;
        readonly ownerId: string;
        readonly formNo: string | null;
        readonly internalNo: string;
        readonly bookId: string;
        readonly bookNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly direction: 'in' | 'out';
        readonly goodsKind: string;
        readonly customsCode: string;
        readonly counterpartName: string;
        readonly place: string;
        readonly depositNo: string | null;
        readonly validThrough: string;
        readonly state: string;
        readonly lineCount: number;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly closedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly legalUnit1: string;
        readonly legalQuantity1: string;
        readonly legalUnit2: string | null;
        readonly legalQuantity2: string;
        readonly unitPrice: string;
        readonly currencyCode: string;
        readonly originCountry: string | null;
        readonly notedQuantity: string;
        readonly returnedQuantity: string;
        readonly leftQuantity: string;
      }[];
    };
  };
  readonly retry_intake: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly files: readonly {
        readonly file: string;
        readonly kind: 'window' | 'spreadsheet' | 'unknown';
        readonly state: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused';
        readonly messageId: string | null;
        readonly code: string | null;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly did: readonly {
          readonly subject: string;
          readonly zh: string;
          readonly en: string;
        }[];
        readonly lineCount: number | null;
        readonly errorCount: number;
      }[];
    };
  };
  readonly retry_message: {
    readonly input: {
      readonly messageId: string;
    };
    readonly output: {
      readonly messageId: string;
      readonly ownerId: string | null;
      readonly topic: string;
      readonly state: 'waiting' | 'delivered' | 'failed';
      readonly payload: unknown;
      readonly recordedAt: string;
      readonly deliveredAt: string | null;
      readonly failedAt: string | null;
      readonly nextAttemptAt: string | null;
      readonly attempts: number;
      readonly lastError: {
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
        readonly facts: Readonly<Record<string, unknown>>;
      } | null;
    };
  };
  readonly return_from_work_order: {
    readonly input: {
      readonly bookNo: string;
      readonly workOrderNo: string;
      readonly materials: readonly {
        readonly itemNo: number;
        readonly quantity: string;
      }[];
    };
    readonly output: {
      readonly workOrderNo: string;
      readonly bookNo: string;
      readonly productItemNo: number;
      readonly billVersion: string | null;
      readonly plannedQuantity: string;
      readonly producedQuantity: string;
      readonly state: 'open' | 'closed';
      readonly openedAt: string;
      readonly closedAt: string | null;
    };
  };
  readonly review_write_off_final: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly review_write_off_report: {
    readonly input: {
      readonly writeOff: string;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
    };
  };
  readonly scan_count: {
    readonly input: {
      readonly writeOff: string;
      readonly code: string;
      readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | undefined;
      readonly quantity: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
      readonly count: {
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly countedAt: string;
        readonly countedBy: string;
      } | null;
    };
  };
  readonly scrap_equipment: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly quantity?: string | undefined;
      readonly reason: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly search: {
    readonly input: {
      readonly text: string;
    };
    readonly output: {
      readonly rows: readonly {
        readonly kind: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly number: string;
        readonly state: string | null;
        readonly path: string;
      }[];
      readonly recognised: {
        readonly scheme: string;
        readonly canonical: string;
      } | null;
      readonly hint: {
        readonly zh: string;
        readonly en: string;
      } | null;
    };
  };
  readonly search_hs: {
    readonly input: {
      readonly text: string;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly edition: string;
      readonly entries: readonly {
        readonly code: string;
        readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
        readonly nameEn: string;
        readonly nameZh: string | null;
      }[];
    };
  };
  readonly search_tariff: {
    readonly input: {
      readonly search?: string | undefined;
      readonly on?: string | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    readonly output: {
      readonly edition: string;
      readonly isSample: boolean;
      readonly lines: readonly {
        readonly edition: string;
        readonly isSample: boolean;
        readonly validFrom: string;
        readonly validTo: string | null;
        readonly code: string;
        readonly nameZh: string;
        readonly nameEn: string | null;
        readonly generalRate: string | null;
        readonly preferentialRate: string | null;
        readonly exportRate: string | null;
        readonly consumptionTaxRate: string | null;
        readonly vatRate: string;
        readonly firstUnit: string;
        readonly secondUnit: string | null;
        readonly licence: string | null;
        readonly remark: string | null;
        readonly elements: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly settle_pilot_year: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly year: number;
      readonly domesticShare: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly shorten_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly show_equipment: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
    };
    readonly output: {
      readonly equipment: {
        readonly bookNo: string;
        readonly equipmentNo: string;
        readonly itemNo: number;
        readonly lotNo: string;
        readonly listNo: string;
        readonly lineNo: number;
        readonly hsCode: string;
        readonly name: string;
        readonly model: string;
        readonly unit: string;
        readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
        readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
        readonly quantity: string;
        readonly inBookQuantity: string;
        readonly availableQuantity: string;
        readonly awayQuantity: string;
        readonly releasedQuantity: string;
        readonly scrappedQuantity: string;
        readonly leftByListsQuantity: string;
        readonly price: string;
        readonly exemptDuty: string;
        readonly exemptVat: string;
        readonly releasedOn: string;
        readonly years: number;
        readonly endsOn: string;
        readonly dueBackOn: string | null;
        readonly closedOn: string | null;
        readonly serialNumbers: readonly string[];
        readonly remark: string;
        readonly registeredAt: string;
      };
      readonly exits: readonly {
        readonly exitNo: number;
        readonly purpose: 'testing' | 'repair' | 'display';
        readonly documentNo: string;
        readonly place: string;
        readonly quantity: string;
        readonly returnedQuantity: string;
        readonly releasedQuantity: string;
        readonly outstandingQuantity: string;
        readonly leftOn: string;
        readonly dueOn: string;
        readonly extendedOn: string | null;
        readonly extensionReason: string | null;
        readonly closedOn: string | null;
        readonly isOverdue: boolean;
      }[];
      readonly removals: readonly {
        readonly removalNo: number;
        readonly kind: 'tax_paid' | 'ended' | 'scrapped';
        readonly quantity: string;
        readonly removedOn: string;
        readonly recordedAt: string;
        readonly reason: string;
        readonly tax: {
          readonly price: string;
          readonly ratesOn: string;
          readonly dutyRate: string;
          readonly consumptionTaxRate: string;
          readonly vatRate: string;
          readonly rateReason: string;
          readonly monthsUsed: number;
          readonly monthsTotal: number;
          readonly dutiableValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
      }[];
      readonly pilotYears: readonly {
        readonly year: number;
        readonly exemptTax: string;
        readonly years: number;
        readonly domesticShare: string;
        readonly yearShare: string;
        readonly due: string;
        readonly settledOn: string;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      }[];
    };
  };
  readonly sign_in: {
    readonly input: {
      readonly email: string;
      readonly password: string;
    };
    readonly output: {
      readonly signedIn: boolean;
      readonly user: {
        readonly userId: string;
        readonly displayName: string;
      } | null;
      readonly role: string;
      readonly roleName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly reach: string;
      readonly permissions: readonly string[];
      readonly zone: {
        readonly zoneId: number;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      };
      readonly party: {
        readonly partyId: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
      } | null;
    };
  };
  readonly sign_out: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly signedIn: false;
    };
  };
  readonly submit_enterprise_records: {
    readonly input: {
      readonly bookNo: string;
      readonly source: string;
      readonly side: 'enterprise' | 'warehouse';
      readonly rows: readonly {
        readonly recordNo: string;
        readonly occurredAt: string;
        readonly itemNo?: number | undefined;
        readonly materialNo?: string | undefined;
        readonly lot?: string | undefined;
        readonly kind: 'in' | 'out' | 'produce' | 'consume' | 'adjust' | 'stock';
        readonly quantity: string;
        readonly unit?: string | undefined;
        readonly document?: string | undefined;
      }[];
    };
    readonly output: {
      readonly stored: number;
      readonly repeated: number;
      readonly refused: readonly {
        readonly index: number;
        readonly recordNo: string;
        readonly code: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
  readonly suspend_easy_entry: {
    readonly input: {
      readonly partyId: string;
      readonly ground: 'out_of_scope' | 'untrue' | 'smuggling';
      readonly reason: string;
      readonly suspendedOn?: string | undefined;
    };
    readonly output: {
      readonly rows: readonly {
        readonly suspensionId: string;
        readonly ownerId: string;
        readonly ground: 'out_of_scope' | 'untrue' | 'smuggling';
        readonly reason: string;
        readonly suspendedOn: string;
        readonly liftedOn: string | null;
        readonly liftReason: string | null;
      }[];
      readonly next: string | null;
    };
  };
  readonly take_back_count: {
    readonly input: {
      readonly writeOff: string;
      readonly code: string;
      readonly stage?: 'on_hand' | 'in_production' | 'leftovers' | undefined;
      readonly quantity: string;
    };
    readonly output: {
      readonly writeOffId: string;
      readonly writeOffNo: string;
      readonly ownerId: string;
      readonly bookId: string;
      readonly bookNo: string;
      readonly cycleNo: number;
      readonly periodFrom: string;
      readonly periodThrough: string;
      readonly state: string;
      readonly noticedAt: string | null;
      readonly stocktakeOn: string | null;
      readonly reportNo: number;
      readonly reportedAt: string | null;
      readonly lineCount: number;
      readonly differenceCount: number;
      readonly totals: {
        readonly listsIn: number;
        readonly listsOut: number;
        readonly materials: number;
        readonly products: number;
        readonly leftovers: number;
        readonly materialsInValue: string;
        readonly productsOutValue: string;
        readonly shortageValue: string;
        readonly surplusValue: string;
      } | null;
      readonly tax: {
        readonly taxedOn: string;
        readonly exchangeRate: string | null;
        readonly duty: string;
        readonly consumptionTax: string;
        readonly vat: string;
        readonly total: string;
        readonly uncollected: Readonly<Record<string, string>>;
        readonly tariffEdition: string | null;
        readonly isSample: boolean;
        readonly basis: readonly {
          readonly rule: string;
          readonly version: string;
          readonly source: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
        }[];
      } | null;
      readonly note: string;
      readonly passedAt: string | null;
      readonly createdAt: string;
      readonly moves: readonly {
        readonly move: string;
        readonly allowed: boolean;
        readonly from: readonly string[];
      }[];
      readonly count: {
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly countedAt: string;
        readonly countedBy: string;
      } | null;
    };
  };
  readonly take_equipment_out: {
    readonly input: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly quantity?: string | undefined;
      readonly purpose: 'testing' | 'repair' | 'display';
      readonly documentNo: string;
      readonly place: string;
    };
    readonly output: {
      readonly bookNo: string;
      readonly equipmentNo: string;
      readonly itemNo: number;
      readonly lotNo: string;
      readonly listNo: string;
      readonly lineNo: number;
      readonly hsCode: string;
      readonly name: string;
      readonly model: string;
      readonly unit: string;
      readonly kind: 'ship_or_aircraft' | 'vehicle' | 'other';
      readonly state: 'supervised' | 'out' | 'overdue' | 'released' | 'scrapped' | 'left';
      readonly quantity: string;
      readonly inBookQuantity: string;
      readonly availableQuantity: string;
      readonly awayQuantity: string;
      readonly releasedQuantity: string;
      readonly scrappedQuantity: string;
      readonly leftByListsQuantity: string;
      readonly price: string;
      readonly exemptDuty: string;
      readonly exemptVat: string;
      readonly releasedOn: string;
      readonly years: number;
      readonly endsOn: string;
      readonly dueBackOn: string | null;
      readonly closedOn: string | null;
      readonly serialNumbers: readonly string[];
      readonly remark: string;
      readonly registeredAt: string;
    };
  };
  readonly trace_document: {
    readonly input: {
      readonly document: string;
      readonly lineNo?: number | undefined;
    };
    readonly output: {
      readonly document: string;
      readonly lineNo: number | null;
      readonly books: readonly {
        readonly bookNo: string;
        readonly goods: readonly {
          readonly lotNo: string;
          readonly itemNo: number;
          readonly materialNo: string;
          readonly name: string;
          readonly unit: string;
          readonly document: string;
          readonly lineNo: number;
          readonly openedOn: string;
          readonly originCountry: string | null;
          readonly supervisionMode: string | null;
          readonly taxStatus: string;
          readonly quantity: string;
        }[];
        readonly lots: readonly {
          readonly lotNo: string;
          readonly itemNo: number;
          readonly materialNo: string;
          readonly name: string;
          readonly unit: string;
          readonly document: string;
          readonly lineNo: number;
          readonly openedOn: string;
          readonly originCountry: string | null;
          readonly supervisionMode: string | null;
          readonly taxStatus: string;
          readonly quantity: string;
        }[];
        readonly links: readonly {
          readonly fromLotNo: string;
          readonly toLotNo: string;
          readonly quantity: string;
        }[];
        readonly origins: readonly {
          readonly lotNo: string;
          readonly itemNo: number;
          readonly materialNo: string;
          readonly name: string;
          readonly unit: string;
          readonly document: string;
          readonly lineNo: number;
          readonly openedOn: string;
          readonly originCountry: string | null;
          readonly supervisionMode: string | null;
          readonly taxStatus: string;
          readonly quantity: string;
        }[];
      }[];
    };
  };
  readonly trace_lot: {
    readonly input: {
      readonly bookNo: string;
      readonly lotNo: string;
    };
    readonly output: {
      readonly lot: {
        readonly lotNo: string;
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly unit: string;
        readonly document: string;
        readonly lineNo: number;
        readonly openedOn: string;
        readonly originCountry: string | null;
        readonly supervisionMode: string | null;
        readonly taxStatus: string;
        readonly quantity: string;
      };
      readonly lots: readonly {
        readonly lotNo: string;
        readonly itemNo: number;
        readonly materialNo: string;
        readonly name: string;
        readonly unit: string;
        readonly document: string;
        readonly lineNo: number;
        readonly openedOn: string;
        readonly originCountry: string | null;
        readonly supervisionMode: string | null;
        readonly taxStatus: string;
        readonly quantity: string;
      }[];
      readonly links: readonly {
        readonly fromLotNo: string;
        readonly toLotNo: string;
        readonly quantity: string;
      }[];
      readonly ends: readonly {
        readonly lotNo: string;
        readonly itemNo: number;
        readonly name: string;
        readonly unit: string;
        readonly stage: string;
        readonly document: string | null;
        readonly lineNo: number | null;
        readonly effectiveOn: string | null;
        readonly quantity: string;
        readonly ofLot: string;
      }[];
      readonly others: {
        readonly count: number;
        readonly quantity: string;
      };
    };
  };
  readonly upload_files: {
    readonly input: {
      readonly list?: string | undefined;
      readonly writeOff?: string | undefined;
      readonly book?: string | undefined;
      readonly side?: string | undefined;
      readonly source?: string | undefined;
    };
    readonly output: {
      readonly files: readonly {
        readonly file: string;
        readonly kind: 'window' | 'spreadsheet' | 'unknown';
        readonly state: 'received' | 'applied' | 'duplicate' | 'waiting' | 'refused';
        readonly messageId: string | null;
        readonly code: string | null;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly did: readonly {
          readonly subject: string;
          readonly zh: string;
          readonly en: string;
        }[];
        readonly lineCount: number | null;
        readonly errorCount: number;
      }[];
    };
  };
  readonly verify_ledger: {
    readonly input: {
      readonly bookId?: string | undefined;
    };
    readonly output: {
      readonly ok: boolean;
      readonly books: readonly {
        readonly bookId: string;
        readonly entries: number;
        readonly groups: number;
        readonly problems: readonly {
          readonly kind: string;
        }[];
        readonly problemsLeftOut: number;
      }[];
    };
  };
  readonly verify_transfers: {
    readonly input: Readonly<Record<string, never>>;
    readonly output: {
      readonly ok: boolean;
      readonly halves: readonly {
        readonly inList: string;
        readonly outList: string;
        readonly posted: 'in' | 'out';
      }[];
    };
  };
  readonly void_pass: {
    readonly input: {
      readonly pass: string;
      readonly passNo?: string | undefined;
      readonly preEntryNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly pass: {
        readonly passId: string;
        readonly ownerId: string;
        readonly passNo: string | null;
        readonly preEntryNo: string | null;
        readonly internalNo: string;
        readonly passType: string;
        readonly bindType: string | null;
        readonly relatedKind: string | null;
        readonly direction: 'in' | 'out';
        readonly customsCode: string;
        readonly vehicleNo: string;
        readonly containerNo: string | null;
        readonly vehicleWeightKg: string;
        readonly frameWeightKg: string;
        readonly containerWeightKg: string;
        readonly goodsGrossKg: string;
        readonly goodsNetKg: string;
        readonly totalWeightKg: string;
        readonly scaleReadingKg: string | null;
        readonly weightDifferenceKg: string | null;
        readonly state: string;
        readonly lane: string | null;
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly firstPassedAt: string | null;
        readonly passedAt: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly documentId: string;
        readonly documentNo: string;
        readonly documentLineNo: number;
        readonly hsCode: string;
        readonly materialNo: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly grossWeightKg: string;
        readonly netWeightKg: string;
      }[];
    };
  };
  readonly void_stock_note: {
    readonly input: {
      readonly note: string;
      readonly noteNo?: string | undefined;
      readonly reason?: string | undefined;
    };
    readonly output: {
      readonly note: {
        readonly noteId: string;
        readonly ownerId: string;
        readonly noteNo: string | null;
        readonly internalNo: string;
        readonly formId: string;
        readonly formNo: string;
        readonly businessType: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
        readonly bookId: string;
        readonly bookNo: string;
        readonly direction: 'in' | 'out';
        readonly operation: 'normal' | 'return';
        readonly relatedNoteId: string | null;
        readonly relatedNoteNo: string | null;
        readonly customsCode: string;
        readonly state: string;
        readonly lineCount: number;
        readonly gateUse: 'none' | 'part' | 'all';
        readonly gateState: 'none' | 'part' | 'all';
        readonly declaredAt: string | null;
        readonly approvedAt: string | null;
        readonly passedOn: string | null;
        readonly extendedOn: string | null;
        readonly consolidatedListId: string | null;
        readonly declareBy: string | null;
        readonly dueBackOn: string | null;
        readonly remark: string;
        readonly createdAt: string;
        readonly moves: readonly {
          readonly move: string;
          readonly allowed: boolean;
          readonly from: readonly string[];
        }[];
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly formLineNo: number;
        readonly itemNo: number | null;
        readonly materialNo: string;
        readonly hsCode: string;
        readonly name: string;
        readonly declaredUnit: string;
        readonly quantity: string;
        readonly lots:
          | readonly {
              readonly lotNo: string;
              readonly quantity: string;
            }[]
          | null;
        readonly grossWeightKg: string | null;
        readonly usedQuantity: string;
        readonly passedQuantity: string;
        readonly returnedQuantity: string;
        readonly awayQuantity: string;
      }[];
    };
  };
  readonly withdraw_loss: {
    readonly input: {
      readonly bookNo: string;
      readonly internalNo: string;
      readonly reason: string;
    };
    readonly output: {
      readonly report: {
        readonly lossId: string;
        readonly bookNo: string;
        readonly internalNo: string;
        readonly cause: 'force_majeure' | 'poor_care' | 'abandonment';
        readonly occurredOn: string;
        readonly description: string;
        readonly state: 'reported' | 'confirmed' | 'refused' | 'withdrawn';
        readonly lineCount: number;
        readonly reportedAt: string;
        readonly decidedAt: string | null;
        readonly finding: string;
        readonly tax: {
          readonly taxedOn: string;
          readonly exchangeRate: string | null;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
          readonly total: string;
          readonly uncollected: Readonly<Record<string, string>>;
          readonly tariffEdition: string | null;
          readonly isSample: boolean;
          readonly basis: readonly {
            readonly rule: string;
            readonly version: string;
            readonly source: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          }[];
        } | null;
        readonly refundToRepay: string;
      };
      readonly lines: readonly {
        readonly lineNo: number;
        readonly itemNo: number;
        readonly stage: 'on_hand' | 'in_production' | 'leftovers';
        readonly quantity: string;
        readonly condition: 'lost' | 'useless' | 'partly_useful' | null;
        readonly outcome:
          | 'written_off'
          | 'returned_abroad'
          | 'taxed_as_assessed'
          | 'taxed_as_imported'
          | 'refund_repaid'
          | 'abandoned'
          | null;
        readonly lots: readonly {
          readonly lotNo: string;
          readonly quantity: string;
        }[];
        readonly customsValue: string | null;
        readonly refundToRepay: string | null;
        readonly taxes: {
          readonly customsValue: string;
          readonly duty: string;
          readonly consumptionTax: string;
          readonly vat: string;
        } | null;
      }[];
      readonly basis: readonly {
        readonly rule: string;
        readonly version: string;
        readonly source: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      }[];
    };
  };
}

/** Where each operation is asked, and which permission it needs. */
export const generatedEndpoints = {
  accept_write_off_report: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/accept',
    permission: 'write_off.decide',
  },
  add_place: { method: 'POST', path: '/api/places', permission: 'places.add' },
  approve_book: { method: 'POST', path: '/api/books/{bookNo}/approve', permission: 'books.decide' },
  approve_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/approve', permission: 'delivery.decide' },
  approve_list: { method: 'POST', path: '/api/lists/{list}/approve', permission: 'clearance.decide' },
  approve_pass: { method: 'POST', path: '/api/gate-passes/{pass}/approve', permission: 'gate.decide' },
  approve_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/approve', permission: 'delivery.decide' },
  assess_list_tax: { method: 'POST', path: '/api/lists/{list}/tax', permission: 'duty.assess' },
  bring_equipment_back: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/exits/{exitNo}/return',
    permission: 'equipment.declare',
  },
  calc_consolidated_due: { method: 'POST', path: '/api/calc/consolidated-due', permission: 'public' },
  calc_consumption: { method: 'POST', path: '/api/calc/consumption', permission: 'public' },
  calc_customs_value: { method: 'POST', path: '/api/calc/customs-value', permission: 'public' },
  calc_domestic_sale: { method: 'POST', path: '/api/calc/domestic-sale', permission: 'public' },
  calc_equipment_pilot_year: { method: 'POST', path: '/api/calc/equipment-pilot-year', permission: 'public' },
  calc_equipment_release: { method: 'POST', path: '/api/calc/equipment-release', permission: 'public' },
  calc_identifier: { method: 'POST', path: '/api/calc/identifier', permission: 'public' },
  calc_import_tax: { method: 'POST', path: '/api/calc/import-tax', permission: 'public' },
  calc_interest: { method: 'POST', path: '/api/calc/interest', permission: 'public' },
  calc_retail_import: { method: 'POST', path: '/api/calc/retail-import', permission: 'public' },
  calc_split: { method: 'POST', path: '/api/calc/split', permission: 'public' },
  calc_write_off: { method: 'POST', path: '/api/calc/write-off', permission: 'public' },
  cancel_book: { method: 'POST', path: '/api/books/{bookNo}/cancel', permission: 'books.decide' },
  cancel_job: { method: 'POST', path: '/api/jobs/{id}/cancel', permission: 'jobs.cancel' },
  cancel_write_off: { method: 'POST', path: '/api/write-offs/{writeOff}/cancel', permission: 'write_off.report' },
  change_bill: {
    method: 'POST',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/change',
    permission: 'processing.record',
  },
  change_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/change', permission: 'delivery.decide' },
  change_list: { method: 'POST', path: '/api/lists/{list}/change', permission: 'clearance.declare' },
  change_party: { method: 'POST', path: '/api/parties/{partyId}/change', permission: 'parties.change' },
  change_password: { method: 'POST', path: '/api/session/password', permission: 'signed_in' },
  check_intake_table: { method: 'POST', path: '/api/intake/files/{messageId}/check', permission: 'intake.import' },
  clear_discrepancy: {
    method: 'POST',
    path: '/api/discrepancies/{discrepancyId}/clear',
    permission: 'reconciliation.decide',
  },
  close_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/close', permission: 'delivery.declare' },
  close_ended_supervision: { method: 'POST', path: '/api/equipment/close-ended', permission: 'equipment.decide' },
  close_repair_order: {
    method: 'POST',
    path: '/api/books/{bookNo}/repair-orders/{orderNo}/close',
    permission: 'processing.record',
  },
  close_work_order: {
    method: 'POST',
    path: '/api/books/{bookNo}/work-orders/{workOrderNo}/close',
    permission: 'processing.record',
  },
  commit_intake_table: { method: 'POST', path: '/api/intake/files/{messageId}/commit', permission: 'intake.import' },
  compare_all_books: { method: 'POST', path: '/api/comparison/run', permission: 'comparison.control' },
  compare_book: { method: 'POST', path: '/api/books/{bookNo}/comparison/run', permission: 'comparison.submit' },
  compare_duty_bases: { method: 'POST', path: '/api/lists/{list}/duty-bases', permission: 'duty.read' },
  compute_equipment_release: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/release/compute',
    permission: 'equipment.read',
  },
  confirm_bill: {
    method: 'POST',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/confirm',
    permission: 'processing.decide',
  },
  confirm_differences: { method: 'POST', path: '/api/write-offs/{writeOff}/confirm', permission: 'write_off.report' },
  confirm_loss: {
    method: 'POST',
    path: '/api/books/{bookNo}/losses/{internalNo}/confirm',
    permission: 'losses.decide',
  },
  consolidate_stock_notes: {
    method: 'POST',
    path: '/api/delivery-forms/{form}/consolidate',
    permission: 'delivery.declare',
  },
  create_account: { method: 'POST', path: '/api/accounts', permission: 'accounts.manage' },
  declare_bill: { method: 'POST', path: '/api/books/{bookNo}/bills', permission: 'processing.record' },
  declare_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/declare', permission: 'delivery.declare' },
  declare_list: { method: 'POST', path: '/api/lists/{list}/declare', permission: 'clearance.declare' },
  declare_pass: { method: 'POST', path: '/api/gate-passes/{pass}/declare', permission: 'gate.declare' },
  declare_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/declare', permission: 'delivery.declare' },
  delete_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/delete', permission: 'delivery.declare' },
  delete_list: { method: 'POST', path: '/api/lists/{list}/delete', permission: 'clearance.declare' },
  delete_pass: { method: 'POST', path: '/api/gate-passes/{pass}/delete', permission: 'gate.declare' },
  delete_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/delete', permission: 'delivery.declare' },
  dispose_differences: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/dispositions',
    permission: 'write_off.report',
  },
  download_bill: {
    method: 'GET',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/customs-document',
    permission: 'processing.read',
  },
  download_book_filing: { method: 'GET', path: '/api/books/{bookNo}/customs-document', permission: 'books.read' },
  download_consumption_note: {
    method: 'GET',
    path: '/api/books/{bookNo}/productions/{internalNo}/customs-document',
    permission: 'processing.read',
  },
  download_declaration_form: {
    method: 'GET',
    path: '/api/delivery-forms/{form}/customs-document',
    permission: 'delivery.read',
  },
  download_list_message: { method: 'GET', path: '/api/lists/{list}/message', permission: 'clearance.read' },
  download_pass_message: { method: 'GET', path: '/api/gate-passes/{pass}/message', permission: 'gate.read' },
  download_stock_note: { method: 'GET', path: '/api/stock-notes/{note}/customs-document', permission: 'delivery.read' },
  download_two_step_pass: { method: 'GET', path: '/api/gate-passes/{pass}/two-step-document', permission: 'gate.read' },
  download_vehicle_filing: {
    method: 'GET',
    path: '/api/vehicles/{vehicleNo}/customs-document',
    permission: 'gate.read',
  },
  download_write_off_report: {
    method: 'GET',
    path: '/api/write-offs/{writeOff}/customs-document',
    permission: 'write_off.read',
  },
  draft_delivery_form: { method: 'POST', path: '/api/delivery-forms', permission: 'delivery.declare' },
  draft_list: { method: 'POST', path: '/api/lists', permission: 'clearance.declare' },
  draft_pass: { method: 'POST', path: '/api/gate-passes', permission: 'gate.declare' },
  draft_stock_note: { method: 'POST', path: '/api/stock-notes', permission: 'delivery.declare' },
  end_bill: {
    method: 'POST',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/end',
    permission: 'processing.record',
  },
  end_state_storage: {
    method: 'POST',
    path: '/api/books/{bookNo}/state-approvals/{approvalNo}/end',
    permission: 'state_storage.decide',
  },
  end_vat_pilot: {
    method: 'POST',
    path: '/api/parties/{partyId}/vat-pilot/{periodNo}/end',
    permission: 'vat_pilot.record',
  },
  enter_counts: { method: 'POST', path: '/api/write-offs/{writeOff}/counts', permission: 'write_off.report' },
  export_bills: { method: 'GET', path: '/api/books/{bookNo}/bills/export', permission: 'processing.read' },
  export_book_entries: { method: 'GET', path: '/api/books/{bookNo}/entries/export', permission: 'books.read' },
  export_book_items: { method: 'GET', path: '/api/books/{bookNo}/items/export', permission: 'books.read' },
  export_consumption_drift: { method: 'GET', path: '/api/consumption-drift/export', permission: 'drift.read' },
  export_control_book: { method: 'GET', path: '/api/comparison/books/export', permission: 'comparison.read' },
  export_counts: { method: 'GET', path: '/api/write-offs/{writeOff}/counts/export', permission: 'write_off.read' },
  export_delivery_forms: { method: 'GET', path: '/api/delivery-forms/export', permission: 'delivery.read' },
  export_discrepancies: { method: 'GET', path: '/api/discrepancies/export', permission: 'reconciliation.read' },
  export_easy_entries: { method: 'GET', path: '/api/easy-entries/export', permission: 'easy_entry.read' },
  export_enterprise_records: {
    method: 'GET',
    path: '/api/books/{bookNo}/enterprise-records/export',
    permission: 'comparison.read',
  },
  export_equipment: { method: 'GET', path: '/api/equipment/export', permission: 'equipment.read' },
  export_events: { method: 'GET', path: '/api/events/export', permission: 'events.read' },
  export_gate_passes: { method: 'GET', path: '/api/gate-passes/export', permission: 'gate.read' },
  export_item_comparisons: {
    method: 'GET',
    path: '/api/books/{bookNo}/comparison/items/export',
    permission: 'comparison.read',
  },
  export_list_lines: { method: 'GET', path: '/api/lists/{list}/lines/export', permission: 'clearance.read' },
  export_lists: { method: 'GET', path: '/api/lists/export', permission: 'clearance.read' },
  export_losses: { method: 'GET', path: '/api/losses/export', permission: 'losses.read' },
  export_lots: { method: 'GET', path: '/api/books/{bookNo}/lots/export', permission: 'lineage.read' },
  export_productions: { method: 'GET', path: '/api/books/{bookNo}/productions/export', permission: 'processing.read' },
  export_repair_orders: { method: 'GET', path: '/api/repair-orders/export', permission: 'processing.read' },
  export_state_moves: { method: 'GET', path: '/api/state-moves/export', permission: 'state_storage.read' },
  export_state_stock: { method: 'GET', path: '/api/state-stock/export', permission: 'state_storage.read' },
  export_stock_notes: { method: 'GET', path: '/api/stock-notes/export', permission: 'delivery.read' },
  export_transfers: { method: 'GET', path: '/api/transfers/export', permission: 'clearance.read' },
  export_use_records: { method: 'GET', path: '/api/books/{bookNo}/uses/export', permission: 'processing.read' },
  export_work_orders: { method: 'GET', path: '/api/books/{bookNo}/work-orders/export', permission: 'processing.read' },
  export_write_off_lines: {
    method: 'GET',
    path: '/api/write-offs/{writeOff}/lines/export',
    permission: 'write_off.read',
  },
  export_write_offs: { method: 'GET', path: '/api/write-offs/export', permission: 'write_off.read' },
  extend_equipment_exit: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/exits/{exitNo}/extend',
    permission: 'equipment.declare',
  },
  extend_leave: { method: 'POST', path: '/api/stock-notes/{note}/extend', permission: 'delivery.decide' },
  file_book: { method: 'POST', path: '/api/books', permission: 'books.file' },
  file_items: { method: 'POST', path: '/api/books/{bookNo}/items', permission: 'books.file' },
  get_balance_as_of: { method: 'GET', path: '/api/books/{bookNo}/items/{itemNo}/balance', permission: 'books.read' },
  get_bill: {
    method: 'GET',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}',
    permission: 'processing.read',
  },
  get_book: { method: 'GET', path: '/api/books/{bookNo}', permission: 'books.read' },
  get_book_item: { method: 'GET', path: '/api/books/{bookNo}/items/{itemNo}', permission: 'books.read' },
  get_consumption_drift: {
    method: 'GET',
    path: '/api/books/{bookNo}/consumption-drift/{productItemNo}/{billVersion}/{materialItemNo}',
    permission: 'drift.read',
  },
  get_delivery_form: { method: 'GET', path: '/api/delivery-forms/{form}', permission: 'delivery.read' },
  get_demo_progress: { method: 'GET', path: '/api/demo/progress', permission: 'public' },
  get_desk: { method: 'GET', path: '/api/desk', permission: 'today.read' },
  get_easy_entry: { method: 'GET', path: '/api/easy-entries/{record}', permission: 'easy_entry.read' },
  get_event: { method: 'GET', path: '/api/events/{eventId}', permission: 'events.read' },
  get_gate_pass: { method: 'GET', path: '/api/gate-passes/{pass}', permission: 'gate.read' },
  get_hs: { method: 'GET', path: '/api/reference/hs/{code}', permission: 'reference.read' },
  get_intake_file: { method: 'GET', path: '/api/intake/files/{messageId}', permission: 'intake.read' },
  get_item_comparison: {
    method: 'GET',
    path: '/api/books/{bookNo}/comparison/items/{itemNo}',
    permission: 'comparison.read',
  },
  get_job: { method: 'GET', path: '/api/jobs/{id}', permission: 'jobs.read' },
  get_list: { method: 'GET', path: '/api/lists/{list}', permission: 'clearance.read' },
  get_list_tax: { method: 'GET', path: '/api/lists/{list}/tax', permission: 'duty.read' },
  get_loss: { method: 'GET', path: '/api/books/{bookNo}/losses/{internalNo}', permission: 'losses.read' },
  get_overview: { method: 'GET', path: '/api/overview', permission: 'today.read' },
  get_party: { method: 'GET', path: '/api/parties/{partyId}', permission: 'parties.read' },
  get_place: { method: 'GET', path: '/api/places/{code}', permission: 'places.read' },
  get_production: {
    method: 'GET',
    path: '/api/books/{bookNo}/productions/{internalNo}',
    permission: 'processing.read',
  },
  get_reference_table: { method: 'GET', path: '/api/reference/{table}', permission: 'reference.read' },
  get_repair_order: {
    method: 'GET',
    path: '/api/books/{bookNo}/repair-orders/{orderNo}',
    permission: 'processing.read',
  },
  get_session: { method: 'GET', path: '/api/session', permission: 'public' },
  get_state_move: {
    method: 'GET',
    path: '/api/books/{bookNo}/state-moves/{internalNo}',
    permission: 'state_storage.read',
  },
  get_stock_note: { method: 'GET', path: '/api/stock-notes/{note}', permission: 'delivery.read' },
  get_tariff_line: { method: 'GET', path: '/api/tariff/{code}', permission: 'tariff.read' },
  get_transfer: { method: 'GET', path: '/api/lists/{list}/transfer', permission: 'clearance.read' },
  get_transfer_notice: { method: 'GET', path: '/api/lists/{list}/transfer-notice', permission: 'clearance.read' },
  get_use_record: { method: 'GET', path: '/api/books/{bookNo}/uses/{internalNo}', permission: 'processing.read' },
  get_work_order: {
    method: 'GET',
    path: '/api/books/{bookNo}/work-orders/{workOrderNo}',
    permission: 'processing.read',
  },
  get_write_off: { method: 'GET', path: '/api/write-offs/{writeOff}', permission: 'write_off.read' },
  grant_state_storage: {
    method: 'POST',
    path: '/api/books/{bookNo}/state-approvals',
    permission: 'state_storage.decide',
  },
  hold_discrepancy: {
    method: 'POST',
    path: '/api/discrepancies/{discrepancyId}/hold',
    permission: 'reconciliation.decide',
  },
  import_tariff: { method: 'POST', path: '/api/tariff/import', permission: 'tariff.import' },
  issue_to_work_order: {
    method: 'POST',
    path: '/api/books/{bookNo}/work-orders/{workOrderNo}/issue',
    permission: 'processing.record',
  },
  lift_easy_suspension: {
    method: 'POST',
    path: '/api/easy-suspensions/{partyId}/lift',
    permission: 'easy_entry.supervise',
  },
  list_accounts: { method: 'GET', path: '/api/accounts', permission: 'accounts.manage' },
  list_bills: { method: 'GET', path: '/api/books/{bookNo}/bills', permission: 'processing.read' },
  list_book_entries: { method: 'GET', path: '/api/books/{bookNo}/entries', permission: 'books.read' },
  list_book_items: { method: 'GET', path: '/api/books/{bookNo}/items', permission: 'books.read' },
  list_books: { method: 'GET', path: '/api/books', permission: 'books.read' },
  list_consumption_drift: { method: 'GET', path: '/api/consumption-drift', permission: 'drift.read' },
  list_control_book: { method: 'GET', path: '/api/comparison/books', permission: 'comparison.read' },
  list_counts: { method: 'GET', path: '/api/write-offs/{writeOff}/counts', permission: 'write_off.read' },
  list_delivery_forms: { method: 'GET', path: '/api/delivery-forms', permission: 'delivery.read' },
  list_demo_accounts: { method: 'GET', path: '/api/demo/accounts', permission: 'public' },
  list_discrepancies: { method: 'GET', path: '/api/discrepancies', permission: 'reconciliation.read' },
  list_easy_entries: { method: 'GET', path: '/api/easy-entries', permission: 'easy_entry.read' },
  list_easy_suspensions: { method: 'GET', path: '/api/easy-suspensions', permission: 'easy_entry.read' },
  list_enterprise_records: {
    method: 'GET',
    path: '/api/books/{bookNo}/enterprise-records',
    permission: 'comparison.read',
  },
  list_equipment: { method: 'GET', path: '/api/equipment', permission: 'equipment.read' },
  list_events: { method: 'GET', path: '/api/events', permission: 'events.read' },
  list_exceptions: { method: 'GET', path: '/api/exceptions', permission: 'today.read' },
  list_gate_passes: { method: 'GET', path: '/api/gate-passes', permission: 'gate.read' },
  list_intake_files: { method: 'GET', path: '/api/intake/files', permission: 'intake.read' },
  list_item_comparisons: { method: 'GET', path: '/api/books/{bookNo}/comparison/items', permission: 'comparison.read' },
  list_jobs: { method: 'GET', path: '/api/jobs', permission: 'jobs.read' },
  list_list_lines: { method: 'GET', path: '/api/lists/{list}/lines', permission: 'clearance.read' },
  list_lists: { method: 'GET', path: '/api/lists', permission: 'clearance.read' },
  list_losses: { method: 'GET', path: '/api/losses', permission: 'losses.read' },
  list_lots: { method: 'GET', path: '/api/books/{bookNo}/lots', permission: 'lineage.read' },
  list_outbox: { method: 'GET', path: '/api/outbox', permission: 'outbox.read' },
  list_parties: { method: 'GET', path: '/api/parties', permission: 'parties.read' },
  list_places: { method: 'GET', path: '/api/places', permission: 'places.read' },
  list_productions: { method: 'GET', path: '/api/books/{bookNo}/productions', permission: 'processing.read' },
  list_reference_tables: { method: 'GET', path: '/api/reference', permission: 'reference.read' },
  list_repair_orders: { method: 'GET', path: '/api/repair-orders', permission: 'processing.read' },
  list_state_approvals: { method: 'GET', path: '/api/state-approvals', permission: 'state_storage.read' },
  list_state_moves: { method: 'GET', path: '/api/state-moves', permission: 'state_storage.read' },
  list_state_stock: { method: 'GET', path: '/api/state-stock', permission: 'state_storage.read' },
  list_stock_notes: { method: 'GET', path: '/api/stock-notes', permission: 'delivery.read' },
  list_tariff_editions: { method: 'GET', path: '/api/tariff/editions', permission: 'tariff.read' },
  list_transfers: { method: 'GET', path: '/api/transfers', permission: 'clearance.read' },
  list_unregistered_equipment: { method: 'GET', path: '/api/unregistered-equipment', permission: 'equipment.read' },
  list_use_records: { method: 'GET', path: '/api/books/{bookNo}/uses', permission: 'processing.read' },
  list_vat_pilot_periods: { method: 'GET', path: '/api/parties/{partyId}/vat-pilot', permission: 'vat_pilot.read' },
  list_work_orders: { method: 'GET', path: '/api/books/{bookNo}/work-orders', permission: 'processing.read' },
  list_write_off_lines: { method: 'GET', path: '/api/write-offs/{writeOff}/lines', permission: 'write_off.read' },
  list_write_off_lists: { method: 'GET', path: '/api/write-offs/{writeOff}/lists', permission: 'write_off.read' },
  list_write_offs: { method: 'GET', path: '/api/write-offs', permission: 'write_off.read' },
  move_easy_goods: { method: 'POST', path: '/api/easy-entries/{record}/move', permission: 'easy_entry.record' },
  notify_stocktake: { method: 'POST', path: '/api/write-offs/{writeOff}/notice', permission: 'write_off.report' },
  open_repair_order: { method: 'POST', path: '/api/books/{bookNo}/repair-orders', permission: 'processing.record' },
  open_work_order: { method: 'POST', path: '/api/books/{bookNo}/work-orders', permission: 'processing.record' },
  open_write_off: { method: 'POST', path: '/api/write-offs', permission: 'write_off.report' },
  pass_write_off: { method: 'POST', path: '/api/write-offs/{writeOff}/pass', permission: 'write_off.decide' },
  pause_book: { method: 'POST', path: '/api/books/{bookNo}/pause', permission: 'books.decide' },
  pause_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/pause', permission: 'delivery.decide' },
  preview_intake_table: { method: 'GET', path: '/api/intake/files/{messageId}/preview', permission: 'intake.read' },
  preview_write_off: { method: 'GET', path: '/api/write-offs/{writeOff}/preview', permission: 'write_off.read' },
  query_discrepancy: {
    method: 'POST',
    path: '/api/discrepancies/{discrepancyId}/query',
    permission: 'reconciliation.decide',
  },
  question_bill: {
    method: 'POST',
    path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/question',
    permission: 'processing.decide',
  },
  quote_differences: { method: 'GET', path: '/api/write-offs/{writeOff}/tax', permission: 'write_off.read' },
  quote_loss: { method: 'POST', path: '/api/books/{bookNo}/losses/{internalNo}/quote', permission: 'losses.read' },
  record_easy_entry: { method: 'POST', path: '/api/easy-entries', permission: 'easy_entry.record' },
  record_easy_passage: { method: 'POST', path: '/api/easy-entries/{record}/pass', permission: 'easy_entry.pass' },
  record_outward_production: {
    method: 'POST',
    path: '/api/delivery-forms/{form}/productions',
    permission: 'delivery.declare',
  },
  record_passage: { method: 'POST', path: '/api/gate-passes/{pass}/pass', permission: 'gate.pass' },
  record_production: { method: 'POST', path: '/api/books/{bookNo}/productions', permission: 'processing.record' },
  record_state_move: { method: 'POST', path: '/api/books/{bookNo}/state-moves', permission: 'state_storage.record' },
  record_transfer_notice: { method: 'POST', path: '/api/lists/{list}/transfer-notice', permission: 'clearance.decide' },
  record_use: { method: 'POST', path: '/api/books/{bookNo}/uses', permission: 'processing.record' },
  record_vat_pilot: { method: 'POST', path: '/api/parties/{partyId}/vat-pilot', permission: 'vat_pilot.record' },
  refuse_loss: { method: 'POST', path: '/api/books/{bookNo}/losses/{internalNo}/refuse', permission: 'losses.decide' },
  register_equipment: { method: 'POST', path: '/api/equipment', permission: 'equipment.declare' },
  register_party: { method: 'POST', path: '/api/parties', permission: 'parties.register' },
  reject_book: { method: 'POST', path: '/api/books/{bookNo}/reject', permission: 'books.decide' },
  reject_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/reject', permission: 'delivery.decide' },
  reject_list: { method: 'POST', path: '/api/lists/{list}/reject', permission: 'clearance.decide' },
  reject_pass: { method: 'POST', path: '/api/gate-passes/{pass}/reject', permission: 'gate.decide' },
  reject_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/reject', permission: 'delivery.decide' },
  reject_write_off_final: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/reject-final',
    permission: 'write_off.decide',
  },
  reject_write_off_report: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/reject',
    permission: 'write_off.decide',
  },
  release_declaration: { method: 'POST', path: '/api/lists/{list}/release', permission: 'clearance.decide' },
  release_equipment: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/release',
    permission: 'equipment.declare',
  },
  replace_list_lines: { method: 'POST', path: '/api/lists/{list}/lines', permission: 'clearance.declare' },
  report_loss: { method: 'POST', path: '/api/books/{bookNo}/losses', permission: 'losses.report' },
  report_write_off: { method: 'POST', path: '/api/write-offs/{writeOff}/report', permission: 'write_off.report' },
  resume_book: { method: 'POST', path: '/api/books/{bookNo}/resume', permission: 'books.decide' },
  resume_delivery_form: { method: 'POST', path: '/api/delivery-forms/{form}/resume', permission: 'delivery.decide' },
  retry_intake: { method: 'POST', path: '/api/intake/retry', permission: 'intake.import' },
  retry_message: { method: 'POST', path: '/api/outbox/{messageId}/retry', permission: 'clearance.declare' },
  return_from_work_order: {
    method: 'POST',
    path: '/api/books/{bookNo}/work-orders/{workOrderNo}/return',
    permission: 'processing.record',
  },
  review_write_off_final: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/review-final',
    permission: 'write_off.decide',
  },
  review_write_off_report: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/review',
    permission: 'write_off.decide',
  },
  scan_count: { method: 'POST', path: '/api/write-offs/{writeOff}/scan', permission: 'write_off.report' },
  scrap_equipment: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/scrap',
    permission: 'equipment.decide',
  },
  search: { method: 'GET', path: '/api/search', permission: 'search.read' },
  search_hs: { method: 'GET', path: '/api/reference/hs', permission: 'reference.read' },
  search_tariff: { method: 'GET', path: '/api/tariff', permission: 'tariff.read' },
  settle_pilot_year: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/pilot-years',
    permission: 'equipment.declare',
  },
  shorten_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/shorten', permission: 'delivery.declare' },
  show_equipment: { method: 'GET', path: '/api/books/{bookNo}/equipment/{equipmentNo}', permission: 'equipment.read' },
  sign_in: { method: 'POST', path: '/api/session/sign-in', permission: 'public' },
  sign_out: { method: 'POST', path: '/api/session/sign-out', permission: 'public' },
  submit_enterprise_records: {
    method: 'POST',
    path: '/api/books/{bookNo}/enterprise-records',
    permission: 'comparison.submit',
  },
  suspend_easy_entry: { method: 'POST', path: '/api/easy-suspensions', permission: 'easy_entry.supervise' },
  take_back_count: {
    method: 'POST',
    path: '/api/write-offs/{writeOff}/scan/take-back',
    permission: 'write_off.report',
  },
  take_equipment_out: {
    method: 'POST',
    path: '/api/books/{bookNo}/equipment/{equipmentNo}/exits',
    permission: 'equipment.declare',
  },
  trace_document: { method: 'GET', path: '/api/trace', permission: 'lineage.read' },
  trace_lot: { method: 'GET', path: '/api/books/{bookNo}/lots/{lotNo}/trace', permission: 'lineage.read' },
  upload_files: { method: 'POST', path: '/api/intake/files', permission: 'intake.import' },
  verify_ledger: { method: 'POST', path: '/api/ledger/verify', permission: 'ledger.verify' },
  verify_transfers: { method: 'GET', path: '/api/transfers/verify', permission: 'ledger.verify' },
  void_pass: { method: 'POST', path: '/api/gate-passes/{pass}/void', permission: 'gate.declare' },
  void_stock_note: { method: 'POST', path: '/api/stock-notes/{note}/void', permission: 'delivery.declare' },
  withdraw_loss: {
    method: 'POST',
    path: '/api/books/{bookNo}/losses/{internalNo}/withdraw',
    permission: 'losses.report',
  },
} as const;
