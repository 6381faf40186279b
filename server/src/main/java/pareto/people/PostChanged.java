package pareto.people;

import pareto.access.IdentityId;

/// Someone works elsewhere, under someone else, or has another stand-in; told within the transaction of the change.
public record PostChanged(IdentityId who) {}
