import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { benefitProgramme } from './benefit-programme.js';

const given = specificationOf(benefitProgramme);

const supportKind = 'POVERTY';
const opened = act('BenefitProgrammeOpened', '2026-01-01', { title: 'Hộ nghèo', supportKind });
const approved = act('SupportApproved', '2026-02-01', { supportKind, beneficiaries: 10 });
const granted = act('SupportGranted', '2026-03-01', { supportKind, beneficiaries: 11, amount: '5000000' });

describe('a programme of support (chính sách hỗ trợ)', () => {
  it('is opened once, and grants what was or was not approved', () => {
    given().when(opened).thenAccepted();
    given(opened).when(opened).thenRefused('process/already-recorded');
    given(opened, approved).when(granted).thenAccepted();
    given().when(granted).thenAccepted();
  });
});
