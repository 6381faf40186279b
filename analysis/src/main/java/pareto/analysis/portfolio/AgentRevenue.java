package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.values.Period;

/// What agents brought of every account, read account by account.
public final class AgentRevenue {

    private final Slices slices;

    private AgentRevenue(Slices slices) {
        this.slices = slices;
    }

    static AgentRevenue in(Period window, Duck duck) throws SQLException {
        duck.table("agent_revenue", Sql.text("agents", Map.of("from", window.from(), "to", window.to())));
        return new AgentRevenue(Slices.of("agent_revenue", duck));
    }

    /// What one agent brought of one account.
    ///
    /// @param margin of the lines whose cost is known; null where none is
    public record Brought(
            String agent, BigDecimal revenue, @Nullable BigDecimal margin) {}

    /// Takes one account.
    @FunctionalInterface
    public interface Reader {
        void account(String account, List<Brought> agents) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read(
                "agent",
                row -> new Brought(row.getString("agent"), row.getBigDecimal("revenue"), row.getBigDecimal("margin")),
                reader::account);
    }
}
