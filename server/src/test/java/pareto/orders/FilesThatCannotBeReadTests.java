package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.testing.IntegrationTest;

@IntegrationTest
class FilesThatCannotBeReadTests {

    @Autowired
    private ApplicationContext application;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(application);
    }

    @Test
    void areNamedInOneSentenceOfTheReadersLanguage() {
        String preview = importer.upload("七月.xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8));

        HttpResponse<String> english = importer.visitor.get(preview);
        importer.visitor.get("/imports");
        importer.visitor.post("/language", Map.of("language", "zh", "back", "/imports"));
        HttpResponse<String> chinese = importer.visitor.get(preview);

        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("七月.xlsx\" is a PDF document, not a table");
        assertThat(chinese.body()).contains("“七月.xlsx”是PDF 文档，不是表格");
    }

    @Test
    void loseNothing() throws Exception {
        byte[] whole = workbook();
        String preview = importer.upload("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));

        assertThat(importer.visitor.get(preview).statusCode()).isEqualTo(400);
        assertThat(importer.text(preview)).contains("cut.xlsx", "damaged").doesNotContain("unexpected");
        assertThat(importer.visitor.get("/imports").statusCode()).isEqualTo(200);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".repeat(200).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
