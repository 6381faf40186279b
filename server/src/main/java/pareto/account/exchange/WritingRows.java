package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountBook.Placing;
import pareto.account.AccountChanged;
import pareto.account.AccountId;

/// Writes what decided rows say, many at a time.
@Component
class WritingRows {

    private static final int CHUNK = 5_000;

    private final AccountBook book;
    private final Clock clock;

    WritingRows(AccountBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    Run begin(AccountImport source) {
        return new Run();
    }

    /// One import being written. New accounts come first, since people and parents need them; whatever changes known
    /// ones comes last, so that every row is decided by what was known before.
    final class Run implements Comparing.Writing {

        private final Map<String, AccountId> added = new HashMap<>();
        private final List<Account> renamed = new ArrayList<>();
        private final List<AccountDecision> placed = new ArrayList<>();

        @Override
        public void accounts(List<AccountDecision> decisions) {
            List<AccountDecision> fresh =
                    decisions.stream().filter(AccountDecision::isNew).toList();
            chunks(fresh, this::add);
            for (AccountDecision decision : decisions) {
                Account known = decision.known();
                if (!decision.refused() && known != null && decision.changes(Fields.NAME)) {
                    renamed.add(
                            new Account(known.id(), known.code(), decision.row().name()));
                }
                if (!decision.refused() && decision.parent() != null) {
                    placed.add(decision);
                }
            }
        }

        void finish() {
            chunks(renamed, book::rename);
            chunks(placed, this::place);
        }

        /// What others must hear of.
        Optional<AccountChanged> event() {
            return placed.stream().findFirst().map(decision -> new AccountChanged(id(decision.target())));
        }

        private void add(List<AccountDecision> fresh) {
            List<Map.Entry<String, String>> named = fresh.stream()
                    .map(decision ->
                            Map.entry(decision.row().ownCode(), decision.row().name()))
                    .toList();
            book.add(named).forEach(account -> added.put(account.code(), account.id()));
        }

        private void place(List<AccountDecision> decisions) {
            book.place(
                    decisions.stream()
                            .map(decision -> new Placing(
                                    id(decision.target()),
                                    id(Objects.requireNonNull(decision.parent())),
                                    decision.known() == null))
                            .toList(),
                    LocalDate.now(clock));
        }

        private AccountId id(AccountTarget target) {
            AccountId known = target.id();
            return known == null ? Objects.requireNonNull(added.get(target.code())) : known;
        }

        private static <T> void chunks(List<T> all, java.util.function.Consumer<List<T>> work) {
            for (int from = 0; from < all.size(); from += CHUNK) {
                work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
            }
        }
    }
}
