package pareto.shell;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import pareto.shell.format.Formats;

/// What fills a gap in a sentence, written as the language writes it.
final class Arguments {

    private Arguments() {}

    static String write(Object arg, Formats formats) {
        return switch (arg) {
            case Integer count -> formats.count(count);
            case Long count -> formats.count(count);
            case BigDecimal quantity -> formats.quantity(quantity);
            case LocalDate date -> formats.date(date);
            case YearMonth month -> formats.month(month);
            case Duration duration -> formats.duration(duration);
            default -> arg.toString();
        };
    }
}
