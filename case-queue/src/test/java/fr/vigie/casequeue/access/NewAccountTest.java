package fr.vigie.casequeue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.person.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {
    @Test
    void loginIsKeptInSmallLetters() {
        NewAccount account = new NewAccount(" A.Martin ", " A. Martin ", Optional.of(" "), Set.of(Role.AUDITOR));

        assertThat(account.login()).isEqualTo("a.martin");
        assertThat(account.name()).isEqualTo("A. Martin");
        assertThat(account.oidcSubject()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "?", "é", "a b", "<script>", "a'--", ".a"})
    void loginIsPlain(String login) {
        assertThatThrownBy(() -> new NewAccount(login, "A", Optional.empty(), Set.of(Role.AUDITOR)))
                .isInstanceOf(AccountRefused.class)
                .hasMessageStartingWith("L’identifiant");
    }

    @Test
    void somebodyHasANameAndARole() {
        assertThatThrownBy(() -> new NewAccount("a", " ", Optional.empty(), Set.of(Role.AUDITOR)))
                .hasMessageStartingWith("Le nom");
        assertThatThrownBy(() -> new NewAccount("a", "A", Optional.empty(), Set.of()))
                .hasMessageContaining("au moins un rôle");
    }
}
