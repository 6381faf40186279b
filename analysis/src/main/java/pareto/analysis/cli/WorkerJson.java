package pareto.analysis.cli;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import pareto.analysis.ledger.format.UnreadableFileException;
import tools.jackson.databind.json.JsonMapper;

/// How a worker process and the server talk: one JSON object a line, UTF-8, exact decimals as strings.
public final class WorkerJson {

    /// For both ends of the line.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private WorkerJson() {}

    /// Tells the server of an unreadable file by code, so that a page can say it in any language; people read the
    /// sentence on stderr as with every other command.
    static int answering(OutputStream out, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (UnreadableFileException e) {
            line(out, new RefusedEvent(new Problem(e.code(), e.arguments())));
            throw e;
        }
    }

    record Problem(String code, List<Object> arguments) {}

    record RefusedEvent(Problem refused) {}

    static void line(OutputStream out, Object value) {
        try {
            out.write((MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
