import type { TestProject } from 'vitest/node';
import { startTestServer } from './src/platform/db/testing-server.ts';

/** One PostgreSQL for the whole run, and none when no test of the run needs it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  if (!testFiles.some((file) => /\.db\.test\.tsx?$/.test(file))) return async () => undefined;
  const { server, stop } = await startTestServer();
  project.provide('testServer', server);
  return stop;
}
