package pareto.analysis.cli;

import java.nio.file.Path;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Mapping;

/// Without account, date and amount a file is no order history.
final class Completeness {

    private Completeness() {}

    static void require(Mapping mapping, Path file) {
        if (!mapping.has(Column.ACCOUNT) && !mapping.has(Column.ACCOUNT_NAME)) {
            throw missing(file, "the account", "account=1");
        }
        if (!mapping.has(Column.DATE)) {
            throw missing(file, "the date", "date=3");
        }
        var computed = mapping.has(Column.QUANTITY) && mapping.has(Column.PRICE);
        if (!mapping.has(Column.AMOUNT) && !mapping.has(Column.AMOUNT_WITH_TAX) && !computed) {
            throw missing(file, "the amount (or quantity and price)", "amount=5");
        }
    }

    private static RefusedException missing(Path file, String what, String example) {
        return new RefusedException("No column of " + file.getFileName() + " seems to hold " + what
                + "; say which one does with --map, as in --map " + example + ".");
    }
}
