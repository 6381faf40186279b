package pareto.insight;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.shell.job.Progress;

/// Works the standing analyses out as the job does, for those who measure it.
public final class StandingFigures {

    static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private final BeanFactory server;
    private final Actors actors;

    public StandingFigures(BeanFactory server) {
        this.server = server;
        actors = server.getBean(Actors.class);
    }

    public void refresh() {
        Computing computing = server.getBean(Computing.class);
        actors.system("bench", () -> {
            computing.standing(Per.ACCOUNT, SILENT);
            computing.standing(Per.GROUP, SILENT);
        });
    }

    /// The standing studies the latest of them does not have yet.
    public void studies() {
        actors.system(
                "bench",
                () -> server.getBean(Computing.class)
                        .standing(Per.ACCOUNT, SILENT)
                        .ifPresent(server.getBean(Studying.class)::refresh));
    }

    /// How many rows the latest of them have together.
    public long rows() {
        Analyses analyses = server.getBean(Analyses.class);
        Long rows = actors.system(
                "bench",
                () -> server.getBean(TransactionTemplate.class)
                        .execute(status -> server.getBean(JdbcClient.class)
                                .sql("select count(*) from ranking_row where analysis_id in (?, ?)")
                                .params(
                                        analyses.standing(Per.ACCOUNT)
                                                .orElseThrow()
                                                .id()
                                                .id(),
                                        analyses.standing(Per.GROUP)
                                                .orElseThrow()
                                                .id()
                                                .id())
                                .query(Long.class)
                                .single()));
        return rows == null ? 0 : rows;
    }
}
