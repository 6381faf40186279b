package pareto.shell.notice;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import pareto.access.IdentityId;

/// Where a person wants to be told.
///
/// @param target mail address, or address of a webhook; empty when it was locked with a key that is gone
/// @param secret what messages are signed with, empty where they are not; of mail what its link to leave ends in
/// @param told ids of the open things the person has been told of
record Channel(UUID id, IdentityId owner, Kind kind, String target, String secret, Rhythm rhythm, Set<UUID> told) {

    enum Kind {
        MAIL,
        /// JSON of our own, signed.
        GENERIC,
        /// 企业微信
        WECOM,
        /// 钉钉
        DINGTALK,
        /// 飞书, Lark
        FEISHU;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String key() {
            return "shell.notice.kind." + name();
        }

        /// Whether its service hands out a secret for signing.
        boolean takesSecret() {
            return this == DINGTALK || this == FEISHU;
        }
    }

    boolean mail() {
        return kind == Kind.MAIL;
    }

    boolean readable() {
        return !target.isEmpty();
    }

    /// Where it leads as far as others may know: jobs and failures are kept unlocked.
    String host() {
        return mail() ? MailAddress.domain(target) : URI.create(target).getHost();
    }

    /// What may be shown of the target: the rest of a webhook's address is a key.
    String shown() {
        return mail() ? target : host();
    }

    /// The path that ends mails without signing in.
    String leavePath() {
        return "/notices/" + id + "/leave/" + secret;
    }
}
