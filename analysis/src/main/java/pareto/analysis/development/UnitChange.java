package pareto.analysis.development;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A family bought in both years, as far as it is counted in one unit.
record UnitChange(List<Bought> products, Bought.Side now, Bought.Side before) {

    /// Amounts have as many decimals; what rounding leaves over goes to the price, or to the mix where no product was
    /// bought in both years, so that the parts add up to the change to the last digit.
    private static final int DECIMALS = 4;

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(DECIMALS);

    static UnitChange of(List<Bought> products) {
        return new UnitChange(
                products,
                products.stream().map(Bought::now).reduce(Bought.Side.NOTHING, Bought.Side::plus),
                products.stream().map(Bought::before).reduce(Bought.Side.NOTHING, Bought.Side::plus));
    }

    Parts parts() {
        BigDecimal change = now.amount().subtract(before.amount());
        if (now.silent() && before.sound() || now.sound() && before.silent()) {
            return new Parts(ZERO, ZERO, change, ZERO, ZERO, ZERO); // another unit of the same family
        }
        return now.sound() && before.sound() ? split(change) : Parts.unsplit(change);
    }

    private Parts split(BigDecimal change) {
        BigDecimal atSameMix = ratio(before.amount(), now.quantity(), before.quantity());
        BigDecimal volume = rounded(atSameMix.subtract(before.amount()));
        if (products.stream().noneMatch(UnitChange::kept)) {
            return new Parts(volume, ZERO, change.subtract(volume), ZERO, ZERO, ZERO);
        }
        BigDecimal atSamePrices =
                products.stream().map(UnitChange::atPriceBefore).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mix = rounded(atSamePrices.subtract(atSameMix));
        return new Parts(volume, change.subtract(volume).subtract(mix), mix, ZERO, ZERO, ZERO);
    }

    /// What today's quantity would have brought at the price before; what has no such price stands as it is.
    private static BigDecimal atPriceBefore(Bought product) {
        return kept(product)
                ? ratio(
                        product.before().amount(),
                        product.now().quantity(),
                        product.before().quantity())
                : product.now().amount();
    }

    private static boolean kept(Bought product) {
        return product.now().sound() && product.before().sound();
    }

    private static BigDecimal ratio(BigDecimal amount, BigDecimal quantity, BigDecimal of) {
        return amount.multiply(quantity).divide(of, MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
