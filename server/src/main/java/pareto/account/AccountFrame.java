package pareto.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above every page about an account.
///
/// @param parent what it belongs to directly by its main parent, if anything
/// @param members how many accounts have it as their main parent
/// @param standing what it is to us today
/// @param merged the accounts that were merged into it, as they were called
/// @param confidential whether wide sight alone does not reach it
/// @param related why it counts as a related company and is left out, if it does
public record AccountFrame(
        Account account,
        @Nullable Account parent,
        int members,
        AccountStanding standing,
        List<Account> merged,
        boolean confidential,
        @Nullable String related,
        List<AccountTab> tabs,
        List<AccountSection> sections,
        List<AccountAct> acts) {

    /// Address of the account's first page, which the addresses of its other pages begin with.
    public String address() {
        return "/accounts/" + account.id().id();
    }

    @Nullable
    String current(String path, String tab) {
        return path.equals(address() + tab) ? "page" : null;
    }
}
