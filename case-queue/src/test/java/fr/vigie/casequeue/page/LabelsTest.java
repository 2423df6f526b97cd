package fr.vigie.casequeue.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.audit.ChainReport;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.retention.Kept;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whatever an alert or the log may hold has a name in French. */
class LabelsTest {
    private final ResourceBundle labels = ResourceBundle.getBundle("messages");

    @Test
    void everyCodeHasALabel() {
        require("scheme.", Scheme.values());
        require("hearing.", Scheme.values());
        require("lane.", Lane.values());
        require("origin.", Origin.values());
        require("subject.", AlertSubjectKind.values());
        require("subject.id.", AlertSubjectKind.values());
        require("status.", AlertStatus.values());
        require("reason.", ReasonKind.values());
        require("role.", Role.values());
        require("action.", Action.values());
        require("source.", Source.values());
        require("extraction.state.", Extraction.State.values());
        require("kept.", Kept.values());
        require("chain.", ChainReport.Reason.values());
    }

    @Test
    void everyColumnOfAnExtractionHasAName() {
        for (Source source : Source.values()) {
            assertThat(source.columns()).allSatisfy(column -> assertThat(labels.getString("column." + column))
                    .isNotBlank());
        }
    }

    private void require(String prefix, Enum<?>[] codes) {
        for (Enum<?> code : codes) {
            assertThat(labels.getString(prefix + code.name())).isNotBlank();
        }
    }
}
