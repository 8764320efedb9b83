import { Injectable } from '@nestjs/common';
import { AccountRights, bodiesOf, listReadingGrants, readsEveryBody } from '@app/access';
import { actionTypes } from '@app/domain';
import { EVERY_BODY, type ReadableUnit } from '@app/projections';
import { ManualClock } from '@app/recording';

/** Says what a caller may see that is not for everyone: complaints and the like, findings not sent; the public nothing. */
@Injectable()
export class Readers {
  constructor(
    private readonly rights: AccountRights,
    private readonly clock: ManualClock,
  ) {}

  /** Units whose petitions the account may itself handle or inspects, and of whose bodies it knows what they have found. */
  async readable(account: string | undefined): Promise<ReadableUnit[]> {
    if (account === undefined) return [];
    const rights = await this.rights.rightsOf(account, this.clock.today());
    const handledBy = actionTypes.get('PetitionClassified')?.recordedBy ?? [];
    const handled = listReadingGrants(rights, handledBy);
    const found = rights.filter(
      ({ village, caseStream }) => village === undefined && caseStream === undefined,
    );
    return [
      ...handled.map(({ unitId, subtree }) => ({ unitId, subtree })),
      ...found.map(({ unitId, subtree, role, forBody }) => ({
        unitId,
        subtree,
        heldBackBy: readsEveryBody(role) ? [EVERY_BODY] : bodiesOf(role, forBody),
      })),
    ];
  }
}
