package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {

    @TempDir
    private Path folder;

    @Test
    void formulasFromTheFileAreTextAndFiguresAreNumbers() throws Exception {
        var orders = Files.writeString(folder.resolve("orders.csv"), """
                account,account name,order,date,quantity,amount,currency
                K1,=1+1,1,2026-01-10,5,1000.50,CNY
                K2,@x,2,2026-02-10,1,600.00,CNY
                """);
        var out = folder.resolve("out.xlsx");
        var shell = pareto("analyse", orders, "--xlsx", out);

        assertThat(shell.exit()).isZero();
        assertThat(part(out, "xl/sharedStrings.xml")).contains(">'=1+1<", ">'@x<");
        assertThat(part(out, "xl/worksheets/sheet1.xml")).containsPattern("<c r=\"D2\"[^>]*><v>1000\\.50*</v>");
        assertThat(part(out, "xl/workbook.xml")).contains("Concentration", "Records");
    }

    private static String part(Path workbook, String name) throws Exception {
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("&apos;", "'");
        }
    }
}
