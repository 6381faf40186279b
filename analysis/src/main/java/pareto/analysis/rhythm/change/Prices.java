package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Collects months of products, in the order of accounts, products and months.
public final class Prices {

    /// Months in which an account must have bought a product, or it tells no price.
    public static final int LEAST_MONTHS = 2;

    private final Map<String, String> groups;
    private final List<Priced> accounts = new ArrayList<>();
    private final List<Priced.Product> products = new ArrayList<>();
    private int[] month = new int[64];
    private final double[][] values = new double[3][64];
    private int size;
    private String account = "";
    private String product = "";
    private String family = "";

    /// @param groups account code → group code; an account without entry stands alone
    public Prices(Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
    }

    /// Months since the year 0 of the month a day lies in.
    public static int month(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    static LocalDate firstDay(int month) {
        return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    }

    /// The last month that is over on a day; the one it lies in only where it is its last day.
    static int lastWhole(LocalDate asOf) {
        return month(asOf.plusDays(1)) - 1;
    }

    /// @param ofProduct with its unit
    public void bought(
            String ofAccount,
            String ofFamily,
            String ofProduct,
            int inMonth,
            double logPrice,
            double logQuantity,
            double revenue) {
        if (!ofAccount.equals(account) || !ofProduct.equals(product)) {
            closeProduct();
        }
        if (!ofAccount.equals(account)) {
            closeAccount();
        }
        account = ofAccount;
        product = ofProduct;
        family = ofFamily;
        if (size == month.length) {
            month = Arrays.copyOf(month, 2 * size);
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * size);
            }
        }
        month[size] = inMonth;
        values[0][size] = logPrice;
        values[1][size] = logQuantity;
        values[2][size++] = revenue;
    }

    public List<Priced> all() {
        closeProduct();
        closeAccount();
        return List.copyOf(accounts);
    }

    private void closeProduct() {
        if (size >= LEAST_MONTHS) {
            products.add(new Priced.Product(product, family, Arrays.copyOf(month, size), copy(0), copy(1), copy(2)));
        }
        size = 0;
    }

    private double[] copy(int i) {
        return Arrays.copyOf(values[i], size);
    }

    private void closeAccount() {
        if (!products.isEmpty()) {
            accounts.add(new Priced(account, groups.getOrDefault(account, account), List.copyOf(products)));
            products.clear();
        }
    }
}
