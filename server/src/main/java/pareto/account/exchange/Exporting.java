package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountBook.Holding;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactId;
import pareto.account.contact.RelationBook;
import pareto.account.contact.RelationBook.Related;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// Writes what the reader may see, a page of accounts at a time, so that nothing grows with their number.
@Component
class Exporting {

    private static final int PAGE = 1_000;

    private final AccountBook accounts;
    private final DossierCells dossier;
    private final ContactBook contacts;
    private final RelationBook relations;
    private final Fields fields;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exporting(
            AccountBook accounts,
            DossierCells dossier,
            ContactBook contacts,
            RelationBook relations,
            Fields fields,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.dossier = dossier;
        this.contacts = contacts;
        this.relations = relations;
        this.fields = fields;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param group only this account and what stands under it; null for all
    void write(Kind kind, @Nullable UUID group, TableOut out, Screen screen) {
        List<Field> columns = fields.of(kind).stream()
                .filter(field -> !field.code().equals(Fields.DEPARTMENT))
                .toList();
        out.table(
                screen.text(kind.key()),
                columns.stream().map(field -> field.heading(screen)).toList());
        Cellar cellar = new Cellar(columns, out);
        List<ProfileField> profile = dossier.profile();
        String after = "";
        for (List<Account> page = page(group, after); !page.isEmpty(); page = page(group, after)) {
            List<Account> accounts = page;
            transaction.executeWithoutResult(status -> {
                switch (kind) {
                    case ACCOUNTS -> accounts(accounts, cellar, screen.language(), profile);
                    case CONTACTS -> contacts(accounts, cellar, screen);
                    case RELATIONS -> relations(accounts, cellar, screen);
                }
            });
            after = page.getLast().code();
        }
    }

    /// Cells of a row by their fields.
    private record Cellar(List<Field> columns, TableOut out) {

        void row(Map<String, ?> said) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(said.get(column.code())));
            out.row(cells);
        }
    }

    private List<Account> page(@Nullable UUID group, String after) {
        return accounts.page(group == null ? null : new AccountId(group), after, PAGE, today());
    }

    private void accounts(List<Account> page, Cellar cellar, Language language, List<ProfileField> fields) {
        List<AccountId> ids = ids(page);
        Map<AccountId, List<Holding>> parents = accounts.parents(ids, today());
        Map<AccountId, Map<String, ProfileValue>> values = dossier.values(ids);
        Map<AccountId, List<AccountName>> names = dossier.names(ids);
        for (Account account : page) {
            Map<String, Object> said = new HashMap<>();
            said.put(Fields.CODE, account.code());
            said.put(Fields.NAME, account.name());
            List<Holding> above = parents.getOrDefault(account.id(), List.of());
            said.put(
                    Fields.PARENT,
                    above.stream()
                            .map(holding -> holding.parent().code())
                            .collect(Collectors.joining(DossierCells.BETWEEN)));
            said.put(
                    Fields.SHARE,
                    above.stream().map(Exporting::share).collect(Collectors.joining(DossierCells.BETWEEN)));
            names.getOrDefault(account.id(), List.of()).stream()
                    .map(AccountName::kind)
                    .distinct()
                    .forEach(kind -> said.put(
                            DossierCells.NAMES + kind.code(),
                            String.join(
                                    DossierCells.BETWEEN,
                                    DossierCells.of(names.getOrDefault(account.id(), List.of()), kind))));
            for (ProfileField field : fields) {
                ProfileValue value = values.getOrDefault(account.id(), Map.of()).get(field.key());
                if (value != null) {
                    said.put(DossierCells.PROFILE + field.key(), field.written(value, language));
                }
            }
            cellar.row(said);
        }
    }

    private void contacts(List<Account> page, Cellar cellar, Screen screen) {
        people(page, (known, account) -> {
            Map<String, Object> said = new HashMap<>();
            said.put(Fields.ACCOUNT_CODE, account.code());
            said.put(Fields.ACCOUNT_NAME, account.name());
            said.put(Fields.PERSON, known.name());
            said.put(Fields.TITLE, known.details().title());
            said.put(Fields.PHONE, known.details().phone());
            said.put(Fields.EMAIL, known.details().email());
            said.put(
                    Fields.ROLE,
                    screen.text("account.contact.role." + known.standing().role()));
            if (known.standing().influence() > 0) {
                said.put(Fields.INFLUENCE, String.valueOf(known.standing().influence()));
            }
            if (known.standing().attitude() != null) {
                said.put(
                        Fields.ATTITUDE,
                        screen.text(
                                "account.contact.attitude." + known.standing().attitude()));
            }
            said.put(Fields.REMARK, known.details().remark());
            said.put(Fields.PREFERENCES, known.details().preferences());
            if (known.basis() != null) {
                said.put(
                        Fields.GROUND,
                        screen.text("account.contact.ground." + known.basis().ground()));
                said.put(Fields.SOURCE, known.basis().source());
                said.put(Fields.UNTIL, known.basis().until());
            }
            cellar.row(said);
        });
    }

    /// A relation stands with the account of its first person.
    private void relations(List<Account> page, Cellar cellar, Screen screen) {
        Map<ContactId, Known> first = new HashMap<>();
        people(page, (known, account) -> first.put(known.contact(), known));
        List<Related> all = relations.from(first.keySet(), today());
        Map<ContactId, Known> second =
                contacts.people(all.stream().map(Related::other).toList(), place());
        for (Related one : all) {
            Known from = first.get(one.from());
            Known to = second.get(one.other());
            if (from != null && to != null) {
                Map<String, Object> said = new HashMap<>();
                said.put(Fields.FROM_ACCOUNT, from.account().code());
                said.put(Fields.FROM, from.name());
                said.put(Fields.RELATION, screen.text("account.exchange.relation." + one.kind()));
                said.put(Fields.TO_ACCOUNT, to.account().code());
                said.put(Fields.TO, to.name());
                said.put(Fields.SINCE, one.since());
                if (one.to() != null) {
                    said.put(Fields.ENDS, one.to().minusDays(1));
                }
                cellar.row(said);
            }
        }
    }

    /// People whose data may be used for anything at all.
    private void people(List<Account> page, BiConsumer<Known, Account> reader) {
        Map<AccountId, Account> byId = byId(page);
        for (Known known : contacts.at(byId.keySet(), place())) {
            Account account = byId.get(known.account().id());
            if (account != null && (known.reachable() || known.assessable())) {
                reader.accept(known, account);
            }
        }
    }

    private static String share(Holding holding) {
        return holding.share() == null
                ? ""
                : holding.share().stripTrailingZeros().toPlainString() + "%";
    }

    private UUID place() {
        return actors.current().id().id();
    }

    private static Map<AccountId, Account> byId(List<Account> page) {
        Map<AccountId, Account> byId = new HashMap<>();
        page.forEach(account -> byId.put(account.id(), account));
        return byId;
    }

    private static List<AccountId> ids(List<Account> page) {
        return page.stream().map(Account::id).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
