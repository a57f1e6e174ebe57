/** Numbered, captioned screenshots of the walk's steps. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export class Album {
  readonly folder: string;
  #page: Page | null = null;
  #steps = 0;

  /** Empties the folder first: a failed walk leaves no older pictures. */
  static async begin(folder: string): Promise<Album> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Album(folder);
  }

  private constructor(folder: string) {
    this.folder = folder;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Sets the page to photograph. */
  follow(page: Page): void {
    this.#page = page;
  }

  /** Runs a step and photographs it. A failed one's picture is named FAILED; the error names the step. */
  async step(name: string, shows: string, act: () => Promise<void>): Promise<void> {
    this.#steps += 1;
    const number = String(this.#steps).padStart(2, '0');
    try {
      await act();
      await this.#take(`${number}-${name}.png`);
      console.log(`✓ ${number} ${shows}`);
    } catch (error) {
      console.error(`✗ ${number} ${shows}`);
      await this.#take(`${number}-FAILED-${name}.png`).catch((cause) => console.error(`No picture of it: ${cause}`));
      throw new Error(`Step ${number} (${name}): ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }

  async #take(file: string): Promise<void> {
    // Away from rows: hover tools would cover their dates.
    await this.#page?.mouse.move(0, 0);
    await this.#page?.screenshot({ path: join(this.folder, file), animations: 'disabled' });
  }
}
