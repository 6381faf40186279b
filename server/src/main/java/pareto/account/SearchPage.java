package pareto.account;

import java.util.List;

/// What was typed into the search box and what it found.
record SearchPage(String typed, List<Account> found) {}
