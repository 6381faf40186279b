package pareto.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.sample.SampleCompany;
import pareto.analysis.sample.SampleFiles;
import pareto.analysis.sample.Staff;
import pareto.database.DataFolder;
import pareto.orders.OrderImports;
import pareto.people.Colleagues;
import pareto.shell.Companies;
import pareto.shell.Company;
import pareto.shell.Settings;

/// Brings the sample company in: its orders and rates by the import door, its people as staff with random passwords.
@Component
class Loading {

    static final String NAME = "衡川通信";
    static final String AS_OF = "sample.asOf";

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
    private static final String SOURCE = "衡川 ERP";
    private static final String DEPARTMENT = "大客户部";
    private static final String CITY = "江城";
    private static final String PASSWORDS = "sample-passwords";

    private final OrderImports imports;
    private final Companies companies;
    private final Identities identities;
    private final Colleagues colleagues;
    private final Settings settings;
    private final DataFolder folder;
    private final Clock clock;

    Loading(
            OrderImports imports,
            Companies companies,
            Identities identities,
            Colleagues colleagues,
            Settings settings,
            DataFolder folder,
            Clock clock) {
        this.imports = imports;
        this.companies = companies;
        this.identities = identities;
        this.colleagues = colleagues;
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    @Transactional
    void load() throws IOException {
        LocalDate today = LocalDate.now(clock);
        Path made = Files.createTempDirectory(folder.temp(), "sample");
        SampleFiles files = SampleCompany.generate(made, today, SampleCompany.SEED);
        companies.name(new Company(NAME, true));
        settings.put(AS_OF, today.toString());
        imports.take(rates(files.rates()));
        imports.take(files.orders(), SOURCE);
        people(files.staff());
        LOG.info("Loading the sample company; its people's passwords lie in the secrets of the data folder");
    }

    /// The people of the company as it was loaded, with the accounts each looks after.
    List<Staff> staff() throws IOException {
        Path made = Files.createTempDirectory(folder.temp(), "sample");
        LocalDate day = settings.find(AS_OF).map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
        return SampleCompany.generate(made, day, SampleCompany.SEED).staff();
    }

    /// What everybody whom the sample brought signs in with.
    Set<String> logins() throws IOException {
        return Stream.concat(
                        staff().stream().map(Staff::login),
                        CityPeople.people().stream().map(CityPeople.Person::login))
                .collect(Collectors.toSet());
    }

    /// The first administrator is whoever opens the printed link, so the sample brings none.
    private void people(List<Staff> staff) {
        StringBuilder passwords = new StringBuilder();
        Map<Staff, IdentityId> added = new LinkedHashMap<>();
        for (Staff person : staff) {
            if (person.role() != Staff.Role.ADMINISTRATOR) {
                Identities.WithPassword made = identities.create(
                        person.name(),
                        person.login(),
                        Role.valueOf(person.role().name()));
                added.put(person, made.id());
                passwords.append(line(made));
            }
        }
        for (CityPeople.Person person : CityPeople.people()) {
            Identities.WithPassword made = identities.create(person.name(), person.login(), Role.SPECIALIST);
            colleagues.place(made.id(), person.title(), person.department(), person.city(), null);
            passwords.append(line(made));
        }
        folder.secrets().keep(PASSWORDS, passwords.toString());
        place(added);
    }

    private static String line(Identities.WithPassword made) {
        return made.login() + ' ' + made.password() + '\n';
    }

    /// Account managers work under the director.
    private void place(Map<Staff, IdentityId> added) {
        IdentityId director = added.entrySet().stream()
                .filter(one -> one.getKey().role() == Staff.Role.DIRECTOR)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        added.forEach((person, id) -> {
            switch (person.role()) {
                case DIRECTOR -> colleagues.place(id, "大客户总监", DEPARTMENT, CITY, null);
                case MANAGER -> colleagues.place(id, "大客户经理", DEPARTMENT, CITY, director);
                case ADMINISTRATOR, READER -> {}
            }
        });
    }

    private static List<Rate> rates(Path file) throws IOException {
        List<Rate> rates = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            rates.add(new Rate(cells[1], "CNY", LocalDate.parse(cells[0]), new BigDecimal(cells[2])));
        }
        return rates;
    }
}
