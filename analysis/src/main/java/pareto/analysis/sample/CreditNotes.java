package pareto.analysis.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Goods sent back some weeks later 红字: a few of all lines, and one whole delivery.
final class CreditNotes {

    private static final int ONE_LINE_IN = 70;
    private static final int BIG_DELIVERY_BEFORE = 110;
    private static final int BIG_RETURN_BEFORE = 55;

    private final History history;
    private final Random random;

    CreditNotes(History history, Random random) {
        this.history = history;
        this.random = random;
    }

    List<SampleOrder> of(SampleOrder order) {
        List<SampleOrder> notes = new ArrayList<>();
        for (SampleLine line : order.lines()) {
            if (random.nextInt(ONE_LINE_IN) == 0 && line.product().isGoods()) {
                SampleLine back = line.sentBack(1 + random.nextInt(line.quantity()));
                notes.add(new SampleOrder(
                        order.buyer(), order.day().plusDays(3 + random.nextInt(40)), true, List.of(back)));
            }
        }
        notes.removeIf(this::cannotBe);
        return notes;
    }

    private boolean cannotBe(SampleOrder note) {
        return note.day().isAfter(history.asOf())
                || note.buyer().story() == Story.QUIET_SEASON && QuietSeason.covers(note.day(), history.asOf());
    }

    /// The delivery and the note that cancels it to the last piece.
    List<SampleOrder> bigReturn(Buyer buyer, Catalogue catalogue) {
        Product product = catalogue.pick(Product.DEVICES, 800_000, random);
        int pieces = (int) Math.ceil(800_000 / product.price());
        long price = Math.round(product.price() * 90);
        SampleLine line = new SampleLine(product, pieces, price, Math.round(price * pieces * product.cost()));
        return List.of(
                new SampleOrder(buyer, history.asOf().minusDays(BIG_DELIVERY_BEFORE), false, List.of(line)),
                new SampleOrder(
                        buyer, history.asOf().minusDays(BIG_RETURN_BEFORE), true, List.of(line.sentBack(pieces))));
    }
}
