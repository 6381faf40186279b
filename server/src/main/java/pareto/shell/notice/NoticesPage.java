package pareto.shell.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and how often someone is told, and what became of it.
///
/// @param given whether there is a server for mail
/// @param domains of addresses that may be told; empty for all
/// @param awaiting address a code was sent to
/// @param latest the last notices, latest first
/// @param secret what messages to a new webhook are signed with, shown once
record NoticesPage(
        boolean given,
        List<String> domains,
        @Nullable Channel mail,
        @Nullable String awaiting,
        @Nullable Channel webhook,
        List<Delivery> latest,
        LocalDate today,
        @Nullable String secret) {

    static final List<Channel.Kind> KINDS =
            List.of(Channel.Kind.WECOM, Channel.Kind.DINGTALK, Channel.Kind.FEISHU, Channel.Kind.GENERIC);
}
