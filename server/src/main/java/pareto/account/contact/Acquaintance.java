package pareto.account.contact;

import java.util.List;
import pareto.access.IdentityId;
import pareto.shell.Text;

/// Who of ours knows whom at an account, and what hangs on one person there.
///
/// @param deciders those against whom nothing is bought, the most influential first
/// @param risks what hangs on one person on either side, in words
public record Acquaintance(List<Decider> deciders, List<Text> risks) {

    /// Someone against whom nothing is bought.
    ///
    /// @param address of the person's page
    /// @param knownBy who of ours is in touch, the closest first
    public record Decider(String name, String address, Text role, List<OfOurs> knownBy) {}

    /// One of ours who is in touch with somebody.
    ///
    /// @param strength from 1, hardly, to 5
    public record OfOurs(IdentityId id, String name, int strength) {}

    public Acquaintance {
        deciders = List.copyOf(deciders);
        risks = List.copyOf(risks);
    }
}
