package fr.vigie.models.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.models.table.Column.Numbers;
import fr.vigie.models.table.Column.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path directory = Path.of("");

    private CsvFile csv(String text) throws IOException {
        return CsvFile.read(Files.writeString(directory.resolve("t.csv"), text));
    }

    @Test
    void aColumnIsOfNumbersIfEachCellThatIsNotMissingIsOne() throws IOException {
        CsvFile file = csv("a,b,c\n1,x,1e3\n NA,y,?\n-2.5,\"a, b\",\n");

        assertThat(((Numbers) file.column("a")).values()).containsExactly(1, Double.NaN, -2.5);
        assertThat(((Words) file.column("b")).values()).containsExactly("x", "y", "a, b");
        assertThat(((Numbers) file.column("c")).values()).containsExactly(1_000, Double.NaN, Double.NaN);
        assertThat(((Numbers) csv("a\nno\n7\n").columnLike(file.column("a"))).values())
                .containsExactly(Double.NaN, 7);
    }

    @Test
    void spreadsheetsInFrenchPartCellsBySemicolons() throws IOException {
        CsvFile file = csv("\uFEFFmontant;libellé;date\n12,50;a,b;2021-11-02\n-3;;2021-11-03\n");

        assertThat(file.header()).containsExactly("montant", "libellé", "date");
        assertThat(((Numbers) file.column("montant")).values()).containsExactly(12.5, -3);
        assertThat(((Words) file.column("libellé")).values()).containsExactly("a,b", "");
    }

    @Test
    void whatIsNoTableIsSaid() throws IOException {
        assertThat(csv("a,b\n1\n1,2\n1,2,3\n").rejected())
                .extracting(row -> row.line() + ": " + row.because())
                .containsExactly("2: 1 cells, expected 2", "4: 3 cells, expected 2");
        assertThatThrownBy(() -> csv("a,a\n1,2\n"))
                .hasMessageContaining("t.csv")
                .hasMessageContaining("duplicate");
        assertThatThrownBy(() -> csv("")).hasMessageContaining("t.csv: no header");
        Path latin = Files.write(directory.resolve("latin.csv"), "libellé\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvFile.read(latin)).hasMessageContaining("latin.csv is not in UTF-8");
    }
}
