package pareto.account.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.AccountName;
import pareto.account.ProfileField.Section;
import pareto.shell.file.FilesBeside.Kept;
import pareto.shell.format.Formats;

/// The dossier of an account.
///
/// @param names besides the one it goes by
/// @param before names it went by once, the latest first
/// @param potentialSince since when it is known without having bought; null once it has
record DossierPage(
        AccountFrame frame,
        List<FieldLine> lines,
        List<AccountName> names,
        List<String> before,
        List<Sites.Site> sites,
        List<Kept> files,
        @Nullable LocalDate potentialSince,
        boolean person,
        boolean mayChange) {

    private static final int IN_SHORT = 8;

    String address() {
        return frame.address() + "/dossier";
    }

    /// Sections in which something is filled in.
    List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(section -> !lines(section).isEmpty())
                .toList();
    }

    List<FieldLine> lines(Section section) {
        return lines.stream()
                .filter(line -> line.filled() && line.field().section() == section)
                .toList();
    }

    /// What stands on the account's first page: the first short ones.
    List<FieldLine> inShort() {
        return lines.stream()
                .filter(line -> line.filled() && !line.isLong())
                .limit(IN_SHORT)
                .toList();
    }

    long filled() {
        return lines.stream().filter(FieldLine::filled).count();
    }

    long largest() {
        return FilesController.LARGEST.toMegabytes();
    }

    long kilobytes(Kept file) {
        return Math.ceilDiv(file.size(), 1_024);
    }

    LocalDate day(Kept file, Formats formats) {
        return LocalDate.ofInstant(file.at(), formats.zone());
    }

    long open() {
        return lines.size() - filled();
    }
}
