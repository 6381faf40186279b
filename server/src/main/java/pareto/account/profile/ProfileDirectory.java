package pareto.account.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.AccountNames;
import pareto.account.MatchKeys;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.account.profile.AccountValues.Said;
import pareto.shell.Text;

/// The dossiers of all accounts.
@Component
@Transactional
class ProfileDirectory implements Profiles {

    private static final String CREDIT_CODE = "credit-code";

    private final ProfileFields fields;
    private final AccountValues values;
    private final AccountNames names;
    private final Sites sites;
    private final MatchKeys matchKeys;
    private final Audit audit;

    ProfileDirectory(
            ProfileFields fields,
            AccountValues values,
            AccountNames names,
            Sites sites,
            MatchKeys matchKeys,
            Audit audit) {
        this.fields = fields;
        this.values = values;
        this.names = names;
        this.sites = sites;
        this.matchKeys = matchKeys;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProfileField> fields() {
        return fields.inUse();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProfileField> field(String keyOrName) {
        return fields.named(keyOrName);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, Map<String, ProfileValue>> values(Collection<AccountId> accounts) {
        Map<UUID, ProfileField> known =
                fields.all().stream().collect(Collectors.toMap(ProfileField::id, Function.identity()));
        Map<AccountId, Map<String, ProfileValue>> found = new HashMap<>();
        values.of(accounts).forEach((account, stored) -> {
            Map<String, ProfileValue> said = found.computeIfAbsent(account, id -> new HashMap<>());
            stored.forEach((id, value) -> {
                ProfileField field = known.get(id);
                ProfileValue meant = field == null ? null : value.in(field);
                if (field != null && meant != null) {
                    said.put(field.key(), meant);
                }
            });
        });
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, List<AccountName>> names(Collection<AccountId> accounts) {
        return names.of(accounts);
    }

    @Override
    public Optional<ProfileValue> value(ProfileField field, String text) {
        return Optional.ofNullable(Reading.of(field, text).value());
    }

    @Override
    public Optional<Text> fault(ProfileField field, String text) {
        return Optional.ofNullable(Reading.of(field, text).fault());
    }

    @Override
    public List<Unread> write(Collection<Written> written, Origin origin) {
        List<Unread> unread = new ArrayList<>();
        Map<List<UUID>, Said> said = new LinkedHashMap<>();
        for (Written one : written) {
            Reading reading = Reading.of(one.field(), one.text());
            if (reading.fault() == null) {
                said.put(
                        List.of(one.account().id(), one.field().id()),
                        new Said(one.account(), one.field(), reading.value()));
            } else {
                unread.add(new Unread(one, reading.fault()));
            }
        }
        int changed = values.put(said.values(), origin);
        if (changed > 0) {
            enter(said.values(), changed, origin);
            matchKeys.keep(MatchKeys.Kind.CREDIT_CODE, creditCodes(said.values()));
        }
        return unread;
    }

    @Override
    public void name(Collection<Named> given, Origin origin) {
        int added = names.add(given, origin);
        if (added > 0) {
            String subject = subject(given.stream().map(Named::account), origin);
            audit.record("account.did.namesAdded", subject, String.valueOf(added));
        }
    }

    @Override
    public void locate(Collection<Located> given) {
        for (Located site : given) {
            UUID added = sites.add(site.account(), site.kind(), site.city(), site.address());
            audit.record("account.did.siteAdded", site.account().id().toString(), added.toString());
        }
    }

    private static Map<AccountId, String> creditCodes(Collection<Said> said) {
        Map<AccountId, String> codes = new HashMap<>();
        for (Said one : said) {
            if (one.field().key().equals(CREDIT_CODE)) {
                codes.put(one.account(), one.value() instanceof ProfileValue.Words words ? words.text() : "");
            }
        }
        return codes;
    }

    /// What the fields say now is no business of the audit, which is kept longer and read by others.
    private void enter(Collection<Said> said, int changed, Origin origin) {
        String subject = subject(said.stream().map(Said::account), origin);
        String detail = origin.byPerson()
                ? said.stream()
                        .map(one -> one.field().key())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "))
                : String.valueOf(changed);
        audit.record("account.did.profileWritten", subject, detail);
    }

    private static String subject(Stream<AccountId> accounts, Origin origin) {
        String source = origin.source();
        return source != null
                ? source
                : accounts.map(account -> account.id().toString()).distinct().collect(Collectors.joining(" "));
    }
}
