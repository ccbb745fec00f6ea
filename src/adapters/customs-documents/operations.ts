import { type TObject, type TProperties, Type } from 'typebox';
import { accept, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import {
  defineOperation,
  type FileAnswer,
  FileOutput,
  type Operation,
  type OperationContext,
  oneOf,
  type Words,
} from '../../platform/operations/index.ts';
import type { Language } from '../spreadsheet/index.ts';
import { jsonFile, workbookFile } from './described.ts';
import { loadBillDocument, loadBookDocument, loadProductionDocument } from './load/books.ts';
import { loadFormDocument, loadNoteDocument } from './load/delivery.ts';
import { loadTwoStepPass, loadVehicle } from './load/gate.ts';
import { loadWriteOffDocument } from './load/write-offs.ts';
import type { DescribedDocument } from './model.ts';

type Format = 'json' | 'xlsx';

const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const form = {
  format: Type.Optional(oneOf('json', 'xlsx')),
  language: Type.Optional(oneOf('zh', 'en')),
};
type Form = { readonly format?: Format; readonly language?: Language };

const name = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, number or own number' });
const bookNo = Type.String({ minLength: 1, maxLength: 32 });

interface Download {
  readonly name: string;
  readonly path: string;
  readonly permission: string;
  readonly summary: Words;
}

/** One download: what `load` finds under the caller's own row security, as JSON or as a workbook. */
function download<P extends TProperties, I>(
  terms: Download,
  input: P,
  load: (tx: Queryable, zoneId: number, input: I) => Promise<Result<DescribedDocument>>,
): Operation {
  return defineOperation<TObject, typeof FileOutput>({
    ...terms,
    method: 'GET',
    input: Type.Object({ ...input, ...form }),
    output: FileOutput,
    download: true,
    handle: (context, asked) => answer(context, asked as Form, (tx, zoneId) => load(tx, zoneId, asked as I)),
  });
}

async function answer(
  { caller: { settings }, database }: OperationContext,
  { format = 'json', language = 'zh' }: Form,
  load: (tx: Queryable, zoneId: number) => Promise<Result<DescribedDocument>>,
): Promise<Result<FileAnswer>> {
  const loaded = await database.read(settings, (tx) => load(tx, settings.zoneId));
  if (!loaded.ok) return loaded;
  const { fileName, bytes } = format === 'json' ? jsonFile(loaded.value) : await workbookFile(loaded.value, language);
  async function* content() {
    yield bytes;
  }
  return accept({ fileName, contentType: contentTypes[format], content: content() });
}

export const customsDocumentOperations: readonly Operation[] = [
  download(
    {
      name: 'download_declaration_form',
      path: '/api/delivery-forms/{form}/customs-document',
      permission: 'delivery.read',
      summary: {
        zh: '下载业务申报表数据（SAS101）',
        en: 'Download a declaration form for the customs window (SAS101)',
      },
    },
    { form: name },
    (tx, zoneId, input: { readonly form: string }) => loadFormDocument(tx, zoneId, input.form),
  ),
  download(
    {
      name: 'download_stock_note',
      path: '/api/stock-notes/{note}/customs-document',
      permission: 'delivery.read',
      summary: { zh: '下载出入库单数据（SAS111）', en: 'Download a stock note for the customs window (SAS111)' },
    },
    { note: name },
    (tx, zoneId, input: { readonly note: string }) => loadNoteDocument(tx, zoneId, input.note),
  ),
  download(
    {
      name: 'download_book_filing',
      path: '/api/books/{bookNo}/customs-document',
      permission: 'books.read',
      summary: {
        zh: '下载账册备案数据（BWS101、EMS111）',
        en: 'Download the filing of a book for the customs window (BWS101, EMS111)',
      },
    },
    { bookNo },
    (tx, zoneId, input: { readonly bookNo: string }) => loadBookDocument(tx, zoneId, input.bookNo),
  ),
  download(
    {
      name: 'download_bill',
      path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/customs-document',
      permission: 'processing.read',
      summary: { zh: '下载单耗数据（EMS111）', en: 'Download a bill of material for the customs window (EMS111)' },
    },
    { bookNo, productItemNo: Type.Integer({ minimum: 1 }), billVersion: Type.String({ minLength: 1, maxLength: 8 }) },
    loadBillDocument,
  ),
  download(
    {
      name: 'download_consumption_note',
      path: '/api/books/{bookNo}/productions/{internalNo}/customs-document',
      permission: 'processing.read',
      summary: { zh: '下载耗料单数据（CMB101）', en: 'Download a consumption note for the customs window (CMB101)' },
    },
    { bookNo, internalNo: name },
    loadProductionDocument,
  ),
  download(
    {
      name: 'download_write_off_report',
      path: '/api/write-offs/{writeOff}/customs-document',
      permission: 'write_off.read',
      summary: { zh: '下载报核数据（EMS121）', en: 'Download a write-off report for the customs window (EMS121)' },
    },
    { writeOff: name },
    (tx, zoneId, input: { readonly writeOff: string }) => loadWriteOffDocument(tx, zoneId, input.writeOff),
  ),
  download(
    {
      name: 'download_two_step_pass',
      path: '/api/gate-passes/{pass}/two-step-document',
      permission: 'gate.read',
      summary: {
        zh: '下载两步申报核放单数据（ICP101）',
        en: 'Download a gate pass of the two-step declaration for the customs window (ICP101)',
      },
    },
    { pass: name },
    (tx, zoneId, input: { readonly pass: string }) => loadTwoStepPass(tx, zoneId, input.pass),
  ),
  download(
    {
      name: 'download_vehicle_filing',
      path: '/api/vehicles/{vehicleNo}/customs-document',
      permission: 'gate.read',
      summary: { zh: '下载车辆备案数据（SAS131）', en: 'Download a vehicle filing for the customs window (SAS131)' },
    },
    { vehicleNo: Type.String({ minLength: 1, maxLength: 32 }) },
    (tx, zoneId, input: { readonly vehicleNo: string }) => loadVehicle(tx, zoneId, input.vehicleNo),
  ),
];
