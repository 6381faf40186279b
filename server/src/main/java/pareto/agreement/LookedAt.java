package pareto.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import pareto.account.Account;

/// What a draft said when somebody looked at it: whoever signs, signs that.
record LookedAt(
        Version draft,
        List<Account> covered,
        List<Parties.Signatory> signatories,
        List<SlaTerm> terms,
        List<Offer> services) {

    /// Another one as soon as any of it changes.
    String mark() {
        return UUID.nameUUIDFromBytes(toString().getBytes(UTF_8)).toString();
    }
}
