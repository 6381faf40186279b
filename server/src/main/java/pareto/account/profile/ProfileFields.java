package pareto.account.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileField.Section;

/// Rows of tables `profile_field` and `profile_choice`.
@Repository
@Transactional(readOnly = true)
class ProfileFields {

    private final JdbcClient jdbc;

    ProfileFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All fields, retired ones included, section by section.
    List<ProfileField> all() {
        Map<UUID, List<Choice>> choices = choices();
        return jdbc.sql("""
                select id, key, kind, section, name_zh, name_en, delivered, retired_at is not null as retired
                from profile_field
                order by array_position(array['identity', 'background', 'relation', 'own'], section), place, id
                """)
                .query((row, number) -> new ProfileField(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        Kind.ofCode(row.getString("kind")),
                        Section.ofCode(row.getString("section")),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("delivered"),
                        row.getBoolean("retired"),
                        choices.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    List<ProfileField> inUse() {
        return all().stream().filter(field -> !field.retired()).toList();
    }

    /// The field with this key, or else the one in use that goes by this name.
    Optional<ProfileField> named(String keyOrName) {
        String name = keyOrName.strip();
        List<ProfileField> all = all();
        return all.stream()
                .filter(field -> field.key().equals(name))
                .findFirst()
                .or(() -> all.stream()
                        .filter(field -> !field.retired() && goesBy(field, name))
                        .findFirst());
    }

    private static boolean goesBy(ProfileField field, String name) {
        return field.nameZh().equals(name)
                || field.nameEn().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    private Map<UUID, List<Choice>> choices() {
        Map<UUID, List<Choice>> choices = new HashMap<>();
        jdbc.sql("select field_id, code, name_zh, name_en, retired from profile_choice order by place, code")
                .query(row -> {
                    choices.computeIfAbsent(row.getObject("field_id", UUID.class), id -> new ArrayList<>())
                            .add(new Choice(
                                    row.getString("code"),
                                    row.getString("name_zh"),
                                    row.getString("name_en"),
                                    row.getBoolean("retired")));
                });
        return choices;
    }
}
