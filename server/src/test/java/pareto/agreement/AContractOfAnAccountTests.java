package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.testing.Visitor;

/// From the first draft to its end.
class AContractOfAnAccountTests extends OneContract {

    @Test
    void isDraftedSignedAndNeverChangedAgain() {
        String contract = opened(fresh());
        String term = promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        signed(contract);

        assertThat(manager.get(contract).body())
                .contains("In force", "云帆深圳", "¥4,321.50", "at least 99.9% over a month", "below 99.5%: 25%")
                .doesNotContain("Save the draft");
        assertThat(manager.get(of(shop)).body()).contains("Covered by contracts of others", "门店专线");
        assertThat(manager.post(contract + "/draft", Map.of("first", "2026-01-01"))
                        .body())
                .contains("has no draft");
        assertThat(manager.post(term, availability()).statusCode()).isEqualTo(409);
        assertThat(manager.post(term + "/removal", Map.of()).statusCode()).isEqualTo(409);
        manager.post(contract + "/drafts", Map.of());
        for (String change : List.of(
                "update contract_version set last_day = last_day + 1 where contract_id = ?",
                "update contract_fee set monthly = 1 where version_id in (select id from contract_version where contract_id = ?)",
                "delete from contract_signing where version_id in (select id from contract_version where contract_id = ?)",
                "delete from contract_party where version_id in (select id from contract_version where contract_id = ?)",
                "update sla_term set target = 1 where version_id in (select id from contract_version where contract_id = ?)",
                "delete from sla_term where version_id in (select id from contract_version where contract_id = ?)",
                "update sla_money set premium = 1 where term_id in (select t.id from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?)",
                "update sla_band set beyond = 1 where term_id in (select t.id from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?)",
                "update sla_term set version_id = v.id from contract_version v where v.contract_id = ? and sla_term.version_id <> v.id",
                "update contract_fee set version_id = v.id from contract_version v where v.contract_id = ? and contract_fee.version_id <> v.id",
                "insert into sla_band select t.id, 5, t.account_id, 1, 1, null, null from sla_term t join contract_version v on v.id = t.version_id where v.contract_id = ?")) {
            assertThatThrownBy(() -> house.as(
                            person.id(),
                            () -> jdbc.sql(change).param(id(contract)).update()))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void changesByANewVersionThatBeginsAsTheLastOne() {
        String contract = opened(fresh());
        promised(contract);
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));
        manager.post(
                contract + "/draft/signatories", Map.of("person", person.id().toString()));
        signed(contract);

        assertThat(Visitor.goal(manager.post(contract + "/drafts", Map.of()))).isEqualTo(contract + "?version=2");
        String draft = manager.get(contract + "?version=2").body();
        assertThat(draft).contains("Version 2", "Save the draft", "云帆深圳", "林知夏", "below 99.9%: 10%", "4321.5");
        assertThat(manager.post(contract + "/drafts", Map.of()).body()).contains("has a draft already");
        assertThat(manager.get(contract).body())
                .contains("Version 1", "In force")
                .doesNotContain("Save the draft");
        String next = today.plusDays(60).toString();
        assertThat(manager.post(contract + "/draft", Map.of("first", next)).statusCode())
                .isEqualTo(302);
        signed(contract);
        assertThat(manager.get(contract).body()).contains("¥4,321.50");
        assertThat(manager.get(contract + "?version=2").body())
                .contains(">from ")
                .doesNotContain("¥4,321.50");
    }

