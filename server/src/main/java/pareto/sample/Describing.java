package pareto.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.Accounts;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.Profiles;
import pareto.account.Profiles.Located;
import pareto.account.Profiles.Named;
import pareto.account.Profiles.Written;
import pareto.account.SiteKind;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;

/// Once the sample's accounts exist, the larger of them get a dossier, all of it made up.
@Component
class Describing {

    private static final String DOSSIERS = "dossiers.csv";
    private static final String NAME = "name.";
    private static final String SITE = "site.";

    /// @param what key of a field, or the kind of a name or a site
    private record Line(String account, String what, String says) {}

    private final Companies companies;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Actors actors;

    Describing(Companies companies, Accounts accounts, Profiles profiles, Actors actors) {
        this.companies = companies;
        this.accounts = accounts;
        this.profiles = profiles;
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) throws IOException {
        List<Line> lines = lines();
        actors.system("sample", () -> {
            Map<String, AccountId> known =
                    accounts.ids(lines.stream().map(Line::account).distinct().toList());
            if (companies.current().sample() && profiles.values(known.values()).isEmpty()) {
                describe(
                        lines.stream()
                                .filter(line -> known.containsKey(line.account()))
                                .toList(),
                        known);
            }
        });
    }

    private void describe(List<Line> lines, Map<String, AccountId> known) {
        Map<String, ProfileField> fields =
                profiles.fields().stream().collect(Collectors.toMap(ProfileField::key, Function.identity()));
        List<Written> written = new ArrayList<>();
        List<Named> names = new ArrayList<>();
        List<Located> sites = new ArrayList<>();
        for (Line line : lines) {
            AccountId account = Objects.requireNonNull(known.get(line.account()));
            if (line.what().startsWith(NAME)) {
                names.add(new Named(
                        account, AccountName.Kind.valueOf(line.what().substring(NAME.length())), line.says()));
            } else if (line.what().startsWith(SITE)) {
                String[] place = line.says().split(" ", 2);
                sites.add(new Located(
                        account, SiteKind.valueOf(line.what().substring(SITE.length())), place[0], place[1]));
            } else {
                written.add(new Written(account, Objects.requireNonNull(fields.get(line.what())), line.says()));
            }
        }
        profiles.write(written, Origin.file(DOSSIERS));
        profiles.name(names, Origin.file(DOSSIERS));
        profiles.locate(sites);
    }

    private static List<Line> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Describing.class.getResourceAsStream(DOSSIERS), DOSSIERS);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }
}
