package pareto.account;

import java.util.List;
import java.util.Map;

/// What was typed into the search box and what it found.
///
/// @param otherNames by which other name an account was found, where it was
/// @param acts what the reader can do with each without opening it
/// @param mayEnter whether the reader may enter an account that was not found
record SearchPage(
        String typed,
        List<Account> found,
        Map<AccountId, String> otherNames,
        List<AccountAct> acts,
        boolean mayEnter) {}
