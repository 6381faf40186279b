package pareto.analysis.sample;

/// One product on an order; negative on a return.
///
/// @param price of one unit in hundredths of the buyer's currency
/// @param cost of the whole line in hundredths of the buyer's currency
record SampleLine(Product product, int quantity, long price, long cost) {

    long amount() {
        return quantity * price;
    }

    SampleLine sentBack(int pieces) {
        return new SampleLine(product, -pieces, price, -cost * pieces / quantity);
    }
}
