package pareto.account.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileField.Section;
import pareto.shell.Refusal;

/// Adds, renames, orders and retires fields. A kind never changes and nothing is deleted.
@Repository
@Transactional
class KeepingFields {

    private static final int LONGEST_KEY = 50;

    private final ProfileFields fields;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeepingFields(ProfileFields fields, JdbcClient jdbc, Clock clock) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a field of one's own at the end; returns its key.
    ///
    /// @throws Refusal when a field in use goes by one of these names
    String add(Kind kind, String nameZh, String nameEn, List<Choice> choices) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        refuseTaken(id, nameZh, nameEn);
        String key = freeKey(nameEn);
        jdbc.sql("""
                insert into profile_field
                    (id, key, kind, section, place, delivered, name_zh, name_en, set_by, set_at)
                select ?, ?, ?, 'own', coalesce(max(place), 0) + 10, false, ?, ?, actor(), cast(? as timestamptz)
                from profile_field where section = 'own'
                """)
                .params(id, key, kind.code(), nameZh, nameEn, Timestamp.from(clock.instant()))
                .update();
        choose(id, choices);
        return key;
    }

    void rename(ProfileField field, String nameZh, String nameEn) {
        refuseTaken(field.id(), nameZh, nameEn);
        jdbc.sql("update profile_field set name_zh = ?, name_en = ?, set_by = actor(), set_at = ? where id = ?")
                .params(nameZh, nameEn, Timestamp.from(clock.instant()), field.id())
                .update();
    }

    /// Makes the choices of a field be these, in this order.
    void choose(UUID field, List<Choice> choices) {
        jdbc.sql("delete from profile_choice where field_id = ?").param(field).update();
        int place = 0;
        for (Choice choice : choices) {
            place += 10;
            jdbc.sql("""
                    insert into profile_choice (field_id, code, place, name_zh, name_en, retired)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(field, choice.code(), place, choice.nameZh(), choice.nameEn(), choice.retired())
                    .update();
        }
    }

    /// Moves a field up or down by one among those of its section.
    void move(ProfileField field, boolean up) {
        List<ProfileField> order = new ArrayList<>(section(field.section()));
        int from = order.indexOf(field);
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        for (int at = 0; at < order.size(); at++) {
            jdbc.sql("update profile_field set place = ? where id = ?")
                    .params(10 * (at + 1), order.get(at).id())
                    .update();
        }
    }

    void retire(ProfileField field) {
        jdbc.sql("update profile_field set retired_at = ?, retired_by = actor() where id = ? and retired_at is null")
                .params(Timestamp.from(clock.instant()), field.id())
                .update();
    }

    /// Has a retired field asked for and shown again, with the values it had.
    void revive(ProfileField field) {
        refuseTaken(field.id(), field.nameZh(), field.nameEn());
        jdbc.sql("update profile_field set retired_at = null, retired_by = null where id = ?")
                .param(field.id())
                .update();
    }

    private List<ProfileField> section(Section section) {
        return fields.inUse().stream()
                .filter(field -> field.section() == section)
                .toList();
    }

    private void refuseTaken(UUID own, String nameZh, String nameEn) {
        fields.inUse().stream()
                .filter(field -> !field.id().equals(own))
                .filter(field -> field.nameZh().equals(nameZh) || field.nameEn().equalsIgnoreCase(nameEn))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.conflict("account.fields.taken", nameZh, nameEn);
                });
    }

    /// A key that tells what the field is, since it stands in addresses: own-bidding-season.
    private String freeKey(String nameEn) {
        String word = nameEn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String bare = ("own-" + word).replaceAll("-+", "-").replaceAll("-$", "");
        String key = bare.substring(0, Math.min(LONGEST_KEY, bare.length()));
        List<String> taken = fields.all().stream().map(ProfileField::key).toList();
        int number = 1;
        while (taken.contains(number == 1 ? key : key + "-" + number)) {
            number++;
        }
        return number == 1 ? key : key + "-" + number;
    }
}
