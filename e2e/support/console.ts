import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { root } from './zone.ts';

const desk = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };
/** Generous: a machine under load is slow, and a step that waits in vain fails all the same. */
const stepMilliseconds = 30_000;
const artifacts = join(root, 'artifacts/journeys');

/** Who signs in, by the name of the role in the language that is read. */
export interface Account {
  readonly role: string;
  readonly language?: 'zh' | 'en';
  readonly onPhone?: boolean;
}
/** What the console says itself when a call is refused: Chromium's own line about the answer's status. */
const statusLine = 'Failed to load resource';

/** One person's browser: a window of their own, signed in, whose errors are kept. */
export class Console {
  readonly page: Page;
  /** Errors of scripts, of the browser's console, and answers that are an outage, in the order they came. */
  readonly errors: string[] = [];
  private readonly context: BrowserContext;
  private readonly name: string;
  private mayBeRefused = false;

  private constructor(context: BrowserContext, page: Page, name: string) {
    this.context = context;
    this.page = page;
    this.name = name;
    page.setDefaultTimeout(stepMilliseconds);
    page.on('pageerror', (error) => this.errors.push(`${name}: ${error.message}`));
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.errors.push(`${name}: ${answer.status()} ${answer.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (this.mayBeRefused && message.text().startsWith(statusLine)) return;
      this.errors.push(`${name}: ${message.text()} (${message.location().url})`);
    });
  }

  /** Opens the sign-in page of the zone in a window of its own and goes in as one of its demonstration accounts. */
  static async signedIn(browser: Browser, address: string, account: Account): Promise<Console> {
    const language = account.language ?? 'zh';
    const context = await browser.newContext({
      baseURL: address,
      viewport: account.onPhone ? phone : desk,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const person = new Console(context, await context.newPage(), account.role);
    await person.page.goto('/');
    if (language === 'en') await person.button('English').click();
    await person.page.getByRole('button', { name: account.role }).click();
    await person.page.locator('.shell').waitFor();
    return person;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The document's own page: its number stands as the heading. */
  async open(path: string, heading: string): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Waits for a text on the page, wherever it stands. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The state beside the document's number. */
  async seesState(state: string): Promise<void> {
    await this.page.locator('.document-title').getByText(state, { exact: true }).waitFor();
  }

  /** Presses one of the next moves, answers what its dialog asks, confirms, and waits until the dialog is gone. */
  async move(name: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
    const dialog = await this.ask(name, answers);
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The same, for a move that is going to be refused: the dialog stays and says why. */
  async refusedMove(name: string, answers: Readonly<Record<string, string>>): Promise<string> {
    this.mayBeRefused = true;
    const dialog = await this.ask(name, answers);
    const said = (await dialog.getByRole('alert').textContent()) ?? '';
    await this.button('取消').click();
    await dialog.waitFor({ state: 'hidden' });
    this.mayBeRefused = false;
    return said;
  }

  private async ask(name: string, answers: Readonly<Record<string, string>>): Promise<Locator> {
    await this.page.locator('.moves').getByRole('button', { name, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [label, answer] of Object.entries(answers)) await dialog.getByLabel(label).fill(answer);
    await dialog.getByRole('button', { name, exact: true }).click();
    return dialog;
  }

  /** Lets files fall onto the drop zone, as a hand with a mouse does. */
  async drop(zoneLabel: string, paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
    const transfer = await this.page.evaluateHandle((given) => {
      const dropped = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dropped.items.add(new File([bytes], name));
      }
      return dropped;
    }, files);
    await this.page.getByLabel(zoneLabel).dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Photographs the page in light and dark, and answers what axe has against either. */
  async look(name: string): Promise<string[]> {
    mkdirSync(artifacts, { recursive: true });
    const findings: string[] = [];
    for (const scheme of ['dark', 'light'] as const) {
      await this.page.emulateMedia({ colorScheme: scheme });
      await this.page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
      await this.page.screenshot({ path: join(artifacts, `${name}-${scheme}.png`) });
      const { violations } = await new AxeBuilder({ page: this.page }).analyze();
      findings.push(
        ...violations.map(({ id, impact, nodes }) => `${name} ${scheme}: ${id} (${impact}) ${nodes[0]?.html ?? ''}`),
      );
    }
    return findings;
  }

  /** What this person saw when a step failed, kept beside the other pictures; answers where they were. */
  async keepFailure(step: string): Promise<string> {
    mkdirSync(artifacts, { recursive: true });
    const name = `failed-${step}-${this.name}`.replaceAll(/[^\w\u4e00-\u9fff]+/g, '-');
    await this.page.screenshot({ path: join(artifacts, `${name}.png`) });
    return `${this.name} was at ${this.page.url()}; picture ${name}.png`;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
