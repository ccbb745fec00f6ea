export type { ContextParts, Credentials, HttpOptions } from './model.ts';
export { refusalBody } from './reply.ts';
export { createHttpServer } from './server.ts';
export { UploadRefusedError, uploadFileMegabytesMax } from './uploads.ts';
