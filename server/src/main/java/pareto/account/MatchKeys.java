package pareto.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The door for whoever knows something that two accounts of one company have in common.
public interface MatchKeys {

    /// What is in common.
    enum Kind {
        CREDIT_CODE,
        /// A telephone number or e-mail address; only a keyed hash of it is stored.
        CONTACT;

        /// As the table has it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What a value is kept as.
    String key(Kind kind, String value);

    /// Keeps these instead of those kept before of the same kind; a blank one takes away what was kept.
    void keep(Kind kind, Map<AccountId, String> values);

    /// Keeps contact data of a person for the account where they work, instead of those kept before; gone with the
    /// post.
    void keepOfPost(UUID post, Collection<String> contacts);

    /// The same of many posts at once.
    void keepOfPosts(Map<UUID, Collection<String>> contacts);
}
