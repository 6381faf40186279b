package pareto.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pareto.analysis.ledger.table.LedgerView;
import pareto.analysis.ledger.table.SnapshotId;
import pareto.analysis.portfolio.MonthCells;
import pareto.analysis.portfolio.OrderLines;
import pareto.database.DataFolder;

/// Cells of the last analyses, so that the next one counts only the months a batch has touched. Nothing rests on them:
/// where they are missing, damaged or of something else, every month is counted.
@Component
class KeptCells {

    /// Accounts and groups, and the same before what they rest on was changed.
    private static final int KEPT = 4;

    private static final String UNFINISHED = ".unfinished";
    private static final Logger LOG = LoggerFactory.getLogger(KeptCells.class);

    private final DataFolder data;

    KeptCells(DataFolder data) {
        this.data = data;
    }

    Path folder() {
        try {
            return Files.createDirectories(data.temp().resolve("cells"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills the cells of these lines, which are those of the view.
    void fill(MonthCells cells, OrderLines lines, LedgerView view) throws SQLException {
        SnapshotId snapshot = view.snapshot().orElseThrow();
        String key = CellsFile.key(lines);
        Optional<CellsFile> kept = latest(key);
        Optional<Set<YearMonth>> touched = kept.flatMap(file -> view.monthsChangedSince(file.snapshot()));
        if (kept.isEmpty() || touched.isEmpty() || !loaded(cells, kept.get(), touched.get())) {
            cells.fill();
        }
        if (kept.isEmpty() || !kept.get().snapshot().equals(snapshot)) {
            save(cells, key, snapshot);
        }
    }

    private static boolean loaded(MonthCells cells, CellsFile file, Set<YearMonth> touched) throws SQLException {
        try {
            cells.load(file.path());
        } catch (SQLException e) {
            return false; // taken away or spoiled since it was looked at
        }
        cells.refresh(touched);
        return true;
    }

    private Optional<CellsFile> latest(String key) {
        return files().stream()
                .flatMap(path -> CellsFile.read(path).stream())
                .filter(file -> file.key().equals(key))
                .filter(CellsFile::isSound)
                .findFirst();
    }

    /// Figures are right without; what cannot be kept is counted again.
    private void save(MonthCells cells, String key, SnapshotId snapshot) {
        try {
            Path draft = folder().resolve(UUID.randomUUID() + UNFINISHED);
            cells.save(draft);
            Path file = CellsFile.name(draft, key, snapshot);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            tidy(file, key);
        } catch (SQLException | IOException e) {
            LOG.warn("The cells of an analysis could not be kept; the next one counts all lines again", e);
        }
    }

    private void tidy(Path latest, String key) throws IOException {
        int kept = 0;
        for (Path path : files()) {
            boolean other =
                    CellsFile.read(path).filter(file -> !file.key().equals(key)).isPresent();
            if (!path.equals(latest) && !(other && ++kept < KEPT)) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// Newest first.
    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted(Comparator.comparing(KeptCells::modified).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long modified(Path path) {
        return path.toFile().lastModified();
    }
}
