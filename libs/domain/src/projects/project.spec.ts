import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { deciderOf } from '../deciders.js';
import { project } from './project.js';

const given = specificationOf(project);
const projectFunding = 'COMMUNITY_FUNDED';
const approved = act('ProjectApproved', '2026-02-01', { title: 'Đường thôn 3', projectFunding });
const started = (on = '2026-03-01') => act('ProjectStarted', on, { projectFunding });
const completed = (on = '2026-08-01') => act('ProjectCompleted', on, { boardTaskDone: true });
const accepted = (on = '2026-08-10') =>
  act('ProjectAccepted', on, { boardTookPart: false, conformity: 'CONFORMS' });

describe('a work or project (công trình, dự án)', () => {
  it('is approved, started, completed and accepted', () => {
    const steps = [approved, started(), completed(), accepted()];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('may come into the ledger when it is complete', () => {
    given().when(completed()).thenAccepted();
    given().when(accepted()).thenAccepted();
  });

  it('is completed once, and not before it was started', () => {
    given(started()).when(completed('2026-03-01')).thenAccepted();
    given(started()).when(completed('2026-02-28')).thenRefused('process/out-of-order');
    given(started()).when(accepted('2026-02-28')).thenRefused('process/out-of-order');
    given(started(), completed()).when(completed('2026-08-02')).thenRefused('process/already-recorded');
    given(completed()).when(started('2026-08-02')).thenRefused('process/already-ended');
  });

  it('may be started before it is approved and accepted without the board: unlawful, and recorded', () => {
    given(approved).when(started('2026-01-01')).thenAccepted();
    given(started(), completed()).when(accepted()).thenAccepted();
  });

  it('has the agreement of no more households than are concerned', () => {
    const agreed = (householdsAgreeing: number) =>
      act('SiteClearanceAgreed', '2026-02-10', { householdsAgreeing, householdsConcerned: 40 });
    given(approved).when(agreed(40)).thenAccepted();
    given(approved).when(agreed(41)).thenRefused('figures/do-not-fit');
  });
});

describe('a drive for contributions (huy động đóng góp)', () => {
  const drive = specificationOf(deciderOf('contribution'));
  const spent = act('ContributionSpent', '2026-05-01', {
    amount: '900000000',
    agreedPurpose: 'Làm đường',
    actualUse: 'Mua xe',
  });

  it('takes more than was pledged, spends more than came in and for another purpose: recorded, and judged elsewhere', () => {
    const pledged = act('ContributionPledged', '2026-02-01', {
      donorKind: 'PEOPLE',
      contributionKind: 'MONEY',
      amount: '1000000',
    });
    const came = act('ContributionReceived', '2026-03-01', {
      donorKind: 'PEOPLE',
      contributionKind: 'MONEY',
      amount: '2000000',
    });
    drive(pledged).when(came).thenAccepted();
    drive(pledged, came).when(spent).thenAccepted();
  });
});
