/** Where a law of its own goes before articles 11 to 13 for a kind of document, and what it takes over. */
interface SectorLaw {
  item: number;
  kinds: readonly string[];
  from: string;
  until: string;
  takes: 'DEADLINE' | 'DISPLAY';
}

const open = '9999-12-31';

const laws: readonly SectorLaw[] = [
  // Budget law 83/2015 and circular 343/2016, then decree 73/2026 from budget year 2026.
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'AUDIT_FOLLOW_UP', 'BUDGET_EXECUTION'],
    from: '2017-01-01',
    until: '2025-12-31',
    takes: 'DEADLINE',
  },
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'BUDGET_EXECUTION'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
  },
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'BUDGET_EXECUTION'],
    from: '2017-02-13',
    until: '2026-03-24',
    takes: 'DISPLAY',
  },
  // Land law 31/2024, then resolution 254/2025.
  {
    item: 3,
    kinds: ['COMPENSATION_PLAN_DRAFT'],
    from: '2024-08-01',
    until: '2025-12-31',
    takes: 'DISPLAY',
  },
  {
    item: 3,
    kinds: ['COMPENSATION_PLAN_DRAFT'],
    from: '2026-01-01',
    until: open,
    takes: 'DISPLAY',
  },
  // Decree 73/2026: direct support to people.
  {
    item: 7,
    kinds: ['SUPPORT_POLICY', 'SUPPORT_RESULT'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
  },
  {
    item: 8,
    kinds: ['SUPPORT_POLICY', 'SUPPORT_RESULT'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
  },
  // Military service law 78/2015.
  {
    item: 9,
    kinds: ['HEALTH_RESULT', 'DEFERMENT_LIST', 'EXEMPTION_LIST'],
    from: '2016-01-01',
    until: open,
    takes: 'DISPLAY',
  },
  // Denunciation law 25/2018 and decree 31/2019.
  {
    item: 10,
    kinds: ['DENUNCIATION_CONCLUSION'],
    from: '2019-01-01',
    until: open,
    takes: 'DEADLINE',
  },
  {
    item: 10,
    kinds: ['DENUNCIATION_CONCLUSION'],
    from: '2019-05-28',
    until: open,
    takes: 'DISPLAY',
  },
];

/** Whether a special law takes the place of the general deadline, and of posting, time and places. */
export function sectorLawOf(
  item: number,
  kind: string,
  issuedOn: string,
): { deadline: boolean; display: boolean } {
  const inForce = laws.filter(
    (law) => law.item === item && law.kinds.includes(kind) && law.from <= issuedOn && issuedOn <= law.until,
  );
  return {
    deadline: inForce.some((law) => law.takes === 'DEADLINE'),
    display: inForce.some((law) => law.takes === 'DISPLAY'),
  };
}
