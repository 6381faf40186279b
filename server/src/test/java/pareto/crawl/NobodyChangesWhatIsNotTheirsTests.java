package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.testing.Visitor;

/// Every action the application has is tried on the things of the others.
class NobodyChangesWhatIsNotTheirsTests extends ThreeAccounts {

    @Test
    void atAConfidentialAccount() {
        String before = stateOf(secret);
        Words words = wordsAt(secret);
        Map<String, String> form = form(secret);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.DESK)) {
            Visitor visitor = signedIn(role);
            visitor.get("/me");
            for (String address : routes().toPost(words)) {
                if (words.all().stream().anyMatch(address::contains)) {
                    var answer = visitor.post(address, form);
                    assertThat(answer.statusCode()).as(role + " " + address).isLessThan(500);
                    assertThat(SECRET_NAMES.stream().anyMatch(answer.body()::contains))
                            .as(role + " " + address)
                            .isFalse();
                }
            }
        }
        assertThat(stateOf(secret)).isEqualTo(before);
    }

    @Test
    void atTheAccountOfSomebodyElse() {
        String before = stateOf(others);
        Map<String, String> form = form(others);
        for (Role role : Role.values()) {
            if (!role.may(Right.ALL_ACCOUNTS)) {
                Visitor visitor = signedIn(role);
                visitor.get("/");
                for (String address : routes().toPost(words(others))) {
                    if (!address.matches("/(sign-out|sign-in|me/.*|language|second-factor.*|welcome/.*)")) {
                        var answer = visitor.post(address, form);
                        assertThat(answer.statusCode()).as(role + " " + address).isLessThan(500);
                        assertThat(OTHERS_NAMES.stream().anyMatch(answer.body()::contains))
                                .as(role + " " + address)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(stateOf(others)).isEqualTo(before);
    }

    private Map<String, String> form(AccountId of) {
        String other = of.id().toString();
        String self = person(Role.MANAGER).id().toString();
        Map<String, String> form = new HashMap<>(Map.of(
                "account", other, "parent", other, "other", other, "person", self, "to", self, "role", "SERVICE",
                "reason", "x", "name", "x", "from", self));
        form.putAll(Map.of("upheld", "true", "said", "x", "note", "x", "kind", "fault", "damage", "none"));
        form.putAll(Map.of("steps", "x", "due", "2030-01-01", "ours.0", self, "ours.duty.0", "x"));
        form.putAll(Map.of("part", "technical", "way", "phone", "audience", "press", "whom", "x", "every", "60"));
        form.putAll(Map.of("who", self, "severity", "serious", "why", "x", "what", "x", "minutes", "60"));
        form.putAll(Map.of("on", "2026-01-01", "outcome", "worked", "next", "2030-01-01"));
        return form;
    }

    private String stateOf(AccountId account) {
        return asSystem("""
                        select concat_ws('|', (select string_agg(m::text, ';' order by m.id) from team_member m where account_id = '%1$s')
                            , (select a::text from account a where id = '%1$s')
                            , (select count(*) from account_parent where '%1$s' in (account_id, parent_id))
                            , (select count(*) from related_party where account_id = '%1$s')
                            , (select count(*) from confidential_account where account_id = '%1$s')
                            , (select string_agg(p::text, ';') from contact_post p where account_id = '%1$s')
                            , (select string_agg(n::text, ';') from nomination n where account_id = '%1$s')
                            , (select string_agg(v::text, ';') from virtual_team v join virtual_team_account a
                                on a.virtual_team_id = v.id where a.account_id = '%1$s')
                            , (select string_agg(v::text, ';') from account_value v where account_id = '%1$s')
                            , (select string_agg(n::text, ';') from account_name n where account_id = '%1$s')
                            , (select string_agg(s::text, ';') from account_site s where account_id = '%1$s')
                            , (select string_agg(f::text, ';') from account_file f where account_id = '%1$s')
                            , (select string_agg(c::text, ';') from contract c where account_id = '%1$s')
                            , (select string_agg(v::text, ';') from contract_version v where account_id = '%1$s')
                            , (select string_agg(s::text, ';') from contract_signing s where account_id = '%1$s')
                            , (select string_agg(e::text, ';') from contract_end e where account_id = '%1$s')
                            , (select string_agg(f::text, ';') from contract_file f where account_id = '%1$s')
                            , (select string_agg(m::text, ';') from measured_subject m where account_id = '%1$s')
                            , (select string_agg(r::text, ';') from outage_revision r where account_id = '%1$s')
                            , (select string_agg(p::text, ';') from prometheus_source p where account_id = '%1$s')
                            , (select string_agg(r::text, ';') from sample_revision r where account_id = '%1$s')
                            , (select string_agg(r::text, ';') from request r where account_id = '%1$s')
                            , (select string_agg(o::text, ';') from request_owner o where account_id = '%1$s')
                            , (select string_agg(s::text, ';') from request_step s where account_id = '%1$s')
                            , (select string_agg(h::text, ';') from request_hand_over h where account_id = '%1$s')
                            , (select string_agg(m::text, ';') from request_message m where account_id = '%1$s')
                            , (select string_agg(d::text, ';') from request_dispatch d where account_id = '%1$s')
                            , (select string_agg(s::text, ';') from request_site s where account_id = '%1$s')
                            , (select string_agg(t::text, ';') from task t where account_id = '%1$s')
                            , (select string_agg(r::text, ';') from task_record r where account_id = '%1$s')
                            , (select string_agg(k::text, ';') from task_tick k where account_id = '%1$s')
                            , (select string_agg(n::text, ';') from task_answer n where account_id = '%1$s')
                            , (select string_agg(f::text, ';') from task_file f where account_id = '%1$s')
                            , (select count(*) from task_offer where account_id = '%1$s')
                            , (select string_agg(p::text, ';') from assessment_dispute p where account_id = '%1$s')
                            , (select string_agg(e::text, ';') from stopwatch_event e where account_id = '%1$s')
                            , (select string_agg(e::text, ';') from escalation e where account_id = '%1$s')
                            , (select string_agg(t::text, ';') from escalation_told t where account_id = '%1$s')
                            , (select string_agg(t::text, ';') from sla_term t where account_id = '%1$s')
                            , (select string_agg(b::text, ';') from sla_band b where account_id = '%1$s')
                            , (select string_agg(r::text, ';') from request r where account_id = '%1$s')
                            , (select string_agg(m::text, ';') from request_message m where account_id = '%1$s')
                            , (select string_agg(p::text, ';') from emergency_procedure p where account_id = '%1$s')
                            , (select string_agg(d::text, ';') from emergency_duty d where account_id = '%1$s')
                            , (select string_agg(t::text, ';') from emergency_test t where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_leader x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_offer x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_member x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_audience x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_plan x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_word x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_entry x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_action x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_action_done x where account_id = '%1$s')
                            , (select string_agg(x::text, ';') from crisis_closing x where account_id = '%1$s')
                            , (select string_agg(b::text, ';') from request_by_mail b where account_id = '%1$s')
                            , (select string_agg(c::text, ';') from customer_mail c where account_id = '%1$s')
                            , (select string_agg(m::text, ';') from incoming_mail m where account_id = '%1$s'))
                        """.formatted(account.id())).getFirst();
    }
}
