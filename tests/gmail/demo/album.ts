/** The walk's numbered screenshots, one a step, each with a line that says what it shows. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export class Album {
  readonly folder: string;
  #page: Page | null = null;
  #steps = 0;

  /** Empties the folder, so that a walk that fails leaves nothing of an earlier one. */
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

  /** The page that is photographed from now on. */
  follow(page: Page): void {
    this.#page = page;
  }

  /** Does a step and takes its picture; where it fails, the picture is named FAILED and the error names the step. */
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
    // Where the pointer rests, a row would show its hover tools instead of its date.
    await this.#page?.mouse.move(0, 0);
    await this.#page?.screenshot({ path: join(this.folder, file), animations: 'disabled' });
  }
}
