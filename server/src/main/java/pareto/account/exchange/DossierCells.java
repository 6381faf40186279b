package pareto.account.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.shell.Text;
import pareto.shell.format.Language;

/// What files say about accounts besides code, name and parent: further names, and the fields of the dossier,
/// delivered and one's own.
@Component
class DossierCells {

    /// Codes of fields of the dossier begin so.
    static final String PROFILE = "profile.";

    /// Codes of further names begin so.
    static final String NAMES = "names.";

    static final String CREDIT_CODE = PROFILE + "credit-code";

    /// Several names of one kind in one cell.
    static final String BETWEEN = "; ";

    private static final String PARTING = "[;；|\\n]";

    private static final Map<AccountName.Kind, List<String>> WORDS = new EnumMap<>(Map.of(
            AccountName.Kind.SHORT, List.of("简称", "客户简称", "Short name", "Abbreviation"),
            AccountName.Kind.FORMER, List.of("曾用名", "原名", "Former name", "Former names"),
            AccountName.Kind.ENGLISH, List.of("英文名", "英文名称", "外文名", "English name"),
            AccountName.Kind.SCRIPT, List.of("另一种字形", "繁体名", "繁體名", "Other script", "Traditional name")));

    private final Profiles profiles;

    DossierCells(Profiles profiles) {
        this.profiles = profiles;
    }

    /// What a row says of an account, by code of the field; only what can be read.
    record Said(Map<ProfileField, String> values, Map<AccountName.Kind, List<String>> names) {}

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        WORDS.forEach((kind, words) -> fields.add(new Field(Kind.ACCOUNTS, NAMES + kind.code(), null, words)));
        for (ProfileField field : profiles.fields()) {
            fields.add(new Field(
                    Kind.ACCOUNTS, PROFILE + field.key(), field, List.of(field.nameZh(), field.nameEn(), field.key())));
        }
        return fields;
    }

    List<ProfileField> profile() {
        return profiles.fields();
    }

    /// @param fields those in use
    /// @throws BadRowException when something cannot be a value of its field
    Said read(Cells cells, Collection<ProfileField> fields) {
        Map<ProfileField, String> values = new LinkedHashMap<>();
        for (ProfileField field : fields) {
            String text = cells.row().get(PROFILE + field.key());
            if (!text.isEmpty()) {
                Optional<Text> fault = profiles.fault(field, text);
                if (fault.isPresent()) {
                    throw BadRowException.rejected(
                            "value", cells.row().mapping().heading(PROFILE + field.key()), fault.get());
                }
                values.put(field, text);
            }
        }
        return new Said(values, names(cells));
    }

    /// A text as it would be kept, for comparing it with what is kept.
    @Nullable
    String kept(ProfileField field, String text) {
        return profiles.value(field, text).map(value -> kept(field, value)).orElse(null);
    }

    /// A choice by its code, which a page shows by its name in the reader's language.
    static String kept(ProfileField field, ProfileValue value) {
        return value instanceof ProfileValue.Chosen chosen ? chosen.code() : field.written(value, Language.ZH);
    }

    Map<AccountId, Map<String, ProfileValue>> values(Collection<AccountId> accounts) {
        return profiles.values(accounts);
    }

    Map<AccountId, List<AccountName>> names(Collection<AccountId> accounts) {
        return profiles.names(accounts);
    }

    static List<String> of(List<AccountName> names, AccountName.Kind kind) {
        return names.stream()
                .filter(name -> name.kind() == kind)
                .map(AccountName::name)
                .toList();
    }

    private static Map<AccountName.Kind, List<String>> names(Cells cells) {
        Map<AccountName.Kind, List<String>> names = new EnumMap<>(AccountName.Kind.class);
        for (AccountName.Kind kind : WORDS.keySet()) {
            List<String> said = Arrays.stream(
                            cells.text(NAMES + kind.code(), 400).split(PARTING))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (!said.isEmpty()) {
                names.put(kind, said);
            }
        }
        return names;
    }
}
