package pareto.analysis.sample;

import java.time.LocalDate;
import java.util.List;

/// An order of one account on one day, or the credit note 红字 that takes something of it back.
record SampleOrder(Buyer buyer, LocalDate day, boolean credit, List<SampleLine> lines) {

    /// `SO` for orders, `HZ` for credit notes, the day, and a running number within it.
    String number(int running) {
        return "%s%tY%<tm%<td-%03d".formatted(credit ? "HZ" : "SO", day, running);
    }
}
