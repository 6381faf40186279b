package pareto.account.contact;

import java.time.LocalDate;
import pareto.account.AccountId;

/// One person alone is left at an account of several who said yes to what was bought there.
///
/// @param since first day with one only
/// @param before how many there were on the day before, two or more
public record LastBuyer(AccountId account, LocalDate since, int before) {}
