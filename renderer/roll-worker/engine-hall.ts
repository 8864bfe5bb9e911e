import type { Vote, VoteRules } from '@shared/domain/assembly';
import type { CardNumber } from '@shared/domain/ids';
import { err } from '@shared/lib/result';
import { frozenCountViews } from './attendance-frozen';
import { attendeesOf } from './attendance-people';
import { throughputOf } from './attendance-throughput';
import { attendanceByGroup, attendanceCurve, attendanceOf } from './attendance-views';
import { caseViews } from './case-views';
import { cashView } from './cash-views';
import type { EngineCore } from './core';
import { credentialsView } from './credentials';
import { doorView } from './door-views';
import type { AttendanceGrouping, HallViews, ReportName } from './engine-api';
import type { OnProgress } from './engine-files';
import { guestViews } from './guest-views';
import { previewMandates } from './mandate-table';
import { doorCard } from './presence-views';
import { protocolFactsOf } from './protocol-facts';
import { exportReport } from './report-export';
import { rulesChanges } from './rules-changes';
import { previewRules } from './rules-preview';
import { statisticsOf } from './statistics-views';

/** The part of the engine that looks at the hall: rules, counts, delegates, contested cases, cash. */
export class HallEngine implements HallViews {
  protected readonly core: EngineCore;

  constructor(core: EngineCore) {
    this.core = core;
  }

  previewRules(votes: readonly VoteRules[], onProgress: OnProgress) {
    const session = this.core.openSession;
    const { roll } = session;
    if (roll === undefined) return Promise.resolve(err({ kind: 'no-roll' as const }));
    return this.core.longWork(onProgress, (work) => previewRules(session, roll, votes, work));
  }

  rulesChanges() {
    return Promise.resolve(rulesChanges(this.core.openSession));
  }

  door() {
    return Promise.resolve(doorView(this.core.openSession));
  }

  credentials(asOf?: number) {
    return credentialsView(this.core.openSession, asOf, this.core.dependencies.now());
  }

  readMandates(file: File) {
    return previewMandates(this.core.openSession, file);
  }

  cases() {
    return Promise.resolve(caseViews(this.core.openSession));
  }

  async protocolFacts() {
    return await protocolFactsOf(this.core.openSession, await this.rulesChanges());
  }

  attendance(asOf?: number) {
    return attendanceOf(this.core.openSession, asOf, this.core.dependencies.now());
  }

  attendanceBy(by: AttendanceGrouping, vote: Vote, asOf?: number) {
    return attendanceByGroup(this.core.openSession, by, vote, asOf);
  }

  attendanceCurve(vote: Vote, points: number) {
    const now = this.core.dependencies.now();
    return Promise.resolve(attendanceCurve(this.core.openSession, vote, points, now));
  }

  throughput() {
    return Promise.resolve(throughputOf(this.core.openSession));
  }

  frozenCounts() {
    return Promise.resolve(frozenCountViews(this.core.openSession));
  }

  attendees(offset: number, limit: number) {
    return attendeesOf(this.core.openSession, offset, limit);
  }

  guests() {
    return Promise.resolve(guestViews(this.core.openSession));
  }

  doorCard(card: CardNumber) {
    return Promise.resolve(doorCard(this.core.openSession, card));
  }

  statistics(vote: Vote) {
    return statisticsOf(this.core.openSession, vote);
  }

  cash() {
    return Promise.resolve(cashView(this.core.openSession));
  }

  exportReport(report: ReportName, headings: readonly string[], words: Readonly<Record<string, string>>) {
    return exportReport(this.core.openSession, report, headings, words, this.core.dependencies.now());
  }
}
