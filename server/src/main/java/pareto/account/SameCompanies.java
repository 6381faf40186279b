package pareto.account;

import java.util.Collection;
import java.util.List;
import pareto.shell.Text;

/// The door for whoever is about to add accounts: are the companies known to us already?
public interface SameCompanies {

    /// A company somebody is about to add.
    ///
    /// @param creditCode empty where it is not known
    /// @param contacts telephone numbers and e-mail addresses
    record Asked(String name, String creditCode, Collection<String> contacts) {}

    /// @param seen the accounts it probably is, those that the actor may see, the likeliest first
    /// @param hidden whether there is one that the actor may not see: they are told to ask a director, no more
    record Like(List<Known> seen, boolean hidden) {

        public boolean none() {
            return seen.isEmpty() && !hidden;
        }
    }

    /// @param reasons why it is probably the same one
    record Known(Account account, List<Text> reasons) {}

    /// What each of them is probably known as, in the same order.
    List<Like> like(List<Asked> companies);

    Like like(String name, String creditCode, Collection<String> contacts);
}
