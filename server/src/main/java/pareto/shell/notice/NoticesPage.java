package pareto.shell.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where and how often someone is told, and what became of it.
///
/// @param given whether there is a server for mail
/// @param domains of addresses that may be told; empty for all
/// @param awaiting address a code was sent to
/// @param latest the last notices, latest first
/// @param quiet when nothing is sent at once
/// @param decides whether the reader sets the hours of the company
/// @param secret what messages to a new webhook are signed with, shown once
record NoticesPage(
        boolean given,
        List<String> domains,
        @Nullable Channel mail,
        @Nullable String awaiting,
        @Nullable Channel webhook,
        List<Delivery> latest,
        LocalDate today,
        OwnQuiet quiet,
        boolean decides,
        @Nullable String secret) {

    /// The hours of the company, and the reader's own beside them; null for none.
    record OwnQuiet(Map<DayOfWeek, Quiet.Hours> company, Quiet.@Nullable Hours own) {}

    static final List<Channel.Kind> KINDS =
            List.of(Channel.Kind.WECOM, Channel.Kind.DINGTALK, Channel.Kind.FEISHU, Channel.Kind.GENERIC);
}
