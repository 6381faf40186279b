package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pareto.analysis.cli.WorkerJson;
import pareto.shell.Text;

/// The verdicts of one import, as they lie in the data folder: rows of persons never lie in the database in the clear.
record Verdicts(Path file) {

    /// Some verdicts of a kind, and whether there are more behind them.
    record Part(List<Verdict> verdicts, boolean more) {

        static final Part NONE = new Part(List.of(), false);
    }

    /// The verdicts from one place on among those of these kinds and of one status.
    ///
    /// @param status null for all
    Part part(Set<Kind> kinds, @Nullable Status status, long from, int most) {
        List<Verdict> part = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Part(part, false);
        }
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            long passed = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (fits(line, kinds, status) && passed++ >= from) {
                    if (part.size() == most) {
                        return new Part(part, true);
                    }
                    part.add(verdict(line));
                }
            }
            return new Part(part, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void each(Consumer<Verdict> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(verdict(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(String line, Set<Kind> kinds, @Nullable Status status) {
        return kinds.contains(Kind.values()[line.charAt(0) - '0'])
                && (status == null || status.ordinal() == line.charAt(1) - '0');
    }

    private static Verdict verdict(String line) {
        Verdict verdict = WorkerJson.MAPPER.readValue(line.substring(2), Verdict.class);
        return verdict.reason() == null ? verdict : verdict.because(restored(verdict.reason()));
    }

    /// A sentence within a sentence comes out of the file as a map.
    private static Text restored(Text text) {
        Object[] args = text.args().stream()
                .map(arg -> arg instanceof Map<?, ?> inner && inner.get("key") instanceof String key
                        ? Text.of(key, inner.get("args") instanceof List<?> list ? list.toArray() : new Object[0])
                        : arg)
                .toArray();
        return Text.of(text.key(), args);
    }
}
