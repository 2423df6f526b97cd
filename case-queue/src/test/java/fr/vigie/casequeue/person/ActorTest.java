package fr.vigie.casequeue.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static Actor actor(Role... roles) {
        return new Actor("a.martin", "A. Martin", Set.of(roles));
    }

    @Test
    void oneOfTheRolesIsEnough() {
        assertThat(actor(Role.INVESTIGATOR, Role.AUDITOR).may(Permission.READ_AUDIT))
                .isTrue();
        assertThat(actor(Role.INVESTIGATOR).may(Permission.READ_AUDIT)).isFalse();
    }

    @Test
    void refusesByName() {
        assertThatThrownBy(() -> actor(Role.ADMINISTRATOR).require(Permission.READ_CASES))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("a.martin lacks READ_CASES");
    }

    @Test
    void whoKeepsAccountsSeesNoCase() {
        assertThat(Permission.KEEP_ACCOUNTS.roles()).doesNotContainAnyElementsOf(Permission.READ_CASES.roles());
    }

    @Test
    void somebodyIsSomething() {
        assertThatThrownBy(ActorTest::actor).hasMessage("account a.martin has no role");
    }
}
