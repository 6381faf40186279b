package pareto.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.service.QueueFilter.Show;

/// Requests: all the reader sees, or those of an account.
///
/// @param frame of the account; null on the page of all
/// @param ownerName whose requests are shown; empty for anybody's
/// @param counts how many there are by first choice
/// @param figures whether the reader sees analyses
/// @param alone whether it is a page of its own and no part of the account's
record QueuePage(
        @Nullable AccountFrame frame,
        QueueFilter filter,
        String ownerName,
        List<Queued> requests,
        Map<Show, Integer> counts,
        LocalDate today,
        boolean mayChange,
        boolean figures,
        boolean alone) {

    int all() {
        return counts.getOrDefault(filter.show(), 0);
    }

    int pages() {
        return Math.max(1, (all() + Queue.ON_A_PAGE - 1) / Queue.ON_A_PAGE);
    }

    int count(Show show) {
        return counts.getOrDefault(show, 0);
    }

    /// Class of the tag of a state.
    static String tag(RequestState state) {
        return switch (state) {
            case RAISED -> "warn";
            case TAKEN -> "acc";
            case WAITING, MERGED -> "line";
            case DONE -> "good";
            case CLOSED -> "";
        };
    }
}
