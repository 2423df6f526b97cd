package fr.vigie.casequeue.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first login, {@value #USER}: its password comes from the environment, so that it shows in no list of processes. */
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
}
