package pareto.account.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.account.ProfileField;

/// What a row says about an account.
///
/// @param code empty where the file has none
/// @param name empty where it says none
/// @param parents code or name of each account it stands under
/// @param shares of these, in the same order
/// @param creditCode as it would be kept; null where it says none
record AccountRow(
        Row row,
        String code,
        String name,
        List<String> parents,
        List<@Nullable BigDecimal> shares,
        @Nullable String creditCode,
        DossierCells.Said said) {

    static AccountRow of(Row row, DossierCells dossier, Collection<ProfileField> fields) {
        Cells cells = new Cells(row);
        cells.text(Fields.PARENT, 1_000);
        List<String> parents = ParentsSaid.texts(row);
        DossierCells.Said said = dossier.read(cells, fields);
        AccountRow read = new AccountRow(
                row,
                cells.text(Fields.CODE, 60),
                cells.text(Fields.NAME, 200),
                parents,
                ParentsSaid.shares(cells, parents.size()),
                creditCode(said, dossier),
                said);
        if (read.code.isEmpty() && read.name.isEmpty()) {
            throw BadRowException.rejected("nameless");
        }
        return read;
    }

    /// What people call the row by.
    String subject() {
        return name.isEmpty() || code.isEmpty() ? name + code : name + " (" + code + ")";
    }

    /// The codes it may be known by.
    Stream<String> codes() {
        return row.answer().isEmpty() ? Stream.of(ownCode()) : Stream.of(ownCode(), row.answer());
    }

    /// The code it gets when it is new: its name where the file has none, as with order files.
    String ownCode() {
        return code.isEmpty() ? name : code;
    }

    private static @Nullable String creditCode(DossierCells.Said said, DossierCells dossier) {
        return said.values().entrySet().stream()
                .filter(value -> (DossierCells.PROFILE + value.getKey().key()).equals(DossierCells.CREDIT_CODE))
                .map(value -> dossier.kept(value.getKey(), value.getValue()))
                .findFirst()
                .orElse(null);
    }
}
