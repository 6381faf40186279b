package pareto.analysis.cli;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// How a worker process and the server talk: one JSON object a line, UTF-8, exact decimals as strings.
public final class WorkerJson {

    /// For both ends of the line.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private WorkerJson() {}

    static void line(OutputStream out, Object value) {
        try {
            out.write((MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
