package pareto.analysis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What an account puts on its orders.
final class Basket {

    private static final double SPREAD = 0.45;
    private static final double PRICES_FALL_YEARLY = 0.025;

    private final Buyer buyer;
    private final History history;
    private final Catalogue catalogue;
    private final Random random;
    private final double discount;

    Basket(Buyer buyer, History history, Catalogue catalogue, Random random) {
        this.buyer = buyer;
        this.history = history;
        this.catalogue = catalogue;
        this.random = random;
        discount = 0.84 + 0.14 * random.nextDouble();
    }

    /// @param level value of the order against the usual one
    SampleOrder order(LocalDate day, double level) {
        double value = buyer.yearly() / buyer.orders() * level * noise();
        double[] shares = shares();
        List<SampleLine> lines = new ArrayList<>();
        for (double share : shares) {
            lines.add(line(day, value * share));
        }
        if (lines.stream().anyMatch(line -> line.product().family().equals(Product.DEVICES))
                && random.nextInt(4) == 0) {
            lines.add(new SampleLine(Product.POSTAGE, 1, money(30 + random.nextInt(320), day), 0));
        }
        return new SampleOrder(buyer, day, false, lines);
    }

    private SampleLine line(LocalDate day, double sum) {
        String family = family(day);
        Product product = catalogue.pick(family, sum, random);
        double years = history.daysBefore(day) / 365.25;
        double price = product.price() * discount * StrictMath.pow(1 + PRICES_FALL_YEARLY, years - 1);
        int quantity = (int) Math.max(1, Math.round(sum / price));
        double cost = price * quantity * product.cost() / discount * (0.94 + 0.06 * random.nextDouble());
        return new SampleLine(product, quantity, money(price, day), money(cost, day));
    }

    private String family(LocalDate day) {
        String family = buyer.mix().pick(random);
        return family.equals(Product.CLOUD) && !buyer.story().buysCloud(history.daysBefore(day))
                ? Product.CONNECTIVITY
                : family;
    }

    private long money(double yuan, LocalDate day) {
        return Math.round(yuan * 100 / (buyer.isOwn() ? 1 : Rates.usd(day)));
    }

    private double[] shares() {
        int lines = 1 + (int) Math.min(7, -StrictMath.log(1 - random.nextDouble()) * 2.9);
        double[] shares = random.doubles(lines, 0.3, 1.3).toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < lines; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /// Lognormal with mean one.
    private double noise() {
        return StrictMath.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
    }
}
