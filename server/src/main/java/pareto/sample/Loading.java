package pareto.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.sample.SampleCompany;
import pareto.analysis.sample.SampleFiles;
import pareto.analysis.sample.Staff;
import pareto.database.DataFolder;
import pareto.orders.OrderImports;
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
    private static final String PASSWORDS = "sample-passwords";

    private final OrderImports imports;
    private final Companies companies;
    private final Identities identities;
    private final Settings settings;
    private final DataFolder folder;
    private final Clock clock;

    Loading(
            OrderImports imports,
            Companies companies,
            Identities identities,
            Settings settings,
            DataFolder folder,
            Clock clock) {
        this.imports = imports;
        this.companies = companies;
        this.identities = identities;
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

    /// The first administrator is whoever opens the printed link, so the sample brings none.
    private void people(List<Staff> staff) {
        StringBuilder passwords = new StringBuilder();
        for (Staff person : staff) {
            if (person.role() != Staff.Role.ADMINISTRATOR) {
                Identities.WithPassword made = identities.create(
                        person.name(),
                        person.login(),
                        Role.valueOf(person.role().name()));
                passwords
                        .append(made.login())
                        .append(' ')
                        .append(made.password())
                        .append('\n');
            }
        }
        folder.secrets().keep(PASSWORDS, passwords.toString());
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
