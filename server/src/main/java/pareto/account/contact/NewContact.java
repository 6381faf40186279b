package pareto.account.contact;

/// A person not known so far, at their first account.
public record NewContact(String name, Standing standing, Details details, Basis basis) {}
