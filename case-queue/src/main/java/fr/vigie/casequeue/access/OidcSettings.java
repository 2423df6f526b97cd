package fr.vigie.casequeue.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * The provider of OpenID Connect.
 *
 * @param issuer its address; what else is needed is discovered there
 * @param clientId our name there
 * @param clientSecret from the environment
 * @param claim of the ID token, by which accounts are known: {@code sub}, which a provider never gives to another, or
 *     {@code preferred_username}, which is easier to type and which some do
 */
public record OidcSettings(String issuer, String clientId, String clientSecret, String claim) {
    /** The setting that turns it on. */
    public static final String ISSUER = "vigie.oidc.issuer";
    /** Our name at the provider. */
    public static final String CLIENT_ID = "vigie.oidc.client-id";
    /** Which claim names accounts. */
    public static final String CLAIM = "vigie.oidc.claim";
    /** The environment variable that holds our secret. */
    public static final String SECRET_VARIABLE = "VIGIE_OIDC_SECRET";
    /** The claims that can. */
    public static final Set<String> CLAIMS = Set.of("sub", "preferred_username");

    /** The settings; empty if there is no provider. */
    static Optional<OidcSettings> of(Environment environment) {
        return Optional.ofNullable(environment.getProperty(ISSUER))
                .map(issuer -> new OidcSettings(
                        issuer,
                        environment.getRequiredProperty(CLIENT_ID),
                        environment.getRequiredProperty(SECRET_VARIABLE),
                        environment.getProperty(CLAIM, "sub")));
    }
}
