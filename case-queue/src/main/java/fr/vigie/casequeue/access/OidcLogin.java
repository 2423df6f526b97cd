package fr.vigie.casequeue.access;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Login by a provider of OpenID Connect, if one is named: it says who somebody is; what he may do, his account here says. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(OidcSettings.ISSUER)
class OidcLogin {
    private final OidcSettings settings;
    private final AccountStore accounts;
    private final LoginEnds ends;

    OidcLogin(Environment environment, AccountStore accounts, LoginEnds ends) {
        this.settings = OidcSettings.of(environment).orElseThrow();
        this.accounts = accounts;
        this.ends = ends;
    }

    /** The provider is asked at the first login, so that ours starts without it. */
    @Bean
    ClientRegistrationRepository providers() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(provider()));
    }

    /** A strict cookie would not come back from the provider; every form has its own token all the same. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> laxCookie() {
        return factory -> factory.getSettings().getSession().getCookie().setSameSite(SameSite.LAX);
    }

    void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(LoginEnds.PAGE)
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::signIn))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .successHandler(ends.cameIn("par OIDC"))
                .failureHandler(ends::oidcFailed));
    }

    private ClientRegistration provider() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId("oidc")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .build();
    }

    private OidcUser signIn(OidcUserRequest request) {
        return Optional.ofNullable(request.getIdToken().getClaimAsString(settings.claim()))
                .flatMap(accounts::byOidcSubject)
                .filter(Account::active)
                .map(account -> new OidcSignIn(account, request.getIdToken()))
                .orElseThrow(NoSuchAccount::new);
    }
}
