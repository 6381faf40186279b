package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.testing.Visitor;

/// Two accounts were merged, and that is undone.
class AMergeTakenBackTests extends TwoCodes {

    @Test
    void areTwoAgainOnceThatIsUndone() {
        List<String> before = state();
        merge(one, two);
        assertThat(seenBy(second)).isEmpty();

        undo(one, "M2");

        assertThat(state()).isEqualTo(before);
        assertThat(seenBy(first)).containsExactly("M1");
        assertThat(seenBy(second)).containsExactly("M2");
        assertThat(found("重型")).containsExactly("M2");
        assertThat(director.get(page(one) + "/merges").body()).contains("Undone on");
        assertThat(director.get(page(two)).statusCode()).isEqualTo(200);
    }

    @Test
    void comeApartOnlyInAnOrderThatWorks() {
        AccountId three = id("M3");
        merge(one, two);
        merge(three, one);
        assertThat(id("M2")).isEqualTo(three);
        assertThat(Visitor.goal(director.get(page(two)))).isEqualTo(page(three));

        HttpResponse<String> early = undo(three, "M2");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("恒岳重工有限公司", "undo that merge first");
        undo(three, "M1");
        undo(one, "M2");

        assertThat(id("M1")).isEqualTo(one);
        assertThat(id("M2")).isEqualTo(two);
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M2"));
    }

    @Test
    void haveBoughtOnceOneOfThemHas() {
        does(() -> jdbc.sql(
                        "insert into potential_account (account_id, entered_at, entered_by) values (?, now(), actor())")
                .param(one.id())
                .update());
        List<String> before = state();

        merge(one, two);

        assertThat(director.get(page(one) + "/dossier").body()).doesNotContain("Potential account");
        undo(one, "M2");
        assertThat(director.get(page(one) + "/dossier").body()).contains("Potential account");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void haveEachBoughtWhereItsOwnCodeWasOrderedUnderMeanwhile() {
        does(() -> jdbc.sql("""
                insert into potential_account (account_id, entered_at, entered_by)
                select id, now(), actor() from account where code in ('M1', 'M2')
                """).update());
        merge(one, two);
        as(() -> accounts.ensure(List.of(new FoundAccount("M2", "恒岳重型股份有限公司", null))));

        undo(one, "M2");

        assertThat(director.get(page(two) + "/dossier").body()).doesNotContain("Potential account");
    }

    @Test
    void sayWhatFindsItsPlaceTaken() {
        LocalDate day = LocalDate.now(clock);
        does(() -> {
            member(one, day, "infinity");
            member(two, day, "infinity");
            member(two, day.minusDays(90), day.minusDays(60).toString());
        });
        merge(one, two);
        does(() -> {
            jdbc.sql("delete from team_member where account_id = ? and role = 'service' and from_day = ?")
                    .params(one.id(), day)
                    .update();
            jdbc.sql("update team_member set to_day = 'infinity' where account_id = ? and role = 'service'")
                    .param(one.id())
                    .update();
        });

        undo(one, "M2");

        assertThat(director.get(page(one) + "/merges").body()).contains("Did not go back", "秦朗");
        assertThat(as(() -> jdbc.sql("select account_id from team_member where role = 'service'")
                        .query(UUID.class)
                        .list()))
                .containsExactly(two.id());
    }

    @Test
    void bringsNothingBackOfAPersonWhoWasDeletedMeanwhile() {
        ContactId person = as(() -> contacts.add(
                two,
                new NewContact(
                        "苏禾",
                        new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                        new Details("采购部部长", "", "", "", "", ""),
                        new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)))));
        does(() -> jdbc.sql("""
                insert into contact_post
                select gen_random_uuid(), contact_id, ?, role, influence, attitude, from_day, to_day, set_by, set_at
                from contact_post where contact_id = ?
                """).params(one.id(), person.id()).update());
        merge(one, two);
        assertThat(journaled("contact_data")).isOne();

        director.get("/contacts/" + person.id());
        director.post("/contacts/" + person.id() + "/erasure", Map.of());

        assertThat(journaled("contact_data")).isZero();
        assertThat(undo(one, "M2").statusCode()).isEqualTo(302);
        assertThat(as(() -> jdbc.sql("select count(*) from contact_post where account_id = ? and attitude is null")
                        .param(two.id())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    private int journaled(String table) {
        return as(() -> jdbc.sql("select count(*) from merge_row where table_name = ?")
                .param(table)
                .query(Integer.class)
                .single());
    }
}
