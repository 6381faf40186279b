package pareto.account;

import java.util.List;

/// What was typed into the search box and what it found.
///
/// @param mayEnter whether the reader may enter an account that was not found
record SearchPage(String typed, List<Account> found, boolean mayEnter) {}
