package pareto.account.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;

/// At which accounts one person alone is left who says yes. Where there never was a second one, our records say
/// so and not the account; where the one left came to take over from the other, there was one all along.
final class LastBuyers {

    /// Who came less than so long before another one left has taken over from them.
    private static final int HAND_OVER = 90;

    /// A time in which somebody held such a post.
    ///
    /// @param to first day no longer; null while nobody has ended it
    /// @param erased whether it ended because the person asked to be forgotten, which is no leaving
    record Held(ContactId contact, LocalDate from, @Nullable LocalDate to, boolean erased) {

        private LocalDate end() {
            return to == null ? LocalDate.MAX : to;
        }

        private boolean on(LocalDate day) {
            return !from.isAfter(day) && end().isAfter(day);
        }

        private boolean tookOverFrom(Held other) {
            return from.isAfter(other.from)
                    && !other.end().isAfter(end())
                    && from.isAfter(other.end().minusDays(HAND_OVER));
        }

        /// The last day, and one, on which both were there; nothing where they were not, or one took over.
        private Optional<LocalDate> together(Held other) {
            boolean apart = contact.equals(other.contact) || !from.isBefore(other.end()) || !other.from.isBefore(end());
            return apart || tookOverFrom(other) || other.tookOverFrom(this)
                    ? Optional.empty()
                    : Optional.of(end().isBefore(other.end()) ? end() : other.end());
        }
    }

    private LastBuyers() {}

    /// @param posts of one account in which people say yes
    static Optional<LastBuyer> of(AccountId account, List<Held> posts, LocalDate today) {
        List<Held> times = times(posts);
        if (people(times.stream().filter(time -> time.end().isAfter(today))) != 1) {
            return Optional.empty();
        }
        return times.stream()
                .flatMap(one -> times.stream().flatMap(other -> one.together(other).stream()))
                .max(Comparator.naturalOrder())
                .filter(since -> people(times.stream().filter(time -> time.on(since))) == 1)
                .map(since -> new LastBuyer(account, since, (int)
                        people(times.stream().filter(time -> time.on(since.minusDays(1))))));
    }

    private static long people(Stream<Held> times) {
        return times.map(Held::contact).distinct().count();
    }

    /// Posts of a person that follow each other without a break are one time, known of unless it was erased.
    private static List<Held> times(List<Held> posts) {
        Map<ContactId, Held> open = new HashMap<>();
        List<Held> times = new ArrayList<>();
        for (Held post : posts.stream().sorted(Comparator.comparing(Held::from)).toList()) {
            Held before = open.get(post.contact);
            Held time = post;
            if (before != null && before.end().equals(post.from)) {
                times.remove(before);
                time = new Held(post.contact, before.from, post.to, post.erased);
            }
            open.put(post.contact, time);
            times.add(time);
        }
        return times.stream().filter(time -> !time.erased).toList();
    }
}
