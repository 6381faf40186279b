package pareto.account.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import pareto.shell.format.Language;

/// A class accounts can be in (类别), with the scheme it belongs to, in the words of both languages.
record ClassKind(
        UUID id, String scheme, String schemeZh, String schemeEn, String zh, String en, String whatZh, String whatEn) {

    static ClassKind of(ResultSet row, int number) throws SQLException {
        return new ClassKind(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                row.getString("scheme_zh"),
                row.getString("scheme_en"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("what_zh"),
                row.getString("what_en"));
    }

    String name(Language language) {
        return language.chinese() ? zh : en;
    }

    String what(Language language) {
        return language.chinese() ? whatZh : whatEn;
    }

    String schemeName(Language language) {
        return language.chinese() ? schemeZh : schemeEn;
    }
}
