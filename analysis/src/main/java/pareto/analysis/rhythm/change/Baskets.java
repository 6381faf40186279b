package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Collects days of families, in the order of accounts, families and days, into baskets.
public final class Baskets {

    private final Map<String, String> groups;
    private final List<Basket> baskets = new ArrayList<>();
    private final List<Basket.Family> families = new ArrayList<>();
    private int[] days = new int[16];
    private double[] revenue = new double[16];
    private int size;
    private String account = "";
    private String family = "";

    /// @param groups account code → group code; an account without entry stands alone
    public Baskets(Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
    }

    /// @param day as days since 1970
    public void bought(String ofAccount, String ofFamily, int day, double net) {
        if (!ofAccount.equals(account)) {
            closeAccount();
            account = ofAccount;
            family = ofFamily;
        } else if (!ofFamily.equals(family)) {
            closeFamily();
            family = ofFamily;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            revenue = Arrays.copyOf(revenue, 2 * size);
        }
        days[size] = day;
        revenue[size++] = net;
    }

    public List<Basket> all() {
        closeAccount();
        account = "";
        return List.copyOf(baskets);
    }

    private void closeFamily() {
        if (size > 0) {
            families.add(new Basket.Family(family, Arrays.copyOf(days, size), Arrays.copyOf(revenue, size)));
            size = 0;
        }
    }

    private void closeAccount() {
        closeFamily();
        if (!families.isEmpty()) {
            int[] union = families.stream()
                    .flatMapToInt(one -> IntStream.of(one.days()))
                    .sorted()
                    .distinct()
                    .toArray();
            baskets.add(new Basket(account, groups.getOrDefault(account, account), union, List.copyOf(families)));
            families.clear();
        }
    }
}
