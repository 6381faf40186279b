package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManyMailsTests extends OneMailbox {

    @Autowired
    private EndOfKeeping end;

    @Test
    void areTooManyFromOneAddress() {
        for (int at = 0; at <= Senders.MOST_AN_HOUR; at++) {
            imap().deliver("From: " + GU + "\nSubject: No " + at + "\n\nx\n");
        }

        reading.read();

        assertThat(all()).hasSize(Senders.MOST_AN_HOUR);
        assertThat(mails()).contains("waiting tooMany");
    }

    @Test
    void areTooManyAsAnswersToo() {
        comes(GU, "Tills are offline", "", "First");
        String number = only().number();
        for (int at = 0; at < Senders.MOST_AN_HOUR; at++) {
            imap().deliver("From: " + GU + "\nSubject: Re: " + number + "\n\nNo " + at + "\n");
        }

        reading.read();

        assertThat(messages(only())).hasSize(Senders.MOST_AN_HOUR);
        assertThat(mails()).contains("waiting tooMany");
    }

    /// What one sender can fill of the disk in an hour is bounded.
    @Test
    void areTooMuchFromOneAddress() {
        comes(GU, "Large", "", "x");
        assertThat(strings("select (size > 100)::text from incoming_mail")).containsExactly("true");
        house.asSystem(() -> jdbc.sql("update incoming_mail set size = ?")
                .param(Senders.MOST_BYTES_AN_HOUR)
                .update());

        comes(GU, "One more", "", "x");
        comes(GU, "Out of office", "Auto-Submitted: auto-replied", "x");

        assertThat(mails()).containsExactly("request contact", "waiting tooMuch", "set_aside tooMuch");
        assertThat(strings("select 'kept' from incoming_mail where file_id is not null"))
                .isEmpty();
    }

    /// What waits for the desk is kept until somebody has decided.
    @Test
    void areKeptForNinetyDaysOnceSettled() {
        comes(GU, "Tills are offline", "", "First");
        comes(GU, "Out of office", "Auto-Submitted: auto-replied", "x");
        comes("new@elsewhere.example", "Of nobody", "", "x");
        house.asSystem(() -> jdbc.sql("update incoming_mail set came_at = came_at - interval '89 days'")
                .update());
        end.forget();
        assertThat(strings("select subject from incoming_mail")).doesNotContain("");
        String aside = strings("select file_id::text from incoming_mail where became = 'set_aside'")
                .getFirst();

        house.asSystem(() -> jdbc.sql("update incoming_mail set came_at = came_at - interval '2 days'")
                .update());
        end.forget();

        assertThat(strings(
                        "select concat_ws(' ', became, subject, beginning, file_id is not null, length(sender) > 0 or thread is not null) "
                                + "from incoming_mail order by came_at, id"))
                .containsExactly("request   f f", "set_aside   f f", "waiting Of nobody x t t");
        assertThat(strings("select id::text from stored_file")).isNotEmpty().doesNotContain(aside);
        assertThat(messages(only())).containsExactly("First");
        assertThat(house.signedIn(desk).get("/mails").statusCode()).isEqualTo(200);
    }
}
