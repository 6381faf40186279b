package pareto.analysis.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What accounts bought of every product family in a window. Compact, so that a million accounts fit into memory.
public final class FamilyBook {

    private final List<String> accounts = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] starts = new int[64];
    private int[] family = new int[256];
    private int[] latest = new int[256];
    private double[] revenue = new double[256];
    private int size;

    /// Adds one family of one account; all families of an account follow each other.
    ///
    /// @param name of the family, empty for lines without one
    /// @param bought revenue of the window
    /// @param day it was last bought, in the window or before it, in days since 1970
    public void add(String account, String name, double bought, int day) {
        if (accounts.isEmpty() || !accounts.getLast().equals(account)) {
            starts = roomFor(accounts.size() + 1, starts);
            starts[accounts.size()] = size;
            accounts.add(account);
        }
        if (size == family.length) {
            family = Arrays.copyOf(family, 2 * size);
            latest = Arrays.copyOf(latest, 2 * size);
            revenue = Arrays.copyOf(revenue, 2 * size);
        }
        family[size] = numbers.computeIfAbsent(name, this::numbered);
        latest[size] = day;
        revenue[size++] = bought;
    }

    private int numbered(String name) {
        families.add(name);
        return families.size() - 1;
    }

    private static int[] roomFor(int index, int[] values) {
        return index < values.length ? values : Arrays.copyOf(values, 2 * values.length);
    }

    int accounts() {
        return accounts.size();
    }

    String account(int account) {
        return accounts.get(account);
    }

    int families() {
        return families.size();
    }

    String familyName(int number) {
        return families.get(number);
    }

    int first(int account) {
        return starts[account];
    }

    int end(int account) {
        return account + 1 == accounts.size() ? size : starts[account + 1];
    }

    int family(int entry) {
        return family[entry];
    }

    int latest(int entry) {
        return latest[entry];
    }

    /// Of the window, returns deducted; never negative.
    double revenue(int entry) {
        return Math.max(0, revenue[entry]);
    }

    double total(int account) {
        double sum = 0;
        for (int entry = first(account); entry < end(account); entry++) {
            sum += revenue(entry);
        }
        return sum;
    }

    /// The family it bought most of; -1 when it bought nothing in the window.
    int main(int account) {
        int main = -1;
        double most = 0;
        for (int entry = first(account); entry < end(account); entry++) {
            if (revenue(entry) > most) {
                most = revenue(entry);
                main = family[entry];
            }
        }
        return main;
    }
}
