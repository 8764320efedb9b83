import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { renderPage, type PageContext } from '@app/pages';
import type { ReadingView } from '@app/projections';
import { Ledger, ManualClock } from '@app/recording';
import { LedgerParts } from '../ledger-parts.js';
import type { ReactElement } from 'react';
import { reachOf } from './page-reach.js';
import type { PageRequest } from './page-request.js';

/** Puts a page's content into its document, and knows the style sheet that all pages share. */
@Injectable()
export class PageFrames {
  readonly styles = readStyles();
  /** Changes with its content, so that browsers may keep it for good. */
  readonly stylesPath = `/trang/${createHash('sha256').update(this.styles).digest('hex').slice(0, 12)}.css`;

  constructor(
    private readonly ledger: Ledger,
    private readonly clock: ManualClock,
    private readonly parts: LedgerParts,
  ) {}

  async contextOf(request: PageRequest, resolved?: ReadingView): Promise<PageContext> {
    const { lang, path, query, clocks } = request;
    const today = this.clock.today();
    const asOf = resolved?.asOf ?? clocks.asOf ?? today;
    return {
      lang,
      purpose: (await this.ledger.find())?.purpose ?? 'PRODUCTION',
      path,
      query,
      asOf,
      knownAt: clocks.knownAt ?? today,
      past: asOf < today || clocks.knownAt !== undefined,
      projected: resolved?.projected ?? false,
      ...(resolved === undefined ? {} : await this.reachOf(resolved, clocks.knownAt === undefined)),
    };
  }

  private async reachOf({ position }: ReadingView, fromHead: boolean): Promise<Partial<PageContext>> {
    const reach = await reachOf(this.parts.store, Number(position), fromHead, this.clock.now());
    return { position, ...reach };
  }

  render(context: PageContext, title: string, content: ReactElement): string {
    return renderPage(context, title, this.stylesPath, content);
  }
}

/** dist/ holds no copies of data files: the project's folder is the one with nest-cli.json. */
function readStyles(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    if (dirname(folder) === folder) throw new Error('the project folder (with nest-cli.json) was not found');
    folder = dirname(folder);
  }
  return readFileSync(join(folder, 'libs/pages/data/pages.css'), 'utf8');
}
