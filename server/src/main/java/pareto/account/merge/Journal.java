package pareto.account.merge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What table `merge_row` says, for persons. Asked as the system job that wrote it.
@Repository
@Transactional(readOnly = true)
class Journal {

    /// What an account is found by is no fact of its own, and whether it has bought follows from its orders.
    private static final Set<String> SILENT =
            Set.of("account_token", "account_match_key", "contact_data", "tier_dry_run_move", "potential_account");

    /// Tables whose rows have a word; the others are counted as other entries.
    private static final Set<String> WORDS = Set.of(
            "account_parent",
            "account_referral",
            "account_phase",
            "account_tier",
            "account_class",
            "board_seat",
            "contact_post",
            "hand_over_account",
            "key_account",
            "nomination",
            "nomination_answer",
            "nomination_development",
            "nomination_step",
            "phase_question",
            "related_party",
            "same_company_answer",
            "sight_grant",
            "team_member",
            "account_merge",
            "account_alias",
            "account_value",
            "account_name",
            "account_site",
            "account_file",
            "virtual_team_account",
            "confidential_account",
            "class_proposal",
            "contract",
            "contract_version",
            "contract_party",
            "contract_file",
            "sla_term",
            "request");

    /// Colleagues by name, days, and what was written by hand; ids and codes tell nobody anything.
    private static final String SAYS = """
            select j.table_name, concat_ws(' · ',
                (select string_agg(distinct i.name, ', ') from jsonb_each_text(j.before) v join identity i
                    on i.id = case when v.value ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then cast(v.value as uuid) end
                    and v.key not in ('set_by', 'decided_by', 'granted_by', 'answered_by')),
                (select string_agg(a.name, ', ') from jsonb_each_text(j.before) v join account a
                    on a.id = case when v.value ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then cast(v.value as uuid) end
                    and a.id <> all(cast(cast(:hidden as text[]) as uuid[]))),
                (select k.name_zh from account_class_kind k where k.id::text = j.before ->> 'kind_id'),
                j.before ->> 'from_day', nullif(j.before ->> 'to_day', 'infinity'),
                j.before ->> 'reason', j.before ->> 'evidence') as says
            from merge_row j where j.merge_id = :merge and j.table_name <> all(cast(:silent as text[])) and
            """;

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String key(String table) {
        return "account.merge.rows." + (WORDS.contains(table) ? table : "other");
    }

    /// The accounts that whoever acts just now may not see; asked before the job takes over.
    List<UUID> hidden() {
        return jdbc.sql("select unnest(hidden_accounts())").query(UUID.class).list();
    }

    /// @param hidden accounts that are not to be named
    Summary summary(UUID merge, List<UUID> hidden) {
        return new Summary(
                moved(merge), facts(merge, hidden, "j.how = 'aside'"), facts(merge, hidden, "j.outcome = 'stuck'"));
    }

    private List<Summary.Count> moved(UUID merge) {
        return jdbc.sql("""
                select table_name, count(*) from merge_row where merge_id = :merge and how = 'moved'
                    and table_name <> all(cast(:silent as text[])) group by table_name order by 2 desc, 1
                """)
                .params(of(merge))
                .query((row, number) -> new Summary.Count(row.getString(1), row.getInt(2)))
                .list();
    }

    private List<Summary.Fact> facts(UUID merge, List<UUID> hidden, String which) {
        return jdbc.sql(SAYS + which + " order by j.place")
                .params(of(merge))
                .param("hidden", hidden.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Summary.Fact(row.getString("table_name"), row.getString("says")))
                .list();
    }

    private static Map<String, Object> of(UUID merge) {
        return Map.of("merge", merge, "silent", SILENT.toArray(String[]::new));
    }
}
