package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What is said about requests (table `request_message`).
@Repository
@Transactional
class RequestMessages {

    private final JdbcClient jdbc;

    RequestMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was asked, in the words it came in. Whoever noted it is kept where somebody of ours did.
    void first(RequestId request, NewRequest asked, Instant at) {
        jdbc.sql("""
                insert into request_message
                    (id, request_id, account_id, inside, said, channel, identity_id, contact_id, said_at)
                values (:id, :request, :account, false, :said, :channel, case when :ours then actor() end, :contact, :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("request", request.id())
                .param("account", asked.account().id())
                .param(
                        "said",
                        asked.said().isBlank() ? asked.title() : asked.said().strip())
                .param("channel", asked.channel().code())
                .param("ours", asked.channel().byHand())
                .param(
                        "contact",
                        asked.contact() == null ? null : asked.contact().id())
                .param("at", Timestamp.from(at))
                .update();
    }
}
