package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesThatAreNoOrdersTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "%PDF-1.7 abc ~ not-orders ~ a PDF document",
                "Rar!abc ~ not-orders ~ an archive other than",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/> ~ unsupported-workbook ~ 2003",
                "'' ~ empty ~ is empty",
                "'  \n\n ' ~ empty ~ is empty"
            })
    void areNamedForWhatTheyAre(String text, String code, String words) throws IOException {
        var refusal = Reading.refusal(Files.writeString(folder.resolve("orders.csv"), text));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageStartingWith("orders.csv ").hasMessageContaining(words);
        assertThat(refusal.arguments()).first().isEqualTo("orders.csv");
    }

    @Test
    void areRefusedWhenTheyAreNoise() throws IOException {
        var noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';
        assertThat(Reading.refusal(Files.write(folder.resolve("orders.csv"), noise))
                        .code())
                .isEqualTo("binary");
    }

    @Test
    void areRefusedWhenAZipIsEmpty() throws IOException {
        var empty = new byte[22];
        System.arraycopy("PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1), 0, empty, 0, 4);
        assertThat(Reading.refusal(Files.write(folder.resolve("a.zip"), empty)).code())
                .isEqualTo("empty-archive");
    }
}
