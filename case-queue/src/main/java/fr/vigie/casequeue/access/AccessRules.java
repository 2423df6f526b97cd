package fr.vigie.casequeue.access;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see what: everything needs a login but the login page, its assets and the health check. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final LoginEnds ends;
    private final MetricsReaders readers;

    AccessRules(LoginEnds ends, MetricsReaders readers) {
        this.ends = ends;
        this.readers = readers;
    }

    /** Health for everybody; metrics for who keeps the service, by the session of the pages, HTTP basic or the token. */
    @Bean
    @Order(0)
    SecurityFilterChain service(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(readers.may(who.get(), request.getRequest()))))
                .httpBasic(basic -> basic.authenticationEntryPoint(ends::apiUnauthorized))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(ends::apiUnauthorized).accessDeniedHandler(ends::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(AccessRules::headers)
                .build();
    }

    /** The REST interface: HTTP basic or the session of the pages; errors as problem details. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(ends::apiUnauthorized))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(ends::apiUnauthorized).accessDeniedHandler(ends::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(AccessRules::headers)
                .build();
    }

    /** The pages: a form to log in, or the provider of OpenID Connect; a session, CSRF tokens in every form. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ObjectProvider<OidcLogin> oidc) {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(LoginEnds.PAGE, "/assets/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(LoginEnds.PAGE)
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .successHandler(ends.cameIn("par mot de passe"))
                        .failureHandler(ends::formFailed))
                .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessHandler(ends::left))
                .exceptionHandling(errors -> errors.accessDeniedHandler(ends::denied))
                .headers(AccessRules::headers);
        oidc.ifAvailable(provider -> provider.addTo(http));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(frames -> frames.deny())
                .cacheControl(Customizer.withDefaults());
    }
}
