package pareto.account;

/// The door for whoever serves accounts by their tier: visits, requests, quotes.
public interface TierServices {

    /// What the tier is entitled to today.
    TierService of(Tier tier);
}
