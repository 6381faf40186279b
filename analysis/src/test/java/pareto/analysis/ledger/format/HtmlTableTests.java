package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTableTests {

    @TempDir
    Path folder;

    private static final String PAGE = """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>
            <table><tr><th colspan=3>订单</th></tr>
            <tr><td rowspan="2">衡川<br>通信</td><td>A&amp;B</td><td>1</td></tr>
            <tr><td>C</td><td>&nbsp;2 </td></tr>
            <tr></tr>
            <tr><td>南岭</td><td colspan="2">D</td></tr></table></body></html>
            """;

    @Test
    void savedAsExcelGivesItsRows() throws IOException {
        var path = Files.write(folder.resolve("orders.xls"), PAGE.getBytes(Encodings.GB18030));
        assertThat(Reading.only(path).format().kind()).isEqualTo(Format.Kind.HTML);
        assertThat(Reading.rows(path))
                .containsExactly(
                        List.of("订单"), List.of("衡川 通信", "A&B", "1"), List.of("衡川 通信", "C", "2"), List.of("南岭", "D"));
        assertThat(Reading.records(Reading.only(path)))
                .extracting(RawRecord::number)
                .containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void isReadAsUtf8WhenThatIsWhatItIs() throws IOException {
        var path = Files.write(folder.resolve("orders.xls"), PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.rows(path).getFirst()).containsExactly("订单");
    }

    @Test
    void keepsASignOfLessInACell() throws IOException {
        var text = "x".repeat(300);
        var path = Files.writeString(
                folder.resolve("orders.xls"), "<table><tr><td>1 < 2, 3<4" + text + "</td></tr></table>");
        assertThat(Reading.rows(path)).containsExactly(List.of("1 < 2, 3<4" + text));
    }

    /// A parser that goes over the name again with every piece of it would take minutes.
    @Test
    void bearsATagNameAsLongAsTheFile() throws IOException {
        var name = "t" + "9".repeat(8_000_000) + "d";
        var path = Files.writeString(
                folder.resolve("orders.xls"),
                "<table><tr><td>1<" + name + ">2</td><td>3</td></tr><tr><td>4</" + name + "></td></tr></table>");
        assertThat(Reading.rows(path)).containsExactly(List.of("12", "3"), List.of("4"));
    }
}
