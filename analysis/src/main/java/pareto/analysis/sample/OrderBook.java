package pareto.analysis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Everything the sample company has sold. Each account draws from its own seed, so that one more account leaves the
/// others as they were.
final class OrderBook {

    private static final int ADJUSTMENTS = 18;

    private final Catalogue catalogue = new Catalogue();
    private final History history;
    private final long seed;

    OrderBook(History history, long seed) {
        this.history = history;
        this.seed = seed;
    }

    List<SampleOrder> orders(List<Buyer> buyers) {
        List<SampleOrder> orders = new ArrayList<>();
        for (Buyer buyer : buyers) {
            if (buyer.orders() > 0) {
                orders.addAll(ordersOf(buyer));
            }
        }
        orders.addAll(ordersOf(Buyer.UNKNOWN));
        orders.addAll(adjustments(buyers));
        orders.sort(Comparator.comparing(SampleOrder::day)
                .thenComparing(SampleOrder::credit)
                .thenComparing(order -> order.buyer().code()));
        return orders;
    }

    private List<SampleOrder> ordersOf(Buyer buyer) {
        Random random = random(buyer.code());
        Basket basket = new Basket(buyer, history, catalogue, random);
        CreditNotes credits = new CreditNotes(history, random);
        Rhythm rhythm = new Rhythm(buyer, history, random);
        List<SampleOrder> orders = new ArrayList<>();
        for (LocalDate day : rhythm.days()) {
            SampleOrder order = basket.order(day, rhythm.level(day));
            orders.add(order);
            orders.addAll(credits.of(order));
        }
        if (buyer.story() == Story.BIG_RETURN) {
            orders.addAll(credits.bigReturn(buyer, catalogue));
        }
        return orders;
    }

    /// Corrections someone once typed in by hand: up or down, on any account that still buys.
    private List<SampleOrder> adjustments(List<Buyer> buyers) {
        Random random = random("adjustments");
        List<Buyer> candidates = buyers.stream()
                .filter(buyer -> buyer.orders() > 0 && buyer.left() == 0)
                .toList();
        List<SampleOrder> orders = new ArrayList<>();
        for (int i = 0; i < ADJUSTMENTS; i++) {
            Buyer buyer = candidates.get(random.nextInt(candidates.size()));
            LocalDate day = history.asOf().minusDays(random.nextInt(900));
            int pieces = random.nextBoolean() ? 1 : -1;
            SampleLine line = new SampleLine(Product.ADJUSTMENT, pieces, 5_000 + random.nextInt(500_000), 0);
            orders.add(new SampleOrder(buyer, day, pieces < 0, List.of(line)));
        }
        return orders;
    }

    private Random random(String code) {
        return new Random(seed * 1_000_003 + code.hashCode());
    }
}
