package pareto.account.exchange;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.RelationKind;

/// What a row says about how one person stands to another.
///
/// @param fromAccount code or name of where the first one works
/// @param last last day; null while it lasts
record RelationRow(
        Row row,
        String fromAccount,
        String from,
        RelationKind kind,
        String toAccount,
        String to,
        @Nullable LocalDate since,
        @Nullable LocalDate last) {

    static RelationRow of(Row row, Words words, LocalDate today) {
        Cells cells = new Cells(row);
        String from = cells.text(Fields.FROM_ACCOUNT, 200);
        String to = cells.text(Fields.TO_ACCOUNT, 200);
        if (from.isEmpty() && to.isEmpty()) {
            throw BadRowException.rejected("personAccount");
        }
        String first = cells.needed(Fields.FROM, 80);
        String second = cells.needed(Fields.TO, 80);
        cells.needed(Fields.RELATION, 80);
        RelationKind kind = Objects.requireNonNull(cells.choice(Fields.RELATION, words.relations));
        LocalDate since = cells.day(Fields.SINCE);
        LocalDate last = cells.day(Fields.ENDS);
        if (since != null && since.isAfter(today)) {
            throw BadRowException.rejected("future");
        }
        if (last != null && since != null && last.isBefore(since)) {
            throw BadRowException.rejected("ends");
        }
        return new RelationRow(
                row, from.isEmpty() ? to : from, first, kind, to.isEmpty() ? from : to, second, since, last);
    }

    static String subject(Row row) {
        return row.get(Fields.FROM) + " → " + row.get(Fields.TO);
    }

    /// First day on which it holds no longer; null while it lasts.
    @Nullable
    LocalDate end() {
        return last == null ? null : last.plusDays(1);
    }

    /// Whether it does not matter who stands first.
    boolean mutual() {
        return kind == RelationKind.KNOWS || kind == RelationKind.RELATED || kind == RelationKind.ALUMNI;
    }
}
