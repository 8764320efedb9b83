/** Where a law of its own goes before articles 11 to 13 for a kind of document, and what it takes over. */
interface SectorLaw {
  item: number;
  kinds: readonly string[];
  from: string;
  until: string;
  takes: 'DEADLINE' | 'DISPLAY';
  /** The release judges by that law; while it does not, what the law takes over waits for a person. */
  judged: boolean;
}

/** What a special law leaves of a check: it takes its place, or a person looks, or nothing is changed. */
export type Taken = 'REPLACED' | 'WAITS' | undefined;

const open = '9999-12-31';

const laws: readonly SectorLaw[] = [
  // Budget law 83/2015 and circular 343/2016, then decree 73/2026 from budget year 2026.
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'AUDIT_FOLLOW_UP', 'BUDGET_EXECUTION'],
    from: '2017-01-01',
    until: '2025-12-31',
    takes: 'DEADLINE',
    judged: false,
  },
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'BUDGET_EXECUTION'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
    judged: false,
  },
  {
    item: 2,
    kinds: ['DRAFT_BUDGET', 'DECIDED_BUDGET', 'BUDGET_SETTLEMENT', 'BUDGET_EXECUTION'],
    from: '2017-02-13',
    until: '2026-03-24',
    takes: 'DISPLAY',
    judged: false,
  },
  // Land law 31/2024, then resolution 254/2025.
  {
    item: 3,
    kinds: ['COMPENSATION_PLAN_DRAFT'],
    from: '2024-08-01',
    until: '2025-12-31',
    takes: 'DISPLAY',
    judged: false,
  },
  {
    item: 3,
    kinds: ['COMPENSATION_PLAN_DRAFT'],
    from: '2026-01-01',
    until: open,
    takes: 'DISPLAY',
    judged: false,
  },
  // Decree 73/2026: direct support to people.
  {
    item: 7,
    kinds: ['SUPPORT_POLICY', 'SUPPORT_RESULT'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
    judged: true,
  },
  {
    item: 8,
    kinds: ['SUPPORT_POLICY', 'SUPPORT_RESULT'],
    from: '2026-01-01',
    until: open,
    takes: 'DEADLINE',
    judged: true,
  },
  // Military service law 78/2015.
  {
    item: 9,
    kinds: ['HEALTH_RESULT', 'DEFERMENT_LIST', 'EXEMPTION_LIST'],
    from: '2016-01-01',
    until: open,
    takes: 'DISPLAY',
    judged: false,
  },
  // Denunciation law 25/2018 and decree 31/2019.
  {
    item: 10,
    kinds: ['DENUNCIATION_CONCLUSION'],
    from: '2019-01-01',
    until: open,
    takes: 'DEADLINE',
    judged: true,
  },
  {
    item: 10,
    kinds: ['DENUNCIATION_CONCLUSION'],
    from: '2019-05-28',
    until: open,
    takes: 'DISPLAY',
    judged: true,
  },
];

export function sectorLawOf(
  item: number,
  kind: string,
  issuedOn: string,
): { deadline: Taken; display: Taken } {
  const inForce = laws.filter(
    (law) => law.item === item && law.kinds.includes(kind) && law.from <= issuedOn && issuedOn <= law.until,
  );
  const taken = (what: SectorLaw['takes']): Taken => {
    const taking = inForce.filter(({ takes }) => takes === what);
    if (taking.length === 0) return undefined;
    return taking.some(({ judged }) => judged) ? 'REPLACED' : 'WAITS';
  };
  return { deadline: taken('DEADLINE'), display: taken('DISPLAY') };
}
