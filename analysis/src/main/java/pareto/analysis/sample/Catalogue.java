package pareto.analysis.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// What the sample company sells, by family.
final class Catalogue {

    private static final int LARGEST_QUANTITY = 200;

    private final Map<String, List<Product>> families =
            Product.all().stream().collect(Collectors.groupingBy(Product::family));

    /// A product of the family of which a whole number of pieces comes near the sum.
    Product pick(String family, double sum, Random random) {
        List<Product> products = families.getOrDefault(family, List.of());
        List<Product> fitting = products.stream()
                .filter(product -> product.price() < sum * 1.2 && product.price() * LARGEST_QUANTITY > sum)
                .toList();
        List<Product> choice = fitting.isEmpty() ? products : fitting;
        return fitting.isEmpty() ? cheapest(choice) : choice.get(random.nextInt(choice.size()));
    }

    private static Product cheapest(List<Product> products) {
        return products.stream()
                .min((one, other) -> Double.compare(one.price(), other.price()))
                .orElseThrow();
    }
}
