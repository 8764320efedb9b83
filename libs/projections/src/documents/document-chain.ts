import { byDay, codesIn } from '../trackers/acts.js';
import { idle, textOf, type Act, type CaseFile, type CaseState, type Tracker } from '../trackers/tracker.js';

const ISSUED = ['LegalDocumentIssued', 'LocalRegulationAdopted', 'InstructionIssued'];

/**
 * Directives, regulations and instructions with what they carry out: the links between them are those of the field
 * `implements`. An acknowledgement may be recorded in a stream of its own; of many only the first is folded, which stops
 * the clock. How often a document was passed on is counted when it is read: a national one is passed on ten thousand
 * times, and a fold of all of them at every one would not end.
 */
export const documentChain: Tracker = {
  name: 'documentChain',
  category: 'document',
  types: [...ISSUED, 'InstructionAcknowledged'],
  stoppedBy: [],
  states: [
    { code: 'ISSUED', vi: 'Đã ban hành', en: 'Issued' },
    { code: 'ACKNOWLEDGED', vi: 'Đã tiếp nhận', en: 'Acknowledged' },
  ],
  columns: [
    {
      name: 'lagDays',
      kind: 'count',
      vi: 'Số ngày sau văn bản cấp trên',
      en: 'Days after what it carries out',
      unit: 'day',
    },
    { name: 'carriedOutBy', kind: 'count', vi: 'Số văn bản triển khai', en: 'Documents carrying it out' },
    { name: 'unitsNotYet', kind: 'count', vi: 'Số đơn vị chưa triển khai', en: 'Units that have not' },
    { name: 'disseminatedOn', kind: 'localDate', vi: 'Phổ biến lần đầu', en: 'First disseminated on' },
    { name: 'disseminations', kind: 'count', vi: 'Số đợt phổ biến', en: 'Disseminations' },
    { name: 'participants', kind: 'count', vi: 'Lượt người dự', en: 'Participants', unit: 'person' },
    { name: 'acknowledgements', kind: 'count', vi: 'Số nơi đã tiếp nhận', en: 'Acknowledgements' },
  ],

  cases(acts, home): CaseFile[] {
    const inOrder = [...acts].sort(byDay);
    const opening = inOrder.find(({ stream, type }) => stream === home && ISSUED.includes(type));
    if (opening === undefined) return [];
    const own = inOrder.filter(({ stream, type }) => stream === home && ISSUED.includes(type));
    const answer = inOrder.find((act) => acknowledges(act, home, opening));
    return [
      {
        key: '',
        opening,
        acts: answer === undefined ? own : [...own, answer],
        follows: textOf(opening, 'implements') ?? null,
      },
    ];
  },

  codesOf: (acts) => codesIn(acts, ['documentForm', 'regulationKind']),

  /** Only an instruction has a clock: from its day to its first acknowledgement. */
  stateOf(acts): CaseState {
    const issued = acts.find(({ type }) => ISSUED.includes(type));
    const acknowledged = acts.find(({ type }) => type === 'InstructionAcknowledged');
    const instruction = issued?.type === 'InstructionIssued';
    return {
      ...idle,
      state: acknowledged ? 'ACKNOWLEDGED' : 'ISSUED',
      open: instruction && acknowledged === undefined,
      startedOn: instruction ? issued.on : null,
      dueOn: (instruction ? textOf(issued, 'dueOn') : undefined) ?? null,
      endedOn: acknowledged?.on ?? null,
    };
  },

  data: () => ({}),
};

/** In the instruction's own stream, or in another that names it by its event. */
const acknowledges = (act: Act, home: string, opening: Act): boolean =>
  act.type === 'InstructionAcknowledged' &&
  (act.stream === home || textOf(act, 'source') === opening.originalId);
