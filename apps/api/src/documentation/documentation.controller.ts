import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Rule } from '../access/rule.js';
import { committedDocument } from './committed-document.js';
import { documentationPage, type Language, type OpenApiView } from './documentation-page.js';

const text = committedDocument();
const pages: Readonly<Record<Language, string>> = {
  vi: documentationPage(JSON.parse(text) as OpenApiView, 'vi'),
  en: documentationPage(JSON.parse(text) as OpenApiView, 'en'),
};

/** The interface described for programs and for people; both come from the committed document. */
@ApiExcludeController()
@Controller()
@Rule('public')
export class DocumentationController {
  @Get('openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  openApi(): string {
    return text;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Query('lang') language: string | undefined): string {
    return pages[language === 'en' ? 'en' : 'vi'];
  }
}
