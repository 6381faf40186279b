package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "   "})
    void isCutAtTheDelimiterItUses(String delimiter) throws IOException {
        var text = "code date amount\nA1 2026-01-02 11.50\nB2 2026-01-03 7\n".replace(" ", delimiter);
        assertThat(Reading.rows(folder, text))
                .containsExactly(
                        List.of("code", "date", "amount"),
                        List.of("A1", "2026-01-02", "11.50"),
                        List.of("B2", "2026-01-03", "7"));
    }

    @Test
    void isCutAtTheDelimiterOfItsLinesNotOfItsTitles() throws IOException {
        var text = "Orders, all regions, 2026\nmade by: sales, control\n\ncode;amount\nA;1,50\nB;2,25\nC;3,75\n";
        assertThat(Reading.rows(folder, text)).contains(List.of("code", "amount"), List.of("C", "3,75"));
    }

    @Test
    void keepsDelimitersLineBreaksAndQuotesInsideQuotes() throws IOException {
        assertThat(Reading.rows(folder, "a,\"b, c\",d\r\n\"one\ntwo\",\"say \"\"hi\"\"\",\"\"\r\n"))
                .containsExactly(List.of("a", "b, c", "d"), List.of("one\ntwo", "say \"hi\"", ""));
    }

    @Test
    void takesStrayQuotesAsCharacters() throws IOException {
        assertThat(Reading.rows(folder, "a,6\" SHELF,1\nb,\"GLASS\" JAR,2\nc,\"never closed,3\nd,\"x, y\",4\n"))
                .containsExactly(
                        List.of("a", "6\" SHELF", "1"),
                        List.of("b", "\"GLASS\" JAR", "2"),
                        List.of("c", "\"never closed", "3"),
                        List.of("d", "x, y", "4"));
    }

    @Test
    void isNotSwallowedByAnUnclosedQuote() throws IOException {
        var lines = "a,\"open,1\n" + "b,plain,2\n".repeat(20_000);
        assertThat(Reading.rows(folder, lines))
                .hasSize(20_001)
                .contains(List.of("a", "\"open", "1"), List.of("b", "plain", "2"));
    }

    @Test
    void staysFastWhenEveryQuoteIsStray() throws IOException {
        var lines = "\"a\"b,1\n".repeat(200_000);
        assertThat(Reading.rows(folder, lines)).hasSize(200_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void countsEmptyLinesWithoutGivingThem(String lineBreak) throws IOException {
        var path = Files.writeString(folder.resolve("a.csv"), "a,b\n\n  \nc,d\ne,f".replace("\n", lineBreak));
        assertThat(Reading.records(Reading.only(path)))
                .extracting(RawRecord::number)
                .containsExactly(1L, 4L, 5L);
    }

    @Test
    void mayBeRagged() throws IOException {
        assertThat(Reading.rows(folder, "a,b,c\n1,2\n1,2,3,4\n,,\n"))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("1", "2"), List.of("1", "2", "3", "4"), List.of("", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8",
        "UTF-16LE, false, UTF-16LE",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16BE, false, UTF-16BE",
        "UTF-16BE, true, UTF-16BE",
        "GB18030, false, GB18030"
    })
    void isReadInTheEncodingItIsWrittenIn(String encoding, boolean mark, String shown) throws IOException {
        var text = (mark ? "\uFEFF" : "") + "客户,数量,金额\n衡川通信,3,1200.50\n南岭电力,1,80\n";
        var path = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(encoding)));
        assertThat(Reading.only(path).format().description()).isEqualTo("CSV, comma, " + shown);
        assertThat(Reading.rows(path)).startsWith(List.of("客户", "数量", "金额"), List.of("衡川通信", "3", "1200.50"));
    }

    @Test
    void isWesternWhenItsHighBytesStandAlone() throws IOException {
        var text = "code,name\n1,Müller Söhne\n2,Crédit Général\n";
        var path = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName("windows-1252")));
        assertThat(Reading.rows(path)).contains(List.of("1", "Müller Söhne"), List.of("2", "Crédit Général"));
    }

    @Test
    void isLookedAtAgainWhereTheFirstChineseCharacterComesLate() throws IOException {
        var text = "code,name\n" + "1,plain\n".repeat(50_000) + "2,衡川通信\n";
        var path = Files.write(folder.resolve("a.csv"), text.getBytes(Encodings.GB18030));
        assertThat(Reading.rows(path).getLast()).containsExactly("2", "衡川通信");
    }

    @Test
    void isReadAsTheUserSays() throws IOException {
        var path = Files.write(folder.resolve("a.csv"), "a,b;c\n衡,1;2\n".getBytes(Encodings.GB18030));
        var file = Reading.only(path);
        assertThat(Reading.rows(file.as(new TextShape(Encodings.GB18030, ';')))).contains(List.of("衡,1", "2"));
        assertThat(Reading.rows(file.as(new TextShape(StandardCharsets.UTF_8, ','))))
                .hasSize(2);
    }

    @Test
    void isRefusedWhenAFieldNeverEnds() throws IOException {
        var path = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n" + "x".repeat(3_000_000));
        assertThat(Reading.refusal(path).code()).isEqualTo("record-too-long");
        assertThat(Reading.refusal(path)).hasMessageContaining("record 3");
    }
}
