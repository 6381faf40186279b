package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// What the law asks of whoever keeps data of those two.
class PeopleWhoseDataAreProtectedTests extends TwoPeopleOfOneAccount {

    @Test
    void areNotAddedWithoutASource() {
        lin.get(people("K1"));

        var refused = lin.post(
                people("K1"), Map.of("name", "陶静", "role", "USES", "ground", "CONSENT", "until", today().toString()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("where the data come from");
    }

    @Test
    void areSeenByNobodyWithoutTheRightToPersonalData() {
        Visitor reader = house.signedIn(Role.READER);

        assertThat(reader.get(gu.address()).statusCode()).isEqualTo(403);
        assertThat(reader.get(people("K1")).statusCode()).isEqualTo(403);
    }

    @Test
    void canWithdrawAtOnce() {
        lin.get(gu.address());

        lin.post(gu.address() + "/consents/withdrawal", Map.of("purpose", "CONTACT"));
        assertThat(lin.get(gu.address()).body())
                .doesNotContain("000-1234", "gu@hengyue.example")
                .contains("怕超预算", "No ground to use phone");

        lin.post(gu.address() + "/consents/withdrawal", Map.of("purpose", "ASSESSMENT"));
        assertThat(lin.get(gu.address()).body()).doesNotContain("怕超预算");
        assertThat(rows("contact_post where contact_id = '" + gu + "' and attitude is not null"))
                .isZero();
    }

    @Test
    void haveSensitiveRemarksAndCardsOnlyWithSeparateConsent() {
        lin.get(gu.address());
        assertThat(lin.get(gu.address() + "/card").statusCode()).isEqualTo(403);
        Map<String, String> basis = new HashMap<>(
                Map.of("purpose", "PASSING_ON", "ground", "CONTRACT", "source", "邮件", "until", today().toString()));
        lin.get(gu.address());
        assertThat(lin.post(gu.address() + "/consents", basis).statusCode()).isEqualTo(400);

        basis.put("ground", "CONSENT");
        lin.get(gu.address());
        assertThat(lin.post(gu.address() + "/consents", basis).statusCode()).isEqualTo(302);
        assertThat(lin.get(gu.address() + "/card").body()).contains("FN:顾明阳", "TEL:000-1234");

        lin.get(gu.address());
        lin.post(gu.address() + "/posts/" + post(gu), Map.of("role", "BLOCKS", "sensitive", "吃素"));
        assertThat(lin.get(gu.address()).body()).doesNotContain("吃素");
    }

    @Test
    void areForgottenForGood() {
        lin.get(gu.address());

        assertThat(lin.post(gu.address() + "/erasure", Map.of()).statusCode()).isEqualTo(302);

        assertThat(lin.get(gu.address()).body())
                .contains("Deleted person", "恒岳重工有限公司")
                .doesNotContain("顾明阳", "000-1234", "怕超预算");
        assertThat(lin.get("/contacts?q=%E6%98%8E%E9%98%B3").body()).doesNotContain(">顾明阳<");
        for (String table : List.of("contact_key", "contact_data", "contact_token")) {
            assertThat(rows(table + " where contact_id = '" + gu + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(rows("contact_post where contact_id = '" + gu + "' and role = 'blocks'"))
                .isEqualTo(1);
        assertThat(lin.post(gu.address() + "/name", Map.of("name", "顾明阳")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void leaveNoNameInAuditOrDatabase() {
        lin.get(people("K1"));
        lin.get(gu.address() + "/copy");

        assertThat(rows("audit where what in ('account.did.contactsRead', 'account.did.contactCopied') and actor_id = '"
                        + linId + "' and (subject || detail) like '%" + gu + "%'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(rows("audit where subject || detail like '%顾明阳%'")).isZero();
        assertThat(rows("contact_data where position(convert_to('hengyue', 'UTF8') in sealed) > 0"))
                .isZero();
    }
}
