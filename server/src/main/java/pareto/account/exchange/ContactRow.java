package pareto.account.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Ground;

/// What a row says about a person.
///
/// @param account code or name of where they work
/// @param influence from 1 to 5; 0 where it says nothing
/// @param basis why we may keep it; null where it gives no ground
record ContactRow(
        Row row,
        String account,
        String name,
        String title,
        String phone,
        String email,
        @Nullable DecisionRole role,
        int influence,
        @Nullable Attitude attitude,
        String remark,
        String preferences,
        @Nullable Basis basis) {

    private static final int LONGEST = 2_000;

    static ContactRow of(Row row, Words words, LocalDate today) {
        Cells cells = new Cells(row);
        String code = cells.text(Fields.ACCOUNT_CODE, 60);
        String account = code.isEmpty() ? cells.text(Fields.ACCOUNT_NAME, 200) : code;
        if (account.isEmpty()) {
            throw BadRowException.rejected("personAccount");
        }
        return new ContactRow(
                row,
                account,
                cells.needed(Fields.PERSON, 80),
                title(cells.text(Fields.DEPARTMENT, 100), cells.text(Fields.TITLE, 100)),
                cells.phone(Fields.PHONE),
                cells.email(Fields.EMAIL),
                cells.choice(Fields.ROLE, words.roles),
                influence(cells),
                cells.choice(Fields.ATTITUDE, words.attitudes),
                cells.text(Fields.REMARK, LONGEST),
                cells.text(Fields.PREFERENCES, LONGEST),
                basis(cells, words, today));
    }

    static String subject(Row row) {
        return row.get(Fields.PERSON);
    }

    /// 设备部 and 部长 are kept as one text.
    private static String title(String department, String title) {
        return department.isEmpty() || title.startsWith(department) ? title : (department + " " + title).strip();
    }

    private static int influence(Cells cells) {
        String text = cells.row().get(Fields.INFLUENCE);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-5](\\.0+)?")) {
            throw cells.bad("influence", Fields.INFLUENCE, text);
        }
        return text.charAt(0) - '0';
    }

    private static @Nullable Basis basis(Cells cells, Words words, LocalDate today) {
        Ground ground = cells.choice(Fields.GROUND, words.grounds);
        String source = cells.text(Fields.SOURCE, 200);
        LocalDate until = cells.day(Fields.UNTIL);
        if (ground == null) {
            if (!source.isEmpty() || until != null) {
                throw BadRowException.rejected("ground");
            }
            return null;
        }
        if (source.isEmpty()) {
            throw BadRowException.rejected("source");
        }
        if (until == null || until.isBefore(today)) {
            throw BadRowException.rejected("until");
        }
        return new Basis(ground, source, until);
    }
}
