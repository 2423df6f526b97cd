package fr.vigie.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.DayClose;
import java.io.File;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class TrustedClassesTest {
    @Test
    void avroMakesObjectsOfOurClassesAndOfNoOthers() {
        TrustedClasses.declare();

        ClassSecurityValidator.validate(DayClose.class);
        assertThat(ClassSecurityValidator.getGlobal().isTrusted(String.class)).isTrue();
        assertThatThrownBy(() -> ClassSecurityValidator.validate(File.class)).isInstanceOf(SecurityException.class);
    }

    @Test
    void noOptionOfTheJvmIsNeeded() {
        assertThat(System.getProperty("org.apache.avro.SERIALIZABLE_PACKAGES")).isNull();
    }
}
