package pareto.crawl;

import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.AccountId;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;

/// A mail of an account and the request it became.
final class WrittenMail {

    private final JdbcClient jdbc;
    private final Requests requests;

    WrittenMail(JdbcClient jdbc, Requests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /// To be written in a transaction.
    void write(AccountId account, String subject) {
        RequestId request = requests.open(
                new NewRequest(account, RequestKind.FAULT, Damage.ALL, subject, subject, Channel.MAIL, null));
        jdbc.sql("""
                insert into incoming_mail (id, mailbox_id, validity, uid, content_hash, sender, sender_token, domain,
                    subject, beginning, came_at, became, reason, account_id, request_id)
                values (gen_random_uuid(), gen_random_uuid(), 1, 1, '', '\\x000000000000000000000000', '', :subject,
                    :subject, :subject, now(),
                    'request', 'service.intake.reason.contact', :account, :request)
                """)
                .param("subject", subject)
                .param("account", account.id())
                .param("request", request.id())
                .update();
    }
}
