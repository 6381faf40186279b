package pareto.account;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// That one account stands under another for a time.
///
/// @param share percent the parent holds; null where it is unknown or the whole
/// @param to first day on which it is over; null while nobody has said so
record ParentLink(
        Account parent,
        @Nullable BigDecimal share,
        LocalDate from,
        @Nullable LocalDate to) {

    /// A parent named by a file has been the parent as long as the history goes back.
    static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    static final String COLUMNS = "a.id, a.code, a.name, p.share, p.from_day, nullif(p.to_day, 'infinity') as to_day";

    static ParentLink of(ResultSet row, int number) throws SQLException {
        BigDecimal share = row.getBigDecimal("share");
        return new ParentLink(
                AccountRows.ACCOUNT.mapRow(row, number),
                share == null ? null : share.stripTrailingZeros(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    /// What someone typed as a share; null for nothing.
    static @Nullable BigDecimal percent(String share) {
        if (share.isBlank()) {
            return null;
        }
        try {
            BigDecimal percent = new BigDecimal(share.strip());
            if (percent.signum() > 0 && percent.compareTo(new BigDecimal("100")) <= 0 && percent.scale() <= 2) {
                return percent;
            }
        } catch (NumberFormatException e) {
            throw Refusal.badInput("account.parent.share.wrong", share);
        }
        throw Refusal.badInput("account.parent.share.wrong", share);
    }

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    boolean overOn(LocalDate day) {
        return to != null && !to.isAfter(day);
    }

    /// Whether it has been so as long as the history goes back.
    boolean ever() {
        return from.equals(EVER);
    }
}
