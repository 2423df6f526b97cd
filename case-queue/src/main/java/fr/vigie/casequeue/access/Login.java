package fr.vigie.casequeue.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The one local login, {@value #USER}: its password comes from the environment, so that it shows in no list of processes. */
@Configuration(proxyBeanMethods = false)
public class Login {
    /** Name of the login. */
    public static final String USER = "lcf";
    /** Environment variable that holds its password. */
    public static final String PASSWORD_VARIABLE = "VIGIE_QUEUE_PASSWORD";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users(Environment environment, PasswordEncoder encoder) {
        String password = environment.getRequiredProperty(PASSWORD_VARIABLE);
        return new InMemoryUserDetailsManager(User.withUsername(USER)
                .password(encoder.encode(password))
                .roles("INVESTIGATOR")
                .build());
    }
}
