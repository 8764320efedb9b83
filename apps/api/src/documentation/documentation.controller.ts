import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ledger } from '@app/recording';
import { Rule } from '../access/rule.js';
import { committedDocument } from './committed-document.js';
import { documentationPage, type Language, type OpenApiView } from './documentation-page.js';

const text = committedDocument();
const described = JSON.parse(text) as OpenApiView;

/** The interface described for programs and for people; both come from the committed document. */
@ApiExcludeController()
@Controller()
@Rule('public')
export class DocumentationController {
  private readonly pages = new Map<string, string>();

  constructor(private readonly ledger: Ledger) {}

  @Get('openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  openApi(): string {
    return text;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Query('lang') asked: string | undefined): Promise<string> {
    const language: Language = asked === 'en' ? 'en' : 'vi';
    const purpose = (await this.ledger.find())?.purpose;
    const key = `${language} ${purpose ?? ''}`;
    const page = this.pages.get(key) ?? documentationPage(described, language, purpose);
    this.pages.set(key, page);
    return page;
  }
}
