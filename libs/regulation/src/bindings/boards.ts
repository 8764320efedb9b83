import {
  BoardDecisionTaken,
  BoardDissolved,
  BoardFormed,
  BoardFunded,
  BoardMemberElected,
  BoardMemberReleaseProposed,
  BoardSeatVacated,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const boardsBindings = [
  bind(BoardFormed, [
    {
      code: 'BOARD_FORMED',
      villagesRepresented: 'villagesRepresented',
      facts: { BOARD_KIND: 'boardKind' },
      counts: {
        BOARD_MEMBERS: 'boardMembers',
        BOARD_HEADS: 'boardHeads',
        DEPUTY_HEADS: 'deputyHeads',
        RESIDENT_REPRESENTATIVES: 'residentRepresentatives',
      },
      members: {
        FRONT: 'frontMembers',
        PEOPLES_INSPECTION_BOARD: 'inspectionBoardMembers',
        RESIDENTS: 'residentRepresentatives',
      },
      term: { from: 'termFrom', until: 'termUntil', equals: 'villageHeadTermUntil' },
    },
  ]),
  bind(BoardMemberElected, [
    {
      code: 'BOARD_MEMBER_ELECTED',
      facts: { BOARD_KIND: 'boardKind' },
      forms: 'voteForm',
      qualities: {
        PERMANENT_RESIDENT: 'permanentResident',
        COMMUNE_OFFICIAL: 'communeOfficial',
        PART_TIME_STAFF: 'partTimeStaff',
        RELATIVE_TIED_TO_PROJECT: 'relativeTiedToProject',
      },
    },
  ]),
  bind(BoardMemberReleaseProposed, [{ code: 'BOARD_MEMBER_FAILING', facts: { BOARD_KIND: 'boardKind' } }]),
  bind(BoardSeatVacated, [
    { code: 'BOARD_SEAT_VACANT', facts: { BOARD_KIND: 'boardKind', REMAINING_TERM: 'termUntil' } },
  ]),
  bind(BoardDecisionTaken, [
    {
      code: 'BOARD_DECISION',
      facts: { BOARD_KIND: 'boardKind' },
      tallies: [{ of: 'ATTENDEES', yes: 'votesFor', total: 'membersPresent', declared: 'declaredCarried' }],
    },
  ]),
  bind(BoardFunded, [{ code: 'BOARD_FUNDING_APPROVED', period: 'year', facts: { BOARD_KIND: 'boardKind' } }]),
  bind(BoardDissolved, [{ code: 'BOARD_DISSOLVED', facts: { BOARD_KIND: 'boardKind' } }]),
];
