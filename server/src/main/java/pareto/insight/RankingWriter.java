package pareto.insight;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.portfolio.AccountFigures;
import pareto.analysis.portfolio.Mix;
import pareto.analysis.portfolio.Ranking;

/// Writes a ranking down as it is read. `copy` is refused under row-level security, so every chunk is copied into a
/// table of this transaction and inserted from there, in the order of its ranks.
@Repository
class RankingWriter {

    private static final int CHUNK = 5_000;
    private static final int PIECE = 60_000;
    private static final String DRAFT =
            "create temporary table ranking_draft on commit drop as select * from ranking_row with no data";
    private static final String COPY = "copy ranking_draft (" + RankingColumns.names() + ") from stdin";
    private static final String INSERT = "insert into ranking_row (" + RankingColumns.names() + ") select "
            + RankingColumns.names() + " from ranking_draft order by rank";

    private record Row(AccountFigures figures, Mix mix) {}

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    RankingWriter(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /// @param compared whether the year before is known well enough to say how an account has grown
    /// @param ruling what the tier rules say
    /// @param written told after every chunk how many rows are there
    void write(AnalysisId analysis, Ranking ranking, boolean compared, TierRuling ruling, LongConsumer written)
            throws SQLException {
        jdbc.execute(DRAFT);
        List<Row> chunk = new ArrayList<>(CHUNK);
        long[] done = {0};
        ranking.forEachWithMix((figures, mix) -> {
            chunk.add(new Row(figures, mix));
            if (chunk.size() == CHUNK) {
                insert(analysis, chunk, compared, ruling);
                written.accept(done[0] += CHUNK);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            insert(analysis, chunk, compared, ruling);
        }
        jdbc.execute("drop table ranking_draft");
    }

    private void insert(AnalysisId analysis, List<Row> rows, boolean compared, TierRuling ruling) {
        Map<String, AccountId> ids =
                accounts.ids(rows.stream().map(row -> row.figures().account()).toList());
        jdbc.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                StringBuilder lines = new StringBuilder();
                for (Row row : rows) {
                    AccountId id = id(ids, row.figures().account());
                    RankingColumns.append(
                            lines,
                            new RankingColumns.Row(
                                    analysis, id, row.figures(), row.mix(), compared, ruling.of(row.figures())));
                    send(copy, lines, PIECE);
                }
                send(copy, lines, 0);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        jdbc.update(INSERT);
        jdbc.execute("truncate ranking_draft");
    }

    /// Sends what there is, unless it is still little.
    private static void send(CopyIn copy, StringBuilder lines, int little) throws SQLException {
        if (lines.length() > little) {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            lines.setLength(0);
        }
    }

    private static AccountId id(Map<String, AccountId> ids, String code) {
        AccountId id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("The ledger names the account " + code + ", which does not exist");
        }
        return id;
    }
}
