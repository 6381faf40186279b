package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Collects order days, account by account and in order, into buyers.
public final class Buyers {

    private final Map<String, String> groups;
    private final List<Buyer> buyers = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Double> revenue = new ArrayList<>();
    private String current = "";

    /// @param groups account code → group code; an account without entry stands alone
    public Buyers(Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
    }

    /// @param day as days since 1970
    public void day(String account, int day, double net) {
        if (!account.equals(current)) {
            close();
            current = account;
        }
        days.add(day);
        revenue.add(net);
    }

    public List<Buyer> all() {
        close();
        return List.copyOf(buyers);
    }

    private void close() {
        if (!days.isEmpty()) {
            buyers.add(new Buyer(
                    current,
                    groups.getOrDefault(current, current),
                    days.stream().mapToInt(day -> day).toArray(),
                    revenue.stream().mapToDouble(net -> net).toArray()));
        }
        days.clear();
        revenue.clear();
    }
}
