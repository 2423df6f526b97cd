package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.sickleave.LeaveRules;
import fr.vigie.streaming.sickleave.account.AccountFindings;
import fr.vigie.streaming.sickleave.account.AccountSharingSettings;
import fr.vigie.streaming.sickleave.account.AccountTakeoverSettings;
import fr.vigie.streaming.sickleave.amount.AllowanceAmount;
import fr.vigie.streaming.sickleave.amount.AllowanceAmountSettings;
import fr.vigie.streaming.sickleave.claims.DoubleClaimSettings;
import fr.vigie.streaming.sickleave.claims.DoubleClaims;
import fr.vigie.streaming.sickleave.overlap.OverlapSettings;
import fr.vigie.streaming.sickleave.overlap.OverlappingLeaves;
import fr.vigie.streaming.sickleave.prescriber.PrescriberRule;
import fr.vigie.streaming.sickleave.prescriber.PrescriberSettings;
import fr.vigie.streaming.sickleave.shell.ShellEmployerRule;
import fr.vigie.streaming.sickleave.shell.ShellEmployerSettings;
import fr.vigie.streaming.sickleave.tele.TeleLeaveSettings;
import fr.vigie.streaming.sickleave.tele.TeleLeaves;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeave;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeaveSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.EnumSet;
import java.util.List;

/** Detectors of leaves and daily allowances. */
final class LeaveDetectors {
    static final List<Detector> ALL = List.of(
            Detector.of(
                    "overlapping-leaves",
                    OverlappingLeaves.VERSION,
                    "sickleave/overlap",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("LEAVE_OVERLAP"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES),
                    OverlapSettings.defaults(),
                    s -> ActiveRules.of(LeaveRules.overlap(s))),
            Detector.of(
                    "work-during-leave",
                    WorkDuringLeave.VERSION,
                    "sickleave/worked",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("WORK_DURING_LEAVE"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS),
                    WorkDuringLeaveSettings.defaults(),
                    s -> ActiveRules.of(LeaveRules.worked(s))),
            Detector.of(
                    "allowance-amount",
                    AllowanceAmount.VERSION,
                    "sickleave/amount",
                    Scheme.DAILY_ALLOWANCES,
                    List.of(
                            "ALLOWANCE_RATE",
                            "ALLOWANCE_WAITING_DAYS",
                            "ALLOWANCE_OUTSIDE_LEAVE",
                            "ALLOWANCE_MAX_DAYS"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES),
                    AllowanceAmountSettings.defaults(),
                    s -> ActiveRules.of(new AllowanceAmount(s))),
            Detector.of(
                    "tele-leaves",
                    TeleLeaves.VERSION,
                    "sickleave/tele",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("TELE_LEAVE", "LEAVE_PROLONGED_ELSEWHERE"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.PATIENTS, Stream.PROFESSIONALS),
                    TeleLeaveSettings.defaults(),
                    s -> ActiveRules.of(new TeleLeaves(s))),
            Detector.of(
                    "double-claims",
                    DoubleClaims.VERSION,
                    "sickleave/claims",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("UNDECLARED_SECOND_EMPLOYER"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS),
                    DoubleClaimSettings.defaults(),
                    s -> ActiveRules.of(new DoubleClaims(s))),
            Detector.withOperators(
                    "account-sharing",
                    AccountFindings.VERSION,
                    "sickleave/account",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("ACCOUNT_SHARED"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.PATIENTS),
                    AccountSharingSettings.defaults()),
            Detector.withOperators(
                    "account-takeover",
                    AccountFindings.VERSION,
                    "sickleave/account",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("ACCOUNT_TAKEOVER"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.PATIENTS, Stream.BANK_DETAILS),
                    AccountTakeoverSettings.defaults()),
            Detector.withOperators(
                    "prescriber-of-leaves",
                    PrescriberRule.VERSION,
                    "sickleave/prescriber",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("LEAVES_OF_STRANGERS"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.PATIENTS, Stream.PROFESSIONALS),
                    PrescriberSettings.defaults()),
            Detector.withOperators(
                    "shell-employer",
                    ShellEmployerRule.VERSION,
                    "sickleave/shell",
                    Scheme.DAILY_ALLOWANCES,
                    List.of("SHELL_EMPLOYER"),
                    EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS, Stream.EMPLOYERS),
                    ShellEmployerSettings.defaults()));

    private LeaveDetectors() {}
}
