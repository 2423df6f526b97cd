package fr.vigie.models.training;

import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Trees;
import java.util.HashMap;
import java.util.Map;

/**
 * The text in which LightGBM writes a model: blocks of {@code name=values}, one a tree. Inner nodes count from 0, leaves from
 * -1 downwards. Written by LightGBM 4.3, numeric splits only, which is all that our rows have.
 */
final class LightGbmText {
    private final String text;

    LightGbmText(String text) {
        this.text = text;
    }

    Trees scorer(int width) {
        TreesBuilder trees = new TreesBuilder();
        String[] blocks = text.split("\\nTree=", -1);
        for (int i = 1; i < blocks.length; i++) {
            new Tree(fields(blocks[i])).addTo(trees);
        }
        return trees.build(width, 0, Link.LOGISTIC);
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new HashMap<>();
        for (String line : block.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        line.substring(0, equals), line.substring(equals + 1).trim());
            }
        }
        return fields;
    }

    private static final class Tree {
        private final Map<String, String> fields;
        private final int leaves;

        Tree(Map<String, String> fields) {
            this.fields = fields;
            this.leaves = Integer.parseInt(fields.getOrDefault("num_leaves", "0"));
        }

        void addTo(TreesBuilder trees) {
            if (leaves <= 1) {
                trees.leaf(trees.root(), numbers("leaf_value")[0], 1);
                return;
            }
            for (double kind : numbers("decision_type")) {
                if (((int) kind & 1) != 0) {
                    throw new IllegalStateException("lightgbm: a split by category, where all rows are of numbers");
                }
            }
            fill(trees, trees.root(), 0);
        }

        private void fill(TreesBuilder trees, int at, int node) {
            if (node < 0) {
                trees.leaf(at, numbers("leaf_value")[-node - 1], Math.max(1, numbers("leaf_count")[-node - 1]));
                return;
            }
            int left = trees.split(at, (int) numbers("split_feature")[node], numbers("threshold")[node]);
            fill(trees, left, (int) numbers("left_child")[node]);
            fill(trees, left + 1, (int) numbers("right_child")[node]);
        }

        private final Map<String, double[]> read = new HashMap<>();

        private double[] numbers(String name) {
            return read.computeIfAbsent(name, this::parse);
        }

        private double[] parse(String name) {
            String values = fields.get(name);
            if (values == null) {
                throw new IllegalStateException("lightgbm: a tree without " + name);
            }
            String[] words = values.split(" ", -1);
            double[] numbers = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Double.parseDouble(words[i]);
            }
            return numbers;
        }
    }
}
