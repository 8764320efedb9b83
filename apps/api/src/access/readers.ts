import { Injectable } from '@nestjs/common';
import { AccountRights, listReadingGrants } from '@app/access';
import { actionTypes } from '@app/domain';
import type { ReadableUnit } from '@app/projections';
import { ManualClock } from '@app/recording';

/** Says which cases for few (complaints, denunciations …) a caller may see in lists; the public none. */
@Injectable()
export class Readers {
  constructor(
    private readonly rights: AccountRights,
    private readonly clock: ManualClock,
  ) {}

  /** Units whose petitions the account may itself handle, or inspects. */
  async readable(account: string | undefined): Promise<ReadableUnit[]> {
    if (account === undefined) return [];
    const rights = await this.rights.rightsOf(account, this.clock.today());
    const handledBy = actionTypes.get('PetitionClassified')?.recordedBy ?? [];
    return listReadingGrants(rights, handledBy).map(({ unitId, subtree }) => ({ unitId, subtree }));
  }
}