    @Test
    void saysWhatComesNextToThoseWhoSeeTheAccount() {
        String number = fresh();
        String contract = opened(number);
        assertThat(manager.get("/contracts?show=drafts").body()).contains(number);
        assertThat(manager.get("/contracts?show=soon").body()).doesNotContain(number);
        signed(contract);

        assertThat(manager.get("/contracts?show=soon").body()).contains(number, "last day for notice");
        assertThat(manager.get(of(retail)).body()).contains(number, "within 90 days");
        assertThat(manager.get("/").body()).contains("Contracts ending or due for notice", "门店专线");
        assertThat(manager.get("/contracts?show=drafts").body()).doesNotContain(number);
        var other = house.signedIn(Role.MANAGER);
        assertThat(other.get("/contracts").body()).doesNotContain(number);
        assertThat(other.get(contract).statusCode()).isEqualTo(404);
        assertThat(other.get("/").body()).doesNotContain("Contracts ending or due for notice");
    }

    /// A colleague changes what it covers while the page is open.
    @Test
    void isSignedAsItWasLookedAtOnly() {
        String contract = opened(fresh());
        promised(contract);
        Map<String, String> looked = Map.of("on", today.toString(), "seen", seen(contract));
        manager.post(contract + "/draft/parties", Map.of("account", shop.id().toString()));

        var refused = manager.post(contract + "/signing", looked);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("has changed; load the page again");
        var again = Map.of("on", today.toString(), "seen", seen(contract));
        assertThat(manager.post(contract + "/signing", again).statusCode()).isEqualTo(302);
        assertThat(manager.get(contract).body()).contains("In force", "云帆深圳");
    }

    private String seen(String contract) {
        Matcher mark = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(manager.get(contract).body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    void endsByNoticeThatIsNotLate() {
        String contract = opened(fresh());
        assertThat(ended(contract, "notice", today.plusDays(59).toString()).body())
                .contains("nothing to end");
        signed(contract);

        assertThat(ended(contract, "notice", today.plusDays(40).toString()).body())
                .contains("it cannot end before");
        assertThat(ended(contract, "early", "").body()).contains("Fill in “Last day”");
        assertThat(ended(contract, "notice", today.plusDays(59).toString()).statusCode())
                .isEqualTo(302);
        String page = manager.get(contract).body();
        assertThat(page).contains("Notice given, ends", "换供应商");
        String end = house.asSystem(() -> jdbc.sql("select id::text from contract_end where contract_id = ?")
                .param(id(contract))
                .query(String.class)
                .single());
        assertThat(manager.post(contract + "/ends/" + end + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.post(contract + "/ends/" + end + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(ended(contract, "early", today.minusDays(1).toString()).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(contract).body()).contains("Over", "taken back by");
    }

    private HttpResponse<String> ended(String contract, String kind, String last) {
        return manager.post(contract + "/ends", Map.of("kind", kind, "last", last, "reason", "换供应商"));
    }

    @Test
    void isSignedForByPeopleOfBothSides() {
        String contract = opened(fresh());
        String contact = somebody("温可");
        assertThat(manager.get(contract).body()).contains("温可");
        assertThat(manager.post(contract + "/draft/signatories", Map.of("contact", contact))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.post(
                                contract + "/draft/signatories",
                                Map.of("contact", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        signed(contract);

        assertThat(manager.get(contract).body()).contains("温可", "Theirs");
        assertThat(house.signedIn(Role.READER).get(contract).body())
                .contains("门店专线")
                .doesNotContain("温可");
    }

    @Test
    void keepsItsPapers() {
        String contract = opened(fresh());
        assertThat(manager.upload(contract + "/files", "协议.pdf", "signed".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        String page = manager.get(contract).body();
        assertThat(page).contains("协议.pdf");
        String file = house.asSystem(() -> jdbc.sql("select file_id::text from contract_file where contract_id = ?")
                .param(id(contract))
                .query(String.class)
                .single());

        assertThat(new String(manager.bytes(contract + "/files/" + file), StandardCharsets.UTF_8))
                .isEqualTo("signed");
        var other = house.signedIn(Role.MANAGER);
        assertThat(other.get(contract + "/files/" + file).statusCode()).isEqualTo(404);
        assertThat(manager.post(contract + "/files/" + file + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(contract + "/files/" + file).statusCode()).isEqualTo(404);
    }
}
