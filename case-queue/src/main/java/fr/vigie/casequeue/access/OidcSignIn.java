package fr.vigie.casequeue.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Logged in by the provider; the name is the login of our account. */
final class OidcSignIn extends DefaultOidcUser implements SignedIn {
    private static final long serialVersionUID = 1L;

    private final String login;
    private final int generation;

    OidcSignIn(Account account, OidcIdToken token) {
        super(List.of(), token);
        this.login = account.login();
        this.generation = account.generation();
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcSignIn that && login.equals(that.login) && generation == that.generation;
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
