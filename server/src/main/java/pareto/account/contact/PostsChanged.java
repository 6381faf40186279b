package pareto.account.contact;

import java.util.List;
import pareto.account.AccountId;

/// Who works at these accounts, or what they are there, is no longer what it was.
public record PostsChanged(List<AccountId> accounts) {}
