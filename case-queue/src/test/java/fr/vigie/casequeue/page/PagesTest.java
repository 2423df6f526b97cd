package fr.vigie.casequeue.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    @ParameterizedTest
    @CsvSource({"0,1,1,1,0", "50,1,1,1,0", "51,2,2,2,50", "51,9,2,2,50", "51,-3,1,2,0", "1000,7,7,20,300"})
    void wantedPageOrTheNearest(long entries, int wanted, int current, int count, int offset) {
        Pages pages = Pages.of(entries, 50, wanted);

        assertThat(pages.current()).isEqualTo(current);
        assertThat(pages.count()).isEqualTo(count);
        assertThat(pages.offset()).isEqualTo(offset);
        assertThat(pages.several()).isEqualTo(count > 1);
    }
}
