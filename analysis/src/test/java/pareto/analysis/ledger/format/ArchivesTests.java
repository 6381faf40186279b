package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTests {

    private static final byte[] ORDERS = "code,amount\nA,1\nB,2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path saved(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(Map<String, byte[]> files, String names) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed, Charset.forName(names))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }

    @Test
    void giveTheirFilesUnderTheirNames() throws IOException {
        var path = saved("a.zip", zip(Map.of("订单/一月.csv", ORDERS), "GB18030"));
        var files = OrderFiles.open(path, ArchiveLimits.STANDARD);
        assertThat(files).extracting(OrderFile::name).containsExactly("订单/一月.csv");
        assertThat(Reading.rows(files.getFirst())).hasSize(3);
    }

    @Test
    void areRecognisedWhateverTheyAreCalled() throws IOException {
        assertThat(Reading.rows(saved("orders.csv", Reading.gzip(ORDERS)))).hasSize(3);
        assertThat(Reading.rows(saved("orders.gz", ORDERS))).hasSize(3);
    }

    @Test
    void sayWhichOfTheirFilesIsDamaged() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("january.csv", ORDERS);
        files.put("february.csv", "a,1\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
        var packed = zip(files, "UTF-8");
        int content = new String(packed, StandardCharsets.ISO_8859_1).indexOf("february.csv") + "february.csv".length();
        Arrays.fill(packed, content, content + 12, (byte) 0xff);
        var refusal = Reading.refusal(saved("a.zip", packed));
        assertThat(refusal).hasMessageStartingWith("february.csv in a.zip is damaged");
        assertThat(refusal.arguments()).containsExactly("a.zip", "february.csv");
    }

    @Test
    void areRefusedWhenNested() throws IOException {
        var inner = Reading.zip("orders.csv", ORDERS);
        for (var packed : List.of(
                Reading.zip("inner.zip", inner),
                Reading.zip("inner.gz", Reading.gzip(ORDERS)),
                Reading.gzip(inner),
                Reading.gzip(Reading.gzip(ORDERS)))) {
            assertThat(Reading.refusal(saved("a", packed)).code()).isEqualTo("nested-archive");
        }
    }

    @Test
    void areRefusedWithTooManyFiles() throws IOException {
        var path = saved("a.zip", zip(Map.of("1", ORDERS, "2", ORDERS, "3", ORDERS), "UTF-8"));
        var limits = ArchiveLimits.from(Map.of("PARETO_ARCHIVE_ENTRIES", "2"));
        assertThat(Reading.refusal(path, limits).code()).isEqualTo("too-many-entries");
        assertThat(Reading.refusal(path)).isNull();
    }

    @Test
    void areRefusedWhenTheyUnpackToTooMuch() throws IOException {
        var limits = ArchiveLimits.from(Map.of("PARETO_ARCHIVE_BYTES", "1000000"));
        var noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 11 == 10 ? '\n' : 'a' + (noise[i] & 15));
        }
        assertThat(Reading.refusal(saved("a.zip", Reading.zip("a", noise)), limits)
                        .code())
                .isEqualTo("too-large");
        assertThat(Reading.refusal(saved("a.gz", Reading.gzip(noise)), limits).code())
                .isEqualTo("too-large");
    }

    @Test
    void areRefusedAsBombs() throws IOException {
        var bomb = "a,1\n".repeat(20_000_000).getBytes(StandardCharsets.US_ASCII);
        for (var packed : List.of(Reading.zip("a", bomb), Reading.gzip(bomb))) {
            var refusal = Reading.refusal(saved("bomb", packed));
            assertThat(refusal.code()).isEqualTo("too-dense");
            assertThat(refusal).hasMessageContaining("PARETO_ARCHIVE_RATIO");
        }
    }

    @Test
    void areRefusedWhenTheirHeadersLie() throws IOException {
        var packed = Reading.zip("a.csv", "a,1\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        // In the directory entry at the end, the unpacked size stands 24 bytes behind its signature.
        int directory = new String(packed, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        packed[directory + 24] = 10;
        packed[directory + 25] = 0;
        assertThat(Reading.refusal(saved("a.zip", packed)).code()).isIn("damaged", "cut-off");
    }

    @Test
    void sayWhereTheyAreCutOff() throws IOException {
        var noise = new StringBuilder();
        new Random(2).ints(50_000).forEach(i -> noise.append(i).append(",x\n"));
        var whole = noise.toString().getBytes(StandardCharsets.US_ASCII);
        var gzip = Reading.gzip(whole);
        var refusal = Reading.refusal(saved("orders.csv.gz", Arrays.copyOf(gzip, gzip.length * 9 / 10)));
        assertThat(refusal.code()).isEqualTo("cut-off");
        assertThat(refusal.getMessage())
                .matches("orders\\.csv\\.gz is cut off: the file ends after record 4\\d,\\d{3}\\..*");
        var zip = Reading.zip("orders.csv", whole);
        assertThat(Reading.refusal(saved("a.zip", Arrays.copyOf(zip, zip.length / 2)))
                        .code())
                .isEqualTo("damaged");
    }

    @Test
    void areRefusedWhenProtectedByAPassword() throws IOException {
        var packed = Reading.zip("a.csv", ORDERS);
        packed[6] |= 1;
        packed[new String(packed, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        assertThat(Reading.refusal(saved("a.zip", packed)).code()).isEqualTo("encrypted-archive");
    }
}
