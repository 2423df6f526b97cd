package fr.vigie.streaming.docs;

import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_2;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;
import static fr.vigie.streaming.sickleave.Leaves.periods;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Communes;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravel;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravelSettings;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import fr.vigie.streaming.sickleave.overlap.OverlapSettings;
import fr.vigie.streaming.sickleave.overlap.OverlappingLeaves;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeave;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeaveSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaveAndCardPagesTest {
    @Test
    void overlappingLeaves() throws Exception {
        LeaveFile file = new Leaves()
                .leave("A", 3, 16)
                .leave("B", 10, 23)
                .paid("a", "A", 6, 16, 3_560)
                .paid("b", "B", 13, 23, 3_720, paid -> paid.setStatus(AllowanceStatus.PROPOSED))
                .file();
        OverlapSettings settings = OverlapSettings.defaults();
        check("overlapping-leaves", settings, OverlappingLeaves.judge(file, day(60), settings));
    }

    @Test
    void workDuringLeave() throws Exception {
        LeaveFile file = new Leaves()
                .leave("A", 3, 28, leave -> leave.setEmployerId(EMPLOYER_1))
                .paid("a1", "A", 6, 19, 3_560)
                .paid("a2", "A", 20, 28, 3_560, paid -> paid.setAt(morning(33)))
                .worked("d", 8, declared -> {
                    declared.setEmployerId(EMPLOYER_2);
                    declared.setWorkedPeriods(periods(10, 13, 17, 20));
                })
                .file();
        WorkDuringLeaveSettings settings = WorkDuringLeaveSettings.defaults();
        check("work-during-leave", settings, WorkDuringLeave.judge(file, day(60), settings));
    }

    @Test
    void impossibleTravel() throws Exception {
        List<CardUse> uses = new ArrayList<>();
        for (String day : List.of("2022-01-12", "2022-01-14")) {
            uses.add(read(day + "T08:00:00Z", "17300"));
            uses.add(read(day + "T09:10:00Z", "59350"));
            uses.add(read(day + "T09:52:00Z", "17300"));
        }
        ImpossibleTravelSettings settings = ImpossibleTravelSettings.defaults();
        check("impossible-travel", settings, ImpossibleTravel.judge(uses, Communes.builtIn()::find, settings));
    }

    private static void check(String name, Record settings, Optional<DetectorVerdict> verdict) throws Exception {
        DetectorPage page = new DetectorPage(name);
        page.holds("settings", SettingsTable.of(settings));
        page.holds("example", "> " + verdict.orElseThrow().finding().getText());
    }

    private static CardUse read(String at, String commune) {
        return CardUse.newBuilder()
                .setAt(Instant.parse(at))
                .setUseId("u-" + at)
                .setCardId("c1")
                .setHolderId("10000000017")
                .setChannel(CardChannel.READER)
                .setTerminalId("t-" + commune)
                .setService(CardService.FSE)
                .setCommune(commune)
                .setOutcome(CardOutcome.ACCEPTED)
                .build();
    }
}
