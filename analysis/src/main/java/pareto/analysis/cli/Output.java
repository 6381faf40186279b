package pareto.analysis.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// The form an answer takes, and where it goes.
sealed interface Output {

    void write(Answer answer, Words words, OutputStream out) throws IOException, SQLException;

    /// A table on the terminal, in the terminal's own encoding.
    record Text() implements Output {
        @Override
        public void write(Answer answer, Words words, OutputStream out) throws SQLException {
            var charset = Charset.forName(System.getProperty("stdout.encoding", StandardCharsets.UTF_8.name()));
            new TextAnswer(answer, words, new PrintWriter(new OutputStreamWriter(out, charset))).write();
        }
    }

    record Json() implements Output {
        @Override
        public void write(Answer answer, Words words, OutputStream out) throws IOException, SQLException {
            var buffered = new BufferedOutputStream(out);
            JsonAnswer.write(answer, buffered);
            buffered.write('\n');
            buffered.flush();
        }
    }

    record Html(Path file) implements Output {
        @Override
        public void write(Answer answer, Words words, OutputStream out) throws IOException, SQLException {
            var page = new ByteArrayOutputStream();
            new HtmlAnswer(answer, words).write(page);
            Files.write(file, page.toByteArray());
        }
    }

    record Xlsx(Path file) implements Output {
        @Override
        public void write(Answer answer, Words words, OutputStream out) throws IOException, SQLException {
            try (var workbook = new BufferedOutputStream(Files.newOutputStream(file))) {
                new XlsxAnswer(answer, words).write(workbook);
            }
        }
    }
}
