package pareto.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// Which requests are wanted, as the address says it.
///
/// @param owner who answers for them; null for anybody
/// @param account whose they are; null for all
/// @param text part of a title, an account's name, or a number
record QueueFilter(
        Show show,
        @Nullable RequestKind kind,
        @Nullable RequestState state,
        @Nullable IdentityId owner,
        @Nullable AccountId account,
        String text,
        int page) {

    /// A first choice among them.
    enum Show {
        OPEN(RequestRows.OPEN),
        MINE(RequestRows.OPEN + " and r.owner_id = actor()"),
        UNTAKEN("r.state = 'raised'"),
        ALL("true");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        /// As addresses call it.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    static QueueFilter of(AccountId account) {
        return new QueueFilter(Show.ALL, null, null, null, account, "", 1);
    }

    /// All the actor answers for.
    static QueueFilter mine() {
        return new QueueFilter(Show.MINE, null, null, null, null, "", 1);
    }

    /// What stands behind the address of the queue with another first choice.
    String showing(Show other) {
        return new QueueFilter(other, kind, state, owner, account, text, 1).query();
    }

    String onPage(int other) {
        return at(other).query();
    }

    QueueFilter at(int other) {
        return new QueueFilter(show, kind, state, owner, account, text, other);
    }

    QueueFilter open() {
        return new QueueFilter(Show.OPEN, kind, state, owner, account, text, page);
    }

    String query() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("show", show == Show.OPEN ? "" : show.code());
        words.put("kind", kind == null ? "" : kind.code());
        words.put("state", state == null ? "" : state.code());
        words.put("owner", owner == null ? "" : owner.toString());
        words.put("q", text);
        words.put("page", page == 1 ? "" : String.valueOf(page));
        String query = words.entrySet().stream()
                .filter(word -> !word.getValue().isEmpty())
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
