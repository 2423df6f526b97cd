package fr.vigie.sample.dispensing;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Product.Use;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The medicines of a world, drawn by use and weight. */
public final class Formulary {
    private static final String FILE = "products.csv";

    private final Map<Use, List<Product>> byUse = new EnumMap<>(Use.class);
    private final Map<Use, double[]> cumulative = new EnumMap<>(Use.class);

    private Formulary(List<Product> products) {
        for (Use use : Use.values()) {
            List<Product> some =
                    products.stream().filter(product -> product.use() == use).toList();
            double[] sums = new double[some.size()];
            double total = 0;
            for (int i = 0; i < sums.length; i++) {
                total += some.get(i).weight();
                sums[i] = total;
            }
            byUse.put(use, some);
            cumulative.put(use, sums);
        }
    }

    /** The medicines that the simulator carries. */
    public static Formulary builtIn() {
        try (InputStream in = Formulary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " in the jar");
            }
            List<Product> products = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .forEach(line -> products.add(parse(line.split(",", -1))));
            return new Formulary(products);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Product parse(String[] field) {
        return new Product(
                field[0],
                field[2],
                Long.parseLong(field[3]),
                Use.valueOf(field[4]),
                Double.parseDouble(field[5]),
                field[6].equals("1"));
    }

    /** Those of a use. */
    public List<Product> of(Use use) {
        return byUse.getOrDefault(use, List.of());
    }

    /** One of a use, likelier the larger its weight. */
    public Product pick(Use use, Chance chance) {
        double[] sums = cumulative.getOrDefault(use, new double[0]);
        double target = chance.uniform() * sums[sums.length - 1];
        int found = 0;
        while (sums[found] <= target) {
            found++;
        }
        return of(use).get(found);
    }
}
