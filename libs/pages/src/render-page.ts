import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFrame } from './frame/page-frame.js';
import type { PageContext } from './views.js';

/** A whole HTML document without script. `styles` is the address of the style sheet (libs/pages/data/pages.css). */
export function renderPage(
  context: PageContext,
  title: string,
  styles: string,
  content: ReactElement,
): string {
  return `<!doctype html>${renderToStaticMarkup(
    createElement(PageFrame, { context, title, styles, children: content }),
  )}`;
}
